// What dates, times and durations can do: arithmetic, comparison, properties (java.time, as FEEL-Scala calls it).
import {
  compareDates,
  dateOf,
  fromEpochDay,
  monthsBetween,
  nanosPerDay,
  nanosPerSecond,
  plusMonths,
  secondsPerDay,
  toEpochDay,
  weekday,
} from './calendar.ts'
import { addDurations, daysTime, daysTimeParts, floorSeconds, negateDuration, yearsMonths } from './durations.ts'
import { atInstant, atOffset, inZone, instant, instantOf, nanosBetween, plusNanos } from './instants.ts'
import type { Instant } from './instants.ts'
import { multiply, roundNumber, subtract, toInt } from './numbers.ts'
import { clockNanos } from './temporalText.ts'
import {
  DaysTimeDuration,
  FeelDate,
  FeelDateTime,
  FeelDecimal,
  FeelTime,
  YearsMonthsDuration,
  isDuration,
} from './values.ts'
import type { FeelDuration, FeelNumber, FeelValue, Temporal } from './values.ts'
import { printOffset, zoneOf, zoneOfValue } from './zones.ts'

type Moment = FeelDate | FeelTime | FeelDateTime

/** `x + y`, in either order; undefined where the engine can't add the two. */
export function addTemporals(x: FeelValue, y: FeelValue): Temporal | undefined {
  if (isDuration(y)) return isDuration(x) ? addDurations(x, y) : isMoment(x) ? plus(x, y) : undefined
  return isDuration(x) && isMoment(y) ? plus(y, x) : undefined
}

/** `x - y`; undefined where the engine can't. Two times with offsets give the absolute difference. */
export function subtractTemporals(x: FeelValue, y: FeelValue): Temporal | undefined {
  if (isDuration(y)) {
    return isDuration(x) ? addDurations(x, negateDuration(y)) : isMoment(x) ? plus(x, negateDuration(y)) : undefined
  }
  if (x instanceof FeelDate && y instanceof FeelDate) {
    return daysTime(BigInt(toEpochDay(x) - toEpochDay(y)) * BigInt(nanosPerDay))
  }
  if (x instanceof FeelTime && y instanceof FeelTime) {
    if (!x.zone && !y.zone) return daysTime(BigInt(x.nanos - y.nanos))
    return x.zone && y.zone ? daysTime(BigInt(Math.abs(utcNanos(x) - utcNanos(y)))) : undefined
  }
  if (x instanceof FeelDateTime && y instanceof FeelDateTime && !x.zone === !y.zone) {
    return daysTime(nanosBetween(momentOf(x), momentOf(y)))
  }
  return undefined
}

/** A date stays a date; a time goes round the clock, and takes no months. */
function plus(moment: Moment, duration: FeelDuration): Moment | undefined {
  if (duration instanceof YearsMonthsDuration) {
    if (moment instanceof FeelTime) return undefined
    if (moment instanceof FeelDate) return plusMonths(moment, duration.months)
    const local = new FeelDateTime(plusMonths(moment.date, duration.months), moment.nanos)
    return moment.zone ? inZone(local, zoneOfValue(moment.zone), moment.zone.offset) : local
  }
  if (moment instanceof FeelTime) {
    const ofDay = Number(duration.nanos % BigInt(nanosPerDay)) + moment.nanos
    return new FeelTime((ofDay + nanosPerDay) % nanosPerDay, moment.zone)
  }
  if (moment instanceof FeelDate) {
    return fromEpochDay(plusNanos({ day: toEpochDay(moment), nanos: 0 }, duration.nanos).day)
  }
  const later = plusNanos(momentOf(moment), duration.nanos)
  return moment.zone ? atInstant(later, zoneOfValue(moment.zone)) : atOffset(later, 0)
}

/** The same moment by Java's equals: with the same offset and the same zone. Both are of one kind. */
export function equalTemporals(x: Temporal, y: Temporal): boolean {
  const sameZone = (left: FeelTime | FeelDateTime, right: FeelTime | FeelDateTime) =>
    left.zone?.offset === right.zone?.offset && left.zone?.id === right.zone?.id
  if (x instanceof FeelTime && y instanceof FeelTime) return x.nanos === y.nanos && sameZone(x, y)
  if (x instanceof FeelDateTime && y instanceof FeelDateTime) {
    return x.nanos === y.nanos && compareDates(x.date, y.date) === 0 && sameZone(x, y)
  }
  return compareTemporals(x, y) === 0
}

/** Negative, zero or positive; both are of one kind. The same instant in two zones is ordered by clock and zone. */
export function compareTemporals(x: Temporal, y: Temporal): number {
  if (x instanceof FeelDate && y instanceof FeelDate) return compareDates(x, y)
  if (x instanceof FeelTime && y instanceof FeelTime) return utcNanos(x) - utcNanos(y)
  if (x instanceof DaysTimeDuration && y instanceof DaysTimeDuration) {
    return x.nanos < y.nanos ? -1 : x.nanos > y.nanos ? 1 : 0
  }
  if (x instanceof YearsMonthsDuration && y instanceof YearsMonthsDuration) return x.months - y.months
  if (x instanceof FeelDateTime && y instanceof FeelDateTime) {
    const [earlier, later] = [momentOf(x), momentOf(y)]
    const moments = earlier.day - later.day || earlier.nanos - later.nanos
    return moments || compareDates(x.date, y.date) || x.nanos - y.nanos || compareTexts(zoneName(x), zoneName(y))
  }
  throw new TypeError('compareTemporals needs two values of one kind')
}

function compareTexts(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}

