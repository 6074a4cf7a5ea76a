// Evaluates the recorded cases of a kind, as the command `evaluate` does, and counts what agrees.
import { entry, isObject, parseJson, printJson, type Json, type JsonObject } from '../../../src/json.ts'
import { evaluateLine } from '../cases/evaluateCase.ts'
import { kinds } from '../cases/kinds.ts'
import { agreement } from './agree.ts'
import type { Corpus } from './corpora.ts'

export interface Row {
  kind: string
  line: string
  category: string
  passed: number
  total: number
  failures: { id: Json; expected: Json; actual: Json }[]
  /** how many of the passed needed which rule of `knownDifferences` or `recordingFaults`, by its code */
  excused: Record<string, number>
}

const world = { now: Date.UTC(2026, 0, 15, 10, 30), zone: 'UTC', seed: 1 }

/** The rows of a kind, in the order in which its categories come. */
export function tally(
  kind: string,
  corpus: Corpus,
  cases: readonly JsonObject[],
  contexts: JsonObject,
  lines: readonly string[] = kinds.get(kind)!.lines,
): Row[] {
  const rows = new Map<string, Row>()
  const measured = kinds.get(kind)!.lines.filter(line => lines.includes(line))
  for (const recorded of cases) {
    const category = typeof recorded.category === 'string' ? recorded.category : kind
    const results = evaluated(printJson(corpus.input(recorded, contexts)), kind, measured)
    for (const line of measured) {
      const expected = corpus.expected(recorded, line)
      const actual = entry(results, line)
      if (expected === null || (expected === undefined && actual === undefined)) continue
      const row = rowOf(rows, kind, line, category)
      row.total++
      const excuses = expected !== undefined && actual !== undefined && agree(corpus, actual, expected, line)
      if (excuses) {
        row.passed++
        for (const code of excuses) row.excused[code] = (row.excused[code] ?? 0) + 1
      } else {
        row.failures.push({ id: recorded.id ?? null, expected: expected ?? null, actual: actual ?? null })
      }
    }
  }
  return [...rows.values()]
}

/** The codes of what was let pass; undefined where the two don't agree. */
export function agree(corpus: Corpus, actual: Json, expected: Json, line: string): string[] | undefined {
  const [ours, recorded, ...codes] = corpus.comparable(actual, expected, line)
  const found = agreement(ours, recorded)
  return found.agree ? [...found.excuses, ...codes] : undefined
}

/** What the command prints, read again: nothing but that counts. */
function evaluated(text: string, kind: string, lines: readonly string[]): JsonObject {
  const printed = parseJson(evaluateLine(text, 1, { kind, lines, world: () => world }).json)
  const results = printed.ok && isObject(printed.value) ? entry(printed.value, 'results') : undefined
  return isObject(results) ? results : {}
}

function rowOf(rows: Map<string, Row>, kind: string, line: string, category: string): Row {
  const key = `${category} ${line}`
  const row = rows.get(key) ?? { kind, line, category, passed: 0, total: 0, failures: [], excused: {} }
  rows.set(key, row)
  return row
}
