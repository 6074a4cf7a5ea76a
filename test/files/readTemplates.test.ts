import { expect, test } from 'vitest'
import { dotted, readTemplates } from '../../app/files/readTemplates.ts'

const $schema = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json'
const good = { $schema, id: 'acme', name: 'Acme', version: 1, appliesTo: ['bpmn:Task'], properties: [{ type: 'String', binding: { type: 'zeebe:input', name: 'url' } }] }
const told = async (text: string) => {
  const { templates, problems } = await readTemplates(text)
  return { taken: templates.length, problems: problems.map(({ message, at }) => `${at?.line ?? '-'}:${at?.column ?? '-'} ${message}`) }
}
const text = (json: unknown) => JSON.stringify(json, null, 1)

test.each([
  ['a good one', text(good), 1, []],
  ['broken JSON', '{\n "id": ', 0, [/^2:\d+ Not valid JSON/]],
  ['without a schema', text([good, { ...good, $schema: undefined }]), 1, [/^20:2 "Acme": it has no \$schema\.$/]],
  ['a binding without a type', text({ ...good, properties: [{ type: 'String', binding: {} }] }), 0, [/^\d+:\d+ "Acme": properties\[0\]\.binding\.type must be a text/]],
  ['a documentation that is no page', text({ ...good, documentationRef: 'docs' }), 0,
    [/^\d+:\d+ "Acme": documentationRef must be a web address that begins with https:\/\/ or http:\/\/\.$/]],
  ['no object', '[7]', 0, [/^1:2 /]],
  ['deep in lists', '['.repeat(200) + ']'.repeat(200), 0, [/nested deeper than 100 levels/]],
  ['too large', text({ ...good, description: 'x'.repeat(2_100_000) }), 0, [/it has 2\.1 MB; 2\.0 MB are read at most/]],
  ['conditions in a circle', text({ ...good, properties: [{ ...good.properties[0], id: 'a', condition: { property: 'a', isActive: true } }] }), 0, [/circle: a → a/]],
] as [string, string, number, RegExp[]][])('%s', async (_, json, taken, problems) => {
  const found = await told(json)
  expect(found.taken).toBe(taken)
  expect(found.problems).toEqual(problems.map(problem => expect.stringMatching(problem) as string))
})

test('a pointer as people write it', () => expect(dotted('/properties/3/binding/type')).toBe('properties[3].binding.type'))
