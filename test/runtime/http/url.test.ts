// What becomes of a URL and its parameters on the way to the request line. Checked against the connector's own
// libraries (httpcore5 5.3.3, 5.3.5 and 5.4, google-http-client 1.45.2 and 2.1.0).
import { expect, test } from 'vitest'
import { httpRules, type HttpLine } from '../../../src/runtime/http/httpLine.ts'
import { JavaFailure } from '../../../src/runtime/http/javaFailure.ts'
import { authorityOf, hostHeader, requestTarget, type Parameter } from '../../../src/runtime/http/target.ts'
import { encodedUri } from '../../../src/runtime/http/url.ts'

const lines = Object.keys(httpRules) as HttpLine[]

function target(url: string, line: HttpLine, parameters: Parameter[] = []): string {
  try {
    return requestTarget(encodedUri(`http://h${url}`, false, httpRules[line]), parameters)
  } catch (error) {
    if (error instanceof JavaFailure) return `${error.javaType}: ${error.text}`
    throw error
  }
}

/** The targets on 8.6, 8.7 and 8.8; fewer where the last holds for the rest. */
function becomes(url: string, targets: [string, ...string[]], parameters?: Parameter[]) {
  lines.forEach((line, index) => {
    const expected = targets[Math.min(index, targets.length - 1)]
    test(`${url} on ${line} becomes ${expected}`, () => expect(target(url, line, parameters)).toBe(expected))
  })
}

becomes('', ['/'])
becomes('/a+b', ['/a%20b', '/a+b', '/a%2Bb'])
becomes('/a%2Fb', ['/a/b', '/a%2Fb'])
becomes('/%E2%82%AC', ['/?', '/%E2%82%AC'])
becomes('/p?b=1&a=2&b=3', ['/p?b=1&a=2&b=3', '/p?b=1&b=3&a=2'])
becomes('/p?a=1=2', ['/p?a=1=2', '/p?a=1%3D2'])
becomes('/%4', [
  'java.lang.IllegalArgumentException: URLDecoder: Incomplete trailing escape (%) pattern',
  'java.lang.IllegalArgumentException: URLDecoder: Incomplete trailing escape (%) pattern',
  'java.lang.IllegalArgumentException: Malformed escape pair at index 9: http://h/%4',
])

// Further parameters make the client take the query apart and encode it anew.
becomes('/p?a=b:c/d', ['/p?a=b%3Ac%2Fd&q=1'], [['q', '1']])
becomes('/p?a', ['/p?a&q'], [['q', null]])
becomes('/%C3%BC?a=%C3%BC', ['/%C3%BC?a=%EF%BF%BD&q=', '/%C3%BC?a=%C3%BC&q='], [['q', '']])

test.each([
  ['http://example.org/', 'example.org'],
  ['http://example.org:8080/', 'example.org:8080'],
  ['http://under_score:80/', 'under_score:80'],
  ['http://bücher.example/', 'xn--bcher-kva.example'],
  ['http://h:abc/', undefined],
  ['secretsomething', undefined],
])('%s is asked at %s', (url, host) => {
  const authority = authorityOf(encodedUri(url, false, httpRules['8.8']))
  expect(authority && hostHeader(authority)).toBe(host)
})

test('a port beyond 65535 breaks the code', () => {
  const uri = encodedUri('http://h:99999/', false, httpRules['8.8'])
  expect(() => authorityOf(uri)).toThrow('99999 is out of range [-1, 65535]')
})
