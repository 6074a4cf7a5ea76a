// Prepares a change of an element's template: rehearsed on the canvas, with everything brought back that can be.
import type { TemplateChange } from '../canvas/door.ts'
import type { Template } from '../../src/templates/template.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import { loadTemplates } from '../files/examples.ts'
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
    return rehearsal && templateChanges(rehearsal.before, rehearsal.after, template as Template | undefined, next as Template)
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
  }
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
