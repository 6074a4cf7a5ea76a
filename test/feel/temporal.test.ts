import { describe, expect, it } from 'vitest'
import { dayOfYear, fromEpochDay, lastDayOfMonth, toEpochDay, weekday, weekOfYear } from '../../src/feel/calendar.ts'
import {
  absoluteDuration,
  divideDuration,
  divideDurations,
  multiplyDuration,
  parseDuration,
  parseDurationLiteral,
} from '../../src/feel/durations.ts'
import { numberFromText } from '../../src/feel/numbers.ts'
import { printForWarning } from '../../src/feel/print.ts'
import {
  addTemporals,
  atTime,
  compareTemporals,
  dateFromParts,
  durationBetween,
  equalTemporals,
  nowIn,
  subtractTemporals,
  temporalProperties,
  timeFromParts,
  timeOf,
  withZone,
} from '../../src/feel/temporal.ts'
import { parseDate, parseDateTime, parseDateTimeLiteral, parseTime, refusal } from '../../src/feel/temporalText.ts'
import { FeelDate, FeelDateTime } from '../../src/feel/values.ts'
import type { DaysTimeDuration, FeelTime, FeelValue, Temporal } from '../../src/feel/values.ts'
import type { Line } from '../../src/lines.ts'

const summer = Date.UTC(2024, 6, 15)

const time = (text: string) => parseTime(text, summer)
const dateTime = (text: string, line: Line = '8.9') => parseDateTime(text, line)

/** Whatever the text is: a date, a time, a date and time or a duration. */
function temporal(text: string): Temporal {
  return (parseDuration(text) ?? parseDate(text, '8.9') ?? dateTime(text) ?? time(text))!
}

function printed(value: FeelValue | undefined): string | undefined {
  return value === undefined ? undefined : printForWarning(value)
}

describe('date', () => {
  it.each([
    ['2024-01-15', '2024-01-15'],
    ['2024-02-29', '2024-02-29'],
    ['0000-01-01', '0000-01-01'],
    ['-2024-01-01', '-2024-01-01'],
    ['99999-01-01', '+99999-01-01'],
    ['999999999-12-31', '+999999999-12-31'],
  ])('reads %s', (text, result) => expect(printed(parseDate(text, '8.9'))).toBe(result))

  it.each(['2024-1-5', '2024-13-01', '2023-02-29', '2024-04-31', '+2024-01-01', '-0000-01-01', '2024-01-15T10:30:00', ''])(
    'refuses "%s"',
    text => expect(parseDate(text, '8.9')).toBeUndefined(),
  )

  it('takes February 30 for its last day before 8.8', () => {
    expect(parseDate('2024-02-30', '8.5')).toEqual(new FeelDate(2024, 2, 29))
    expect(parseDate('2024-02-30', '8.8')).toBeUndefined()
    expect(parseDate('2024-02-32', '8.5')).toBeUndefined()
  })
})

describe('time', () => {
  it.each([
    ['10:30', '10:30:00'],
    ['T10:30', '10:30:00'],
    ['10:30:15.500', '10:30:15.5'],
    ['10:30:00.', '10:30:00'],
    ['24:00', '00:00:00'],
    ['10:30:00Z', '10:30:00Z'],
    ['10:30:00-00:00', '10:30:00Z'],
    ['10:30:00+18:00', '10:30:00+18:00'],
    ['10:30:00@Europe/Berlin', '10:30:00@Europe/Berlin'],
    ['10:30:00@+02:00', '10:30:00+02:00'],
    ['10:30:00@UTC+02:00', '10:30:00@UTC+02:00'],
  ])('reads %s', (text, result) => expect(printed(time(text))).toBe(result))

  it.each([
    '25:00:00',
    '24:00:01',
    '10:60:00',
    '1:30:00',
    '10:30.5',
    '10:30Z',
    't10:30',
    '10:30:00+19:00',
    '10:30:00+02:60',
    '10:30:00@GMT+2',
    '10:30:00@EST',
    '10:30:00@europe/berlin',
    '10:30:00@Nowhere/Land',
    '10:30:00.1234567891',
    '2024-01-15T10:30:00Z',
  ])('refuses %s', text => expect(time(text)).toBeUndefined())

  it('takes the standard offset of a zone, even in summer', () => {
    expect(time('10:30:00@Europe/Berlin')!.zone).toEqual({ id: 'Europe/Berlin', offset: 3600 })
    expect(time('10:30:00@Australia/Sydney')!.zone).toEqual({ id: 'Australia/Sydney', offset: 36_000 })
  })
})

