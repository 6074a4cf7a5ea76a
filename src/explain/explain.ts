// All rules, in the order in which their words are read.
import { codeUncaught, errorVariablesVanish } from './bpmnError.ts'
import { codeIsText, codeMissing, errorIgnored, errorSeesMapped, jobErrorWithoutRetries } from './errorExpression.ts'
import { ifWithoutElse } from './ifWithoutElse.ts'
import { nullPath } from './nullPath.ts'
import { resultNoContext } from './resultExpression.ts'
import { secretMissing, secretNotReplaced, secretUnquoted } from './secrets.ts'
import type { Problem } from '../problem.ts'
import type { Rule, Situation } from './contract.ts'
import { expressionFailure } from './expressionFailure.ts'

export const rules: readonly Rule[] = [
  ifWithoutElse,
  expressionFailure,
  secretMissing,
  codeMissing,
  codeUncaught,
  resultNoContext,
  errorSeesMapped,
  nullPath,
  codeIsText,
  jobErrorWithoutRetries,
  errorIgnored,
  secretUnquoted,
  secretNotReplaced,
  errorVariablesVanish,
]

/** Everything that the rules have to say about a run, most serious first. */
export function explain(situation: Situation): Problem[] {
  const problems = rules.flatMap(rule => rule.explain(situation))
  return problems.sort((a, b) => weight[a.severity] - weight[b.severity])
}

const weight = { error: 0, warning: 1, hint: 2 }
