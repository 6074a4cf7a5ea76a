// Timers: what their expressions must be, and when they are due. Durations and dates are read as the engine reads them.
import type { ModelElement } from '../bpmn/model.ts'
import { timerField } from '../bpmn/fields.ts'
import type { FeelType } from '../feel/contract.ts'
import type { Engine, Failure, Result } from './engine.ts'
import { incident, unsupported } from './engine.ts'
import { nextCronDate } from './cron.ts'
import { evaluateAs, expressionText, textOf } from './expressions.ts'
import { definition } from './graph.ts'
import { addInterval, parseInterval } from './intervals.ts'
import type { ElementInstance, Timer } from './state.ts'

type Due = Pick<Timer, 'dueAt' | 'repetitions' | 'cycle'>

interface TimerKind {
  types: FeelType[]
  due(value: string, text: string, now: number): Result<Due>
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
    due: (value, text) => {
      const dueAt = parseZonedDate(value)
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
  const due = kind.due(textOf(value.value.value), expressionText(text), engine.now)
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
  if (timer.cycle === undefined || timer.repetitions === 1) return undefined
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
  const dueAt = start ?? addInterval(now, interval)
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
  const [count = '', ...rest] = text.split('/')
  const match = /^R(\d*)$/.exec(count)
  if (!match || rest.length === 0) return `Repetition spec must start with R`
  const interval = parseInterval(rest.at(-1)!)
  if (!interval) return 'Text cannot be parsed to a Period'
  const start = rest.length > 1 ? parseZonedDate(rest[0]!) : undefined
  const repetitions = match[1] === '' ? -1 : Number(match[1])
  return { repetitions, interval, ...(start === undefined ? {} : { start }) }
}

/** A date and time with an offset, as `2024-02-29T10:00:00+01:00[Europe/Paris]`; milliseconds since the epoch. */
export function parseZonedDate(text: string): number | undefined {
  const match =
    /^(-?\d{4,}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d(?::\d\d(?::\d\d)?)?)(\[[^\]]+\])?$/.exec(text)
  if (!match) return undefined
  const [, local = '', offset = 'Z'] = match
  const utc = Date.parse(`${local.length === 16 ? `${local}:00` : local.slice(0, 23)}Z`)
  if (Number.isNaN(utc)) return undefined
  return utc - offsetMs(offset)
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number)
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds) * 1000
}
