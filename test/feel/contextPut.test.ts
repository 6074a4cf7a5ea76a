import { describe, expect, test } from 'vitest'
import { evaluateExpression } from '../../src/feel/compile.ts'
import type { Json } from '../../src/json.ts'
import type { Line } from '../../src/lines.ts'

const puts = (line: Line, text: string, value: Json) =>
  test(`${line}: ${text}`, () => {
    const options = { dialect: 'connector' as const, line, world: { now: 0, zone: 'UTC', seed: 1 } }
    expect(evaluateExpression(text, [], options)).toMatchObject({ ok: true, value })
  })

describe('context put with several keys', () => {
  const two = 'context put({x: 1, a: {b: {c: 1}}}, ["a", "b"], 2)'
  const three = 'context put({x: 1, a: {b: {c: 1}}}, ["a", "b", "d"], 2)'
  const made = 'context put({x: 1}, ["a", "b", "d", "e"], 2)'
  for (const line of ['8.8', '8.9'] as const) {
    puts(line, two, { x: 1, a: { b: 2 } })
    puts(line, three, { x: 1, a: { b: { c: 1, d: 2 } } })
    puts(line, made, { x: 1, a: { b: { d: { e: 2 } } } })
  }
  // The older engine gives back the last two levels.
  for (const line of ['8.3', '8.5'] as const) {
    puts(line, two, { x: 1, a: { b: 2 } })
    puts(line, three, { b: { c: 1, d: 2 } })
    puts(line, made, { d: { e: 2 } })
  }
})
