// What an expression read, so that a learner sees why a comparison came out as it did.
import type { SeenExpression } from '../explain/contract.ts'
import { breakOf, feelName, lookUp } from '../explain/lookup.ts'
import { compileExpression } from '../feel/compile.ts'
import { entry, isObject, type Json } from '../json.ts'
import type { Line } from '../lines.ts'
import { short } from './words.ts'

/** `` `error.code` is `"409"` ``: the first of its paths, no more than a sentence holds; empty when it reads none. */
export function readings({ text, scope, dialect }: SeenExpression, line: Line): string {
  const found = new Map<string, string>()
  for (const path of compileExpression(text, line, dialect).paths) {
    const names = path.segments.map(({ name }) => name)
    const name = names.map((each, index) => (index === 0 ? each : feelName(each))).join('.')
    // What a filter or a loop reads is no single value.
    if (path.filterOf || found.has(name)) continue
    const value = breakOf(path, scope) ? null : valueOf(names, scope)
    if (value !== undefined) found.set(name, `\`${name.replaceAll('`', '')}\` is ${value === null ? 'null' : short(value)}`)
  }
  const all = [...found.values()].slice(0, 2)
  return all.join(', ')
}

function valueOf([first, ...rest]: readonly string[], scope: SeenExpression['scope']): Json | undefined {
  return rest.reduce<Json | undefined>((at, name) => (isObject(at) ? entry(at, name) : undefined), lookUp(scope, first!))
}
