// FEEL's numbers: Java decimals of 34 digits (scala.math.BigDecimal with MathContext.DECIMAL128). A JS number stands
// for the decimal it prints as, and is what JSON gave or a safe integer; everything else is a FeelDecimal, which keeps
// its scale: `1.0 + 2` is 3.0. Operations throw a JavaException where the engine's evaluation fails.
import { ExactNumber } from '../json.ts'
import type { Dialect } from './contract.ts'
import {
  addDecimals,
  compareDecimals,
  digitsOf,
  divideDecimals,
  magnitude,
  multiplyDecimals,
  powerOfDecimal,
  powerOfTen,
  printDecimal,
  remainderOfDecimals,
  round,
  roundingModes,
  setScale,
} from './decimal.ts'
import type { RoundingMode } from './decimal.ts'
import { FeelDecimal, JavaException } from './values.ts'
import type { FeelNumber } from './values.ts'

export { roundingModes }
export type { RoundingMode }

/** A number of JSON text as Java reads it: whole numbers exactly, others as doubles. Null beyond a double's range. */
export function readNumber(value: ExactNumber | number): FeelNumber | null {
  if (typeof value === 'number') return value + 0
  if (/^-?\d+$/.test(value.text)) return parseNumber(value.text) ?? null
  const double = Number(value.text)
  return Number.isFinite(double) ? fromDouble(double) : null
}

/** Text as `new BigDecimal(text)` accepts it: a literal, or the argument of `number`. Undefined where it refuses. */
export function parseNumber(text: string): FeelNumber | undefined {
  try {
    return numberFromText(text)
  } catch (error) {
    if (error instanceof JavaException) return undefined
    throw error
  }
}

/** The same with Java's NumberFormatException where the text is refused (lines before 8.8 fail with it). */
export function numberFromText(text: string): FeelNumber {
  const match = decimalText.exec(text)
  if (!match) throw numberFormat(whyNoNumber(text))
  const [, sign = '', whole = '', afterWhole, bare, exponent = '0'] = match
  const fraction = afterWhole ?? bare ?? ''
  if (exponent.replace(/^[+-]?0*/, '').length > 10) throw numberFormat('Too many nonzero exponent digits.')
  const shift = Number(asciiDigits(exponent))
  if (shift !== (shift | 0)) throw numberFormat('Exponent overflow.')
  const scale = fraction.length - shift
  if (scale !== (scale | 0)) throw numberFormat('Scale out of range.')
  const unscaled = BigInt(asciiDigits(whole + fraction))
  return simplest(new FeelDecimal(sign === '-' ? -unscaled : unscaled, scale, precisionOf(unscaled)))
}

const decimalText = /^([+-]?)(?:(\p{Nd}+)(?:\.(\p{Nd}*))?|\.(\p{Nd}+))(?:[eE]([+-]?\p{Nd}+))?$/u

function whyNoNumber(text: string): string {
  const stranger = /[^\p{Nd}.eE]/u.exec(text.replace(/^[+-]/, ''))
  if (text === '') return 'Index 0 out of bounds for length 0'
  if (stranger && !/[eE]/.test(text.slice(0, stranger.index))) {
    return `Character ${stranger[0]} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`
  }
  if (/\..*\./.test(text)) return 'Character array contains more than one decimal point.'
  return /\p{Nd}/u.test(text) ? 'No exponent digits.' : 'No digits found.'
}

/** Java reads the decimal digits of all scripts. */
export function asciiDigits(text: string): string {
  return /^[+-]?[0-9]*$/.test(text) ? text : text.replace(/(?![0-9])\p{Nd}/gu, digitValue)
}

