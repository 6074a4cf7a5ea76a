// Values leaving FEEL: as JSON in the way of each dialect, and as text inside strings and warnings.
import { emptyObject, ExactNumber } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Line } from '../lines.ts'
import type { Dialect } from './contract.ts'
import { printDaysTime, printJavaDuration, printJavaPeriod, printYearsMonths } from './durations.ts'
import { engineKeys } from './keyOrder.ts'
import { numberToJson, printDouble, printNumber, readNumber } from './numbers.ts'
import { printClock, printDate, printDateTime, printJavaClock, printTime } from './temporalText.ts'
import {
  DaysTimeDuration,
  FeelDate,
  FeelDateTime,
  FeelDecimal,
  FeelFunction,
  FeelRange,
  FeelTime,
  isList,
  isTemporal,
  JavaException,
  javaTexts,
  typeOf,
  YearsMonthsDuration,
} from './values.ts'
import type { FeelContext, FeelNumber, FeelValue, Temporal } from './values.ts'
import { printOffset } from './zones.ts'

/** `text` is the value as Java prints it, for the reason that the runtime gives. */
export type JsonConversion = { ok: true; value: Json } | { ok: false; text: string }

/**
 * The value as the dialect's JSON. What is plain JSON already is returned itself, not copied.
 * In line 8.3 the connector runtime has no JSON for dates, times and durations, wherever they stand.
 * Throws a JavaException for a range, which the connector runtime can't take out of the engine.
 */
export function toJson(value: FeelValue, dialect: Dialect, line: Line): JsonConversion {
  const json = convert(value, dialect === 'engine' ? engine : connector)
  if (dialect === 'connector' && line === '8.3' && hasTemporal(value)) return { ok: false, text: printJava(value) }
  return { ok: true, value: json }
}

interface Printer {
  dialect: Dialect
  temporal(value: Temporal): string
  /** functions and ranges */
  other(value: FeelFunction | FeelRange): Json
}

/** Jackson with its module for java.time. */
const connector: Printer = {
  dialect: 'connector',
  temporal(value) {
    if (value instanceof FeelTime) return value.zone ? printJavaTime(value) : printClock(value.nanos)
    if (value instanceof FeelDateTime) return printIsoDateTime(value) + (value.zone ? printOffset(value.zone.offset) : '')
    return printJavaTemporal(value)
  },
  other(value) {
    if (value instanceof FeelFunction) return functionBean(value)
    const text = printForWarning(value)
    throw new JavaException('java.lang.IllegalArgumentException', `no value mapper found for '${text}'`)
  },
}

/** Zeebe's transformer to MessagePack. */
const engine: Printer = {
  dialect: 'engine',
  temporal(value) {
    if (value instanceof FeelTime) return value.zone ? printTime(value) : printJavaClock(value.nanos)
    if (value instanceof FeelDateTime) return printIsoZoned(value)
    return value instanceof FeelDate ? printDate(value) : printForWarning(value)
  },
  other: () => null,
}

function convert(value: FeelValue, printer: Printer): Json {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return encodable(value)
  if (typeof value === 'number') return numberToJson(value, printer.dialect)
  if (isList(value)) return convertList(value, printer)
  if (value instanceof ExactNumber) return convertExact(value, printer.dialect)
  if (value instanceof FeelDecimal) return numberToJson(value, printer.dialect)
  if (isTemporal(value)) return printer.temporal(value)
  if (value instanceof FeelFunction || value instanceof FeelRange) return printer.other(value)
  return convertContext(value, printer)
}

function convertList(list: readonly FeelValue[], printer: Printer): Json {
  let copy: Json[] | undefined
  for (const [index, item] of list.entries()) {
    const converted = convert(item, printer)
    if (converted !== item) copy ??= list.slice(0, index) as Json[]
    copy?.push(converted)
  }
  return copy ?? (list as Json[])
}

function convertContext(context: FeelContext, printer: Printer): Json {
  const prototype: unknown = Object.getPrototypeOf(context)
  // Contexts that the evaluation made carry their own prototype, which nobody outside should see.
  let copy = prototype === null || prototype === Object.prototype ? undefined : emptyObject()
  const keys = Object.keys(context)
  for (const [index, key] of keys.entries()) {
    const converted = convert(context[key]!, printer)
    const name = encodable(key)
    if (!copy && (converted !== context[key] || name !== key)) {
      copy = emptyObject()
      for (const before of keys.slice(0, index)) copy[before] = context[before] as Json
    }
    if (copy) copy[name] = converted
  }
  return copy ?? (context as JsonObject)
}

/** Half of a pair of surrogates, as `substring` may cut it off, has no UTF-8: Java writes a question mark. */
function encodable(text: string): string {
  return loneSurrogate.test(text) ? text.replace(/\p{Surrogate}/gu, '?') : text
}

const loneSurrogate = /\p{Surrogate}/u

/** A number of the data itself, as it goes through the dialect: Java read it as a long, or as a double. */
function convertExact(value: ExactNumber, dialect: Dialect): Json {
  const number = readNumber(value)
  if (number === null) return null
  const converted = numberToJson(number, dialect)
  return converted instanceof ExactNumber && converted.text === value.text ? value : converted
}

/** What Jackson makes of the engine's function object. */
function functionBean({ parameters }: FeelFunction): Json {
  const names = [...parameters]
  const set = engineKeys(Object.fromEntries(names.map(name => [name, true])))
  return { params: names, invoke: {}, hasVarArgs: false, paramSet: set, properties: {}, comparable: false }
}

