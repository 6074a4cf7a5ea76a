// Requests to an inbound connector, one after the other, from the runtime's doors to what comes of each: the runtime
// answers and sends a command, the engine takes it, now or when an instance comes to wait for it. Puts `runtime` and
// `process` together; rules live there.
import type { ProcessModel } from '../bpmn/model.ts'
import type { Json, Variables } from '../json.ts'
import type { Line } from '../lines.ts'
import type { EngineCommand, EngineEvent, EngineState, StepResult } from '../process/contract.ts'
import { createEngine, step } from '../process/step.ts'
import type { InboundCommand, InboundProcess, InboundRequest } from '../runtime/inbound/contract.ts'
import { inboundProcessOf, inboundTypeOf } from '../runtime/inbound/modelProcess.ts'
import { webhookType } from '../runtime/inbound/registry.ts'
import type { World } from '../world.ts'
import { engineCommand, isHttp, receive, type ConnectorRun } from './connectorRun.ts'
import { effectOfStart, effectsOf, type Effect } from './effects.ts'
import { processOf } from './processOf.ts'
import { waitingPlace, waitingRun, type WaitingRow, type WaitingRun } from './waitingInstances.ts'

/** A request with the time that passes before it, in milliseconds. */
export interface TimedRequest {
  request: InboundRequest
  afterMs: number
}

export interface RequestScenario {
  /** the instances that wait at the element, in the order in which they come; nothing to do with start events */
  waiting: WaitingRow[]
  /** at least one; the first comes at once */
  requests: TimedRequest[]
  secrets: Record<string, string>
  /** what the key set address of a JWT authentication answers */
  jwks: Json
}

export interface RequestOptions {
  line: Line
  world: World
  maxSteps?: number
}

/** One request (or event of a connector that is no webhook), with what the runtime and the engine made of it. */
export interface Arrival {
  /** counted from 1 */
  no: number
  /** milliseconds since the first */
  atMs: number
  request: InboundRequest
  run: ConnectorRun
  /** absent when no command was sent */
  engine?: StepResult
  /** the instance that it began, or that took its message, at once or later */
  effect?: Effect
  /** of a published message that nobody took at once: an instance that its key had started was still active */
  keyActive?: boolean
}

export interface RequestRun {
  element: string
  process: InboundProcess
  /** `inbound.type` */
  type: string
  /** false: there is no HTTP; the body is the event that the connector hands over */
  isWebhook: boolean
  /** the instances that wait at the element, or could not; none of a start event */
  waiting: WaitingRun[]
  arrivals: Arrival[]
  /** the engine after all of it */
  state: EngineState
}

/** Runs the requests; undefined when the element has no inbound connector. Never throws for what a diagram says. */
export function runRequests(model: ProcessModel, id: string, scenario: RequestScenario, options: RequestOptions): RequestRun | undefined {
  const element = Object.hasOwn(model.elements, id) ? model.elements[id] : undefined
  const process = element && inboundProcessOf(model, id)
  const type = element && inboundTypeOf(element)
  if (!element || !process || type === undefined) return undefined
  const clock = new Clock(model, options)
  const place = waitingPlace(model, element)

  const begin = (row: WaitingRow, index: number) => () => {
    const begun = clock.send({ do: 'start', process: processOf(model, id), variables: row.variables, ...place })
    waiting[index] = waitingRun(row, index + 1, id, begun)
  }
  const waiting: WaitingRun[] = []
  const arrivals: Arrival[] = []
  const messages = new Map<Arrival, number>()
  const arrive = (request: InboundRequest, no: number) => () => {
    const world = { ...options.world, now: options.world.now + clock.atMs }
    const { secrets, jwks } = scenario
    const runtime = (refusal?: { status: string; message: string }) =>
      receive(process, element, type, request, { ...options, world, secrets, jwks, ...(refusal && { refusal }) })
    const first = runtime()
    const arrival: Arrival = { no, atMs: clock.atMs, request, run: first }
    arrivals.push(arrival)
    const [command] = first.commands
    if (!command) return
    const engine = clock.send(engineCommand(command))
    arrival.engine = engine
    // What the engine refuses, the runtime tells the sender.
    if (engine.rejected) arrival.run = runtime({ status: engine.rejected.code, message: engine.rejected.message })
    const begun = command.command === 'createInstance' ? effectOfStart(engine, clock.atMs) : undefined
    if (begun) arrival.effect = begun
    const message = publishedMessage(engine.events)
    if (message !== undefined) messages.set(arrival, message)
    const isTaken = message !== undefined && clock.effects.has(message)
    if (command.command === 'publishMessage' && !isTaken && startsByMessage(process, command)) arrival.keyActive = true
  }

  // Who comes at the same moment as a request is there before it.
  const rows = place ? scenario.waiting.map((row, index) => ({ atMs: row.atMs, run: begin(row, index) })) : []
  let atMs = 0
  const requests = scenario.requests.map(({ request, afterMs }, index) => {
    if (index > 0) atMs += afterMs
    return { atMs, run: arrive(request, index + 1) }
  })
  for (const { atMs: at, run } of [...rows, ...requests].sort((one, other) => one.atMs - other.atMs)) {
    clock.moveTo(at)
    run()
  }
  for (const [arrival, message] of messages) {
    const effect = clock.effects.get(message)
    if (effect) arrival.effect = effect
  }
  return { element: id, process, type, isWebhook: type === webhookType || isHttp(element), waiting, arrivals, state: clock.state }
}

/** An engine with its time, and what became of the messages so far, by their numbers. */
class Clock {
  atMs = 0
  state: EngineState
  readonly effects = new Map<number, Effect>()
  private readonly options: RequestOptions

  constructor(model: ProcessModel, options: RequestOptions) {
    this.state = createEngine(model)
    this.options = options
  }

  moveTo(atMs: number): void {
    const milliseconds = atMs - this.atMs
    if (milliseconds <= 0) return
    this.atMs = atMs
    this.send({ do: 'advance', milliseconds })
  }

  send(command: EngineCommand): StepResult {
    const { line, world, maxSteps } = this.options
    const result = step(this.state, command, { line, world, ...(maxSteps !== undefined && { maxSteps }) })
    // One message goes to one process once; of several processes the first counts.
    for (const [message, effect] of effectsOf(this.state, result, this.atMs)) {
      if (!this.effects.has(message)) this.effects.set(message, effect)
    }
    this.state = result.state
    return result
  }
}

function publishedMessage(events: readonly EngineEvent[]): number | undefined {
  const published = events.find(event => event.event === 'message' && event.state === 'published')
  return published?.event === 'message' ? published.no : undefined
}

function startsByMessage({ elements }: InboundProcess, { name }: Extract<InboundCommand, { command: 'publishMessage' }>): boolean {
  return elements.some(({ type, message }) => type === 'startEvent' && message?.name === name)
}

/** One instance waits, with these process variables. */
export const oneWaiting = (variables: Variables): WaitingRow[] => [{ variables, atMs: 0 }]
