// Dates and times as text: what `date`, `time`, `date and time` accept (the engine's patterns before Java's formatters),
// and the ways in which the engine, Java and Jackson print them.
import { isSince } from '../lines.ts'
import type { Line } from '../lines.ts'
import { dateOf, daysInMonth, nanosPerDay, nanosPerSecond } from './calendar.ts'
import { durationKind } from './durations.ts'
import { atInstant, inZone, instantOf, nextDay } from './instants.ts'
import { FeelDateTime, FeelTime } from './values.ts'
import type { FeelDate } from './values.ts'
import { parseOffset, parseZone, printOffset, standardOffset, zoneWithOffset } from './zones.ts'
import type { Zone } from './zones.ts'

const date = String.raw`-?(?:[1-9]\d{0,4})?\d{4}-[01]\d-[0-3]\d`
const clock = String.raw`T[0-2]\d:[0-5]\d(?::[0-5]\d)?(?:\.\d{1,9})?`
const bracketOffset = String.raw`(?:[+-][01]\d:[0-5]\d|Z)(?:\[.+\])?`

const dateShape = new RegExp(`^${date}$`)
const localShape = new RegExp(`^${date}${clock}$`)
const zonedShape = new RegExp(`^${date}${clock}(?:${bracketOffset}|@.*)$`)
const zonedShapeBefore88 = new RegExp(`^${date}${clock}(?:[+-][01]\\d:[0-5]\\d|Z|@.*)$`)
const offsetTimeShape = /^T?\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[+-]\d{2}:\d{2}|Z|@.*)$/

/** As `date(text)`; undefined where the engine refuses the text. Before 8.8, February 30 is its last day. */
export function parseDate(text: string, line: Line): FeelDate | undefined {
  return dateShape.test(text) ? readDate(text, line) : undefined
}

function readDate(text: string, line: Line): FeelDate | undefined {
  const match = /^(-?\d{4,9})-(\d\d)-(\d\d)$/.exec(text)
  if (!match || /^-0+-/.test(text)) return undefined
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  if (isSince(line, '8.8') || day > 31 || month < 1 || month > 12) return dateOf(year, month, day)
  return dateOf(year, month, Math.min(day, daysInMonth(year, month)))
}

/** As `time(text)`: a zone takes the offset that is standard there at `now` (milliseconds). */
export function parseTime(text: string, now: number): FeelTime | undefined {
  if (!offsetTimeShape.test(text)) {
    const nanos = parseClock(text.replace(/^T/, ''))
    return nanos === undefined ? undefined : new FeelTime(nanos % nanosPerDay)
  }
  const [, clockText = '', zoneText = ''] = /^T?([\d:.]+)(.*)$/s.exec(text) ?? []
  const nanos = parseClock(clockText)
  const zone = parseSuffix(zoneText)?.zone
  if (nanos === undefined || !zone) return undefined
  return new FeelTime(nanos % nanosPerDay, zoneWithOffset(zone, standardOffset(zone, now)))
}

/** As `date and time(text)`; a date alone is its midnight. Before 8.8, 24:00 is the next day's midnight. */
export function parseDateTime(text: string, line: Line): FeelDateTime | undefined {
  return dateShape.test(text) || zonedShapeOf(line).test(text) || localShape.test(text)
    ? parseDateTimeLiteral(text, line)
    : undefined
}

/** The same as a literal in an expression: there Java's formatter alone decides on local texts. */
export function parseDateTimeLiteral(text: string, line: Line): FeelDateTime | undefined {
  if (dateShape.test(text)) {
    const day = parseDate(text, line)
    return day && new FeelDateTime(day, 0)
  }
  const [, dateText = '', clockText = '', suffix = ''] = /^([^T]*)T([\d:.]+)(.*)$/s.exec(text) ?? []
  if (suffix !== '' && !zonedShapeOf(line).test(text)) return undefined
  const day = readDate(dateText, line)
  const nanos = parseClock(clockText)
  if (!day || nanos === undefined || (nanos === nanosPerDay && isSince(line, '8.8'))) return undefined
  const local = nanos === nanosPerDay ? nextDay(day) : new FeelDateTime(day, nanos)
  if (suffix === '') return local
  const named = parseSuffix(suffix)
  if (named?.instantOffset === undefined) return named && inZone(local, named.zone)
  return atInstant(instantOf(local, named.instantOffset), named.zone)
}

