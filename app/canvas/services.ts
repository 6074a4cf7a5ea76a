// The few services of bpmn-js that the canvas uses, with the types that its own files rely on.
import type Modeler from 'bpmn-js/lib/Modeler'
import type CommandStack from 'diagram-js/lib/command/CommandStack'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type EventBus from 'diagram-js/lib/core/EventBus'
import type Overlays from 'diagram-js/lib/features/overlays/Overlays'
import type Selection from 'diagram-js/lib/features/selection/Selection'
import type { Element } from 'bpmn-js/lib/model/Types'
import type { QuietSelection } from './padOnClick.ts'
import type { TemplateJson } from '../../src/workspace.ts'

export type { Element }

/** A business object, or a part of one. */
export interface ModdleElement {
  readonly $type: string
  $parent?: ModdleElement
  $instanceOf(type: string): boolean
  // What a property holds depends on the type of the element.
  get(property: string): any
  set(property: string, value: unknown): void
  [property: string]: unknown
}

export interface ElementTemplates {
  get(elementOrId: Element | string, version?: number): TemplateJson | null
  /** all versions; undefined for an id that is not loaded */
  getAll(id: string): TemplateJson[] | undefined
  /** the newest that fits the engines, of each or of one; undefined for an id that is not loaded */
  getLatest(): TemplateJson[]
  getLatest(id: string): TemplateJson[] | undefined
  /** those that the element can take */
  getLatest(element: Element): TemplateJson[]
  set(templates: TemplateJson[]): void
  setEngines(engines: Record<string, string>): void
  getEngines(): Record<string, string>
  isCompatible(template: TemplateJson): boolean
  applyTemplate(element: Element, template: TemplateJson, options?: { presetId?: string }): Element
  unlinkTemplate(element: Element): Element
  removeTemplate(element: Element): Element
  createElement(template: TemplateJson, options?: { presetId?: string }): Element
}

interface Services {
  eventBus: EventBus
  canvas: Canvas
  commandStack: CommandStack
  elementRegistry: ElementRegistry
  overlays: Overlays
  selection: Selection
  quietSelection: QuietSelection
  elementTemplates: ElementTemplates
}

/** A service of the modeler; those not in the table above are untyped. */
export function service<Name extends keyof Services>(modeler: Modeler, name: Name): Services[Name] {
  return modeler.get<Services[Name]>(name)
}

/** The element of that id, if it is on the canvas. */
export function elementOf(modeler: Modeler, id: string): Element | undefined {
  return service(modeler, 'elementRegistry').get(id) as Element | undefined
}
