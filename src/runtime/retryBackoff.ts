// The header `retryBackoff`: how long the engine waits before the next attempt, read the way Java reads durations.
import type { ConnectorException, RuntimePhase } from './contract.ts'
import type { RuntimeRules } from './versions.ts'

const pattern =
  /^([-+]?)P(?:([-+]?\d+)D)?(T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i

const nanosPerSecond = 1_000_000_000n
const maxLong = 2n ** 63n - 1n
const minLong = -(2n ** 63n)

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
  if (!isLong(whole) || (sign === '-' && whole === minLong)) return undefined
  const nanos = BigInt(fraction.padEnd(9, '0')) * (seconds?.startsWith('-') ? -1n : 1n)
  return toMilliseconds((whole * nanosPerSecond + nanos) * (sign === '-' ? -1n : 1n))
}

/**
 * A duration of that many seconds, a number as Java prints it, as Jackson reads it: of more seconds than a Java long
 * holds the low 64 bits are left, and none of a number with more than 63 zeros behind its digits.
 */
export function secondsToMilliseconds(number: string): number {
  const [, sign, whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:E(-?\d+))?$/.exec(number)!
  const zeros = Number(exponent) - fraction.length
  if (zeros > 63) return 0
  const digits = BigInt(sign + whole + fraction)
  const nanos = zeros > -9 ? digits * 10n ** BigInt(zeros + 9) : digits / 10n ** BigInt(-zeros - 9)
  return toMilliseconds(BigInt.asIntN(64, nanos / nanosPerSecond) * nanosPerSecond + (nanos % nanosPerSecond))
}

function toMilliseconds(nanos: bigint): number {
  const milliseconds = nanos / 1_000_000n
  return isLong(milliseconds) ? Number(milliseconds) : Infinity
}

function isLong(value: bigint): boolean {
  return value >= minLong && value <= maxLong
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
