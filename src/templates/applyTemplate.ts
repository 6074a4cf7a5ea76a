// An element as it is after a template was chosen for it, without a canvas: what the modeler's own library would write.
import type { ModelElement } from '../bpmn/model.ts'
import { activeProperties } from './activeProperties.ts'
import { bindingKind } from './bindings.ts'
import { defaultText, withPreset } from './defaults.ts'
import type { Template, TemplateBinding, TemplateProperty } from './template.ts'

export interface ApplyOptions {
  /** of the element */
  id: string
  /** start of the sequence behind generated values */
  seed: number
  /** id of the preset to begin with */
  preset?: string
  /** the text that a person gives a property, as the diagram holds it; undefined: its default stays */
  fill?: (property: TemplateProperty) => string | undefined
}

/**
 * The element that a template makes. Properties become active by the values of others: it is made anew until no further
 * one does. For templates that `checkTemplates` accepts; conditions that never agree end after as many turns as there
 * are properties.
 */
export function applyTemplate(template: Template, options: ApplyOptions): ModelElement {
  const chosen = withPreset(template, options.preset)
  const texts = textsOf(chosen, options)
  let element = bareElement(chosen, options.id)
  let active: TemplateProperty[] = []
  for (let turn = 0; turn <= chosen.properties.length; turn++) {
    const next = activeProperties(chosen, element)
    if (next.length === active.length && next.every((property, index) => property === active[index])) break
    active = next
    element = bareElement(chosen, options.id)
    const written = new Set<string>()
    for (const property of active) write(element, property, texts.get(property), written)
  }
  return element
}

function write(element: ModelElement, property: TemplateProperty, text: string | undefined, written: Set<string>): void {
  const { binding, optional, type } = property
  const kind = bindingKind(binding.type)
  if (!kind || (!text && (optional || !kind.writesEmpty))) return
  // Of several active ones with one binding the first keeps its value; hidden ones are constants.
  const place = placeOf(binding)
  if (type !== 'Hidden' && written.has(place)) return
  written.add(place)
  kind.write(element, binding, text ?? '')
}

const placeOf = ({ type, name, key, source, property, linkName, eventType }: TemplateBinding) =>
  JSON.stringify([type, name, key, source, property, linkName, eventType])

/** Once for all turns: a generated value stays the same. */
function textsOf({ properties }: Template, { seed, fill }: ApplyOptions): Map<TemplateProperty, string | undefined> {
  const random = randomFrom(seed)
  return new Map(
    properties.map(property => {
      const generated = property.generatedValue?.type === 'uuid' ? uuid(random) : undefined
      return [property, fill?.(property) ?? defaultText(property) ?? generated]
    }),
  )
}

const eventKinds: Record<string, 'message' | 'signal' | 'timer' | 'conditional'> = {
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:ConditionalEventDefinition': 'conditional',
}

function bareElement({ id: templateId, version, icon, appliesTo, elementType }: Template, id: string): ModelElement {
  const type = (elementType?.value ?? appliesTo[0] ?? 'bpmn:Task').replace(/^\w+:/, '')
  const definition = elementType?.eventDefinition ?? ''
  const contents = (icon as { contents?: unknown } | undefined)?.contents
  return {
    id,
    type: type.charAt(0).toLowerCase() + type.slice(1),
    incoming: [],
    outgoing: [],
    // Unless the template makes a timer of it that comes again.
    ...(type === 'BoundaryEvent' && { interrupting: true }),
    eventDefinitions: Object.hasOwn(eventKinds, definition) ? [{ kind: eventKinds[definition]! }] : [],
    inputs: [],
    outputs: [],
    headers: [],
    properties: [],
    template: {
      id: templateId,
      ...(version !== undefined && { version }),
      ...(typeof contents === 'string' && { icon: contents }),
    },
  }
}

/** Numbers from 0 to 1; the same seed gives the same ones. */
function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function uuid(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, place => {
    const digit = Math.floor(random() * 16)
    return (place === 'x' ? digit : (digit & 3) | 8).toString(16)
  })
}
