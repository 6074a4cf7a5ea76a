// From a process to its inbound connector elements: which elements count, what their properties say, and where an event
// would be correlated.
import { parseDuration } from '../retryBackoff.ts'
import type { InboundElement, InboundProcess } from './contract.ts'
import { InboundFailure, nullPointer } from './failures.ts'
import type { InboundRules } from './versions.ts'

/** Where an event goes: a new instance, a message for a new instance, or one for an instance that waits. */
export type CorrelationPoint =
  | { kind: 'start' }
  | {
      kind: 'messageStart' | 'message'
      messageName: string
      correlationKeyExpression?: string
      messageIdExpression?: string
      timeToLiveMs?: number
    }

export interface ConnectorElement {
  element: InboundElement
  type: string
  properties: Map<string, string>
  point: CorrelationPoint
}

/** The elements with a connector, or why the process can't be read at all. */
export function connectorElements(
  { elements }: InboundProcess,
  rules: InboundRules,
): { ok: true; elements: ConnectorElement[] } | { ok: false; error: InboundFailure } {
  try {
    return { ok: true, elements: elements.flatMap(element => connectorElement(element, rules) ?? []) }
  } catch (error) {
    if (error instanceof InboundFailure) return { ok: false, error }
    throw error
  }
}

function connectorElement(element: InboundElement, rules: InboundRules): ConnectorElement | undefined {
  const properties = rawProperties(element, rules)
  const type = properties.get('inbound.type')
  if (type === undefined) return undefined
  const point = correlationPoint(element, rules)
  return point && { element, type, properties, point }
}

/** An empty value is as good as none. */
function rawProperties({ properties }: InboundElement, rules: InboundRules): Map<string, string> {
  const raw = new Map<string, string>()
  for (const { name, value } of properties) {
    if (value === '') continue
    const known = raw.get(name)
    if (known === undefined) raw.set(name, value)
    else if (!rules.forgivesDuplicates) {
      const text = `Duplicate key ${name} (attempted merging values ${known} and ${value})`
      throw new InboundFailure('java.lang.IllegalStateException', text)
    }
  }
  return raw
}

/** Undefined: the element is left out, as one that waits for a message lacks its event or its correlation key. */
function correlationPoint(element: InboundElement, rules: InboundRules): CorrelationPoint | undefined {
  const { message, type } = element
  if (type === 'startEvent' && !message) return { kind: 'start' }
  if (!message && type !== 'receiveTask') return undefined
  const kind = type === 'startEvent' ? 'messageStart' : 'message'
  const correlationKeyExpression = property(element, 'correlationKeyExpression')
  const isLacking = kind === 'message' && correlationKeyExpression === undefined
  // A receive task's message is looked at last.
  if (isLacking && type === 'receiveTask') return undefined
  if (message?.name === undefined) {
    throw nullPointer('Cannot invoke "io.camunda.zeebe.model.bpmn.instance.Message.getName()" because it is null')
  }
  if (isLacking) return undefined
  const messageIdExpression = property(element, 'messageIdExpression')
  const timeToLiveMs = rules.knowsTimeToLive ? timeToLive(property(element, 'messageTtl')) : undefined
  return {
    kind,
    messageName: message.name,
    ...(correlationKeyExpression !== undefined && { correlationKeyExpression }),
    ...(messageIdExpression !== undefined && { messageIdExpression }),
    ...(timeToLiveMs !== undefined && { timeToLiveMs }),
  }
}

/** Here the first of that name decides, even if its value is empty. */
function property({ properties }: InboundElement, wanted: string): string | undefined {
  const value = properties.find(({ name }) => name === wanted)?.value
  return value === '' ? undefined : value
}

function timeToLive(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const milliseconds = parseDuration(text)
  if (milliseconds !== undefined) return milliseconds
  throw new InboundFailure('java.time.format.DateTimeParseException', 'Text cannot be parsed to a Duration')
}
