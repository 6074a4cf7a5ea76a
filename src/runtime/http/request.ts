// What the REST connector sends: from its input to the request line, headers and body that reach the server.
import type { Variables } from '../../json.ts'
import type { World } from '../../world.ts'
import type { ConnectorException, HttpRequest } from '../contract.ts'
import { credentials, tokenInput } from './authentication.ts'
import { requestBody, type RequestBody } from './body.ts'
import { utf8Text } from './bytes.ts'
import { evaluator } from './expressionField.ts'
import { protocolBroken } from './failures.ts'
import { httpRules, type HttpLine, type HttpRules } from './httpLine.ts'
import { illegalArgument, JavaFailure, Raised } from './javaFailure.ts'
import { requestHeaders, type HeaderList } from './requestHeaders.ts'
import { readRestInput, type ReadInput, type RestInput } from './restInput.ts'
import { authorityOf, requestTarget, type Authority } from './target.ts'
import { unexpected } from './unexpected.ts'
import { encodedUri } from './url.ts'

/** A request as it goes over the wire. `target` and headers hold one character for each byte. */
export interface OutgoingRequest {
  scheme: string
  authority: Authority
  method: string
  target: string
  headers: HeaderList
  body?: Uint8Array
  /** the client itself added `Accept-Encoding` */
  addedAcceptEncoding: boolean
  /** 0: waits for ever */
  readTimeoutInSeconds: number
}

/** Values that only a real client has, and that differ from run to run. */
export interface StandIns {
  /** version in `User-Agent` */
  version: string
  /** between the parts of a multipart body */
  boundary: string
  documentId: string
}

export interface RequestOptions {
  /** for text with a leading `=`, on the lines where the connector evaluates it */
  world: World
  maxSteps?: number
  standIns?: Partial<StandIns>
  /** how the variables become what is sent; absent: as the REST connector reads them */
  read?: ReadInput
}

export type BuiltRequest = { ok: true; value: OutgoingRequest } | { ok: false; exception: ConnectorException }

/** The requests of one job, in the order in which they are made. */
export interface RequestPlan {
  input: RestInput
  /** with OAuth: the request for a token, which comes first */
  token?: BuiltRequest
  /** the request itself; `token` is what the token endpoint gave, null if nothing */
  request: (token: string | null) => BuiltRequest
}

/**
 * Reads a job's variables, with secrets put in, as the connector does, and plans what it sends. An exception is what
 * the connector throws before it asks any server.
 */
export function buildHttpRequest(
  variables: Variables,
  httpLine: HttpLine,
  options: RequestOptions,
): { ok: true; plan: RequestPlan } | { ok: false; exception: ConnectorException } {
  const rules = httpRules[httpLine]
  const read = (options.read ?? readRestInput)(variables, rules, evaluator(rules, options))
  if (!read.ok) return read
  const { input } = read
  const standIns = { ...standInsFor(rules), ...options.standIns }
  const attempt = <T>(make: () => T) => attempted(make, input, rules)

  const { authentication } = input
  if (authentication?.type !== 'oauth-client-credentials-flow') {
    const built = attempt(() => build(input, null, standIns, rules))
    return built.ok ? { ok: true, plan: { input, request: () => built } } : built
  }
  // Body and address are made before the token is asked for, headers and parameters after it.
  const early = attempt(() => {
    requestBody(input, standIns.boundary, rules)
    addressOf(input, rules)
    return tokenInput(authentication)
  })
  if (!early.ok) return early
  const token = attempt(() => build(early.value, null, standIns, rules))
  return { ok: true, plan: { input, token, request: given => attempt(() => build(input, given, standIns, rules)) } }
}

/** What such values look like, fixed so that a preview stays the same. */
export function standInsFor({ userAgent }: HttpRules): StandIns {
  return {
    version: userAgent,
    boundary: 'httpclient_boundary_6f1c1f0e-3f0b-4c37-9a53-1d8a2b7f9c41',
    documentId: '0d7c1f5e-7a54-4c8e-9d26-5b1a0c3f8e72',
  }
}

function attempted<T>(
  make: () => T,
  input: RestInput,
  rules: HttpRules,
): { ok: true; value: T } | { ok: false; exception: ConnectorException } {
  try {
    return { ok: true, value: make() }
  } catch (error) {
    if (error instanceof Raised) return { ok: false, exception: error.exception }
    if (error instanceof JavaFailure) return { ok: false, exception: unexpected(error, input, rules) }
    throw error
  }
}

function addressOf({ url, skipEncoding }: RestInput, rules: HttpRules) {
  const uri = encodedUri(url, skipEncoding === 'true', rules)
  return { uri, authority: authorityOf(uri) }
}

function build(input: RestInput, token: string | null, standIns: StandIns, rules: HttpRules): OutgoingRequest {
  const body = requestBody(input, standIns.boundary, rules)
  const { uri, authority } = addressOf(input, rules)
  const added = credentials(input.authentication, token)
  const { own, all, addedAcceptEncoding } = requestHeaders(input, added.headers, {
    body,
    authority,
    version: standIns.version,
    rules,
  })
  const target = requestTarget(uri, [...added.parameters, ...(input.queryParameters ?? [])])

  if (!authority && rules.breaksWithoutHost) throw new JavaFailure('java.lang.NullPointerException', noAuthority)
  const readTimeoutInSeconds = timeouts(input)
  if (!authority) throw new Raised(protocolBroken('Target host is not specified'))
  const scheme = uri.scheme ?? 'http'
  if (!/^https?$/i.test(scheme)) throw new Raised(protocolBroken(`${scheme} protocol is not supported`))
  refuse(own, authority)
  const request = {
    scheme,
    authority,
    method: input.method,
    target,
    headers: all,
    addedAcceptEncoding,
    readTimeoutInSeconds,
  }
  return withBody(request, body)
}

const noAuthority =
  'Cannot invoke "org.apache.hc.core5.net.URIAuthority.getHostName()" because the return value of ' +
  '"org.apache.hc.core5.http.ClassicHttpRequest.getAuthority()" is null'

function withBody(request: OutgoingRequest, body: RequestBody | undefined): OutgoingRequest {
  return body ? { ...request, body: body.bytes } : request
}

/** The read timeout, which is the connection timeout's where there is none. Negative ones are refused. */
function timeouts({ connectionTimeoutInSeconds, readTimeoutInSeconds }: RestInput): number {
  const connection = connectionTimeoutInSeconds ?? 20
  const read = readTimeoutInSeconds ?? connection
  const negative = [connection, read].find(timeout => timeout < 0)
  if (negative !== undefined) throw illegalArgument(`duration must not be negative: ${negative}`)
  return read
}

/** What the client itself does not send. */
function refuse(own: HeaderList, authority: Authority): void {
  if (authority.userInfo !== undefined) {
    throw new Raised(protocolBroken('Request URI authority contains deprecated userinfo component'))
  }
  const refused = ['Transfer-encoding', 'Content-Length'].find(name => own.some(([key]) => sameName(key, name)))
  if (refused !== undefined) throw new Raised(protocolBroken(`${refused} header already present`))
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** The request for people: its address in one piece, its body as text. */
export function shownRequest({ scheme, authority, method, target, headers, body }: OutgoingRequest): HttpRequest {
  const host = authority.host.includes(':') && !authority.host.startsWith('[') ? `[${authority.host}]` : authority.host
  const url = `${scheme}://${host}${authority.port === -1 ? '' : `:${authority.port}`}${target}`
  return body?.length ? { method, url, headers, body: utf8Text(body) } : { method, url, headers }
}
