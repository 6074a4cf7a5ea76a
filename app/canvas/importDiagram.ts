// Brings XML onto the canvas. A file that cannot be shown leaves the last diagram standing.
import type Modeler from 'bpmn-js/lib/Modeler'
import type Viewer from 'bpmn-js/lib/Viewer'
import { notDrawable, undrawn, undrawnProblem } from './drawable.ts'
import type { ModdleElement } from './services.ts'
import { tellsOfSomethingKept } from '../../src/bpmn/keepUnknown.ts'
import type { Problem } from '../../src/problem.ts'

export interface ImportResult {
  ok: boolean
  problems: Problem[]
}

interface Moddle {
  fromXML(xml: string, type: string): Promise<{ rootElement: ModdleElement }>
}

export async function importDiagram(modeler: Modeler, xml: string): Promise<ImportResult> {
  const refused = await refusal(modeler, xml)
  if (refused) return { ok: false, problems: [refused] }
  const former = modeler.getDefinitions() ? (await modeler.saveXML()).xml : undefined
  try {
    const { warnings } = await modeler.importXML(xml)
    return { ok: true, problems: importProblems(modeler, warnings) }
  } catch (error) {
    if (former !== undefined) await modeler.importXML(former)
    return { ok: false, problems: [unreadable(error)] }
  }
}

/** Importing clears the canvas before it looks for something to draw, so we look first. */
export async function refusal(viewer: Viewer, xml: string): Promise<Problem | undefined> {
  try {
    const { rootElement } = await viewer.get<Moddle>('moddle').fromXML(xml, 'bpmn:Definitions')
    return notDrawable(rootElement)
  } catch (error) {
    return unreadable(error)
  }
}

/** What is not as it should be in a diagram that was imported. */
export function importProblems(viewer: Viewer, warnings: readonly unknown[]): Problem[] {
  const registry = viewer.get<{ get(id: string): unknown }>('elementRegistry')
  const unseen = undrawnProblem(undrawn(viewer.getDefinitions() as ModdleElement, id => registry.get(id) !== undefined))
  const told = warnings.filter(warning => !tellsOfSomethingKept(messageOf(warning))).map(importWarning)
  return unseen ? [...told, unseen] : told
}

function messageOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error
  return String(message)
}

/** What the reader or the drawing stumbled over, in a line. */
export function unreadable(error: unknown): Problem {
  return {
    code: 'BPMN_UNREADABLE',
    severity: 'error',
    // The parser's messages go on with a part of the document on further lines.
    message: `This is not a BPMN file that can be shown: ${plainly(messageOf(error)).slice(0, 200)}.`,
    hint: 'The last diagram is still open.',
  }
}

/** The code of a warning about a part of the file that is gone when the diagram is saved. */
export const leftOut = 'BPMN_LEFT_OUT'

/** bpmn-js gives what the reader stumbled over as errors, though it declares texts. */
function importWarning(warning: unknown): Problem {
  const message = messageOf(warning).replace(/^Error: /, '')
  const [, tag, line = '', column = '', reason = ''] = /^unparsable content (<[^>]*>?).*?line: (\d+)\s+column: (\d+)\s+nested error: ([^\n]*)/s.exec(message) ?? []
  if (tag !== undefined) {
    return {
      code: leftOut,
      severity: 'warning',
      message: `${tag.replace(/\/>$/, '>')} in line ${Number(line) + 1} is left out, and is gone when the diagram is saved: ${reason.slice(0, 200)}.`,
      at: { line: Number(line) + 1, column: Number(column) + 1 },
    }
  }
  const missing = /^unresolved reference <(.*)>$/.exec(message)?.[1]
  if (missing !== undefined) return { code: 'BPMN_IMPORT', severity: 'warning', message: `The file refers to “${missing}”, which is not in it.` }
  const { context } = warning as { context?: { element?: ModdleElement; error?: unknown } }
  const undrawnElement = context?.error === undefined ? undefined : context.element?.get('id')
  return {
    code: 'BPMN_IMPORT',
    severity: 'warning',
    message: `${undrawnElement === undefined ? '' : `“${String(undrawnElement)}” can't be drawn: `}${plainly(message).slice(0, 300)}`,
  }
}

/** The reason alone, without the place where the parser stood. */
function plainly(message: string): string {
  return /nested error: ([^\n]*)/.exec(message)?.[1] ?? message.split('\n')[0]!
}
