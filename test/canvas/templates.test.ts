import { describe, expect, test } from 'vitest'
import { checkTemplates } from '../../app/canvas/templates.ts'
import type { TemplateJson } from '../../src/workspace.ts'

const schema = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json'
const template = (over: object = {}): TemplateJson => ({
  $schema: schema, id: 'acme', name: 'Acme', version: 1, appliesTo: ['bpmn:Task'],
  properties: [{ type: 'String', binding: { type: 'zeebe:input', name: 'url' } }], ...over,
})

const refused = async (what: unknown) =>
  (await checkTemplates([], [what as TemplateJson])).problems.map(problem => problem.message)

describe('an imported template is refused', () => {
  test.each([
    ['when it is no object', 7, 'Template “without a name” was not loaded: it is not an object.'],
    ['without a schema', template({ $schema: undefined }), 'Template “Acme” was not loaded: it has no $schema.'],
    ['of another platform', template({ $schema: 'https://unpkg.com/@camunda/element-templates-json-schema@0.1.0/schema.json' }),
      'Template “Acme” was not loaded: its $schema is not that of Camunda 8.'],
    ['of a schema from the future', template({ $schema: schema.replace('/resources', '@99.0.0/resources') }),
      'Template “Acme” was not loaded: its schema version 99.0.0 is newer than known here.'],
    ['with an id that is no key', template({ id: '__proto__' }), 'Template “Acme” was not loaded: its id cannot be used.'],
  ])('%s', async (_, what, message) => expect(await refused(what)).toEqual([message]))

  test('with a binding that does not exist', async () => {
    const [message] = await refused(template({ properties: [{ type: 'String', binding: { type: 'nope', name: 'x' } }] }))
    expect(message).toMatch(/^Template “Acme” was not loaded: .*binding/)
  })

  test('the second time', async () => {
    const { templates, problems } = await checkTemplates([], [template(), template()])
    expect(templates).toHaveLength(1)
    expect(problems.map(problem => problem.message)).toEqual(['Template “Acme” was not loaded: the same id and version was imported before.'])
  })
})

test('an imported template wins over a built-in one of equal id and version, others stay', async () => {
  const builtIn = [template({ name: 'Built in' }), template({ version: 2, name: 'Newer' })]
  const { templates, problems } = await checkTemplates(builtIn, [template({ name: 'Mine' })])
  expect(templates.map(({ name, version }) => [name, version])).toEqual([['Mine', 1], ['Newer', 2]])
  expect(problems).toEqual([])
})

describe('what a foreign template shows', () => {
  const shown = async (over: object) => (await checkTemplates([], [template(over)])).templates[0]!

  test('icons that came with it stay, others are dropped', async () => {
    expect(await shown({ icon: { contents: 'data:image/svg+xml,%3Csvg/%3E' } })).toHaveProperty('icon')
    expect(await shown({ icon: { contents: 'https://elsewhere.example/i.png' } })).not.toHaveProperty('icon')
  })

  test('links lead to web pages', async () => {
    expect(await shown({ documentationRef: 'https://docs.example' })).toHaveProperty('documentationRef')
    expect(await refused(template({ documentationRef: 'javascript:alert(1)' }))).toHaveLength(1)
    const { deprecated } = await shown({ deprecated: { message: 'Old', documentationRef: 'https://a b' } })
    expect(deprecated).toMatchObject({ message: 'Old' })
    expect(deprecated).not.toHaveProperty('documentationRef', 'https://a b')
  })

  test('connectors by category are found by the word', async () => {
    const steps = [{ name: 'Send', keywords: ['mail'], presetId: 'now' }]
    const presets = [{ id: 'now', properties: { to: 'me' } }]
    expect(await shown({ category: { id: 'connectors', name: 'Connectors' }, keywords: ['mail'], steps, presets })).toMatchObject({
      keywords: ['mail', 'Connector'],
      steps: [{ keywords: ['mail', 'Connector'] }],
    })
    expect(await shown({ category: { id: 'other', name: 'Other' }, keywords: ['mail'] })).toMatchObject({ keywords: ['mail'] })
  })

  test('markup is cleaned in fields and groups', async () => {
    const { properties, groups } = (await shown({
      groups: [{ id: 'g', label: 'G', tooltip: '<img src=x onerror=alert(1)>tip' }],
      properties: [{ type: 'String', group: 'g', description: '<b onclick=x>b</b>', binding: { type: 'zeebe:input', name: 'u' } }],
    })) as unknown as { properties: { description: string }[]; groups: { tooltip: string }[] }
    expect(properties[0]!.description).toBe('<b>b</b>')
    expect(groups[0]!.tooltip).toBe('tip')
  })
})
