// Inputs that the real connectors (8.6.10, 8.7.9, 8.8.7) were given beside the recorded cases.
import { describe, expect, test } from 'vitest'
import type { Variables } from '../../../src/json.ts'
import { callRest } from '../../../src/runtime/http/exchange.ts'
import type { HttpLine } from '../../../src/runtime/http/httpLine.ts'

const world = { now: 0, zone: 'UTC', seed: 1 }
const server = { status: 200, headers: [['Content-Length', '0'] as [string, string]] }

function call(line: HttpLine, variables: Variables) {
  const input = { method: 'GET', url: 'http://127.0.0.1:18098/', authentication: { type: 'noAuth' }, ...variables }
  return callRest(input, server, undefined, line, { world, address: '127.0.0.1:18098', secrets: {} })
}

describe('header names', () => {
  test('line ends are blanks in a value, and no characters in a name', () => {
    const [sent] = call('8.8', { headers: { 'a\nb': 'c\r\nd' } }).requests
    expect(sent!.request.headers).toContainEqual(['a?b', 'c  d'])
  })
})

describe('groupSetCookieHeaders', () => {
  const kind = (line: HttpLine, value: Variables[string]) => call(line, { groupSetCookieHeaders: value }).outcome.kind
  test('must be text on 8.6', () => expect(kind('8.6', {})).toBe('exception'))
  test.each(['8.7', '8.8'] as const)('is unknown on %s, whatever it is', line => expect(kind(line, {})).toBe('response'))
})
