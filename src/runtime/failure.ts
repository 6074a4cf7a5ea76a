// From a Java exception to a failed attempt: what an error expression sees of it, and how the job would fail.
import { emptyObject, type Variables } from '../json.ts'
import type { ConnectorException } from './contract.ts'
import { hasCode, isInputException, retryException } from './javaExceptions.ts'
import { maskMessage } from './masking.ts'
import { parseDuration } from './retryBackoff.ts'
import type { RuntimeRules } from './versions.ts'

/** Longest message that the runtime sends to the engine, in UTF-16 units. */
export const maxMessage = 6000

export function cutMessage(message: string): string {
  return message.slice(0, maxMessage)
}

/** An attempt that failed, as it would be told to the engine. */
export interface Failure {
  message: string | null
  retries: number
  /** milliseconds; Infinity where a Java long can't hold them */
  retryBackoff?: number | null
  /** `{error: …}`: also what the error expression sees */
  variables: Variables
}

export interface Attempt {
  /** retries left before this attempt */
  retries: number
  /** of the header, milliseconds */
  retryBackoff?: number
  /** values that messages must not show */
  secrets: readonly string[]
}

/** An exception of the connector, the input or the result mapping: it costs a retry, or all of them. */
export function failureOf(exception: ConnectorException, attempt: Attempt, rules: RuntimeRules): Failure {
  const failure = { ...messageAndVariables(exception, attempt.secrets, rules), retries: (attempt.retries - 1) | 0 }
  const { retryBackoff } = attempt
  if (rules.knowsRetryException && exception.type === retryException) {
    const own = exception.backoff === undefined ? undefined : parseDuration(exception.backoff)
    return { ...failure, retries: exception.retries ?? failure.retries, retryBackoff: own ?? retryBackoff }
  }
  const final = rules.inputExceptionIsFinal && isInputException(exception)
  return { ...failure, retries: final ? 0 : failure.retries, retryBackoff }
}

/** A malformed `retryBackoff`, or an exception while the outcome itself was decided: no retries, no backoff. */
export function finalFailureOf(
  exception: ConnectorException,
  secrets: readonly string[],
  rules: RuntimeRules,
): Failure {
  return { ...messageAndVariables(exception, secrets, rules), retries: 0 }
}

function messageAndVariables(exception: ConnectorException, secrets: readonly string[], rules: RuntimeRules) {
  const own = exception.message ?? null
  const message = rules.masksMessages ? maskMessage(own ?? '', secrets) : own
  const error = emptyObject()
  // Java's order of these keys differs from start to start.
  if (message !== null) error.message = cutMessage(message)
  error.type = exception.type
  if (hasCode(exception)) {
    if (exception.code !== undefined) error.code = exception.code
    if (rules.exceptionVariables && exception.variables) error.variables = exception.variables
  }
  const variables = emptyObject()
  variables.error = error
  return { message, variables }
}
