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

const drawn = (colorScheme: string, color: string, systemIsDark: boolean, theme: string) =>
  test(`${color} on a page that is ${colorScheme} in a ${systemIsDark ? 'dark' : 'light'} system is ${theme}`, () =>
    expect(themeOf({ colorScheme, color }, systemIsDark)).toBe(theme))

drawn('dark', 'rgb(0, 0, 0)', false, 'dark')
drawn('light', 'rgb(255, 255, 255)', true, 'light')
drawn('only light', 'rgb(0, 0, 0)', true, 'light')
drawn('light dark', 'rgb(255, 255, 255)', true, 'dark')
drawn('light dark', 'rgb(0, 0, 0)', false, 'light')
drawn('normal', 'rgb(0, 0, 0)', true, 'light')
drawn('normal', 'rgb(60, 60, 67)', true, 'light')
drawn('normal', 'rgb(223, 223, 214)', false, 'dark')
drawn('normal', 'rgba(255, 255, 245, 0.86)', false, 'dark')
drawn('normal', 'oklch(0.928 0.006 264.531)', false, 'dark')
drawn('normal', 'oklab(0.21 -0.003 -0.033 / 0.9)', true, 'light')
drawn('normal', 'lab(91.6 -0.15 -2.26)', false, 'dark')
drawn('normal', 'lch(27 1 200)', true, 'light')
drawn('normal', 'color(display-p3 0.93 0.94 0.95)', false, 'dark')
drawn('normal', 'color(srgb 0.1 0.1 0.12 / 0.5)', true, 'light')
drawn('normal', 'a colour of another time', true, 'light')
