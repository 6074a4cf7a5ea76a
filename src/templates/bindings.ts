// Where a template's property keeps its value: one entry for each binding type, with all that we do with it.
import { headerField, inputField, nameField, outputField, propertyField, taskDefinitionField } from '../bpmn/fields.ts'
import type { FieldKey } from '../bpmn/fields.ts'
import type { ModelElement } from '../bpmn/model.ts'
import { capital, inWords, put, type BindingKind } from './bindingKind.ts'
import { eventBindings } from './eventBindings.ts'
import { extensionBindings } from './extensionBindings.ts'
import type { TemplateBinding } from './template.ts'

const taskDefinitionPart = (part: string | undefined) =>
  part === 'type' || part === 'retries' ? taskDefinitionField(part) : undefined

/** Switches of the BPMN element that the model knows by their own names. */
const flags: Record<string, (element: ModelElement) => boolean | undefined> = {
  isForCompensation: element => element.isForCompensation ?? false,
  triggeredByEvent: element => element.triggeredByEvent ?? false,
  cancelActivity: element => element.interrupting,
  isInterrupting: element => element.interrupting,
}

/** By type, as the JSON schema of element templates for Camunda 8 lists them. */
const kinds: Record<string, BindingKind> = {
  property: {
    needs: ['name'],
    field: ({ name }) => (name === 'name' ? nameField : undefined),
    label: ({ name = '' }) => capital(inWords(name)),
    read: (element, { name = '' }) => {
      if (name === 'name' || name === 'id') return element[name]
      const flag = Object.hasOwn(flags, name) ? flags[name]!(element) : undefined
      if (flag !== undefined) return `${flag}`
      return element.attributes && Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined
    },
    write: (element, { name = '' }, text) => {
      if (name === 'name') element.name = text
      else if (name === 'isForCompensation') element.isForCompensation = text === 'true'
      else if (Object.hasOwn(flags, name)) return
      else element.attributes = Object.assign(Object.create(null) as Record<string, string>, element.attributes, { [name]: text })
    },
  },
  'zeebe:input': {
    needs: ['name'],
    writesEmpty: true,
    held: ({ inputs }) => inputs.map(({ target }) => ({ type: 'zeebe:input', name: target })),
    field: ({ name }) => inputField(name!),
    read: (element, { name }) => element.inputs.find(input => input.target === name)?.source,
    write: (element, { name }, source) => put(element.inputs, { source, target: name! }, input => input.target === name),
  },
  'zeebe:output': {
    needs: ['source'],
    writesEmpty: true,
    held: ({ outputs }) => outputs.map(({ source }) => ({ type: 'zeebe:output', source })),
    // The other way round: the source is fixed by the template, the person names the target.
    field: ({ source }) => outputField(source!),
    read: (element, { source }) => element.outputs.find(output => output.source === source)?.target,
    write: (element, { source }, target) => put(element.outputs, { source: source!, target }, output => output.source === source),
  },
  'zeebe:taskHeader': {
    needs: ['key'],
    held: ({ headers }) => headers.map(({ key }) => ({ type: 'zeebe:taskHeader', key })),
    field: ({ key }) => headerField(key!),
    read: (element, { key }) => element.headers.find(header => header.key === key)?.value,
    write: (element, { key }, value) => put(element.headers, { key: key!, value }, header => header.key === key),
  },
  'zeebe:property': {
    needs: ['name'],
    writesEmpty: true,
    held: ({ properties }) => properties.map(({ name }) => ({ type: 'zeebe:property', name })),
    field: ({ name }) => propertyField(name!),
    read: (element, { name }) => element.properties.find(property => property.name === name)?.value,
    write: (element, { name }, value) => put(element.properties, { name: name!, value }, property => property.name === name),
  },
  'zeebe:taskDefinition': {
    needs: ['property'],
    parts: { property: ['type', 'retries'] },
    held: ({ taskDefinition }) =>
      (['type', 'retries'] as const).filter(part => taskDefinition?.[part]).map(property => ({ type: 'zeebe:taskDefinition', property })),
    field: ({ property }) => taskDefinitionPart(property),
    label: ({ property }) => (property === 'type' ? 'Job type' : 'Retries'),
    read: (element, { property }) => element.taskDefinition?.[property as 'type' | 'retries'],
    write: (element, { property }, text) => {
      element.taskDefinition = { ...element.taskDefinition, [property!]: text }
    },
  },
  // The older form of the same.
  'zeebe:taskDefinition:type': {
    needs: [],
    label: () => 'Job type',
    field: () => taskDefinitionField('type'),
    read: element => element.taskDefinition?.type,
    write: (element, _, type) => {
      element.taskDefinition = { ...element.taskDefinition, type }
    },
  },
  ...eventBindings,
  ...extensionBindings,
}

/** What we know of a binding type; undefined for one that Camunda 8 does not have. */
export function bindingKind(type: string): BindingKind | undefined {
  return Object.hasOwn(kinds, type) ? kinds[type] : undefined
}

/** All types, for tests that want each of them. */
export const bindingTypes: readonly string[] = Object.keys(kinds)

/** The field that a binding edits, see `bpmn/fields.ts`. */
export function fieldOf(binding: TemplateBinding): FieldKey | undefined {
  return bindingKind(binding.type)?.field?.(binding)
}

/** The value of a binding in an element as the diagram holds it; empty when there is none, as the panel shows it. */
export function readBinding(element: ModelElement, binding: TemplateBinding): string {
  return bindingKind(binding.type)?.read(element, binding) ?? ''
}

/** Where all values of an element stand, whichever template it has: each place once. */
export function heldBindings(element: ModelElement): TemplateBinding[] {
  return Object.values(kinds).flatMap(kind => kind.held?.(element) ?? [])
}

/** What a person calls the place of a value that has no label. */
export function placeLabel(binding: TemplateBinding): string {
  return bindingKind(binding.type)?.label?.(binding) ?? binding.name ?? binding.key ?? binding.source ?? binding.property ?? binding.type
}
