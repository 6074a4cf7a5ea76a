// One attempt at an outbound job inside the connector runtime, phase by phase, to the command that ends it.
// Every phase tells what it saw and made: the trace is simply the phases.
import type { FeelOptions } from '../feel/contract.ts'
import type { Json } from '../json.ts'
import { sendComplete, sendError, sendFailure, type Sent } from './command.ts'
import { connectorInput } from './connectorInput.ts'
import type {
  ConnectorException,
  ConnectorResult,
  Job,
  JobCommand,
  JobRun,
  RunJobOptions,
  RuntimePhase,
} from './contract.ts'
import { examineErrorExpression, type Seen } from './errorExpression.ts'
import { failureOf, finalFailureOf, type Failure } from './failure.ts'
import { isJavaError } from './javaExceptions.ts'
import { isBlank } from './javaText.ts'
import { fillSecrets, type FilledVariables } from './replaceSecrets.ts'
import { mapResult, type ResultMapping } from './resultMapping.ts'
import { readRetryBackoff } from './retryBackoff.ts'
import { runtimeRules, type RuntimeRules } from './versions.ts'
import { runtimeProblems } from './runtimeProblems.ts'

/**
 * Runs one attempt. `result` is what the connector function returns or throws; input that the connector would refuse
 * overrules it. Never throws: what breaks in the runtime is part of the run.
 */
export function runJob(job: Job, result: ConnectorResult, options: RunJobOptions): JobRun {
  return runFilledJob(job, fillSecrets(job.variables, options.secrets, runtimeRules[options.line]), result, options)
}

/** The same with the secrets already filled in, as from variables that are JSON text. */
export function runFilledJob(
  job: Omit<Job, 'variables'>,
  filled: FilledVariables,
  result: ConnectorResult,
  options: RunJobOptions,
): JobRun {
  const rules = runtimeRules[options.line]
  const { world, line, maxSteps } = options
  const feel: FeelOptions = { dialect: 'connector', line, world, ...(maxSteps !== undefined && { maxSteps }) }
  const { phases, command } = endJob(job, filled, attemptJob(job, filled, result, feel, rules), feel, rules)
  const all: RuntimePhase[] = [...phases, { phase: 'command', command }]
  return { command, phases: all, problems: runtimeProblems(all) }
}

type Attempted = { phases: RuntimePhase[] } & (
  | { ended: 'success'; response: Json; mapping: ResultMapping }
  | { ended: 'failure'; failure: Failure }
  /** The runtime gives up before it looks at the error expression. */
  | { ended: 'givenUp'; failure: Failure }
  | { ended: 'broken'; thrown: string }
)

/** From the header `retryBackoff` to the mapped result, or to the first exception on the way. */
function attemptJob(
  job: Omit<Job, 'variables'>,
  filled: FilledVariables,
  result: ConnectorResult,
  feel: FeelOptions,
  rules: RuntimeRules,
): Attempted {
  const phases: RuntimePhase[] = []
  const secrets = filled.values

  const header = job.headers.retryBackoff
  const backoff = header === undefined ? undefined : readRetryBackoff(header, rules)
  if (backoff) phases.push(backoff.phase)
  if (backoff?.exception) {
    const failure = finalFailureOf(backoff.exception, secrets, rules)
    return { phases, ended: rules.malformedBackoffEndsJob ? 'givenUp' : 'failure', failure }
  }
  const retryBackoff = backoff?.phase.milliseconds
  const failed = (exception: ConnectorException): Attempted => {
    const failure = failureOf(exception, { retries: job.retries, retryBackoff, secrets }, rules)
    return { phases, ended: 'failure', failure }
  }

  if (filled.phase) phases.push(filled.phase)
  if (filled.exception) return failed(filled.exception)

  const shown = { variables: filled.shown, secrets }
  const input = connectorInput(job.type, filled.variables, shown, feel.line, feel.world)
  phases.push(input.phase)
  if (input.exception) return failed(input.exception)

  if (result.kind === 'exception') {
    phases.push({ phase: 'exception', exception: result.exception })
    if (isJavaError(result.exception)) return { phases, ended: 'broken', thrown: result.exception.type }
    return failed(result.exception)
  }
  phases.push({ phase: 'response', value: result.value })
  const mapping = mapResult(result.value, job.headers, feel, rules)
  phases.push(...mapping.phases)
  if (mapping.exception) return failed(mapping.exception)
  return { phases, ended: 'success', response: result.value, mapping }
}

/** From the attempt's end, through the error expression, to the command. */
function endJob(
  job: Omit<Job, 'variables'>,
  { values }: FilledVariables,
  attempted: Attempted,
  feel: FeelOptions,
  rules: RuntimeRules,
): { phases: RuntimePhase[]; command: JobCommand } {
  const { phases } = attempted
  const sendFinally = (exception: ConnectorException) => sendLast(finalFailureOf(exception, values, rules), rules)
  if (attempted.ended === 'givenUp') return { phases, command: sendLast(attempted.failure, rules) }
  if (attempted.ended === 'broken') return { phases, command: { command: 'none', thrown: attempted.thrown } }

  const text = job.headers.errorExpression
  if (text === undefined || isBlank(text)) {
    const sent = sendAttempt(attempted, rules)
    return { phases, command: 'command' in sent ? sent.command : sendFinally(sent.refused) }
  }
  const { phase, error, exception } = examineErrorExpression(text, whatIsSeen(attempted, job.retries), feel, rules)
  if (exception) return { phases: [...phases, phase], command: sendFinally(exception) }
  const sent = error ? sendError(error, rules) : sendAttempt(attempted, rules)
  if ('command' in sent) return { phases: [...phases, phase], command: sent.command }
  const { refused } = sent
  const failure = error ? { failure: refused.message ?? refused.type } : {}
  return { phases: [...phases, { ...phase, ...failure }], command: sendFinally(refused) }
}

type Judged = Extract<Attempted, { ended: 'success' | 'failure' }>

function sendAttempt(attempted: Judged, rules: RuntimeRules): Sent {
  if (attempted.ended === 'failure') return sendFailure(attempted.failure, rules)
  return sendComplete(attempted.mapping.variables)
}

/** A failure that even Java refuses to send breaks the handler: no command, the job times out. */
function sendLast(failure: Failure, rules: RuntimeRules): JobCommand {
  const sent = sendFailure(failure, rules)
  return 'command' in sent ? sent.command : { command: 'none', thrown: sent.refused.type }
}

// With any variable mapped, the raw response is out of sight: `response.body` is null unless a variable has that name.
function whatIsSeen(attempted: Judged, retries: number): Seen {
  if (attempted.ended === 'failure') return { value: attempted.failure.variables, sees: 'exception', retries }
  const { response, mapping } = attempted
  return Object.keys(mapping.variables).length > 0
    ? { value: mapping.walked, sees: 'mappedVariables', retries }
    : { value: response, sees: 'response', retries }
}
