// Cron texts in timer cycles, as Spring reads them: second, minute, hour, day of month, month, day of week.

type Next = { ok: true; dueAt: number } | { ok: false; reason: 'invalid' | 'unsupported'; message: string }

const macros: Record<string, string> = {
  '@yearly': '0 0 0 1 1 *',
  '@annually': '0 0 0 1 1 *',
  '@monthly': '0 0 0 1 * *',
  '@weekly': '0 0 0 * * 0',
  '@daily': '0 0 0 * * *',
  '@midnight': '0 0 0 * * *',
  '@hourly': '0 0 * * * *',
}

interface Field {
  name: string
  from: number
  to: number
  names?: string[]
}

const fields: Field[] = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day of month', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12, names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ') },
  { name: 'day of week', from: 0, to: 7, names: 'SUN MON TUE WED THU FRI SAT'.split(' ') },
]

/** The first moment after `after` (milliseconds since the epoch, UTC) that the text names. */
export function nextCronDate(text: string, after: number): Next {
  const parts = (macros[text.trim()] ?? text).trim().split(/\s+/)
  if (parts.length !== fields.length) {
    const message = `Cron expression contains ${parts.length} parts but we expect one of [6]`
    return { ok: false, reason: 'invalid', message }
  }
  const sets: Set<number>[] = []
  for (const [index, field] of fields.entries()) {
    if (/[LW#]/.test(parts[index]!.replace(/[A-Z]{3}/g, ''))) {
      const message = `The cron text "${text}" uses L, W or #, which is not simulated.`
      return { ok: false, reason: 'unsupported', message }
    }
    const set = parseField(parts[index]!, field)
    if (!set)
      return {
        ok: false,
        reason: 'invalid',
        message: `Failed to parse ${parts[index]} as ${field.name} of the cron expression`,
      }
    sets.push(set)
  }
  const dueAt = firstMatch(sets, after)
  if (dueAt === undefined)
    return { ok: false, reason: 'invalid', message: `The cron expression "${text}" names no moment` }
  return { ok: true, dueAt }
}

function parseField(text: string, { from, to, names }: Field): Set<number> | undefined {
  const values = new Set<number>()
  for (const item of text.toUpperCase().split(',')) {
    const match = /^(\*|\?|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item)
    if (!match) return undefined
    const [, first = '', last, step] = match
    const number = (word: string) => {
      const index = names?.indexOf(word) ?? -1
      return index >= 0 ? index + (names!.length === 12 ? 1 : 0) : Number(word)
    }
    const any = first === '*' || first === '?'
    const start = any ? from : number(first)
    const end = last !== undefined ? number(last) : any || step !== undefined ? to : start
    const by = Number(step ?? 1)
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < from || end > to || start > end || by < 1)
      return undefined
    for (let value = start; value <= end; value += by) values.add(value)
  }
  // Sunday is 0 and 7.
  if (to === 7 && values.has(7)) values.add(0)
  return values
}

/** Day by day, then within the day; thirty years hold a 29th of February on any weekday. */
function firstMatch(
  [seconds, minutes, hours, days, months, weekdays]: Set<number>[],
  after: number,
): number | undefined {
  const start = Math.floor(after / 1000) * 1000 + 1000
  const midnight = Math.floor(start / 86_400_000) * 86_400_000
  for (let day = 0; day < 366 * 30; day++) {
    const date = new Date(midnight + day * 86_400_000)
    if (!months!.has(date.getUTCMonth() + 1) || !days!.has(date.getUTCDate()) || !weekdays!.has(date.getUTCDay()))
      continue
    for (const hour of sorted(hours!)) {
      for (const minute of sorted(minutes!)) {
        for (const second of sorted(seconds!)) {
          const moment = date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000
          if (moment >= start) return moment
        }
      }
    }
  }
  return undefined
}

function sorted(values: Set<number>): number[] {
  return [...values].sort((a, b) => a - b)
}
