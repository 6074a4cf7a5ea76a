// The recorded cases of the REST connector, and what it takes for two of their parts to be the same.
import { readFileSync } from 'node:fs'
import { ExactNumber, isObject, parseJson, type Json, type JsonObject, type Variables } from '../../../src/json.ts'
import type { ConnectorException } from '../../../src/runtime/contract.ts'
import type { Exchange, SentRequest } from '../../../src/runtime/http/exchange.ts'
import type { HttpLine } from '../../../src/runtime/http/httpLine.ts'
import type { Server } from '../../../src/runtime/http/server.ts'
import { byteString, latin1Text, toBase64, utf8Bytes, utf8Text } from '../../../src/runtime/http/bytes.ts'

export interface RecordedCase {
  id: string
  category: string
  input: { variables: Variables; secrets?: Record<string, string>; server: Server; token?: Server }
  expected: Record<HttpLine, RecordedOutcome>
}

export interface RecordedOutcome {
  request?: JsonObject
  moreRequests?: Json[]
  tokenRequest?: JsonObject
  moreTokenRequests?: Json[]
  response?: Json
  feel?: Json
  exception?: ConnectorException
  commands?: { unset: JsonObject; bpmnError: JsonObject }
}

const file = new URL('../../conformance/http.jsonl', import.meta.url)

export const recordedCases: RecordedCase[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => {
    const parsed = parseJson(line)
    if (!parsed.ok) throw new Error(parsed.problem.message)
    return parsed.value as unknown as RecordedCase
  })

/** In place of what differs from run to run: the recorder's masks, and a boundary that it would have masked. */
export const standIns = { version: '@VERSION', boundary: 'made-up-boundary', documentId: '@UUID' }

/** An exchange in the shape of a recorded outcome. */
export function asRecorded({ requests, tokenRequests, outcome }: Exchange): RecordedOutcome {
  const [request, ...moreRequests] = requests.map(recordRequest)
  const [tokenRequest, ...moreTokenRequests] = tokenRequests.map(recordRequest)
  return {
    ...(request && { request }),
    ...(moreRequests.length > 0 && { moreRequests }),
    ...(tokenRequest && { tokenRequest }),
    ...(moreTokenRequests.length > 0 && { moreTokenRequests }),
    ...(outcome.kind === 'response' && { response: outcome.response }),
    ...(outcome.kind === 'response' && outcome.feel !== undefined && { feel: outcome.feel }),
    ...(outcome.kind === 'exception' && { exception: outcome.exception }),
  }
}

function recordRequest({ request: { method, target, headers, body }, afterSeconds }: SentRequest): JsonObject {
  const madeUp = headers.some(([, value]) => value.includes(standIns.boundary))
  return {
    method,
    target,
    headers: headers.map(([name, value]) => [name, madeUp && name === 'Content-Length' ? '@LENGTH' : masked(value)]),
    ...(body && body.length > 0 && recordBody(byteString(masked(latin1Text(body))))),
    ...(afterSeconds !== undefined && { afterSeconds }),
  }
}

function masked(text: string): string {
  return text.replaceAll(standIns.boundary, '@BOUNDARY')
}

/** Bytes that are UTF-8 are recorded as text. */
function recordBody(bytes: Uint8Array): JsonObject {
  const text = utf8Text(bytes)
  return toBase64(utf8Bytes(text)) === toBase64(bytes) ? { body: text } : { bodyBase64: toBase64(bytes) }
}

/**
 * 8.6 keeps connections between jobs. Where the server had closed one after the case before, the first try was lost on
 * the way, and what is recorded as the request is the second, which lacks the `Accept-Encoding` that the client adds.
 */
export function withLostFirstTry(ours: RecordedOutcome, recorded: RecordedOutcome, line: HttpLine): RecordedOutcome {
  const names = (recorded.request?.headers as string[][] | undefined)?.map(([name]) => name!.toLowerCase())
  if (line !== '8.6' || !ours.request || !names || names.includes('accept-encoding')) return ours
  const headers = (ours.request.headers as string[][]).filter(([name]) => name !== 'Accept-Encoding')
  return { ...ours, request: { ...ours.request, headers } }
}

/**
 * Makes two outcomes comparable by plain equality:
 * - requests: header names in lower case, sorted by name (their order counts only within one name); a JSON body by
 *   value;
 * - what FEEL sees: the response itself where nothing else is recorded;
 * - exceptions: without the cause, which only explains; Java texts that quote an expression by their reason;
 * - numbers: doubles with the relative tolerance of the corpus.
 */
export function comparable(outcome: RecordedOutcome): Json {
  const { exception, commands: _commands, ...rest } = outcome
  const { cause: _cause, ...thrown } = exception ?? ({} as ConnectorException)
  return numbers({
    ...(rest as unknown as JsonObject),
    ...(rest.response && { feel: rest.feel ?? rest.response }),
    ...(rest.request && { request: comparableRequest(rest.request) }),
    ...(rest.tokenRequest && { tokenRequest: comparableRequest(rest.tokenRequest) }),
    ...(rest.moreRequests && {
      moreRequests: rest.moreRequests.map(request => comparableRequest(request as JsonObject)),
    }),
    ...(exception && { exception: { ...thrown, message: byReason(thrown.message ?? '') } as unknown as JsonObject }),
  })
}

function comparableRequest(request: JsonObject): JsonObject {
  const headers = (request.headers as string[][])
    .map(([name, value]) => [name!.toLowerCase(), value!])
    .sort(([a], [b]) => (a! < b! ? -1 : a! > b! ? 1 : 0))
  const json = typeof request.body === 'string' ? parseJson(request.body) : undefined
  return { ...request, headers, ...(json?.ok && { body: json.value }) }
}

/** The same for a job command; an exception's message may stand in it twice. */
export function comparableCommand(command: object): Json {
  const masked = (value: Json): Json => {
    if (typeof value === 'string') return byReason(value)
    if (!isObject(value)) return value
    return Object.fromEntries(Object.keys(value).map(key => [key, masked(value[key]!)]))
  }
  return numbers(masked(command as JsonObject))
}

/** The parser's own words about a broken expression do not count, only that it does not parse. */
function byReason(message: string): string {
  return message.replace(/(failed to parse expression '.*?':).*/s, '$1')
}

function numbers(value: Json): Json {
  if (value instanceof ExactNumber) return `exact ${value.text}`
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(12))
  if (Array.isArray(value)) return value.map(numbers)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.keys(value).map(key => [key, numbers(value[key]!)]))
}
