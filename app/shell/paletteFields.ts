// The fields of the previewed element as a person knows them: by the label above the field, and the group it stands in.
import { headerField, inputField, outputField, propertyField, splitField, taskDefinitionField, type FieldKey } from '../../src/bpmn/fields.ts'
import type { ModelElement } from '../../src/bpmn/model.ts'
import { activeProperties } from '../../src/templates/activeProperties.ts'
import { fieldOf } from '../../src/templates/bindings.ts'
import type { Template } from '../../src/templates/template.ts'
import { loadTemplates } from '../files/examples.ts'
import { previewLink } from '../store/session.ts'
import { appStore } from '../store/store.ts'

export interface PaletteField {
  element: string
  field: FieldKey
  label: string
  /** as the panel calls it */
  group: string
  /** the binding's own name: found, but not shown */
  also: string
}

/** In the order of the panel; none when nothing is previewed. */
export async function paletteFields(): Promise<PaletteField[]> {
  const { previewed, workspace } = appStore.getState()
  const element = previewed === undefined ? undefined : previewLink()?.element(previewed)
  if (!element) return []
  const known = [...workspace.templates, ...(await loadTemplates())]
  const template = known.find(({ id, version }) => id === element.template?.id && version === element.template?.version)
  return fieldNames(element, template as Template | undefined)
}

/** The fields that the panel shows for an element, with its template or without. */
export function fieldNames(element: ModelElement, template: Template | undefined): PaletteField[] {
  const named = (field: FieldKey, label: string, group: string) => ({ element: element.id, field, label, group, also: splitField(field).name })
  if (!template) return plainFields(element).map(([field, label, group]) => named(field, label, group))
  const groups = new Map((template['groups'] as { id: string; label: string }[] | undefined)?.map(({ id, label }) => [id, label]))
  return activeProperties(template, element).flatMap(({ binding, label, type, group = '' }) => {
    const field = outputOr(fieldOf(binding), binding.source, element)
    return field === undefined || label === undefined || type === 'Hidden' ? [] : named(field, label, groups.get(group) ?? 'Custom properties')
  })
}

/** A template names the expression of an output; its field is known by the variable, which stands in the diagram. */
function outputOr(field: FieldKey | undefined, source: string | undefined, { outputs }: ModelElement): FieldKey | undefined {
  if (field === undefined || splitField(field).kind !== 'output') return field
  const output = outputs.find(each => each.source === source)
  return output && outputField(output.target)
}

function plainFields({ inputs, outputs, headers, properties, taskDefinition }: ModelElement): PlainField[] {
  return [
    ...(taskDefinition ? ofJob : []),
    ...inputs.map(({ target }): PlainField => [inputField(target), target, 'Inputs']),
    ...outputs.map(({ target }): PlainField => [outputField(target), target, 'Outputs']),
    ...headers.map(({ key }): PlainField => [headerField(key), key, 'Headers']),
    ...properties.map(({ name }): PlainField => [propertyField(name), name, 'Extension properties']),
  ]
}

type PlainField = [field: FieldKey, label: string, group: string]

const ofJob: PlainField[] = [
  [taskDefinitionField('type'), 'Job type', 'Task definition'],
  [taskDefinitionField('retries'), 'Retries', 'Task definition'],
]
