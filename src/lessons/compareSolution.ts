// The learner's diagram beside the solution: only the texts that differ.
import { readField } from '../bpmn/applyField.ts'
import {
  conditionField, correlationKeyField, errorCodeField, escalationCodeField, headerField, inputField, outputField, propertyField,
  scriptField, splitField, taskDefinitionField, timerField, type FieldKey,
} from '../bpmn/fields.ts'
import type { ModelElement, ModelFlow, ProcessModel } from '../bpmn/model.ts'
import { nameOf } from '../preview/wording.ts'

/** One text that the solution has otherwise, or an element that only one of the two has. */
export interface SolutionDifference {
  /** id of the element or flow */
  element: string
  /** its name in the diagram, else what it is */
  name: string
  /** absent: the element itself is what one of the two lacks */
  field?: FieldKey
  /** name of the field for people: `resultExpression`, `input url` */
  label: string
  /** undefined: not there */
  yours?: string
  solution?: string
}

const single: readonly FieldKey[] = [
  taskDefinitionField('type'), taskDefinitionField('retries'), correlationKeyField, timerField, errorCodeField, escalationCodeField,
  scriptField('expression'), scriptField('resultVariable'),
]

export function compareSolution(yours: ProcessModel, solution: ProcessModel): SolutionDifference[] {
  const ids = [...new Set([...Object.keys(solution.elements), ...Object.keys(yours.elements)])]
  const flows = [...new Set([...Object.keys(solution.flows), ...Object.keys(yours.flows)])]
  return [...ids.flatMap(id => ofElement(id, yours, solution)), ...flows.flatMap(id => ofFlow(id, yours, solution))]
}

function ofElement(id: string, yours: ProcessModel, solution: ProcessModel): SolutionDifference[] {
  const one = own(yours.elements, id)
  const other = own(solution.elements, id)
  if (!one || !other) return [lacking(id, one ? yours : solution, one !== undefined)]
  const name = nameOf(solution, id)
  return fieldsOf(one, other).flatMap((field): SolutionDifference[] => {
    const [mine, theirs] = [readField(one, field), readField(other, field)]
    if (mine === theirs) return []
    return [{ element: id, name, field, label: labelOf(field), ...(mine !== undefined && { yours: mine }), ...(theirs !== undefined && { solution: theirs }) }]
  })
}

function ofFlow(id: string, yours: ProcessModel, solution: ProcessModel): SolutionDifference[] {
  const [one, other] = [own(yours.flows, id), own(solution.flows, id)]
  // Flows come and go with the elements that they join.
  if (!one || !other || one.condition === other.condition) return []
  const name = flowName(solution, other)
  return [{
    element: id, name, field: conditionField, label: 'condition',
    ...(one.condition !== undefined && { yours: one.condition }), ...(other.condition !== undefined && { solution: other.condition }),
  }]
}

const flowName = (model: ProcessModel, { name, source, target }: ModelFlow) => name?.trim() || `${nameOf(model, source)} → ${nameOf(model, target)}`

function lacking(id: string, model: ProcessModel, isYours: boolean): SolutionDifference {
  const { type } = model.elements[id]!
  const words = type.replace(/([A-Z])/g, ' $1').toLowerCase()
  return { element: id, name: nameOf(model, id), label: 'element', ...(isYours ? { yours: words } : { solution: words }) }
}

function fieldsOf(...elements: ModelElement[]): FieldKey[] {
  const fields = elements.flatMap(({ inputs, outputs, headers, properties }) => [
    ...inputs.map(({ target }) => inputField(target)),
    ...headers.map(({ key }) => headerField(key)),
    ...properties.map(({ name }) => propertyField(name)),
    ...outputs.map(({ target }) => outputField(target)),
  ])
  return [...new Set([...fields, ...single])]
}

const kinds: Record<string, string | undefined> = { input: 'input', output: 'output', header: '', property: '', taskDefinition: '' }

function labelOf(field: FieldKey): string {
  const { kind, name } = splitField(field)
  const word = kinds[kind] ?? kind
  return [word, name].filter(Boolean).join(' ')
}

function own<Value>(table: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
