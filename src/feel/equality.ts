// When two values are equal, and which comes first. The engine has two notions: FEEL's own (`=`, `distinct values`),
// and that of its Scala objects (`list contains`, `in [..]`), for which two written contexts are never equal.
import { equalNumbers, compareNumbers } from './numbers.ts'
import type { Val } from './run.ts'
import { FeelError, functionsOf, isLiteralContext, read, show } from './run.ts'
import { compareTemporals, equalTemporals } from './temporal.ts'
import type { FeelContext, FeelList, FeelValue } from './values.ts'
import { FeelDateTime, FeelRange, FeelTime, isContext, isList, isNumber, isTemporal, JavaException, typeOf } from './values.ts'

/** The engine's class of a value: unlike its type, it tells local times from those with an offset. */
export function classOf(value: FeelValue): string {
  if (value instanceof FeelTime) return value.zone ? 'time' : 'local time'
  if (value instanceof FeelDateTime) return value.zone ? 'date and time' : 'local date and time'
  return typeOf(value)
}

/** What can be the end of a range: a number, a date, a time or a duration. */
export function isPoint(value: FeelValue): boolean {
  return isNumber(value) || isTemporal(value)
}

/** FEEL's `=`; undefined where the two can't be compared. */
export function equal(x: FeelValue, y: FeelValue): boolean | undefined {
  if (x === null || y === null) return x === y
  if (typeof x === 'string' || typeof x === 'boolean') return typeof x === typeof y ? x === y : undefined
  if (isNumber(x)) return isNumber(y) ? equalNumbers(x, y) : undefined
  if (isList(x)) return isList(y) ? equalItems(x, y, equals) : undefined
  if (isTemporal(x)) return isTemporal(y) && classOf(x) === classOf(y) ? equalTemporals(x, y) : undefined
  return isContext(x) && isContext(y) ? equalEntries(x, y, equals) : undefined
}

/** Equal and comparable. */
export function equals(x: FeelValue, y: FeelValue): boolean {
  return equal(x, y) === true
}

/** Equality of the engine's Scala objects. */
export function identical(x: FeelValue, y: FeelValue): boolean {
  if (x === y) return true
  if (x === null || y === null || classOf(x) !== classOf(y)) return false
  if (isList(x)) return equalItems(x, y as FeelList, identical)
  if (isContext(x)) {
    if (isLiteralContext(x) || isLiteralContext(y as FeelContext)) return false
    return equalEntries(x, y as FeelContext, identical)
  }
  if (x instanceof FeelRange) return identicalRanges(x, y as FeelRange)
  return equals(x, y)
}

function identicalRanges(x: FeelRange, y: FeelRange): boolean {
  return (
    x.startIncluded === y.startIncluded &&
    x.endIncluded === y.endIncluded &&
    identical(x.start, y.start) &&
    identical(x.end, y.end)
  )
}

type Test = (x: FeelValue, y: FeelValue) => boolean

function equalItems(x: FeelList, y: FeelList, test: Test): boolean {
  return x.length === y.length && x.every((item, index) => test(read(item), read(y[index]!)))
}

function equalEntries(x: FeelContext, y: FeelContext, test: Test): boolean {
  const keys = Object.keys(x)
  if (keys.length !== Object.keys(y).length) return false
  if (test === identical && functionsOf(x) !== functionsOf(y)) return false
  return keys.every(key => Object.hasOwn(y, key) && test(read(x[key]!), read(y[key]!)))
}

/** May `<` be asked of this value? A list may if its items are of one class that may. */
export function isComparable(value: Val): boolean {
  if (value === null || typeof value === 'boolean' || value instanceof FeelError) return false
  if (typeof value === 'string' || isNumber(value) || isTemporal(value)) return true
  if (!isList(value) || value.length === 0) return false
  const head = read(value[0]!)
  return isComparable(head) && value.every(item => classOf(read(item)) === classOf(head))
}

/** Negative, zero or positive; both are comparable and of one class. Two lists are, and break the engine. */
export function compare(x: FeelValue, y: FeelValue): number {
  if (typeof x === 'string' && typeof y === 'string') return x < y ? -1 : x > y ? 1 : 0
  if (isNumber(x) && isNumber(y)) return compareNumbers(x, y)
  if (isTemporal(x) && isTemporal(y) && classOf(x) === classOf(y)) return compareTemporals(x, y)
  throw new JavaException('java.lang.IllegalArgumentException', `${show(x)} can not be compared to ${show(y)}`)
}
