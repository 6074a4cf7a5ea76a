import { describe, expect, test } from 'vitest'
import { agreement } from '../../app/cli/conformance/agree.ts'
import { ExactNumber, type Json } from '../../src/json.ts'

const agrees = (one: Json, other: Json, ...excuses: string[]) =>
  test(`${JSON.stringify(one)} and ${JSON.stringify(other)}`, () =>
    expect(agreement(one, other)).toEqual({ agree: true, excuses }))
const differs = (one: Json, other: Json) =>
  test(`${JSON.stringify(one)} but ${JSON.stringify(other)}`, () =>
    expect(agreement(one, other)).toEqual({ agree: false }))

describe('the same value agrees', () => {
  agrees({ a: 1, b: [null, 'x'] }, { b: [null, 'x'], a: 1 })
  agrees(0.1 + 0.2, 0.3)
  agrees(new ExactNumber('9007199254740993'), new ExactNumber('9007199254740993'))
  agrees(new ExactNumber('12345678901234567891'), 12345678901234567000)
})

describe('another does not', () => {
  differs(1, '1')
  differs(1, 1.000001)
  differs(null, {})
  differs([], {})
  differs([1], [1, 2])
  differs({ a: 1 }, { a: 1, b: null })
  differs(9007199254740992, new ExactNumber('9007199254740993'))
  differs({}, JSON.parse('{"__proto__": 1}') as Json)
})

const said = (message: string): Json => ({ command: 'fail', errorMessage: message })

describe("Java's own texts may differ where a rule says so", () => {
  agrees(said('boom | Error variables: {error={a=1, b=2}}'), said('boom | Error variables: {error={b=2, a=1}}'), 'KEY_ORDER')
  agrees({ message: "Available keys: 'a', 'b'" }, { message: "Available keys: 'b', 'a'" }, 'KEY_ORDER')
  agrees(said("in context '{a=45, b=1}'"), said("in context '{a=45.0, b=1}'"), 'WHOLE_DECIMAL')
  const unparsed = (words: string): Json => ({ error: `failed to parse expression '1 +': Expected (${words}):1:4, found ""` })
  agrees(unparsed('literal'), unparsed('"(" | name'), 'PARSER_WORDS')
  agrees({ variables: { error: { message: '{a=1, b=2}' } } }, { variables: { error: { message: '{b=2, a=1}' } } }, 'KEY_ORDER')
})

describe('but neither what they say, nor anything else', () => {
  differs(said('{a=1, b=2}'), said('{a=1, b=3}'))
  differs(said('boom'), said('bang'))
  differs(said("failed to parse expression '1 +': Expected (a), found \"\""), said("failed to parse expression '2 +': Expected (b), found \"\""))
  differs({ errorCode: '{a=1, b=2}' }, { errorCode: '{b=2, a=1}' })
  differs({ value: '{a=1, b=2}' }, { value: '{b=2, a=1}' })
  differs({ variables: { text: '{a=1, b=2}' } }, { variables: { text: '{b=2, a=1}' } })
})
