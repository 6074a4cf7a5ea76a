// --now, --seed and --zone: what fixes clock, chance and time zone of a headless command.
import type { World } from '../../src/world.ts'

export const worldOptions = {
  now: { type: 'string' },
  seed: { type: 'string' },
  zone: { type: 'string' },
} as const

export const worldHelp = `  --now <time>    the clock, as 2026-01-15T10:30:00Z; without it, the time of the evaluation
  --seed <n>      start of random numbers and uuids, a whole number; without it, chance
  --zone <name>   IANA time zone; UTC by default
`

type Read = { ok: true; world: () => World } | { ok: false; error: string }

/** What is not fixed is the real clock and chance, asked anew at each evaluation. */
export function readWorld({ now, seed, zone = 'UTC' }: { now?: string; seed?: string; zone?: string }): Read {
  const failed = (error: string): Read => ({ ok: false, error })
  const time = now === undefined ? undefined : readInstant(now)
  if (Number.isNaN(time)) return failed(`--now ${now}: a time with its offset is expected, as 2026-01-15T10:30:00Z`)
  const start = seed === undefined ? undefined : readWhole(seed)
  if (Number.isNaN(start)) return failed(`--seed ${seed}: a whole number is expected`)
  if (!isZone(zone)) return failed(`--zone ${zone}: an IANA time zone is expected, as Europe/Berlin`)
  return {
    ok: true,
    world: () => ({ now: time ?? Date.now(), seed: start ?? Math.floor(Math.random() * 2 ** 32), zone }),
  }
}

function readInstant(text: string): number {
  const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)
  return withOffset ? Date.parse(text) : NaN
}

function readWhole(text: string): number {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : NaN
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
