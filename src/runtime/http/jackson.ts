// How Jackson reads a JSON value as a Java type: what it coerces, and how it words what it refuses.
import { ExactNumber, isObject, type Json } from '../../json.ts'
import { javaText } from '../javaText.ts'
import type { HttpRules } from './httpLine.ts'

/** A value that can't be read as the type of its field. */
export class BindingFailure extends Error {
  readonly kind: 'format' | 'mismatch' | 'processing'
  /** of a `format` failure: the type that was wanted, as Java's simple class name; none for a type id */
  readonly target: string | undefined
  constructor(kind: BindingFailure['kind'], message: string, target?: string) {
    super(message)
    this.kind = kind
    this.target = target
  }
}

/** Reads one JSON value as a Java value. */
export type Reader<T> = (value: Json, rules: HttpRules) => T

/** As Jackson's messages name a token. */
function described(value: Json): string {
  if (Array.isArray(value)) return 'Array value (token `JsonToken.START_ARRAY`)'
  if (isObject(value)) return 'Object value (token `JsonToken.START_OBJECT`)'
  if (typeof value === 'boolean') return `Boolean value (token \`JsonToken.VALUE_${value ? 'TRUE' : 'FALSE'}\`)`
  if (typeof value === 'string') return 'String value (token `JsonToken.VALUE_STRING`)'
  if (value === null) return 'Null value (token `JsonToken.VALUE_NULL`)'
  return isInteger(value)
    ? 'Integer value (token `JsonToken.VALUE_NUMBER_INT`)'
    : 'Floating-point value (token `JsonToken.VALUE_NUMBER_FLOAT`)'
}

export function tokenName(value: Json): string {
  return /JsonToken\.(\w+)/.exec(described(value))![1]!
}

export function isInteger(value: number | ExactNumber): boolean {
  return value instanceof ExactNumber ? /^-?\d+$/.test(value.text) : Number.isInteger(value) && Math.abs(value) < 1e21
}

export function mismatch(type: string, value: Json): BindingFailure {
  return new BindingFailure('mismatch', `Cannot deserialize value of type \`${type}\` from ${described(value)}`)
}

function simpleName(type: string): string {
  return type.replace(/<.*/, '').replace(/.*\./, '')
}

/** The one item of a list, on the lines that unwrap it; else the list is refused. */
function unwrapped<T>(list: Json[], type: string, read: Reader<T>, rules: HttpRules): T {
  if (!rules.unwrapsSingleItems || list.length === 0) throw mismatch(type, list)
  const [first] = list as [Json, ...Json[]]
  if (Array.isArray(first)) {
    const feature = 'DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS'
    const name = `\`${type.replace(/<.*/, '')}\``
    const problem = `out of START_ARRAY token: nested Arrays not allowed with ${feature}`
    throw new BindingFailure('mismatch', `Cannot deserialize instance of ${name} ${problem}`)
  }
  const value = read(first, rules)
  if (list.length === 1) return value
  const feature = '`DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS`'
  const wanted = `Attempted to unwrap '${type.replace(/<.*/, '')}' value from an array (with ${feature})`
  const problem = `${wanted} but it contains more than one value`
  throw new BindingFailure(
    'mismatch',
    `Unexpected token (${tokenAfterFirst(list, type, rules)}), expected END_ARRAY: ${problem}`,
  )
}

/** Text, and on some lines all that FEEL may fill, is read from a tree, which has no token to name. */
function tokenAfterFirst(list: Json[], type: string, rules: HttpRules): string {
  const fromTree =
    type === 'java.lang.String' || (rules.evaluatesExpressions && /Map|HttpMethod|ApiKeyLocation/.test(type))
  return fromTree ? 'null' : tokenName(list[1]!)
}

/** `java.lang.String`: scalars become text. */
export const readText: Reader<string | null> = (value, rules) => {
  if (value === null || typeof value === 'string') return value
  if (Array.isArray(value)) return unwrapped(value, 'java.lang.String', readText, rules)
  if (isObject(value)) throw mismatch('java.lang.String', value)
  return numberText(value)
}

/** A number as Java prints it: whole ones digit by digit, all others as doubles. */
export function numberText(value: number | boolean | ExactNumber): string {
  if (typeof value === 'boolean' || isInteger(value)) return String(value)
  const double = Number(value)
  if (!Number.isFinite(double)) return value.toString()
  const text = javaText(double)
  return Number.isInteger(double) && !text.includes('E') ? `${text}.0` : text
}

