// Requests to an inbound connector, one after the other, from the runtime's doors to what comes of each: the runtime
// answers and sends a command, the engine takes it. Puts `runtime` and `process` together; rules live there.
import type { ModelElement, ProcessModel } from '../bpmn/model.ts'
import { emptyObject, isObject, parseJson, type Json, type Variables } from '../json.ts'
import type { Line } from '../lines.ts'
import type { EngineCommand, EngineEvent, EngineState, StepResult } from '../process/contract.ts'
import { createEngine, step } from '../process/step.ts'
import { standIns } from '../runtime/inbound/contract.ts'
import type { InboundCommand, InboundPhase, InboundProcess, InboundRequest, InboundRun } from '../runtime/inbound/contract.ts'
import { inboundProcessOf, inboundTypeOf } from '../runtime/inbound/modelProcess.ts'
import { webhookType } from '../runtime/inbound/registry.ts'
import { receiveEvent } from '../runtime/inbound/receiveEvent.ts'
import { receiveRequest } from '../runtime/inbound/receiveRequest.ts'
import { contextOf } from './requestContext.ts'
import type { World } from '../world.ts'
import { processOf } from './runTask.ts'

/** A request with the time that passes before it, in milliseconds. */
export interface TimedRequest {
  request: InboundRequest
  afterMs: number
}

export interface RequestScenario {
  /** process variables of the instance that waits at the element; nothing to do with start events */
  variables: Variables
  /** at least one */
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
  /** of a published message: an instance that its key had started is still active */
  keyActive?: boolean
}

/** A run of the runtime; only a webhook answers. */
export type ConnectorRun = Omit<InboundRun, 'http' | 'connectors'> & Partial<Pick<InboundRun, 'http' | 'connectors'>>

export interface RequestRun {
  element: string
  process: InboundProcess
  /** `inbound.type` */
  type: string
  /** false: there is no HTTP; the body is the event that the connector hands over */
  isWebhook: boolean
  variables: Variables
  /** the instance that waits at the element: what the engine logged until it did, or could not; undefined for a start */
  waiting?: Pick<StepResult, 'events' | 'traces'>
  arrivals: Arrival[]
}

/** Is there an inbound connector on the element? */
export function isInbound(element: ModelElement): boolean {
  return inboundTypeOf(element) !== undefined
}

/** Runs the requests; undefined when the element has no inbound connector. Never throws for what a diagram says. */
export function runRequests(model: ProcessModel, id: string, scenario: RequestScenario, options: RequestOptions): RequestRun | undefined {
  const element = Object.hasOwn(model.elements, id) ? model.elements[id] : undefined
  const process = element && inboundProcessOf(model, id)
  const type = element && inboundTypeOf(element)
  if (!element || !process || type === undefined) return undefined
  const { line, world, maxSteps } = options
  const engineOptions = { line, world, ...(maxSteps !== undefined && { maxSteps }) }
  const send = (state: EngineState, command: EngineCommand) => step(state, command, engineOptions)

  let state = createEngine(model)
  const place = waitingPlace(model, element)
  const begun = place && send(state, { do: 'start', process: processOf(model, id), variables: scenario.variables, ...place })
  if (begun) state = begun.state

  const arrivals: Arrival[] = []
  let atMs = 0
  for (const [index, { request, afterMs }] of scenario.requests.entries()) {
    if (index > 0 && afterMs > 0) {
      atMs += afterMs
      state = send(state, { do: 'advance', milliseconds: afterMs }).state
    }
    const runtime = (refusal?: { status: string; message: string }) =>
      receive(process, element, type, request, scenario, { ...options, world: { ...world, now: world.now + atMs } }, refusal)
    let run = runtime()
    const [command] = run.commands
    if (!command) {
      arrivals.push({ no: index + 1, atMs, request, run })
      continue
    }
    const engine = send(state, engineCommand(command))
    // What the engine refuses, the runtime tells the sender.
    if (engine.rejected) run = runtime({ status: engine.rejected.code, message: engine.rejected.message })
    const keyActive = command.command === 'publishMessage' && !tookMessage(engine.events) && startsByMessage(process, command.name)
    arrivals.push({ no: index + 1, atMs, request, run, engine, ...(keyActive && { keyActive }) })
    state = engine.state
  }
  return {
    element: id,
    process,
    type,
    isWebhook: type === webhookType || isHttp(element),
    variables: scenario.variables,
    ...(begun && { waiting: begun }),
    arrivals,
  }
}

/** Other connectors that have an address: their own checks are not known, what follows is. */
function isHttp({ properties }: ModelElement): boolean {
  return properties.some(({ name, value }) => name === 'inbound.context' && value !== '')
}

function receive(
  process: InboundProcess,
  element: ModelElement,
  type: string,
  request: InboundRequest,
  { secrets, jwks }: RequestScenario,
  options: RequestOptions,
  refusal: { status: string; message: string } | undefined,
): ConnectorRun {
  const refused = refusal ? { refusal } : {}
  if (type === webhookType) return receiveRequest(process, request, { ...options, secrets, jwks, ...refused })
  const event = isHttp(element) ? contextOf(request, options.line) : eventOf(request)
  if (!event) return notReadable(options.line)
  const { failure, ...run } = receiveEvent(process, element.id, event, { ...options, ...refused })
  const phases: InboundPhase[] = failure === undefined ? run.phases : [{ phase: 'endpoint', method: '', path: '', failure }]
  return { ...run, phases }
}

/** What a connector without HTTP hands over: the JSON that stands in the body. */
function eventOf({ body }: InboundRequest): Variables | undefined {
  if (body === undefined || body === '') return emptyObject()
  const read = typeof body === 'string' ? parseJson(body) : undefined
  return read?.ok && isObject(read.value) ? read.value : undefined
}

function notReadable(line: Line): ConnectorRun {
  const failure = 'The event must be a JSON object.'
  return {
    commands: [],
    log: [],
    phases: [{ phase: 'body', format: 'json', failure }],
    problems: [{ code: 'INBOUND_BODY', severity: 'error', message: failure, at: { text: 'request' } }],
    line: line === '8.3' || line === '8.5' ? '8.5' : '8.8',
  }
}

function engineCommand(command: InboundCommand): EngineCommand {
  if (command.command === 'createInstance') return { do: 'start', process: command.bpmnProcessId, variables: command.variables }
  const { name, correlationKey, messageId, timeToLiveMs, variables } = command
  return {
    do: 'publish',
    name,
    correlationKey,
    ttlMs: timeToLiveMs,
    variables,
    // A random one is never the same twice.
    ...(messageId !== standIns.uuid && { messageId }),
  }
}

/** Was a message correlated at once? */
export function tookMessage(events: readonly EngineEvent[]): boolean {
  return events.some(event => (event.event === 'subscription' || event.event === 'startSubscription') && event.state === 'correlated')
}

function startsByMessage({ elements }: InboundProcess, name: string): boolean {
  return elements.some(({ type, message }) => type === 'startEvent' && message?.name === name)
}

/** Where an instance begins that shall wait at the element; undefined: the element starts instances itself. */
function waitingPlace(model: ProcessModel, element: ModelElement): { startBefore?: string } | undefined {
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
