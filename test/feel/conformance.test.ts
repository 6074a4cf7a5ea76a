// Every recorded case, on every measured line of the connector runtime and for the engine's own evaluation.
import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../src/feel/contract.ts'
import { evaluateExpression } from '../../src/feel/compile.ts'
import { printJson } from '../../src/json.ts'
import type { Line } from '../../src/lines.ts'
import { expectationOf, readCases, recordedValue, sameJson, scopeOf } from './cases.ts'
import type { Case } from './cases.ts'

const world = { now: Date.UTC(2024, 0, 15, 10, 30), zone: 'UTC', seed: 1 }

const targets: [Line, Dialect][] = [
  ['8.9', 'connector'],
  ['8.8', 'connector'],
  ['8.5', 'connector'],
  ['8.3', 'connector'],
  ['8.9', 'engine'],
]

const files = { recorded: '../conformance/feel.jsonl', 'of the documentation': '../docs/feel.jsonl' }

/** What differs from the record; empty if nothing does. */
function difference(recordedCase: Case, line: Line, dialect: Dialect): string[] {
  const { recorded, warnings } = expectationOf(recordedCase, line, dialect)
  const scope = scopeOf(recordedCase, line, dialect)
  const result = evaluateExpression(recordedCase.expression, scope, { line, dialect, world })
  const title = `${recordedCase.id} ${recordedCase.expression}`
  if (result.ok !== recorded.ok) return [`${title}: ${result.ok ? printJson(result.value) : result.error}`]
  if (result.ok && !sameJson(result.value, recordedValue(recorded))) {
    return [`${title}: ${printJson(result.value)} instead of ${printJson(recordedValue(recorded))}`]
  }
  const types = result.warnings.map(warning => warning.type).join(', ')
  const wanted = warnings?.map(warning => warning.type).join(', ') ?? types
  return types === wanted ? [] : [`${title}: warned of ${types} instead of ${wanted}`]
}

for (const [line, dialect] of targets) {
  describe(`${dialect} ${line}`, () => {
    for (const [name, path] of Object.entries(files)) {
      it(`evaluates the cases ${name}`, () => {
        const cases = readCases(path)
        expect(cases.length).toBeGreaterThan(0)
        expect(cases.flatMap(recordedCase => difference(recordedCase, line, dialect))).toEqual([])
      })
    }
  })
}

// Context keys in a message stand in the order of a Java map; everything else is said word for word.
it('words its warnings and errors as the engine does', () => {
  const other: string[] = []
  for (const recordedCase of readCases(files.recorded)) {
    const { recorded, warnings = [] } = expectationOf(recordedCase, '8.9', 'connector')
    const scope = scopeOf(recordedCase, '8.9', 'connector')
    const result = evaluateExpression(recordedCase.expression, scope, { line: '8.9', dialect: 'connector', world })
    const messages = result.warnings.map(warning => anyOrder(warning.message))
    warnings.forEach(({ message }, index) => {
      if (messages[index] !== anyOrder(message)) other.push(`${recordedCase.id}: ${messages[index]} for ${message}`)
    })
    const error = result.ok ? undefined : result.error
    if (error !== recorded.error) other.push(`${recordedCase.id}: ${error} for ${recorded.error}`)
  }
  expect(other).toEqual([])
})

function anyOrder(message: string): string {
  return message.split(/[,{}]\s*|Available keys: /).toSorted().join('|')
}
