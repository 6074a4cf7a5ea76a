// The proleptic Gregorian calendar, by days since 1970-01-01 (java.time.LocalDate).
import { FeelDate, JavaException } from './values.ts'

export const nanosPerSecond = 1_000_000_000
export const secondsPerDay = 86_400
export const nanosPerDay = secondsPerDay * nanosPerSecond

const furthestYear = 999_999_999

/** Undefined where there is no such day. */
export function dateOf(year: number, month: number, day: number): FeelDate | undefined {
  if (Math.abs(year) > furthestYear || month < 1 || month > 12) return undefined
  return day < 1 || day > daysInMonth(year, month) ? undefined : new FeelDate(year, month, day)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days since 1970-01-01. */
export function toEpochDay({ year, month, day }: FeelDate): number {
  // Years that begin in March have their leap day at the end.
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Throws Java's DateTimeException beyond the years that a date can have. */
export function fromEpochDay(epochDay: number): FeelDate {
  const days = epochDay + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = checkedYear(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
  return new FeelDate(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

/** The day of the month stays, or becomes the month's last. Throws beyond the years that a date can have. */
export function plusMonths(date: FeelDate, months: number): FeelDate {
  const total = date.year * 12 + date.month - 1 + months
  const year = checkedYear(Math.floor(total / 12))
  const month = total - year * 12 + 1
  return new FeelDate(year, month, Math.min(date.day, daysInMonth(year, month)))
}

/** Whole months from one date to another, negative if the second is the earlier one. */
export function monthsBetween(from: FeelDate, to: FeelDate): number {
  const months = to.year * 12 + to.month - (from.year * 12 + from.month)
  if (months > 0 && to.day < from.day) return months - 1
  if (months < 0 && to.day > from.day) return months + 1
  return months
}

export function compareDates(x: FeelDate, y: FeelDate): number {
  return x.year - y.year || x.month - y.month || x.day - y.day
}

/** 1 is Monday. */
export function weekday(date: FeelDate): number {
  return ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1
}

export function dayOfYear(date: FeelDate): number {
  return toEpochDay(date) - toEpochDay(new FeelDate(date.year, 1, 1)) + 1
}

/** ISO week: the week belongs to the year of its Thursday. */
export function weekOfYear(date: FeelDate): number {
  const epochDay = toEpochDay(date)
  return Math.floor((dayOfYear(fromEpochDay(epochDay - weekday(date) + 4)) - 1) / 7) + 1
}

export function lastDayOfMonth({ year, month }: FeelDate): FeelDate {
  return new FeelDate(year, month, daysInMonth(year, month))
}

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

function checkedYear(year: number): number {
  if (Math.abs(year) <= furthestYear) return year
  const range = `valid values -${furthestYear} - ${furthestYear}`
  throw new JavaException('java.time.DateTimeException', `Invalid value for Year (${range}): ${year}`)
}
