// The workbench of one step: a copy of the state that may be changed, the log, and the one queue of work. What BPMN
// elements do stands in `behaviors/`, what moves them on in `transitions.ts`.
import type { ModelElement } from '../bpmn/model.ts'
import type { Variables } from '../json.ts'
import type { EngineEvent, EngineOptions, EngineTrace, Waiting } from './contract.ts'
import type { Graph } from './graph.ts'
import { graphOf } from './graph.ts'
import type { ElementInstance, EngineData, Message } from './state.ts'

/** Why an element can't go on: an incident, or something that this engine can't tell. */
export type Failure =
  | { kind: 'incident'; type: string; message: string }
  | { kind: 'waiting'; waiting: Pick<Waiting, 'kind' | 'field' | 'reason'> }

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** One thing to do next. All work stands in one queue, first in first out, as the commands in the engine's log. */
export type Work =
  | {
      work: 'activate'
      element: string
      scope: string
      flow?: string
      event?: Variables
      inner?: number
      compensationOf?: string
    }
  /** begin, or go on with beginning, an instance that exists */
  | { work: 'resume'; instance: string }
  | { work: 'complete'; instance: string }
  | { work: 'terminate'; instance: string }
  | { work: 'terminateChildren'; scope: string }
  /** begin the next instance of a parallel multi-instance body */
  | { work: 'activateInner'; body: string }
  | { work: 'triggerTimer'; no: number }
  | {
      work: 'openSubscription'
      instance: string
      element: string
      name: string
      correlationKey: string
      stays: boolean
    }
  /** a message is brought to a subscription */
  | { work: 'correlate'; subscription: number; message: Message }
  /** the message has arrived: the subscription may take the next */
  | { work: 'acknowledge'; subscription: number }
  | { work: 'broadcast'; name: string; variables: Variables }

/** What the engine does with one type of element. A failure leaves the element as it is, with an incident. */
export interface Behavior {
  /** after `activating` was logged */
  activate: (engine: Engine, instance: ElementInstance, element: ModelElement) => Failure | undefined
  /** after `completing` was logged */
  complete: (engine: Engine, instance: ElementInstance, element: ModelElement) => Failure | undefined
  /** after `terminating` was logged */
  terminate: (engine: Engine, instance: ElementInstance, element: ModelElement) => void
  /** scopes: a child has begun */
  childActivating?: (engine: Engine, scope: ElementInstance, child: ElementInstance) => Failure | undefined
  /** scopes: a child without a further path completes; true when the scope is then done, whatever else runs inside */
  beforePathEnds?: (engine: Engine, scope: ElementInstance, child: ElementInstance) => Result<boolean>
  afterPathEnded?: (engine: Engine, scope: ElementInstance, done: boolean) => void
  childTerminated?: (engine: Engine, scope: ElementInstance) => void
}

export type BehaviorOf = (instance: ElementInstance, element: ModelElement) => Behavior

export class Engine {
  readonly state: EngineData
  readonly options: EngineOptions
  readonly events: EngineEvent[] = []
  readonly traces: EngineTrace[] = []
  readonly waiting: Waiting[] = []
  readonly queue: Work[] = []
  readonly #behaviorOf: BehaviorOf

  constructor(state: EngineData, options: EngineOptions, behaviorOf: BehaviorOf) {
    this.state = state
    this.options = options
    this.#behaviorOf = behaviorOf
  }

  /** The engine's clock, milliseconds since the epoch. */
  get now(): number {
    return this.options.world.now + this.state.clockMs
  }

  log(event: EngineEvent): void {
    this.events.push(event)
  }

  append(work: Work): void {
    this.queue.push(work)
  }

  instance(key: string | undefined): ElementInstance | undefined {
    return key === undefined ? undefined : this.state.instances[key]
  }

  graph(instance: { model: number }): Graph {
    return graphOf(this.state.models[instance.model]!)
  }

  element(instance: ElementInstance): ModelElement {
    return this.graph(instance).element(instance.element)!
  }

  behavior(instance: ElementInstance): Behavior {
    return this.#behaviorOf(instance, this.element(instance))
  }

  /** The next name of an element's instances, as `t#2`. */
  name(element: string): string {
    const no = (this.state.names[element] ?? 0) + 1
    this.state.names[element] = no
    return `${element}#${no}`
  }

  nextNo(): number {
    return ++this.state.lastNo
  }

  /** An incident on an element, or a note that it can't be simulated further. */
  fail(instance: ElementInstance, failure: Failure, job?: string): void {
    if (failure.kind === 'waiting') {
      const note = { ...failure.waiting, element: instance.element, instance: instance.key, type: instance.type }
      this.waiting.push(note)
      this.state.waiting.push(note)
      return
    }
    const no = this.state.incidents.length + 1
    const { type, message } = failure
    const { element, key } = instance
    this.state.incidents.push({ no, type, message, element, instance: key, job, open: true })
    this.log({ event: 'incident', state: 'created', no, type, message, element, instance: key })
  }

  /** Closes what is open on an instance that ends. */
  closeIncidents(instance: ElementInstance): void {
    for (const incident of this.state.incidents) {
      if (incident.instance === instance.key && incident.open) this.resolve(incident.no)
    }
    this.state.waiting = this.state.waiting.filter(note => note.instance !== instance.key)
  }

  resolve(no: number): void {
    const incident = this.state.incidents[no - 1]!
    incident.open = false
    const { type, message, element, instance } = incident
    this.log({ event: 'incident', state: 'resolved', no, type, message, element, instance })
  }
}

export const incident = (type: string, message: string): Failure => ({ kind: 'incident', type, message })

export const unsupported = (reason: string): Failure => ({ kind: 'waiting', waiting: { kind: 'unsupported', reason } })
