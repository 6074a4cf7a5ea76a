// One request (or event of a connector that is no webhook) at the runtime's doors, and its command as the engine takes it.
import type { ModelElement } from '../bpmn/model.ts'
import { emptyObject, isObject, parseJson, type Json, type Variables } from '../json.ts'
import type { Line } from '../lines.ts'
import type { EngineCommand } from '../process/contract.ts'
import { standIns } from '../runtime/inbound/contract.ts'
import type { InboundCommand, InboundPhase, InboundProcess, InboundRequest, InboundRun } from '../runtime/inbound/contract.ts'
import { receiveEvent } from '../runtime/inbound/receiveEvent.ts'
import { receiveRequest } from '../runtime/inbound/receiveRequest.ts'
import { webhookType } from '../runtime/inbound/registry.ts'
import { inboundLineFor } from '../runtime/inbound/versions.ts'
import type { World } from '../world.ts'
import { contextOf } from './requestContext.ts'

/** A run of the runtime; only a webhook answers. */
export type ConnectorRun = Omit<InboundRun, 'http' | 'connectors'> & Partial<Pick<InboundRun, 'http' | 'connectors'>>

export interface ConnectorOptions {
  line: Line
  world: World
  maxSteps?: number
  secrets: Record<string, string>
  /** what the key set address of a JWT authentication answers */
  jwks: Json
  /** the engine refuses the command with this */
  refusal?: { status: string; message: string }
}

/** Other connectors that have an address: their own checks are not known, what follows is. */
export function isHttp({ properties }: ModelElement): boolean {
  return properties.some(({ name, value }) => name === 'inbound.context' && value !== '')
}

/** What the runtime makes of a request to the element; `type` is its `inbound.type`. */
export function receive(process: InboundProcess, element: ModelElement, type: string, request: InboundRequest, options: ConnectorOptions): ConnectorRun {
  if (type === webhookType) return receiveRequest(process, request, options)
  const event = isHttp(element) ? contextOf(request, options.line) : eventOf(request)
  if (!event) return notReadable(options.line)
  const { failure, ...run } = receiveEvent(process, element.id, event, options)
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
    ...inboundLineFor(line),
  }
}

export function engineCommand(command: InboundCommand): EngineCommand {
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
