// ISO 8601 durations as the engine adds them to a moment: calendar parts in UTC first, then the exact time.

export interface Interval {
  months: number
  days: number
  milliseconds: number
}

const digits = '([+-]?\\d+)'
const dateParts = `(?:${digits}Y)?(?:${digits}M)?(?:${digits}W)?(?:${digits}D)?`
const timeParts = `(?:(T)(?:${digits}H)?(?:${digits}M)?(?:([+-]?\\d+(?:[.,]\\d{1,9})?)S)?)?`
const pattern = new RegExp(`^([+-])?P${dateParts}${timeParts}$`, 'i')

/** Undefined when the text is no duration. */
export function parseInterval(text: string): Interval | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [, sign, years, months, weeks, days, time, hours, minutes, seconds] = match
  const date = [years, months, weeks, days]
  const clock = [hours, minutes, seconds]
  if ([...date, ...clock].every(part => part === undefined)) return undefined
  if (time !== undefined && clock.every(part => part === undefined)) return undefined
  const factor = sign === '-' ? -1 : 1
  const number = (part: string | undefined) => factor * Number((part ?? '0').replace(',', '.'))
  return {
    months: number(years) * 12 + number(months),
    days: number(weeks) * 7 + number(days),
    milliseconds: Math.trunc((number(hours) * 3600 + number(minutes) * 60 + number(seconds)) * 1000),
  }
}

/** Milliseconds since the epoch; a day that the month lacks becomes its last. */
export function addInterval(from: number, { months, days, milliseconds }: Interval): number {
  const date = new Date(from)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.getTime() + days * 86_400_000 + milliseconds
}