function hasTemporal(value: FeelValue): boolean {
  if (isList(value)) return value.some(hasTemporal)
  if (typeOf(value) === 'context') return Object.values(value as FeelContext).some(hasTemporal)
  return isTemporal(value)
}

/** A value as warnings and `string()` quote it inside of others: texts in quotes, contexts as `{a:1, b:2}`. */
export function printForWarning(value: FeelValue): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return `"${value}"`
  if (typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map(printForWarning).join(', ')}]`
  if (value instanceof ExactNumber) return printForWarning(readNumber(value))
  if (typeof value === 'number' || value instanceof FeelDecimal) return printNumber(value)
  if (value instanceof FeelDate) return printDate(value)
  if (value instanceof FeelTime) return printTime(value)
  if (value instanceof FeelDateTime) return printDateTime(value)
  if (value instanceof DaysTimeDuration) return printDaysTime(value)
  if (value instanceof YearsMonthsDuration) return printYearsMonths(value)
  if (value instanceof FeelFunction) return `function(${value.parameters.join(', ')})`
  if (value instanceof FeelRange) {
    const [start, end] = [printForWarning(value.start), printForWarning(value.end)]
    return `${value.startIncluded ? '[' : '('}${start}..${end}${value.endIncluded ? ']' : ')'}`
  }
  const raw = Object.getPrototypeOf(value) === javaTexts
  return `{${engineKeys(value)
    .map(key => `${key}:${raw && typeof value[key] === 'string' ? value[key] : printForWarning(value[key]!)}`)
    .join(', ')}}`
}

/** As `string(value)`: a text is itself. (Of null, `string` gives null.) */
export function printString(value: FeelValue): string {
  return typeof value === 'string' ? value : printForWarning(value)
}

/** As `to json(value)`: Jackson's text of it, decimals with all their digits. */
export function printJsonText(value: FeelValue): string {
  if (typeof value === 'string') return jacksonString(value)
  if (isList(value)) return `[${value.map(printJsonText).join(',')}]`
  if (value instanceof ExactNumber) return printJsonText(readNumber(value))
  if (value instanceof FeelTime) return jacksonString(printClock(value.nanos) + offsetOf(value))
  if (value instanceof FeelDateTime) return jacksonString(printIsoZoned(value))
  if (value instanceof DaysTimeDuration) return jacksonString(printJavaDuration(value))
  if (value instanceof YearsMonthsDuration) return jacksonString(printJavaPeriod(value))
  if (typeOf(value) !== 'context') {
    const text = printForWarning(value)
    return value === null || typeof value === 'boolean' || isNumberValue(value) ? text : jacksonString(text)
  }
  const context = value as FeelContext
  return `{${engineKeys(context)
    .map(key => `${jacksonString(key)}:${printJsonText(context[key]!)}`)
    .join(',')}}`
}

function isNumberValue(value: FeelValue): value is FeelNumber {
  return typeof value === 'number' || value instanceof FeelDecimal
}

/** Jackson writes the digits of `\u001F` in capitals, and half a surrogate pair as it is. */
function jacksonString(text: string): string {
  return JSON.stringify(text).replace(/\\(?:u([0-9a-f]{4})|.)/g, (escape, code?: string) => {
    if (code === undefined) return escape
    return code.startsWith('d') ? String.fromCharCode(parseInt(code, 16)) : `\\u${code.toUpperCase()}`
  })
}

function offsetOf({ zone }: FeelTime | FeelDateTime): string {
  return zone ? printOffset(zone.offset) : ''
}

/** ISO_LOCAL_DATE_TIME */
function printIsoDateTime({ date, nanos }: FeelDateTime): string {
  return `${printDate(date)}T${printClock(nanos)}`
}

/** ISO_ZONED_DATE_TIME: offset and, where there is one, the region in brackets. */
function printIsoZoned(value: FeelDateTime): string {
  return printIsoDateTime(value) + offsetOf(value) + region(value)
}

function region({ zone }: FeelDateTime): string {
  return zone?.id === undefined ? '' : `[${zone.id}]`
}

/** OffsetTime.toString, LocalTime.toString */
function printJavaTime(value: FeelTime): string {
  return printJavaClock(value.nanos) + offsetOf(value)
}

/** The toString of Java's class for the value. */
function printJavaTemporal(value: Temporal): string {
  if (value instanceof FeelDate) return printDate(value)
  if (value instanceof FeelTime) return printJavaTime(value)
  if (value instanceof DaysTimeDuration) return printJavaDuration(value)
  if (value instanceof YearsMonthsDuration) return printJavaPeriod(value)
  return `${printDate(value.date)}T${printJavaClock(value.nanos)}${offsetOf(value)}${region(value)}`
}

/** Java's toString of the value: maps as `{a=1}`. */
function printJava(value: FeelValue): string {
  if (isList(value)) return `[${value.map(printJava).join(', ')}]`
  if (isTemporal(value)) return printJavaTemporal(value)
  if (isNumberValue(value)) return printJavaNumber(value)
  if (typeOf(value) !== 'context') return printString(value)
  const context = value as FeelContext
  return `{${engineKeys(context)
    .map(key => `${key}=${printJava(context[key]!)}`)
    .join(', ')}}`
}

function printJavaNumber(value: FeelNumber): string {
  const converted = numberToJson(value, 'connector')
  return typeof converted === 'number' && !Number.isSafeInteger(converted) ? printDouble(converted) : String(converted)
}
