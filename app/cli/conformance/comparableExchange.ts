// What must agree of an HTTP exchange: header names without case and their order within one name only; a JSON body by
// value; what FEEL sees is the response where nothing else is recorded; a cause only explains.
import { isObject, parseJson, type Json, type JsonObject } from '../../../src/json.ts'

export function comparableExchanges(
  actual: Json,
  expected: Json,
  line: string,
): [actual: Json, expected: Json, ...codes: string[]] {
  if (!isObject(actual) || !isObject(expected)) return [actual, expected]
  const [ours, recorded] = [comparableExchange(actual), comparableExchange(expected)]
  const again = line === '8.6' ? withLostFirstTry(ours, recorded) : ours
  return again === ours ? [ours, recorded] : [again, recorded, 'LOST_FIRST_TRY']
}

/** What a recording got wrong, by code: it tells of the machine that recorded, not of the case. */
export const recordingFaults: Readonly<Record<string, string>> = {
  LOST_FIRST_TRY: 'recorded was the second try of a request, which lacks Accept-Encoding: a kept connection was gone',
}

function comparableExchange(exchange: JsonObject): JsonObject {
  const comparable: JsonObject = { ...exchange }
  for (const name of ['request', 'tokenRequest'] as const) {
    if (isObject(exchange[name])) comparable[name] = comparableRequest(exchange[name])
  }
  for (const name of ['moreRequests', 'moreTokenRequests'] as const) {
    if (Array.isArray(exchange[name])) comparable[name] = exchange[name].map(comparableRequest)
  }
  if (exchange.response !== undefined) comparable.feel = exchange.feel ?? exchange.response
  if (isObject(exchange.exception)) {
    const { cause: _cause, ...exception } = exchange.exception
    comparable.exception = exception
  }
  return comparable
}

type Header = [name: string, value: string]

function comparableRequest(request: Json): Json {
  const { headers, body, ...rest } = request as JsonObject
  const named = (headers as Header[]).map(([name, value]): Header => [name.toLowerCase(), value])
  const json = typeof body === 'string' ? parseJson(body) : undefined
  return {
    ...rest,
    headers: named.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    ...(body !== undefined && { body: json?.ok ? json.value : body }),
  }
}

/**
 * 8.6 keeps connections between jobs. Where the server had closed one after the case before, the first try was lost on
 * the way, and what was recorded as the request is the second, which lacks the `Accept-Encoding` that the client adds.
 */
function withLostFirstTry(ours: JsonObject, recorded: JsonObject): JsonObject {
  const isAdded = ([name]: Header) => name === 'accept-encoding'
  if (!isObject(ours.request) || !isObject(recorded.request)) return ours
  if ((recorded.request.headers as Header[]).some(isAdded)) return ours
  const headers = (ours.request.headers as Header[]).filter(header => !isAdded(header))
  return { ...ours, request: { ...ours.request, headers } }
}
