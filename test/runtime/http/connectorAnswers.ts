// What the REST connector makes of the usual events, by its own rules: for tests that compare with it.
import type { JsonObject } from '../../../src/json.ts'
import type { ConnectorException } from '../../../src/runtime/contract.ts'
import type { Answer, AnswerHeaders } from '../../../src/runtime/http/answer.ts'
import { utf8Bytes } from '../../../src/runtime/http/bytes.ts'
import { connectionRefused, readTimedOut } from '../../../src/runtime/http/failures.ts'
import { httpRules, type HttpLine } from '../../../src/runtime/http/httpLine.ts'
import { standInsFor } from '../../../src/runtime/http/request.ts'
import { outcomeOf, type ResponseOptions } from '../../../src/runtime/http/response.ts'

/**
 * What the connector returns for an answer below 400, with all keys that the line has. `body` is the answer's text.
 */
export function responseFor(
  status: number,
  reason: string,
  headers: AnswerHeaders,
  body: string,
  httpLine: HttpLine,
): JsonObject {
  const outcome = outcomeOf(answerOf(status, reason, headers, body), httpLine, plain(httpLine))
  if (outcome.kind === 'exception') throw new RangeError(`The connector throws for status ${status}`)
  return outcome.response
}

/** What the connector throws for an answer of 400 and more. `body` is the answer's text. */
export function exceptionForStatus(
  status: number,
  reason: string,
  headers: AnswerHeaders,
  body: string,
  httpLine: HttpLine,
): ConnectorException {
  const outcome = outcomeOf(answerOf(status, reason, headers, body), httpLine, plain(httpLine))
  if (outcome.kind === 'response') throw new RangeError(`The connector throws nothing for status ${status}`)
  return outcome.exception
}

/** What the connector throws where nobody listens; it says the same for an unknown host or a connection cut off. */
export function refused(address = 'api.example.com:443', scheme = 'https'): ConnectorException {
  return connectionRefused(scheme, address)
}

/** What the connector throws where no answer comes within the read timeout. */
export function timedOut(httpLine: HttpLine): ConnectorException {
  return readTimedOut(httpLine)
}

function plain(httpLine: HttpLine): ResponseOptions {
  const { documentId } = standInsFor(httpRules[httpLine])
  return { storeResponse: false, groupSetCookieHeaders: false, documentId }
}

function answerOf(status: number, reason: string, headers: AnswerHeaders, body: string): Answer {
  const answer = { status, reason, headers }
  if (status === 204 || status === 304) return answer
  return { ...answer, body: { ok: true, bytes: utf8Bytes(body) } }
}
