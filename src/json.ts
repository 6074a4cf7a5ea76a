// JSON as the product holds it: text in, plain values out, no digit lost on the way.
import type { Problem } from './problem.ts'

/** A number whose digits a double cannot hold; it prints as the text it was read from. */
export class ExactNumber {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  valueOf(): number {
    return Number(this.text)
  }
  toString(): string {
    return this.text
  }
}

export type Json = null | boolean | number | string | ExactNumber | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}
/** The variables of a scope or of a job, by name. */
export type Variables = JsonObject

export type JsonResult = { ok: true; value: Json } | { ok: false; problem: Problem }

/**
 * Reads JSON text; of duplicate keys the last wins. On failure the problem `JSON_SYNTAX` tells line and column.
 * Integers beyond 2^53, decimals that a double would round, and doubles of whole numbers as `1.0` or `1e2` stay exact, as
 * `ExactNumber`: Java tells `1.0` from `1`.
 */
export function parseJson(text: string): JsonResult {
  try {
    const value = JSON.parse(text) as Json
    return { ok: true, value: mayRound.test(text) ? exact(value, text) : value }
  } catch (error) {
    return { ok: false, problem: syntaxProblem(text, error) }
  }
}

// 16 digits in a row, an exponent, or nothing but zeros behind the point. Strings may match too; that is only slower.
const mayRound = /\d{16}|\d[.]\d{15}|\d[eE][+-]?\d|\d[.]0+(?!\d)/
const stringsAndNumbers = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** Reads the text once more, with the numbers that a double loses as objects of a key that nothing else has. */
function exact(value: Json, text: string): Json {
  let key = 'exact'
  while (text.includes(key)) key += '\''
  let found = false
  const marked = text.replace(stringsAndNumbers, token => {
    if (token.startsWith('"') || holds(token)) return token
    found = true
    return `{"${key}":"${token}"}`
  })
  return found ? unmark(JSON.parse(marked) as Json, key) : value
}

function unmark(value: Json, key: string): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      if (typeof item === 'object') value[index] = unmark(item, key)
    })
    return value
  }
  const record = value as JsonObject
  if (Object.hasOwn(record, key)) return new ExactNumber(record[key] as string)
  for (const [name, item] of Object.entries(record)) {
    if (typeof item !== 'object') continue
    const read = unmark(item, key)
    if (read !== item) Object.defineProperty(record, name, { value: read, writable: true, enumerable: true, configurable: true })
  }
  return record
}

/** Does a double print these digits again? `1.50` does (as 1.5), `1.0`, `1e2` and `12345678901234567891` do not. */
function holds(digits: string): boolean {
  const value = Number(digits)
  if (Number.isInteger(value) && /[.eE]/.test(digits)) return false
  return Number.isFinite(value) && canonical(String(value)) === canonical(digits)
}

function canonical(digits: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(digits)
  if (!match) return digits
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  const significant = (whole + fraction).replace(/^0+/, '')
  const trimmed = significant.replace(/0+$/, '')
  if (trimmed === '') return '0'
  return `${sign}${trimmed}e${Number(exponent) - fraction.length + significant.length - trimmed.length}`
}

function syntaxProblem(text: string, error: unknown): Problem {
  const offset = syntaxOffset(text)
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  const at = { from: offset, to: Math.min(offset + 1, text.length), line, column }
  if (text.trim() === '') return { code: 'JSON_EMPTY', severity: 'error', message: 'Empty: JSON is expected here.', at }
  const found = offset >= text.length ? 'the text ends too early' : `unexpected ${JSON.stringify(text[offset])}`
  const message = error instanceof SyntaxError ? `Not valid JSON, line ${line}, column ${column}: ${found}.` : String(error)
  return { code: 'JSON_SYNTAX', severity: 'error', message, at }
}

/** Where the text stops being the beginning of JSON. Engines word their messages differently, so we look ourselves. */
function syntaxOffset(text: string): number {
  let at = 0
  const blank = () => {
    while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++
  }
  const sticky = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at += match[0].length
    return match !== null
  }
  const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
  const stringStart = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y
  const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
  const wordPattern = /true|false|null/y
  const brokenString = () => {
    sticky(stringStart)
    return at
  }
  // A stack instead of recursion: the text may be nested deeply, on purpose.
  const open: ('[' | '{')[] = []
  let expect: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'next' = 'value'
  for (;;) {
    blank()
    const char = text[at]
    if (expect === 'next' && open.length === 0) return at
    if (char === undefined) return at
    if ((expect === 'valueOrEnd' && char === ']') || (expect === 'keyOrEnd' && char === '}')) {
      open.pop()
      at++
      expect = 'next'
    } else if (expect === 'value' || expect === 'valueOrEnd') {
      if (char === '[') {
        open.push('[')
        at++
        expect = 'valueOrEnd'
      } else if (char === '{') {
        open.push('{')
        at++
        expect = 'keyOrEnd'
      } else if (sticky(stringPattern) || sticky(numberPattern) || sticky(wordPattern)) expect = 'next'
      else return brokenString()
    } else if (expect === 'key' || expect === 'keyOrEnd') {
      if (!sticky(stringPattern)) return brokenString()
      expect = 'colon'
    } else if (expect === 'colon') {
      if (char !== ':') return at
      at++
      expect = 'value'
    } else {
      const inside = open.at(-1)
      if (char === ',') {
        at++
        expect = inside === '{' ? 'key' : 'value'
      } else if ((char === '}' && inside === '{') || (char === ']' && inside === '[')) {
        open.pop()
        at++
      } else return at
    }
  }
}

/** Prints JSON, exact numbers digit by digit. `indent` as in `JSON.stringify`. */
export function printJson(value: Json, indent?: number): string {
  return print(value, indent ?? 0, '\n')
}

function print(value: Json, indent: number, newline: string): string {
  if (value instanceof ExactNumber) return value.text
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const inner = newline + ' '.repeat(indent)
  const [start, between, end] = indent > 0 ? [inner, `,${inner}`, newline] : ['', ',', '']
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    return `[${start}${value.map(item => print(item, indent, inner)).join(between)}${end}]`
  }
  const keys = Object.keys(value)
  if (keys.length === 0) return '{}'
  const colon = indent > 0 ? ': ' : ':'
  return `{${start}${keys.map(key => JSON.stringify(key) + colon + print(value[key]!, indent, inner)).join(between)}${end}}`
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
}

/** An own entry, never one of the prototype. */
export function entry(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** An object without a prototype, so that `__proto__` and `constructor` are keys like any other. */
export function emptyObject(): JsonObject {
  return Object.create(null) as JsonObject
}