function zoneName({ zone }: FeelDateTime): string {
  return zone?.id ?? printOffset(zone?.offset ?? 0)
}

/** What stands behind a dot, in the engine's order; undefined for values without properties. */
export function temporalProperties(value: FeelValue): Record<string, () => FeelValue> | undefined {
  if (value instanceof FeelDate) return dateProperties(value)
  if (value instanceof FeelTime) {
    const { hour, minute, second, timezone, 'time offset': offset } = clockProperties(value)
    return { timezone, second, 'time offset': offset, minute, hour }
  }
  if (value instanceof FeelDateTime) {
    const { year, month, day, weekday: weekdayOf } = dateProperties(value.date)
    const { hour, minute, second, timezone, 'time offset': offset } = clockProperties(value)
    return { timezone, year, second, month, day, 'time offset': offset, weekday: weekdayOf, minute, hour }
  }
  if (value instanceof DaysTimeDuration) {
    const part = (name: 'days' | 'hours' | 'minutes' | 'seconds') => () => fromBigInt(daysTimeParts(value)[name])
    return { days: part('days'), hours: part('hours'), minutes: part('minutes'), seconds: part('seconds') }
  }
  if (value instanceof YearsMonthsDuration) {
    return { years: () => Math.trunc(value.months / 12) + 0, months: () => (value.months % 12) + 0 }
  }
  return undefined
}

function dateProperties(date: FeelDate) {
  return { year: () => date.year, month: () => date.month, day: () => date.day, weekday: () => weekday(date) }
}

function clockProperties({ nanos, zone }: FeelTime | FeelDateTime) {
  const seconds = Math.floor(nanos / nanosPerSecond)
  return {
    hour: () => Math.floor(seconds / 3600),
    minute: () => Math.floor(seconds / 60) % 60,
    second: () => seconds % 60,
    timezone: () => zone?.id ?? null,
    'time offset': () => (zone ? new DaysTimeDuration(BigInt(zone.offset) * BigInt(nanosPerSecond)) : null),
  }
}

/** As `date(year, month, day)`; undefined where there is no such day. */
export function dateFromParts(year: FeelNumber, month: FeelNumber, day: FeelNumber): FeelDate | undefined {
  return dateOf(toInt(year), toInt(month), toInt(day))
}

/**
 * As `time(hour, minute, second, offset)`; undefined where there is no such time. With `null` for the offset, as against
 * none at all, the engine drops the fraction of the seconds.
 */
export function timeFromParts(
  hour: FeelNumber,
  minute: FeelNumber,
  second: FeelNumber,
  offset?: DaysTimeDuration | null,
): FeelTime | undefined {
  const [hours, minutes, seconds] = [toInt(hour), toInt(minute), toInt(second)]
  const fraction = subtract(second, roundNumber(second, 0, 'DOWN'))
  const nanos = offset === null ? 0 : toInt(multiply(fraction, nanosPerSecond))
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || nanos < 0) return undefined
  const ofDay = clockNanos(hours, minutes, seconds) + nanos
  if (!offset) return new FeelTime(ofDay)
  const offsetSeconds = Number(BigInt.asIntN(32, floorSeconds(offset.nanos)))
  return Math.abs(offsetSeconds) > 18 * 3600 ? undefined : new FeelTime(ofDay, { offset: offsetSeconds })
}

/** As `time(from)`: that of a date is midnight in UTC. */
export function timeOf(value: FeelDate | FeelDateTime): FeelTime {
  return value instanceof FeelDate ? new FeelTime(0, { offset: 0 }) : new FeelTime(value.nanos, value.zone)
}

/** As `date(from)`, and what the calendar's built-ins take of a date and time. */
export function dateOfMoment(value: FeelDate | FeelDateTime): FeelDate {
  return value instanceof FeelDate ? value : value.date
}

/** As `date and time(date, time)`. */
export function atTime(day: FeelDate | FeelDateTime, time: FeelTime): FeelDateTime {
  const local = new FeelDateTime(dateOfMoment(day), time.nanos)
  return time.zone ? inZone(local, zoneOfValue(time.zone)) : local
}

/** As `date and time(date and time, timezone)`; throws Java's exception where there is no such zone. */
export function withZone(value: FeelDateTime, timezone: string): FeelDateTime {
  const zone = zoneOf(timezone)
  return value.zone ? atInstant(momentOf(value), zone) : inZone(value, zone)
}

/** As `years and months duration(from, to)`. */
export function durationBetween(from: FeelDate | FeelDateTime, to: FeelDate | FeelDateTime): YearsMonthsDuration {
  return yearsMonths(monthsBetween(dateOfMoment(from), dateOfMoment(to)))
}

/** As `now()`: `now` in milliseconds, `zone` as IANA name. */
export function nowIn(now: number, zone: string): FeelDateTime {
  const day = Math.floor(now / (secondsPerDay * 1000))
  return atInstant(instant(day, (now - day * secondsPerDay * 1000) * 1_000_000), zoneOf(zone))
}

/** Without a zone, what the clock on the wall shows is taken for UTC. */
function momentOf(value: FeelDateTime): Instant {
  return instantOf(value, value.zone?.offset ?? 0)
}

function utcNanos({ nanos, zone }: FeelTime): number {
  return nanos - (zone?.offset ?? 0) * nanosPerSecond
}

function isMoment(value: FeelValue): value is Moment {
  return value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime
}

function fromBigInt(whole: bigint): FeelNumber {
  const double = Number(whole)
  return Number.isSafeInteger(double) ? double : new FeelDecimal(whole, 0)
}
