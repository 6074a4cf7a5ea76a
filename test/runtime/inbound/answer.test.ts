// How an answer is written: content types, escapes, and what the client takes.
import { describe, expect, test } from 'vitest'
import { htmlEscape } from '../../../src/runtime/inbound/htmlEscape.ts'
import { acceptedTypes, isCompatible, parseMediaType } from '../../../src/runtime/inbound/mediaType.ts'
import { send } from './webhook.ts'

describe('text is escaped', () => {
  for (const [text, escaped] of [
    ['plain', 'plain'],
    ['<a href="x">\'&\'</a>', '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;'],
    ['äß€ – “Ω” ♥', '&auml;&szlig;&euro; &ndash; &ldquo;&Omega;&rdquo; &hearts;'],
    ['日本 😀 ő', '日本 😀 ő'],
  ] as const) {
    test(text, () => expect(htmlEscape(text)).toBe(escaped))
  }
})

const writes = (name: string, expression: string, accept: string | undefined, expected: unknown) =>
  test(name, () => {
    const headers: [string, string][] = accept === undefined ? [] : [['Accept', accept]]
    expect(send({ 'inbound.responseExpression': expression }, { headers }).http).toEqual(expected)
  })

describe('writes', () => {
  const type = (contentType: string) => ({ 'content-type': contentType })
  const text = { status: 200, body: 'x' }

  writes('text as plain text', '={body: "x"}', undefined, { ...text, headers: type('text/plain;charset=UTF-8') })
  writes('text as what the client wants', '={body: "x"}', 'text/html, */*', {
    ...text,
    headers: type('text/html;charset=UTF-8'),
  })
  writes('an object as JSON of the client’s kind', '={body: {a: 1}}', 'application/problem+json', {
    status: 200,
    json: { a: 1 },
    headers: type('application/problem+json'),
  })
  writes('the best of several', '={body: {a: 1}}', 'text/html;q=0.9, application/*;q=0.5', {
    status: 200,
    json: { a: 1 },
    headers: type('application/json'),
  })
  writes('nothing for a client that takes none of it', '={body: {a: 1}}', 'text/html', {
    status: 406,
    body: '',
    headers: { accept: 'application/json, application/*+json, application/yaml' },
  })
  writes('no body with 204', '={statusCode: 204, body: {a: 1}}', undefined, {
    status: 204,
    body: '',
    headers: type('application/json'),
  })
  const nonsense = '={body: "x", headers: {"Content-Type": "nonsense"}}'
  writes('an error page where the content type is none', nonsense, undefined, {
    status: 500,
    json: { timestamp: '@TIME', status: 500, error: 'Internal Server Error', path: '/inbound/hook' },
    headers: type('application/json'),
  })
})

describe('media types', () => {
  for (const [text, is] of [
    ['text/plain', true],
    ['text/plain; charset=utf-8', true],
    ['*', true],
    ['text', false],
    ['text/', false],
    ['*/plain', false],
    ['te xt/plain', false],
    ['text/plain; charset=no-such', false],
  ] as const) {
    test(`${text}: ${is}`, () => expect(parseMediaType(text) !== undefined).toBe(is))
  }

  test('the best come first', () => {
    const types = acceptedTypes('*/*;q=0.8, text/*, text/html, application/json;q=0.9')
    expect(types?.map(({ type, subtype }) => `${type}/${subtype}`)).toEqual([
      'text/html',
      'text/*',
      'application/json',
      '*/*',
    ])
  })

  test('a suffix takes its kind', () => {
    const [json, any, problem, xml] = [
      'application/json',
      'application/*+json',
      'application/problem+json',
      'application/xml',
    ].map(text => parseMediaType(text)!)
    expect(isCompatible(any!, problem!)).toBe(true)
    expect(isCompatible(any!, json!)).toBe(false)
    expect(isCompatible(any!, xml!)).toBe(false)
  })
})
