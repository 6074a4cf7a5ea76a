// Names, numbers and times as sentences have them.
import type { ProcessModel } from '../bpmn/model.ts'

/** The name in the diagram, else the kind of element with its id. */
export function nameOf(model: ProcessModel, id: string): string {
  const element = model.elements[id]
  const name = element?.name?.replace(/\s+/g, ' ').trim()
  if (name) return name
  const kind = (element?.type ?? 'element').replace(/([A-Z])/g, ' $1').toLowerCase()
  return `the ${kind} ${id}`
}

export function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`
}

/** 30000 → `30 s`, 90000 → `1 min 30 s`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds} ms`
  const seconds = Math.floor(milliseconds / 1000)
  const parts = [
    [Math.floor(seconds / 86400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ].filter(([value]) => value !== 0)
  return parts.map(([value, unit]) => `${value} ${unit}`).join(' ')
}
