// Timers: what their expressions must be, and when they are due. Durations and dates are read as the engine reads them.
import type { ModelElement } from '../bpmn/model.ts'
import { timerField } from '../bpmn/fields.ts'
import type { FeelType } from '../feel/contract.ts'
import { parseZone } from '../feel/zones.ts'
import type { Engine, Failure, Result } from './engine.ts'
import { incident, unsupported } from './engine.ts'
import { nextCronDate } from './cron.ts'
import { evaluateAs, expressionText, textOf } from './expressions.ts'
import { definition } from './graph.ts'
import { addInterval, intervalComplaint, parseInterval } from './intervals.ts'
import type { ElementInstance, Timer } from './state.ts'

type Due = Pick<Timer, 'dueAt' | 'repetitions' | 'cycle'>

interface TimerKind {
  types: FeelType[]
  due(value: string, text: string, now: number, type?: FeelType): Result<Due>
}

const fail = (message: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: incident('EXTRACT_VALUE_ERROR', message),
})

const kinds: Record<'timeDuration' | 'timeDate' | 'timeCycle', TimerKind> = {
  timeDuration: {
    types: ['days and time duration', 'years and months duration', 'string'],
    due: (value, text, now) => {
      const interval = parseInterval(value)
      if (!interval) return fail(`Invalid duration format '${value}' for expression '${text}'.`)
      return { ok: true, value: { dueAt: addInterval(now, interval), repetitions: 1 } }
    },
  },
  timeDate: {
    types: ['date and time', 'string'],
    due: (value, text, _, type) => {
      // A date and time of FEEL without an offset counts as UTC, a text must have one.
      const dueAt = parseZonedDate(value) ?? (type === 'date and time' ? parseZonedDate(`${value}Z`) : undefined)
      if (dueAt === undefined) return fail(`Invalid date-time format '${value}' for expression '${text}'.`)
      return { ok: true, value: { dueAt, repetitions: 1 } }
    },
  },
  timeCycle: { types: ['string'], due: (value, _, now) => firstRound(value, now) },
}

/** When a timer event of an instance is due. The expression sees what the instance sees. */
export function evaluateTimer(
  engine: Engine,
  instance: Pick<ElementInstance, 'key' | 'model'>,
  event: ModelElement,
): Result<Timer> {
  const timer = definition(event, 'timer')!
  const kind = timer.timerType && kinds[timer.timerType]
  if (!kind)
    return {
      ok: false,
      failure: unsupported(`The timer of "${event.id}" says neither a date nor a duration nor a cycle.`),
    }
  const text = timer.expression ?? ''
  const value = evaluateAs(engine, instance.key, text, { element: event.id, field: timerField }, kind.types)
  if (!value.ok) return value
  const due = kind.due(textOf(value.value.value), expressionText(text), engine.now, value.value.type)
  if (!due.ok) return due
  return {
    ok: true,
    value: { no: engine.nextNo(), element: event.id, model: instance.model, instance: instance.key, ...due.value },
  }
}

/** Why a static timer text is refused at deployment, in the engine's words; undefined when it is accepted. */
export function checkTimerText(timerType: keyof typeof kinds, text: string): string | undefined {
  const due = kinds[timerType].due(text, text, 0)
  if (due.ok) return undefined
  return due.failure.kind === 'incident' ? due.failure.message : due.failure.waiting.reason
}

/** The next round of a cycle, or undefined after the last. A missed round is made up at once, but only one. */
export function nextRound(timer: Timer, no: number, now: number): Timer | undefined {
  if (timer.cycle === undefined || (timer.repetitions !== -1 && timer.repetitions <= 1)) return undefined
  const repetitions = timer.repetitions === -1 ? -1 : timer.repetitions - 1
  const dueAt = cycleDue(timer.cycle, timer.dueAt, now)
  return dueAt === undefined ? undefined : { ...timer, no, repetitions, dueAt }
}

