// The instances that wait at an element for requests to come.
import type { ModelElement, ProcessModel } from '../bpmn/model.ts'
import type { Variables } from '../json.ts'
import type { EngineState, StepResult } from '../process/contract.ts'
import { messageSubscriptions } from '../process/queries.ts'
import { begunInstance } from './effects.ts'

/** One that shall wait. */
export interface WaitingRow {
  name?: string
  /** its process variables, all of them */
  variables: Variables
  /** milliseconds since the first request when it comes to the element; 0: it waits there before */
  atMs: number
}

/** One that waits, or could not. */
export interface WaitingRun extends WaitingRow {
  /** counted from 1, in the order of the rows */
  no: number
  /** as `orders#1`; absent: the engine refused to begin it */
  instance?: string
  /** what its message's correlation key is, as text; absent: it came to an incident instead */
  correlationKey?: string
  /** what kept it from waiting */
  failure?: string
  /** what the engine logged until it waited */
  begun: Pick<StepResult, 'events' | 'traces'>
}

/** What a row has come to once its instance has begun. */
export function waitingRun(row: WaitingRow, no: number, element: string, { events, traces, rejected }: StepResult): WaitingRun {
  const instance = begunInstance(events)
  const incident = events.find(event => event.event === 'incident' && event.state === 'created')
  const own = events.find(event => event.event === 'subscription' && event.element === element)
  const failure = rejected?.message ?? (incident?.event === 'incident' ? incident.message : undefined)
  return {
    ...row,
    no,
    ...(instance !== undefined && { instance }),
    ...(own?.event === 'subscription' && { correlationKey: own.correlationKey }),
    ...(failure !== undefined && { failure }),
    begun: { events, traces },
  }
}

/** Does this instance still wait at the element? */
export function isWaiting(state: EngineState, { instance }: WaitingRun, element: string): boolean {
  return messageSubscriptions(state).some(subscription => subscription.instance === instance && subscription.element === element)
}

/** Where an instance begins that shall wait at the element; undefined: the element starts instances itself. */
export function waitingPlace(model: ProcessModel, element: ModelElement): { startBefore?: string } | undefined {
  const parent = element.parent === undefined ? undefined : model.elements[element.parent]
  if (element.type === 'boundaryEvent') return element.attachedTo === undefined ? undefined : { startBefore: element.attachedTo }
  if (element.type !== 'startEvent') {
    const sources = element.incoming.map(id => model.elements[model.flows[id]?.source ?? ''])
    const gateway = sources.find(source => source?.type === 'eventBasedGateway')
    return { startBefore: gateway?.id ?? element.id }
  }
  if (!parent?.triggeredByEvent) return undefined
  const around = parent.parent === undefined ? undefined : model.elements[parent.parent]
  return around && around.type !== 'process' ? { startBefore: around.id } : {}
}
