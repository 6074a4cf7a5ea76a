// Actions on the requests of the inbound element whose preview is shown.
import { printCurl, readCurl } from '../../../src/import/curl.ts'
import type { SimulatedRequest } from '../../../src/scenarios/scenario.ts'
import type { CredentialKind } from '../../../src/view.ts'
import * as edits from '../requestEdits.ts'
import { scenarioSet, type ResultPlace } from '../scenarioEdits.ts'
import { makeCredential, pendingTexts } from '../session.ts'
import { appStore, changeWorkspace } from '../store.ts'
import { notify } from './notices.ts'
import { showAttempt } from './scenarios.ts'

/** Changes parts of a request; what stands in its editor comes in first. */
export function changeRequest(place: ResultPlace, change: (request: SimulatedRequest) => SimulatedRequest) {
  pendingTexts.flush()
  changeWorkspace(workspace => edits.changeRequest(workspace, place, request => ({ afterSeconds: request.afterSeconds, ...change(request) })))
}

export function setAfterSeconds(place: ResultPlace, afterSeconds: number) {
  changeWorkspace(workspace => edits.changeRequest(workspace, place, request => (request.afterSeconds === afterSeconds ? request : { ...request, afterSeconds })))
}

export function addRequest(element: string, scenario: string) {
  pendingTexts.flush()
  changeWorkspace(workspace => edits.addRequest(workspace, element, scenario))
  showAttempt(0)
}

export function removeRequest(place: ResultPlace) {
  pendingTexts.flush()
  changeWorkspace(workspace => edits.removeRequest(workspace, place))
  showAttempt(0)
}

/** Signature, user, key or token: made by the preview worker, put into the request. */
export async function addCredential(kind: CredentialKind, place: ResultPlace) {
  pendingTexts.flush()
  const { element, scenario, attempt } = place
  const credential = await makeCredential(kind, { element, scenario, attempt: attempt + 1 })
  if (!credential.ok) return notify(credential.message)
  const { name, value, in: part } = credential
  changeRequest(place, request => {
    const others = (request[part] ?? []).filter(([each]) => each.toLowerCase() !== name.toLowerCase())
    return { ...request, [part]: [...others, [name, value]] }
  })
}

/** Takes a curl command in place of the request. */
export function pasteCurl(place: ResultPlace, command: string) {
  const read = readCurl(command)
  if (read.ok) changeRequest(place, () => read.request)
  else notify(read.problem.message)
}

/** Where a runtime on one's own machine listens. */
export const localBase = 'http://localhost:8086'

/** The command that sends the request there. */
export function curlOf({ element, scenario: id, attempt }: ResultPlace): string {
  pendingTexts.flush()
  const { workspace, preview } = appStore.getState()
  const scenario = scenarioSet(workspace, element)?.scenarios.find(each => each.id === id)
  const request: SimulatedRequest = (scenario && edits.requestsOf(scenario)[attempt]) ?? { method: 'POST', headers: [] }
  return printCurl({ ...request, path: request.path ?? preview?.inbound?.path ?? '/inbound/webhook' }, localBase)
}
