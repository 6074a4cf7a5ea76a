// An event of an inbound connector that is no webhook: a message of a queue, an e-mail, the answer of a polled address.
// From the connector's output on, the runtime does the same as for a request.
import type { Variables } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import type { Correlation, InboundCommand, InboundOptions, InboundPhase, InboundProcess, LogEntry } from './contract.ts'
import { correlate } from './correlate.ts'
import { feelOf } from './expressions.ts'
import { groupHolding } from './groups.ts'
import { inboundProblems } from './inboundProblems.ts'
import { inboundLineFor, inboundRules, type InboundLine } from './versions.ts'

export interface EventRun {
  commands: InboundCommand[]
  correlation?: Correlation
  phases: InboundPhase[]
  log: LogEntry[]
  problems: Problem[]
  line: InboundLine
  notice?: string
  /** why the element has no connector at all */
  failure?: string
}

export type EventOptions = Pick<InboundOptions, 'line' | 'world' | 'refusal' | 'maxSteps'>

/** `event`: what the connector hands to the runtime, the context of all expressions. Never throws. */
export function receiveEvent(
  process: InboundProcess,
  elementId: string,
  event: Variables,
  options: EventOptions,
): EventRun {
  const { line, notice } = inboundLineFor(options.line)
  const measured = { line, ...(notice !== undefined && { notice }) }
  const group = groupHolding(process, elementId, inboundRules[line])
  if (!group.ok) return { commands: [], phases: [], log: [], problems: [], failure: group.failure, ...measured }
  const { refusal } = options
  const feel = feelOf(options, line)
  const correlated = correlate(group.elements, event, { process, feel, ...(refusal && { refusal }) })
  const { commands, correlation, phases, log } = correlated
  return { commands, correlation, phases, log, problems: inboundProblems(process, phases), ...measured }
}
