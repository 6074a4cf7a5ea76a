// The colours of texts before an editor is there.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { highlight } from '../../app/embed/frame/highlight.ts'

/** The coloured pieces, as `kind text`. */
const pieces = (text: string, language: 'feel' | 'json') =>
  highlight(text, language).flatMap(token => (token.kind ? [`${token.kind} ${token.text}`] : []))

const colours = (language: 'feel' | 'json', text: string, expected: string[]) =>
  test(`${language}: ${text}`, () => expect(pieces(text, language)).toEqual(expected))

colours('feel', '{ a: response.body.id }', ['name a', 'name response', 'name body', 'name id'])
colours('feel', 'if x = 1 then "a" else null', ['keyword if', 'name x', 'operator =', 'number 1', 'keyword then', 'string "a"', 'keyword else', 'keyword null'])
colours('feel', 'string length("äß") >= 2.5', ['function string length', 'string "äß"', 'operator >=', 'number 2.5'])
colours('feel', 'jobError("x", {}, 3, @"PT30S")', ['function jobError', 'string "x"', 'number 3', 'string @"PT30S"'])
colours('feel', '1 // not "this"\n+ /* nor\nthis */ 2', ['number 1', 'comment // not "this"', 'operator +', 'comment /* nor\nthis */', 'number 2'])
colours('feel', '"not ended', ['string "not ended'])
colours('feel', 'for x in [1] return if (x) then 1 else 2', ['keyword for', 'name x', 'keyword in', 'number 1', 'keyword return', 'keyword if', 'name x', 'keyword then', 'number 1', 'keyword else', 'number 2'])
colours('json', '{"a": [-1.5e3, "b", true, null]}', ['name "a"', 'number -1.5e3', 'string "b"', 'keyword true', 'keyword null'])
colours('json', '{"a\\"b": "c\\\\"}', ['name "a\\"b"', 'string "c\\\\"'])

test('no letter is lost, whatever the text', () => {
  const folder = new URL('../../public/examples/', import.meta.url)
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.(bpmn|json|md)$/.test(name)).map(name => readFileSync(new URL(name, folder), 'utf8'))
  expect(texts.length).toBeGreaterThan(20)
  for (const text of [...texts, '', '\u{1F600} "', '`a b` + `', '/*', '@"', '\\']) {
    for (const language of ['feel', 'json'] as const) expect(highlight(text, language).map(token => token.text).join('')).toBe(text)
  }
})
