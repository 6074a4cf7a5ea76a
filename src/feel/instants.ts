// Between what clocks show and the moment that it is: days since 1970 with the nanoseconds of the day, so that even the
// furthest years keep every digit.
import { fromEpochDay, nanosPerDay, nanosPerSecond, secondsPerDay, toEpochDay } from './calendar.ts'
import { FeelDateTime } from './values.ts'
import type { FeelDate, FeelZone } from './values.ts'
import { offsetAt, resolveLocal, zoneWithOffset } from './zones.ts'
import type { Zone } from './zones.ts'

/** UTC, `nanos` less than a day. */
export interface Instant {
  readonly day: number
  readonly nanos: number
}

/** The moment of a date and time under an offset in seconds. */
export function instantOf({ date, nanos }: FeelDateTime, offset: number): Instant {
  return instant(toEpochDay(date), nanos - offset * nanosPerSecond)
}

/** `nanos` may be less than nothing or more than a day. */
export function instant(day: number, nanos: number): Instant {
  const carry = Math.floor(nanos / nanosPerDay)
  return { day: day + carry, nanos: nanos - carry * nanosPerDay }
}

export function plusNanos({ day, nanos }: Instant, added: bigint): Instant {
  const days = added / BigInt(nanosPerDay)
  return instant(day + Number(days), nanos + Number(added - days * BigInt(nanosPerDay)))
}

/** From `y` to `x`. */
export function nanosBetween(x: Instant, y: Instant): bigint {
  return BigInt(x.day - y.day) * BigInt(nanosPerDay) + BigInt(x.nanos - y.nanos)
}

/** What clocks show that are `offset` seconds ahead of UTC. */
export function atOffset({ day, nanos }: Instant, offset: number, zone?: FeelZone): FeelDateTime {
  const shown = instant(day, nanos + offset * nanosPerSecond)
  return new FeelDateTime(fromEpochDay(shown.day), shown.nanos, zone)
}

/** What clocks in a zone show. */
export function atInstant(moment: Instant, zone: Zone): FeelDateTime {
  const offset = offsetAt(zone, moment.day * secondsPerDay + Math.floor(moment.nanos / nanosPerSecond))
  return atOffset(moment, offset, zoneWithOffset(zone, offset))
}

/** A local date and time put into a zone; `preferred` is the offset to keep where clocks show the time twice. */
export function inZone(local: FeelDateTime, zone: Zone, preferred?: number): FeelDateTime {
  const seconds = toEpochDay(local.date) * secondsPerDay + Math.floor(local.nanos / nanosPerSecond)
  const { gap, offset } = resolveLocal(zone, seconds, preferred)
  const shown = gap === 0 ? local : atOffset(instantOf(local, 0), gap)
  return new FeelDateTime(shown.date, shown.nanos, zoneWithOffset(zone, offset))
}

export function nextDay(date: FeelDate): FeelDateTime {
  return new FeelDateTime(fromEpochDay(toEpochDay(date) + 1), 0)
}
