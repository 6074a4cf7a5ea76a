// An expression that does not evaluate: FEEL's own reason, at its place in the field.
import type { Rule } from './contract.ts'

export const expressionFailure: Rule = {
  code: 'EXPRESSION_FAILURE',
  explain: ({ element, expressions }) =>
    expressions.flatMap(({ field, result }) =>
      result.ok ? [] : [{ ...result.problem, at: { ...result.problem.at, element: element.id, field } }],
    ),
}
