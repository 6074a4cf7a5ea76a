// Where two values, two texts or two bodies differ, as small as can be told.
import { entry, ExactNumber, isObject, parseJson, type Json } from '../json.ts'

/** Are two values the same to FEEL and to the engine? The order of keys says nothing. */
export function sameJson(one: Json, other: Json): boolean {
  if (one === other) return true
  if (one instanceof ExactNumber && other instanceof ExactNumber) return one.text === other.text
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameJson(item, other[index]!))
  }
  if (!isObject(one) || !isObject(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every(key => Object.hasOwn(other, key) && sameJson(one[key]!, other[key]!))
}

/** Is it the same body? JSON counts by its value. */
export function sameBody(one: string, other: string): boolean {
  if (one === other) return true
  const [value, before] = [parseJson(one), parseJson(other)]
  return value.ok && before.ok && sameJson(value.value, before.value)
}

export interface FoundDifference {
  /** `order`, or where only one entry in it differs, the way to that: `order.items[2].due`, counted as FEEL does */
  path: string
  value?: Json
  before?: Json
}

/** The innermost place that holds all that differs between two values; undefined when nothing does. */
export function firstDifference(name: string, value: Json | undefined, before: Json | undefined): FoundDifference | undefined {
  if (value === undefined || before === undefined) {
    if (value === before) return undefined
    return { path: name, ...(value !== undefined && { value }), ...(before !== undefined && { before }) }
  }
  if (sameJson(value, before)) return undefined
  let path = name
  for (;;) {
    const [step, ...more] = differingSteps(value, before)
    if (!step || more.length > 0) return { path, value, before }
    path += step.name
    if (step.value === undefined || step.before === undefined) return firstDifference(path, step.value, step.before)
    value = step.value
    before = step.before
  }
}

interface Step {
  name: string
  value?: Json
  before?: Json
}

/** Up to two entries that differ: with two, the place is found. */
function differingSteps(value: Json, before: Json): Step[] {
  const steps: Step[] = []
  if (Array.isArray(value) && Array.isArray(before) && value.length === before.length) {
    for (let at = 0; at < value.length && steps.length < 2; at++) {
      if (!sameJson(value[at]!, before[at]!)) steps.push({ name: `[${at + 1}]`, value: value[at]!, before: before[at]! })
    }
  } else if (isObject(value) && isObject(before)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(value)])) {
      if (steps.length === 2) break
      const [own, other] = [entry(value, key), entry(before, key)]
      if (own !== undefined && other !== undefined && sameJson(own, other)) continue
      const name = plainKey.test(key) ? `.${key}` : `.${JSON.stringify(key)}`
      steps.push({ name, ...(own !== undefined && { value: own }), ...(other !== undefined && { before: other }) })
    }
  }
  return steps
}

const plainKey = /^[A-Za-z_][A-Za-z0-9_]*$/

/** The part of a text without what it shares with another at both ends, in whole words. */
export function differingPart(text: string, other: string): { from: number; to: number } {
  const shorter = Math.min(text.length, other.length)
  let from = 0
  while (from < shorter && text[from] === other[from]) from++
  let end = 0
  while (end < shorter - from && text[text.length - 1 - end] === other[other.length - 1 - end]) end++
  let to = text.length - end
  if (from === to) return { from, to }
  while (from > 0 && isWord(text[from - 1]) && isWord(text[from])) from--
  while (to < text.length && isWord(text[to]) && isWord(text[to - 1])) to++
  return { from, to }
}

const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}_]/u.test(char)
