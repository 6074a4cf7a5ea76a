// Which properties a template shows for an element, what they are called, and which are missing.
import { describe, expect, test } from 'vitest'
import type { ModelElement } from '../../src/bpmn/model.ts'
import { activeProperties, fieldLabel, requiredFieldsMissing } from '../../src/templates/activeProperties.ts'
import type { Template, TemplateCondition, TemplateProperty } from '../../src/templates/template.ts'

function element(values: Record<string, string>, more: Partial<ModelElement> = {}): ModelElement {
  return {
    id: 'Task',
    type: 'serviceTask',
    incoming: [],
    outgoing: [],
    eventDefinitions: [],
    inputs: Object.entries(values).map(([target, source]) => ({ target, source })),
    outputs: [],
    headers: [],
    properties: [],
    ...more,
  }
}

const property = (id: string, more: Partial<TemplateProperty> = {}): TemplateProperty => ({
  id,
  label: id.toUpperCase(),
  type: 'String',
  binding: { type: 'zeebe:input', name: id },
  ...more,
})
const template = (...properties: TemplateProperty[]): Template => ({ id: 't', name: 'T', appliesTo: ['bpmn:Task'], properties })

/** Is a property with this condition active, beside properties a and b, in an element with these inputs? */
function isShown(condition: TemplateCondition, values: Record<string, string>, type = 'String', feel?: string): boolean {
  const a = property('a', { type, ...(feel === undefined ? {} : { feel }) })
  const b = property('b', { condition: { property: 'a', equals: 'on' } })
  return activeProperties(template(a, b, property('c', { condition })), element(values)).some(({ id }) => id === 'c')
}

describe('conditions', () => {
  test.each<[TemplateCondition, values: Record<string, string>, shown: boolean]>([
    [{ property: 'a', equals: 'x' }, { a: 'x' }, true],
    [{ property: 'a', equals: 'x' }, { a: 'y' }, false],
    [{ property: 'a', equals: 'x' }, {}, false],
    [{ property: 'a', equals: '' }, {}, true],
    [{ property: 'a', oneOf: ['x', 'y'] }, { a: 'y' }, true],
    [{ property: 'a', oneOf: ['x', 'y'] }, { a: 'z' }, false],
    [{ property: 'nobody', equals: 'x' }, { a: 'x' }, false],
    [{ property: 'a', isEmpty: true }, {}, true],
    [{ property: 'a', isEmpty: true }, { a: 'x' }, false],
    [{ property: 'a', isEmpty: false }, { a: 'x' }, true],
    [{ property: 'b', isActive: true }, { a: 'on' }, true],
    [{ property: 'b', isActive: true }, { a: 'off' }, false],
    [{ property: 'b', isActive: false }, { a: 'off' }, true],
    [{ property: 'nobody', isActive: false }, {}, true],
    [{ allMatch: [{ property: 'a', equals: 'on' }, { property: 'b', isActive: true }] }, { a: 'on' }, true],
    [{ allMatch: [{ property: 'a', equals: 'on' }, { property: 'b', isEmpty: false }] }, { a: 'on' }, false],
  ])('%j in %j: %s', (condition, values, shown) => {
    expect(isShown(condition, values)).toBe(shown)
  })
  test.each<[type: string, feel: string | undefined, stored: string, equals: string | number | boolean, shown: boolean]>([
    ['Number', undefined, '=20', 20, true],
    ['Number', 'optional', '=20', '20', true],
    ['Number', 'static', '=21', 20, false],
    ['Boolean', undefined, '=true', true, true],
    ['Boolean', 'static', '=false', true, false],
    ['Boolean', 'static', '=false', false, true],
    ['String', 'required', '=x', 'x', true],
    ['String', 'optional', '=x', 'x', false],
  ])('%s with FEEL %s holds %s: equals %s is %s', (type, feel, stored, equals, shown) => {
    expect(isShown({ property: 'a', equals }, { a: stored }, type, feel)).toBe(shown)
  })
  test('conditions in a circle show nothing, and end', () => {
    const circle = template(
      property('a', { condition: { property: 'b', isActive: true } }),
      property('b', { condition: { property: 'a', isActive: true } }),
    )
    expect(activeProperties(circle, element({}))).toEqual([])
  })
})

test.each<[element: Partial<ModelElement>, shown: boolean]>([
  [{ type: 'startEvent' }, false],
  [{ type: 'startEvent', interrupting: true }, true],
  [{ type: 'intermediateCatchEvent' }, true],
])('a correlation key is asked for in %j: %s', (more, shown) => {
  const key = property('key', { binding: { type: 'bpmn:Message#zeebe:subscription#property', name: 'correlationKey' } })
  expect(activeProperties(template(key), element({}, more)).length === 1).toBe(shown)
})

test('of several properties with one binding the active one gives the label', () => {
  const url = { type: 'zeebe:input', name: 'url' }
  const both = template(
    property('kind'),
    property('one', { label: 'Address', binding: url, condition: { property: 'kind', equals: '1' } }),
    property('two', { label: 'Endpoint', binding: url, condition: { property: 'kind', equals: '2' } }),
  )
  expect(fieldLabel(both, element({ kind: '2' }), 'input:url')).toBe('Endpoint')
  expect(fieldLabel(both, element({ kind: '3' }), 'input:url')).toBe('Address')
  expect(fieldLabel(both, element({}), 'input:other')).toBeUndefined()
})

test('each binding is read where it lives', () => {
  const bindings: [TemplateProperty['binding'], field: string][] = [
    [{ type: 'zeebe:input', name: 'url' }, 'input:url'],
    [{ type: 'zeebe:output', source: '=body' }, 'output:=body'],
    [{ type: 'zeebe:taskHeader', key: 'resultVariable' }, 'header:resultVariable'],
    [{ type: 'zeebe:property', name: 'inbound.context' }, 'property:inbound.context'],
    [{ type: 'zeebe:taskDefinition', property: 'retries' }, 'taskDefinition:retries'],
    [{ type: 'zeebe:taskDefinition:type' }, 'taskDefinition:type'],
  ]
  const required = template(...bindings.map(([binding]) => property('x', { binding, constraints: { notEmpty: true } })))
  expect(requiredFieldsMissing(required, element({})).map(({ field }) => field)).toEqual(bindings.map(([, field]) => field))
  const full = element(
    { url: 'u' },
    {
      outputs: [{ source: '=body', target: 'page' }],
      headers: [{ key: 'resultVariable', value: 'r' }],
      properties: [{ name: 'inbound.context', value: 'hook' }],
      taskDefinition: { type: 't', retries: '3' },
    },
  )
  expect(requiredFieldsMissing(required, full)).toEqual([])
})

test('missing are only active fields without text', () => {
  const { properties } = template(
    property('a', { constraints: { notEmpty: true } }),
    property('b', { constraints: { notEmpty: true }, condition: { property: 'a', equals: 'x' } }),
    property('c', { constraints: { notEmpty: false } }),
    property('d'),
  )
  const missing = (values: Record<string, string>) =>
    requiredFieldsMissing(template(...properties), element(values)).map(({ label }) => label)
  expect(missing({})).toEqual(['A'])
  expect(missing({ a: ' = ' })).toEqual(['A'])
  expect(missing({ a: 'x' })).toEqual(['B'])
  expect(missing({ a: 'x', b: '=y' })).toEqual([])
})
