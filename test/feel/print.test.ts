import { describe, expect, it } from 'vitest'
import { parseDuration } from '../../src/feel/durations.ts'
import { engineKeys } from '../../src/feel/keyOrder.ts'
import { numberFromText } from '../../src/feel/numbers.ts'
import { printForWarning, printJsonText, printString, toJson } from '../../src/feel/print.ts'
import { parseDate, parseDateTime, parseTime } from '../../src/feel/temporalText.ts'
import { FeelFunction, FeelRange } from '../../src/feel/values.ts'
import type { FeelValue } from '../../src/feel/values.ts'
import { ExactNumber, printJson } from '../../src/json.ts'

const date = (text: string) => parseDate(text, '8.9')!
const time = (text: string) => parseTime(text, 0)!
const dateTime = (text: string) => parseDateTime(text, '8.9')!
const duration = (text: string) => parseDuration(text)!
const identity = new FeelFunction(['x'], ([x]) => x!)

function json(value: FeelValue, dialect: 'connector' | 'engine'): string {
  const converted = toJson(value, dialect, '8.9')
  return converted.ok ? printJson(converted.value) : `unprintable: ${converted.text}`
}

describe('as JSON: the connector runtime, the engine', () => {
  it.each<[FeelValue, string, string]>([
    [date('2024-01-15'), '"2024-01-15"', '"2024-01-15"'],
    [date('99999-01-01'), '"+99999-01-01"', '"+99999-01-01"'],
    [time('10:30:00'), '"10:30:00"', '"10:30"'],
    [time('10:30:15.5'), '"10:30:15.5"', '"10:30:15.500"'],
    [time('10:30:15.1234'), '"10:30:15.1234"', '"10:30:15.123400"'],
    [time('10:30:00Z'), '"10:30Z"', '"10:30:00Z"'],
    [time('10:30:15.5+02:00'), '"10:30:15.500+02:00"', '"10:30:15.5+02:00"'],
    [time('10:30:00@Europe/Berlin'), '"10:30+01:00"', '"10:30:00@Europe/Berlin"'],
    [dateTime('2024-01-15T10:30:00'), '"2024-01-15T10:30:00"', '"2024-01-15T10:30:00"'],
    [dateTime('2024-01-15T10:30:00Z'), '"2024-01-15T10:30:00Z"', '"2024-01-15T10:30:00Z"'],
    [
      dateTime('2024-06-15T10:30:00@America/New_York'),
      '"2024-06-15T10:30:00-04:00"',
      '"2024-06-15T10:30:00-04:00[America/New_York]"',
    ],
    [duration('P1D'), '"PT24H"', '"P1D"'],
    [duration('-PT5M'), '"PT-5M"', '"-PT5M"'],
    [duration('-P1DT2H3M4.5S'), '"PT-26H-3M-4.5S"', '"-P1DT2H3M5S"'],
    [duration('PT1.5S'), '"PT1.5S"', '"PT1S"'],
    [duration('PT-0.5S'), '"PT-0.5S"', '"-PT1S"'],
    [duration('PT0S'), '"PT0S"', '"P0D"'],
    [duration('-P4Y2M'), '"P-4Y-2M"', '"-P4Y2M"'],
    [duration('P0Y'), '"P0D"', '"P0Y"'],
    [
      identity,
      '{"params":["x"],"invoke":{},"hasVarArgs":false,"paramSet":["x"],"properties":{},"comparable":false}',
      'null',
    ],
    [numberFromText('100000000000000000000'), '100000000000000000000', '7766279631452241920'],
    [numberFromText('1.50'), '1.5', '1.5'],
    ['\ud83d😀', '"?😀"', '"?😀"'],
    [{ a: [1, numberFromText('2.0'), { d: date('2024-01-15') }] }, '{"a":[1,2,{"d":"2024-01-15"}]}', '{"a":[1,2,{"d":"2024-01-15"}]}'],
  ])('%o', (value, connector, engine) => {
    expect(json(value, 'connector')).toBe(connector)
    expect(json(value, 'engine')).toBe(engine)
  })

  it('has no place for a range', () => {
    const range = new FeelRange(1, true, 3, false)
    expect(json(range, 'engine')).toBe('null')
    expect(() => json([range], 'connector')).toThrow("no value mapper found for '[1..3)'")
  })

  it('can not print dates, times and durations in 8.3, wherever they stand', () => {
    const unprintable = (value: FeelValue) => toJson(value, 'connector', '8.3')
    const value = { z: [dateTime('2024-01-15T10:30:00@Europe/Berlin'), 'a', null, numberFromText('1.50'), 2] }
    expect(unprintable(value)).toEqual({ ok: false, text: '{z=[2024-01-15T10:30+01:00[Europe/Berlin], a, null, 1.5, 2]}' })
    expect(unprintable(duration('P1D'))).toEqual({ ok: false, text: 'PT24H' })
    expect(unprintable(time('10:30:15.500'))).toEqual({ ok: false, text: '10:30:15.500' })
    expect(unprintable({ a: 1 })).toEqual({ ok: true, value: { a: 1 } })
    expect(toJson(duration('P1D'), 'engine', '8.3')).toEqual({ ok: true, value: 'P1D' })
  })
})

