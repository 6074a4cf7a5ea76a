// What of an inbound request must agree, and which texts may read otherwise.
import { describe, expect, test } from 'vitest'
import { agree } from '../../app/cli/conformance/tally.ts'
import { corpora } from '../../app/cli/conformance/corpora.ts'
import type { Json } from '../../src/json.ts'

const corpus = corpora.get('inbound')!

const run = (http: Json, more: Record<string, Json> = {}): Json => ({ http, commands: [], connectors: [], ...more })
const ok = { status: 200, headers: {}, body: '' }

describe('two runs', () => {
  const agrees = (what: string, actual: Json, expected: Json, codes?: string[]) =>
    test(what, () => expect(agree(corpus, actual, expected, '8.8')).toEqual(codes))

  agrees('agree', run(ok), run(ok), [])
  agrees('but not with another status', run(ok), run({ ...ok, status: 201 }))
  agrees('nor with other bytes', run({ ...ok, body: ' ' }), run(ok))
  agrees('nor with JSON in place of its text', run({ ...ok, body: '1' }), run({ status: 200, headers: {}, json: 1 }))
  agrees('nor with another content type', run({ ...ok, headers: { 'content-type': 'text/plain' } }), run(ok))
  agrees('whatever the other headers', run({ ...ok, headers: { allow: 'GET' } }), run(ok), [])
  agrees('but not with another command', run(ok, { commands: [{ command: 'createInstance' }] }), run(ok))
  agrees('nor with another result of the correlation', run(ok, { correlation: { result: 'Other' } }), run(ok))

  const says = (text: string) => run({ status: 422, headers: {}, json: { reason: text, status: 1 } })
  const feel = (expected: string) => says(`failed to parse expression '1 +': Expected ${expected}:1:4, found ""`)
  agrees('though the FEEL parser expected something else', feel('(a | b)'), feel('(end-of-input)'), ['FEEL_PARSER_WORDS'])
  const java = (at: number) => says(`no JSON\n at [Source: (String)"x"; line: 1, column: ${at}]`)
  agrees('though the JSON reader stopped elsewhere', java(1), java(2), ['JSON_PARSER_WORDS'])
  agrees('but not where the reason is another', says('no JSON'), says('no number'))
})

describe('the record of 8.5', () => {
  const correlation = { result: 'MessagePublished', element: 'element' }
  const expected = { http: ok, correlation, log: [{ severity: 'ERROR', message: 'm' }] }
  const recorded = (what: string, given: Record<string, Json>, result: Json) =>
    test(what, () => expect(corpus.expected(given, '8.5')).toEqual(result))

  recorded('names no element and has no log', { expected }, { http: ok, correlation: { result: 'MessagePublished' } })
  recorded('is its own where it differs', { expected, lines: { '8.5': { http: ok } } }, { http: ok })
  recorded('is not defined where two share a path', { expected, lines: { '8.5': null } }, null)
})
