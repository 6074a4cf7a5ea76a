// Brings XML onto the canvas. A file that cannot be shown leaves the last diagram standing.
import type Modeler from 'bpmn-js/lib/Modeler'
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
    return { ok: true, problems: warnings.filter(warning => !tellsOfSomethingKept(messageOf(warning))).map(importWarning) }
  } catch (error) {
    if (former !== undefined) await modeler.importXML(former)
    return { ok: false, problems: [unreadable(error)] }
  }
}

/** Importing clears the canvas before it looks for something to draw, so we look first. */
async function refusal(modeler: Modeler, xml: string): Promise<Problem | undefined> {
  try {
    const { rootElement } = await modeler.get<Moddle>('moddle').fromXML(xml, 'bpmn:Definitions')
    const drawn = rootElement.get('diagrams').some((diagram: ModdleElement) => diagram.get('plane')?.get('bpmnElement'))
    if (drawn) return undefined
    return {
      code: 'BPMN_NOT_DRAWN',
      severity: 'error',
      message: 'This BPMN file has no diagram: it says what the process does, not where its elements stand.',
      hint: 'Open it in Camunda Modeler with a layout, or export it again with diagram information.',
    }
  } catch (error) {
    return unreadable(error)
  }
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
    message: `This is not a BPMN file that can be shown: ${messageOf(error).split('\n')[0]!.slice(0, 200)}.`,
    hint: 'The last diagram is still open.',
  }
}

/** bpmn-js gives what the reader stumbled over as errors, though it declares texts. */
function importWarning(warning: unknown): Problem {
  const [message = ''] = messageOf(warning).replace(/^Error: /, '').split('\n')
  return { code: 'BPMN_IMPORT', severity: 'warning', message: message.slice(0, 300) }
}
