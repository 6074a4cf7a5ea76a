// What lives as long as the page does, beside the store: the preview worker, the canvas, texts still in their editors.
import type { CanvasApi } from '../canvas/door.ts'
import { createPreviewClient, type PreviewClient } from '../preview/client.ts'
import type { TextKey } from '../preview/protocol.ts'
import { createPendingTexts } from './pendingTexts.ts'
import { createPreviewLink, type PreviewLink } from './previewLink.ts'
import { changeRequest, withCredentials } from './requestEdits.ts'
import { setResult, setVariables, scenarioSet } from './scenarioEdits.ts'
import { startWorker } from './startWorker.ts'
import { appStore, changeWorkspace } from './store.ts'

let client: PreviewClient | undefined
let link: PreviewLink | undefined
let canvas: CanvasApi | undefined
let scratch: FieldOwner | undefined

/** Whoever shows the fields: the canvas, or the scratch. */
export type FieldOwner = Pick<CanvasApi, 'applyFix' | 'focusField'>

/** Starts the preview worker; once, before the page is drawn. */
export function startSession() {
  client = createPreviewClient(startWorker, {
    onPreview({ preview }) {
      if (preview.element.id === appStore.getState().previewed) appStore.setState({ preview, stopped: undefined })
    },
    onScenarios({ element, outcomes }) {
      if (element === appStore.getState().previewed) appStore.setState({ outcomes })
    },
    onFollowed({ element, requests }) {
      pendingTexts.flush()
      changeWorkspace(workspace => withCredentials(workspace, element, requests))
    },
    onLines: comparison => appStore.setState(({ lens }) => (lens ? { lens: { comparison } } : {})),
    onLinesStopped: stopped => appStore.setState(({ lens }) => (lens ? { lens: { ...lens, stopped } } : {})),
    onStopped: stopped => appStore.setState({ stopped }),
    onWaiting: waiting => appStore.setState({ waiting }),
  })
  link = createPreviewLink(appStore, client)
}

/** Opens or closes the version lens: while it is open, the worker compares the lines after each preview. */
export function openLens(open: boolean) {
  appStore.setState({ lens: open ? {} : undefined })
  client?.compareLines(open)
}

/** The way to the preview worker; undefined before the start. */
export const previewLink = () => link

/** The canvas while it is shown. */
export const canvasApi = () => canvas

export function setCanvas(api: CanvasApi | undefined) {
  canvas = api
}

/** Who shows the fields now. */
export const fieldOwner = (): FieldOwner | undefined => canvas ?? scratch

export function setScratchFields(fields: FieldOwner | undefined) {
  scratch = fields
}

/** The children of a list or context of the newest preview. */
export const loadChildren = (ref: string) => client?.children(ref) ?? Promise.resolve({ children: [], more: 0 })

/** What lets the request that is shown pass. */
export const makeCredential: PreviewClient['credential'] = (kind, asked) =>
  client?.credential(kind, asked) ?? Promise.resolve({ ok: false, message: 'The preview has not started.' })

/** A new key pair for simulated tokens. */
export const makeKeyPair = () => client?.keyPair() ?? Promise.resolve(undefined)

/** The requests that suit an inbound element. */
export const suitableRequests = (element: string) => client?.requests(element) ?? Promise.resolve(undefined)

/** A response guessed from what the element's expressions read; undefined when they read nothing of it. */
export const suggestResponse = (element: string) => client?.suggest(element) ?? Promise.resolve(undefined)

/** What the worker knows of a lesson; undefined when it does not come to it. */
export const askLesson: PreviewClient['lesson'] = question => client?.lesson(question) ?? Promise.resolve(undefined)

/** Texts that an editor holds and the workspace does not have yet. */
export const pendingTexts = createPendingTexts((key, text) => {
  link?.known(key, text)
  putText(key, text)
})

/** Puts a whole text into the workspace; what the worker does not know of it, it is told. */
export function putText(key: TextKey, text: string) {
  changeWorkspace(workspace => {
    if (key.text === 'variables') return setVariables(workspace, key.element, key.scenario, text)
    const scenario = scenarioSet(workspace, key.element)?.scenarios.find(({ id }) => id === key.scenario)
    if (key.text === 'request') return scenario ? changeRequest(workspace, key, request => (request.body === text ? request : { ...request, body: text })) : workspace
    const result = scenario?.results[key.attempt]
    return result ? setResult(workspace, key, { ...result, text }) : workspace
  })
}
