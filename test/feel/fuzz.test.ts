// Texts that nobody would write: whatever they are, they give a result, and leave the prototypes alone.
import { expect, it } from 'vitest'
import { functionNames } from '../../src/feel/builtins/all.ts'
import { compileExpression } from '../../src/feel/compile.ts'
import type { Dialect } from '../../src/feel/contract.ts'
import type { JsonObject } from '../../src/json.ts'
import type { Line } from '../../src/lines.ts'

const world = { now: Date.UTC(2024, 0, 15, 10), zone: 'UTC', seed: 1 }
const scope: JsonObject[] = [{ response: { a: 1, list: [1, 2, { a: 3 }] }, x: [1, null, 'a', { a: [1] }] }]
const lines: Line[] = ['8.3', '8.5', '8.8', '8.9']
const dialects: Dialect[] = ['engine', 'connector']
const names = functionNames('8.9', 'connector')

let state = 20_240_115
function below(limit: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}
function pick<T>(items: readonly T[]): T {
  return items[below(items.length)]!
}

const atoms = [
  '1', '0', '-1', '1.5', '"a"', '""', 'null', 'true', 'x', 'response', 'item', '__proto__', 'constructor', 'toString',
  '?', '[]', '{}', 'date("2024-01-01")', 'duration("P1D")', 'duration("P1Y")', 'time("10:00:00@Europe/Berlin")',
  'now()',
  '[1..3]', '{a: 1}', '100000000000000000000', 'cellInput', 'partial', '`__proto__`', '"(a+)+$"',
]

const shapes: ((inner: () => string) => string)[] = [
  inner => `(${inner()} ${pick(['+', '-', '*', '/', '**', '=', '!=', '<', '>=', 'and', 'or'])} ${inner()})`,
  inner => `(if ${inner()} then ${inner()} else ${inner()})`,
  inner => `(for x in ${inner()} return ${inner()})`,
  inner => `(for i in ${inner()}..${inner()} return ${inner()})`,
  inner => `(${pick(['some', 'every'])} x in ${inner()} satisfies ${inner()})`,
  inner => `[${inner()}, ${inner()}]`,
  inner => `{${pick(['a', '__proto__', 'constructor', 'f', '"b c"'])}: ${inner()}, b: ${inner()}}`,
  inner => `${inner()}[${inner()}]`,
  inner => `${inner()}.${pick(['a', '__proto__', 'constructor', 'year', 'days'])}`,
  inner => `${pick(names)}(${Array.from({ length: below(4) }, inner).join(', ')})`,
  inner => `${pick(names)}(${inner()})`,
  inner => `(function(x, y) ${inner()})`,
  inner => `{f: function(x) ${inner()}, r: f(${inner()})}.r`,
  inner => `(${inner()} in (${inner()}))`,
  inner => `(${inner()} instance of ${pick(['number', 'Any', 'list', 'date and time'])})`,
  inner => `(${inner()} between ${inner()} and ${inner()})`,
  inner => `-${inner()}`,
]

function expression(depth: number): string {
  return depth === 0 ? pick(atoms) : pick(shapes)(() => expression(below(depth)))
}

function broken(text: string): string {
  const at = below(text.length)
  return text.slice(0, at) + pick(['', '(', ')', '"', '`', ' ', '.', '[', '/*', '@']) + text.slice(at + below(3))
}

it('gives a result for every text', () => {
  const prototype = Object.getOwnPropertyNames(Object.prototype)
  const kinds = new Set<string>()
  for (let count = 0; count < 4000; count++) {
    const whole = expression(1 + below(5))
    const text = below(4) === 0 ? broken(whole) : whole
    const options = { line: pick(lines), dialect: pick(dialects), world, maxSteps: 20_000 }
    const compiled = compileExpression(text, options.line, options.dialect)
    const result = compiled.evaluate(scope, options)
    kinds.add(result.ok ? 'ok' : result.kind)
    const at = below(text.length)
    compiled.valueAt(at, at + below(5), scope, options)
    for (const { from, to } of [...compiled.paths, ...compiled.calls, ...result.warnings]) {
      expect(from >= 0 && from <= to && to <= text.length, text).toBe(true)
    }
  }
  expect([...kinds].toSorted()).toEqual(expect.arrayContaining(['evaluation', 'ok', 'syntax']))
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototype)
})
