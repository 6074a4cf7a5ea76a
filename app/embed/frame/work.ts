// What lives as long as the frame shows one thing: the workspace, the texts of the fields, the worker. The same store, the
// same worker protocol and the same core as the app's; only the diagram is read once and its fields are kept here.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { FieldKey } from '../../../src/bpmn/fields.ts'
import type { ProcessModel } from '../../../src/bpmn/model.ts'
import type { Workspace } from '../../../src/workspace.ts'
import { createPreviewClient, type PreviewClient } from '../../preview/client.ts'
import { connectorsOf, previewedElement } from '../../store/connectors.ts'
import { emptyWorkspace } from '../../store/emptyWorkspace.ts'
import { createPreviewLink, type PreviewLink } from '../../store/previewLink.ts'
import { changeRequest } from '../../store/requestEdits.ts'
import { scenarioSet, selectedScenario, selectScenario, setResult, setVariables, withScenarios } from '../../store/scenarioEdits.ts'
import { appStore, changeWorkspace } from '../../store/store.ts'
import type { Material } from '../parts.ts'
import { mappingFields, type MappingField } from './fields.ts'
import { startWorker } from './startWorker.ts'

export interface ShownField extends MappingField {
  text: string
  /** as it was loaded */
  loaded: string
  /** rises when the text changes otherwise than by typing into it: an editor then takes it over */
  edition: number
}

interface FieldsState {
  fields: readonly ShownField[]
}

const fieldsStore = createStore<FieldsState>(() => ({ fields: [] }))

export const useFields = () => useStore(fieldsStore, state => state.fields)
export const shownFields = () => fieldsStore.getState().fields

let client: PreviewClient | undefined
let link: PreviewLink | undefined
let model: ProcessModel | undefined
let inbound = false
let loaded: Workspace['scenarios'] = {}

export interface Wishes {
  element?: string
  scenario?: string
  version?: string
}

/** Begins with other material. False: it holds no connector that could be shown. */
export function begin(material: Material, wishes: Wishes): boolean {
  sleep()
  model = wishes.version === undefined ? material.model : { ...material.model, executionPlatformVersion: wishes.version }
  const connectors = connectorsOf(model)
  const id = previewedElement(connectors, wishes.element ?? material.selected)
  const connector = connectors.find(each => each.id === id)
  const element = id !== undefined && Object.hasOwn(model.elements, id) ? model.elements[id] : undefined
  if (!element || !connector) return false
  inbound = connector.inbound !== undefined
  fieldsStore.setState({ fields: mappingFields(element, inbound).map(field => ({ ...field, loaded: field.text, edition: 0 })) })
  const { name, diagram, scenarios, secrets, zone, templates = [] } = material
  const given: Workspace = { ...emptyWorkspace(), name, diagram, scenarios, secrets, zone, templates: [...templates], selected: element.id }
  const whole = withScenarios(given, element.id, { variables: '{}', selected: '1', scenarios: [firstScenario] })
  loaded = whole.scenarios
  const { scenario } = wishes
  appStore.setState({
    workspace: scenario === undefined ? whole : selectScenario(whole, element.id, scenario),
    preview: undefined,
    outcomes: {},
    stopped: undefined,
    attempt: 0,
    previewed: element.id,
    changedSinceFile: false,
  })
  return true
}

/** Of an element that has none: what a connector returns when nothing is known of it, until something is guessed. */
const firstScenario = { id: '1', name: 'Response', results: [{ kind: 'response' as const, text: '{}' }] }

/** Starts the worker, or one in its place; told everything. */
export function wake() {
  if (link || !model) return
  const isInbound = inbound
  client = createPreviewClient(() => startWorker(isInbound ? 'embed/preview-inbound.js' : 'embed/preview.js'), {
    onPreview({ preview }) {
      if (preview.element.id === appStore.getState().previewed) appStore.setState({ preview, stopped: undefined })
    },
    onScenarios({ element, outcomes }) {
      if (element === appStore.getState().previewed) appStore.setState({ outcomes })
    },
    onLines: () => {},
    onLinesStopped: () => {},
    onStopped: stopped => appStore.setState({ stopped }),
    onWaiting: waiting => appStore.setState({ waiting }),
  })
  link = createPreviewLink(appStore, client)
  link.model(model)
  for (const { key, text, loaded: before } of shownFields()) if (text !== before) tellField(key, text)
  void guessResponse()
}

