// How Java prints and orders the values that the runtime's messages quote: `{a=1, b=[1, 2]}`, not JSON.
import { engineKeys } from '../feel/keyOrder.ts'
import { printDouble } from '../feel/numbers.ts'
import { emptyObject, ExactNumber, type Json, type JsonObject } from '../json.ts'

/**
 * A value as Java's `toString` prints it: maps as `{key=value}`, lists as `[a, b]`, text without quotes. A response may
 * be megabytes and a message shows little of it: printing may stop at `atMost` characters.
 */
export function javaText(value: Json, atMost = Infinity): string {
  return printed(value, { text: text => text, keys: Object.keys, equals: '=', between: ', ' }, atMost)
}

/**
 * The value of an expression as the runtime writes it to JSON: numbers as Java prints them, `1.0E23`, keys as the engine
 * orders them. Printing may stop at `atMost` characters.
 */
export function jsonText(value: Json, atMost = Infinity): string {
  return printed(value, { text: text => JSON.stringify(text), keys: engineKeys, equals: ':', between: ',' }, atMost)
}

interface Style {
  text: (text: string) => string
  keys: (object: JsonObject) => string[]
  equals: string
  between: string
}

function printed(value: Json, style: Style, atMost: number): string {
  const parts: string[] = []
  let length = 0
  const add = (part: string) => {
    parts.push(part)
    length += part.length
  }
  const full = () => length >= atMost
  const print = (value: Json): void => {
    if (full()) return
    if (typeof value === 'string') return add(style.text(value))
    if (typeof value === 'number') return add(javaNumber(value))
    if (value instanceof ExactNumber) return add(exactText(value))
    if (value === null || typeof value === 'boolean') return add(String(value))
    const keys = Array.isArray(value) ? undefined : style.keys(value)
    const [open, close] = keys ? ['{', '}'] : ['[', ']']
    const size = keys ? keys.length : (value as Json[]).length
    add(open)
    for (let at = 0; at < size && !full(); at++) {
      if (at > 0) add(style.between)
      if (keys) add(style.text(keys[at]!) + style.equals)
      print(keys ? (value as JsonObject)[keys[at]!]! : (value as Json[])[at]!)
    }
    add(close)
  }
  print(value)
  return length > atMost ? parts.join('').slice(0, atMost) : parts.join('')
}

/** What was written with a point or an exponent was read as a double. */
function exactText({ text }: ExactNumber): string {
  const double = Number(text)
  return /[.eE]/.test(text) && Number.isFinite(double) ? printDouble(double) : text
}

/** Whole numbers were read as integers, all others as doubles, which Java prints with an exponent outside 1e-3..1e7. */
function javaNumber(value: number): string {
  const magnitude = Math.abs(value)
  if (Number.isInteger(value) && magnitude < 2 ** 63) return BigInt(value).toString()
  if (magnitude >= 1e-3 && magnitude < 1e7) return String(value)
  const [digits = '', exponent = ''] = value.toExponential().split('e')
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`
}

/** Java's `String.isBlank`: only characters that `Character.isWhitespace` knows, so no no-break spaces. */
export function isBlank(text: string): boolean {
  return /^[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/.test(text)
}

/** The capacity of a `HashMap` made as a copy of `size` entries, or filled by `putAll` at first. */
export function copiedCapacity(size: number): number {
  return powerOfTwo(Math.ceil(size / 0.75))
}

/** The capacity after one more entry has made the map `size` entries large. */
export function grownCapacity(capacity: number, size: number): number {
  return size > capacity * 0.75 ? capacity * 2 : capacity
}

/** The same entries in the order in which a `HashMap` of that capacity walks through them. */
export function inHashOrder(object: JsonObject, capacity: number): JsonObject {
  const ordered = emptyObject()
  const buckets = Object.keys(object).map(key => ({ key, bucket: spread(hashCode(key)) & (capacity - 1) }))
  for (const { key } of buckets.sort((a, b) => a.bucket - b.bucket)) ordered[key] = object[key]!
  return ordered
}

/** `String.hashCode`. */
export function hashCode(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}

function spread(hash: number): number {
  return hash ^ (hash >>> 16)
}

function powerOfTwo(atLeast: number): number {
  let capacity = 1
  while (capacity < atLeast) capacity *= 2
  return capacity
}
