// Actions on the diagram. The canvas owns its content; these are the words between it and the store.
import type { ProcessModel } from '../../../src/bpmn/model.ts'
import type { Fix, Problem } from '../../../src/problem.ts'
import type { CanvasApi, ModelPatch } from '../../canvas/door.ts'
import { previewedElement } from '../connectors.ts'
import { canvasApi, fieldOwner, pendingTexts, previewLink, setCanvas } from '../session.ts'
import { appStore, changeWorkspace } from '../store.ts'
import { notify } from './notices.ts'
import { followConnectors, forgetConnectors } from './connectorSwitch.ts'
import { giveScenarios } from './scenarios.ts'

export const canvasReady = (api: CanvasApi | undefined) => setCanvas(api)

export function modelRead(model: ProcessModel) {
  previewLink()?.model(model)
  forgetConnectors()
  equipPreviewed()
  const { previewed, workspace } = appStore.getState()
  if (workspace.selected === undefined && previewed !== undefined) canvasApi()?.select(previewed)
}

export function modelPatched(patch: ModelPatch) {
  previewLink()?.patch(patch)
  followConnectors()
  equipPreviewed()
}

export function fieldTyped(element: string, field: string, text: string | null) {
  previewLink()?.typing(element, field, text)
}

export function diagramWritten(diagram: string) {
  changeWorkspace(workspace => (workspace.diagram === diagram ? workspace : { ...workspace, diagram }))
}

export function problemsFound(problems: Problem[]) {
  appStore.setState(({ diagram }) => ({ diagram: { ...diagram, problems } }))
}

/** The canvas tells what is selected. With nothing selected the last one stays the workspace's, to begin with again. */
export function elementSelected(selected: string | undefined) {
  const { workspace, diagram, previewed } = appStore.getState()
  if (selected !== undefined && workspace.selected !== selected) appStore.setState({ workspace: { ...workspace, selected } })
  const shown = previewedElement(diagram.connectors, selected, previewed)
  if (shown !== previewed) {
    pendingTexts.flush()
    appStore.setState({ previewed: shown, attempt: 0, outcomes: {}, ...(shown === undefined && { preview: undefined }) })
  }
  equipPreviewed()
}

/** Shows a connector's preview, and selects it in the diagram. */
export function showConnector(element: string) {
  canvasApi()?.select(element)
  elementSelected(element)
}

export function applyFix(fix: Fix) {
  if (fieldOwner()?.applyFix(fix) === false) notify('The text is no longer the one this fix was made for.')
}

export function setPlatformVersion(version: string) {
  canvasApi()?.setPlatformVersion(version)
}

/** Opens the list in which a connector is chosen for what is selected. */
export function chooseConnector() {
  if (!canvasApi()?.chooseTemplate(appStore.getState().workspace.selected)) notify('Select a task in the diagram first.')
}

function equipPreviewed() {
  const { previewed } = appStore.getState()
  if (previewed !== undefined) giveScenarios(previewed)
}
