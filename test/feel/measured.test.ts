// Rules that were found beside the real engine, by asking both the same: each with what the Java engine answered.
import { describe, expect, it } from 'vitest'
import { evaluateExpression } from '../../src/feel/compile.ts'
import type { FeelOptions } from '../../src/feel/contract.ts'
import { parseJson, printJson, type JsonObject } from '../../src/json.ts'

const world = { now: 0, zone: 'UTC', seed: 1 }
type Where = Partial<Pick<FeelOptions, 'line' | 'dialect'>>

function evaluate(text: string, data: string, where: Where) {
  const read = parseJson(data)
  if (!read.ok) throw new Error(data)
  return evaluateExpression(text, [read.value as JsonObject], { line: '8.9', dialect: 'connector', world, ...where })
}

/** `data` is JSON text: how a number is written there counts. */
function gives(text: string, json: string, data = '{}', where: Where = {}) {
  it(`${text} of ${data} in ${where.dialect ?? 'connector'} ${where.line ?? '8.9'}`, () => {
    const result = evaluate(text, data, where)
    expect(result.ok ? printJson(result.value) : result.error).toBe(json)
  })
}

function fails(text: string, reason: string, where: Where = {}) {
  it(`${text} fails in ${where.line ?? '8.9'}`, () => {
    const result = evaluate(text, '{}', where)
    expect(result.ok ? printJson(result.value) : result.error).toContain(reason)
  })
}

function warns(text: string, message: string, data = '{}') {
  it(`${text} of ${data} warns`, () => expect(evaluate(text, data, {}).warnings.map(at => at.message)).toContain(message))
}

describe('a number with a point or an exponent is a double', () => {
  gives('string(x)', '"100.0"', '{"x": 1e2}')
  gives('string(x)', '"1.0E+7"', '{"x": 1.0e7}')
  gives('string([x])', '"[1.23E+7]"', '{"x": 123e5}')
  gives('to json(x)', '"100.0"', '{"x": 1E+2}')
  gives('string(x * 2)', '"200.0"', '{"x": 1e2}')
  gives('x = 100', 'true', '{"x": 1e2}')
})

describe('a sum keeps the scale of what is summed', () => {
  gives('string(sum(x, x))', '"2.0E+7"', '{"x": 1e7}')
  gives('string(mean([x, x]))', '"1.0E+7"', '{"x": 1e7}')
  gives('string(sum(1.50, 2))', '"3.50"')
})

describe('from json reads the first value and looks no further', () => {
  gives('from json("1 234.5")', '1')
  gives('from json("[1] x")', '[1]')
  gives('from json("{} x")', '{}')
  gives('from json("true,")', 'true')
  gives('from json("1,2")', 'null')
  gives('from json("nullx")', 'null')
  gives('from json("1E400") = null', 'true')
  // Zeebe 8.8 has an older FEEL than the connector runtime of its line.
  gives('from json("1")', '1', '{}', { line: '8.8' })
  gives('from json("1")', 'null', '{}', { line: '8.8', dialect: 'engine' })
  gives('to json(1)', 'null', '{}', { line: '8.8', dialect: 'engine' })
  gives('to json(1)', '"1"', '{}', { dialect: 'engine' })
})

describe('written contexts in `index of`', () => {
  gives('index of([{a: 1}], {a: 1})', '[]', '{}', { line: '8.8' })
  gives('index of([{a: 1}], {a: 1})', '[1]', '{}', { line: '8.8', dialect: 'engine' })
})

describe('half a surrogate pair', () => {
  gives('to json(x)', String.raw`"\"a?\""`, String.raw`{"x": "a\ud83d"}`)
})

describe('a point and a range', () => {
  gives('coincides(1, [1..3])', 'false')
  gives('coincides([1..3], 1)', 'false')
  fails('overlaps(1, [1..3])', 'scala.MatchError')
})

describe('spans of decimals', () => {
  gives('for x in 0.5..2 return x', '[0.5,1.5]')
  gives('for x in 1.5..1.5 return x', '[1.5]')
  fails('for x in 1/3..3 return x', 'Precision 34 inadequate to represent steps of size 1 near 0.3333333333333333333333333333333333')
  fails('for x in 1..1/3 return x', 'Precision 34 inadequate to represent steps of size -1 near 0.3333333333333333333333333333333333')
  fails('for x in 1..12345678901234567890 return x', 'More than Int.MaxValue elements.')
})

describe('which of two is named', () => {
  fails('min([1], [2])', 'IllegalArgumentException: [1] can not be compared to [2]')
  fails('max([1], [2])', 'IllegalArgumentException: [1] can not be compared to [2]')
  warns('{}.a', "No context entry found with key 'a'. The context is empty")
  warns('x.a', "No context entry found with key 'a'. Available keys: ", '{"x": {}}')
})

describe('texts that end too early', () => {
  fails('/* c', `failed to parse expression '/* c': Expected "*/":1:5, found ""`)
  fails('1 + /* a\nb', 'Expected "*/":2:2, found ""')
  fails('a\rb', ':2:1, found "b"')
})

describe('error functions as text', () => {
  gives('string(bpmnError("c", "m"))', '"{code:c, message:m}"', '{}', { line: '8.3' })
  gives('string([bpmnError("c", "m")])', '"[{code:c, message:m}]"', '{}', { line: '8.3' })
  gives('bpmnError("c", "m").code', '"c"', '{}', { line: '8.3' })
  gives('string({a: "x"})', String.raw`"{a:\"x\"}"`, '{}', { line: '8.3' })
  fails('concatenate(date("2024-01-01"), [1..3])', 'no value mapper found', { line: '8.3' })
})
