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
  [key: string]: unknown
}

export interface TemplateBinding {
  type: string
  name?: string
  key?: string
  source?: string
  property?: string
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
  properties: TemplateProperty[]
  [key: string]: unknown
}
