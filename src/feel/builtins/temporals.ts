// Built-ins on the clock and the calendar.
import { dayOfYear, lastDayOfMonth, monthNames, weekday, weekdayNames, weekOfYear } from '../calendar.ts'
import type { Val } from '../run.ts'
import { dateOfMoment, nowIn } from '../temporal.ts'
import type { FeelDate } from '../values.ts'
import type { Functions, Signature } from './define.ts'
import { signature, when } from './define.ts'

export const temporalFunctions: Functions = {
  now: [signature('', when([], run => nowIn(run.world.now, run.world.zone)))],
  today: [signature('', when([], run => nowIn(run.world.now, run.world.zone).date))],
  'day of year': [ofDate(dayOfYear)],
  'day of week': [ofDate(date => weekdayNames[weekday(date) - 1]!)],
  'month of year': [ofDate(date => monthNames[date.month - 1]!)],
  'week of year': [ofDate(weekOfYear)],
  'last day of month': [ofDate(lastDayOfMonth)],
}

function ofDate(ask: (date: FeelDate) => Val): Signature {
  return signature('date', [when(['date'], ask), when(['date and time'], moment => ask(dateOfMoment(moment)))])
}