/** `java.lang.Integer`: decimals are cut, text is parsed. */
export const readInteger: Reader<number | null> = (value, rules) => {
  const type = 'java.lang.Integer'
  if (value === null) return null
  if (typeof value === 'number' || value instanceof ExactNumber) return integerOf(value)
  if (Array.isArray(value)) return unwrapped(value, type, readInteger, rules)
  if (typeof value !== 'string') throw mismatch(type, value)
  const text = javaTrim(value)
  if (text === '' || text === 'null') return null
  if (/^[+-]?\d+$/.test(text) && isInt(Number(text))) return Number(text)
  throw new BindingFailure('format', `Cannot deserialize value of type \`${type}\` from String "${value}"`, 'Integer')
}

function isInt(value: number): boolean {
  return value >= -2147483648 && value <= 2147483647
}

function integerOf(value: number | ExactNumber): number {
  const number = Math.trunc(Number(value))
  if (isInt(number)) return number
  const range = 'out of range of int (-2147483648 - 2147483647)'
  throw new BindingFailure('processing', `Numeric value (${numberText(value)}) ${range}`)
}

/** `boolean`: null is false, whole numbers are true unless 0. */
export const readBoolean: Reader<boolean> = (value, rules) => {
  if (value === null || typeof value === 'boolean') return value ?? false
  if (Array.isArray(value)) {
    if (rules.unwrapsSingleItems && value.length === 0) throw new BindingFailure('mismatch', emptyForBoolean)
    return unwrapped(value, 'boolean', readBoolean, rules)
  }
  if (typeof value === 'string') {
    const text = javaTrim(value)
    if (/^(true|True|TRUE)$/.test(text)) return true
    if (text === '' || /^(false|False|FALSE|null)$/.test(text)) return false
    throw new BindingFailure('format', 'Cannot deserialize value of type `boolean`', 'boolean')
  }
  if (isObject(value) || !isInteger(value)) throw mismatch('boolean', value)
  return Number(value) !== 0
}

const emptyForBoolean = 'Cannot deserialize value of type `boolean` from Array value (token `JsonToken.END_ARRAY`)'

/** An enum by its names, in any case, or by its index. */
export function enumReader<T extends string>(type: string, values: readonly T[]): Reader<T | null> {
  const read: Reader<T | null> = (value, rules) => {
    if (value === null) return null
    if (Array.isArray(value)) return unwrapped(value, type, read, rules)
    const refused = new BindingFailure('format', `Cannot deserialize value of type \`${type}\``, simpleName(type))
    if (typeof value === 'string') {
      const name = javaTrim(value)
      const found = values.find(candidate => candidate.toLowerCase() === name.toLowerCase())
      const byIndex = /^(0|[1-9]\d*)$/.test(name) ? values[Number(name)] : undefined
      if (found === undefined && byIndex === undefined) throw refused
      return (found ?? byIndex)!
    }
    if (typeof value === 'boolean' || isObject(value) || !isInteger(value)) throw mismatch(type, value)
    const found = values[integerOf(value)]
    if (found === undefined) throw refused
    return found
  }
  return read
}

export type TextMap = Map<string, string | null>

/** A map, in the order of its keys; other values than objects are refused, each in its own way. */
function mapReader<T>(valueType: string, readValue: Reader<T>): Reader<Map<string, T> | null> {
  const type = `java.util.LinkedHashMap<java.lang.String,${valueType}>`
  const read: Reader<Map<string, T> | null> = (value, rules) => {
    if (value === null) return null
    if (Array.isArray(value)) return unwrapped(value, type, read, rules)
    if (isObject(value)) return new Map(Object.keys(value).map(key => [key, readValue(value[key]!, rules)]))
    if (typeof value !== 'string') throw mismatch(type, value)
    if (javaTrim(value) === '') throw new BindingFailure('format', 'Cannot coerce empty String', 'LinkedHashMap')
    const problem = 'no String-argument constructor/factory method to deserialize from String value'
    const subject = 'Cannot construct instance of `java.util.LinkedHashMap` (although at least one Creator exists)'
    throw new BindingFailure('mismatch', `${subject}: ${problem} ('${javaTrim(value)}')`)
  }
  return read
}

/** `Map<String, String>`. */
export const readTextMap: Reader<TextMap | null> = mapReader('java.lang.String', readText)

/** `java.lang.Object`: any JSON; decimals that a double can't hold are rounded. */
export const readAny: Reader<Json> = value => roundDecimals(value)

/** `Map<String, Object>`. */
export const readAnyMap: Reader<Map<string, Json> | null> = mapReader('java.lang.Object', readAny)

function roundDecimals(value: Json): Json {
  if (value instanceof ExactNumber) return isInteger(value) ? value : Number(value.text)
  if (Array.isArray(value)) return value.map(roundDecimals)
  if (!isObject(value)) return value
  const rounded = Object.create(null) as { [key: string]: Json }
  for (const key of Object.keys(value)) rounded[key] = roundDecimals(value[key]!)
  return rounded
}

/** `String.trim`: everything up to and including the blank. */
export function javaTrim(text: string): string {
  return text.replace(/^[\0- ]+|[\0- ]+$/g, '')
}
