// Which texts a frame shows of an element, and how an edited expression goes back into its field.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mappingFields, splitExpression, withBody } from '../../app/embed/frame/fields.ts'
import { themeOf } from '../../app/embed/hostTheme.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'

const shows = (example: string, element: string, inbound: boolean, labels: string[]) =>
  test(`${example}: ${labels.join(', ')}`, async () => {
    const parsed = await parseDiagram(readFileSync(new URL(`../../public/examples/${example}/${example}.bpmn`, import.meta.url), 'utf8'))
    expect(parsed.ok && mappingFields(parsed.model.elements[element]!, inbound).map(({ label }) => label)).toEqual(labels)
  })

shows('weather', 'GetWeather', false, ['Result variable', 'Result expression'])
shows('start', 'GetWeather', false, ['Result expression', 'Error expression'])
shows('webhook-answer', 'OrderReceived', true, ['Result variable', 'Result expression', 'Response expression'])

test('a job that maps nothing gets an empty result expression to begin with', () => {
  const element = { id: 'T', type: 'serviceTask', incoming: [], outgoing: [], eventDefinitions: [], inputs: [], outputs: [], headers: [], properties: [] }
  expect(mappingFields(element, false)).toEqual([{ key: 'header:resultExpression', label: 'Result expression', kind: 'result', text: '' }])
  expect(mappingFields(element, true)).toEqual([])
})

const goesBack = (text: string, body: string, expected: string) =>
  test(`${JSON.stringify(body)} into ${JSON.stringify(text)}`, () => expect(withBody(text, body)).toBe(expected))

goesBack('={ a: 1 }', '{ a: 2 }', '={ a: 2 }')
goesBack('= { a: 1 }', '{ a: 2 }', '= { a: 2 }')
goesBack('', 'x', '=x')
goesBack('=x', '', '')
goesBack('=x', '= y', '= y')

test('what is split is the whole text', () => {
  for (const text of ['', '=', '= a', ' =\n a = b', 'a = b']) {
    const { mark, body } = splitExpression(text)
    expect(mark + body).toBe(text)
  }
})

const drawn = (colorScheme: string, systemIsDark: boolean, theme: string) =>
  test(`a page that is ${colorScheme} in a ${systemIsDark ? 'dark' : 'light'} system is ${theme}`, () => expect(themeOf(colorScheme, systemIsDark)).toBe(theme))

drawn('dark', false, 'dark')
drawn('light', true, 'light')
drawn('only light', true, 'light')
drawn('light dark', true, 'dark')
drawn('light dark', false, 'light')
drawn('normal', true, 'dark')
drawn('normal', false, 'light')
