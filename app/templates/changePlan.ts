// Prepares a change of an element's template: rehearsed on the canvas, with everything brought back that can be.
import type { TemplateChange } from '../canvas/door.ts'
import type { ModelElement } from '../../src/bpmn/model.ts'
import { lineFor } from '../../src/lines.ts'
import { defaultScenarios } from '../../src/scenarios/presets.ts'
import { switchConnector } from '../../src/scenarios/switchConnector.ts'
import type { Template } from '../../src/templates/template.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import { loadTemplates } from '../files/examples.ts'
import { givenScenarios, scenarioWords } from '../store/actions/connectorSwitch.ts'
import { connectorsOf } from '../store/connectors.ts'
import { scenarioSet } from '../store/scenarioEdits.ts'
import { canvasApi } from '../store/session.ts'
import { appStore } from '../store/store.ts'
import { templateChanges, type ValueChange } from './templateChanges.ts'

export interface ChangePlan {
  /** with the values that are brought back */
  change: TemplateChange
  element: string
  /** the present template; its JSON only where it is loaded */
  former: { id: string; version?: number; template?: TemplateJson }
  next: TemplateJson
  changes: ValueChange[]
  /** what becomes of its scenarios; absent: nothing */
  scenarios?: string
}

/** Undefined when the element or the template is gone by now. */
export async function planChange(change: TemplateChange): Promise<ChangePlan | undefined> {
  const canvas = canvasApi()
  const use = canvas?.templateUses().find(({ element }) => element === change.element)
  const templates = await knownTemplates()
  const next = find(templates, change.template)
  if (!canvas || !use || !next) return undefined
  const template = find(templates, use)
  const compare = async (tried: TemplateChange) => {
    const rehearsal = await canvas.rehearse(tried)
    return rehearsal && { ...templateChanges(rehearsal.before, rehearsal.after, template as Template | undefined, next as Template), after: rehearsal.after }
  }
  const first = await compare(change)
  if (!first) return undefined
  const rescued = first.rescues.length > 0 ? { ...change, values: first.rescues } : change
  const final = first.rescues.length > 0 ? await compare(rescued) : first
  return {
    change: rescued,
    element: use.name,
    former: { id: use.id, ...(use.version !== undefined && { version: use.version }), ...(template && { template }) },
    next,
    changes: (final ?? first).changes,
    ...whatOfScenarios(change.element, first.after),
  }
}

/** The same as will be done when the diagram has changed. */
function whatOfScenarios(element: string, after: ModelElement): Pick<ChangePlan, 'scenarios'> {
  const { diagram, workspace } = appStore.getState()
  const set = scenarioSet(workspace, element)
  const before = diagram.connectors.find(({ id }) => id === element)
  const [next] = connectorsOf({ elements: { [element]: after }, flows: {} })
  if (!set || !before || !next) return {}
  if (before.inbound || next.inbound) return before.inbound?.type === next.inbound?.type ? {} : { scenarios: 'Untouched ones make room for those of the new connector; edited ones stay.' }
  const { line, version } = lineFor(diagram.platformVersion)
  const switched = switchConnector(set, before, defaultScenarios(next.jobType, line, version, next.template), givenScenarios(element))
  return switched ? { scenarios: scenarioWords(switched) } : {}
}

/** Imported ones first: of equal id and version they win. */
export async function knownTemplates(): Promise<TemplateJson[]> {
  const builtIn = await loadTemplates().catch(() => [])
  return [...appStore.getState().workspace.templates, ...builtIn]
}

const find = (templates: readonly TemplateJson[], wanted: { id: string; version?: number }) =>
  templates.find(({ id, version }) => id === wanted.id && version === wanted.version)

/** Is there anything that a person should see before it happens? */
export function isWorthAsking({ former, next, changes }: ChangePlan): boolean {
  return former.id === next.id || changes.some(({ kind }) => kind === 'lost')
}

/** False when element or template are gone. */
export const makeChange = (change: TemplateChange): boolean => canvasApi()?.changeTemplate(change) ?? false
