import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fieldNames } from '../../app/shell/paletteFields.ts'
import type { ModelElement } from '../../src/bpmn/model.ts'
import type { Template } from '../../src/templates/template.ts'

const shipped = (name: string) => {
  const read = JSON.parse(readFileSync(new URL(`../../public/templates/${name}.json`, import.meta.url), 'utf8')) as Template | Template[]
  return Array.isArray(read) ? read[0]! : read
}

const element = (parts: Partial<ModelElement>): ModelElement =>
  ({ id: 'Task', type: 'serviceTask', inputs: [], outputs: [], headers: [], properties: [], eventDefinitions: [], ...parts }) as ModelElement

/** What is read in the list: label, group, and the binding's name that is found too. */
const read = (shown: ModelElement, template?: Template) => fieldNames(shown, template).map(({ label, group, also }) => `${label} (${group}) ${also}`)

test('a field is called as the panel calls it', () => {
  const names = read(element({ inputs: [{ target: 'method', source: 'GET' }, { target: 'authentication.type', source: 'bearer' }] }), shipped('rest'))
  expect(names).toContain('URL (Request) url')
  expect(names).toContain('Method (Request) method')
  expect(names).toContain('Result expression (Output mapping) resultExpression')
  expect(names.filter(name => name.endsWith(' authentication.token'))).toHaveLength(1)
})

test('what the panel hides or does not show now is no field', () => {
  const names = read(element({ inputs: [{ target: 'authentication.type', source: 'noAuth' }] }), shipped('rest'))
  expect(names.filter(name => name.endsWith(' authentication.token'))).toEqual([])
  expect(names.filter(name => name.endsWith(' type'))).toEqual([])
})

test('an output is known by its variable, once it has one', () => {
  const template = { id: 't', name: 'T', appliesTo: [], properties: [{ label: 'Total', binding: { type: 'zeebe:output', source: '=sum' } }] } as Template
  expect(read(element({ outputs: [{ target: 'total', source: '=sum' }] }), template)).toEqual(['Total (Custom properties) total'])
  expect(read(element({}), template)).toEqual([])
})

test('without a template, by the names that the person gave', () => {
  const plain = element({
    taskDefinition: { type: 'work', retries: '3' }, inputs: [{ target: 'amount', source: '=1' }], outputs: [{ target: 'sum', source: '=amount' }],
    headers: [{ key: 'errorExpression', value: '' }], properties: [{ name: 'owner', value: 'me' }],
  })
  expect(read(plain)).toEqual([
    'Job type (Task definition) type', 'Retries (Task definition) retries', 'amount (Inputs) amount', 'sum (Outputs) sum',
    'errorExpression (Headers) errorExpression', 'owner (Extension properties) owner',
  ])
})
