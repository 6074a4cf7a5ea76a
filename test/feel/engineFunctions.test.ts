import { describe, expect, test } from 'vitest'
import { evaluateExpression } from '../../src/feel/compile.ts'
import type { Dialect } from '../../src/feel/contract.ts'
import type { Json } from '../../src/json.ts'
import type { Line } from '../../src/lines.ts'

const world = { now: 0, zone: 'UTC', seed: 1 }
const evaluate = (text: string, dialect: Dialect = 'engine', line: Line = '8.8') =>
  evaluateExpression(text, [{ x: 3, a: { b: 4 } }], { dialect, line, world })

describe('the functions that only the engine has', () => {
  const gives = (text: string, value: Json) => test(text, () => expect(evaluate(text)).toMatchObject({ ok: true, value }))
  gives('cycle(duration("PT1M"))', 'R/PT1M')
  gives('cycle(3, duration("P1D"))', 'R3/P1D')
  gives('cycle(null, duration("PT1M"))', 'R/PT1M')
  gives('cycle(repetitions: 2, interval: duration("P1M"))', 'R2/P1M')
  gives('cycle(1.5, duration("PT90M"))', 'R1/PT1H30M')
  gives('cycle(-1, duration("P14M"))', 'R-1/P1Y2M')
  gives('fromAi(a.b)', 4)
  gives('fromAi(x, "how many", "number", {}, {})', 3)
})

describe('refuse other values with a warning', () => {
  const warns = (text: string, message: string) =>
    test(text, () => expect(evaluate(text)).toMatchObject({ ok: true, value: null, warnings: [{ message }] }))
  warns('cycle(null)', "Failed to invoke function 'cycle': cycle function expected an interval (duration) parameter, but found 'null'")
  warns('cycle("a", duration("PT1M"))', `Failed to invoke function 'cycle': cycle function expected a repetitions (number) and an interval (duration) parameter, but found '["a", PT1M]'`)
})

test('a connector does not know them, an older engine not all', () => {
  expect(evaluate('cycle(duration("PT1M"))', 'connector')).toMatchObject({ value: null, warnings: [{ type: 'NO_FUNCTION_FOUND' }] })
  expect(evaluate('fromAi(x)', 'engine', '8.5')).toMatchObject({ value: null, warnings: [{ type: 'NO_FUNCTION_FOUND' }] })
})
