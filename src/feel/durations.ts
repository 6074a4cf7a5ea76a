// Durations: java.time.Duration for days and time, java.time.Period for years and months.
import { divide, toInt, toLong } from './numbers.ts'
import { DaysTimeDuration, FeelDecimal, JavaException, YearsMonthsDuration } from './values.ts'
import type { FeelDuration, FeelNumber } from './values.ts'

const second = 1_000_000_000n
const mostSeconds = 2n ** 63n
const mostInt = 2 ** 31

/** As `duration(text)`; undefined where the engine refuses the text. */
export function parseDuration(text: string): FeelDuration | undefined {
  return yearsMonthsShape.test(text) || daysTimeShape.test(text) ? parseDurationLiteral(text) : undefined
}

/** The same as a literal in an expression: there Java alone decides on days and time (`pt1h`, `PT+5M`). */
export function parseDurationLiteral(text: string): FeelDuration | undefined {
  return yearsMonthsShape.test(text) ? parseYearsMonths(text) : parseDaysTime(text)
}

/** The engine's own shapes, which decide the kind and let through some texts that Java refuses, as `P` and `PT1x5S`. */
const yearsMonthsShape = /^-?P-?(?:\d+Y)?-?(?:\d+M)?$/
const daysTimeShape = /^-?P(?:-?(?:\d+D)?(?:T-?(?:\d+H)?-?(?:\d+M)?-?(?:\d+(?:.\d*)?S)?)?)$/

/** What the engine takes the text of a duration for: a kind, or just a duration. */
export function durationKind(text: string): string {
  return yearsMonthsShape.test(text) ? 'year-month-duration' : daysTimeShape.test(text) ? 'day-time-duration' : 'duration'
}

function parseYearsMonths(text: string): YearsMonthsDuration | undefined {
  const [all, sign, years, months] = /^(-?)P(?:(-?\d+)Y)?(?:(-?\d+)M)?$/.exec(text) ?? []
  if (all === undefined || (years === undefined && months === undefined)) return undefined
  const parts = [Number(years ?? 0), Number(months ?? 0)]
  if (parts.some(part => part >= mostInt || part < -mostInt)) return undefined
  const total = parts[0]! * 12 + parts[1]!
  return yearsFit(total) ? new YearsMonthsDuration(sign === '-' ? 0 - total : total) : undefined
}

function parseDaysTime(text: string): DaysTimeDuration | undefined {
  const match = javaDuration.exec(text)
  if (!match || /t$/i.test(text)) return undefined
  const [, sign, days, hours, minutes, seconds, fraction = ''] = match
  if ([days, hours, minutes, seconds].every(part => part === undefined)) return undefined
  const count = (digits = '0') => BigInt(digits.replace('+', ''))
  const whole = count(days) * 86_400n + count(hours) * 3600n + count(minutes) * 60n + count(seconds)
  const part = BigInt(fraction.padEnd(9, '0'))
  const nanos = whole * second + (seconds?.startsWith('-') ? -part : part)
  const signed = sign === '-' ? -nanos : nanos
  return secondsFit(signed) ? new DaysTimeDuration(signed) : undefined
}

