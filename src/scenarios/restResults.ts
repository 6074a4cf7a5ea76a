// What the REST connector returns and throws, in the shape that each version has: from 8.6 on as recorded, before as its
// public code says (8.3.8 and 8.5.6, which use another HTTP client).
import type { Json, JsonObject } from '../json.ts'
import { printJson } from '../json.ts'

const connectorException = 'io.camunda.connector.api.error.ConnectorException'

/** Reason phrases as servers send them; only those that the presets offer. */
export const reasonPhrases: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  504: 'Gateway Timeout',
}

/** The second number of a Camunda version: 8 for `8.8`. */
export type Minor = number

/**
 * What the connector returns for an answer below 400. Every key is always there: `reason` since 8.6, `document` since
 * 8.7. Header names come as sent, before 8.6 in lower case.
 */
export function restResponse(minor: Minor, status: number, body: Json): Json {
  return {
    status,
    headers: headersFor(minor, body),
    body,
    ...(minor >= 6 && { reason: reasonPhrases[status] ?? '' }),
    ...(minor >= 7 && { document: null }),
  }
}

/**
 * What the connector throws for an answer of 400 and above: the status as text is the code, the reason phrase is the
 * message, headers and body are in the variables; the status itself is not. Before 8.6 there are no variables, and the
 * message holds status, request and body.
 */
export function restStatusException(
  minor: Minor,
  status: number,
  body: Json,
  request = 'GET https://api.example.org/orders/4711',
): JsonObject {
  const reason = reasonPhrases[status] ?? ''
  const exception = { type: connectorException, code: String(status) }
  if (minor >= 6) return { ...exception, message: reason, variables: { response: { headers: headersFor(minor, body), body } } }
  const lines = [`${status} ${reason}`, request, ...(body === null ? [] : [printJson(body)])]
  return { ...exception, message: lines.join('\n') }
}

function headersFor(minor: Minor, body: Json): JsonObject {
  if (body === null) return {}
  return { [minor >= 6 ? 'Content-Type' : 'content-type']: 'application/json' }
}

const aborted = 'An error occurred while executing the request, or the connection was aborted'

/**
 * Nobody listens at the address. The connector calls it code 408, as it does with an unknown host and a broken TLS
 * handshake; before 8.6 it lets the client's exception through, without a code.
 */
export function restRefused(minor: Minor): JsonObject {
  if (minor >= 6) return { type: connectorException, code: '408', message: aborted }
  const message = 'Connect to api.example.org:443 [api.example.org/203.0.113.7] failed: Connection refused'
  return { type: 'org.apache.http.conn.HttpHostConnectException', message }
}

/** No answer within the read timeout: code 408, before 8.6 the client's exception without a code. */
export function restTimedOut(minor: Minor): JsonObject {
  if (minor < 6) return { type: 'java.net.SocketTimeoutException', message: 'Read timed out' }
  const message = 'The request timed out. Please try increasing the read and connection timeouts.'
  return { type: connectorException, code: '408', message: minor >= 8 ? message : aborted }
}
