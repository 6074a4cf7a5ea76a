import { describe, expect, test } from 'vitest'
import { parseDuration, secondsToMilliseconds } from '../../src/runtime/retryBackoff.ts'

const waits = (text: string, milliseconds: number) =>
  test(`${text} waits ${milliseconds} ms`, () => expect(parseDuration(text)).toBe(milliseconds))
const refuses = (text: string) => test(`refuses "${text}"`, () => expect(parseDuration(text)).toBeUndefined())

describe('retryBackoff is read as Java reads durations', () => {
  waits('PT10S', 10_000)
  waits('PT5M', 300_000)
  waits('PT1H30M', 5_400_000)
  waits('P1D', 86_400_000)
  waits('P1DT1H', 90_000_000)
  waits('PT0S', 0)
  waits('pt5s', 5000)
  waits('PT1.5S', 1500)
  waits('PT1,25S', 1250)
  waits('PT1.S', 1000)
  waits('PT0.0009S', 0)
  waits('-PT5S', -5000)
  waits('PT-5S', -5000)
  waits('-PT-5S', 5000)
  waits('PT-1.5S', -1500)
  waits('PT+1M-10S', 50_000)
  waits('+P+1D', 86_400_000)
  waits('PT9223372036854775807S', Infinity)
  waits('PT-9223372036854775808S', Infinity)
  waits('PT-9223372036854775.808S', -(2 ** 63))

  for (const text of ['', ' ', '10', '10s', ' PT5S', 'PT5S ', 'R3/PT10S']) refuses(text)
  for (const text of ['PT', 'P', 'P1DT', 'P1Y', 'P1M', 'P1W', 'PT1.5M']) refuses(text)
  refuses('PT5S5M')
  refuses('PT1.0000000001S')
  refuses('PT9223372036854775808S')
  refuses('-PT-9223372036854775808S')
  refuses('=duration("PT5S")')
})

// Measured on Jackson 2.21, which reads the number as a decimal and cuts it to a long of seconds.
describe('a bare number is read as Jackson reads seconds', () => {
  const means = (number: string, milliseconds: number) =>
    test(`${number} seconds`, () => expect(secondsToMilliseconds(number)).toBe(milliseconds))
  means('5', 5000)
  means('1.5', 1500)
  means('-1.5', -1500)
  means('1.0E-4', 0)
  means('0.0019', 1)
  means('9223372036854775', 9_223_372_036_854_775_000)
  means('1.0E23', Infinity)
  means('1.0E80', 0)
})
