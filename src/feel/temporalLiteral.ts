// Dates, times and durations that stand in the text as literals: null where the text is none, without a warning.
import type { Line } from '../lines.ts'
import { parseDuration } from './durations.ts'
import { parseDate, parseDateTime, parseTime } from './temporalText.ts'
import type { FeelValue } from './values.ts'

export type TemporalLiteral = 'date' | 'time' | 'date and time' | 'duration' | '@'

/** `now` decides the offset of a time in a zone. */
export function temporalLiteral(type: TemporalLiteral, text: string, line: Line, now: number): FeelValue {
  switch (type) {
    case 'date':
      return parseDate(text, line) ?? null
    case 'time':
      return parseTime(text, now) ?? null
    case 'date and time':
      return parseDateTime(text, line) ?? null
    case 'duration':
      return parseDuration(text) ?? null
    case '@':
      return parseDate(text, line) ?? parseTime(text, now) ?? parseDateTime(text, line) ?? parseDuration(text) ?? null
  }
}

/** Only times in a zone depend on the day. */
export function dependsOnNow(type: TemporalLiteral, text: string): boolean {
  return (type === 'time' || type === '@') && text.includes('@')
}