describe('what is plain JSON already', () => {
  it('is handed on, not copied', () => {
    const body = { items: [{ a: 1 }, { a: 2.5 }], text: 'x', big: new ExactNumber('9007199254740993') }
    const converted = toJson({ body, day: date('2024-01-15') }, 'connector', '8.9')
    expect(converted.ok && (converted.value as { body: unknown }).body).toBe(body)
    const whole = toJson(body, 'connector', '8.9')
    expect(whole.ok && whole.value).toBe(body)
  })

  it('is copied only where something in it has to change', () => {
    const same = { b: 1 }
    const converted = toJson([same, date('2024-01-15'), { ['__proto__']: 2, d: duration('P1Y') }], 'connector', '8.9')
    const [first, second, third] = (converted.ok ? converted.value : []) as unknown[]
    expect(first).toBe(same)
    expect(second).toBe('2024-01-15')
    expect(Object.entries(third as object)).toEqual([
      ['__proto__', 2],
      ['d', 'P1Y'],
    ])
  })

  it('reads numbers of the data as Java does: long or double', () => {
    const numbers = ['12345678901234567890123', '0.12345678901234567890', '1e400'].map(text => new ExactNumber(text))
    expect(json(numbers, 'connector')).toBe('[1.2345678901234568e+22,0.12345678901234568,null]')
  })
})

describe('inside of texts', () => {
  it.each<[FeelValue, string]>([
    ['a "b"', '"a "b""'],
    [[1, 'a', null, [true]], '[1, "a", null, [true]]'],
    [{ a: numberFromText('1.10'), b: { c: 'x' } }, '{a:1.10, b:{c:"x"}}'],
    [{}, '{}'],
    [dateTime('2024-01-15T10:30:00@Europe/Berlin'), '2024-01-15T10:30:00@Europe/Berlin'],
    [new FeelFunction(['a', 'b'], () => null), 'function(a, b)'],
    [new FeelRange(date('2024-01-01'), false, date('2024-01-31'), true), '(2024-01-01..2024-01-31]'],
    [new ExactNumber('12345678901234567890'), '12345678901234567890'],
  ])('%o', (value, printed) => expect(printForWarning(value)).toBe(printed))

  it('is itself if it is a text', () => expect(printString('a "b"')).toBe('a "b"'))
})

describe('to json', () => {
  it.each<[FeelValue, string]>([
    [null, 'null'],
    ['a"\u001f', '"a\\"\\u001F"'],
    ['\\u00ff', '"\\\\u00ff"'],
    [[numberFromText('1.10'), numberFromText('1e3')], '[1.10,1E+3]'],
    [{ 'a b': true, d: date('2024-01-15') }, '{"a b":true,"d":"2024-01-15"}'],
    [time('10:30'), '"10:30:00"'],
    [time('10:30:00@Europe/Berlin'), '"10:30:00+01:00"'],
    [dateTime('2024-01-15T10:30@Europe/Berlin'), '"2024-01-15T10:30:00+01:00[Europe/Berlin]"'],
    [duration('P1D'), '"PT24H"'],
    [duration('P14M'), '"P1Y2M"'],
    [identity, '"function(x)"'],
    [new FeelRange(1, true, 3, true), '"[1..3]"'],
  ])('%o', (value, text) => expect(printJsonText(value)).toBe(text))
})

describe('entries stand in the order of Scala', () => {
  const keys = (text: string) => engineKeys(Object.fromEntries(text.split(' ').map(key => [key, 1]))).join(' ')

  it.each([
    ['zz b a c', 'zz b a c'],
    ['a b c d e', 'e a b c d'],
    [
      'name price quantity tags discount alpha beta gamma delta epsilon zeta eta theta',
      'alpha tags price zeta epsilon theta gamma discount name quantity eta delta beta',
    ],
    // Aa and BB have one hash
    ['q w e r Aa BB', 'e q r w Aa BB'],
  ])('%s', (written, listed) => expect(keys(written)).toBe(listed))
})