describe('date and time', () => {
  it.each([
    ['2024-01-15', '2024-01-15T00:00:00'],
    ['2024-01-15T10:30', '2024-01-15T10:30:00'],
    ['2024-01-15T10:30:00.120', '2024-01-15T10:30:00.12'],
    ['99999-01-01T00:00:00', '99999-01-01T00:00:00'],
    ['2024-01-15T10:30:00+02:00', '2024-01-15T10:30:00+02:00'],
    ['2024-01-15T10:30:00@UTC', '2024-01-15T10:30:00@UTC'],
    ['2024-01-15T10:30:00+01:00[Europe/Berlin]', '2024-01-15T10:30:00@Europe/Berlin'],
    // the offset fixes the instant, the zone shows it
    ['2024-01-15T10:30:00+02:00[Europe/Berlin]', '2024-01-15T09:30:00@Europe/Berlin'],
    // clocks went from 2 to 3
    ['2024-03-31T02:30:00@Europe/Berlin', '2024-03-31T03:30:00@Europe/Berlin'],
    ['999999999-10-23T05:10:47@Asia/Kolkata', '999999999-10-23T05:10:47@Asia/Kolkata'],
  ])('reads %s', (text, result) => expect(printed(dateTime(text))).toBe(result))

  it.each([
    '2024-01-15 10:30:00',
    '2024-02-30T10:30:00',
    '2024-01-15T24:00:00',
    '2024-01-15T10:30:00+18:30',
    '2024-01-15T10:30:00.',
    '2024-01-15T10:30:00.Z',
    '2024-01-15T10:30:00@',
    '2024-01-15T10:30:00@Nowhere/Land',
  ])('refuses %s', text => expect(dateTime(text)).toBeUndefined())

  it('leaves a literal without zone to Java alone', () => {
    expect(printed(parseDateTimeLiteral('2024-01-15T10:30:00.', '8.9'))).toBe('2024-01-15T10:30:00')
  })

  it('differs before 8.8', () => {
    expect(printed(dateTime('2024-01-15T24:00:00', '8.5'))).toBe('2024-01-16T00:00:00')
    expect(dateTime('2024-01-15T10:30:00+01:00[Europe/Berlin]', '8.5')).toBeUndefined()
  })

  it.each([
    ['2024-10-27T02:30:00@Europe/Berlin', 7200],
    ['2024-10-27T02:30:00+01:00[Europe/Berlin]', 3600],
    ['2024-03-31T02:30:00@Europe/Berlin', 7200],
    ['1800-01-01T00:00:00@Europe/Berlin', 3208],
    ['2024-07-01T00:00:00@America/St_Johns', -9000],
  ])('%s has the offset of %d seconds', (text, offset) => expect(dateTime(text)!.zone!.offset).toBe(offset))
})

describe('duration', () => {
  it.each([
    ['P1DT2H3M4S', 'P1DT2H3M4S'],
    ['PT36H', 'P1DT12H'],
    ['-PT5M', '-PT5M'],
    ['-PT-5M', 'PT5M'],
    ['P-1DT2H', '-PT22H'],
    ['PT1,5S', 'PT1S'],
    ['PT-0.5S', '-PT1S'],
    ['PT0S', 'P0D'],
    ['P14M', 'P1Y2M'],
    ['P-1Y2M', '-P10M'],
    ['P0M', 'P0Y'],
  ])('reads %s', (text, result) => expect(printed(parseDuration(text))).toBe(result))

  it.each(['', 'P', '-P', 'PT', 'P1DT', 'P1W', 'P1Y1D', 'PT5', 'PT1x5S', 'PT.5S', 'pt1h', 'P3000000000Y'])(
    'refuses "%s"',
    text => expect(parseDuration(text)).toBeUndefined(),
  )

  it('leaves a literal to Java alone', () => {
    expect(printed(parseDurationLiteral('pt1h'))).toBe('PT1H')
    expect(printed(parseDurationLiteral('PT+5M'))).toBe('PT5M')
  })
})