function digitValue(digit: string): string {
  // The ten digits of a script stand in a row: count back to its zero.
  const code = digit.codePointAt(0)!
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

/** A double that Java computed (`sqrt`, `log`, `random number`): 2 becomes 2.0. Infinity and NaN throw. */
export function fromDouble(value: number): FeelNumber {
  if (!Number.isFinite(value)) {
    throw numberFormat(whyNoNumber(String(value)))
  }
  return numberFromText(printDouble(value))
}

/** Java's Double.toString: always a fraction digit; with an exponent below 0.001 and from 10,000,000 on. */
export function printDouble(value: number): string {
  const [, sign = '', lead = '', rest = '', exponentText = '0'] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(
    value.toExponential(),
  )!
  const exponent = Number(exponentText)
  const digits = lead + rest
  if (digits === '0') return Object.is(value, -0) ? '-0.0' : '0.0'
  if (exponent < -3 || exponent > 6) return `${sign}${lead}.${rest === '' ? '0' : rest}E${exponent}`
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  const padded = digits.padEnd(exponent + 2, '0')
  return `${sign}${padded.slice(0, exponent + 1)}.${padded.slice(exponent + 1)}`
}

export function add(x: FeelNumber, y: FeelNumber): FeelNumber {
  if (typeof x === 'number' && typeof y === 'number' && Number.isSafeInteger(x) && Number.isSafeInteger(y)) {
    const sum = x + y
    if (Number.isSafeInteger(sum)) return sum
  }
  return simplest(addDecimals(toDecimal(x), toDecimal(y)))
}

export function subtract(x: FeelNumber, y: FeelNumber): FeelNumber {
  if (typeof x === 'number' && typeof y === 'number' && Number.isSafeInteger(x) && Number.isSafeInteger(y)) {
    const difference = x - y
    if (Number.isSafeInteger(difference)) return difference
  }
  const right = toDecimal(y)
  return simplest(addDecimals(toDecimal(x), new FeelDecimal(-right.unscaled, right.scale, right.precision)))
}

export function multiply(x: FeelNumber, y: FeelNumber): FeelNumber {
  if (typeof x === 'number' && typeof y === 'number' && Number.isSafeInteger(x) && Number.isSafeInteger(y)) {
    const product = x * y
    if (Number.isSafeInteger(product)) return product + 0
  }
  return simplest(multiplyDecimals(toDecimal(x), toDecimal(y)))
}

/** `y` must not be zero: the engine answers null before it divides. */
export function divide(x: FeelNumber, y: FeelNumber): FeelNumber {
  if (typeof x === 'number' && typeof y === 'number' && Number.isSafeInteger(x) && Number.isSafeInteger(y)) {
    const quotient = x / y
    if (Number.isSafeInteger(quotient)) return quotient + 0
  }
  return simplest(divideDecimals(toDecimal(x), toDecimal(y)))
}

/** `x ** y`: exact for whole `y`, by doubles otherwise. */
export function power(x: FeelNumber, y: FeelNumber): FeelNumber {
  if (isWhole(y)) return simplest(powerOfDecimal(toDecimal(x), toInt(y)))
  return fromDouble(Math.pow(toDouble(x), toDouble(y)))
}

/** The `modulo` built-in, whose result has the sign of the divisor. Throws where the divisor is zero. */
export function modulo(x: FeelNumber, y: FeelNumber): FeelNumber {
  const divisor = toDecimal(y)
  const sum = addDecimals(remainderOfDecimals(toDecimal(x), divisor), divisor)
  return simplest(remainderOfDecimals(sum, divisor))
}

export function negate(x: FeelNumber): FeelNumber {
  if (typeof x === 'number') return 0 - x
  return simplest(round(-x.unscaled, x.scale, x.precision))
}

export function absolute(x: FeelNumber): FeelNumber {
  if (typeof x === 'number') return Math.abs(x)
  return simplest(round(magnitude(x.unscaled), x.scale, x.precision))
}

/** Negative, zero or positive. */
export function compareNumbers(x: FeelNumber, y: FeelNumber): number {
  if (typeof x === 'number' && typeof y === 'number') return x < y ? -1 : x > y ? 1 : 0
  return compareDecimals(toDecimal(x), toDecimal(y))
}

/** 1.0 equals 1. */
export function equalNumbers(x: FeelNumber, y: FeelNumber): boolean {
  return typeof x === 'number' && typeof y === 'number' ? x === y : compareNumbers(x, y) === 0
}

/** `decimal`, `floor`, `ceiling`, `round up` …: throws Java's ArithmeticException where it can't be. */
export function roundNumber(x: FeelNumber, scale: FeelNumber, mode: RoundingMode): FeelNumber {
  const places = toInt(scale)
  if (places === 0 && typeof x === 'number' && Number.isSafeInteger(x)) return x
  return simplest(setScale(toDecimal(x), places, mode))
}

/** Null for negative numbers. */
export function squareRoot(x: FeelNumber): FeelNumber | null {
  return compareNumbers(x, 0) < 0 ? null : fromDouble(Math.sqrt(toDouble(x)))
}

/** Throws for zero and negative numbers. */
export function logarithm(x: FeelNumber): FeelNumber {
  return fromDouble(Math.log(toDouble(x)))
}

/** Throws where the result is beyond a double. */
export function exponential(x: FeelNumber): FeelNumber {
  return fromDouble(Math.exp(toDouble(x)))
}

export function isOdd(x: FeelNumber): boolean {
  return equalNumbers(simplest(remainderOfDecimals(toDecimal(absolute(x)), two)), 1)
}

export function isEven(x: FeelNumber): boolean {
  return remainderOfDecimals(toDecimal(x), two).unscaled === 0n
}

const two = new FeelDecimal(2n, 0)

/** No fraction: true for 1.0. */
export function isWhole(x: FeelNumber): boolean {
  if (typeof x === 'number') return Number.isInteger(x)
  if (x.scale <= 0 || x.unscaled === 0n) return true
  return digitsOf(x.unscaled) > x.scale && x.unscaled % powerOfTen(x.scale) === 0n
}

/** As Java's BigDecimal.intValue: cuts the fraction off, and wraps around beyond 32 bits. */
export function toInt(x: FeelNumber): number {
  if (typeof x === 'number' && Math.abs(x) <= Number.MAX_SAFE_INTEGER) return x | 0
  return Number(BigInt.asIntN(32, wholePart(toDecimal(x))))
}

/** The whole part's lowest 64 bits, as Java's BigDecimal.longValue. */
export function toLong(x: FeelNumber): bigint {
  return BigInt.asIntN(64, wholePart(toDecimal(x)))
}

function wholePart({ unscaled, scale }: FeelDecimal): bigint {
  if (scale === 0) return unscaled
  // 10^64 is a multiple of 2^64: what is beyond leaves no bits.
  if (scale < 0) return scale <= -64 ? 0n : unscaled * powerOfTen(-scale)
  return digitsOf(unscaled) <= scale ? 0n : unscaled / powerOfTen(scale)
}

export function toDouble(x: FeelNumber): number {
  return typeof x === 'number' ? x : Number(`${x.unscaled}e${-x.scale}`)
}

/** As the engine prints numbers into strings and warnings: `1.10`, `1E+20`. */
export function printNumber(x: FeelNumber): string {
  return typeof x === 'number' && Number.isSafeInteger(x) ? String(x) : printDecimal(toDecimal(x))
}

/**
 * As a result becomes JSON. Whole numbers are Java longs: beyond 64 bits they become doubles for the connector runtime,
 * and wrap around in the engine. Everything else becomes a double, `"Infinity"` where it is too large for one.
 */
export function numberToJson(x: FeelNumber, dialect: Dialect): number | ExactNumber | string {
  if (typeof x === 'number' && (dialect === 'connector' || !Number.isInteger(x) || Number.isSafeInteger(x))) return x
  if (!isWhole(x)) return finiteDouble(x)
  const wrapped = toLong(x)
  const fits = compareDecimals(new FeelDecimal(wrapped, 0), toDecimal(x)) === 0
  if (!fits && dialect === 'connector') return finiteDouble(x)
  const double = Number(wrapped)
  return Number.isSafeInteger(double) ? double : exactOrDouble(wrapped, double)
}

function exactOrDouble(whole: bigint, double: number): number | ExactNumber {
  return String(double) === String(whole) ? double : new ExactNumber(String(whole))
}

function finiteDouble(x: FeelNumber): number | string {
  const double = toDouble(x)
  return Number.isFinite(double) ? double : String(double)
}

function toDecimal(x: FeelNumber): FeelDecimal {
  if (typeof x !== 'number') return x
  if (Number.isSafeInteger(x)) return new FeelDecimal(BigInt(x), 0)
  const text = Number.isInteger(x) && Math.abs(x) < 1e21 ? String(x) : printDouble(x)
  const [mantissa = '', exponent = '0'] = text.split('E')
  const point = mantissa.indexOf('.')
  const fractionDigits = point < 0 ? 0 : mantissa.length - point - 1
  return new FeelDecimal(BigInt(mantissa.replace('.', '')), fractionDigits - Number(exponent))
}

/** Back to a JS number where that loses nothing, not even the scale. */
function simplest(x: FeelDecimal): FeelNumber {
  if (x.scale !== 0 || x.precision !== 34) return x
  const double = Number(x.unscaled)
  return Number.isSafeInteger(double) ? double : x
}

function precisionOf(unscaled: bigint): number {
  return Math.max(34, digitsOf(unscaled))
}

function numberFormat(message: string): JavaException {
  return new JavaException('java.lang.NumberFormatException', message)
}
