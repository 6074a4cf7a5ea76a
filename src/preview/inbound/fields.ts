// The value under each field of an inbound element now, or why there is none; and what its FEEL editors complete.
import { correlationKeyField, outputField, propertyField, type FieldKey } from '../../bpmn/fields.ts'
import type { ModelElement } from '../../bpmn/model.ts'
import { readField } from '../../bpmn/applyField.ts'
import type { SeenExpression } from '../../explain/contract.ts'
import { emptyObject, type Variables } from '../../json.ts'
import type { Line } from '../../lines.ts'
import type { Problem } from '../../problem.ts'
import type { InboundPhase } from '../../runtime/inbound/contract.ts'
import { contextOf } from '../../task/requestContext.ts'
import type { Arrival, RequestRun } from '../../task/runRequests.ts'
import type { FieldView, Preview } from '../../view.ts'
import { completionOf } from '../completion.ts'
import { waiterOf } from './waiters.ts'
import { viewOf, type ValueKeeper } from '../values.ts'

/** Properties that the runtime evaluates, whether they begin with `=` or not. */
const expressions: readonly FieldKey[] = ['activationCondition', 'inbound.activationCondition', 'correlationKeyExpression', 'messageIdExpression', 'resultExpression'].map(propertyField)

export function inboundFields(element: ModelElement, seen: readonly SeenExpression[], problems: readonly Problem[], keeper: ValueKeeper): FieldView[] {
  return textsOf(element).map(([field, text]) => {
    const result = seen.findLast(expression => expression.field === field)?.result
    return {
      field,
      kind: text.startsWith('=') || expressions.includes(field) ? 'feel' : 'text',
      ...(result?.ok && { value: viewOf(result.value, keeper, result.type) }),
      problems: problems.filter(({ at }) => at?.field === field && (at.element ?? element.id) === element.id),
    }
  })
}

function textsOf(element: ModelElement): [FieldKey, string][] {
  const key = readField(element, correlationKeyField)
  return [
    ...element.properties.map(({ name, value }): [FieldKey, string] => [propertyField(name), value]),
    ...element.outputs.map(({ target, source }): [FieldKey, string] => [outputField(target), source]),
    ...(key === undefined ? [] : [[correlationKeyField, key] as [FieldKey, string]]),
  ]
}

/** Every expression of the element that was evaluated, in order. */
export function expressionsSeen(run: RequestRun, { properties }: ModelElement, arrival: Arrival): SeenExpression[] {
  const traces = [...(waiterOf(run, arrival)?.begun.traces ?? []), ...(arrival.engine?.traces ?? [])].filter(trace => trace.element === run.element)
  const engine = traces.map(({ field, text, scope, result }): SeenExpression => ({ field, text, dialect: 'engine', scope, result }))
  const runtime = arrival.run.phases.flatMap((phase): SeenExpression[] => {
    const property = propertyOf(phase, properties)
    if (property === undefined || !('result' in phase) || !phase.result || ('element' in phase && phase.element !== run.element)) return []
    return [{ field: propertyField(property), text: phase.text ?? '', dialect: 'connector', scope: phase.scope ?? [], result: phase.result }]
  })
  return [...engine, ...runtime]
}

function propertyOf(phase: InboundPhase, properties: ModelElement['properties']): string | undefined {
  switch (phase.phase) {
    case 'verification':
      return 'inbound.verificationExpression'
    case 'authentication':
      return phase.type === 'JWT' ? 'inbound.auth.jwt.permissionsExpression' : 'inbound.auth.apiKeyLocator'
    case 'activationCondition':
      return properties.some(({ name, value }) => name === 'activationCondition' && value !== '') ? 'activationCondition' : 'inbound.activationCondition'
    case 'messageId':
      return 'messageIdExpression'
    case 'correlationKey':
      return 'correlationKeyExpression'
    case 'resultExpression':
      return 'resultExpression'
    case 'responseExpression':
      return phase.field
    default:
      return undefined
  }
}

/** What each kind of field reads, also where the request was refused before it was read. */
export function inboundCompletion(run: RequestRun, arrival: Arrival, line: Line): Preview['completion'] {
  const { phases } = arrival.run
  const scopeOf = (phase: InboundPhase['phase']) => phases.find(each => each.phase === phase && 'scope' in each && each.scope) as { scope: Variables[] } | undefined
  const context = run.isWebhook ? contextOf(arrival.request, line) : scopeOf('activationCondition')?.scope[0]
  const event = scopeOf('activationCondition')?.scope ?? (context ? [context] : [])
  const entries = (scope: readonly Variables[], info: string) => completionOf(scope.map(variables => ({ variables, info })))
  const response = scopeOf('responseExpression')?.scope
  const held = { variables: waiterOf(run, arrival)?.variables ?? emptyObject(), info: 'process variable' }
  const mappings = completionOf([held])
  const [command] = arrival.run.commands
  return {
    mappings,
    result: entries(scopeOf('resultExpression')?.scope ?? event, 'connector'),
    error: [],
    output: command ? completionOf([held, { variables: command.variables, info: 'message' }]) : mappings,
    response: entries(response ?? [...event, { correlation: correlationExample }], 'connector'),
    request: entries(context ? [{ request: context['request'] ?? null }] : [], 'connector'),
  }
}

/** The entries that there are once something is correlated. */
const correlationExample: Variables = { activatedElement: { elementId: '', bpmnProcessId: '' }, processInstanceKey: 0, messageKey: 0, tenantId: '' }
