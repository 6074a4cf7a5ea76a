// Java's BigDecimal: arithmetic on FeelDecimal with the scales, roundings and refusals of java.math.BigDecimal, as
// Scala's BigDecimal calls it (the precision is the left operand's, rounding is half-even).
import { FeelDecimal, JavaException } from './values.ts'

export const roundingModes = [
  'UP',
  'DOWN',
  'CEILING',
  'FLOOR',
  'HALF_UP',
  'HALF_DOWN',
  'HALF_EVEN',
  'UNNECESSARY',
] as const
export type RoundingMode = (typeof roundingModes)[number]

/** Digits that Java may still be able to hold, and a browser tab should not be asked to. */
const mostDigits = 100_000

export function addDecimals(x: FeelDecimal, y: FeelDecimal): FeelDecimal {
  const scale = Math.max(x.scale, y.scale)
  if (x.unscaled === 0n || y.unscaled === 0n) {
    if (x.unscaled === y.unscaled) return new FeelDecimal(0n, scale, x.precision)
    const sum = round(x.unscaled === 0n ? y.unscaled : x.unscaled, x.unscaled === 0n ? y.scale : x.scale, x.precision)
    if (sum.scale > scale) return stripZeros(sum, scale)
    return raiseScale(sum, Math.min(scale, sum.scale + sum.precision - digitsOf(sum.unscaled)))
  }
  const [left, right] = alignable(x, y)
  return round(alignTo(left, right) + alignTo(right, left), Math.max(left.scale, right.scale), x.precision)
}

export function multiplyDecimals(x: FeelDecimal, y: FeelDecimal): FeelDecimal {
  return round(x.unscaled * y.unscaled, x.scale + y.scale, x.precision)
}

/** Throws Java's ArithmeticException where `y` is zero. */
export function divideDecimals(x: FeelDecimal, y: FeelDecimal, mode: RoundingMode = 'HALF_EVEN'): FeelDecimal {
  const preferred = x.scale - y.scale
  if (y.unscaled === 0n) throw arithmetic(x.unscaled === 0n ? 'Division undefined' : 'Division by zero')
  if (x.unscaled === 0n) return new FeelDecimal(0n, saturated(preferred), x.precision)
  // As many digits as asked for: one quotient digit more where the dividend's digits are the greater ones.
  let shift = x.precision + digitsOf(y.unscaled) - digitsOf(x.unscaled)
  if (digitsOf(quotient(x.unscaled, y.unscaled, shift)) > x.precision) shift -= 1
  const [dividend, divisor] = shifted(x.unscaled, y.unscaled, shift)
  const exact = dividend % divisor === 0n
  const result = round(divideRounded(dividend, divisor, mode), preferred + shift, x.precision)
  return exact ? stripZeros(result, preferred) : result
}

/** `x - trunc(x / y) * y`, not rounded; throws where `y` is zero, or the quotient has more digits than the precision. */
export function remainderOfDecimals(x: FeelDecimal, y: FeelDecimal): FeelDecimal {
  return subtractExact(x, multiplyExact(integralQuotient(x, y), y))
}

function integralQuotient(x: FeelDecimal, y: FeelDecimal): FeelDecimal {
  const preferred = saturated(x.scale - y.scale)
  if (compareMagnitudes(x, y) < 0) return new FeelDecimal(0n, preferred, x.precision)
  let result = divideDecimals(x, y, 'DOWN')
  if (result.scale < 0) {
    const rest = subtractExact(x, multiplyExact(result, y))
    if (compareMagnitudes(rest, y) >= 0) throw arithmetic('Division impossible')
  } else if (result.scale > 0) {
    result = setScale(result, 0, 'DOWN')
  }
  const spare = x.precision - digitsOf(result.unscaled)
  if (preferred > result.scale && spare > 0) {
    return raiseScale(result, result.scale + Math.min(spare, preferred - result.scale))
  }
  return stripZeros(result, preferred)
}

