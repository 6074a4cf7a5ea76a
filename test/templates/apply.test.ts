// Every template can be applied and previewed: our own that use every feature of the schema, the built-in ones, and
// those of a folder that happens to be there.
import { validateZeebe } from '@bpmn-io/element-templates-validator'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { ModelElement } from '../../src/bpmn/model.ts'
import { emptyObject, parseJson, printJson } from '../../src/json.ts'
import { previewTask } from '../../src/preview/previewTask.ts'
import { presetsFor } from '../../src/scenarios/presets.ts'
import { readResult } from '../../src/scenarios/results.ts'
import { suggestedPreset } from '../../src/scenarios/suggestResponse.ts'
import { applyTemplate } from '../../src/templates/applyTemplate.ts'
import { bindingTypes } from '../../src/templates/bindings.ts'
import { checkTemplates } from '../../src/templates/checkTemplates.ts'
import { lineForTemplate } from '../../src/templates/engines.ts'
import type { Template, TemplateProperty } from '../../src/templates/template.ts'
import { processAround } from './appliedProcess.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const folders = {
  own: path('all-features'),
  builtIn: path('../../public/templates'),
  foreign: process.env['ELEMENT_TEMPLATES'] ?? path('../../../shared/templates-ootb'),
}
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json') && name !== 'index.json').sort()
    : []
const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const own = (name: string) => read(folders.own, `${name}.json`) as Template
const files = Object.values(folders).flatMap(folder => filesIn(folder).map(name => ({ folder, name, file: `${basename(folder)}/${name}` })))

/** What a person would fill in: anything that fits. */
function filled(property: TemplateProperty): string | undefined {
  const { type, value, optional, feel, label = '', binding, choices = [] } = property
  if (type === 'Hidden' || (value !== undefined && value !== '') || property.generatedValue) return undefined
  if (type === 'Dropdown') return choices[0]?.value
  if (type === 'Number') return '1'
  if (type === 'Boolean') return undefined
  if (feel === 'required') return optional || binding.key === 'resultExpression' || binding.key === 'errorExpression' ? undefined : '={}'
  if (binding.key === 'resultVariable' || type === 'Configuration') return undefined
  return /\b(url|uri|endpoint)\b/i.test(`${label} ${binding.name ?? ''}`) ? 'https://api.example.org/things' : 'x'
}

const header = (element: ModelElement, key: string) => element.headers.find(each => each.key === key)?.value ?? ''

function preview(template: Template, element: ModelElement) {
  const { line, version } = lineForTemplate(template)
  const jobType = element.taskDefinition?.type
  const [resultVariable, resultExpression, errorExpression] = [
    header(element, 'resultVariable'), header(element, 'resultExpression'), header(element, 'errorExpression'),
  ]
  const guessed = suggestedPreset({ resultVariable, resultExpression, errorExpression }, jobType, line, version)
  if (guessed) counts.guessed++
  const { result } = guessed ?? presetsFor(jobType, line, version, template.id)[0]!
  const response = parseJson(result.text)
  if (!response.ok) throw new Error(response.problem.message)
  const question = {
    model: processAround(element, version),
    element: element.id,
    scenario: { variables: emptyObject(), results: [readResult('response', response.value)], secrets: {} },
    attempt: 0,
    world: { now: 0, zone: 'UTC', seed: 1 },
  }
  return previewTask(question, { keep: () => 'ref' })!
}

const counts = { files: 0, refused: 0, applied: 0, jobs: 0, requests: 0, guessed: 0 }
afterAll(() => console.log(`templates: ${Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', ')}`))

