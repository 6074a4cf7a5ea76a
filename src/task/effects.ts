// What the engine does because of a command, or of a message that was published some time before: the instance that it
// concerns, what that held before, and what follows.
import type { Variables } from '../json.ts'
import { emptyObject } from '../json.ts'
import type { EngineEvent, EngineState, StepResult } from '../process/contract.ts'
import { correlations, scopeVariables } from '../process/queries.ts'

export interface Effect {
  /** milliseconds since the first request */
  atMs: number
  /** the process instance, as `orders#1`: it took the message, or was begun */
  instance: string
  /** where the message was taken; absent where a command began an instance */
  element?: string
  /** the instance began because of it */
  begins: boolean
  /** what followed, from there on */
  events: EngineEvent[]
  /** process variables of the instance before */
  before: Variables
}

/** Of each message that was taken in a step, by its number. */
export function effectsOf(before: EngineState, { state, events }: StepResult, atMs: number): [message: number, effect: Effect][] {
  const places = events.flatMap((event, index) => (isCorrelation(event) ? [index] : []))
  // One for each such event, in the same order.
  const taken = correlations(state).slice(correlations(before).length)
  return taken.map(({ message, instance, element }, index) => {
    const at = places[index]!
    const held: Variables = Object.assign(emptyObject(), scopeVariables(before, instance))
    for (const event of events.slice(0, at)) if (event.event === 'variable' && event.scope === instance) held[event.name] = event.value
    const begins = events[at]!.event === 'startSubscription'
    return [message, { atMs, instance, element, begins, events: events.slice(at), before: held }]
  })
}

function isCorrelation(event: EngineEvent): boolean {
  return (event.event === 'subscription' || event.event === 'startSubscription') && event.state === 'correlated'
}

/** Of a command that begins an instance; undefined when the engine refused it. */
export function effectOfStart({ events }: StepResult, atMs: number): Effect | undefined {
  const instance = begunInstance(events)
  return instance === undefined ? undefined : { atMs, instance, begins: true, events, before: emptyObject() }
}

/** The first process instance that begins in a step. */
export function begunInstance(events: readonly EngineEvent[]): string | undefined {
  const begun = events.find(event => event.event === 'element' && event.type === 'process' && event.state === 'activating')
  return begun?.event === 'element' ? begun.instance : undefined
}
