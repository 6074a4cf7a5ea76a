// The whole of one job of the REST connector, against a server that is described: what goes over the wire, how often,
// and what the connector returns or throws in the end.
import type { Json, Variables } from '../../json.ts'
import type { ConnectorException } from '../contract.ts'
import { readAnswer, headersNamed, type Received } from './answer.ts'
import { accessToken } from './authentication.ts'
import { aborted, connectionRefused, protocolBroken, readTimedOut } from './failures.ts'
import { httpRules, type HttpLine, type HttpRules } from './httpLine.ts'
import { fillJobVariables } from './jobVariables.ts'
import { buildHttpRequest, standInsFor, type OutgoingRequest, type RequestOptions } from './request.ts'
import { outcomeOf, type ResponseOptions, type RestOutcome } from './response.ts'
import { serverBytes, type Server, type ServerAnswer } from './server.ts'

/** A request that reached the server; a repeated one says how long after the one before. */
export interface SentRequest {
  request: OutgoingRequest
  afterSeconds?: number
}

export interface Exchange {
  /** to the token endpoint, in order */
  tokenRequests: SentRequest[]
  /** to the address itself, in order; empty if nothing was sent */
  requests: SentRequest[]
  outcome: RestOutcome
}

export interface RestOptions extends RequestOptions {
  /** `host:port` where the server listens for plain HTTP; nobody does elsewhere. Without it every address answers. */
  address?: string
  /** name to value: put into the variables first */
  secrets?: Record<string, string>
}

/** Runs one job against a server. `token` describes the token endpoint's answers, if it is not the same server. */
export function callRest(
  variables: Variables,
  server: Server,
  token: Server | undefined,
  httpLine: HttpLine,
  options: RestOptions,
): Exchange {
  const exchange: Exchange = { tokenRequests: [], requests: [], outcome: { kind: 'response', response: {} } }
  const failed = (exception: ConnectorException): Exchange => ({
    ...exchange,
    outcome: { kind: 'exception', exception },
  })
  const filled = fillJobVariables(variables, options.secrets ?? {}, httpLine)
  if (!filled.ok) return failed(filled.exception)
  const built = buildHttpRequest(filled.variables, httpLine, options)
  if (!built.ok) return failed(built.exception)
  const { plan } = built
  const rules = httpRules[httpLine]
  const documentId = options.standIns?.documentId ?? standInsFor(rules).documentId

  let accessKey: string | null = null
  if (plan.token) {
    if (!plan.token.ok) return failed(plan.token.exception)
    const asked = ask(plan.token.value, token ?? server, httpLine, options, { ...plainResponse, documentId })
    exchange.tokenRequests = asked.sent
    if (asked.outcome.kind === 'exception') return failed(asked.outcome.exception)
    accessKey = accessToken(bodyOf(asked.outcome))
  }
  const request = plan.request(accessKey)
  if (!request.ok) return failed(request.exception)
  const { sent, outcome } = ask(request.value, server, httpLine, options, {
    storeResponse: plan.input.storeResponse,
    groupSetCookieHeaders: plan.input.groupSetCookieHeaders === 'true',
    documentId,
  })
  return { ...exchange, requests: sent, outcome }
}

const plainResponse = { storeResponse: false, groupSetCookieHeaders: false }

function bodyOf(outcome: Extract<RestOutcome, { kind: 'response' }>): Json {
  return outcome.response.body ?? null
}

const repeatable: ReadonlySet<string> = new Set(['GET', 'PUT', 'DELETE'])
const retriedStatus: ReadonlySet<number> = new Set([429, 503])

/** Sends a request, and once more where the client itself does so. */
function ask(
  request: OutgoingRequest,
  server: Server,
  httpLine: HttpLine,
  { address }: RestOptions,
  options: ResponseOptions,
): { sent: SentRequest[]; outcome: RestOutcome } {
  const rules = httpRules[httpLine]
  const unreachable = unreachableReason(request, address)
  if (unreachable) return { sent: [], outcome: { kind: 'exception', exception: unreachable } }

  const answers = Array.isArray(server) ? server : [server]
  const [first, second = first] = answers as [ServerAnswer, ...ServerAnswer[]]
  const sent: SentRequest[] = [{ request }]
  const received = receive(first, request, rules)
  const wait = secondsBeforeRetry(received, request, rules)
  if (wait === undefined) return { sent, outcome: conclude(received, first, httpLine, options) }
  sent.push({ request: repeated(request, rules), afterSeconds: Math.round(wait) })
  return { sent, outcome: conclude(receive(second, request, rules), second, httpLine, options) }
}

function unreachableReason(
  { scheme, authority }: OutgoingRequest,
  address: string | undefined,
): ConnectorException | undefined {
  if (address === undefined) return undefined
  const host = `${authority.host}:${authority.port === -1 ? (scheme === 'https' ? 443 : 80) : authority.port}`
  if (host.toLowerCase() !== address.toLowerCase()) return connectionRefused(scheme, host)
  if (scheme === 'http') return undefined
  return aborted({ type: 'javax.net.ssl.SSLHandshakeException', message: 'Remote host terminated the handshake' })
}

function receive(answer: ServerAnswer, { readTimeoutInSeconds }: OutgoingRequest, rules: HttpRules): Received {
  const waits = readTimeoutInSeconds > 0 && (answer.delayMs ?? 0) >= readTimeoutInSeconds * 1000
  if (waits || answer.fail === 'hang') return { kind: 'silence' }
  if (answer.fail === 'close' || answer.fail === 'reset') return { kind: 'nothing' }
  const closes = answer.close === true || answer.fail === 'closeInHead' || answer.fail === 'closeInBody'
  return readAnswer(serverBytes(answer), closes ? 'closed' : 'silent', rules)
}

/** After how many seconds the client asks again by itself; undefined: it does not. */
function secondsBeforeRetry(received: Received, request: OutgoingRequest, rules: HttpRules): number | undefined {
  if (received.kind === 'nothing') return repeatable.has(request.method) ? 0 : undefined
  if (received.kind !== 'answer' || !retriedStatus.has(received.answer.status)) return undefined
  const [text = ''] = headersNamed(received.answer.headers, 'Retry-After')
  const asked = /^[+-]?\d+$/.test(text) ? Number(text) : 0
  const wait = asked > 0 ? asked : 1
  // A read timeout of 0 counts as one that is over at once.
  const patience = rules.retryWithinReadTimeout ? wait : 1
  return patience > request.readTimeoutInSeconds ? undefined : wait
}

function repeated(request: OutgoingRequest, { retryLosesAcceptEncoding }: HttpRules): OutgoingRequest {
  if (!retryLosesAcceptEncoding || !request.addedAcceptEncoding) return request
  return { ...request, headers: request.headers.filter(([name]) => name.toLowerCase() !== 'accept-encoding') }
}

function conclude(
  received: Received,
  { fail }: ServerAnswer,
  httpLine: HttpLine,
  options: ResponseOptions,
): RestOutcome {
  if (received.kind === 'answer') return outcomeOf(received.answer, httpLine, options)
  if (received.kind === 'malformed') return { kind: 'exception', exception: protocolBroken(received.reason) }
  if (received.kind === 'silence') return { kind: 'exception', exception: readTimedOut(httpLine) }
  return { kind: 'exception', exception: aborted(fail === 'reset' ? reset : noAnswer) }
}

const reset = { type: 'java.net.SocketException', message: 'Connection reset' }
const noAnswer = {
  type: 'org.apache.hc.core5.http.NoHttpResponseException',
  message: 'The target server failed to respond',
}
