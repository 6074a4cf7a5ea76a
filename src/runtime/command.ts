// The one command that ends a job. Java refuses to send some (a message that is null, say): then the refusal itself
// is an exception, and fails the job in its place.
import { emptyObject, type Variables } from '../json.ts'
import type { ConnectorException, JobCommand } from './contract.ts'
import type { ConnectorError } from './errorObject.ts'
import { cutMessage, maxMessage, type Failure } from './failure.ts'
import { nullPointer } from './javaExceptions.ts'
import { copiedCapacity, grownCapacity, inHashOrder, javaText } from './javaText.ts'
import { checkSize } from './variablesSize.ts'
import type { RuntimeRules } from './versions.ts'

export type Sent = { command: JobCommand } | { refused: ConnectorException }

export function sendComplete(variables: Variables): Sent {
  return { command: { command: 'complete', variables } }
}

/** Fails the job. Retries never go below 0; the newest line ends the message in the variables, as Java prints them. */
export function sendFailure({ message, retries, retryBackoff, variables }: Failure, rules: RuntimeRules): Sent {
  if (message === null && !rules.appendsErrorVariables) return { refused: nullPointer() }
  if (retryBackoff === Infinity) return { refused: { type: 'java.lang.ArithmeticException', message: 'long overflow' } }
  const appended = rules.appendsErrorVariables ? ` | Error variables: ${javaText(variables, maxMessage)}` : ''
  return {
    command: {
      command: 'fail',
      retries: Math.max(retries, 0),
      errorMessage: cutMessage(`${message}${appended}`),
      retryBackoffMs: retryBackoff ?? 0,
      variables: rules.sendsErrorVariables ? variables : null,
    },
  }
}

/** Sends what an error expression decided. */
export function sendError(error: ConnectorError, rules: RuntimeRules): Sent {
  if (error.kind === 'bpmnError') return sendBpmnError(error, rules)
  return error.kind === 'jobError' ? sendJobError(error, rules) : sendIgnoreError(error, rules)
}

function sendBpmnError({ code, message, variables }: OfKind<'bpmnError'>, rules: RuntimeRules): Sent {
  const sent = variables ?? emptyObject()
  const tooLarge = checkSize(sent, rules)
  if (tooLarge) return { refused: tooLarge }
  if (code === null || message === null) return { refused: nullPointer() }
  return { command: { command: 'throwError', errorCode: code, errorMessage: cutMessage(message), variables: sent } }
}

function sendJobError({ message, variables, retries, retryBackoff }: OfKind<'jobError'>, rules: RuntimeRules): Sent {
  const own = rules.sendsJobErrorVariables ? variables : null
  // A map of one entry, which Java makes where there are no variables, refuses null.
  if (message === null && own === null) return { refused: nullPointer() }
  const sent = withError(own, message)
  const tooLarge = checkSize(sent, rules)
  if (tooLarge) return { refused: tooLarge }
  if (retries === null) return { refused: nullPointer(noRetries) }
  return sendFailure({ message, retries, retryBackoff, variables: sent }, rules)
}

const noRetries =
  'Cannot invoke "java.lang.Integer.intValue()" because the return value of' +
  ' "io.camunda.connector.runtime.core.error.JobError.retries()" is null'

/** A job error's variables and its message as `error`, which overwrites a variable of that name. */
function withError(variables: Variables | null, message: string | null): Variables {
  const merged = Object.assign(emptyObject(), variables)
  const copied = copiedCapacity(Object.keys(merged).length)
  merged.error = message
  return inHashOrder(merged, grownCapacity(copied, Object.keys(merged).length))
}

function sendIgnoreError({ variables }: OfKind<'ignoreError'>, rules: RuntimeRules): Sent {
  if (variables === null) {
    return { refused: { type: 'java.lang.IllegalArgumentException', message: 'variables must not be null' } }
  }
  const tooLarge = checkSize(variables, rules)
  return tooLarge ? { refused: tooLarge } : sendComplete(variables)
}

type OfKind<K extends ConnectorError['kind']> = Extract<ConnectorError, { kind: K }>
