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

/** The default as text; undefined when there is none, or nothing is kept for it. */
export function defaultText(property: TemplateProperty): string | undefined {
  const { value, type, optional, binding } = property
  if (isStoredAsFeel(property)) {
    if (typeof value === 'string' && value.startsWith('=')) return value
    if (type === 'Boolean') return `=${value !== 'false' && Boolean(value)}`
    return value === undefined ? undefined : `=${textOf(value)}`
  }
  // The modeler takes these for nothing where it may leave out nothing.
  const isLeftOut = (value === false || value === 0) && (optional || binding.type === 'zeebe:taskHeader')
  return value === undefined || value === null || isLeftOut ? undefined : textOf(value)
}

/** Text, numbers and switches as XML holds them; anything else has no business here, and is kept as JSON. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
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