function zonedShapeOf(line: Line): RegExp {
  return isSince(line, '8.8') ? zonedShape : zonedShapeBefore88
}

/** What the engine says of a text that it refuses. */
export function refusal(type: 'date' | 'time' | 'date and time' | 'duration', text: string, line: Line): string {
  return `Failed to parse ${shapeNames[type](text, line)} from '${text}'`
}

const shapeNames = {
  date: () => 'date',
  time: (text: string) => (offsetTimeShape.test(text) ? 'time' : 'local-time'),
  'date and time': (text: string, line: Line) =>
    dateShape.test(text)
      ? 'date(-time)'
      : localShape.test(text) && !zonedShapeOf(line).test(text)
        ? 'local-date-time'
        : 'date-time',
  duration: durationKind,
}

/** Nanoseconds since midnight; 24:00 is that of the next day. A fraction needs seconds, but no digit. */
function parseClock(text: string): number | undefined {
  const match = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{0,9}))?)?$/.exec(text)
  if (!match) return undefined
  const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map(part => Number(part ?? 0))
  const nanos = clockNanos(hour, minute, second) + Number((match[4] ?? '').padEnd(9, '0'))
  return minute > 59 || second > 59 || nanos > nanosPerDay ? undefined : nanos
}

export function clockNanos(hour: number, minute: number, second: number): number {
  return (hour * 3600 + minute * 60 + second) * nanosPerSecond
}

/** `+01:00`, `Z`, `+01:00[Europe/Berlin]`, `@Europe/Berlin`: with both, the offset fixes the instant. */
function parseSuffix(text: string): { zone: Zone; instantOffset?: number } | undefined {
  if (text.startsWith('@')) {
    const zone = parseZone(text.slice(1))
    return zone && { zone }
  }
  const [, offsetText = '', region] = /^([^[]*)(?:\[(.+)\])?$/s.exec(text) ?? []
  const offset = parseOffset(offsetText)
  const zone = region === undefined ? undefined : parseZone(region)
  if (offset === undefined || (region !== undefined && !zone)) return undefined
  return zone ? { zone, instantOffset: offset } : { zone: { kind: 'offset', offset } }
}

/** Java's LocalDate.toString and ISO_LOCAL_DATE: a plus sign from the year 10000 on. */
export function printDate(value: FeelDate): string {
  return (value.year > 9999 ? '+' : '') + printPlainDate(value)
}

function printPlainDate({ year, month, day }: FeelDate): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}-${twoDigits(month)}-${twoDigits(day)}`
}

/** ISO_LOCAL_TIME: always with seconds, as many digits of a fraction as needed. */
export function printClock(nanos: number): string {
  const fraction = fractionOf(nanos).replace(/0+$/, '')
  return `${hoursAndMinutes(nanos)}:${twoDigits(secondsOf(nanos))}${fraction === '' ? '' : `.${fraction}`}`
}

/** Java's LocalTime.toString: no seconds where they are zero, digits of a fraction by threes. */
export function printJavaClock(nanos: number): string {
  if (nanos % (60 * nanosPerSecond) === 0) return hoursAndMinutes(nanos)
  const fraction = fractionOf(nanos).replace(/(?:000){1,3}$/, '')
  return `${hoursAndMinutes(nanos)}:${twoDigits(secondsOf(nanos))}${fraction === '' ? '' : `.${fraction}`}`
}

/** The engine's own printing: `10:30:00`, `10:30:00+02:00`, `10:30:00@Europe/Berlin`. */
export function printTime({ nanos, zone }: FeelTime): string {
  return printClock(nanos) + (zone ? suffix(zone) : '')
}

/** The engine's own printing, as that of times; years have no plus sign. */
export function printDateTime({ date: day, nanos, zone }: FeelDateTime): string {
  return `${printPlainDate(day)}T${printClock(nanos)}${zone ? suffix(zone) : ''}`
}

function suffix({ offset, id }: { offset: number; id?: string }): string {
  return id === undefined ? printOffset(offset) : `@${id}`
}

function hoursAndMinutes(nanos: number): string {
  const minutes = Math.floor(nanos / (60 * nanosPerSecond))
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function secondsOf(nanos: number): number {
  return Math.floor(nanos / nanosPerSecond) % 60
}

function fractionOf(nanos: number): string {
  return String(nanos % nanosPerSecond).padStart(9, '0')
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
