// What the runtime itself refuses in a job, with its place. Why, and what to do about it, is for the explanations.
import { headerField } from '../bpmn/fields.ts'
import type { FeelResult } from '../feel/contract.ts'
import type { Place, Problem } from '../problem.ts'
import type { RuntimePhase } from './contract.ts'

/** The problems of a run's phases, in their order. */
export function runtimeProblems(phases: readonly RuntimePhase[]): Problem[] {
  return phases.flatMap(phase => problemOf(phase) ?? [])
}

function problemOf(phase: RuntimePhase): Problem | undefined {
  switch (phase.phase) {
    case 'secrets':
      return refused('SECRETS_NOT_FILLED', phase.failure, { text: 'secrets' })
    case 'retryBackoff':
      return refused('RETRY_BACKOFF_MALFORMED', phase.failure, { field: headerField('retryBackoff') })
    case 'connectorInput':
      return refused('CONNECTOR_INPUT_REFUSED', phase.failure, {})
    case 'resultVariable':
      return refused('RESULT_REFUSED', phase.failure, { field: headerField('resultVariable') })
    case 'resultExpression':
      return ofExpression('RESULT_REFUSED', phase, { field: headerField('resultExpression') })
    case 'errorExpression':
      return ofExpression('ERROR_REFUSED', phase, { field: headerField('errorExpression') })
    case 'response':
    case 'exception':
    case 'command':
      return undefined
  }
}

function ofExpression(code: string, { result, failure }: { result: FeelResult; failure?: string }, at: Place) {
  return result.ok ? refused(code, failure, at) : { ...result.problem, at: { ...result.problem.at, ...at } }
}

function refused(code: string, message: string | undefined, at: Place): Problem | undefined {
  return message === undefined ? undefined : { code, severity: 'error', message, at }
}
