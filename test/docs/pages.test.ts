// Everything that the documentation pages print is recorded, and every recorded case belongs to something printed.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { payloads, printed, type Printed } from './pages.ts'

interface Case {
  id: string
  headers?: Record<string, string>
  expression?: string
  variables?: unknown
  expected: Record<string, unknown>
}

const recorded = ['outcome', 'feel', 'secrets'].flatMap(file =>
  readFileSync(new URL(`${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Case),
)
const covered = (pattern: string) =>
  recorded.filter(({ id }) => (pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern))

/** The text of that kind in a recorded case. */
function textIn(recordedCase: Case, kind: Printed['kind']): string | undefined {
  if (kind === 'feel') return recordedCase.expression
  if (kind === 'variables') return Object.values(recordedCase.variables as Record<string, string>)[0]
  return recordedCase.headers?.[kind]
}

describe('each printed text is recorded', () => {
  test.each(printed.map(entry => [entry.text.replace(/\s+/g, ' '), entry] as const))('%s', (_, { text, kind, cases, does }) => {
    expect(does).toMatch(/^[A-Z].+\.$/)
    for (const pattern of cases) {
      expect(covered(pattern)).not.toEqual([])
      for (const each of covered(pattern)) expect([each.id, textIn(each, kind)]).toEqual([each.id, text])
    }
  })
})

test('each recorded case belongs to a printed text', () => {
  const ids = new Set(printed.flatMap(({ cases }) => cases.flatMap(covered)).map(({ id }) => id))
  expect(recorded.map(({ id }) => id).filter(id => !ids.has(id))).toEqual([])
})

test('each page has its texts', () => {
  const on = (page: 'newer' | 'older') => printed.filter(({ pages }) => pages.includes(page)).length
  expect([on('newer'), on('older')]).toEqual([16, 11])
})

test.each(payloads)('the payload of $case is recorded as printed', ({ case: id, input }) => {
  expect(recorded.find(each => each.id === id)).toMatchObject(input)
})

test('outcomes are recorded for the four lines', () => {
  const outcomes = recorded.filter(({ headers }) => headers)
  expect(outcomes.length).toBe(128)
  for (const { id, expected } of outcomes) expect([id, Object.keys(expected)]).toEqual([id, ['8.3', '8.5', '8.8', '8.9']])
})
