import { describe, expect, test } from 'vitest'
import { ExactNumber, type Json } from '../../src/json.ts'
import { differingPart, firstDifference, sameBody, sameJson } from '../../src/preview/differences.ts'

describe('a difference between values', () => {
  test.for([
    ['at an entry', { a: 1, b: 2 }, { a: 1, b: 3 }, { path: 'x.b', value: 2, before: 3 }],
    ['deep inside', { a: { b: [{ c: 1 }, { c: 2 }] } }, { a: { b: [{ c: 1 }, { c: 3 }] } }, { path: 'x.a.b[2].c', value: 2, before: 3 }],
    ['an entry that is missing', { a: 1 }, { a: 1, b: 3 }, { path: 'x.b', before: 3 }],
    ['an entry more', { a: 1, 'b c': null }, { a: 1 }, { path: 'x."b c"', value: null }],
    ['in several places is at what holds them', { a: { b: 1, c: 2 } }, { a: { b: 2, c: 3 } }, { path: 'x.a', value: { b: 1, c: 2 }, before: { b: 2, c: 3 } }],
    ['in the length of a list is at the list', [1], [1, 2], { path: 'x', value: [1], before: [1, 2] }],
    ['of kinds', [], {}, { path: 'x', value: [], before: {} }],
    ['of null and an object', null, {}, { path: 'x', value: null, before: {} }],
  ] as [string, Json, Json, object][])('%s', ([, value, before, found]) => {
    expect(firstDifference('x', value, before)).toEqual(found)
  })
  test('null is a value, nothing is none', () => {
    expect(firstDifference('x', undefined, null)).toEqual({ path: 'x', before: null })
    expect(firstDifference('x', undefined, undefined)).toBe(undefined)
  })
  test('names like those of the prototype are entries', () => {
    const own = JSON.parse('{"__proto__": 1, "constructor": 2}') as Json
    expect(firstDifference('x', own, {})).toEqual({ path: 'x', value: own, before: {} })
    expect(firstDifference('x', { constructor: 1 }, {})).toEqual({ path: 'x.constructor', value: 1 })
  })
})

test('the order of keys is no difference, that of items is', () => {
  expect(sameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
  expect(sameJson([1, 2], [2, 1])).toBe(false)
  expect(sameJson(new ExactNumber('9007199254740993'), new ExactNumber('9007199254740993'))).toBe(true)
  expect(sameJson(new ExactNumber('9007199254740993'), new ExactNumber('9007199254740995'))).toBe(false)
  expect(sameBody('{"a":1,"b":2}', '{"b":2,"a":1}')).toBe(true)
  expect(sameBody('a=1&b=2', 'b=2&a=1')).toBe(false)
})

describe('the part of a text that differs', () => {
  test.for([
    ['left 2 retries', 'left 10 retries', '2'],
    ['code 404 here', 'code 401 here', '404'],
    ['not found | Error variables: {}', 'not found', ' | Error variables: {}'],
    ['not found', 'not found | Error variables: {}', ''],
    ['same', 'same', ''],
    ['alpha', 'beta', 'alpha'],
  ] as [string, string, string][])('%s / %s', ([text, other, part]) => {
    const { from, to } = differingPart(text, other)
    expect(text.slice(from, to)).toBe(part)
  })
})
