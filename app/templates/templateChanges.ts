// What another template, or another version of it, does to the values of an element: which stay, which go, and which
// can be brought back where the modeler's library would drop them.
import type { ModelElement } from '../../src/bpmn/model.ts'
import { activeProperties } from '../../src/templates/activeProperties.ts'
import { fieldOf, heldBindings, placeLabel, readBinding } from '../../src/templates/bindings.ts'
import { defaultText } from '../../src/templates/defaults.ts'
import type { Template, TemplateBinding, TemplateProperty } from '../../src/templates/template.ts'

export type ChangeKind = 'lost' | 'moved' | 'kept' | 'default' | 'constant' | 'added' | 'gone'

export interface ValueChange {
  kind: ChangeKind
  /** as the panel calls the field; else where the value stands in the diagram */
  label: string
  before?: string
  after?: string
  /** why a value is lost */
  reason?: string
}

/** A value that the change would drop, and the field that can hold it. */
export interface Rescue {
  field: string
  text: string
}

export interface TemplateChanges {
  changes: ValueChange[]
  rescues: Rescue[]
}

interface Entry {
  binding: TemplateBinding
  property?: TemplateProperty
  label: string
  text: string
}

/** `former` is undefined when the element's present template is not loaded: then all its values count as a person's. */
export function templateChanges(before: ModelElement, after: ModelElement, former: Template | undefined, next: Template): TemplateChanges {
  const old = former ? entriesOf(former, before) : plainEntries(before)
  const now = entriesOf(next, after)
  const changes: ValueChange[] = []
  const rescues: Rescue[] = []
  const moved = new Set<Entry>()

  for (const [place, entry] of old) {
    const target = now.get(place) ?? leftOver(entry, after)
    const own = isOwn(entry)
    const shown = { label: target?.label ?? entry.label, before: entry.text }
    if (entry.text === '') continue
    if (target?.text === entry.text) {
      if (own) changes.push({ kind: 'kept', ...shown })
      continue
    }
    const becomes = target && target.text !== '' ? { after: target.text } : {}
    if (!own) {
      const kind = entry.property?.type === 'Hidden' && target ? 'constant' : target && target.text !== '' ? 'default' : 'gone'
      changes.push({ kind, ...shown, ...becomes })
      continue
    }
    const home = target ?? homeOf(entry, now, moved)
    const field = home && fieldFor(home, entry.text)
    if (home && home !== target && home.text === entry.text) {
      moved.add(home)
      changes.push({ kind: 'moved', ...shown, label: entry.label, after: home.label })
    } else {
      if (home && field !== undefined) {
        moved.add(home)
        rescues.push({ field, text: entry.text })
      }
      changes.push({ kind: 'lost', ...shown, ...becomes, reason: reasonOf(home) })
    }
  }
  for (const [place, entry] of now) {
    if (old.get(place)?.text || moved.has(entry)) continue
    const isVisible = entry.property?.type !== 'Hidden'
    if (entry.text === '' && (!isVisible || old.has(place))) continue
    changes.push({ kind: 'added', label: entry.label, ...(entry.text !== '' && { after: entry.text }) })
  }
  return { changes: changes.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)), rescues }
}

/** What a template wrote into the element itself stays there when the next one says nothing of it. */
function leftOver({ binding, label }: Entry, after: ModelElement): Entry | undefined {
  const text = shownText(after, binding)
  return text === '' ? undefined : { binding, label, text }
}

/** That an element is a user task of the engine is a binding without a value. */
function shownText(element: ModelElement, binding: TemplateBinding): string {
  if (binding.type !== 'zeebe:userTask') return readBinding(element, binding)
  return element.zeebeUserTask ? 'yes' : ''
}

const order: ChangeKind[] = ['lost', 'moved', 'kept', 'default', 'constant', 'added', 'gone']

/** By place in the diagram; of several active properties with one place the first is shown. */
function entriesOf(template: Template, element: ModelElement): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const property of activeProperties(template, element)) {
    const place = placeOf(property.binding)
    if (entries.has(place)) continue
    const label = property.label || placeLabel(property.binding)
    entries.set(place, { binding: property.binding, property, label, text: shownText(element, property.binding) })
  }
  // What stands in the diagram besides: outputs, where the template lets them be edited.
  for (const [place, entry] of plainEntries(element)) if (!entries.has(place)) entries.set(place, entry)
  return entries
}

function plainEntries(element: ModelElement): Map<string, Entry> {
  const entries = heldBindings(element).map(binding => ({ binding, label: placeLabel(binding), text: shownText(element, binding) }))
  return new Map(entries.map(entry => [placeOf(entry.binding), entry]))
}

const olderForms: Record<string, Partial<TemplateBinding>> = {
  'zeebe:taskDefinition:type': { type: 'zeebe:taskDefinition', property: 'type' },
}

/** The same for bindings that write the same. */
function placeOf(binding: TemplateBinding): string {
  const { type, name, key, source, property, linkName, eventType } = { ...binding, ...olderForms[binding.type] }
  return JSON.stringify([type, name ?? null, key ?? null, source ?? null, property ?? null, linkName ?? null, eventType ?? null])
}

/** A person's value: neither the template's constant nor its default. */
function isOwn({ property, text, binding }: Entry): boolean {
  if (!property) return binding.type !== 'zeebe:userTask'
  return property.type !== 'Hidden' && !property.generatedValue && text !== (defaultText(property) ?? '')
}

/** Where the new template keeps what it calls by the same id. */
function homeOf(entry: Entry, now: Map<string, Entry>, taken: ReadonlySet<Entry>): Entry | undefined {
  const id = entry.property?.id
  if (id === undefined) return undefined
  return [...now.values()].find(other => other.property?.id === id && !taken.has(other))
}

/** The field that takes the text in the new template; undefined when none does. */
function fieldFor({ property, binding }: Entry, text: string): string | undefined {
  if (!property || property.type === 'Hidden') return undefined
  if (property.type === 'Dropdown' && !property.choices?.some(({ value }) => value === text)) return undefined
  // The person names an output's variable: its field is known by that name, which is the text itself.
  return binding.type === 'zeebe:output' ? undefined : fieldOf(binding)
}

function reasonOf(home: Entry | undefined): string {
  const property = home?.property
  if (!property) return 'no such field'
  if (property.type === 'Hidden') return 'fixed by the template'
  if (property.type === 'Dropdown') return 'no longer a choice'
  return 'not taken over'
}
