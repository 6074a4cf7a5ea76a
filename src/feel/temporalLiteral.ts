// Dates, times and durations that stand in the text as literals: null where the text is none, without a warning.
import type { Line } from '../lines.ts'
import { parseDuration, parseDurationLiteral } from './durations.ts'
import { parseDate, parseDateTime, parseDateTimeLiteral, parseTime } from './temporalText.ts'
import type { FeelValue } from './values.ts'

export type TemporalLiteral = 'date' | 'time' | 'date and time' | 'duration' | '@'

/** `now` decides the offset of a time in a zone. */
export function temporalLiteral(type: TemporalLiteral, text: string, line: Line, now: number): FeelValue {
  return literals[type](text, line, now) ?? null
}

const literals: Record<TemporalLiteral, (text: string, line: Line, now: number) => FeelValue | undefined> = {
  date: parseDate,
  time: (text, _line, now) => parseTime(text, now),
  'date and time': parseDateTimeLiteral,
  duration: parseDurationLiteral,
  '@': (text, line, now) =>
    /^-?P/.test(text) ? parseDuration(text) : (parseDate(text, line) ?? parseTime(text, now) ?? parseDateTime(text, line)),
}

/** Only times in a zone depend on the day. */
export function dependsOnNow(type: TemporalLiteral, text: string): boolean {
  return (type === 'time' || type === '@') && text.includes('@')
}
