// The recorded cases of the real engine. A case runs when every element of its diagrams has a behaviour here; the
// others are counted, not skipped in silence.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { isSimulated } from '../../src/process/behaviors/table.ts'
import { checkDeployment } from '../../src/process/checkDeployment.ts'
import type { ProcessModel } from '../../src/bpmn/model.ts'
import { options, readCase, readModels, replay } from './replay.ts'

const folder = fileURLToPath(new URL('../conformance/engine/', import.meta.url))
const cases = await Promise.all(
  readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(async file => {
      const recorded = readCase(file)
      return { recorded, models: await readModels(recorded) }
    }),
)

/** A refused deployment needs no behaviours. */
const runs = (models: ProcessModel[]) =>
  models.every(
    model => checkDeployment(model, options.line).length > 0 || Object.values(model.elements).every(isSimulated),
  )

const counts = new Map<string, { cases: number; run: number; pass: number; texts: number; sameTexts: number }>()
const group = (id: string) => {
  const name = id.slice(0, id.indexOf('-'))
  if (!counts.has(name)) counts.set(name, { cases: 0, run: 0, pass: 0, texts: 0, sameTexts: 0 })
  return counts.get(name)!
}
for (const { recorded } of cases) group(recorded.id).cases++

describe('the engine does what the recorded engine did', () => {
  test.for(cases.filter(({ models }) => runs(models)))('$recorded.id: $recorded.title', ({ recorded, models }) => {
    const count = group(recorded.id)
    count.run++
    const { strict, texts, waiting } = replay(recorded, models)
    count.texts += texts.length
    count.sameTexts += texts.filter(text => text.expected === text.actual).length
    expect(waiting).toEqual([])
    expect(strict.actual).toEqual(strict.expected)
    count.pass++
  })
})

test('every recorded element is simulated', () => {
  expect(cases.filter(({ models }) => !runs(models)).map(({ recorded }) => recorded.id)).toEqual([])
})

test("incident messages are the engine's own", () => {
  const different = cases
    .filter(({ models }) => runs(models))
    .flatMap(({ recorded, models }) => replay(recorded, models).texts.map(text => ({ id: recorded.id, ...text })))
    .filter(({ expected, actual }) => expected !== actual)
  expect(different).toEqual([])
})

afterAll(() => {
  const rows = [...counts].map(
    ([name, { cases: all, run, pass, texts, sameTexts }]) =>
      `${name.padEnd(6)} ${String(pass).padStart(3)} of ${String(run).padStart(3)} run (${all} recorded), texts ${sameTexts} of ${texts}`,
  )
  const sum = (key: 'cases' | 'run' | 'pass') => [...counts.values()].reduce((total, count) => total + count[key], 0)
  console.log(`${rows.join('\n')}\nall    ${sum('pass')} of ${sum('run')} run (${sum('cases')} recorded)`)
})
