// How the runtime's JSON parser casts a value to the Java type that a field has, and what it refuses to cast.
import { asciiDigits } from '../feel/numbers.ts'
import { ExactNumber, isObject, type Json, type Variables } from '../json.ts'
import { javaText } from './javaText.ts'
import { parseDuration, secondsToMilliseconds } from './retryBackoff.ts'
import type { RuntimeRules } from './versions.ts'

/** Undefined: refused. */
export type Read<T> = T | null | undefined

/** An object, or on one line a list of just one object, or of null, which the parser takes out of its list. */
export function readObject(value: Json, rules: RuntimeRules): Read<Variables> {
  if (isObject(value)) return value
  if (!Array.isArray(value) || rules.namesWrongValue) return undefined
  return readMap(readSingle(value, rules))
}

/** Where the line does so, the one item of a list stands for the list. */
export function readSingle(value: Json, rules: RuntimeRules): Json {
  if (!rules.unwrapsSingleItems || !Array.isArray(value) || value.length !== 1) return value
  const item = value[0]!
  return Array.isArray(item) ? value : item
}

/** Numbers and booleans are read as their text, which is Java's. */
export function readText(value: Json): Read<string> {
  if (value === null || typeof value === 'string') return value
  const scalar = typeof value === 'number' || typeof value === 'boolean' || value instanceof ExactNumber
  return scalar ? javaText(value) : undefined
}

export function readMap(value: Json): Read<Variables> {
  return value === null || isObject(value) ? value : undefined
}

/** Fractions are cut off, text is read as digits, blank text and the text "null" are null. */
export function readInteger(value: Json): Read<number> {
  if (value === null) return null
  if (typeof value === 'number' || value instanceof ExactNumber) return inRange(Number(value))
  if (typeof value !== 'string') return undefined
  const digits = value.trim()
  if (digits === '' || digits === 'null') return null
  return /^[+-]?\p{Nd}+$/u.test(digits) ? inRange(Number(asciiDigits(digits))) : undefined
}

function inRange(value: number): number | undefined {
  if (value < -(2 ** 31) || value > 2 ** 31 - 1) return undefined
  // A negative zero becomes zero.
  return Math.trunc(value) + 0
}

/** Milliseconds; a bare number counts seconds. */
export function readDuration(value: Json): Read<number> {
  if (value === null) return null
  if (typeof value === 'number' || value instanceof ExactNumber) return secondsToMilliseconds(javaText(value))
  if (typeof value !== 'string') return undefined
  return value.trim() === '' ? null : parseDuration(value.trim())
}