/** `x` to a whole power of at most nine digits. Throws beyond, and for a negative power of zero. */
export function powerOfDecimal(x: FeelDecimal, exponent: number): FeelDecimal {
  if (exponent < -999_999_999 || exponent > 999_999_999) throw arithmetic('Invalid operation')
  if (exponent === 0) return new FeelDecimal(1n, 0, x.precision)
  const magnitude = Math.abs(exponent)
  // ANSI X3.274: work with a few digits more, from the exponent's highest bit down.
  const working = x.precision + String(magnitude).length + 1
  let power = new FeelDecimal(1n, 0, working)
  for (const bit of magnitude.toString(2)) {
    power = multiplyDecimals(power, power)
    if (bit === '1') power = multiplyDecimals(power, x)
  }
  if (exponent < 0) power = divideDecimals(new FeelDecimal(1n, 0, working), power)
  return round(power.unscaled, power.scale, x.precision)
}

/** To `precision` significant digits, half-even. */
export function round(unscaled: bigint, scale: number, precision: number): FeelDecimal {
  let digits = digitsOf(unscaled) - precision
  // Rounding 9.99 up gives a digit more: then once more.
  while (digits > 0) {
    unscaled = divideRounded(unscaled, powerOfTen(digits), 'HALF_EVEN')
    scale -= digits
    digits = digitsOf(unscaled) - precision
  }
  return new FeelDecimal(unscaled, checkedScale(scale, unscaled), precision)
}

/** Throws where digits get lost under `UNNECESSARY`, and where the number would grow beyond reason. */
export function setScale(x: FeelDecimal, scale: number, mode: RoundingMode): FeelDecimal {
  if (scale >= x.scale) return raiseScale(x, scale)
  const drop = x.scale - scale
  // A power of ten that is far larger than the number leaves only its sign to round by.
  const divisor = powerOfTen(Math.min(drop, digitsOf(x.unscaled) + 1))
  return new FeelDecimal(divideRounded(x.unscaled, divisor, mode), scale, x.precision)
}

export function compareDecimals(x: FeelDecimal, y: FeelDecimal): number {
  const [signX, signY] = [signOf(x.unscaled), signOf(y.unscaled)]
  if (signX !== signY) return signX < signY ? -1 : 1
  return signX === 0 ? 0 : signX * compareMagnitudes(x, y)
}

function compareMagnitudes(x: FeelDecimal, y: FeelDecimal): number {
  if (x.unscaled === 0n || y.unscaled === 0n) {
    return x.unscaled === y.unscaled ? 0 : x.unscaled === 0n ? -1 : 1
  }
  // First the place of the leading digit: aligning 1E+999999999 with 1 would fill the memory.
  const place = digitsOf(x.unscaled) - x.scale - (digitsOf(y.unscaled) - y.scale)
  if (place !== 0) return Math.sign(place)
  const [left, right] = [magnitude(alignTo(x, y)), magnitude(alignTo(y, x))]
  return left < right ? -1 : left > right ? 1 : 0
}

/** As BigDecimal.toString: with an exponent where the scale is negative or the number smaller than 0.000001. */
export function printDecimal(x: FeelDecimal): string {
  const digits = magnitude(x.unscaled).toString()
  const sign = x.unscaled < 0n ? '-' : ''
  const exponent = digits.length - 1 - x.scale
  if (x.scale === 0) return sign + digits
  if (x.scale > 0 && exponent >= -6) {
    const padded = digits.padStart(x.scale + 1, '0')
    return `${sign}${padded.slice(0, -x.scale)}.${padded.slice(-x.scale)}`
  }
  const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits
  return sign + mantissa + (exponent === 0 ? '' : `E${exponent > 0 ? '+' : ''}${exponent}`)
}

/** Number of decimal digits, 1 for zero. */
export function digitsOf(unscaled: bigint): number {
  return magnitude(unscaled).toString().length
}

function divideRounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const truncated = dividend / divisor
  const rest = dividend % divisor
  if (rest === 0n) return truncated
  const sign = dividend < 0n === divisor < 0n ? 1n : -1n
  return roundsAwayFromZero[mode](sign, truncated, 2n * magnitude(rest) - magnitude(divisor))
    ? truncated + sign
    : truncated
}