const javaDuration =
  /^([-+]?)P(?:([-+]?\d+)D)?(?:T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i

export function daysTime(nanos: bigint): DaysTimeDuration {
  if (!secondsFit(nanos)) throw new JavaException('java.lang.ArithmeticException', 'long overflow')
  return new DaysTimeDuration(nanos)
}

export function yearsMonths(months: number): YearsMonthsDuration {
  if (!yearsFit(months)) throw integerOverflow()
  return new YearsMonthsDuration(months + 0)
}

function integerOverflow(): JavaException {
  return new JavaException('java.lang.ArithmeticException', 'integer overflow')
}

function secondsFit(nanos: bigint): boolean {
  return floorSeconds(nanos) < mostSeconds && floorSeconds(nanos) >= -mostSeconds
}

function yearsFit(months: number): boolean {
  const years = Math.trunc(months / 12)
  return years < mostInt && years >= -mostInt
}

/** Java keeps a part of a second as a positive rest: half a second less than nothing is -1 second and 0.5. */
export function floorSeconds(nanos: bigint): bigint {
  const seconds = nanos / second
  return nanos < 0n && nanos % second !== 0n ? seconds - 1n : seconds
}

export function addDurations(x: FeelDuration, y: FeelDuration): FeelDuration | undefined {
  if (x instanceof DaysTimeDuration) return y instanceof DaysTimeDuration ? daysTime(x.nanos + y.nanos) : undefined
  return y instanceof YearsMonthsDuration ? yearsMonths(x.months + y.months) : undefined
}

export function negateDuration(x: DaysTimeDuration): DaysTimeDuration
export function negateDuration(x: YearsMonthsDuration): YearsMonthsDuration
export function negateDuration(x: FeelDuration): FeelDuration
export function negateDuration(x: FeelDuration): FeelDuration {
  return x instanceof DaysTimeDuration ? daysTime(-x.nanos) : yearsMonths(0 - x.months)
}

export function absoluteDuration(x: FeelDuration): FeelDuration {
  const negative = x instanceof DaysTimeDuration ? x.nanos < 0n : x.months < 0
  return negative ? negateDuration(x) : x
}

/** The number loses its fraction, and wraps around beyond 32 bits: the engine takes it for a Java int. */
export function multiplyDuration(x: FeelDuration, factor: FeelNumber): FeelDuration {
  const times = toInt(factor)
  if (x instanceof DaysTimeDuration) {
    const nanos = x.nanos * BigInt(times)
    if (secondsFit(nanos)) return new DaysTimeDuration(nanos)
    throw new JavaException('java.lang.ArithmeticException', `Exceeds capacity of Duration: ${nanos}`)
  }
  if (Math.abs((x.months % 12) * times) >= mostInt) throw integerOverflow()
  return yearsMonths(x.months * times)
}

/** In whole milliseconds, which wrap around beyond 32 bits (24.8 days), or in whole months. `y` is not zero. */
export function divideDuration(x: FeelDuration, y: FeelNumber): FeelDuration {
  if (x instanceof DaysTimeDuration) {
    const quotient = divide(new FeelDecimal(toMillis(x), 0), y)
    return new DaysTimeDuration(BigInt(toInt(quotient)) * 1_000_000n)
  }
  return yearsMonths(toInt(divide(x.months, y)))
}

/** How many times `y` fits into `x`, whole; undefined for two kinds or for a zero `y`. */
export function divideDurations(x: FeelDuration, y: FeelDuration): FeelNumber | undefined {
  if (x instanceof DaysTimeDuration && y instanceof DaysTimeDuration) {
    if (y.nanos === 0n) return undefined
    const divisor = toMillis(y)
    if (divisor === 0n) throw new JavaException('java.lang.ArithmeticException', '/ by zero')
    const quotient = toLong(new FeelDecimal(toMillis(x) / divisor, 0))
    return Number.isSafeInteger(Number(quotient)) ? Number(quotient) : new FeelDecimal(quotient, 0)
  }
  if (x instanceof YearsMonthsDuration && y instanceof YearsMonthsDuration && y.months !== 0) {
    return Math.trunc(x.months / y.months) + 0
  }
  return undefined
}

function toMillis(x: DaysTimeDuration): bigint {
  const millis = x.nanos / 1_000_000n
  if (BigInt.asIntN(64, millis) !== millis) throw new JavaException('java.lang.ArithmeticException', 'long overflow')
  return millis
}

/** Days, hours, minutes and seconds as the engine reads them off: whole, all of one sign. */
export function daysTimeParts(x: DaysTimeDuration): { days: bigint; hours: bigint; minutes: bigint; seconds: bigint } {
  const total = floorSeconds(x.nanos)
  return {
    days: total / 86_400n,
    hours: (total / 3600n) % 24n,
    minutes: (total / 60n) % 60n,
    seconds: total % 60n,
  }
}

/** The engine's own printing: `P1DT2H`, `-PT5M`, `P0D`; parts of a second are lost. */
export function printDaysTime(x: DaysTimeDuration): string {
  const parts = daysTimeParts(x)
  if (Object.values(parts).every(part => part === 0n)) return 'P0D'
  const sign = floorSeconds(x.nanos) < 0n ? -1n : 1n
  const print = (part: bigint, unit: string) => (part === 0n ? '' : `${part * sign}${unit}`)
  const time = print(parts.hours, 'H') + print(parts.minutes, 'M') + print(parts.seconds, 'S')
  return `${sign < 0n ? '-' : ''}P${print(parts.days, 'D')}${time === '' ? '' : `T${time}`}`
}

/** The engine's own printing: `P1Y2M`, `-P1Y`, `P0Y`. */
export function printYearsMonths(x: YearsMonthsDuration): string {
  if (x.months === 0) return 'P0Y'
  return x.months < 0 ? `-${printMonths(0 - x.months)}` : printMonths(x.months)
}

function printMonths(total: number): string {
  const years = Math.trunc(total / 12)
  const months = total % 12
  return `P${years === 0 ? '' : `${years}Y`}${months === 0 ? '' : `${months}M`}`
}

/** Java's Duration.toString: hours, minutes and seconds each with its sign, no days: `PT-24H`, `PT0S`. */
export function printJavaDuration(x: DaysTimeDuration): string {
  const sign = x.nanos < 0n ? '-' : ''
  const nanos = x.nanos < 0n ? -x.nanos : x.nanos
  const print = (part: bigint, unit: string) => (part === 0n ? '' : `${sign}${part}${unit}`)
  const hours = print(nanos / (3600n * second), 'H')
  const minutes = print((nanos / (60n * second)) % 60n, 'M')
  const rest = nanos % (60n * second)
  if (rest === 0n) return hours + minutes === '' ? 'PT0S' : `PT${hours}${minutes}`
  const fraction = (rest % second).toString().padStart(9, '0').replace(/0+$/, '')
  return `PT${hours}${minutes}${sign}${rest / second}${fraction === '' ? '' : `.${fraction}`}S`
}

/** Java's Period.toString: `P-4Y-2M`, `P0D`. */
export function printJavaPeriod(x: YearsMonthsDuration): string {
  return x.months === 0 ? 'P0D' : printMonths(x.months)
}
