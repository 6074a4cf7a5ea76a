// The header `retryBackoff`: how long the engine waits before the next attempt, read the way Java reads durations.
import type { ConnectorException, RuntimePhase } from './contract.ts'
import type { RuntimeRules } from './versions.ts'

const pattern =
  /^([-+]?)P(?:([-+]?\d+)D)?(T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i

const nanosPerSecond = 1_000_000_000n
const maxLong = 2n ** 63n - 1n

/**
 * Reads a duration as Java's `Duration.parse` does: days to seconds, signs anywhere, any case; no years, months, weeks.
 * Undefined where the text is malformed or too large. Milliseconds; Infinity where they do not fit into a Java long.
 */
export function parseDuration(text: string): number | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [, sign, days, time, hours, minutes, seconds, fraction = ''] = match
  if (time?.length === 1 || [days, hours, minutes, seconds].every(part => part === undefined)) return undefined
  const whole = amount(days) * 86_400n + amount(hours) * 3600n + amount(minutes) * 60n + amount(seconds)
  if (whole > maxLong || whole < -maxLong) return undefined
  const nanos = BigInt(fraction.padEnd(9, '0')) * (seconds?.startsWith('-') ? -1n : 1n)
  return toMilliseconds((whole * nanosPerSecond + nanos) * (sign === '-' ? -1n : 1n))
}

/** A duration of that many seconds, as Jackson reads a bare number. */
export function secondsToMilliseconds(seconds: number): number | undefined {
  if (Math.abs(seconds) > Number(maxLong)) return undefined
  const whole = Math.trunc(seconds)
  return toMilliseconds(BigInt(whole) * nanosPerSecond + BigInt(Math.round((seconds - whole) * 1e9)))
}

function toMilliseconds(nanos: bigint): number {
  const milliseconds = nanos / 1_000_000n
  return milliseconds > maxLong || milliseconds < -maxLong ? Infinity : Number(milliseconds)
}

function amount(digits: string | undefined): bigint {
  return digits === undefined ? 0n : BigInt(digits.replace(/^\+/, ''))
}

export interface RetryBackoff {
  phase: Extract<RuntimePhase, { phase: 'retryBackoff' }>
  exception?: ConnectorException
}

/** The phase that reads the header; an empty text is as malformed as any other. */
export function readRetryBackoff(text: string, rules: RuntimeRules): RetryBackoff {
  const milliseconds = parseDuration(text)
  if (milliseconds !== undefined) return { phase: { phase: 'retryBackoff', text, milliseconds } }
  const failure = `Failed to parse retry backoff header. Expected ISO-8601 duration, e.g. PT5M, got: ${text}`
  return {
    phase: { phase: 'retryBackoff', text, failure },
    exception: { type: rules.malformedBackoff, message: failure },
  }
}
