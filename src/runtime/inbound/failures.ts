// What is thrown inside this folder while a request is worked on, and how the webhook endpoint answers it. Such
// failures may come from any depth; `receiveRequest.ts` turns them into an answer.
import type { Json } from '../../json.ts'
import { BindingFailure } from '../http/jackson.ts'

/** A Java exception on its way to the endpoint. Without an `answer` it is an empty 500. */
export class InboundFailure extends Error {
  readonly javaType: string
  /** null: the exception has no message */
  readonly text: string | null
  readonly answer: { status: number; json: Json } | undefined

  constructor(javaType: string, text: string | null, answer?: { status: number; json: Json }) {
    super(text ?? javaType)
    this.javaType = javaType
    this.text = text
    this.answer = answer
  }

  /** as Java prints it */
  override toString(): string {
    return this.text === null ? this.javaType : `${this.javaType}: ${this.text}`
  }
}

const webhookException = 'io.camunda.connector.api.inbound.webhook.WebhookConnectorException'
export const inputExceptionType = 'io.camunda.connector.api.error.ConnectorInputException'
const feelException = 'io.camunda.connector.feel.FeelEngineWrapperException'

export function methodNotSupported(method: string): InboundFailure {
  const reason = `Method ${method} not supported`
  return new InboundFailure(webhookException, reason, { status: 405, json: { reason } })
}

export type SecurityReason = 'INVALID_SIGNATURE' | 'INVALID_CREDENTIALS' | 'FORBIDDEN'

export function securityFailure(kind: SecurityReason, details: string | null): InboundFailure {
  const reason = `Reason: ${kind}. Details: ${details}`
  const status = kind === 'FORBIDDEN' ? 403 : 401
  return new InboundFailure(`${webhookException}$WebhookSecurityException`, reason, { status, json: { reason } })
}

/** The connector's own complaint, without a code. */
export function connectorFailure(message: string): InboundFailure {
  const answer = { status: 422, json: { code: null, message } }
  return new InboundFailure('io.camunda.connector.api.error.ConnectorException', message, answer)
}

/** An expression that can't be evaluated, or whose value does not fit. The context's number differs from run to run. */
export function feelFailure(expression: string, reason: string): InboundFailure {
  const quoted = '[Ljava.lang.Object;@HASH'
  const text = `Failed to evaluate expression '${expression}' in context '${quoted}'. Reason: ${reason}`
  return new InboundFailure(feelException, text, { status: 422, json: { reason, expression } })
}

export function isFeelFailure(error: unknown): error is InboundFailure {
  return error instanceof InboundFailure && error.javaType === feelException
}

export function illegalArgument(text: string): InboundFailure {
  return new InboundFailure('java.lang.IllegalArgumentException', text)
}

export function nullPointer(text: string): InboundFailure {
  return new InboundFailure('java.lang.NullPointerException', text)
}

/** A `RuntimeException` around another one. */
export function wrapped(cause: InboundFailure): InboundFailure {
  return new InboundFailure('java.lang.RuntimeException', String(cause))
}

const bindingTypes: Record<BindingFailure['kind'], string> = {
  format: 'com.fasterxml.jackson.databind.exc.InvalidFormatException',
  mismatch: 'com.fasterxml.jackson.databind.exc.MismatchedInputException',
  processing: 'com.fasterxml.jackson.databind.JsonMappingException',
}

function bindingException(failure: BindingFailure): InboundFailure {
  return new InboundFailure(bindingTypes[failure.kind], failure.message)
}

/** Reads a value as a Java type; what the parser refuses is wrapped, as the connectors' code does. */
export function converted<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof BindingFailure) throw wrapped(bindingException(error))
    throw error
  }
}

/** Java's class name without its packages, nested classes included. */
export function simpleName(javaType: string): string {
  return javaType.replace(/.*[.$]/, '')
}
