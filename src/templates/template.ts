// The shape of an element template, as far as the product looks into it. Unknown keys are kept.

/** One property of a template: an entry of the panel (or a hidden value), and where its value lives in the diagram. */
export interface TemplateProperty {
  id?: string
  label?: string
  type?: string
  value?: unknown
  group?: string
  feel?: string
  optional?: boolean
  binding: TemplateBinding
  condition?: TemplateCondition
  constraints?: { notEmpty?: boolean; [key: string]: unknown }
  /** instead of `value`: made anew for each element */
  generatedValue?: { type: string }
  choices?: { name: string; value: string; [key: string]: unknown }[]
  [key: string]: unknown
}

export interface TemplateBinding {
  type: string
  name?: string
  key?: string
  source?: string
  property?: string
  /** of a linked resource */
  linkName?: string
  /** of a listener */
  eventType?: string
  [key: string]: unknown
}

/** When a property is there at all. Of `equals`, `oneOf`, `isActive` and `isEmpty` one is set, beside `property`. */
export interface SimpleCondition {
  /** id of another property of the same template */
  property: string
  equals?: string | number | boolean
  oneOf?: (string | number | boolean)[]
  isActive?: boolean
  isEmpty?: boolean
}

export type TemplateCondition = SimpleCondition | { allMatch: SimpleCondition[] }

/** A template that passed `checkTemplates`. */
export interface Template {
  id: string
  version?: number
  name: string
  appliesTo: string[]
  /** what the element becomes; absent: the first of `appliesTo` */
  elementType?: { value: string; eventDefinition?: string }
  /** name to version range, as `{ "camunda": "^8.8" }` */
  engines?: Record<string, string>
  /** named sets of values: property id to value */
  presets?: { id: string; properties: Record<string, unknown> }[]
  properties: TemplateProperty[]
  [key: string]: unknown
}
