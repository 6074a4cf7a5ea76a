import { describe, expect, test } from 'vitest'
import { ExactNumber, parseJson, printJson, type Json } from '../src/json.ts'

const exact = (digits: string) => new ExactNumber(digits)

describe('reads JSON, no digit lost', () => {
  const reads = (text: string, value: Json) => test(text, () => expect(parseJson(text)).toEqual({ ok: true, value }))
  reads('{"a": [1, 2.5, true, null, "x"]}', { a: [1, 2.5, true, null, 'x'] })
  reads('9007199254740991', 9007199254740991)
  reads('12345678901234567891', exact('12345678901234567891'))
  reads('0.1234567890123456789', exact('0.1234567890123456789'))
  reads('9007199254740993', exact('9007199254740993'))
  reads('1e400', exact('1e400'))
  reads('[1e3, 1.5e-3, 1.50, -0, 100000000000000000000]', [exact('1e3'), 0.0015, 1.5, -0, 1e20])
  reads('[1.0, 21.00, -0.0, 2.10, "3.0"]', [exact('1.0'), exact('21.00'), exact('-0.0'), 2.1, '3.0'])
  reads('{"exact": 1.0, "exact\'": ["\\"4.0"]}', { exact: exact('1.0'), "exact'": ['"4.0'] })
  reads('{"a": 1, "a": 12345678901234567891}', { a: exact('12345678901234567891') })
})

test('`__proto__` is a key like any other', () => {
  for (const text of ['{"__proto__": {"polluted": 1}}', '{"__proto__": {"polluted": 12345678901234567891}}']) {
    const read = parseJson(text)
    expect(read.ok && printJson(read.value)).toBe(text.replaceAll(' ', ''))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  }
})

describe('broken JSON says where', () => {
  const breaks = (text: string, line: number, column: number, found: RegExp) =>
    test(JSON.stringify(text), () => {
      const read = parseJson(text)
      expect(read.ok).toBe(false)
      if (read.ok) return
      expect(read.problem.at).toMatchObject({ line, column })
      expect(read.problem.message).toMatch(found)
    })
  breaks('{"a": 1,\n "b": }', 2, 7, /line 2, column 7: unexpected "}"/)
  breaks('{"a": 1', 1, 8, /ends too early/)
  breaks('[1, 2', 1, 6, /ends too early/)
  breaks('{"a" 1}', 1, 6, /unexpected "1"/)
  breaks('{a: 1}', 1, 2, /unexpected "a"/)
  breaks('[1,]', 1, 4, /unexpected "]"/)
  breaks('{"a": 1,}', 1, 9, /unexpected "}"/)
  breaks('"tab\there"', 1, 5, /unexpected "\\t"/)
  breaks('01', 1, 2, /unexpected "1"/)
  breaks('{} x', 1, 4, /unexpected "x"/)
  breaks("{'a': 1}", 1, 2, /unexpected "'"/)
  breaks('{"n": 12345678901234567891,\n"m": x}', 2, 6, /unexpected "x"/)
  breaks('', 1, 1, /Empty/)
  breaks('[' .repeat(5000), 1, 5001, /ends too early/)
})

describe('prints JSON', () => {
  test('exact digits come out as they came in', () => {
    const text = '{"id":12345678901234567891,"list":[1.5,null]}'
    const read = parseJson(text)
    expect(read.ok && printJson(read.value)).toBe(text)
  })
  test('indented as JSON.stringify does', () => {
    const value = { a: [1, { b: [] }], c: {}, d: 'x"y' }
    expect(printJson(value, 2)).toBe(JSON.stringify(value, null, 2))
  })
})