/** Lets the worker go. What is shown stays; `wake` begins anew. */
export function sleep() {
  link?.dispose()
  link = undefined
  client = undefined
}

/** In place of the first scenario's empty response, if nobody has typed into it meanwhile. */
async function guessResponse() {
  const { workspace, previewed } = appStore.getState()
  const untouched = selectedScenario(scenarioSet(workspace, previewed)) === firstScenario
  if (!untouched || previewed === undefined || inbound) return
  const result = await client?.suggest(previewed)
  if (!result || selectedScenario(scenarioSet(appStore.getState().workspace, previewed)) !== firstScenario) return
  changeWorkspace(now => setResult(now, { element: previewed, scenario: firstScenario.id, attempt: 0 }, result))
  loaded = appStore.getState().workspace.scenarios
}

export const loadChildren = (ref: string) => client?.children(ref) ?? Promise.resolve({ children: [], more: 0 })

/** The element that is shown, with its scenarios. */
export function shown() {
  const { workspace, previewed } = appStore.getState()
  const set = scenarioSet(workspace, previewed)
  return { element: previewed, set, scenario: selectedScenario(set), model, inbound }
}

/** A text from elsewhere: a fix, a message. */
export const setField = (key: FieldKey, text: string) => changeField(key, text, 1)

/** A text as somebody types it. */
export const typeField = (key: FieldKey, text: string) => changeField(key, text, 0)

function changeField(key: FieldKey, text: string, editions: number) {
  fieldsStore.setState(({ fields }) => ({
    fields: fields.map(field => (field.key === key ? { ...field, text, edition: field.edition + editions } : field)),
  }))
  tellField(key, text)
}

function tellField(key: FieldKey, text: string) {
  const { previewed } = appStore.getState()
  if (previewed !== undefined) link?.typing(previewed, key, text)
}

/** What the connector gives on an attempt, or what comes in with a request. */
export function setAnswer(attempt: number, text: string) {
  const { element, scenario } = shown()
  if (element === undefined || !scenario) return
  const place = { element, scenario: scenario.id, attempt }
  changeWorkspace(workspace => {
    if (inbound) return changeRequest(workspace, place, request => (request.body === text ? request : { ...request, body: text }))
    const result = scenario.results[attempt]
    return result ? setResult(workspace, place, { ...result, text }) : workspace
  })
}

/** Process variables before the task: the scenario's own, where it has some. */
export function setProcessVariables(text: string) {
  const { element, scenario } = shown()
  if (element === undefined || !scenario) return
  changeWorkspace(workspace => setVariables(workspace, element, scenario.variables === undefined ? undefined : scenario.id, text))
}

export function pickScenario(id: string) {
  const { element } = shown()
  if (element === undefined) return
  appStore.setState({ attempt: 0 })
  changeWorkspace(workspace => selectScenario(workspace, element, id))
}

/** Counted from 1, as the preview counts them. */
export const showAttempt = (attempt: number) => appStore.setState({ attempt })

/** Back to what was loaded; the scenario that is looked at stays. */
export function reset() {
  const { element, scenario } = shown()
  for (const { key, text, loaded: before } of shownFields()) if (text !== before) setField(key, before)
  changeWorkspace(workspace => {
    const back = { ...workspace, scenarios: loaded }
    return element === undefined || !scenario ? back : selectScenario(back, element, scenario.id)
  })
}

/** Does anything differ from what was loaded? Which scenario is looked at does not count. */
export function isEdited(): boolean {
  if (shownFields().some(({ text, loaded: before }) => text !== before)) return true
  const { element, set } = shown()
  const before = element === undefined || !Object.hasOwn(loaded, element) ? undefined : loaded[element]
  return JSON.stringify({ ...set, selected: '' }) !== JSON.stringify({ ...before, selected: '' })
}
