// The moddle tree as this room reads it: the business objects of a parsed diagram and those of the live canvas alike.

/** A business object. Properties are read by name; which there are depends on the type. */
export interface BusinessObject {
  readonly $type: string
  readonly $parent?: BusinessObject
  readonly $attrs?: Record<string, unknown>
  $instanceOf?(type: string): boolean
  readonly id?: string
  readonly name?: string
  readonly [property: string]: unknown
}

/** `bpmn:ServiceTask` is `serviceTask`. */
export function localType(object: BusinessObject): string {
  const name = object.$type.slice(object.$type.indexOf(':') + 1)
  return name.charAt(0).toLowerCase() + name.slice(1)
}

export function isA(object: BusinessObject, type: string): boolean {
  return object.$instanceOf ? object.$instanceOf(type) : object.$type === type
}

export function text(object: BusinessObject | undefined, property: string): string | undefined {
  const value = object?.[property]
  return typeof value === 'string' ? value : undefined
}

export function flag(object: BusinessObject | undefined, property: string): boolean | undefined {
  const value = object?.[property]
  return typeof value === 'boolean' ? value : undefined
}

export function one(object: BusinessObject | undefined, property: string): BusinessObject | undefined {
  const value = object?.[property]
  return typeof value === 'object' && value !== null ? (value as BusinessObject) : undefined
}

export function many(object: BusinessObject | undefined, property: string): BusinessObject[] {
  const value = object?.[property]
  return Array.isArray(value) ? (value as BusinessObject[]) : []
}

/** The first extension element of a type, as `zeebe:TaskDefinition`; elements of unknown type are told by their tag. */
export function extension(object: BusinessObject | undefined, type: string): BusinessObject | undefined {
  return many(one(object, 'extensionElements'), 'values').find(value => isSameType(value, type))
}

function isSameType(value: BusinessObject, type: string): boolean {
  return value.$type === type || value.$type.toLowerCase() === type.toLowerCase()
}

/** Leaves out what is undefined, so that two readings of one diagram are equal key by key. */
export function defined<T extends object>(object: T): T {
  for (const key of Object.keys(object) as (keyof T)[]) if (object[key] === undefined) delete object[key]
  return object
}