describe.each(files)('$file', ({ folder, name }) => {
  const json = read(folder, name)
  const candidates = Array.isArray(json) ? json : [json]

  test('is accepted by us when the official schema accepts it', () => {
    counts.files++
    const accepted = candidates.filter(candidate => validateZeebe(candidate).valid)
    counts.refused += candidates.length - accepted.length
    const { templates, problems } = checkTemplates(accepted)
    expect(problems.filter(problem => problem.severity === 'error')).toEqual([])
    expect(templates).toEqual(accepted)
  })

  test.each([undefined, ...candidates.flatMap(template => ((template as Template).presets ?? []).map(preset => preset.id))])(
    'is applied and previewed, preset %s',
    preset => {
      for (const template of checkTemplates(candidates).templates) {
        const options = { id: 'element', seed: 1, fill: filled, ...(preset !== undefined && { preset }) }
        const element = applyTemplate(template, options)
        expect(applyTemplate(template, options)).toEqual(element)
        counts.applied++
        const shown = preview(template, element)
        expect(shown.outcome.sentence).not.toBe('')
        expect(shown.line).toEqual(lineForTemplate(template))
        const jobType = element.taskDefinition?.type
        if (jobType === undefined) continue
        counts.jobs++
        expect(shown.attempts.length, shown.outcome.message ?? shown.outcome.sentence).toBeGreaterThan(0)
        const input = shown.phases.find(phase => phase.id === 'connectorInput')!
        const variables = input.saw[0]!.value!
        expect(variables.count).toBeGreaterThanOrEqual(new Set(element.inputs.map(each => each.target.split('.')[0])).size)
        if (jobType !== 'io.camunda:http-json:1') continue
        counts.requests++
        expect(input.made.map(line => line.label), `${input.summary} ${printJson(element.inputs as never)}`).toContain('request')
      }
    },
  )
})

