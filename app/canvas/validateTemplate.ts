// Loaded only when there are templates to check: the schemas are large.
import { getZeebeSchemaPackage, getZeebeSchemaVersion, validateZeebe } from '@bpmn-io/element-templates-validator/dist/index.js'
import type { TemplateJson } from '../../src/workspace.ts'

/** What is wrong with a template, in short; empty when it can be loaded. */
export function validateTemplate(template: TemplateJson): string[] {
  if (typeof template !== 'object' || template === null) return ['it is not an object']
  // The modeler keeps templates in plain objects by id.
  if (typeof template.id !== 'string' || template.id in Object.prototype) return ['its id cannot be used']
  const schema = template.$schema
  if (typeof schema !== 'string') return ['it has no $schema']
  if (!schema.includes(getZeebeSchemaPackage())) return ['its $schema is not that of Camunda 8']
  const version = /\d+\.\d+\.\d+/.exec(schema)?.[0]
  if (version && isNewer(version, getZeebeSchemaVersion())) return [`its schema version ${version} is newer than known here`]
  const { valid, errors = [] } = validateZeebe(template)
  if (valid) return []
  // A failed alternative reports every branch; the schema's own messages say what is meant.
  const told = errors.filter(error => error.keyword === 'errorMessage' || error.keyword === 'type')
  const messages = new Set((told.length > 0 ? told : errors).map(({ instancePath, message }) => `${instancePath} ${message}`.trim()))
  return [...messages].slice(0, 3)
}

function isNewer(version: string, known: string): boolean {
  const [a, b] = [version, known].map(each => each.split('.').map(Number)) as [number[], number[]]
  const at = a.findIndex((part, index) => part !== b[index])
  return at >= 0 && a[at]! > (b[at] ?? 0)
}
