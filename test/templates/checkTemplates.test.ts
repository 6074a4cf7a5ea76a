// What is an element template, and what is not: each refusal names the template, the place and the reason.
import { expect, test } from 'vitest'
import { checkTemplates, limits } from '../../src/templates/checkTemplates.ts'

const property = { type: 'String', label: 'URL', binding: { type: 'zeebe:input', name: 'url' } }
const template = { id: 'my.task', name: 'My task', version: 1, appliesTo: ['bpmn:Task'], properties: [property] }
const withProperty = (changes: object) => ({ ...template, properties: [property, { ...property, ...changes }] })
const withProperties = (...properties: object[]) => ({ ...template, properties: properties.map(each => ({ ...property, ...each })) })

test.each<[what: string, json: unknown]>([
  ['one template', template],
  ['no version', { ...template, version: undefined }],
  ['a list', [template, { ...template, version: 2 }, { ...template, id: 'other' }]],
  ['stray keys', { ...template, let: 1, properties: [{ ...property, '//': 'a note', default: 'x' }] }],
  ['a property without a type', withProperty({ type: undefined })],
  ['a condition', withProperties({ id: 'a' }, { condition: { property: 'a', oneOf: ['x'], type: 'simple' } })],
  [
    'many conditions',
    withProperties({ id: 'a' }, { id: 'b' }, { condition: { allMatch: [{ property: 'a', equals: false }, { property: 'b', isActive: true }] } }),
  ],
  ['conditions that follow each other', withProperties({ id: 'a' }, { id: 'b', condition: { property: 'a', equals: 1 } }, { condition: { property: 'b', isActive: true } })],
  ['several on one binding', withProperties({ id: 'a' }, { condition: { property: 'a', equals: 1 } }, { condition: { property: 'a', equals: 2 } })],
  ['a generated value', withProperty({ type: 'Hidden', generatedValue: { type: 'uuid' } })],
  ['harmless markup', withProperty({ description: '<b>a</b> <a target="_blank" href="https://example.org">link</a>, 1 < 2', tooltip: '<br/>' })],
  ['a PNG icon', { ...template, icon: { contents: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==' } }],
  ['an SVG icon in Base64', { ...template, icon: { contents: `data:image/svg+xml;base64,${btoa('<?xml version="1.0"?><svg xmlns="x"/>')}` } }],
  ['an SVG icon as UTF-8', { ...template, icon: { contents: 'data:image/svg+xml;utf8,<svg width="18"/>' } }],
  ['engines of every kind', { ...template, engines: { camunda: '>=8.3 <8.9 || ^9', camundaDesktopModeler: '5.x' } }],
  [
    'presets and steps',
    {
      ...withProperties({ id: 'a' }),
      presets: [{ id: 'x', properties: { a: 1 } }],
      steps: [{ name: 'X', presetId: 'x' }, { name: 'More', steps: [{ name: 'X again', presetId: 'x' }] }],
    },
  ],
  [
    'configurations',
    {
      ...withProperty({ type: 'Configuration', configurationTemplate: 'c' }),
      configurationTemplates: [{ id: 'c', name: 'C', kind: 'CREDENTIAL', version: 1, properties: [{ secret: true }] }],
    },
  ],
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
    'a listener without an event',
    withProperty({ type: 'Hidden', binding: { type: 'zeebe:executionListener' } }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].binding.eventType must be a text: a binding of type zeebe:executionListener needs it.',
  ],
  [
    'a timer of an unknown kind',
    withProperty({ binding: { type: 'bpmn:TimerEventDefinition#property', name: 'timeAgain' } }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].binding.name must be one of timeDate, timeDuration, timeCycle.',
  ],
  [
    'a resource without a name for its link',
    withProperty({ binding: { type: 'zeebe:linkedResource', property: 'resourceId' } }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].binding.linkName must be a text: a binding of type zeebe:linkedResource needs it.',
  ],
  [
    'a range that is none',
    { ...template, engines: { camunda: 'newest' } },
    'TEMPLATE_SHAPE',
    '"My task": engines.camunda must be a range of versions, as ^8.8 or >=8.5 <8.8.',
  ],
  [
    'a value that can be made in no way',
    withProperty({ generatedValue: { type: 'serial' } }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].generatedValue.type must be uuid.',
  ],
  [
    'a value twice',
    withProperty({ value: 'x', generatedValue: { type: 'uuid' } }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1] must be a property with either value or generatedValue.',
  ],
  [
    'a configuration of nothing',
    withProperty({ type: 'Configuration' }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].configurationTemplate must be the id of a configuration template: the property is a Configuration.',
  ],
  [
    'a configuration that goes elsewhere',
    withProperty({ type: 'Configuration', configurationTemplate: 'c', binding: { type: 'zeebe:taskHeader', key: 'c' } }),
    'TEMPLATE_SHAPE',
    '"My task": properties[1].binding.type must be one of zeebe:input, zeebe:property: the property is a Configuration.',
  ],
  ['presets that are none', { ...template, presets: {} }, 'TEMPLATE_SHAPE', '"My task": presets must be a list.'],
  [
    'a preset without values',
    { ...template, presets: [{ id: 'x' }] },
    'TEMPLATE_SHAPE',
    '"My task": presets[0] must be an object with an id, and with properties: property id to value.',
  ],
  [
    'a step that leads nowhere',
    { ...template, steps: [{ name: 'A', steps: [{ name: 'B' }] }] },
    'TEMPLATE_SHAPE',
    '"My task": steps[0].steps[0] must be a step with either presetId or steps.',
  ],
  [
    'a condition on itself',
    withProperties({ id: 'a', condition: { property: 'a', isActive: true } }),
    'TEMPLATE_CIRCLE',
    '"My task": properties[0].condition: the conditions go in a circle: a → a.',
  ],
  [
    'conditions in a circle',
    withProperties({ id: 'a', condition: { property: 'b', equals: 1 } }, { id: 'b', condition: { property: 'c', isActive: true } }, { id: 'c', condition: { property: 'a', oneOf: ['x'] } }),
    'TEMPLATE_CIRCLE',
    '"My task": properties[0].condition: the conditions go in a circle: a → b → c → a.',
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

test.each<[what: string, json: object, code: string, severity: string, message: string]>([
  [
    'conditions that wait for each other', withProperties(
      { id: 'a', condition: { allMatch: [{ property: 'b', equals: 1 }] } }, { id: 'b', condition: { allMatch: [{ property: 'a', equals: 1 }] } },
    ),
    'TEMPLATE_CIRCLE', 'warning', '"My task": properties[0].condition.allMatch[0]: the conditions go in a circle: a → b → a. Each waits for the other.',
  ],
  [
    'a condition on nobody', withProperty({ condition: { property: 'nobody', equals: 1 } }),
    'TEMPLATE_CONDITION', 'warning', '"My task": properties[1].condition.property names "nobody", and no property has that id.',
  ],
  [
    'a script in a description', withProperty({ description: 'Hi <script>alert(1)</script><img src=x onerror="alert(1)">' }),
    'TEMPLATE_MARKUP', 'warning', '"My task": properties[1].description holds <script>, <img>, onerror, which is left out.',
  ],
  [
    'a link that runs', { ...template, groups: [{ id: 'g', label: 'G', tooltip: "<a href='javascript:alert(1)'>x</a>" }] },
    'TEMPLATE_MARKUP', 'warning', '"My task": groups[0].tooltip holds a link to javascript:alert(1), which is left out.',
  ],
  [
    'an icon that is text', { ...template, icon: { contents: 'data:image/svg+xml,hello' } },
    'TEMPLATE_ICON', 'warning', '"My task": icon.contents says that it is an SVG picture, and is none: no icon is shown.',
  ],
  [
    'an icon that is another thing', { ...template, icon: { contents: `data:image/png;base64,${btoa('<html></html>')}` } },
    'TEMPLATE_ICON', 'warning', '"My task": icon.contents says that it is a PNG picture, and is none: no icon is shown.',
  ],
  [
    'an icon without a picture', { ...template, icon: { contents: 'data:image/png;base64' } },
    'TEMPLATE_ICON', 'warning', '"My task": icon.contents is no data URL: the comma before the picture is missing: no icon is shown.',
  ],
  [
    'an icon elsewhere', { ...template, icon: { contents: 'https://example.org/icon.png' } },
    'TEMPLATE_ICON', 'hint', '"My task": icon.contents lies on another server: it is not fetched, and no icon is shown.',
  ],
  [
    'a preset for nobody', { ...template, presets: [{ id: 'x', properties: { nobody: 1 } }] },
    'TEMPLATE_PRESET', 'warning', '"My task": presets[0].properties sets "nobody", and no property has that id.',
  ],
  [
    'a step to nowhere', { ...template, steps: [{ name: 'A', presetId: 'nowhere' }] },
    'TEMPLATE_PRESET', 'warning', '"My task": steps[0].presetId: there is no preset "nowhere".',
  ],
])('takes %s, and tells it', (_, json, code, severity, message) => {
  const { templates, problems } = checkTemplates(json)
  expect(templates).toEqual([json])
  expect(problems).toEqual([{ code, severity, message }])
})

test('a long chain of conditions is followed', () => {
  const chain = Array.from({ length: limits.properties }, (_, i) => ({ id: `p${i}`, condition: { property: `p${i + 1}`, isActive: true } }))
  const ring = chain.map((link, i) => (i === chain.length - 1 ? { ...link, condition: { property: 'p0', isActive: true } } : link))
  expect(checkTemplates(withProperties(...chain, { id: `p${chain.length}` })).problems.map(({ code }) => code)).toEqual(['TEMPLATE_TOO_LARGE'])
  expect(checkTemplates(withProperties(...chain.slice(1), { id: `p${chain.length}` })).problems).toEqual([])
  expect(checkTemplates(withProperties(...ring)).problems.map(({ code }) => code)).toEqual(['TEMPLATE_CIRCLE'])
})
