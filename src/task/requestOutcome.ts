// What comes of a request, in one word with what belongs to it.
import type { ProcessModel } from '../bpmn/model.ts'
import { emptyObject, entry, printJson, type Json, type Variables } from '../json.ts'
import type { InboundCommand, InboundPhase } from '../runtime/inbound/contract.ts'
import type { Arrival, RequestRun } from './runRequests.ts'
import type { VariableChange } from './variablesAfter.ts'
import type { WaitingRun } from './waitingInstances.ts'

type Message = Extract<InboundCommand, { command: 'publishMessage' }>

/** `status` of the HTTP answer is told beside it. */
export type RequestOutcome =
  /** `afterMs`: how long its message was buffered before, 0: not at all */
  | { kind: 'started'; process: string; variables: number; message?: Message; afterMs: number }
  /** `by`: which of the waiting instances took it; absent: one that an earlier request started */
  | { kind: 'correlated'; element: string; variables: number; message: Message; by?: WaitingRun; afterMs: number }
  | { kind: 'waits'; message: Message; keyActive: boolean }
  | { kind: 'lost'; message: Message; keyActive: boolean }
  | { kind: 'duplicate'; message: Message }
  | { kind: 'verified' }
  /** `consumed`: answered as if it were activated */
  | { kind: 'notActivated'; consumed: boolean }
  /** `by`: the phase that ended it */
  | { kind: 'rejected'; by?: InboundPhase; failure?: string }

export function requestOutcome({ process, waiting }: RequestRun, { atMs, run, engine, effect, keyActive = false }: Arrival): RequestOutcome {
  const [command] = run.commands
  if (command && engine) {
    const variables = Object.keys(command.variables).length
    const { rejected } = engine
    if (command.command === 'createInstance') {
      return rejected ? refused(run.phases, rejected.message) : { kind: 'started', process: process.bpmnProcessId, variables, afterMs: 0 }
    }
    if (rejected?.code === 'ALREADY_EXISTS') return { kind: 'duplicate', message: command }
    if (rejected) return refused(run.phases, rejected.message)
    if (!effect) return { kind: command.timeToLiveMs > 0 ? 'waits' : 'lost', message: command, keyActive }
    const afterMs = effect.atMs - atMs
    if (effect.begins || effect.element === undefined) return { kind: 'started', process: process.bpmnProcessId, variables, message: command, afterMs }
    const by = waiting.find(({ instance }) => instance === effect.instance)
    return { kind: 'correlated', element: effect.element, variables, message: command, ...(by && { by }), afterMs }
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
  for (const event of arrival?.effect?.events ?? []) {
    if (event.event === 'flow') flows.add(event.flow)
    if (event.event === 'element' && event.type !== 'process' && (event.state === 'activating' || event.state === 'completing')) {
      elements.add(event.element)
    }
  }
  return { elements: [...elements], flows: [...flows] }
}

/** The process variables once the token has gone on, beside those before; for a new instance there were none before. */
export function requestChanges(model: ProcessModel, { effect }: Arrival): VariableChange[] {
  if (!effect) return []
  const { instance, events, before } = effect
  const left = events.findIndex(event => event.event === 'flow')
  const made = (left < 0 ? events : events.slice(0, left)).flatMap(event => (event.event === 'variable' ? [event] : []))
  const after: Variables = Object.assign(emptyObject(), before)
  for (const { scope, name, value } of made) if (scope === instance) after[name] = value
  const rows = Object.keys(after).map((name): VariableChange => {
    const value = after[name]!
    const old = entry(before, name)
    if (old === undefined) return { name, change: 'added', value }
    return same(old, value) ? { name, change: 'same', value } : { name, change: 'changed', value, before: old }
  })
  const isProcess = (scope: string) => model.elements[elementOf(scope)]?.type === 'process'
  const lost = made.flatMap(({ scope, name, value }): VariableChange[] =>
    isProcess(scope) || Object.hasOwn(after, name) ? [] : [{ name, change: 'lost', value, scope: elementOf(scope) }])
  return [...rows, ...new Map(lost.map(row => [row.name, row])).values()]
}

const elementOf = (scope: string) => scope.replace(/#\d+$/, '')

function same(a: Json, b: Json): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && printJson(a) === printJson(b))
}
