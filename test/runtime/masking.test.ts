import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/json.ts'
import { maskMessage, maskRequest, maskValue } from '../../src/runtime/masking.ts'

const masks = (message: string, values: string[], masked: string) =>
  test(`${message} without ${values.join(', ')}`, () => expect(maskMessage(message, values)).toBe(masked))

describe('a message is masked value by value, as the runtime does', () => {
  masks('bad token t0ken at h0st', ['h0st', 't0ken'], 'bad token *** at ***')
  masks('a t0ken and a t0ken', ['t0ken'], 'a *** and a ***')
  masks('abc', [''], '***a***b***c***')
  masks('abcab', ['ab', 'abc'], '***c***')
  masks('costs $1', ['$1'], 'costs ***')
})

const hides = (value: Json, values: string[], shown: Json) =>
  test(JSON.stringify(value), () => expect(maskValue(value, values)).toEqual(shown))

describe('what is shown hides the longest value first, and never an empty one', () => {
  hides('abcab', ['ab', 'abc', ''], '******')
  hides({ auth: { token: 'Bearer t0ken', t0ken: 1 }, list: ['t0ken', null] }, ['t0ken'], {
    auth: { token: 'Bearer ***', '***': 1 },
    list: ['***', null],
  })
})

test('a request hides secrets in every encoding they travel in', () => {
  const request = {
    method: 'POST',
    url: 'https://x/p%20w%26?q=p+w%26',
    headers: [
      ['Authorization', `Basic ${btoa('user:p w&')}`],
      ['X-Key', 'p w&'],
      ['X-Other', `Basic ${btoa('user:other')}`],
    ] as [string, string][],
    body: '{"a":"p w&","b":"q\\"q"}',
  }
  expect(maskRequest(request, ['p w&', 'q"q'])).toEqual({
    method: 'POST',
    url: 'https://x/***?q=***',
    headers: [
      ['Authorization', 'Basic ***'],
      ['X-Key', '***'],
      ['X-Other', `Basic ${btoa('user:other')}`],
    ],
    body: '{"a":"***","b":"***"}',
  })
})
