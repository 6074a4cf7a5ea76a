// What the headless commands print, against every recorded case; and that they never look at what was recorded.
import { describe, expect, test } from 'vitest'
import { evaluateLine } from '../../app/cli/cases/evaluateCase.ts'
import { readCases, readContexts } from '../../app/cli/conformance.ts'
import { corpora } from '../../app/cli/conformance/corpora.ts'
import { tally } from '../../app/cli/conformance/tally.ts'
import { printJson } from '../../src/json.ts'
import { root } from './command.ts'

const folder = `${root}test/conformance/`
const contexts = readContexts(`${folder}feel-contexts.json`)

describe('agrees with what was recorded', () => {
  test.each([...corpora])('%s', (kind, corpus) => {
    const cases = readCases(folder + corpus.file)
    const rows = tally(kind, corpus, cases, contexts)
    expect(rows.flatMap(({ failures }) => failures)).toEqual([])
    expect(rows.reduce((sum, { passed }) => sum + passed, 0)).toBeGreaterThan(cases.length)
  })
})

describe('reads nothing of what was recorded', () => {
  const lies = { expected: { ok: false, '8.9': 'a lie' }, recorded: {}, warnings: [1], zeebe: 2, lines: { '8.3': 3 }, category: 4 }
  const options = { world: () => ({ now: 0, zone: 'UTC', seed: 1 }) }
  test.each([...corpora])('%s', (kind, corpus) => {
    for (const recorded of readCases(folder + corpus.file).slice(0, 50)) {
      const input = corpus.input(recorded, contexts)
      const evaluated = evaluateLine(printJson({ ...input, ...lies, kind }), 1, options)
      expect(evaluated).toEqual(evaluateLine(printJson({ id: input.id!, ...input, kind }), 1, options))
      expect(evaluated.ok).toBe(true)
    }
  })
})
