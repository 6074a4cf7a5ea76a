// From what the properties panel shows to the keys of the fields, see `src/bpmn/fields.ts`.
import {
  calledProcessField, conditionField, correlationKeyField, errorCodeField, escalationCodeField, headerField, inputField,
  multiInstanceField, outputField, propertyField, scriptField, taskDefinitionField, timerField,
} from '../../src/bpmn/fields.ts'
import type { FieldKey } from '../../src/bpmn/fields.ts'
import { fieldOf } from '../../src/templates/bindings.ts'
import type { TemplateBinding } from '../../src/templates/template.ts'
import type { Element, ModdleElement } from './services.ts'

export interface TemplateProperty {
  binding: TemplateBinding
  type?: string
  feel?: 'required' | 'optional' | 'static'
  editable?: boolean
  optional?: boolean
  constraints?: { notEmpty?: boolean }
}

/** One entry of a group of the panel; which of the optional parts are there depends on who made it. */
export interface PanelEntry {
  id: string
  component: unknown
  /** a property of a template, or a `zeebe:Property` */
  property?: TemplateProperty | ModdleElement
  /** a `zeebe:Input` or `zeebe:Output` */
  parameter?: ModdleElement
  /** a `zeebe:Header` */
  header?: ModdleElement
}

/** The key of the field that an entry edits; undefined if the preview knows no such field. */
export function fieldOfEntry(entry: PanelEntry, element: Element): FieldKey | undefined {
  if (isTemplateProperty(entry.property)) return fieldOfBinding(entry.property.binding, element)
  if (entry.parameter && entry.id.endsWith('-source')) return fieldOfParameter(entry.parameter)
  if (entry.header && entry.id.endsWith('-value')) return headerField(String(entry.header.get('key') ?? ''))
  if (entry.property && entry.id.endsWith('-value')) return propertyField(String(entry.property.get('name') ?? ''))
  return Object.hasOwn(byEntryId, entry.id) ? byEntryId[entry.id] : undefined
}

const byEntryId: Record<string, FieldKey | undefined> = {
  taskDefinitionType: taskDefinitionField('type'),
  taskDefinitionRetries: taskDefinitionField('retries'),
  conditionExpression: conditionField,
  messageSubscriptionCorrelationKey: correlationKeyField,
  timerEventDefinitionValue: timerField,
  errorCode: errorCodeField,
  escalationCode: escalationCodeField,
  scriptExpression: scriptField('expression'),
  targetProcessId: calledProcessField,
  'multiInstance-inputCollection': multiInstanceField('inputCollection'),
  'multiInstance-outputElement': multiInstanceField('outputElement'),
  'multiInstance-completionCondition': multiInstanceField('completionCondition'),
}

export function isTemplateProperty(property: PanelEntry['property']): property is TemplateProperty {
  return typeof property === 'object' && property !== null && 'binding' in property
}

/** Is the field's text what is typed into this entry? Not for a template's output: there the variable's name is typed. */
export function isTextOfField(entry: PanelEntry): boolean {
  return !(isTemplateProperty(entry.property) && entry.property.binding.type === 'zeebe:output')
}

function fieldOfBinding(binding: TemplateBinding, element: Element): FieldKey | undefined {
  if (binding.type === 'zeebe:output') return fieldOfOutput(binding, element)
  return fieldOf(binding)
}

// An output binding names the expression; the field is known by the variable, which stands in the diagram.
function fieldOfOutput({ source }: TemplateBinding, element: Element): FieldKey | undefined {
  const output = outputsOf(element.businessObject).find(each => each.get('source') === source)
  return output && outputField(String(output.get('target') ?? ''))
}

function fieldOfParameter(parameter: ModdleElement): FieldKey {
  const target = String(parameter.get('target') ?? '')
  return parameter.$type === 'zeebe:Output' ? outputField(target) : inputField(target)
}

function outputsOf(businessObject: ModdleElement): ModdleElement[] {
  const values: ModdleElement[] = businessObject.get('extensionElements')?.get('values') ?? []
  return values.find(each => each.$type === 'zeebe:IoMapping')?.get('outputParameters') ?? []
}
