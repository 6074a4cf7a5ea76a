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
  // The letters may be small, but for the one that begins the time.
  if (!match || text.includes('t')) return undefined
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

/** Java's complaint about a text that is no duration: of the part before the `T`, or of the one from there on. */
export function intervalComplaint(text: string): string {
  const sign = /^[+-]/.test(text) ? 1 : 0
  const time = text.indexOf('T')
  const isDate = time < 0 || (time !== sign + 1 && parseInterval(text.slice(0, time)) === undefined)
  return `Text cannot be parsed to a ${isDate ? 'Period' : 'Duration'}`
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
