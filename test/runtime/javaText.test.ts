import { describe, expect, test } from 'vitest'
import { emptyObject, ExactNumber, type Json, type JsonObject } from '../../src/json.ts'
import { copiedCapacity, grownCapacity, inHashOrder, isBlank, javaText, jsonText } from '../../src/runtime/javaText.ts'

const prints = (value: Json, text: string) => test(text, () => expect(javaText(value)).toBe(text))

describe('a message quotes values as Java prints them', () => {
  prints(null, 'null')
  prints('a "b"', 'a "b"')
  prints(true, 'true')
  prints(42, '42')
  prints(-0.5, '-0.5')
  prints(1e21, '1.0E21')
  prints(12_345_678.5, '1.23456785E7')
  prints(0.00012, '1.2E-4')
  prints(9007199254740992, '9007199254740992')
  prints(new ExactNumber('12345678901234567891'), '12345678901234567891')
  prints(new ExactNumber('1e3'), '1000.0')
  prints(new ExactNumber('1e23'), '1.0E23')
  prints(new ExactNumber('1e400'), '1e400')
  prints([], '[]')
  prints(['a', null, [1]], '[a, null, [1]]')
  prints({}, '{}')
  prints({ status: 200, body: { tags: ['a', 'b'], '': '' } }, '{status=200, body={tags=[a, b], =}}')
})

describe('JSON in a message holds numbers as Java prints them', () => {
  test('beyond ten million, beyond a long, and small ones', () =>
    expect(jsonText({ a: [1, 3_000_000_000.5, 1e23, 1e-7], b: 'x' })).toBe('{"a":[1,3.0000000005E9,1.0E23,1.0E-7],"b":"x"}'))
  // The engine keeps more than four keys in a trie of hashes.
  test('and more than four keys in the order of the engine', () =>
    expect(jsonText({ id: 7, name: 'Ada', n: 1.5, list: [], o: {}, t: true, z: null, s: '', date: 'd', big: 1 })).toBe(
      '{"s":"","name":"Ada","n":1.5,"id":7,"date":"d","big":1,"t":true,"z":null,"list":[],"o":{}}',
    ))
})

describe('printing stops where nobody would read on', () => {
  const value = { list: [1, 'two', null], more: { a: 'b' } }
  for (const atMost of [0, 1, 7, 12, 25, 100]) {
    test(`after ${atMost}`, () => {
      expect(javaText(value, atMost)).toBe('{list=[1, two, null], more={a=b}}'.slice(0, atMost))
      expect(jsonText(value, atMost)).toBe(JSON.stringify(value).slice(0, atMost))
    })
  }
})

const object = (...keys: string[]): JsonObject =>
  Object.assign(emptyObject(), Object.fromEntries(keys.map(key => [key, 1])))
const walks = (keys: string[], capacity: number, order: string[]) =>
  test(`${keys.join(' ')} in ${capacity} buckets`, () =>
    expect(Object.keys(inHashOrder(object(...keys), capacity))).toEqual(order))

describe('a HashMap has its own order', () => {
  walks(['a', 'error'], 4, ['error', 'a'])
  walks(['a', 'error'], 16, ['a', 'error'])
  walks(['c', 'v', 'error'], 4, ['error', 'v', 'c'])
  // Two keys of one bucket stay as they came.
  walks(['Aa', 'BB'], 16, ['Aa', 'BB'])
  walks(['BB', 'Aa'], 16, ['BB', 'Aa'])

  test('a copy has room for its entries, and doubles when it is three quarters full', () => {
    expect([0, 1, 2, 3, 4, 6, 12, 13].map(copiedCapacity)).toEqual([1, 2, 4, 4, 8, 8, 16, 32])
    expect([grownCapacity(4, 3), grownCapacity(4, 4), grownCapacity(16, 13)]).toEqual([4, 8, 32])
  })
})

describe('blank is what Java calls blank', () => {
  const is = (blank: boolean, ...texts: string[]) =>
    test.each(texts)(`%j: ${blank}`, text => expect(isBlank(text)).toBe(blank))
  is(true, '', ' ', '\t\n', '\u2003', '\u001f')
  is(false, '=', '\u00a0', '\ufeff', '\u2007')
})