/** `overHalf` is negative below the half, zero at the half, positive above. */
const roundsAwayFromZero: Record<RoundingMode, (sign: bigint, truncated: bigint, overHalf: bigint) => boolean> = {
  UP: () => true,
  DOWN: () => false,
  CEILING: sign => sign > 0n,
  FLOOR: sign => sign < 0n,
  HALF_UP: (_, __, overHalf) => overHalf >= 0n,
  HALF_DOWN: (_, __, overHalf) => overHalf > 0n,
  HALF_EVEN: (_, truncated, overHalf) => overHalf > 0n || (overHalf === 0n && truncated % 2n !== 0n),
  UNNECESSARY: () => {
    throw arithmetic('Rounding necessary')
  },
}

/** Takes trailing zeros away, down to the preferred scale. */
function stripZeros(x: FeelDecimal, preferred: number): FeelDecimal {
  let { unscaled, scale } = x
  while (scale > preferred && unscaled % 10n === 0n && unscaled !== 0n) {
    unscaled /= 10n
    scale -= 1
  }
  return new FeelDecimal(unscaled, scale, x.precision)
}

function raiseScale(x: FeelDecimal, scale: number): FeelDecimal {
  if (scale === x.scale) return x
  const unscaled = x.unscaled === 0n ? 0n : x.unscaled * powerOfTen(scale - x.scale)
  return new FeelDecimal(unscaled, checkedScale(scale, unscaled), x.precision)
}

/** Of two numbers so far apart that the smaller can only tip the rounding, replaces the smaller by a token. */
function alignable(x: FeelDecimal, y: FeelDecimal): [FeelDecimal, FeelDecimal] {
  const [big, small] = x.scale < y.scale ? [x, y] : [y, x]
  const lastPlace = big.scale - digitsOf(big.unscaled) + x.precision
  const firstPlace = small.scale - digitsOf(small.unscaled) + 1
  if (firstPlace <= big.scale + 2 || firstPlace <= lastPlace + 2) return [x, y]
  const token = new FeelDecimal(BigInt(signOf(small.unscaled)), Math.max(big.scale, lastPlace) + 3, small.precision)
  return big === x ? [x, token] : [token, y]
}

function alignTo(x: FeelDecimal, other: FeelDecimal): bigint {
  const scale = Math.max(x.scale, other.scale)
  return x.unscaled === 0n || scale === x.scale ? x.unscaled : x.unscaled * powerOfTen(scale - x.scale)
}

function subtractExact(x: FeelDecimal, y: FeelDecimal): FeelDecimal {
  return new FeelDecimal(alignTo(x, y) - alignTo(y, x), Math.max(x.scale, y.scale), x.precision)
}

function multiplyExact(x: FeelDecimal, y: FeelDecimal): FeelDecimal {
  return new FeelDecimal(x.unscaled * y.unscaled, x.scale + y.scale, x.precision)
}

function shifted(dividend: bigint, divisor: bigint, shift: number): [bigint, bigint] {
  return shift >= 0 ? [dividend * powerOfTen(shift), divisor] : [dividend, divisor * powerOfTen(-shift)]
}

function quotient(dividend: bigint, divisor: bigint, shift: number): bigint {
  const [left, right] = shifted(dividend, divisor, shift)
  return left / right
}

export function powerOfTen(exponent: number): bigint {
  if (exponent > mostDigits) throw arithmetic('BigInteger would overflow supported range')
  return 10n ** BigInt(exponent)
}

function checkedScale(scale: number, unscaled: bigint): number {
  if (scale === saturated(scale)) return scale
  if (unscaled === 0n) return saturated(scale)
  throw arithmetic(scale > 0 ? 'Underflow' : 'Overflow')
}

function saturated(scale: number): number {
  return Math.min(Math.max(scale, -2_147_483_648), 2_147_483_647)
}

function signOf(unscaled: bigint): number {
  return unscaled === 0n ? 0 : unscaled < 0n ? -1 : 1
}

export function magnitude(unscaled: bigint): bigint {
  return unscaled < 0n ? -unscaled : unscaled
}

function arithmetic(message: string): JavaException {
  return new JavaException('java.lang.ArithmeticException', message)
}
