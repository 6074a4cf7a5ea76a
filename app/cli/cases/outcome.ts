// Outcome cases: what a connector function returned or threw, and the job command that the runtime makes of it.
import { emptyObject, isObject, type Json, type Variables } from '../../../src/json.ts'
import { lines, type Line } from '../../../src/lines.ts'
import type { ConnectorException, ConnectorResult } from '../../../src/runtime/contract.ts'
import { retryException } from '../../../src/runtime/javaExceptions.ts'
import { fillSecrets, fillSecretsOfText, type FilledVariables } from '../../../src/runtime/replaceSecrets.ts'
import { runFilledJob } from '../../../src/runtime/runJob.ts'
import { runtimeRules } from '../../../src/runtime/versions.ts'
import { caseKind } from './caseKind.ts'
import type { Fields } from './fields.ts'

interface OutcomeCase {
  retries: number
  headers: Record<string, string>
  /** text where the job's variables are no JSON */
  variables: Variables | string
  secrets: Record<string, string>
  result: { kind: 'echo' } | ConnectorResult
}

export const outcome = caseKind({
  lines: Object.keys(lines) as Line[],
  read: (fields): OutcomeCase => ({
    retries: fields.number('retries') ?? 3,
    headers: fields.texts('headers'),
    variables: readVariables(fields),
    secrets: fields.texts('secrets'),
    result: readResult(fields),
  }),
  run({ retries, headers, variables, secrets, result }, line, world) {
    const rules = runtimeRules[line]
    if (result.kind === 'exception') {
      if (result.exception.type === retryException && !rules.knowsRetryException) return undefined
      if (result.exception.variables && !rules.exceptionVariables) return undefined
    }
    const filled = fill(variables, secrets, line)
    const returned: ConnectorResult = result.kind === 'echo' ? { kind: 'response', value: filled.variables } : result
    const job = { type: 'recorded', retries, headers }
    return runFilledJob(job, filled, returned, { line, world, secrets }).command
  },
})

function fill(variables: Variables | string, secrets: Record<string, string>, line: Line): FilledVariables {
  if (typeof variables === 'string') return fillSecretsOfText(variables, secrets, runtimeRules[line])
  return fillSecrets(variables, secrets, runtimeRules[line])
}

function readVariables(fields: Fields): Variables | string {
  const value = fields.value('variables')
  return typeof value === 'string' ? value : (fields.object('variables') ?? emptyObject())
}

function readResult(fields: Fields): OutcomeCase['result'] {
  const exception = fields.object('exception')
  if (exception) return { kind: 'exception', exception: fields.inside(exception, 'exception', readException) }
  if (fields.flag('echo')) return { kind: 'echo' }
  const response: Json | undefined = fields.value('response')
  if (response === undefined) fields.note('neither `response` nor `exception` nor `echo` is there')
  return { kind: 'response', value: response ?? null }
}

function readException(fields: Fields): ConnectorException {
  const [message, code, backoff] = ['message', 'code', 'backoff'].map(name => fields.optionalText(name))
  const retries = fields.number('retries')
  const variables = fields.object('variables')
  const cause = fields.value('cause')
  return {
    type: fields.text('type'),
    ...(message !== undefined && { message }),
    ...(code !== undefined && { code }),
    ...(variables && { variables }),
    ...(isObject(cause) && { cause: fields.inside(cause, 'cause', readCause) }),
    ...(retries !== undefined && { retries }),
    ...(backoff !== undefined && { backoff }),
  }
}

function readCause(fields: Fields): NonNullable<ConnectorException['cause']> {
  const message = fields.optionalText('message')
  return { type: fields.text('type'), ...(message !== undefined && { message }) }
}
