// What differs between the measured lines of the connector runtime, as data. Every phase asks this table and no other
// file compares versions. Source: the public code of the runtime at the releases named in `lines.ts`.
import type { Line } from '../lines.ts'

/** The rules of one line. */
export interface RuntimeRules {
  /** Secret values are escaped as JSON text before they are put into the variables' JSON text. */
  escapesSecrets: boolean
  /** Secret values in the messages of exceptions become `***` (nowhere else: not in codes, variables, job errors). */
  masksMessages: boolean
  /** What the connector function throws when the variables, with their secrets put in, are no JSON object. */
  notJson: { type: string; message: string; code?: string }

  /** Class of the exception that a malformed `retryBackoff` header raises. */
  malformedBackoff: string
  /** A malformed `retryBackoff` fails the job at once; else the error expression sees it like any exception. */
  malformedBackoffEndsJob: boolean

  /** `ConnectorRetryException` brings its own retries and backoff. */
  knowsRetryException: boolean
  /** `ConnectorInputException`, thrown or as the cause, leaves no retries; else it costs one like any exception. */
  inputExceptionIsFinal: boolean
  /** `error.variables` is there for a `ConnectorException` that has variables. */
  exceptionVariables: boolean

  /** What result and error expressions can be evaluated over. */
  expressionContext: 'objectsOnly' | 'notNull' | 'anything'
  /** Expressions see the response's top-level keys in the order of a Java `HashMap`, which the runtime copies it to. */
  copiesResponse: boolean
  /** How a failed evaluation quotes what it was given: the value, a Java array's identity, or the array's content. */
  quotesContext: 'value' | 'arrayIdentity' | 'arrayContent'
  /** Longest context that such a message quotes; the rest is cut off and said so. */
  maxQuotedCharacters: number
  /** The error expression knows `job.retries`. */
  jobInErrorExpression: boolean
  /** An expression's value of the wrong kind raises a `ConnectorInputException` around the FEEL exception. */
  wrongValueIsInputException: boolean
  /** A value that is no JSON object is named for what it is; else it fails as unreadable. */
  namesWrongValue: boolean
  /** A list of one item is read as that item wherever an object or a scalar is expected. */
  unwrapsSingleItems: boolean
  /** Text that no result mapping may hold, because it would be run as a document function. */
  forbiddenInResult: readonly string[]
  /** Most bytes of variables, as JSON, that a result mapping or a verdict may send. */
  maxVariablesBytes: number

  /** What an error expression's object is read as; its key `errorType` names the class where there are several. */
  errorObject: {
    javaType: string
    types: readonly ('bpmnError' | 'jobError' | 'ignoreError')[]
    code: string
    message: string
    /** A key that the class does not know makes the object unreadable. */
    refusesUnknownKeys: boolean
  }
  /** A job error's variables are sent beside `error`; else only `error` is. */
  sendsJobErrorVariables: boolean

  /** A failed job carries variables (`error`) to the engine. */
  sendsErrorVariables: boolean
  /** The message of a failed job ends in those variables. */
  appendsErrorVariables: boolean
  /** An exception without a message breaks the handler, and no command is sent; else its message is empty. */
  messageRequired: boolean
}

const bpmnError = 'io.camunda.connector.runtime.core.error.BpmnError'
const connectorError = 'io.camunda.connector.runtime.core.error.ConnectorError'
const inputException = 'io.camunda.connector.api.error.ConnectorInputException'

const rules83: RuntimeRules = {
  escapesSecrets: false,
  masksMessages: false,
  notJson: {
    type: 'io.camunda.connector.api.error.ConnectorException',
    message: 'Error during json mapping.',
    code: 'JSON_MAPPING',
  },
  malformedBackoff: 'java.lang.RuntimeException',
  malformedBackoffEndsJob: true,
  knowsRetryException: false,
  inputExceptionIsFinal: false,
  exceptionVariables: false,
  expressionContext: 'objectsOnly',
  copiesResponse: true,
  quotesContext: 'value',
  maxQuotedCharacters: Infinity,
  jobInErrorExpression: false,
  wrongValueIsInputException: false,
  namesWrongValue: false,
  unwrapsSingleItems: false,
  forbiddenInResult: [],
  maxVariablesBytes: Infinity,
  errorObject: {
    javaType: bpmnError,
    types: ['bpmnError'],
    code: 'code',
    message: 'message',
    refusesUnknownKeys: true,
  },
  sendsJobErrorVariables: false,
  sendsErrorVariables: false,
  appendsErrorVariables: false,
  messageRequired: true,
}

const rules85: RuntimeRules = {
  ...rules83,
  knowsRetryException: true,
  expressionContext: 'notNull',
  copiesResponse: false,
  quotesContext: 'arrayIdentity',
  jobInErrorExpression: true,
  errorObject: {
    javaType: connectorError,
    types: ['bpmnError', 'jobError'],
    code: 'code',
    message: 'message',
    refusesUnknownKeys: false,
  },
  sendsErrorVariables: true,
}

const rules88: RuntimeRules = {
  ...rules85,
  escapesSecrets: true,
  masksMessages: true,
  notJson: { type: inputException, message: 'This is not a JSON object' },
  malformedBackoff: 'io.camunda.connector.runtime.core.error.InvalidBackOffDurationException',
  malformedBackoffEndsJob: false,
  inputExceptionIsFinal: true,
  exceptionVariables: true,
  expressionContext: 'anything',
  wrongValueIsInputException: true,
  unwrapsSingleItems: true,
  forbiddenInResult: ['camunda.function.type'],
  errorObject: { ...rules85.errorObject, code: 'errorCode', message: 'errorMessage' },
  messageRequired: false,
}

const rules89: RuntimeRules = {
  ...rules88,
  quotesContext: 'arrayContent',
  maxQuotedCharacters: 2000,
  namesWrongValue: true,
  maxVariablesBytes: 1_572_864,
  errorObject: { ...rules88.errorObject, types: ['bpmnError', 'jobError', 'ignoreError'] },
  sendsJobErrorVariables: true,
  appendsErrorVariables: true,
}

export const runtimeRules: Record<Line, RuntimeRules> = {
  '8.3': rules83,
  '8.5': rules85,
  '8.8': rules88,
  '8.9': rules89,
}
