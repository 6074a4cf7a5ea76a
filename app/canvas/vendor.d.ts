// Packages that ship no types: only what the canvas uses of them.
declare module 'bpmn-js-properties-panel' {
  import type { ModuleDeclaration } from 'didi'
  export const BpmnPropertiesPanelModule: ModuleDeclaration
  export const BpmnPropertiesProviderModule: ModuleDeclaration
  export const ZeebePropertiesProviderModule: ModuleDeclaration
  export const ZeebeTooltipProvider: object
  export function useService(name: string, strict?: boolean): any
}

declare module 'bpmn-js-element-templates' {
  import type { ModuleDeclaration } from 'didi'
  export const CloudElementTemplatesPropertiesProviderModule: ModuleDeclaration
  export const CloudElementTemplatesCoreModule: ModuleDeclaration
}

declare module '@bpmn-io/element-templates-validator/dist/index.js' {
  export interface Validation {
    valid: boolean
    errors?: { keyword: string; instancePath: string; schemaPath: string; message: string }[]
  }
  export function validateZeebe(template: unknown): Validation
  export function getZeebeSchemaPackage(): string
  export function getZeebeSchemaVersion(): string
}

declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  import type { ModuleDeclaration } from 'didi'
  const behaviors: ModuleDeclaration
  export default behaviors
}

declare module '@bpmn-io/element-template-chooser' {
  import type { ModuleDeclaration } from 'didi'
  const chooser: ModuleDeclaration
  export default chooser
}

declare module '@bpmn-io/element-template-icon-renderer' {
  import type { ModuleDeclaration } from 'didi'
  const iconRenderer: ModuleDeclaration
  export default iconRenderer
}

declare module 'bpmn-js-create-append-anything' {
  import type { ModuleDeclaration } from 'didi'
  export const CreateAppendAnythingModule: ModuleDeclaration
  export const CreateAppendElementTemplatesModule: ModuleDeclaration
}

declare module '@bpmn-io/properties-panel' {
  import type { Context, ComponentType } from '@bpmn-io/properties-panel/preact'
  export const Group: ComponentType<any>
  export const FeelLanguageContext: Context<any>
}

declare module 'virtual:element-icons' {
  const icons: Record<string, unknown>
  export default icons
}
