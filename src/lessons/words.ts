// Values and names as the causes say them.
import type { ProcessModel } from '../bpmn/model.ts'
import type { Json } from '../json.ts'
import { nameOf } from '../preview/wording.ts'
import { jsonType, printCut } from '../preview/values.ts'

/** The name in the diagram, in quotation marks where it is one. */
export function display(model: ProcessModel, id: string): string {
  const name = Object.hasOwn(model.elements, id) ? model.elements[id]!.name?.trim() : undefined
  return name ? `“${name.replace(/\s+/g, ' ')}”` : nameOf(model, id)
}

/** A value cut to what a sentence holds. */
export const short = (value: Json) => `\`${printCut(value, 60).text.replaceAll('`', "'")}\``

const kinds: Record<string, string> = {
  null: 'null', string: 'a text', number: 'a number', boolean: 'true or false', list: 'a list', context: 'a context',
}

/** `a text`, `a list`, … */
export const kindOf = (value: Json) => kinds[jsonType(value)]!

/** An explanation of a null as a sentence of its own: `null: there is no …` becomes `There is no …`. */
export function sentenceOf(message: string): string {
  const text = message.replace(/^null: /, '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What a text for a date or a duration looks like, by the function that reads it. */
export const written: Record<string, string> = {
  duration: 'Fourteen days are `P14D`, five minutes `PT5M`.',
  date: 'A day is written `2026-01-31`; `date(date and time(…))` takes the day of a point in time.',
  'date and time': 'A point in time is written `2026-01-31T10:00:00Z`.',
  time: 'A time of day is written `10:00:00`.',
  number: '`number(text, grouping, decimal)` reads numbers with other separators.',
}
