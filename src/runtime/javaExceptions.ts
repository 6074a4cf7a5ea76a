// The Java exceptions that the runtime itself raises, with the messages that people see in Operate.
import { isObject, type Json } from '../json.ts'
import type { ConnectorException } from './contract.ts'
import { javaText, jsonText } from './javaText.ts'
import type { RuntimeRules } from './versions.ts'

export const inputException = 'io.camunda.connector.api.error.ConnectorInputException'
export const retryException = 'io.camunda.connector.api.error.ConnectorRetryException'
const feelException = 'io.camunda.connector.feel.FeelEngineWrapperException'

/** Quotes end here. The runtime's do not, but it cuts every message long before, once secrets are masked in it. */
const maxQuote = 20_000

/** `ConnectorInputException`, or any exception that one of them caused. */
export function isInputException(exception: ConnectorException): boolean {
  return exception.type === inputException || exception.cause?.type === inputException
}

/** Only a `ConnectorException` and its subclasses have a code and variables: Java's own exceptions have none. */
export function hasCode({ type }: ConnectorException): boolean {
  return type !== inputException && !/^(java|javax|jakarta)\./.test(type)
}

/** Java's own errors are no exceptions: the runtime does not catch them. */
export function isJavaError({ type }: ConnectorException): boolean {
  return /^javax?\..*Error$/.test(type)
}

/** What an expression is given, beyond the FEEL scope: enough to quote it as the runtime does. */
export interface ExpressionInput {
  expression: string
  /** response, mapped variables, or the exception's map */
  value: Json
  /** of the job; for an error expression only */
  retries?: number
}

/** Raised when an expression can't be evaluated. */
export function evaluationFailed(input: ExpressionInput, reason: string, rules: RuntimeRules): ConnectorException {
  const quoted = quotes[rules.quotesContext](input)
  return { type: feelException, message: evaluationMessage(input.expression, quoted, reason, rules) }
}

function evaluationMessage(expression: string, context: string, reason: string, rules: RuntimeRules): string {
  const max = rules.maxQuotedCharacters
  const quoted = context.length > max ? `${context.slice(0, max)}...(truncated)` : context
  return `Failed to evaluate expression '${expression}' in context '${quoted}'. Reason: ${reason}`
}

const quotes: Record<RuntimeRules['quotesContext'], (input: ExpressionInput) => string> = {
  value: ({ value }) => javaText(value, maxQuote),
  // The identity's number differs from run to run.
  arrayIdentity: () => '[Ljava.lang.Object;@HASH',
  arrayContent: ({ value, retries }) => {
    const job = retries === undefined ? [] : [`ErrorExpressionJobContext[job=ErrorExpressionJob[retries=${retries}]]`]
    const quoted = javaText(value, maxQuote)
    return `[${[quoted, `{response=${quoted}}`, ...job].join(', ')}]`
  },
}

/** Raised when an expression's value can't be used: the message quotes it as JSON where else the context stands. */
function valueRefused(expression: string, json: string, reason: string, rules: RuntimeRules): ConnectorException {
  const message = evaluationMessage(expression, json, reason, rules)
  if (!rules.wrongValueIsInputException) return { type: feelException, message }
  return {
    type: inputException,
    message: `${feelException}: ${message}`,
    cause: { type: feelException, message },
  }
}

/** Raised when an expression's value is read as a Java type that it does not fit. */
export function valueUnreadable(
  expression: string,
  value: Json,
  javaType: string,
  rules: RuntimeRules,
): ConnectorException {
  const json = jsonText(value, maxQuote)
  return valueRefused(expression, json, `Cannot parse '${json}' as '${javaType}'.`, rules)
}

/** Raised when an expression's value is no JSON object. */
export function noObject(
  which: 'Result expression' | 'Error expression',
  expression: string,
  value: Json,
  rules: RuntimeRules,
): ConnectorException {
  if (!rules.namesWrongValue) return valueUnreadable(expression, value, 'java.util.Map', rules)
  const json = jsonText(value, maxQuote)
  const reason = `${which} must return a JSON object, but got ${jsonType(value)}. Evaluated value: ${json}`
  return valueRefused(expression, json, reason, rules)
}

function jsonType(value: Json): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (isObject(value)) return 'object'
  return typeof value === 'string' || typeof value === 'boolean' ? typeof value : 'number'
}

/** Raised when a result mapping holds text that would be run as a document function. */
export function forbiddenText(literal: string, value: Json, rules: RuntimeRules): ConnectorException {
  const json = jsonText(value, maxQuote)
  return valueRefused(literal, json, `The connector result contains a forbidden literal '${literal}'.`, rules)
}

/** Raised when variables are too large to be sent. */
export function tooLarge(bytes: number): ConnectorException {
  return {
    type: inputException,
    message:
      `Output variables payload (${bytes} bytes) exceeds the 1.5 MB safe variable size limit` +
      " for Zeebe job completion. To handle large payloads, enable the 'Create document' option where available.",
  }
}

/** Raised by Java wherever null is used as an object; most have no message. */
export function nullPointer(message?: string): ConnectorException {
  return message === undefined
    ? { type: 'java.lang.NullPointerException' }
    : { type: 'java.lang.NullPointerException', message }
}
