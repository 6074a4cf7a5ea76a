// Actions on the workspace as a whole: another takes its place, or is begun.
import type { ScenarioSet } from '../../../src/scenarios/scenario.ts'
import type { TemplateJson, Workspace } from '../../../src/workspace.ts'
import { emptyWorkspace } from '../emptyWorkspace.ts'
import { scratchDiagram, scratchTask, type Scratch } from '../scratch.ts'
import { canvasApi, pendingTexts } from '../session.ts'
import { appStore, changeWorkspace } from '../store.ts'

/** The scenarios as the last opened or saved file has them. */
let scenariosOnFile: Workspace['scenarios'] | undefined

/** Another workspace takes the place of the present one; whoever calls has asked before. */
export function replaceWorkspace(workspace: Workspace, changedSinceFile = false) {
  pendingTexts.flush()
  scenariosOnFile = workspace.scenarios
  appStore.setState(({ diagramEdition }) => ({
    workspace,
    diagramEdition: diagramEdition + 1,
    diagram: { connectors: [], problems: [] },
    previewed: undefined,
    preview: undefined,
    stopped: undefined,
    outcomes: {},
    attempt: 0,
    changedSinceFile,
    notices: [],
  }))
}

/** A diagram opened alone: what a person has set up around it stays: templates, time zone, secrets that are to be kept. */
export function workspaceAround(name: string, diagram: string): Workspace {
  const { templates, secrets, keepSecrets, zone } = appStore.getState().workspace
  return { ...emptyWorkspace(), name, diagram, templates, zone, ...(keepSecrets && { secrets, keepSecrets }) }
}

/** Scenarios of a file take the place of those of the same elements. */
export function takeScenarios(elements: Record<string, ScenarioSet>, secrets: Record<string, string>) {
  pendingTexts.flush()
  changeWorkspace(workspace => ({
    ...workspace,
    scenarios: { ...workspace.scenarios, ...elements },
    secrets: { ...workspace.secrets, ...secrets },
  }))
}

/** Imported templates; of the same id and version the newer import wins. */
export function takeTemplates(templates: readonly TemplateJson[]) {
  const names = new Set(templates.map(nameOf))
  changeWorkspace(workspace => ({
    ...workspace,
    templates: [...workspace.templates.filter(template => !names.has(nameOf(template))), ...templates],
  }))
}

/** Takes an imported template out of the workspace; elements that were made with it keep what it wrote. */
export function dropTemplate(id: string, version: number | undefined) {
  const name = nameOf({ id, name: id, ...(version !== undefined && { version }) })
  changeWorkspace(workspace => ({ ...workspace, templates: workspace.templates.filter(template => nameOf(template) !== name) }))
}

/** The newer text of a template that is being edited takes the place of the older one, where that stands. */
export function replaceTemplate(template: TemplateJson) {
  const name = nameOf(template)
  changeWorkspace(workspace => ({ ...workspace, templates: workspace.templates.map(each => (nameOf(each) === name ? template : each)) }))
}

const nameOf = ({ id, version }: TemplateJson) => JSON.stringify([id, version ?? null])

/** The whole workspace now: what editors and the canvas still hold comes in first. */
export async function wholeWorkspace(): Promise<Workspace> {
  pendingTexts.flush()
  await canvasApi()?.flush()
  return appStore.getState().workspace
}

/** A file now has it all, or only the diagram. */
export function savedToFile(what: 'workspace' | 'diagram' | 'scenarios') {
  const { scenarios } = appStore.getState().workspace
  if (what !== 'diagram') scenariosOnFile = scenarios
  if (what !== 'scenarios') appStore.setState({ changedSinceFile: scenarios !== scenariosOnFile })
}

export function beginScratch(scratch: Scratch) {
  const workspace = workspaceAround('scratch', scratchDiagram(scratch))
  replaceWorkspace({ ...workspace, view: 'scratch', selected: scratchTask })
}

/** The scratch's diagram follows its expressions. */
export function writeScratch(scratch: Scratch) {
  changeWorkspace(workspace => ({ ...workspace, diagram: scratchDiagram(scratch) }))
}

/** The scratch becomes a task of a diagram: the same workspace, with the canvas shown. */
export function revealDiagram() {
  pendingTexts.flush()
  appStore.setState(({ workspace, diagramEdition }) => ({
    workspace: { ...workspace, view: 'diagram' },
    diagramEdition: diagramEdition + 1,
    changedSinceFile: true,
  }))
}
