// What the runtime itself refuses in a job, with its place. Why, and what to do about it, is for the explanations.
import { headerField } from '../bpmn/fields.ts'
import type { FeelResult } from '../feel/contract.ts'
import type { Place, Problem } from '../problem.ts'
import type { RuntimePhase } from './contract.ts'

/** The problems of a run's phases, in their order. */
export function runtimeProblems(phases: readonly RuntimePhase[]): Problem[] {
  return phases.flatMap(phase => (problems[phase.phase] as ProblemOf<RuntimePhase>)(phase) ?? [])
}

type ProblemOf<P> = (phase: P) => Problem | undefined

const none = () => undefined

const problems: { [P in RuntimePhase['phase']]: ProblemOf<Extract<RuntimePhase, { phase: P }>> } = {
  retryBackoff: ({ failure }) => refused('RETRY_BACKOFF_MALFORMED', failure, { field: headerField('retryBackoff') }),
  secrets: ({ failure }) => refused('SECRETS_NOT_FILLED', failure, { text: 'secrets' }),
  connectorInput: ({ failure }) => refused('CONNECTOR_INPUT_REFUSED', failure, {}),
  response: none,
  exception: none,
  resultVariable: ({ failure }) => refused('RESULT_REFUSED', failure, { field: headerField('resultVariable') }),
  resultExpression: phase => ofExpression('RESULT_REFUSED', phase, { field: headerField('resultExpression') }),
  errorExpression: phase => ofExpression('ERROR_REFUSED', phase, { field: headerField('errorExpression') }),
  command: none,
}

function ofExpression(code: string, { result, failure }: { result: FeelResult; failure?: string }, at: Place) {
  return result.ok ? refused(code, failure, at) : { ...result.problem, at: { ...result.problem.at, ...at } }
}

function refused(code: string, message: string | undefined, at: Place): Problem | undefined {
  return message === undefined ? undefined : { code, severity: 'error', message, at }
}
