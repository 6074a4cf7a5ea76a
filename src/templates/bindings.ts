// Where a template's property keeps its value: one entry for each binding type, with all that we do with it.
import { headerField, inputField, outputField, propertyField, taskDefinitionField } from '../bpmn/fields.ts'
import type { FieldKey } from '../bpmn/fields.ts'
import type { EventDefinition, ModelElement } from '../bpmn/model.ts'
import type { TemplateBinding } from './template.ts'

/** An element with a template. */
export interface TemplatedElement extends ModelElement {
  /** values of bindings that no preview reads, by `beyondKey`; known only when we applied the template ourselves */
  beyond?: Record<string, string>
}

type Part = 'name' | 'property' | 'eventType'

export interface BindingKind {
  /** keys that the binding must have beside its type, each with text */
  needs: readonly ('name' | 'key' | 'source' | 'property' | 'linkName' | 'eventType')[]
  /** the only values of such a key, where it says which part is meant */
  parts?: { readonly [key in Part]?: readonly string[] }
  /** the field that the value is edited as; absent: it is no field of ours */
  field?: (binding: TemplateBinding) => FieldKey | undefined
  /** the value in the element, as text */
  read: (element: TemplatedElement, binding: TemplateBinding) => string | undefined
  /** puts the value into an element that is being made */
  write: (element: TemplatedElement, binding: TemplateBinding, text: string) => void
  /** what is written when there is no value: the empty entry, or whatever the binding is there for */
  writesEmpty?: boolean
}

const taskDefinitionPart = (part: string | undefined) =>
  part === 'type' || part === 'retries' ? taskDefinitionField(part) : undefined

/** Of which message, listener or resource; and which part of it. */
const beyondKey = ({ type, linkName, eventType, name, property }: TemplateBinding): string =>
  [type, linkName, eventType, name ?? property].filter(word => word !== undefined).join(' ')

const beyond: Pick<BindingKind, 'read' | 'write'> = {
  read: (element, binding) => {
    const key = beyondKey(binding)
    return element.beyond && Object.hasOwn(element.beyond, key) ? element.beyond[key] : undefined
  },
  write: (element, binding, text) => {
    element.beyond ??= Object.create(null) as Record<string, string>
    element.beyond[beyondKey(binding)] = text
  },
}

/** Replaces the entry that `is` the wanted one, or adds it. */
function put<T>(list: T[], entry: T, is: (other: T) => boolean): void {
  const index = list.findIndex(is)
  if (index < 0) list.push(entry)
  else list[index] = entry
}

type EventKind = 'message' | 'signal' | 'timer' | 'conditional'

function eventDefinition<K extends EventKind>(element: ModelElement, kind: K): Extract<EventDefinition, { kind: K }> | undefined {
  return element.eventDefinitions.find((definition): definition is Extract<EventDefinition, { kind: K }> => definition.kind === kind)
}

function define(element: ModelElement, definition: EventDefinition): void {
  const known = element.eventDefinitions.find(({ kind }) => kind === definition.kind)
  put(element.eventDefinitions, { ...known, ...definition }, other => other === known)
}

/** A send task's message is in the diagram, but not in what we know of it: its job is what runs. */
const holdsMessage = (element: ModelElement) => element.type === 'receiveTask' || element.type.endsWith('Event')

function messagePart(bound: string, part: 'messageName' | 'correlationKey'): Pick<BindingKind, 'read' | 'write'> {
  return {
    read: (element, binding) => {
      if (binding.name !== bound || !holdsMessage(element)) return beyond.read(element, binding)
      return (element.message ?? eventDefinition(element, 'message'))?.[part]
    },
    write: (element, binding, text) => {
      if (binding.name !== bound || !holdsMessage(element)) beyond.write(element, binding, text)
      else if (element.type === 'receiveTask') element.message = { messageRef: messageId(element), ...element.message, [part]: text }
      else define(element, { kind: 'message', messageRef: messageId(element), [part]: text })
    },
  }
}

const messageId = ({ id }: ModelElement) => `Message_${id}`