function firstRound(text: string, now: number): Result<Due> {
  if (!text.startsWith('R')) {
    const next = nextCronDate(text, now)
    if (next.ok) return { ok: true, value: { dueAt: next.dueAt, repetitions: -1, cycle: text } }
    return next.reason === 'invalid' ? fail(next.message) : { ok: false, failure: unsupported(next.message) }
  }
  const repeating = parseRepeating(text)
  if (typeof repeating === 'string') return fail(repeating)
  const { repetitions, start, interval } = repeating
  // A start in the past is now.
  const dueAt = start === undefined ? addInterval(now, interval) : Math.max(start, now)
  return { ok: true, value: { dueAt, repetitions, cycle: text } }
}

function cycleDue(text: string, previous: number, now: number): number | undefined {
  if (text.startsWith('R')) {
    const repeating = parseRepeating(text)
    return typeof repeating === 'string' ? undefined : Math.max(addInterval(previous, repeating.interval), now)
  }
  const next = nextCronDate(text, now)
  return next.ok ? next.dueAt : undefined
}

/** `R3/PT1M`, `R/2030-01-01T00:00:00Z/PT1H`; or the engine's complaint. */
function parseRepeating(
  text: string,
): { repetitions: number; start?: number; interval: NonNullable<ReturnType<typeof parseInterval>> } | string {
  const slash = text.indexOf('/')
  if (!text.startsWith('R')) return 'Repetition spec must start with R'
  if (slash < 0) return 'No interval given'
  const count = text.slice(1, slash)
  if (count !== '' && !/^[+-]?\d{1,10}$/.test(count)) return 'Cannot parse repetitions count'
  const rest = text.slice(slash + 1)
  const last = rest.lastIndexOf('/')
  const date = last > 0 ? rest.slice(0, last) : undefined
  const start = date === undefined ? undefined : parseZonedDate(date)
  if (date !== undefined && start === undefined) return dateComplaint(date)
  const interval = parseInterval(rest.slice(last + 1))
  if (!interval) return intervalComplaint(rest.slice(last + 1))
  const repetitions = count === '' ? -1 : Number(count)
  return { repetitions, interval, ...(start === undefined ? {} : { start }) }
}

const dateParts = [/^[+-]?\d{4,}/, /^-/, /^\d\d/, /^-/, /^\d\d/, /^T/i, /^\d\d/, /^:/, /^\d\d/]

/** Java says how far it could read. */
function dateComplaint(text: string): string {
  let rest = text
  for (const part of dateParts) {
    const read = part.exec(rest)
    if (!read) break
    rest = rest.slice(read[0].length)
  }
  return `Text '${text}' could not be parsed at index ${text.length - rest.length}`
}

const zonedDate =
  /^([+-]?\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{0,9}))?)?(Z|[+-]\d\d(?::\d\d(?::\d\d)?)?)(\[[^\]]+\])?$/i

/**
 * A date and time with an offset, as `2024-02-29T10:00:00+01:00[Europe/Paris]`; milliseconds since the epoch. Undefined
 * for a day, an hour or a zone that does not exist.
 */
export function parseZonedDate(text: string): number | undefined {
  const match = zonedDate.exec(text)
  if (!match) return undefined
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '0', fraction = '', offset = 'Z', region] = match
  if (/^\+\d{4}$/.test(year) || (/^\d{5,}$/.test(year))) return undefined
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const shift = offsetMs(offset)
  if (Math.abs(shift) > mostOffset || (region !== undefined && !parseZone(region.slice(1, -1)))) return undefined
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'))
  date.setUTCHours(Number(hour), Number(minute), Number(second), milliseconds)
  const at = date.getTime() - shift
  return Number.isNaN(at) ? undefined : at
}

const mostOffset = 18 * 3_600_000

function offsetMs(offset: string): number {
  if (offset === 'Z' || offset === 'z') return 0
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number)
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds) * 1000
}
