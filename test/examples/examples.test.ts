// The examples are whole: diagrams that parse and are drawn, templates applied as the modeler would, promises given.
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ModelElement, ProcessModel } from '../../src/bpmn/model.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { lineFor } from '../../src/lines.ts'
import { readScenarioFile } from '../../src/scenarios/files.ts'
import { activeProperties, requiredFieldsMissing } from '../../src/templates/activeProperties.ts'
import { readBinding } from '../../src/templates/bindings.ts'
import type { Template } from '../../src/templates/template.ts'
import { builtInTemplates, entries, examples, folders, scenarioText } from './examples.ts'

const schema = JSON.parse(readFileSync(new URL('../../public/schemas/scenarios-1.json', import.meta.url), 'utf8')) as object
const matchesSchema = new Ajv({ strict: true, strictRequired: false }).compile(schema)

test('the index lists every folder once, the first visit first', () => {
  expect(entries.map(({ name }) => name).sort()).toEqual([...folders].sort())
  expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length)
  expect(entries[0]!.name).toBe('start')
})

describe.each(examples)('$name', ({ name, title, summary, element, diagram, about, scenarios }) => {
  let model: ProcessModel

  beforeAll(async () => {
    const parsed = await parseDiagram(diagram)
    if (!parsed.ok) throw new Error(parsed.problem.message)
    expect(parsed.warnings).toEqual([])
    model = parsed.model
  })

  const templated = (): [ModelElement, Template | undefined][] =>
    Object.values(model.elements)
      .filter(each => each.template)
      .map(each => [each, builtInTemplates.find(({ id, version }) => id === each.template!.id && version === each.template!.version)])

  test('is told about', () => {
    expect(about.split('\n')[0]).toBe(`# ${title}`)
    expect(about.length).toBeLessThan(1500)
    expect(summary).toMatch(/^[A-Z0-9].{20,120}\.$/)
  })

  test('is made for a version that was measured', () => {
    const { line, notice } = lineFor(model.executionPlatformVersion)
    expect([line, notice, model.executionPlatform]).toEqual(['8.8', undefined, 'Camunda Cloud'])
  })

  test('is drawn: every node has its shape, every flow its line', () => {
    const processes = Object.values(model.elements).filter(({ type }) => type === 'process')
    const nodes = Object.keys(model.elements).filter(id => !processes.some(process => process.id === id))
    const drawn = (what: string) => [...diagram.matchAll(new RegExp(`<bpmndi:${what} [^>]*bpmnElement="([^"]+)"`, 'g'))].map(match => match[1]!)
    expect(drawn('BPMNShape').sort()).toEqual(nodes.sort())
    expect(drawn('BPMNEdge').sort()).toEqual(Object.keys(model.flows).sort())
  })

  test('goes from a start to an end everywhere', () => {
    for (const { id, type, incoming, outgoing } of Object.values(model.elements)) {
      if (type === 'process') continue
      expect([id, incoming.length]).toEqual([id, type === 'startEvent' || type === 'boundaryEvent' ? 0 : 1])
      expect([id, outgoing.length]).toEqual([id, type === 'endEvent' ? 0 : 1])
    }
  })

  test('has names for people', () => {
    const named = Object.values(model.elements).filter(({ type }) => type !== 'process')
    expect(named.filter(each => !each.name)).toEqual([])
  })

  test('applies built-in templates, with their icons and all they ask for', () => {
    expect(templated().length).toBeGreaterThan(0)
    for (const [each, template] of templated()) {
      expect([each.id, template?.id]).toEqual([each.id, each.template!.id])
      expect(each.template!.icon).toBe((template!['icon'] as { contents: string }).contents)
      expect(requiredFieldsMissing(template!, each)).toEqual([])
    }
  })

  test('writes what the templates write, and nothing else', () => {
    for (const [each, template] of templated()) {
      const active = activeProperties(template!, each)
      const bound = (type: string) => active.filter(({ binding }) => binding.type === type).map(({ binding }) => binding.name ?? binding.key)
      expect(each.inputs.map(({ target }) => target).filter(target => !bound('zeebe:input').includes(target))).toEqual([])
      expect(each.headers.map(({ key }) => key).filter(key => !bound('zeebe:taskHeader').includes(key))).toEqual([])
      expect(each.properties.map(({ name }) => name).filter(property => !bound('zeebe:property').includes(property))).toEqual([])
      expect(each.outputs).toEqual([])
      for (const property of active) {
        const value = readBinding(each, property.binding)
        if (property.type === 'Hidden') expect(value).toBe(property.value)
        if (property.optional !== true) expect([property.label, value]).not.toEqual([property.label, ''])
        if (property.feel === 'required' && value !== '') expect(value).toMatch(/^=/)
        if (property.type === 'Dropdown') {
          expect((property['choices'] as { value: string }[]).map(choice => choice.value)).toContain(value)
        }
      }
    }
  })

  test('has scenarios for elements that exist, without a slip of the pen', () => {
    expect(readScenarioFile(scenarioText(name)).problems).toEqual([])
    expect(matchesSchema(JSON.parse(scenarioText(name)))).toBe(true)
    for (const id of Object.keys(scenarios.elements)) expect(model.elements[id]?.template).toBeDefined()
    expect(Object.keys(scenarios.elements)).toContain(element)
  })

  test('promises something for every scenario', () => {
    const all = Object.values(scenarios.elements).flatMap(set => set.scenarios)
    expect(all.filter(scenario => !scenario.expectation)).toEqual([])
    for (const { name: label, expectation } of all) {
      expect([label, expectation!.errorCode !== undefined]).toEqual([label, expectation!.outcome === 'bpmnError'])
    }
  })

  test('brings a value for every secret it names, and for no other', () => {
    const named = [...diagram.matchAll(/secrets\.(\w+)/g)].map(match => match[1]!)
    expect(Object.keys(scenarios.secrets).sort()).toEqual([...new Set(named)].sort())
  })
})
