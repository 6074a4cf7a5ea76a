// Actions on the scenarios of the element whose preview is shown. Texts still in their editors come in first, so that
// what is copied, moved or left is what the person sees.
import { lineFor } from '../../../src/lines.ts'
import { defaultScenarios, presetsFor } from '../../../src/scenarios/presets.ts'
import type { SimulatedRequest, SimulatedResult } from '../../../src/scenarios/scenario.ts'
import type { Workspace } from '../../../src/workspace.ts'
import type { TextEdit, TextKey } from '../../preview/protocol.ts'
import * as edits from '../scenarioEdits.ts'
import { pendingTexts, previewLink, suggestResponse, suitableRequests } from '../session.ts'
import type { AppState } from '../state.ts'
import { appStore, changeWorkspace } from '../store.ts'
import { guessFirst, noteGiven } from './connectorSwitch.ts'
import { notify } from './notices.ts'

/** A keystroke in a long text: only the edits travel, the whole text follows in a pause. */
export function editText(key: TextKey, changes: TextEdit[], read: () => string) {
  previewLink()?.edited(key, changes)
  pendingTexts.note(key, read)
  if (appStore.getState().saved.state === 'saved') appStore.setState({ saved: { state: 'unsaved' } })
}

export const pickScenario = (id: string) => {
  const { changedSinceFile } = appStore.getState()
  change((workspace, element) => edits.selectScenario(workspace, element, id))
  // To look at another scenario is no change that would be lost.
  appStore.setState({ changedSinceFile })
  showAttempt(0)
}

export const addScenario = (name: string, result: SimulatedResult) =>
  change((workspace, element) => edits.addScenario(workspace, element, name, [result]))

export const addRequestScenario = (name: string, request: SimulatedRequest) =>
  change((workspace, element) => edits.addScenario(workspace, element, name, [{ kind: 'response', text: 'null' }], request))

export const duplicateScenario = (id: string) => change((workspace, element) => edits.duplicateScenario(workspace, element, id))

export const renameScenario = (id: string, name: string) =>
  change((workspace, element) => edits.renameScenario(workspace, element, id, name))

export const removeScenario = (id: string) => change((workspace, element) => edits.removeScenario(workspace, element, id))

export const addAttempt = (id: string) => {
  change((workspace, element) => edits.addAttempt(workspace, element, id))
  showAttempt(0)
}

export const removeAttempt = (scenario: string, attempt: number) => {
  change((workspace, element) => edits.removeAttempt(workspace, { element, scenario, attempt }))
  showAttempt(0)
}

export const replaceResult = (scenario: string, attempt: number, result: SimulatedResult) =>
  change((workspace, element) => edits.setResult(workspace, { element, scenario, attempt }, result))

export const ownVariables = (scenario: string, own: boolean) =>
  change((workspace, element) => edits.setOwnVariables(workspace, element, scenario, own))

/** Which attempt is shown, from 1; 0: the last one that was given. */
export function showAttempt(attempt: number) {
  if (appStore.getState().attempt !== attempt) appStore.setState({ attempt })
}

/** The results that suit the connector now shown. */
export function presets() {
  const { diagram, previewed } = appStore.getState()
  const { jobType, template } = connector(previewed)
  const { line, version } = lineFor(diagram.platformVersion)
  return presetsFor(jobType, line, version, template)
}

/** Puts a response that is guessed from the expressions into an attempt. */
export async function takeSuggestion(scenario: string, attempt: number) {
  const { previewed } = appStore.getState()
  const suggestion = previewed === undefined ? undefined : await suggestResponse(previewed)
  if (previewed !== appStore.getState().previewed) return
  if (suggestion) replaceResult(scenario, attempt, suggestion)
  else notify('The expressions read nothing of the response.', 'Write a result expression first, as { id: response.id }.')
}

/** Gives the element the scenarios that suit its connector, if it has none. */
export function giveScenarios(element: string) {
  const { diagram, workspace, changedSinceFile } = appStore.getState()
  if (edits.scenarioSet(workspace, element)) return
  const { jobType, template, inbound } = connector(element)
  if (inbound) return void giveRequests(element)
  const { line, version } = lineFor(diagram.platformVersion)
  const set = defaultScenarios(jobType, line, version, template)
  changeWorkspace(before => edits.withScenarios(before, element, set))
  noteGiven(element, set)
  // Nobody changed anything yet: this alone is no reason to ask before the workspace is replaced.
  appStore.setState({ changedSinceFile })
  void guessFirst(element, jobType, set)
}

/** What a request to an inbound element may look like depends on what it asks for: the preview knows. */
async function giveRequests(element: string) {
  if (asked.has(element)) return
  asked.add(element)
  const suitable = await suitableRequests(element)
  asked.delete(element)
  const { workspace, changedSinceFile } = appStore.getState()
  if (!suitable || edits.scenarioSet(workspace, element)) return
  changeWorkspace(before => edits.withScenarios(before, element, suitable.scenarios))
  noteGiven(element, suitable.scenarios)
  appStore.setState({ changedSinceFile })
}

const asked = new Set<string>()

function connector(element: string | undefined): Partial<AppState['diagram']['connectors'][number]> {
  return appStore.getState().diagram.connectors.find(({ id }) => id === element) ?? {}
}

function change(edit: (workspace: Workspace, element: string) => Workspace) {
  pendingTexts.flush()
  const { previewed } = appStore.getState()
  if (previewed !== undefined) changeWorkspace(workspace => edit(workspace, previewed))
}
