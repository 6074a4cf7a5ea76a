// The plain reasons: FEEL's for an expression that does not evaluate, the runtime's for what it refuses. A rule that
// knows the trap behind one says it better; then the plain reason is left out.
import type { Problem } from '../problem.ts'
import type { Rule } from './contract.ts'

export const plainReasons: Rule = {
  code: 'PLAIN_REASON',
  explain: ({ element, expressions, attempt }) => {
    const ofEngine = expressions.flatMap(({ field, dialect, result }): Problem[] =>
      result.ok || dialect !== 'engine' ? [] : [{ ...result.problem, at: { ...result.problem.at, field } }],
    )
    return [...ofEngine, ...(attempt?.run.problems ?? [])].map(problem => ({ ...problem, at: { ...problem.at, element: element.id } }))
  },
}
