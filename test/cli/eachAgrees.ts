// One test for each recorded case of a file: on every line, what the headless commands make of it agrees with what was
// recorded, by the rules of the corpus.
import { expect, test } from 'vitest'
import { readCases, readContexts } from '../../app/cli/conformance.ts'
import { corpora } from '../../app/cli/conformance/corpora.ts'
import { tally } from '../../app/cli/conformance/tally.ts'
import { root } from './command.ts'

const contexts = readContexts(`${root}test/conformance/feel-contexts.json`)

/** `file`: its path under `test/`. */
export function eachAgrees(kind: string, file: string): void {
  const corpus = corpora.get(kind)!
  test.each(readCases(`${root}test/${file}`).map(recorded => [recorded.id as string, recorded] as const))(
    '%s',
    (_, recorded) => {
      const rows = tally(kind, corpus, [recorded], contexts)
      expect(rows.flatMap(({ line, failures }) => failures.map(failure => ({ line, ...failure })))).toEqual([])
      expect(rows.length).toBeGreaterThan(0)
    },
  )
}