it.each([
  ['date', 'x', "Failed to parse date from 'x'"],
  ['time', '25:00', "Failed to parse local-time from '25:00'"],
  ['time', '25:00:00Z', "Failed to parse time from '25:00:00Z'"],
  ['date and time', '2024-02-30', "Failed to parse date(-time) from '2024-02-30'"],
  ['date and time', '2024-02-30T10:00:00', "Failed to parse local-date-time from '2024-02-30T10:00:00'"],
  ['date and time', 'x', "Failed to parse date-time from 'x'"],
  ['duration', 'P', "Failed to parse year-month-duration from 'P'"],
  ['duration', 'PT', "Failed to parse day-time-duration from 'PT'"],
  ['duration', 'x', "Failed to parse duration from 'x'"],
] as const)('says why a %s is none: %s', (type, text, message) => expect(refusal(type, text, '8.9')).toBe(message))

describe('addition', () => {
  it.each([
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-01-31', 'PT1H', '2024-01-31'],
    ['2024-01-01', '-PT1H', '2023-12-31'],
    ['P1D', '2024-01-15', '2024-01-16'],
    ['9999-12-31', 'P1D', '+10000-01-01'],
    ['23:30:00', 'PT1H', '00:30:00'],
    ['10:30:00@Europe/Berlin', '-PT11H', '23:30:00@Europe/Berlin'],
    ['23:59:59.999999999', 'PT0.000000001S', '00:00:00'],
    ['10:30:00', 'P1Y', undefined],
    ['2024-01-15T10:30:00', 'P1M', '2024-02-15T10:30:00'],
    // a day has 24 hours, whatever the clocks do
    ['2024-03-30T10:30:00@Europe/Berlin', 'P1D', '2024-03-31T11:30:00@Europe/Berlin'],
    ['2024-02-29T02:30:00@Europe/Berlin', 'P1M', '2024-03-29T02:30:00@Europe/Berlin'],
    ['P1Y', 'P2M', 'P1Y2M'],
    ['P1Y', 'P1D', undefined],
    ['2024-01-15', '2024-01-15', undefined],
  ])('%s + %s = %s', (x, y, sum) => expect(printed(addTemporals(temporal(x), temporal(y)))).toBe(sum))

  it('throws beyond the last year', () => {
    expect(() => addTemporals(temporal('999999999-12-31'), temporal('P1D'))).toThrow('java.time.DateTimeException')
    expect(() => addTemporals(temporal('P2147483647Y'), temporal('P1Y'))).toThrow('integer overflow')
  })
})

describe('subtraction', () => {
  it.each([
    ['2024-01-01', '2024-01-31', '-P30D'],
    ['2024-01-31', 'P1M', '2023-12-31'],
    ['10:30:00', '12:00:00', '-PT1H30M'],
    // absolute, unlike that of local times
    ['08:00:00Z', '10:00:00@Europe/Berlin', 'PT1H'],
    ['10:00:00Z', '10:00:00', undefined],
    ['2024-01-15T10:30:00Z', '2024-01-15T10:30:00+02:00', 'PT2H'],
    ['2024-01-15T10:30:00', '2024-01-15T10:30:00Z', undefined],
    ['PT1H', 'PT90M', '-PT30M'],
    ['P1D', '2024-01-15', undefined],
  ])('%s - %s = %s', (x, y, difference) =>
    expect(printed(subtractTemporals(temporal(x), temporal(y)))).toBe(difference),
  )
})

describe('durations and numbers', () => {
  const duration = (text: string) => parseDuration(text)!

  it.each([
    ['PT1H', '2', 'PT2H'],
    ['PT1H', '1.9', 'PT1H'],
    ['P1Y', '-2', '-P2Y'],
    ['PT1H', '3000000000', '-P53956970DT16H'],
  ])('%s * %s = %s', (x, factor, product) =>
    expect(printed(multiplyDuration(duration(x), numberFromText(factor)))).toBe(product),
  )

  it.each([
    ['PT1H', '3', 'PT20M'],
    ['P1Y', '2', 'P6M'],
    // milliseconds in 32 bits
    ['P25D', '1', '-P24DT17H2M48S'],
  ])('%s / %s = %s', (x, divisor, quotient) =>
    expect(printed(divideDuration(duration(x), numberFromText(divisor)))).toBe(quotient),
  )

  it.each([
    ['PT1H', 'PT15M', 4],
    ['PT1H', 'PT25M', 2],
    ['P1Y', 'P1M', 12],
    ['PT1H', 'PT0S', undefined],
    ['P1Y', 'P1D', undefined],
  ])('%s / %s = %s', (x, y, quotient) => expect(divideDurations(duration(x), duration(y))).toBe(quotient))

  it('fails where a divisor is less than a millisecond, and where a product leaves 64 or 32 bits', () => {
    expect(() => divideDurations(duration('PT1H'), duration('PT0.0001S'))).toThrow('/ by zero')
    expect(() => multiplyDuration(duration('P5000000000D'), 1_000_000)).toThrow('Exceeds capacity of Duration')
    expect(() => multiplyDuration(duration('P1Y2M'), 3_000_000_000)).toThrow('integer overflow')
  })

  it('has absolute values', () => {
    expect(['-PT5M', 'PT5M', '-P1Y'].map(text => printed(absoluteDuration(duration(text))))).toEqual(['PT5M', 'PT5M', 'P1Y'])
  })
})

