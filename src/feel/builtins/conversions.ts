// Built-ins that make one type of another.
import { isSince } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import { parseDuration } from '../durations.ts'
import { leadingJson } from '../leadingJson.ts'
import { parseNumber, numberFromText } from '../numbers.ts'
import { printJsonText } from '../print.ts'
import { FeelError, read, show } from '../run.ts'
import type { Run, Val } from '../run.ts'
import { atTime, dateFromParts, dateOfMoment, durationBetween, timeFromParts, timeOf, withZone } from '../temporal.ts'
import { parseDate, parseDateTime, parseTime, refusal } from '../temporalText.ts'
import type { FeelDate, FeelDateTime, FeelNumber, FeelValue } from '../values.ts'
import type { Case, Functions, Since } from './define.ts'
import { signature, when } from './define.ts'

/** Zeebe 8.8 still has FEEL-Scala 1.19, the connector runtime of that line 1.20. */
const jsonSince: Since = { connector: '8.8', engine: '8.9' }

export const conversionFunctions: Functions = {
  date: [
    signature('from', [
      when(['string'], (text, run) => parsed('date', text, run)),
      when(['date and time'], from => dateOfMoment(from)),
      when(['date'], from => from),
    ]),
    signature(
      'year, month, day',
      when(['number', 'number', 'number'], (year, month, day) => {
        const reason = () => `Failed to parse date from: year=${show(year)}, month=${show(month)}, day=${show(day)}`
        return dateFromParts(year, month, day) ?? new FeelError(reason)
      }),
    ),
  ],
  'date and time': [
    signature('from', when(['string'], (text, run) => parsed('date and time', text, run))),
    signature('date, time', [
      when(['date', 'time'], (day, time) => atTime(day, time)),
      when(['date and time', 'time'], (day, time) => atTime(day, time)),
      when(['date and time', 'string'], (moment, timezone) => withZone(moment, timezone)),
    ]),
  ],
  time: [
    signature('from', [
      when(['string'], (text, run) => parsed('time', text, run)),
      when(['date and time'], from => timeOf(from)),
      when(['date'], from => timeOf(from)),
    ]),
    signature(
      'hour, minute, second',
      when(['number', 'number', 'number'], (hour, minute, second) => {
        return timeFromParts(hour, minute, second) ?? new FeelError(badTime('local-time', [hour, minute, second]))
      }),
    ),
    signature('hour, minute, second, offset', [
      when(['number', 'number', 'number', 'days and time duration'], (hour, minute, second, offset) => {
        const time = timeFromParts(hour, minute, second, offset)
        return time ?? new FeelError(badTime('time', [hour, minute, second, offset]))
      }),
      when(['number', 'number', 'number', 'null'], (hour, minute, second) => {
        return timeFromParts(hour, minute, second, null) ?? new FeelError(badTime('local-time', [hour, minute, second]))
      }),
    ]),
  ],
  number: [
    signature('from', when(['string'], (text, run) => toNumber(text, run.line))),
    signature(
      'from, grouping separator',
      when(['string', 'string'], (text, grouping, run) => {
        if (isGrouping(grouping)) return toNumber(without(text, grouping), run.line)
        return new FeelError("illegal argument for grouping. Must be one of ' ', ',' or '.'")
      }),
    ),
    signature('from, grouping separator, decimal separator', [
      when(['string', 'string', 'string'], (text, grouping, decimal, run) => {
        if (isGrouping(grouping) && isDecimal(decimal) && grouping !== decimal) {
          return toNumber(without(text, grouping).replaceAll(decimal, '.'), run.line)
        }
        const reason = "illegal arguments for grouping or decimal. Must be one of ' ' (grouping only), ',' or '.'"
        return new FeelError(reason)
      }),
      when(['string', 'null', 'string'], (text, _, decimal, run) =>
        isDecimal(decimal) ? toNumber(text.replaceAll(decimal, '.'), run.line) : undefined,
      ),
      when(['string', 'string', 'null'], (text, grouping, _, run) =>
        isGrouping(grouping) ? toNumber(without(text, grouping), run.line) : undefined,
      ),
    ]),
  ],
  string: [
    signature('from', [
      when(['null'], () => null),
      when(['string'], from => from),
      when(['any'], from => show(from)),
    ]),
  ],
  duration: [signature('from', when(['string'], (text, run) => parsed('duration', text, run)))],
  'years and months duration': [
    signature('from, to', moments((from, to) => durationBetween(from, to))),
  ],
  'from json': [
    signature(
      'json',
      [
        when(['null'], () => null),
        when(['string'], text => {
          const value = leadingJson(text)
          return value === undefined ? new FeelError(`Failed to parse JSON from '${text}'`) : read(value)
        }),
      ],
      { since: jsonSince },
    ),
  ],
  'to json': [signature('value', when(['any'], value => printJsonText(value)), { since: jsonSince })],
}

function moments(use: (from: FeelDate | FeelDateTime, to: FeelDate | FeelDateTime) => Val): Case[] {
  return [
    when(['date', 'date'], use),
    when(['date and time', 'date and time'], use),
    when(['date', 'date and time'], use),
    when(['date and time', 'date'], use),
  ]
}

function parsed(type: 'date' | 'time' | 'date and time' | 'duration', text: string, run: Run): Val {
  return parseTemporal[type](text, run) ?? new FeelError(refusal(type, text, run.line))
}

const parseTemporal = {
  date: (text: string, run: Run) => parseDate(text, run.line),
  time: (text: string, run: Run) => parseTime(text, run.world.now),
  'date and time': (text: string, run: Run) => parseDateTime(text, run.line),
  duration: (text: string) => parseDuration(text),
}

function badTime(kind: string, [hour, minute, second, offset]: FeelValue[]): () => string {
  const parts = () => `hour=${show(hour!)}, minute=${show(minute!)}, second=${show(second!)}`
  const end = () => (offset === undefined ? '' : `, offset=${show(offset)}`)
  return () => `Failed to parse ${kind} from: ${parts()}${end()}`
}

/** Before 8.8 a text that is no number failed the evaluation. */
function toNumber(text: string, line: Line): FeelNumber | FeelError {
  if (!isSince(line, '8.8')) return numberFromText(text)
  return parseNumber(text) ?? new FeelError(`Can't parse '${text}' as a number`)
}

function isGrouping(separator: string): boolean {
  return separator === ' ' || isDecimal(separator)
}

function isDecimal(separator: string): boolean {
  return separator === ',' || separator === '.'
}

function without(text: string, separator: string): string {
  return text.replaceAll(separator, '')
}
