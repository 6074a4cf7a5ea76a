// What comes of a request, in one word with what belongs to it.
import type { ProcessModel } from '../bpmn/model.ts'
import { emptyObject, entry, printJson, type Json, type Variables } from '../json.ts'
import type { EngineEvent } from '../process/contract.ts'
import type { InboundCommand, InboundPhase } from '../runtime/inbound/contract.ts'
import { tookMessage, type Arrival, type RequestRun } from './runRequests.ts'
import type { VariableChange } from './variablesAfter.ts'

type Message = Extract<InboundCommand, { command: 'publishMessage' }>

/** `status` of the HTTP answer is told beside it. */
export type RequestOutcome =
  | { kind: 'started'; process: string; variables: number; message?: Message }
  | { kind: 'correlated'; element: string; variables: number; message: Message }
  | { kind: 'waits'; message: Message; keyActive: boolean }
  | { kind: 'lost'; message: Message; keyActive: boolean }
  | { kind: 'duplicate'; message: Message }
  | { kind: 'verified' }
  /** `consumed`: answered as if it were activated */
  | { kind: 'notActivated'; consumed: boolean }
  /** `by`: the phase that ended it */
  | { kind: 'rejected'; by?: InboundPhase; failure?: string }

export function requestOutcome({ process }: RequestRun, { run, engine, keyActive = false }: Arrival): RequestOutcome {
  const [command] = run.commands
  if (command && engine) {
    const variables = Object.keys(command.variables).length
    const { rejected, events } = engine
    if (command.command === 'createInstance') {
      return rejected ? refused(run.phases, rejected.message) : { kind: 'started', process: process.bpmnProcessId, variables }
    }
    if (rejected?.code === 'ALREADY_EXISTS') return { kind: 'duplicate', message: command }
    if (rejected) return refused(run.phases, rejected.message)
    const correlated = events.find(event => event.event === 'subscription' && event.state === 'correlated')
    if (correlated?.event === 'subscription') return { kind: 'correlated', element: correlated.element, variables, message: command }
    if (tookMessage(events)) return { kind: 'started', process: process.bpmnProcessId, variables, message: command }
    return { kind: command.timeToLiveMs > 0 ? 'waits' : 'lost', message: command, keyActive }
  }
  if (run.phases.some(phase => phase.phase === 'verification' && phase.verdict === 'answered')) return { kind: 'verified' }
  const activation = run.phases.find(phase => phase.phase === 'activation')
  if (activation?.phase === 'activation' && activation.matching.length === 0) return { kind: 'notActivated', consumed: activation.consumed }
  return refused(run.phases, undefined)
}

function refused(phases: readonly InboundPhase[], message: string | undefined): RequestOutcome {
  const by = phases.findLast(phase => failureOf(phase) !== undefined)
  const failure = message ?? (by && failureOf(by))
  return { kind: 'rejected', ...(by && { by }), ...(failure !== undefined && { failure }) }
}

/** Why the request ended in this phase. */
export function failureOf(phase: InboundPhase): string | undefined {
  return 'failure' in phase ? phase.failure : undefined
}

/** The way of the token because of a request: flows taken and elements entered, in order. */
export function requestPath(arrival: Arrival | undefined): { elements: string[]; flows: string[] } {
  const elements = new Set<string>()
  const flows = new Set<string>()
  for (const event of arrival?.engine?.events ?? []) {
    if (event.event === 'flow') flows.add(event.flow)
    if (event.event === 'element' && event.type !== 'process' && (event.state === 'activating' || event.state === 'completing')) {
      elements.add(event.element)
    }
  }
  return { elements: [...elements], flows: [...flows] }
}

/** The process variables once the token has gone on, beside those before; for a new instance there were none before. */
export function requestChanges(model: ProcessModel, run: RequestRun, arrival: Arrival): VariableChange[] {
  const events = arrival.engine?.events ?? []
  const left = events.findIndex(event => event.event === 'flow')
  const until = left < 0 ? events : events.slice(0, left)
  const isProcess = (scope: string) => model.elements[elementOf(scope)]?.type === 'process'
  const made = until.flatMap(event => (event.event === 'variable' ? [event] : []))
  const isNew = events.some(event => event.event === 'element' && event.type === 'process' && event.state === 'activating')
  const before = isNew ? emptyObject() : variablesBefore(run, arrival, isProcess)
  const after: Variables = Object.assign(emptyObject(), before)
  for (const { scope, name, value } of made) if (isProcess(scope)) after[name] = value
  const rows = Object.keys(after).map((name): VariableChange => {
    const value = after[name]!
    const old = entry(before, name)
    if (old === undefined) return { name, change: 'added', value }
    return same(old, value) ? { name, change: 'same', value } : { name, change: 'changed', value, before: old }
  })
  const lost = made.flatMap(({ scope, name, value }): VariableChange[] =>
    isProcess(scope) || Object.hasOwn(after, name) ? [] : [{ name, change: 'lost', value, scope: elementOf(scope) }])
  return [...rows, ...new Map(lost.map(row => [row.name, row])).values()]
}

/** Of the instance that waits: what it began with, and what earlier requests made of it. */
function variablesBefore({ variables, arrivals }: RequestRun, until: Arrival, isProcess: (scope: string) => boolean): Variables {
  const before: Variables = Object.assign(emptyObject(), variables)
  for (const { no, engine } of arrivals) {
    const events: EngineEvent[] = engine?.events ?? []
    if (no >= until.no || events.some(event => event.event === 'element' && event.type === 'process')) continue
    for (const event of events) if (event.event === 'variable' && isProcess(event.scope)) before[event.name] = event.value
  }
  return before
}

const elementOf = (scope: string) => scope.replace(/#\d+$/, '')

function same(a: Json, b: Json): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && printJson(a) === printJson(b))
}
