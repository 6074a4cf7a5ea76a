// What the connector makes of the bytes of an answer. Checked against Apache HttpClient 5.3.1, 5.5 and 5.6.
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { byteString, concat, toBase64 } from '../../../src/runtime/http/bytes.ts'
import { callRest } from '../../../src/runtime/http/exchange.ts'
import type { HttpLine } from '../../../src/runtime/http/httpLine.ts'
import { inflate } from '../../../src/runtime/http/inflate.ts'

const world = { now: 0, zone: 'UTC', seed: 1 }
const variables = { method: 'GET', url: 'http://h/' }

type Bytes = string | Uint8Array

function bytes(...parts: Bytes[]): Uint8Array {
  return concat(parts.map(part => (typeof part === 'string' ? byteString(part) : part)))
}

/** `status body`, or `code message`; with `×2` where the client asked twice. */
function makes(answer: Uint8Array, line: HttpLine, close = true): string {
  const { outcome, requests } = callRest(variables, { rawBase64: toBase64(answer), close }, undefined, line, { world })
  const twice = requests.length > 1 ? ' ×2' : ''
  if (outcome.kind === 'exception') return `${outcome.exception.code} ${outcome.exception.message}${twice}`
  const { status, body } = outcome.response
  return `${JSON.stringify(status)} ${JSON.stringify(body)}${twice}`
}

const aborted = '408 An error occurred while executing the request, or the connection was aborted'
const protocol = '500 An error with the HTTP protocol occurred'

describe('the head', () => {
  test.each([
    ['HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi', '200 "hi"'],
    ['HTTP/1.0 200\nContent-Length: 2\n\nhi', '200 "hi"'],
    ['noise\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi', '200 "hi"'],
    [`${'\r\n'.repeat(10)}HTTP/1.1 200 OK\r\n\r\n`, `${aborted} ×2`],
    ['noise only\r\n', `${aborted} ×2`],
    ['', `${aborted} ×2`],
    ['HTTP/2 200 OK\r\n\r\n', protocol],
    ['HTTP/1.1 200 OK\r\nName : v\r\n\r\n', protocol],
    ['HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nhi', protocol],
    ['HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n', protocol],
    ['HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi', '200 "hi"'],
  ])('%j', (answer, expected) => {
    expect(makes(bytes(answer), '8.8')).toBe(expected)
  })
})

describe('the body', () => {
  const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
  test.each([
    ['2;x=1\r\nhi\r\n0\r\nTrailer: 1\r\n\r\n', '200 "hi"', '200 "hi"'],
    ['2\r\nhi\r\n', aborted, aborted],
    ['2\r\nhi', '200 null', '500 CRLF expected at end of chunk'],
    ['2\r\nh', '200 null', '500 Truncated chunk (expected size: 2; actual size: 1)'],
    ['zz\r\n', '200 null', '500 Bad chunk header: zz'],
    ['-1\r\n', '200 null', '500 Negative chunk size'],
    ['0\r\nbad\r\n\r\n', '200 null', '500 Invalid trailing header: Invalid header: <bad>'],
  ])('in chunks %j', (body, on86, since87) => {
    expect(makes(bytes(chunked, body), '8.6')).toBe(on86)
    expect(makes(bytes(chunked, body), '8.7')).toBe(since87)
    expect(makes(bytes(chunked, body), '8.8')).toBe(since87)
  })

  const text = '{"a":1}'
  const zipped = gzipSync(text)
  const gzip = (body: Uint8Array, length = body.length) =>
    bytes(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${length}\r\n\r\n`, body)
  test.each<[string, Uint8Array, string, string, string]>([
    ['whole', gzip(zipped), '200 {"a":1}', '200 {"a":1}', '200 {"a":1}'],
    ['with junk after it', gzip(concat([zipped, byteString('junk')])), '200 {"a":1}', '200 {"a":1}', '200 {"a":1}'],
    ['cut in its end', gzip(zipped.subarray(0, -3)), '200 null', '500 [no reason]', '500 [no reason]'],
    [
      'cut in the middle',
      gzip(zipped.subarray(0, 14)),
      '200 null',
      '500 Unexpected end of ZLIB input stream',
      '500 Unexpected end of ZLIB input stream',
    ],
    ['not zipped at all', gzip(byteString('plain text here')), '200 null', '500 Not in GZIP format', aborted],
    ['cut with its length', gzip(zipped.subarray(0, 14), 99), aborted, aborted, aborted],
  ])('gzip, %s', (_name, answer, on86, on87, on88) => {
    expect(makes(answer, '8.6')).toBe(on86)
    expect(makes(answer, '8.7')).toBe(on87)
    expect(makes(answer, '8.8')).toBe(on88)
  })

  test('deflate, with and without the head of zlib', () => {
    for (const body of [deflateSync(text), deflateRawSync(text)]) {
      const head = `HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: ${body.length}\r\n\r\n`
      expect(makes(bytes(head, body), '8.8')).toBe('200 {"a":1}')
    }
  })

  test('a connection that stays open without a length is waited for in vain', () => {
    expect(makes(bytes('HTTP/1.1 200 OK\r\n\r\nhi'), '8.8', false)).toBe('500 Read timed out')
    expect(makes(bytes('HTTP/1.1 200 OK\r\n\r\nhi'), '8.6', false)).toBe('200 null')
  })

  test('half a surrogate pair in UTF-8 is one replacement character, as in Java', () => {
    expect(makes(bytes('HTTP/1.1 200 OK\r\n\r\na\xed\xa0\x80b'), '8.8')).toBe('200 "a\ufffdb"')
  })
})

describe('inflate', () => {
  // A fixed sequence stands for chance.
  let seed = 42
  const next = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return (seed >> 8) % below
  }

  test('gives back what was deflated, at every level', () => {
    for (let round = 0; round < 60; round++) {
      const variety = 1 + next(256)
      const source = Uint8Array.from({ length: next(5000) }, () => next(variety))
      const packed = deflateRawSync(source, { level: round % 10 })
      const result = inflate(packed)
      expect(result.ok && Buffer.from(result.bytes).equals(source)).toBe(true)
      expect(result.ok && result.end).toBe(packed.length)
    }
  })

  test('never breaks on broken bytes', () => {
    const packed = deflateRawSync(Uint8Array.from({ length: 500 }, () => next(20)))
    for (let round = 0; round < 500; round++) {
      const broken = Uint8Array.from(packed)
      broken[next(broken.length)]! ^= 1 << next(8)
      expect(inflate(broken.subarray(0, 1 + next(broken.length)))).toHaveProperty('ok')
    }
  })
})