describe('equality and order', () => {
  it.each([
    ['2024-01-15T10:00:00Z', '2024-01-15T11:00:00+01:00', false, '<'],
    ['2024-01-15T10:30:00@Europe/Berlin', '2024-01-15T10:30:00+01:00[Europe/Berlin]', true, '='],
    ['2024-01-15T10:30:00@Europe/Berlin', '2024-01-15T10:30:00@Europe/Paris', false, '<'],
    ['2024-01-15T10:30:00@Europe/Berlin', '2024-01-15T10:30:00+01:00', false, '>'],
    ['10:00:00+02:00', '08:00:00Z', false, '='],
    ['10:30:00Z', '10:30:00@UTC', false, '='],
    ['P1D', 'PT24H', true, '='],
    ['P1Y', 'P13M', false, '<'],
    ['-2024-01-01', '2024-01-01', false, '<'],
  ])('%s and %s: equal %s, order %s', (x, y, equal, order) => {
    expect(equalTemporals(temporal(x), temporal(y))).toBe(equal)
    expect('<=>'[Math.sign(compareTemporals(temporal(x), temporal(y))) + 1]).toBe(order)
  })
})

describe('properties, in the order of the engine', () => {
  it.each([
    ['2024-01-15', 'year: 2024, month: 1, day: 15, weekday: 1'],
    ['10:30:15', 'timezone: null, second: 15, time offset: null, minute: 30, hour: 10'],
    ['10:30:15+02:00', 'timezone: null, second: 15, time offset: PT2H, minute: 30, hour: 10'],
    [
      '2024-01-15T10:30:15@Europe/Berlin',
      'timezone: "Europe/Berlin", year: 2024, second: 15, month: 1, day: 15, time offset: PT1H, weekday: 1, minute: 30, hour: 10',
    ],
    ['-P1DT2H3M4S', 'days: -1, hours: -2, minutes: -3, seconds: -4'],
    ['P14M', 'years: 1, months: 2'],
  ])('%s', (text, properties) => {
    const found = Object.entries(temporalProperties(temporal(text))!)
    expect(found.map(([name, value]) => `${name}: ${printed(value())}`).join(', ')).toBe(properties)
  })
})

