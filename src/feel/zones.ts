// Time zones as java.time.ZoneId reads them: an offset, a prefix with an offset (`UTC+01:00`), or a region of the time
// zone database, whose rules the platform's Intl knows.
import { secondsPerDay } from './calendar.ts'
import { JavaException } from './values.ts'
import type { FeelZone } from './values.ts'

/** What gives an offset to a local time: either always the same one, or a region's rules. */
export type Zone = { kind: 'offset'; offset: number } | { kind: 'region'; id: string; fixed?: number }

const furthestOffset = 18 * 3600

/** As `ZoneId.of(text)`; throws Java's exception where it refuses the text. */
export function zoneOf(text: string): Zone {
  if (text === 'Z') return { kind: 'offset', offset: 0 }
  if (text.length <= 1 || /^[+-]/.test(text)) return { kind: 'offset', offset: offsetOf(text) }
  const prefixed = /^(UTC|GMT|UT)(?:([+-].*))?$/s.exec(text)
  if (prefixed) {
    const [, prefix = '', rest] = prefixed
    const fixed = rest === undefined ? 0 : offsetOf(rest)
    return { kind: 'region', id: fixed === 0 ? prefix : prefix + printOffset(fixed), fixed }
  }
  if (!/^[A-Za-z][A-Za-z0-9~/._+-]+$/.test(text)) {
    throw dateTimeException(`Invalid ID for region-based ZoneId, invalid format: ${text}`)
  }
  if (!isRegion(text)) {
    throw new JavaException('java.time.zone.ZoneRulesException', `Unknown time-zone ID: ${text}`)
  }
  return { kind: 'region', id: text }
}

/** The zone behind `@` or in brackets: no short offsets, no spelling other than the database's. Undefined if refused. */
export function parseZone(text: string): Zone | undefined {
  if (/^(?:UTC|GMT|UT)?[+-]/.test(text) && !/[+-]\d\d:\d\d(?::\d\d)?$/.test(text)) return undefined
  try {
    return zoneOf(text)
  } catch (error) {
    if (error instanceof JavaException) return undefined
    throw error
  }
}

/** Seconds east of UTC of `Z` or `+02:00`; undefined beyond 18 hours. */
export function parseOffset(text: string): number | undefined {
  if (text === 'Z') return 0
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? []
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  if (sign === undefined || Number(minutes) > 59 || Number(seconds) > 59 || total > furthestOffset) return undefined
  return sign === '-' ? 0 - total : total
}

/** `Z`, `+02:00`, `+00:53:28`. */
export function printOffset(offset: number): string {
  if (offset === 0) return 'Z'
  const total = Math.abs(offset)
  const pad = (value: number) => String(value).padStart(2, '0')
  const seconds = total % 60 === 0 ? '' : `:${pad(total % 60)}`
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(total / 3600))}:${pad(Math.floor(total / 60) % 60)}${seconds}`
}

/** As `ZoneOffset.of(text)`: also `+2`, `+02`, `+0200`, `+020030`. */
function offsetOf(text: string): number {
  const [, sign = '', hours = '', rest = ''] = /^([+-])(\d\d?)((?::\d\d){0,2}|(?:\d\d){0,2})$/.exec(text) ?? []
  if (sign === '' || (hours.length === 1 && rest !== '')) {
    throw dateTimeException(`Invalid ID for ZoneOffset, invalid format: ${text}`)
  }
  const [minutes = '00', seconds = '00'] = rest.match(/\d\d/g) ?? []
  refuseBeyond('hours', sign, hours, 18)
  refuseBeyond('minutes', sign, minutes, 59)
  refuseBeyond('seconds', sign, seconds, 59)
  const offset = parseOffset(`${sign}${hours.padStart(2, '0')}:${minutes}:${seconds}`)
  if (offset === undefined) throw dateTimeException('Zone offset not in valid range: -18:00 to +18:00')
  return offset
}

function refuseBeyond(unit: string, sign: string, digits: string, most: number): void {
  if (Number(digits) <= most) return
  const value = sign === '-' ? -Number(digits) : Number(digits)
  throw dateTimeException(`Zone offset ${unit} not in valid range: value ${value} is not in the range -${most} to ${most}`)
}

/** The zone's offset at an instant, in seconds. */
export function offsetAt(zone: Zone, epochSecond: number): number {
  if (zone.kind === 'offset') return zone.offset
  return zone.fixed ?? regionOffset(zone.id, epochSecond)
}

/**
 * The offset under which clocks in the zone show a local time, given in seconds as if it were UTC. Where clocks were put
 * forward past it, it moves on by that `gap`; where they show it twice, `preferred` decides, and otherwise the first.
 */
export function resolveLocal(zone: Zone, localSecond: number, preferred?: number): { gap: number; offset: number } {
  if (zone.kind === 'offset') return { gap: 0, offset: zone.offset }
  const before = offsetAt(zone, localSecond - secondsPerDay)
  const after = offsetAt(zone, localSecond + secondsPerDay)
  const valid = [before, after].filter(offset => offsetAt(zone, localSecond - offset) === offset)
  if (valid.length === 0) return { gap: after - before, offset: after }
  return { gap: 0, offset: preferred !== undefined && valid.includes(preferred) ? preferred : valid[0]! }
}

/** What a time of day in a zone takes for its offset: that of winter, whatever the season. `now` in milliseconds. */
export function standardOffset(zone: Zone, now: number): number {
  if (zone.kind === 'offset') return zone.offset
  if (zone.fixed !== undefined) return zone.fixed
  // Saving time puts clocks forward: the least offset of the year is the standard one.
  const start = Math.floor(now / 1000)
  let least = Number.POSITIVE_INFINITY
  for (let week = -26; week <= 26; week++) {
    least = Math.min(least, regionOffset(zone.id, start + week * 7 * secondsPerDay))
  }
  return least
}

/** As values carry it. */
export function zoneWithOffset(zone: Zone, offset: number): FeelZone {
  return zone.kind === 'offset' ? { offset } : { offset, id: zone.id }
}

/** The zone that a value carries. */
export function zoneOfValue(zone: FeelZone): Zone {
  return zone.id === undefined ? { kind: 'offset', offset: zone.offset } : zoneOf(zone.id)
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>()

function format(id: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(id)) {
    try {
      formats.set(id, new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: 'longOffset' }))
    } catch {
      formats.set(id, undefined)
    }
  }
  return formats.get(id)
}

/** Intl takes any spelling and three abbreviations that Java leaves out. */
function isRegion(id: string): boolean {
  if (/^(?:EST|MST|HST)$/.test(id) || id.split('/').some(part => !/^[A-Z]/.test(part))) return false
  const known = format(id)?.resolvedOptions().timeZone
  return known !== undefined && (known === id || known.toLowerCase() !== id.toLowerCase())
}

// Beyond the days that JS can count, the same rules hold as some multiple of 400 years nearer to now.
const furthestSecond = 8_640_000_000_000 - secondsPerDay
const fourCenturies = 146_097 * secondsPerDay

function regionOffset(id: string, epochSecond: number): number {
  const beyond = Math.max(0, Math.abs(epochSecond) - furthestSecond)
  const nearer = epochSecond - Math.sign(epochSecond) * Math.ceil(beyond / fourCenturies) * fourCenturies
  const text = format(id)!.format(Math.floor(nearer) * 1000)
  const offset = /GMT([+-]\d\d:\d\d(?::\d\d)?)$/.exec(text)?.[1]
  return offset === undefined ? 0 : (parseOffset(offset) ?? 0)
}

function dateTimeException(message: string): JavaException {
  return new JavaException('java.time.DateTimeException', message)
}
