// One HTTP request to a process' webhooks: what the real runtime answers, and what it tells the engine, phase by phase.
import { utf8Text } from '../http/bytes.ts'
import { errorPage, write, type Asked } from './answer.ts'
import type {
  HttpAnswer,
  InboundOptions,
  InboundPhase,
  InboundProcess,
  InboundRequest,
  InboundRun,
} from './contract.ts'
import { handle } from './endpoint.ts'
import { feelOf, type Feel } from './expressions.ts'
import { inboundProblems } from './inboundProblems.ts'
import { register, type Connector, type Registration } from './registry.ts'
import { allowedMethods, arrive, defaultHost, type Payload } from './server.ts'
import { inboundLineFor, inboundRules, type InboundRules } from './versions.ts'

/**
 * Registers the process' connectors and sends them the request. Never throws: what breaks in the runtime is part of the
 * run. Phases come in the runtime's order and end where the request ends.
 */
export function receiveRequest(process: InboundProcess, request: InboundRequest, options: InboundOptions): InboundRun {
  const { line, notice } = inboundLineFor(options.line)
  const rules = inboundRules[line]
  const registration = register(process, rules, options)
  const { connectors, importError } = registration
  const failure = importError === undefined ? {} : { importError }
  const served = serve(process, request, registration, { options, rules, feel: feelOf(options, line) })
  const phases: InboundPhase[] = [{ phase: 'registration', connectors, ...failure }, ...served.phases]
  return {
    ...served,
    connectors,
    ...failure,
    phases,
    problems: inboundProblems(process, phases),
    line,
    ...(notice !== undefined && { notice }),
  }
}

type Served = Pick<InboundRun, 'http' | 'commands' | 'correlation' | 'log' | 'phases'>

interface Serving {
  options: InboundOptions
  rules: InboundRules
  feel: Feel
}

function serve(
  process: InboundProcess,
  request: InboundRequest,
  { paths, log }: Registration,
  serving: Serving,
): Served {
  const { method, path } = request
  const asked: Asked = { method: method.toUpperCase(), path, accept: headerOf(request, 'accept') }
  const endpoint = { phase: 'endpoint', method: asked.method, path } as const
  const end = (phases: InboundPhase[], http: HttpAnswer): Served => ({
    http,
    commands: [],
    log,
    phases: [...phases, { phase: 'answer', http }],
  })

  const arrived = arrive(request, serving.options.host ?? defaultHost)
  if (arrived.kind === 'options') {
    return end([endpoint], { status: 200, headers: { allow: allowedMethods, 'accept-patch': '' }, body: '' })
  }
  if (arrived.kind === 'error') {
    const { status, error, headers, reason } = arrived
    return end([{ ...endpoint, failure: reason }], errorPage(status, error, asked, headers))
  }
  const { context, payload } = arrived
  const connector = paths.get(context)
  if (!connector) {
    const failure = `Nothing listens at the webhook id “${context}”.`
    return end([{ ...endpoint, context, failure }], { status: 404, headers: {}, body: '' })
  }
  return call(process, connector, payload, asked, { ...serving, endpoint: { ...endpoint, context }, log })
}

function headerOf({ headers }: InboundRequest, wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
}

type Calling = Serving & Pick<Served, 'log'> & { endpoint: Extract<InboundPhase, { phase: 'endpoint' }> }

function call(
  process: InboundProcess,
  connector: Connector,
  payload: Payload,
  asked: Asked,
  { options, rules, feel, endpoint, log }: Calling,
): Served {
  const elements = connector.elements.map(({ element }) => element.id)
  const broken = connector.webhook ? {} : { failure: 'The connector here could not be activated.' }
  const { url, headers, params, body, parts } = payload
  const seen: InboundPhase = {
    phase: 'request',
    url,
    headers,
    params,
    body: body === undefined ? null : utf8Text(body),
    parts: parts.length,
  }
  const returned = handle({ process, connector, payload, feel, options })
  const http = write(returned.entity, asked, rules)
  const trap = trapOf(returned.entity.body, returned.phases, http)
  return {
    http,
    commands: returned.commands,
    ...(returned.correlation && { correlation: returned.correlation }),
    // A connector that was never activated keeps no log.
    log: connector.webhook ? [...log, ...returned.log] : log,
    phases: [
      { ...endpoint, elements, ...broken },
      seen,
      ...returned.phases,
      { phase: 'answer', http, ...(trap !== undefined && { trap }) },
    ],
  }
}

/** What nobody expects of an answer, and only this server does. */
function trapOf(body: unknown, phases: InboundPhase[], http: HttpAnswer): string | undefined {
  if (http.status === 406) return 'The client’s Accept header takes nothing that this answer can be written as.'
  const response = phases.at(-1)
  const expressed = response?.phase === 'responseExpression' && !response.failure
  if (expressed && http.status === 500 && http.json !== undefined) {
    return 'An object can’t be written as the content type that the expression sets.'
  }
  if (expressed && typeof body === 'string' && body.includes('&') && /&(?:#39|[A-Za-z]\w*);/.test(body)) {
    return 'The runtime escapes text in an answer as HTML; only objects and lists are left as they are.'
  }
  return undefined
}

