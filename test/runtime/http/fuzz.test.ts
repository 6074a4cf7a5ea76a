// Whatever the variables, the secrets and the server are like: the connector's outcome is a value, never a crash.
import { expect, test } from 'vitest'
import { ExactNumber, type Json, type Variables } from '../../../src/json.ts'
import { callRest } from '../../../src/runtime/http/exchange.ts'
import { httpRules, type HttpLine } from '../../../src/runtime/http/httpLine.ts'
import { restConnectorInput } from '../../../src/runtime/http/restConnectorInput.ts'
import type { Server } from '../../../src/runtime/http/server.ts'

const world = { now: 0, zone: 'UTC', seed: 1 }

let seed = 20_240_601
const next = (below: number) => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
  return (seed >> 8) % below
}
const pick = <T>(values: readonly T[]): T => values[next(values.length)]!

const texts = [
  '',
  ' ',
  'GET',
  'post',
  'PUT',
  '1',
  '=1 +',
  '="http://h/"',
  'http://h/a b?x=ü#f',
  'https://user:p@h:99999/%zz',
  'http://[::1]/',
  '{"a":1}',
  '"quoted"',
  'true',
  'null',
  '__proto__',
  'a\r\nb',
  '😀',
  '\ud800',
  'secrets.KEY',
  '{{secrets.Q}}',
  'basic',
  'bearer',
  'oauth-client-credentials-flow',
  'basicAuthHeader',
  'credentialsBody',
  'multipart/form-data',
  'multipart/form-data; boundary="x y"',
  'application/x-www-form-urlencoded',
  'text/plain; charset=utf-16',
  'text/plain; charset="b@d"',
  'apiKey',
  'query',
  '-1',
  '1e400',
]
const keys = [
  'type',
  'token',
  'username',
  'name',
  'value',
  'apiKeyLocation',
  'clientId',
  'Content-Type',
  'content-type',
  '__proto__',
  '',
  'ü',
]

function anything(depth: number): Json {
  const kind = next(depth > 0 ? 9 : 6)
  if (kind === 0) return null
  if (kind === 1) return next(2) === 1
  if (kind === 2)
    return pick([
      0,
      -1,
      1,
      2.5,
      1e21,
      1e-9,
      3_000_000_000,
      new ExactNumber('12345678901234567890'),
      new ExactNumber('1e400'),
    ])
  if (kind < 6) return pick(texts)
  if (kind === 6) return Array.from({ length: next(3) }, () => anything(depth - 1))
  return Object.fromEntries(Array.from({ length: next(4) }, () => [pick(keys), anything(depth - 1)]))
}

const names = [
  'authentication',
  'method',
  'url',
  'headers',
  'queryParameters',
  'body',
  'connectionTimeoutInSeconds',
  'readTimeoutInSeconds',
  'skipEncoding',
  'groupSetCookieHeaders',
  'storeResponse',
  'ignoreNullValues',
]

function someVariables(): Variables {
  const variables: Variables = { method: pick(['GET', 'POST', 'DELETE']), url: 'http://h/p' }
  for (let count = next(5); count > 0; count--) variables[pick(names)] = anything(3)
  return variables
}

const pieces = [
  'HTTP/1.1 200 OK\r\n',
  'HTTP/1.1 503 X\r\n',
  'Content-Length: 5\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Content-Encoding: gzip\r\n',
  'Retry-After: 99\r\n',
  'Set-Cookie: a\r\n',
  '\r\n',
  '5\r\n',
  'hello',
  '{"a":',
  '1}',
  '0\r\n\r\n',
  '\u0000',
  ':',
  'ü',
]

function someServer(): Server {
  const raw = Array.from({ length: next(8) }, () => pick(pieces)).join('')
  const fails = ['close', 'reset', 'hang', 'closeInHead', 'closeInBody', 'hangInBody'] as const
  return pick<Server>([
    { raw, close: next(2) === 1 },
    { raw, fail: pick(fails) },
    {
      status: next(1100),
      reason: pick(texts),
      headers: [[pick(keys), pick(texts)]],
      body: pick(texts),
      delayMs: next(40_000),
    },
    [{ fail: 'close' }, { status: 429, headers: [], body: '' }],
  ])
}

test('3000 random jobs on every line', () => {
  for (let round = 0; round < 3000; round++) {
    const variables = someVariables()
    const [server, token] = [someServer(), someServer()]
    const secrets = { KEY: 's3', Q: pick(['x', '"', '\\', '\n']) }
    for (const line of Object.keys(httpRules) as HttpLine[]) {
      const { outcome, requests } = callRest(variables, server, token, line, { world, secrets })
      expect(requests.length).toBeLessThan(3)
      if (outcome.kind === 'exception')
        expect(outcome.exception.type).toMatch(/^io\.camunda\.connector\.api\.error\.Connector(Input)?Exception$/)
      else expect(outcome.response).toHaveProperty('status')
    }
    expect(restConnectorInput(variables, pick(['8.3', '8.5', '8.8', '8.9']))).toBeDefined()
  }
})

test('names of prototypes are names like any other', () => {
  const body = JSON.parse('{"__proto__": {"a": 1}, "constructor": "c"}') as Json
  const variables = { method: 'POST', url: 'http://h/', headers: JSON.parse('{"__proto__": "p"}') as Json, body }
  const { requests } = callRest(
    variables,
    {
      status: 200,
      headers: [
        ['__proto__', 'x'],
        ['Content-Length', '0'],
      ],
    },
    undefined,
    '8.8',
    { world },
  )
  expect(requests[0]!.request.headers).toContainEqual(['__proto__', 'p'])
  expect(new TextDecoder().decode(requests[0]!.request.body)).toContain('"__proto__":{"a":1}')
})