describe('what is applied', () => {
  const applied = (name: string, options: { seed?: number; preset?: string; fill?: Record<string, string> } = {}) => {
    const { seed = 1, preset, fill = {} } = options
    return applyTemplate(own(name), { id: 'element', seed, ...(preset !== undefined && { preset }), fill: ({ id = '' }) => fill[id] })
  }
  const inputs = (element: ModelElement) => Object.fromEntries(element.inputs.map(({ target, source }) => [target, source]))

  test('values as the diagram holds them, hidden and conditional ones among them', () => {
    const element = applied('service-task')
    expect(element).toMatchObject({
      id: 'element',
      type: 'serviceTask',
      name: 'All features',
      taskDefinition: { type: 'io.example:all-features:1', retries: '=2 + 1' },
      outputs: [{ source: '=orderId', target: 'kept' }],
      template: { id: 'io.example.all-features.service-task', version: 3 },
    })
    expect(inputs(element)).toEqual({
      'data.text': 'hello', 'data.long': '{"a": 1}', 'data.feel': '=data.text + /* loud */\n  "!"', 'data.number': '=20', 'data.switch': '=true',
      'data.off': '=false', 'data.kept': 'false', 'data.kind': 'one', 'data.shared': 'first', 'data.chained': 'chained', 'data.both': 'both', 'data.empty': '',
      'data.later': 'later',
    })
    expect(element.headers.map(({ key }) => key)).toEqual(['number', 'resultExpression', 'errorExpression'])
    expect(element.headers[0]).toEqual({ key: 'number', value: '20' })
    expect(element.properties.map(({ name }) => name)).toEqual(['flag', 'generated'])
  })
  test('another choice, and what depends on it', () => {
    expect(inputs(applied('service-task', { fill: { kind: 'three' } }))).toMatchObject({ 'data.kind': 'three', 'data.shared': 'other' })
    expect(inputs(applied('service-task', { fill: { kind: 'three' } }))).not.toHaveProperty('data.both')
    expect(inputs(applied('service-task', { fill: { switch: '=false' } }))).toMatchObject({ 'data.never': 'never' })
  })
  test('the values of a preset, unless there is none of that id', () => {
    expect(inputs(applied('service-task', { preset: 'two' }))).toMatchObject({ 'data.kind': 'two', 'data.shared': 'other' })
    expect(inputs(applied('service-task', { preset: 'twenty-one' }))).toMatchObject({ 'data.number': '=21' })
    expect(applied('service-task', { preset: '__proto__' })).toEqual(applied('service-task'))
  })
  test('a generated value, the same for the same seed', () => {
    const generated = (seed: number) => applied('service-task', { seed }).properties.find(({ name }) => name === 'generated')!.value
    expect(generated(1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(generated(1)).toBe(generated(1))
    expect(generated(1)).not.toBe(generated(2))
  })
  test.each<[name: string, element: Partial<ModelElement>]>([
    ['rest-old', { type: 'serviceTask', taskDefinition: { type: 'io.camunda:http-json:1' } }],
    ['call-activity', {
      type: 'callActivity',
      calledElement: {
        processId: 'order', propagateAllParentVariables: true, propagateAllChildVariables: false,
        bindingType: 'versionTag', versionTag: 'v1', businessId: '=orderId',
      },
    }],
    ['user-task', {
      type: 'userTask',
      zeebeUserTask: true,
      assignment: {
        assignee: '=clerk', candidateUsers: 'ada, grace', candidateGroups: '=["shop"]', dueDate: '2026-02-28T12:00:00Z', followUpDate: '=now()',
        priority: '70',
      },
      listeners: ['start', 'assigning'],
      form: { formId: 'approve', bindingType: 'versionTag' },
    }],
    ['business-rule', { type: 'businessRuleTask', calledDecision: { decisionId: 'discount', resultVariable: 'discount' } }],
    ['ad-hoc', { adHoc: {} }],
    ['message-send', { sentMessage: { messageRef: 'Message_element', messageName: 'order-paid' } }],
    ['script', { type: 'scriptTask', script: { expression: '=sum([1, 2, 3])', resultVariable: 'total' } }],
    ['message-catch', {
      eventDefinitions: [{ kind: 'message', messageRef: 'Message_element', messageName: 'order-paid', correlationKey: '=orderId' }],
    }],
    ['message-receive', { message: { messageRef: 'Message_element', messageName: 'order-paid', correlationKey: '=orderId' } }],
    ['signal-throw', { eventDefinitions: [{ kind: 'signal', signalRef: 'Signal_element', signalName: 'stock-changed' }] }],
    ['timer-start', { eventDefinitions: [{ kind: 'timer', timerType: 'timeDate', expression: '2026-02-28T12:00:00Z' }] }],
    ['timer-boundary', { interrupting: false, eventDefinitions: [{ kind: 'timer', timerType: 'timeCycle', expression: 'R3/P1D' }] }],
    ['conditional-catch', { eventDefinitions: [{ kind: 'conditional', condition: '=stock > 0' }] }],
    ['agent', {
      agentType: 'external',
      jobPriority: '70',
      linkedResources: [
        { linkName: 'prompt', resourceId: 'prompt.md', resourceType: 'prompt', bindingType: 'versionTag', versionTag: 'v1' },
        { linkName: 'other', resourceId: 'other.md' },
      ],
    }],
  ])('%s where the engine looks for it', (name, element) => expect(applied(name)).toMatchObject(element))

  test('no correlation key for a message that starts a process', () => {
    expect(applied('message-start').eventDefinitions).toEqual([
      { kind: 'message', messageRef: 'Message_element', messageName: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    ])
  })
  test('conditions that never agree come to an end', () => {
    const properties: TemplateProperty[] = [
      { id: 'a', type: 'String', value: 'x', binding: { type: 'zeebe:input', name: 'a' }, condition: { allMatch: [{ property: 'b', isEmpty: true }] } },
      { id: 'b', type: 'String', value: 'x', binding: { type: 'zeebe:input', name: 'b' }, condition: { allMatch: [{ property: 'a', isEmpty: false }] } },
    ]
    const template = { id: 'odd', name: 'Odd', appliesTo: ['bpmn:Task'], properties }
    expect(applyTemplate(template, { id: 'task', seed: 1 }).type).toBe('task')
  })
})

test('the own templates use every binding that there is', () => {
  const used = new Set(filesIn(folders.own).flatMap(name => (read(folders.own, name) as Template).properties.map(({ binding }) => binding.type)))
  expect(bindingTypes.filter(type => !used.has(type))).toEqual([])
})
