import { describe, expect, test } from 'vitest'
import { templateChanges } from '../../app/templates/templateChanges.ts'
import { applyTemplate } from '../../src/templates/applyTemplate.ts'
import type { Template, TemplateProperty } from '../../src/templates/template.ts'

const input = (name: string, over: Partial<TemplateProperty> = {}): TemplateProperty => ({
  id: name, label: name.toUpperCase(), type: 'String', binding: { type: 'zeebe:input', name }, ...over,
})
const template = (...properties: TemplateProperty[]): Template => ({ id: 't', name: 'T', appliesTo: ['bpmn:Task'], properties })
const dropdown = (name: string, ...choices: string[]) =>
  input(name, { type: 'Dropdown', value: choices[0], choices: choices.map(value => ({ name: value, value })) })

/** The element as the template makes it, with these texts in its fields. */
const element = (of: Template, texts: Record<string, string> = {}) =>
  applyTemplate(of, { id: 'Task', seed: 1, fill: ({ id }) => texts[id ?? ''] })

interface Case {
  from: [Template | undefined, ReturnType<typeof element>]
  to: [Template, ReturnType<typeof element>]
}

const seen = ({ from, to }: Case) => {
  const { changes, rescues } = templateChanges(from[1], to[1], from[0], to[0])
  return { changes: changes.map(({ kind, label, before, after }) => [kind, label, before, after].filter(Boolean).join(' ')), rescues }
}

describe('a value', () => {
  const one = template(input('a'))
  test('that is there before and after is kept', () =>
    expect(seen({ from: [one, element(one, { a: 'x' })], to: [one, element(one, { a: 'x' })] }))
      .toEqual({ changes: ['kept A x'], rescues: [] }))

  test('whose field is gone is lost', () => {
    const two = template(input('b'))
    expect(seen({ from: [one, element(one, { a: 'x' })], to: [two, element(two)] }))
      .toEqual({ changes: ['lost A x', 'added B'], rescues: [] })
  })

  test('whose field has another place is brought there by its id', () => {
    const two = template(input('b', { id: 'a' }))
    expect(seen({ from: [one, element(one, { a: 'x' })], to: [two, element(two)] }).rescues).toEqual([{ field: 'input:b', text: 'x' }])
    expect(seen({ from: [one, element(one, { a: 'x' })], to: [two, element(two, { a: 'x' })] }))
      .toEqual({ changes: ['moved A x B'], rescues: [] })
  })

  test('that the modeler overwrote is brought back', () => {
    const two = template(input('a', { value: 'new' }))
    expect(seen({ from: [one, element(one, { a: 'x' })], to: [two, element(two)] }).rescues).toEqual([{ field: 'input:a', text: 'x' }])
  })

  test('that is no choice any more is lost', () => {
    const [from, to] = [template(dropdown('a', 'p', 'q')), template(dropdown('a', 'p'))]
    expect(seen({ from: [from, element(from, { a: 'q' })], to: [to, element(to)] })).toEqual({ changes: ['lost A q p'], rescues: [] })
  })

  test('of a template that is not loaded is looked at all the same', () =>
    expect(seen({ from: [undefined, element(one, { a: 'x' })], to: [template(), element(template())] }).changes).toEqual(['lost a x']))
})

describe('what nobody typed', () => {
  test('a default follows the new default', () => {
    const [from, to] = [template(input('a', { value: '1' })), template(input('a', { value: '2' }))]
    expect(seen({ from: [from, element(from)], to: [to, element(to)] })).toEqual({ changes: ['default A 1 2'], rescues: [] })
  })

  test('a constant follows the new constant', () => {
    const type = (value: string) => ({ type: 'Hidden', value, binding: { type: 'zeebe:taskDefinition', property: 'type' } })
    const [from, to] = [template(type('a:1')), template(type('a:2'))]
    expect(seen({ from: [from, element(from)], to: [to, element(to)] })).toEqual({ changes: ['constant Job type a:1 a:2'], rescues: [] })
  })

  test('an older form of the job type stands in the same place', () => {
    const [from, to] = [
      template({ type: 'Hidden', value: 'a:1', binding: { type: 'zeebe:taskDefinition:type' } }),
      template({ type: 'Hidden', value: 'a:1', binding: { type: 'zeebe:taskDefinition', property: 'type' } }),
    ]
    expect(seen({ from: [from, element(from)], to: [to, element(to)] })).toEqual({ changes: [], rescues: [] })
  })
})
