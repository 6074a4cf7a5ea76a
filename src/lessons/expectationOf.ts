// What comes of a scenario now, as the promise that it will always be so.
import { printJson, type Variables } from '../json.ts'
import type { Expectation } from '../scenarios/scenario.ts'
import type { Lived } from './liveScenario.ts'

/** Undefined where the outcome is not known: nobody can promise that. Variables are those that the run made or changed. */
export function expectationOf({ actual, changes }: Pick<Lived, 'actual' | 'changes'>): Expectation | undefined {
  const { kind, errorCode, caughtBy, retries, backoffMs, status } = actual
  if (kind === 'unknown') return undefined
  const made: Variables = Object.fromEntries(
    changes.filter(({ change }) => change === 'added' || change === 'changed').map(({ name, value }) => [name, value]),
  )
  const isRetry = kind === 'retry'
  return {
    outcome: kind,
    ...(errorCode !== undefined && { errorCode }),
    ...(caughtBy !== undefined && { caughtBy }),
    ...(Object.keys(made).length > 0 && { variables: printJson(made, 2) }),
    ...(isRetry && retries !== undefined && { retries }),
    ...(isRetry && backoffMs !== undefined && backoffMs > 0 && { backoff: `PT${backoffMs / 1000}S` }),
    ...(status !== undefined && { status }),
  }
}
