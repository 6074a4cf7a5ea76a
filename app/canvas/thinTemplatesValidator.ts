// Stands in for `@bpmn-io/element-templates-validator` where the template modules import it (see vite.config.ts): they
// would bring 130 KB of schemas into the first load, and we give them only templates that were checked elsewhere.

/** Far above any: the version check is made in `validateTemplate.ts`. */
export const getSchemaVersion = (): string => '999.0.0'
export const getZeebeSchemaVersion = getSchemaVersion
export const getZeebeSchemaPackage = (): string => '@camunda/zeebe-element-templates-json-schema'

export function validate(): never {
  throw new Error('templates are checked before they reach the modeler')
}
export const validateZeebe = validate