describe('made of parts', () => {
  it.each([
    [['10', '30', '15.123456789123'], '10:30:15.123456789'],
    [['10.9', '30', '15'], '10:30:15'],
    [['10', '30', '-0.5'], undefined],
    [['24', '0', '0'], undefined],
    [['10', '60', '0'], undefined],
  ])('time(%s) is %s', (parts, result) => {
    const [hour, minute, second] = parts.map(numberFromText)
    expect(printed(timeFromParts(hour!, minute!, second!))).toBe(result)
  })

  it('takes an offset of up to 18 hours, and null for none at the price of the fraction', () => {
    const hours = (text: string) => parseDuration(text) as DaysTimeDuration
    expect(printed(timeFromParts(10, 30, 0, hours('PT2H')))).toBe('10:30:00+02:00')
    expect(timeFromParts(10, 30, 0, hours('PT19H'))).toBeUndefined()
    expect(printed(timeFromParts(10, 30, numberFromText('0.5'), null))).toBe('10:30:00')
  })

  it('knows which days there are', () => {
    expect(printed(dateFromParts(2024, 2, 29))).toBe('2024-02-29')
    expect(dateFromParts(2024, 2, 30)).toBeUndefined()
    expect(dateFromParts(2024, 13, 1)).toBeUndefined()
  })

  it('puts dates, times and zones together', () => {
    const day = temporal('2024-07-15') as FeelDate
    expect(printed(atTime(day, time('10:30:00') as FeelTime))).toBe('2024-07-15T10:30:00')
    // in summer, though the time alone took the standard offset
    const zoned = atTime(day, time('10:30:00@Europe/Berlin') as FeelTime)
    expect(zoned.zone!.offset).toBe(7200)
    expect(printed(timeOf(day))).toBe('00:00:00Z')
    expect(printed(timeOf(zoned))).toBe('10:30:00@Europe/Berlin')
  })

  it.each([
    ['2024-01-15T10:30:00Z', 'Europe/Berlin', '2024-01-15T11:30:00@Europe/Berlin'],
    ['2024-01-15T10:30:00', 'Europe/Berlin', '2024-01-15T10:30:00@Europe/Berlin'],
    ['2024-01-15T10:30:00Z', '+5', '2024-01-15T15:30:00+05:00'],
    ['2024-01-15T10:30:00Z', 'UTC+5', '2024-01-15T15:30:00@UTC+05:00'],
  ])('%s in %s is %s', (text, zone, result) => expect(printed(withZone(dateTime(text)!, zone))).toBe(result))

  it.each([
    ['Foo/Bar', 'java.time.zone.ZoneRulesException: Unknown time-zone ID: Foo/Bar'],
    ['bad zone', 'java.time.DateTimeException: Invalid ID for region-based ZoneId, invalid format: bad zone'],
    ['', 'java.time.DateTimeException: Invalid ID for ZoneOffset, invalid format: '],
    ['+25:00', 'Zone offset hours not in valid range: value 25 is not in the range -18 to 18'],
  ])('has no zone "%s"', (zone, message) =>
    expect(() => withZone(dateTime('2024-01-15T10:30:00Z')!, zone)).toThrow(message),
  )

  it.each([
    ['2020-01-01', '2024-03-15', 'P4Y2M'],
    ['2024-03-31', '2024-02-29', '-P1M'],
    ['2024-03-15', '2020-01-20', '-P4Y1M'],
    ['2024-01-31', '2024-02-29', 'P0Y'],
  ])('from %s to %s it is %s', (from, to, result) =>
    expect(printed(durationBetween(temporal(from) as FeelDate, temporal(to) as FeelDate))).toBe(result),
  )

  it('reads the clock in a zone', () => {
    expect(printed(nowIn(Date.UTC(2024, 6, 15, 8, 30, 0, 120), 'Europe/Berlin'))).toBe('2024-07-15T10:30:00.12@Europe/Berlin')
    expect(printed(nowIn(-1, 'UTC'))).toBe('1969-12-31T23:59:59.999@UTC')
  })
})

describe('against the calendar of JavaScript', () => {
  const days = Array.from({ length: 2000 }, (_, index) => (index - 1000) * 4099 + index)

  it('counts days and weekdays alike', () => {
    const wrong = days.filter(day => {
      const date = fromEpochDay(day)
      const other = new Date(day * 86_400_000)
      const same =
        date.year === other.getUTCFullYear() &&
        date.month === other.getUTCMonth() + 1 &&
        date.day === other.getUTCDate() &&
        weekday(date) % 7 === other.getUTCDay()
      return !same || toEpochDay(date) !== day
    })
    expect(wrong).toEqual([])
  })

  it('adds days, and finds the last of a month', () => {
    const wrong = days.filter(day => {
      const date = fromEpochDay(day)
      const next = new Date(day * 86_400_000)
      next.setUTCMonth(date.month, 0)
      const later = addTemporals(date, temporal('P40D')) as FeelDate
      return lastDayOfMonth(date).day !== next.getUTCDate() || toEpochDay(later) !== day + 40
    })
    expect(wrong).toEqual([])
  })

  it('adds to the instant, in any zone', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata']
    const wrong = Array.from({ length: 800 }, (_, index) => Date.UTC(2020, 0, 1, index * 61)).filter((now, index) => {
      const sum = addTemporals(nowIn(now, zones[index % 4]!), temporal('PT25H61M')) as FeelDateTime
      const shown = new Date(now + (25 * 60 + 61) * 60_000).toLocaleString('sv', { timeZone: zones[index % 4] })
      return `${printed(sum)!.slice(0, 10)} ${printed(sum)!.slice(11, 19)}` !== shown
    })
    expect(wrong).toEqual([])
  })
})

it.each([
  ['2024-12-31', 366, 1],
  ['2021-01-01', 1, 53],
  ['2024-01-15', 15, 3],
  ['2024-12-30', 365, 1],
  ['2023-01-01', 1, 52],
])('%s is day %d of its year, in week %d', (text, day, week) => {
  const date = temporal(text) as FeelDate
  expect([dayOfYear(date), weekOfYear(date)]).toEqual([day, week])
})
