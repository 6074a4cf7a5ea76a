// Where a template's property keeps its value: one entry for each binding type, with all that we do with it.
import { headerField, inputField, outputField, propertyField, taskDefinitionField } from '../bpmn/fields.ts'
import type { FieldKey } from '../bpmn/fields.ts'
import type { ModelElement } from '../bpmn/model.ts'
import type { TemplateBinding } from './template.ts'

interface BindingKind {
  /** keys that the binding must have beside its type, each with text */
  needs: ('name' | 'key' | 'source' | 'property')[]
  /** the only values of `property`, where it says which part */
  parts?: string[]
  /** the field that the value is edited as; absent: it is no field of ours */
  field?: (binding: TemplateBinding) => FieldKey | undefined
  /** the value in the element, as text */
  read?: (element: ModelElement, binding: TemplateBinding) => string | undefined
}

const taskDefinitionPart = (part: string | undefined) =>
  part === 'type' || part === 'retries' ? taskDefinitionField(part) : undefined

const message = (element: ModelElement) =>
  element.message ?? element.eventDefinitions.find(definition => definition.kind === 'message')

/** By type, as the JSON schema of element templates for Camunda 8 lists them. */
const kinds: Record<string, BindingKind> = {
  property: {
    needs: ['name'],
    read: (element, { name }) => (name === 'name' ? element.name : name === 'id' ? element.id : undefined),
  },
  'zeebe:input': {
    needs: ['name'],
    field: ({ name }) => inputField(name!),
    read: (element, { name }) => element.inputs.find(input => input.target === name)?.source,
  },
  'zeebe:output': {
    needs: ['source'],
    // The other way round: the source is fixed by the template, the person names the target.
    field: ({ source }) => outputField(source!),
    read: (element, { source }) => element.outputs.find(output => output.source === source)?.target,
  },
  'zeebe:taskHeader': {
    needs: ['key'],
    field: ({ key }) => headerField(key!),
    read: (element, { key }) => element.headers.find(header => header.key === key)?.value,
  },
  'zeebe:property': {
    needs: ['name'],
    field: ({ name }) => propertyField(name!),
    read: (element, { name }) => element.properties.find(property => property.name === name)?.value,
  },
  'zeebe:taskDefinition': {
    needs: ['property'],
    parts: ['type', 'retries'],
    field: ({ property }) => taskDefinitionPart(property),
    read: (element, { property }) =>
      property === 'retries' ? element.taskDefinition?.retries : property === 'type' ? element.taskDefinition?.type : undefined,
  },
  'zeebe:taskDefinition:type': {
    needs: [],
    field: () => taskDefinitionField('type'),
    read: element => element.taskDefinition?.type,
  },
  'bpmn:Message#property': {
    needs: ['name'],
    read: (element, { name }) => (name === 'name' ? message(element)?.messageName : undefined),
  },
  'bpmn:Message#zeebe:subscription#property': {
    needs: ['name'],
    read: (element, { name }) => (name === 'correlationKey' ? message(element)?.correlationKey : undefined),
  },
  'bpmn:TimerEventDefinition#property': {
    needs: ['name'],
    read: (element, { name }) => {
      const timer = element.eventDefinitions.find(definition => definition.kind === 'timer')
      return timer?.timerType === name ? timer?.expression : undefined
    },
  },
  'zeebe:calledElement': {
    needs: ['property'],
    read: (element, { property }) => (property === 'processId' ? element.calledElement?.processId : undefined),
  },
  'zeebe:calledDecision': {
    needs: ['property'],
    read: (element, { property }) =>
      property === 'decisionId' || property === 'resultVariable' ? element.calledDecision?.[property] : undefined,
  },
  'zeebe:script': {
    needs: ['property'],
    read: (element, { property }) =>
      property === 'expression' || property === 'resultVariable' ? element.script?.[property] : undefined,
  },
  // Known, but nothing that a preview reads.
  'bpmn:Signal#property': { needs: ['name'] },
  'bpmn:ConditionalEventDefinition#property': { needs: ['name'] },
  'bpmn:ConditionalEventDefinition#zeebe:conditionalFilter#property': { needs: ['name'] },
  'zeebe:linkedResource': { needs: ['property'] },
  'zeebe:userTask': { needs: [] },
  'zeebe:formDefinition': { needs: ['property'] },
  'zeebe:assignmentDefinition': { needs: ['property'] },
  'zeebe:priorityDefinition': { needs: ['property'] },
  'zeebe:jobPriorityDefinition': { needs: ['property'] },
  'zeebe:adHoc': { needs: ['property'] },
  'zeebe:agentDefinition': { needs: ['property'] },
  'zeebe:taskSchedule': { needs: ['property'] },
  'zeebe:executionListener': { needs: [] },
  'zeebe:taskListener': { needs: [] },
}

/** What we know of a binding type; undefined for one that Camunda 8 does not have. */
export function bindingKind(type: string): BindingKind | undefined {
  return Object.hasOwn(kinds, type) ? kinds[type] : undefined
}

/** The field that a binding edits, see `bpmn/fields.ts`. */
export function fieldOf(binding: TemplateBinding): FieldKey | undefined {
  return bindingKind(binding.type)?.field?.(binding)
}

/** The value of a binding in an element as the diagram holds it; empty when there is none, as the panel shows it. */
export function readBinding(element: ModelElement, binding: TemplateBinding): string {
  return bindingKind(binding.type)?.read?.(element, binding) ?? ''
}
