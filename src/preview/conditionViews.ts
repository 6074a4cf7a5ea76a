// The condition of each sequence flow as the token of the preview finds it: its value, or why it has none.
import { conditionField } from '../bpmn/fields.ts'
import type { ModelElement, ModelFlow, ProcessModel } from '../bpmn/model.ts'
import type { FeelResult } from '../feel/contract.ts'
import type { Problem } from '../problem.ts'
import type { ConditionView } from '../view.ts'
import { viewOf, type ValueKeeper } from './values.ts'

interface Trace {
  element: string
  field: string
  result: FeelResult
}

export interface Walk {
  /** every expression that was evaluated, in order */
  traces: readonly Trace[]
  /** ids of the elements that the token came to */
  elements: readonly string[]
}

/** One for each flow that has a condition, in document order. */
export function conditionViews(model: ProcessModel, { traces, elements }: Walk, keeper: ValueKeeper): ConditionView[] {
  const evaluated = new Map(traces.filter(({ field }) => field === conditionField).map(({ element, result }) => [element, result]))
  return Object.values(model.flows).flatMap((flow): ConditionView[] => {
    if (flow.condition === undefined) return []
    const result = evaluated.get(flow.id)
    const own = { flow: flow.id, field: conditionField, kind: 'feel' as const }
    if (result?.ok) return [{ ...own, value: viewOf(result.value, keeper, result.type), problems: notBoolean(result) }]
    const problem = result ? failed(result.problem.message) : absent(whyNone(model, flow, evaluated, elements))
    return [{ ...own, problems: [problem] }]
  })
}

const absent = (message: string): Problem => ({ code: 'CONDITION_NOT_EVALUATED', severity: 'hint', message })
const failed = (message: string): Problem => ({ code: 'CONDITION_FAILED', severity: 'error', message })

function notBoolean(result: Extract<FeelResult, { ok: true }>): Problem[] {
  if (result.type === 'boolean') return []
  return [failed(`A condition must be true or false: this is ${result.type === 'null' ? 'null' : `a ${result.type}`}, and the gateway raises an incident.`)]
}

function whyNone(
  model: ProcessModel, flow: ModelFlow, evaluated: ReadonlyMap<string, FeelResult>, elements: readonly string[],
): string {
  const gateway = Object.hasOwn(model.elements, flow.source) ? model.elements[flow.source] : undefined
  if (!gateway || !decides.has(gateway.type)) return 'Nobody evaluates it: only flows out of an exclusive or an inclusive gateway have conditions.'
  if (gateway.defaultFlow === flow.id) return 'Not evaluated: this is the default flow, taken when no other condition holds.'
  const before = holdsBefore(model, flow, evaluated)
  if (before) return `Not evaluated: ${nameOfFlow(model, before)} is tried before, and holds.`
  const at = nameOf(gateway)
  return elements.includes(gateway.id) ? `Not evaluated: the token stops at ${at} before.` : `No value now: in this scenario the token does not come to ${at}.`
}

const decides = new Set(['exclusiveGateway', 'inclusiveGateway'])

/** Flows are tried from the last in the document to the first. */
function holdsBefore(model: ProcessModel, flow: ModelFlow, evaluated: ReadonlyMap<string, FeelResult>): ModelFlow | undefined {
  return Object.values(model.flows).find(other => {
    const result = evaluated.get(other.id)
    return other.source === flow.source && other.order > flow.order && result?.ok === true && result.value === true
  })
}

const nameOf = ({ name, type }: ModelElement) =>
  name ? `“${name}”` : `the ${type === 'inclusiveGateway' ? 'inclusive' : 'exclusive'} gateway`

function nameOfFlow(model: ProcessModel, { name, target }: ModelFlow): string {
  if (name) return `“${name}”`
  const to = Object.hasOwn(model.elements, target) ? model.elements[target] : undefined
  return `the flow to ${to?.name ? `“${to.name}”` : to ? `the ${to.type.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)}` : 'nowhere'}`
}