const assignmentPart: Pick<BindingKind, 'read' | 'write'> = {
  read: (element, { property }) => element.assignment?.[property as 'assignee'],
  write: (element, { property }, text) => {
    element.assignment = { ...element.assignment, [property!]: text }
  },
}

const listener: Pick<BindingKind, 'read' | 'write'> = {
  read: beyond.read,
  write: (element, binding, text) => {
    element.listeners = [...(element.listeners ?? []), binding.eventType!]
    beyond.write(element, binding, text)
  },
}

const versions = ['bindingType', 'versionTag']

/** By type, as the JSON schema of element templates for Camunda 8 lists them. */
const kinds: Record<string, BindingKind> = {
  property: {
    needs: ['name'],
    read: (element, binding) =>
      binding.name === 'name' ? element.name : binding.name === 'id' ? element.id : beyond.read(element, binding),
    write: (element, binding, text) => {
      if (binding.name === 'name') element.name = text
      else beyond.write(element, binding, text)
    },
  },
  'zeebe:input': {
    needs: ['name'],
    writesEmpty: true,
    field: ({ name }) => inputField(name!),
    read: (element, { name }) => element.inputs.find(input => input.target === name)?.source,
    write: (element, { name }, source) => put(element.inputs, { source, target: name! }, input => input.target === name),
  },
  'zeebe:output': {
    needs: ['source'],
    writesEmpty: true,
    // The other way round: the source is fixed by the template, the person names the target.
    field: ({ source }) => outputField(source!),
    read: (element, { source }) => element.outputs.find(output => output.source === source)?.target,
    write: (element, { source }, target) => put(element.outputs, { source: source!, target }, output => output.source === source),
  },
  'zeebe:taskHeader': {
    needs: ['key'],
    field: ({ key }) => headerField(key!),
    read: (element, { key }) => element.headers.find(header => header.key === key)?.value,
    write: (element, { key }, value) => put(element.headers, { key: key!, value }, header => header.key === key),
  },
  'zeebe:property': {
    needs: ['name'],
    writesEmpty: true,
    field: ({ name }) => propertyField(name!),
    read: (element, { name }) => element.properties.find(property => property.name === name)?.value,
    write: (element, { name }, value) => put(element.properties, { name: name!, value }, property => property.name === name),
  },
  'zeebe:taskDefinition': {
    needs: ['property'],
    parts: { property: ['type', 'retries'] },
    field: ({ property }) => taskDefinitionPart(property),
    read: (element, { property }) => element.taskDefinition?.[property as 'type' | 'retries'],
    write: (element, { property }, text) => {
      element.taskDefinition = { ...element.taskDefinition, [property!]: text }
    },
  },
  // The older form of the same.
  'zeebe:taskDefinition:type': {
    needs: [],
    field: () => taskDefinitionField('type'),
    read: element => element.taskDefinition?.type,
    write: (element, _, type) => {
      element.taskDefinition = { ...element.taskDefinition, type }
    },
  },
  'bpmn:Message#property': { needs: ['name'], ...messagePart('name', 'messageName') },
  'bpmn:Message#zeebe:subscription#property': { needs: ['name'], ...messagePart('correlationKey', 'correlationKey') },
  'bpmn:Signal#property': {
    needs: ['name'],
    parts: { name: ['name'] },
    read: element => eventDefinition(element, 'signal')?.signalName,
    write: (element, _, signalName) => define(element, { kind: 'signal', signalRef: `Signal_${element.id}`, signalName }),
  },
  'bpmn:TimerEventDefinition#property': {
    needs: ['name'],
    parts: { name: ['timeDate', 'timeDuration', 'timeCycle'] },
    read: (element, { name }) => {
      const timer = eventDefinition(element, 'timer')
      return timer?.timerType === name ? timer?.expression : undefined
    },
    write: (element, { name }, expression) => {
      define(element, { kind: 'timer', timerType: name as 'timeDate', expression })
      // An interrupting boundary event could not fire again.
      if (name === 'timeCycle' && element.type === 'boundaryEvent') element.interrupting = false
    },
  },
  'bpmn:ConditionalEventDefinition#property': {
    needs: ['name'],
    parts: { name: ['condition'] },
    read: element => eventDefinition(element, 'conditional')?.condition,
    write: (element, _, condition) => define(element, { kind: 'conditional', condition }),
  },
  'bpmn:ConditionalEventDefinition#zeebe:conditionalFilter#property': {
    needs: ['name'],
    parts: { name: ['variableEvents'] },
    ...beyond,
  },
  'zeebe:calledElement': {
    needs: ['property'],
    parts: {
      property: ['processId', ...versions, 'propagateAllParentVariables', 'propagateAllChildVariables', 'businessId'],
    },
    read: (element, binding) => {
      const called = element.calledElement as Record<string, string | boolean | undefined> | undefined
      const value = called?.[binding.property!]
      return value === undefined ? beyond.read(element, binding) : `${value}`
    },
    write: (element, binding, text) => {
      // What a template calls gets and gives nothing by itself, unless the template says so.
      const called = { propagateAllChildVariables: false, propagateAllParentVariables: false, ...element.calledElement }
      const { property } = binding
      if (property === 'propagateAllChildVariables' || property === 'propagateAllParentVariables') called[property] = text === 'true'
      else if (property === 'processId') called.processId = text
      else beyond.write(element, binding, text)
      element.calledElement = called
    },
  },
  'zeebe:calledDecision': {
    needs: ['property'],
    parts: { property: ['decisionId', 'resultVariable', ...versions] },
    read: (element, binding) =>
      binding.property === 'decisionId' || binding.property === 'resultVariable'
        ? element.calledDecision?.[binding.property]
        : beyond.read(element, binding),
    write: (element, binding, text) => {
      const { property } = binding
      if (property === 'decisionId' || property === 'resultVariable') {
        element.calledDecision = { ...element.calledDecision, [property]: text }
      } else beyond.write(element, binding, text)
    },
  },
  'zeebe:script': {
    needs: ['property'],
    parts: { property: ['expression', 'resultVariable'] },
    read: (element, { property }) => element.script?.[property as 'expression'],
    write: (element, { property }, text) => {
      element.script = { ...element.script, [property!]: text }
    },
  },
  'zeebe:userTask': {
    needs: [],
    writesEmpty: true,
    read: () => undefined,
    write: element => {
      element.zeebeUserTask = true
    },
  },
  'zeebe:assignmentDefinition': {
    needs: ['property'],
    parts: { property: ['assignee', 'candidateUsers', 'candidateGroups'] },
    ...assignmentPart,
  },
  'zeebe:taskSchedule': { needs: ['property'], parts: { property: ['dueDate', 'followUpDate'] }, ...assignmentPart },
  'zeebe:priorityDefinition': { needs: ['property'], parts: { property: ['priority'] }, ...assignmentPart },
  'zeebe:executionListener': { needs: ['eventType'], parts: { eventType: ['start', 'end'] }, ...listener },
  'zeebe:taskListener': {
    needs: ['eventType'],
    parts: { eventType: ['creating', 'assigning', 'updating', 'completing', 'canceling'] },
    ...listener,
  },
  // Known, but nothing that a preview reads.
  'zeebe:formDefinition': {
    needs: ['property'],
    parts: { property: ['formId', 'externalReference', ...versions] },
    ...beyond,
  },
  'zeebe:linkedResource': {
    needs: ['linkName', 'property'],
    parts: { property: ['resourceId', 'resourceType', ...versions] },
    ...beyond,
  },
  'zeebe:jobPriorityDefinition': { needs: ['property'], parts: { property: ['priority'] }, ...beyond },
  'zeebe:adHoc': {
    needs: ['property'],
    parts: { property: ['activeElementsCollection', 'outputCollection', 'outputElement'] },
    ...beyond,
  },
  'zeebe:agentDefinition': { needs: ['property'], parts: { property: ['agentType'] }, ...beyond },
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
export function readBinding(element: TemplatedElement, binding: TemplateBinding): string {
  return bindingKind(binding.type)?.read(element, binding) ?? ''
}
