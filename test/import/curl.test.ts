// curl commands as people paste them, and the ones that are copied.
import { describe, expect, test } from 'vitest'
import { isCurl, printCurl, readCurl } from '../../src/import/curl.ts'
import type { SimulatedRequest } from '../../src/scenarios/scenario.ts'

const form: [string, string] = ['Content-Type', 'application/x-www-form-urlencoded']

describe('reads', () => {
  const cases: [command: string, request: SimulatedRequest][] = [
    ['curl https://a.example/inbound/order', { method: 'GET', path: '/inbound/order', headers: [] }],
    ['curl https://a.example/hooks', { method: 'GET', headers: [] }],
    [`curl -X PUT 'https://a.example/x/inbound/order?a=1&b=%20' -H 'A: b c'`, { method: 'PUT', path: '/inbound/order', query: [['a', '1'], ['b', ' ']], headers: [['A', 'b c']] }],
    [`curl -XPOST -d a=1 -d 'b=2' h/inbound/x`, { method: 'POST', path: '/inbound/x', headers: [form], body: 'a=1&b=2' }],
    [`curl \\\n  --json '{"a": 1}' \\\n  h/inbound/x`, { method: 'POST', path: '/inbound/x', headers: [['Content-Type', 'application/json'], ['Accept', 'application/json']], body: '{"a": 1}' }],
    [`curl --json '{}' \\  h/inbound/x`, { method: 'POST', path: '/inbound/x', headers: [['Content-Type', 'application/json'], ['Accept', 'application/json']], body: '{}' }],
    [`curl -H "Content-Type: text/plain" --data-raw "say \\"hi\\" @you" h/inbound/x`, { method: 'POST', path: '/inbound/x', headers: [['Content-Type', 'text/plain']], body: 'say "hi" @you' }],
    [`curl -sSL -u ann:secret h/inbound/x`, { method: 'GET', path: '/inbound/x', headers: [['Authorization', 'Basic YW5uOnNlY3JldA==']] }],
    [`curl -G --data-urlencode 'q=a b' h/inbound/x`, { method: 'GET', path: '/inbound/x', query: [['q', 'a b']], headers: [] }],
    [`$ curl --request=DELETE --url h/inbound/x -o out.txt`, { method: 'DELETE', path: '/inbound/x', headers: [] }],
    [`curl --data-raw $'it\\'s\\nme \\u00e9' -H 'content-type: text/plain' h/inbound/x`, { method: 'POST', path: '/inbound/x', headers: [['content-type', 'text/plain']], body: "it's\nme é" }],
    [`curl --data-raw $'\\x41\\101\\0' -H 'content-type: text/plain' h/inbound/x`, { method: 'POST', path: '/inbound/x', headers: [['content-type', 'text/plain']], body: 'AA\0' }],
    ['# sends it\ncurl --oauth2-bearer abc h/inbound/x', { method: 'GET', path: '/inbound/x', headers: [['Authorization', 'Bearer abc']] }],
    [`curl h/inbound/x -H 'Content-Type: text/plain' \\\n  --data-binary @- <<'EOF'\n{"a":\n 1}\nEOF`, { method: 'POST', path: '/inbound/x', headers: [['Content-Type', 'text/plain']], body: '{"a":\n 1}\n' }],
    [`curl h/inbound/x -d @- <<EOF\na=1\n&b=2\nEOF`, { method: 'POST', path: '/inbound/x', headers: [form], body: 'a=1&b=2' }],
    [
      `curl ^"https://a.example/inbound/x^" ^\n  -H ^"content-type: application/json^" ^\n  --data-raw ^"^{^\\^"a^\\^": ^\\^"50^%^\\^"^}^"`,
      { method: 'POST', path: '/inbound/x', headers: [['content-type', 'application/json']], body: '{"a": "50%"}' },
    ],
    ['curl h/inbound/x | jq .', { method: 'GET', path: '/inbound/x', headers: [] }],
  ]
  test.for(cases)('%s', ([command, request]) => {
    expect(readCurl(command)).toEqual({ ok: true, request })
  })
  test('options that say nothing of the request', () => {
    expect(readCurl('curl --retry-delay 2 --max-redirs 5 -U a:b h/inbound/x')).toEqual({ ok: true, request: { method: 'GET', path: '/inbound/x', headers: [] } })
  })
  test('a part of a form that is text, whatever it begins with', () => {
    expect(readCurl('curl --form-string a=@b h/inbound/x')).toMatchObject({ request: { body: expect.stringContaining('name="a"\r\n\r\n@b') as string } })
  })
  test('parts of a form', () => {
    expect(readCurl('curl -F a=1 h/inbound/x')).toMatchObject({
      request: { method: 'POST', headers: [['Content-Type', expect.stringContaining('multipart/form-data; boundary=') as string]], body: expect.stringContaining('name="a"\r\n\r\n1') as string },
    })
  })
})

describe('refuses', () => {
  const cases: [command: string, message: RegExp][] = [
    [`curl 'h/inbound/x`, /never closed/],
    ['wget h', /begins with `curl`/],
    ['curl -d @body.json h', /the file body\.json/],
    ['curl h -H', /missing after `-H`/],
    ['curl -F a=@b h', /can’t be read/],
    ['curl -F a h', /has no name/],
  ]
  test.for(cases)('%s', ([command, message]) => {
    expect(readCurl(command)).toMatchObject({ ok: false, problem: { code: 'CURL', message: expect.stringMatching(message) as string } })
  })
})

describe('what is copied is read as the same request', () => {
  const cases: SimulatedRequest[] = [
    { method: 'GET', path: '/inbound/x', headers: [] },
    { method: 'POST', path: '/inbound/x', query: [['a b', '&=']], headers: [['X-A', "it's"], ['Content-Type', 'application/json']], body: `{"a": "'\\n\\""}\n` },
    { method: 'PUT', path: '/inbound/x', headers: [['X-Empty', ''], ['Content-Type', 'text/plain']], body: '$HOME `x` \\' },
  ]
  test.for(cases)('%j', request => {
    const command = printCurl(request, 'http://localhost:8086')
    expect(isCurl(command)).toBe(true)
    expect(readCurl(command)).toEqual({ ok: true, request })
  })
  test('bytes go through a pipe', () => {
    expect(printCurl({ method: 'POST', path: '/inbound/x', headers: [['Content-Type', 'image/png']], bodyBase64: 'AQI=' }, 'http://b')).toBe(
      `echo AQI= | base64 -d | curl -X POST 'http://b/inbound/x' \\\n  -H 'Content-Type: image/png' \\\n  --data-binary @-`,
    )
  })
})
