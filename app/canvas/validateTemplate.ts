// Loaded only when there are templates to check: the schemas are large.
import { getZeebeSchemaPackage, getZeebeSchemaVersion, validateZeebe } from '@bpmn-io/element-templates-validator/dist/index.js'
import { checkTemplates } from '../../src/templates/checkTemplates.ts'
import type { TemplateJson } from '../../src/workspace.ts'

export interface TemplateFault {
  /** JSON pointer to the place, `/properties/3/binding`; `''`: the template as a whole */
  pointer: string
  text: string
}

/** What is wrong with a template; empty when it can be loaded. */
export function templateFaults(template: TemplateJson): TemplateFault[] {
  const whole = (text: string): TemplateFault[] => [{ pointer: '', text }]
  if (typeof template !== 'object' || template === null) return whole('it is not an object')
  // The modeler keeps templates in plain objects by id.
  if (typeof template.id !== 'string' || template.id in Object.prototype) return [{ pointer: '/id', text: 'its id cannot be used' }]
  const schema = template.$schema
  if (typeof schema !== 'string') return whole('it has no $schema')
  const atSchema = (text: string): TemplateFault[] => [{ pointer: '/$schema', text }]
  if (!schema.includes(getZeebeSchemaPackage())) return atSchema('its $schema is not that of Camunda 8')
  const version = /\d+\.\d+\.\d+/.exec(schema)?.[0]
  if (version && isNewer(version, getZeebeSchemaVersion())) return atSchema(`its schema version ${version} is newer than known here`)
  const { valid, errors = [] } = validateZeebe(template)
  if (!valid) {
    // A failed alternative reports every branch; the schema's own messages say what is meant.
    const own = errors.filter(({ schemaPath }) => !schemaPath.startsWith(oneOrMany))
    const told = own.filter(({ keyword }) => keyword === 'errorMessage' || keyword === 'type')
    const faults = (told.length > 0 ? told : own.length > 0 ? own : errors).map(({ instancePath, message }) => ({ pointer: instancePath, text: reworded(message) }))
    return distinct(faults).slice(0, 20)
  }
  // Followed without end, it would break the page.
  const circle = checkTemplates(template).problems.find(({ code, severity }) => code === 'TEMPLATE_CIRCLE' && severity === 'error')
  return circle ? whole(`its conditions go in a circle: ${/circle: (.*)\.$/.exec(circle.message)?.[1] ?? ''}`) : []
}

/** The same in short. */
export function validateTemplate(template: TemplateJson): string[] {
  return templateFaults(template).slice(0, 3).map(({ pointer, text }) =>
    text.startsWith('its ') || text.startsWith('it ') ? text : `${pointer} ${text}`.trim())
}

/** Where the schema also takes a list of templates: that one template is none is no fault of it. */
const oneOrMany = '#/oneOf'

/** Those messages are sentences of their own; ours follow the place. */
function reworded(message: string): string {
  return message.startsWith('Malformed documentation URL') ? 'must be a web address that begins with https:// or http://' : message
}

function distinct(faults: TemplateFault[]): TemplateFault[] {
  return [...new Map(faults.map(fault => [`${fault.pointer} ${fault.text}`, fault])).values()]
}

function isNewer(version: string, known: string): boolean {
  const [a, b] = [version, known].map(each => each.split('.').map(Number)) as [number[], number[]]
  const at = a.findIndex((part, index) => part !== b[index])
  return at >= 0 && a[at]! > (b[at] ?? 0)
}
