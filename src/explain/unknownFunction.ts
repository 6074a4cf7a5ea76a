// A call that no function fits gives null without a word, and so lets a job complete. Say what fits, and since when.
import { compileExpression } from '../feel/compile.ts'
import type { Dialect } from '../feel/contract.ts'
import { functionNames, functionsNamed } from '../feel/builtins/all.ts'
import { lines, newestLine, type Line } from '../lines.ts'
import type { ExpressionSituation, Rule } from './contract.ts'
import { similarKey } from './lookup.ts'

export const unknownFunction: Rule<ExpressionSituation> = {
  code: 'UNKNOWN_FUNCTION',
  explain: ({ element, expressions, line }) =>
    expressions.flatMap(({ field, text, dialect, result }) => {
      const missing = result.warnings.filter(warning => warning.type === 'NO_FUNCTION_FOUND')
      if (missing.length === 0) return []
      const { calls } = compileExpression(text, line, dialect)
      return calls
        .filter(call => missing.some(warning => warning.from === call.from && warning.to === call.to))
        .map(({ name, from, to, arguments: given }) => {
          const { message, similar } = describe(name, given.some(each => /\w\s*:\s*$/.test(text.slice(from, each.from))) ? 'these names' : given.length, line, dialect)
          return {
            code: 'UNKNOWN_FUNCTION',
            severity: 'warning' as const,
            message,
            at: { element: element.id, field, from, to },
            ...(similar !== undefined && {
              fix: { label: `Use ${similar}`, element: element.id, field, from, to: from + name.length, insert: similar },
            }),
          }
        })
    }),
}

function describe(name: string, count: number | 'these names', line: Line, dialect: Dialect): { message: string; similar?: string } {
  const here = functionsNamed(name, line, dialect)
  if (here.length > 0) {
    const forms = here.map(({ parameters }) => `\`${name}(${parameters.join(', ')})\``).join(' or ')
    const given = count === 1 ? '1 argument' : `${count}${count === 'these names' ? '' : ' arguments'}`
    return { message: `null: in ${line} it is ${forms}; with ${given} there is no such function.` }
  }
  const since = (Object.keys(lines) as Line[]).find(each => functionsNamed(name, each, dialect).length > 0)
  if (since) return { message: `null: ${line} has no function \`${name}\`; it came with ${since}.` }
  if (functionsNamed(name, newestLine, 'connector').length > 0) {
    return { message: `null: \`${name}\` exists only in a connector's result and error expressions; the engine does not know it.` }
  }
  const similar = similarKey(name, functionNames(line, dialect))
  const message = `null: there is no function \`${name}\`${similar === undefined ? '' : `, but there is \`${similar}\``}.`
  return { message, ...(similar !== undefined && { similar }) }
}
