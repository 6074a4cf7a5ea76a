// What each binding type can do; the types themselves are in the tables beside this file.
import type { FieldKey } from '../bpmn/fields.ts'
import type { ModelElement } from '../bpmn/model.ts'
import type { TemplateBinding } from './template.ts'

type Part = 'name' | 'property' | 'eventType'

export interface BindingKind {
  /** keys that the binding must have beside its type, each with text */
  needs: readonly ('name' | 'key' | 'source' | 'property' | 'linkName' | 'eventType')[]
  /** the only values of such a key, where it says which part is meant */
  parts?: { readonly [key in Part]?: readonly string[] }
  /** the field that the value is edited as; absent: it is no field of ours */
  field?: (binding: TemplateBinding) => FieldKey | undefined
  /** what a person calls the place in the diagram, where the template gives it no label */
  label?: (binding: TemplateBinding) => string
  /** the value in the element, as text */
  read: (element: ModelElement, binding: TemplateBinding) => string | undefined
  /** puts the value into an element that is being made */
  write: (element: ModelElement, binding: TemplateBinding, text: string) => void
  /** what is written when there is no value: the empty entry, or whatever the binding is there for */
  writesEmpty?: boolean
  /** all that the element holds of this kind, in the diagram's order; a repeated one counts only once here */
  held?: (element: ModelElement) => TemplateBinding[]
}

/** Replaces the entry that `is` the wanted one, or adds it. */
export function put<T>(list: T[], entry: T, is: (other: T) => boolean): void {
  const index = list.findIndex(is)
  if (index < 0) list.push(entry)
  else list[index] = entry
}

/** `resourceType` is `resource type`. */
export const inWords = (name: string): string => name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const versions = ['bindingType', 'versionTag'] as const

/** The version that is meant is the latest one unless something else is said, and is not written then. */
export function readPart(holder: object | undefined, part: string | undefined): string | undefined {
  if (!holder || part === undefined) return undefined
  const value = (holder as Record<string, unknown>)[part] ?? (part === 'bindingType' ? 'latest' : undefined)
  return typeof value === 'string' || typeof value === 'boolean' ? `${value}` : undefined
}

/** The same object with the part; one that says nothing is left out. */
export function withPart<Holder extends object>(holder: Holder | undefined, part: string, text: string): Holder {
  const { [part]: _, ...rest } = (holder ?? {}) as Record<string, unknown>
  return (part === 'bindingType' && text === 'latest' ? rest : { ...rest, [part]: text }) as Holder
}
