// What is an element template, and what is not: each refusal names the template, the place and the reason.
import { expect, test } from 'vitest'
import { checkTemplates, limits } from '../../src/templates/checkTemplates.ts'

const property = { type: 'String', label: 'URL', binding: { type: 'zeebe:input', name: 'url' } }
const template = { id: 'my.task', name: 'My task', version: 1, appliesTo: ['bpmn:Task'], properties: [property] }
const withProperty = (changes: object) => ({ ...template, properties: [property, { ...property, ...changes }] })

test.each<[what: string, json: unknown]>([
  ['one template', template],
  ['no version', { ...template, version: undefined }],
  ['a list', [template, { ...template, version: 2 }, { ...template, id: 'other' }]],
  ['stray keys', { ...template, let: 1, properties: [{ ...property, '//': 'a note', default: 'x' }] }],
  ['a property without a type', withProperty({ type: undefined })],
  ['a condition', withProperty({ condition: { property: 'a', oneOf: ['x'], type: 'simple' } })],
  ['many conditions', withProperty({ condition: { allMatch: [{ property: 'a', equals: false }, { property: 'b', isActive: true }] } })],
  ['an icon', { ...template, icon: { contents: 'data:image/svg+xml,%3Csvg/%3E' } }],
])('accepts %s', (_, json) => {
  const { templates, problems } = checkTemplates(json)
  expect(problems).toEqual([])
  expect(templates).toEqual(Array.isArray(json) ? json : [json])
})

test.each<[what: string, json: unknown, code: string, message: string]>([
  ['null', null, 'TEMPLATE_SHAPE', 'The template: a template must be a JSON object.'],
  ['a text in a list', ['x'], 'TEMPLATE_SHAPE', 'Template 1: a template must be a JSON object.'],
  ['no id', { ...template, id: '' }, 'TEMPLATE_SHAPE', '"My task": id must be a text.'],
  ['no name', { ...template, name: 7 }, 'TEMPLATE_SHAPE', '"my.task": name must be a text.'],
  ['a version in words', { ...template, version: '1' }, 'TEMPLATE_SHAPE', '"My task": version must be a whole number.'],
  [
    'nothing to apply to',
    { ...template, appliesTo: [] },
    'TEMPLATE_SHAPE',
    '"My task": appliesTo must be a list of BPMN types, as ["bpmn:Task"].',
  ],
  ['no properties', { ...template, properties: undefined }, 'TEMPLATE_SHAPE', '"My task": properties must be a list.'],
  ['a property that is a text', { ...template, properties: ['x'] }, 'TEMPLATE_SHAPE', '"My task": properties[0] must be an object.'],
  [
    'no binding',
    withProperty({ binding: undefined }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].binding must be an object with a type.',
  ],
  ['no binding type', withProperty({ binding: {} }), 'TEMPLATE_SHAPE', '"My task": properties[1].binding.type must be a text.'],
  [
    'an input without a name',
    withProperty({ binding: { type: 'zeebe:input' } }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].binding.name must be a text: a binding of type zeebe:input needs it.',
  ],
  [
    'Camunda 7',
    withProperty({ binding: { type: 'camunda:inputParameter', name: 'x' } }),
    'TEMPLATE_CAMUNDA_7',
    '"My task": properties[1].binding.type is "camunda:inputParameter", which is of Camunda 7. A template for Camunda 8 binds to zeebe:… instead.',
  ],
  [
    'a binding that is not known',
    withProperty({ binding: { type: 'zeebe:future', name: 'x' } }),
    'TEMPLATE_UNKNOWN_BINDING',
    '"My task": properties[1].binding.type "zeebe:future" is not known here.',
  ],
  [
    'a part that a task definition does not have',
    withProperty({ binding: { type: 'zeebe:taskDefinition', property: 'timeout' } }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].binding.property must be one of type, retries.',
  ],
  [
    'an unknown type',
    withProperty({ type: 'Slider' }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].type must be one of String, Text, Hidden, Dropdown, Boolean, Number, Configuration.',
  ],
  [
    'an unknown FEEL mode',
    withProperty({ feel: 'always' }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].feel must be one of optional, required, static.',
  ],
  [
    'a broken pattern',
    withProperty({ constraints: { pattern: { value: '(', message: 'x' } } }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].constraints.pattern must be a regular expression.',
  ],
  [
    'a version range that is a number',
    { ...template, engines: { camunda: 8 } },
    'TEMPLATE_SHAPE',
    '"My task": engines must be an object of version ranges, as { "camunda": "^8.8" }.',
  ],
  [
    'an element type that is a text',
    { ...template, elementType: 'bpmn:ServiceTask' },
    'TEMPLATE_SHAPE',
    '"My task": elementType.value must be a BPMN type, as bpmn:ServiceTask.',
  ],
  [
    'a dropdown without choices',
    withProperty({ type: 'Dropdown' }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].choices must be a list of choices, each with name and value: the property is a Dropdown.',
  ],
  [
    'a condition on nothing',
    withProperty({ condition: { equals: 'x' } }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].condition.property must be the id of another property.',
  ],
  [
    'a condition without a test',
    withProperty({ condition: { allMatch: [{ property: 'a' }] } }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].condition.allMatch[0] must be a condition with equals, oneOf, isActive or isEmpty.',
  ],
  [
    'a script as an icon',
    { ...template, icon: { contents: 'javascript:alert(1)' } },
    'TEMPLATE_SHAPE',
    '"My task": icon.contents must be an image: data:image/… or an http(s) address.',
  ],
  [
    'a huge icon',
    { ...template, icon: { contents: `data:image/png;base64,${'A'.repeat(limits.icon)}` } },
    'TEMPLATE_TOO_LARGE',
    `"My task": icon.contents has ${limits.icon + 22} characters; ${limits.icon} at most.`,
  ],
  [
    'too many properties',
    { ...template, properties: Array.from({ length: limits.properties + 1 }, () => property) },
    'TEMPLATE_TOO_LARGE',
    `"My task": ${limits.properties + 1} properties; ${limits.properties} are read at most.`,
  ],
  [
    'too many templates',
    Array.from({ length: limits.templates + 1 }, () => template),
    'TEMPLATE_TOO_LARGE',
    `${limits.templates + 1} templates in one file; ${limits.templates} are read at most.`,
  ],
])('refuses %s', (_, json, code, message) => {
  const { templates, problems } = checkTemplates(json)
  expect(templates).toEqual([])
  expect(problems.map(problem => [problem.code, problem.message])).toEqual([[code, message]])
})

test('of two with the same id and version the first stays', () => {
  const { templates, problems } = checkTemplates([template, { ...template, name: 'Second' }])
  expect(templates).toEqual([template])
  expect(problems.map(problem => problem.message)).toEqual([
    '"Second": the id my.task, version 1, is there twice: this one is left out.',
  ])
})

test('a broken one does not take the others with it', () => {
  expect(checkTemplates([{}, template]).templates).toEqual([template])
})
