// The value that a template gives a property, as the diagram holds it.
import type { Template, TemplateProperty } from './template.ts'

/**
 * Is the value kept as FEEL, as `=20` and `=true`? Where a property takes FEEL, numbers and switches are; and all that
 * require it. Mappings take FEEL even if their property does not say so.
 */
export function isStoredAsFeel({ type, feel, binding }: TemplateProperty): boolean {
  const isMapping = binding.type === 'zeebe:input' || binding.type === 'zeebe:output'
  const mode = feel ?? (isMapping ? 'static' : undefined)
  return mode === 'required' || (mode !== undefined && (type === 'Boolean' || type === 'Number'))
}

/** The default as text; undefined when there is none, and where nothing is kept for it (a switch that is off). */
export function defaultText(property: TemplateProperty): string | undefined {
  const { value, type } = property
  if (isStoredAsFeel(property)) {
    if (typeof value === 'string' && value.startsWith('=')) return value
    if (type === 'Boolean') return `=${value !== 'false' && Boolean(value)}`
    return value === undefined ? undefined : `=${String(value)}`
  }
  return value === undefined || value === null ? undefined : String(value)
}

/** The template with the values of one of its presets; as it is when it has no such preset. */
export function withPreset(template: Template, presetId: string | undefined): Template {
  const values = template.presets?.find(preset => preset.id === presetId)?.properties
  if (!values) return template
  const properties = template.properties.map(property =>
    property.id !== undefined && Object.hasOwn(values, property.id) ? { ...property, value: values[property.id] } : property,
  )
  return { ...template, properties }
}
