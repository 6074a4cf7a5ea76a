// All rules, in the order in which their words are read.
import { codeUncaught, errorVariablesVanish } from './bpmnError.ts'
import { deploymentRefused } from './deployment.ts'
import { codeIsText, codeMissing, errorArgument, errorIgnored, errorSeesMapped, jobErrorWithoutRetries } from './errorExpression.ts'
import { ifWithoutElse } from './ifWithoutElse.ts'
import { inputRefused } from './inputRefused.ts'
import { nullPath } from './nullPath.ts'
import { plainReasons } from './plainReasons.ts'
import { resultNoContext } from './resultExpression.ts'
import { secretMissing, secretNotReplaced, secretUnquoted } from './secrets.ts'
import { unknownFunction } from './unknownFunction.ts'
import type { Problem } from '../problem.ts'
import { ask, isInDoubt, type Topic, type Situation } from './contract.ts'

export const topics: readonly Topic[] = [
  { concerns: isInDoubt, rules: [ifWithoutElse] },
  { rules: [secretMissing, inputRefused, deploymentRefused, codeMissing, errorArgument, codeUncaught, resultNoContext, errorSeesMapped] },
  { concerns: isInDoubt, rules: [unknownFunction, nullPath] },
  { rules: [codeIsText, jobErrorWithoutRetries, errorIgnored, secretUnquoted, secretNotReplaced, errorVariablesVanish] },
]

/** Everything that the rules have to say about a run, most serious first. */
export function explain(situation: Situation): Problem[] {
  const explained = ask(topics, situation)
  const plain = plainReasons.explain(situation).filter(reason => !explained.some(problem => covers(problem, reason)))
  return [...explained, ...plain].sort((a, b) => weight[a.severity] - weight[b.severity])
}

/** Does the explanation say why there is this plain reason? */
function covers(problem: Problem, reason: Problem): boolean {
  if (problem.severity !== 'error' && problem.fix === undefined) return false
  if (reason.code === 'CONNECTOR_INPUT_REFUSED') return problem.code === 'INPUT_REFUSED'
  if (reason.at?.text === 'secrets') return problem.code === 'SECRET_MISSING'
  return problem.at?.field !== undefined && problem.at.field === reason.at?.field && problem.at.element === reason.at.element
}

const weight = { error: 0, warning: 1, hint: 2 }
