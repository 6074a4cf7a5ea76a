// The values that an expression works with at run time, as plain data; what they can do stands in numbers.ts,
// temporal.ts, duration.ts and print.ts. One class for each type of the engine's that JSON does not have.
import { ExactNumber } from '../json.ts'
import type { FeelType } from './contract.ts'

export type FeelValue =
  | null
  | boolean
  | string
  | FeelNumber
  /** only inside data that came as JSON: `readNumber` of numbers.ts makes a FeelNumber of it */
  | ExactNumber
  | FeelDate
  | FeelTime
  | FeelDateTime
  | FeelDuration
  | FeelFunction
  | FeelRange
  | FeelList
  | FeelContext

export type FeelList = readonly FeelValue[]
/** Prototype of contexts whose texts are Java's own strings: quoted, they stand without quotes. */
export const javaTexts: object = Object.freeze(Object.create(null))

/** Own keys only: `__proto__` and `constructor` are keys like any other. */
export interface FeelContext {
  readonly [key: string]: FeelValue
}

/** A double stands for the decimal that it prints as; what would not print its own digits is a FeelDecimal. */
export type FeelNumber = number | FeelDecimal

/** `unscaled` × 10^-`scale`, as Java's BigDecimal: 1.10 has the scale 2 and keeps its zero. */
export class FeelDecimal {
  readonly unscaled: bigint
  readonly scale: number
  /** digits that arithmetic starting from here keeps: 34, or more where a longer literal was written */
  readonly precision: number
  constructor(unscaled: bigint, scale: number, precision = 34) {
    this.unscaled = unscaled
    this.scale = scale
    this.precision = precision
  }
}

/** A day of the proleptic Gregorian calendar, years -999999999 to 999999999. */
export class FeelDate {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
  constructor(year: number, month: number, day: number) {
    this.year = year
    this.month = month
    this.day = day
  }
}

/** What tells a local time or date and time from one with an offset, and that from one with a zone. */
export interface FeelZone {
  /** seconds east of UTC */
  readonly offset: number
  /** `Europe/Berlin`; absent where only the offset is known */
  readonly id?: string
}

/** A time of day. */
export class FeelTime {
  /** nanoseconds since midnight */
  readonly nanos: number
  readonly zone: FeelZone | undefined
  constructor(nanos: number, zone?: FeelZone) {
    this.nanos = nanos
    this.zone = zone
  }
}

/** A date with a time of day. */
export class FeelDateTime {
  readonly date: FeelDate
  /** nanoseconds since midnight, by the clock on the wall */
  readonly nanos: number
  readonly zone: FeelZone | undefined
  constructor(date: FeelDate, nanos: number, zone?: FeelZone) {
    this.date = date
    this.nanos = nanos
    this.zone = zone
  }
}

export type FeelDuration = DaysTimeDuration | YearsMonthsDuration

/** An exact span of time; a day has 24 hours. */
export class DaysTimeDuration {
  readonly nanos: bigint
  constructor(nanos: bigint) {
    this.nanos = nanos
  }
}

/** A span of months; always normalized: 14 months are one year and two months. */
export class YearsMonthsDuration {
  readonly months: number
  constructor(months: number) {
    this.months = months
  }
}

export class FeelFunction {
  readonly parameters: readonly string[]
  readonly invoke: (args: readonly FeelValue[]) => FeelValue
  constructor(parameters: readonly string[], invoke: (args: readonly FeelValue[]) => FeelValue) {
    this.parameters = parameters
    this.invoke = invoke
  }
}

export class FeelRange {
  readonly start: FeelValue
  readonly startIncluded: boolean
  readonly end: FeelValue
  readonly endIncluded: boolean
  constructor(start: FeelValue, startIncluded: boolean, end: FeelValue, endIncluded: boolean) {
    this.start = start
    this.startIncluded = startIncluded
    this.end = end
    this.endIncluded = endIncluded
  }
}

/**
 * Where the engine's own code would throw: the whole evaluation fails, unless the built-in that asked catches it.
 * `message` is Java's, as `java.lang.ArithmeticException: Division by zero`.
 */
export class JavaException extends Error {
  constructor(className: string, message?: string) {
    super(message === undefined ? className : `${className}: ${message}`)
    this.name = 'JavaException'
  }
}

export function isNumber(value: FeelValue): value is FeelNumber {
  return typeof value === 'number' || value instanceof FeelDecimal
}

/** A date, a time, both of them, or a duration. */
export type Temporal = FeelDate | FeelTime | FeelDateTime | FeelDuration

export function isTemporal(value: FeelValue): value is Temporal {
  return (
    value instanceof FeelDate ||
    value instanceof FeelTime ||
    value instanceof FeelDateTime ||
    value instanceof DaysTimeDuration ||
    value instanceof YearsMonthsDuration
  )
}

export function isDuration(value: FeelValue): value is FeelDuration {
  return value instanceof DaysTimeDuration || value instanceof YearsMonthsDuration
}

export function isContext(value: FeelValue): value is FeelContext {
  return typeOf(value) === 'context'
}

export function isList(value: FeelValue): value is FeelList {
  return Array.isArray(value)
}

export function typeOf(value: FeelValue): FeelType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  if (typeof value !== 'object') return typeof value as 'string' | 'number' | 'boolean'
  return typeOfClass.get(Object.getPrototypeOf(value) as object) ?? 'context'
}

const typeOfClass = new Map<object, FeelType>([
  [FeelDecimal.prototype, 'number'],
  [ExactNumber.prototype, 'number'],
  [FeelDate.prototype, 'date'],
  [FeelTime.prototype, 'time'],
  [FeelDateTime.prototype, 'date and time'],
  [DaysTimeDuration.prototype, 'days and time duration'],
  [YearsMonthsDuration.prototype, 'years and months duration'],
  [FeelFunction.prototype, 'function'],
  [FeelRange.prototype, 'range'],
])
