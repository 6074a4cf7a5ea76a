// `+`, `-`, `*`, `/`, `**`: which types go together, and what is noted of those that do not.
import { divideDuration, divideDurations, multiplyDuration } from './durations.ts'
import { add, compareNumbers, divide, multiply, power, subtract } from './numbers.ts'
import { Runaway, show } from './run.ts'
import type { Run, Val } from './run.ts'
import type { Operator, Span } from './syntax.ts'
import { addTemporals, subtractTemporals } from './temporal.ts'
import { isDuration, isNumber, isTemporal } from './values.ts'
import type { FeelValue } from './values.ts'

type Operate = (x: FeelValue, y: FeelValue, run: Run, at: Span) => Val

/** Texts may double in size with each step; beyond this nobody wants them. */
const longestText = 20_000_000

export const arithmetic: Record<Operator, Operate> = {
  '+': (x, y, run, at) => {
    if (isNumber(x) && isNumber(y)) return add(x, y)
    if (typeof x === 'string' && typeof y === 'string') return joined(x, y, run)
    const sum = isTemporal(x) && isTemporal(y) ? addTemporals(x, y) : undefined
    return sum ?? run.error('INVALID_TYPE', () => `Can't add '${show(y)}' to '${show(x)}'`, at)
  },
  '-': (x, y, run, at) => {
    if (isNumber(x) && isNumber(y)) return subtract(x, y)
    const difference = isTemporal(x) && isTemporal(y) ? subtractTemporals(x, y) : undefined
    return difference ?? run.error('INVALID_TYPE', () => `Can't subtract '${show(y)}' from '${show(x)}'`, at)
  },
  '*': (x, y, run, at) => {
    if (isNumber(x) && isNumber(y)) return multiply(x, y)
    if (isNumber(x) && isDuration(y)) return multiplyDuration(y, x)
    if (isDuration(x) && isNumber(y)) return multiplyDuration(x, y)
    return run.error('INVALID_TYPE', () => `Can't multiply '${show(x)}' by '${show(y)}'`, at)
  },
  '/': (x, y, run, at) => {
    if (isNumber(y) && compareNumbers(y, 0) !== 0) {
      if (isNumber(x)) return divide(x, y)
      if (isDuration(x)) return divideDuration(x, y)
    }
    const quotient = isDuration(x) && isDuration(y) ? divideDurations(x, y) : undefined
    return quotient ?? run.error('INVALID_TYPE', () => `Can't divide '${show(x)}' by '${show(y)}'`, at)
  },
  '**': (x, y, run, at) => {
    const stranger = isNumber(x) ? y : x
    if (isNumber(x) && isNumber(y)) return power(x, y)
    return run.error('INVALID_TYPE', () => `Expected number but found '${show(stranger)}'`, at)
  },
}

function joined(x: string, y: string, run: Run): string {
  const length = x.length + y.length
  if (length > longestText) throw new Runaway('a text of more than 20 million characters')
  run.step(length >> 8)
  return x + y
}
