// FEEL has no `if` without `else`: the whole expression is refused, also when the condition would be true.
import { compileExpression } from '../feel/compile.ts'
import type { ExpressionSituation, Rule } from './contract.ts'

export const ifWithoutElse: Rule<ExpressionSituation> = {
  code: 'IF_WITHOUT_ELSE',
  explain: ({ element, expressions, line }) =>
    expressions.flatMap(({ field, text, dialect, result }) => {
      if (result.ok || result.kind !== 'syntax' || !/\bif\b/.test(text)) return []
      const at = insertionPlaces(text, result.problem.at?.from).find(
        place => !compileExpression(`${text.slice(0, place)} else null${text.slice(place)}`, line, dialect).syntax,
      )
      if (at === undefined) return []
      return [
        {
          code: 'IF_WITHOUT_ELSE',
          severity: 'error',
          message: 'In FEEL an `if` needs an `else`: without it the expression does not parse, whatever the response.',
          at: { element: element.id, field, from: at, to: at },
          fix: { label: 'Add else null', element: element.id, field, from: at, to: at, insert: ' else null' },
        },
      ]
    }),
}

/** Where the missing `else` may belong: at the end, where the parser stopped, or before a closing bracket or comma. */
function insertionPlaces(text: string, stopped: number | undefined): number[] {
  const end = text.trimEnd().length
  const places = [end, ...(stopped === undefined ? [] : [text.slice(0, stopped).trimEnd().length])]
  for (const match of text.matchAll(/\s*[)\]},]/g)) places.push(match.index)
  return places
}
