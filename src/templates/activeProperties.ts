// Which properties of a template an element has now, and what a person sees of them.
import type { FieldKey } from '../bpmn/fields.ts'
import type { ModelElement } from '../bpmn/model.ts'
import { fieldOf, readBinding } from './bindings.ts'
import { isStoredAsFeel } from './defaults.ts'
import type { SimpleCondition, Template, TemplateProperty } from './template.ts'

/** The properties whose conditions hold for this element, in the template's order. */
export function activeProperties(template: Template, element: ModelElement): TemplateProperty[] {
  return template.properties.filter(property => isActive(property, template, element, []))
}

/** The label that a person sees above the field; undefined when the template does not show this field. */
export function fieldLabel(template: Template, element: ModelElement, field: FieldKey): string | undefined {
  const labelled = (property: TemplateProperty) => property.label !== undefined && fieldOf(property.binding) === field
  return (activeProperties(template, element).find(labelled) ?? template.properties.find(labelled))?.label
}

export interface MissingField {
  field: FieldKey
  /** as the panel shows it; the field key where the template gives no label */
  label: string
}

/** Fields that must not be empty (`constraints.notEmpty`), and are, in the template's order. */
export function requiredFieldsMissing(template: Template, element: ModelElement): MissingField[] {
  return activeProperties(template, element).flatMap(property => {
    const field = fieldOf(property.binding)
    if (field === undefined || property.constraints?.notEmpty !== true) return []
    const text = readBinding(element, property.binding).trim()
    return text === '' || text === '=' ? [{ field, label: property.label ?? field }] : []
  })
}

/** `asking` are the properties whose conditions led here: conditions in a circle hold for nobody. */
function isActive(property: TemplateProperty, template: Template, element: ModelElement, asking: TemplateProperty[]): boolean {
  const { condition } = property
  if (isPointless(property, element)) return false
  if (!condition) return true
  if (asking.includes(property)) return false
  const conditions = 'allMatch' in condition ? condition.allMatch : [condition]
  return conditions.every(simple => holds(simple, template, element, [...asking, property]))
}

/** A message that starts a process has no instance to be correlated with: the panel never asks for its key. */
function isPointless({ binding }: TemplateProperty, element: ModelElement): boolean {
  const isKey = binding.type === 'bpmn:Message#zeebe:subscription#property' && binding.name === 'correlationKey'
  // Only in an event subprocess does a start event interrupt, or not.
  return isKey && element.type === 'startEvent' && element.interrupting === undefined
}

function holds(condition: SimpleCondition, template: Template, element: ModelElement, asking: TemplateProperty[]): boolean {
  const other = template.properties.find(property => property.id === condition.property)
  if (condition.isActive !== undefined) {
    return condition.isActive === (other !== undefined && isActive(other, template, element, asking))
  }
  if (!other) return false
  const value = readBinding(element, other.binding)
  if (condition.isEmpty !== undefined) return condition.isEmpty === (value === '')
  if (condition.equals !== undefined) return equals(other, value, condition.equals)
  return (condition.oneOf ?? []).some(choice => equals(other, value, choice))
}

type Choice = string | number | boolean

/**
 * Compares as the properties panel does. A number or a switch that takes FEEL is stored as `=20`, `=true`, and compared
 * without the `=`; a switch without any value counts as on.
 */
function equals(property: TemplateProperty, value: string, expected: Choice): boolean {
  const cast = isStoredAsFeel(property)
  const wanted = typeof expected === 'string' && expected.startsWith('=') ? expected.slice(1) : expected
  const text = cast && value.startsWith('=') ? value.slice(1) : value
  if (property.type === 'Number') return Number(text) === Number(wanted)
  if (property.type !== 'Boolean') return text === wanted
  const isOn = cast ? text !== 'false' : text === 'true' ? true : text === 'false' ? false : text
  return isOn === (wanted === 'true' ? true : wanted === 'false' ? false : wanted)
}
