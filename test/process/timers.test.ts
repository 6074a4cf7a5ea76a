import { describe, expect, test } from 'vitest'
import { nextCronDate } from '../../src/process/cron.ts'
import { addInterval, parseInterval } from '../../src/process/intervals.ts'
import { checkTimerText, parseZonedDate } from '../../src/process/timers.ts'

const at = (text: string) => Date.parse(text)
const shown = (moment: number | undefined) => (moment === undefined ? undefined : new Date(moment).toISOString())

describe('a duration later', () => {
  const durations: [from: string, duration: string, to: string | undefined][] = [
    ['2025-01-01T00:00:00Z', 'PT10M', '2025-01-01T00:10:00.000Z'],
    ['2025-01-31T00:00:00Z', 'P1M', '2025-02-28T00:00:00.000Z'],
    ['2024-02-29T12:00:00Z', 'P1Y', '2025-02-28T12:00:00.000Z'],
    ['2025-01-01T00:00:00Z', 'P1W2DT3H', '2025-01-10T03:00:00.000Z'],
    ['2025-01-01T00:00:00Z', 'PT1.5S', '2025-01-01T00:00:01.500Z'],
    ['2025-01-01T00:00:00Z', '-PT1H', '2024-12-31T23:00:00.000Z'],
    ['2025-01-01T00:00:00Z', 'PT-1H', '2024-12-31T23:00:00.000Z'],
    ['2025-01-01T00:00:00Z', 'P-1M', '2024-12-01T00:00:00.000Z'],
    ['2025-01-01T00:00:00Z', 'PT0S', '2025-01-01T00:00:00.000Z'],
    ['2025-01-01T00:00:00Z', 'P', undefined],
    ['2025-01-01T00:00:00Z', 'P1DT', undefined],
    ['2025-01-01T00:00:00Z', 'PT1.5H', undefined],
    ['2025-01-01T00:00:00Z', '10 minutes', undefined],
    ['2025-01-01T00:00:00Z', '', undefined],
  ]
  test.for(durations)('%s + %s', ([from, duration, to]) => {
    const interval = parseInterval(duration)
    expect(interval && shown(addInterval(at(from), interval))).toBe(to)
  })
})

describe('a date needs a time and an offset', () => {
  const dates: [text: string, moment: string | undefined][] = [
    ['2025-01-01T10:00:00Z', '2025-01-01T10:00:00.000Z'],
    ['2025-01-01T10:00Z', '2025-01-01T10:00:00.000Z'],
    ['2025-01-01T10:00:00+02:00[Europe/Athens]', '2025-01-01T08:00:00.000Z'],
    ['2025-01-01T10:00:00.123456789-01:30', '2025-01-01T11:30:00.123Z'],
    ['2025-01-01', undefined],
    ['2025-01-01T10:00:00', undefined],
    ['tomorrow', undefined],
  ]
  test.for(dates)('%s', ([text, moment]) => {
    expect(shown(parseZonedDate(text))).toBe(moment)
  })
})

describe('the next moment of a cron text', () => {
  const from = '2025-06-01T12:00:00Z' // a Sunday
  const crons: [text: string, next: string | undefined][] = [
    ['0 0 9 * * *', '2025-06-02T09:00:00.000Z'],
    ['0 0 12 * * *', '2025-06-02T12:00:00.000Z'],
    ['*/20 * * * * *', '2025-06-01T12:00:20.000Z'],
    ['0 0 9-17 * * MON-FRI', '2025-06-02T09:00:00.000Z'],
    ['0 30 8 1 jan ?', '2026-01-01T08:30:00.000Z'],
    ['0 0 0 29 2 *', '2028-02-29T00:00:00.000Z'],
    ['0 0 0 * * 7', '2025-06-08T00:00:00.000Z'],
    ['@hourly', '2025-06-01T13:00:00.000Z'],
    ['0 0 0 30 2 *', undefined],
    ['61 * * * * *', undefined],
    ['every day', undefined],
  ]
  test.for(crons)('%s', ([text, next]) => {
    const result = nextCronDate(text, at(from))
    expect(result.ok ? shown(result.dueAt) : undefined).toBe(next)
  })

  test('what we do not know is told apart from what is wrong', () => {
    expect(nextCronDate('0 0 0 L * *', at(from))).toMatchObject({ ok: false, reason: 'unsupported' })
    expect(nextCronDate('0 0 0 x * *', at(from))).toMatchObject({ ok: false, reason: 'invalid' })
  })
})

describe('static texts that deployment refuses', () => {
  const texts: [type: 'timeDuration' | 'timeDate' | 'timeCycle', text: string, message: string | undefined][] = [
    ['timeDuration', 'PT1M', undefined],
    ['timeDuration', '10 minutes', "Invalid duration format '10 minutes' for expression '10 minutes'."],
    ['timeDate', 'tomorrow', "Invalid date-time format 'tomorrow' for expression 'tomorrow'."],
    ['timeCycle', 'R3/PT1M', undefined],
    ['timeCycle', 'R/2030-01-01T00:00:00Z/PT1M', undefined],
    ['timeCycle', 'R/oops', 'Text cannot be parsed to a Period'],
    ['timeCycle', 'every day', 'Cron expression contains 2 parts but we expect one of [6]'],
  ]
  test.for(texts)('%s %s', ([type, text, message]) => {
    expect(checkTimerText(type, text)).toBe(message)
  })
})
