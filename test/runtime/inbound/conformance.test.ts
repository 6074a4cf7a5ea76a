// All recorded requests on both measured lines.
import { describe, expect, test } from 'vitest'
import { comparable, comparableLog, recordedCases, recordedRun, runRecorded } from './recorded.ts'

for (const line of ['8.8', '8.5'] as const) {
  describe(`inbound.jsonl, line ${line}`, () => {
    for (const recorded of recordedCases) {
      const expected = recordedRun(recorded, line)
      if (!expected) continue
      test(recorded.id, () => {
        const run = runRecorded(recorded, line)
        expect(comparable(run)).toEqual(comparable(expected))
        if (line === '8.8') expect(comparableLog(run.log)).toEqual(comparableLog(expected.log))
      })
    }
  })
}
