// What the REST connector returns and throws, as recorded from the real one, in the shape that each line has.
import type { Json, JsonObject } from '../json.ts'
import type { Line } from '../lines.ts'
import { isSince } from '../lines.ts'

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

const jsonHeaders: JsonObject = { 'Content-Type': 'application/json' }

/**
 * What the connector returns for an answer below 400. Every key is always there: `reason` since 8.6, `document` since
 * 8.7. The lines 8.3 and 8.5 have neither.
 */
export function restResponse(line: Line, status: number, body: Json, headers = body === null ? {} : jsonHeaders): Json {
  const response: JsonObject = { status, headers, body }
  return isSince(line, '8.8') ? { ...response, reason: reasonPhrases[status] ?? '', document: null } : response
}

/**
 * What the connector throws for an answer of 400 and above: the status as text is the code, the reason phrase is the
 * message. Headers and body are in the variables where the line has them; the status itself is not.
 */
export function restStatusException(line: Line, status: number, body: Json): JsonObject {
  const exception = { type: connectorException, code: String(status), message: reasonPhrases[status] ?? '' }
  if (!isSince(line, '8.8')) return exception
  return { ...exception, variables: { response: { headers: body === null ? {} : jsonHeaders, body } } }
}

const aborted = 'An error occurred while executing the request, or the connection was aborted'

/** Nobody listens at the address. The connector calls it code 408, as it does with an unknown host and a broken TLS handshake. */
export function restRefused(): JsonObject {
  return { type: connectorException, code: '408', message: aborted }
}

/** No answer within the read timeout. */
export function restTimedOut(line: Line): JsonObject {
  const message = isSince(line, '8.8')
    ? 'The request timed out. Please try increasing the read and connection timeouts.'
    : aborted
  return { type: connectorException, code: '408', message }
}
