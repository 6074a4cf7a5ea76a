// Built-ins on numbers.
import { absoluteDuration } from '../durations.ts'
import {
  absolute,
  exponential,
  fromDouble,
  isEven,
  isOdd,
  logarithm,
  modulo,
  roundingModes,
  roundNumber,
  squareRoot,
} from '../numbers.ts'
import type { RoundingMode } from '../numbers.ts'
import { FeelError } from '../run.ts'
import type { Val } from '../run.ts'
import { JavaException } from '../values.ts'
import type { FeelNumber } from '../values.ts'
import type { Functions, Signature } from './define.ts'
import { signature, when } from './define.ts'

export const numberFunctions: Functions = {
  decimal: [
    rounding('n, scale', 'HALF_EVEN'),
    signature(
      'n, scale, mode',
      when(['number', 'number', 'string'], (n, scale, mode) => {
        const known = roundingModes.find(name => name === mode.toUpperCase())
        if (known) return round(n, scale, known)
        return new FeelError(
          `Illegal argument '${mode}' for rounding mode. Must be one of: ${roundingModes.join(', ')}`,
        )
      }),
    ),
  ],
  // `scala` is how the engine spells this parameter.
  floor: [wholeRounding('FLOOR'), rounding('n, scala', 'FLOOR')],
  ceiling: [wholeRounding('CEILING'), rounding('n, scale', 'CEILING')],
  'round up': [rounding('n, scale', 'UP')],
  'round down': [rounding('n, scale', 'DOWN')],
  'round half up': [rounding('n, scale', 'HALF_UP')],
  'round half down': [rounding('n, scala', 'HALF_DOWN')],
  abs: [abs('number'), abs('n')],
  modulo: [signature('dividend, divisor', when(['number', 'number'], (x, y) => modulo(x, y)))],
  sqrt: [signature('number', when(['number'], number => squareRoot(number)))],
  log: [signature('number', when(['number'], number => logarithm(number)))],
  exp: [signature('number', when(['number'], number => exponential(number)))],
  odd: [signature('number', when(['number'], number => isOdd(number)))],
  even: [signature('number', when(['number'], number => isEven(number)))],
  'random number': [signature('', when([], run => fromDouble(run.random())))],
}

function abs(parameter: string): Signature {
  return signature(parameter, [
    when(['number'], number => absolute(number)),
    when(['years and months duration'], duration => absoluteDuration(duration)),
    when(['days and time duration'], duration => absoluteDuration(duration)),
  ])
}

function rounding(parameters: string, mode: RoundingMode): Signature {
  return signature(parameters, when(['number', 'number'], (n, scale) => round(n, scale, mode)))
}

function wholeRounding(mode: RoundingMode): Signature {
  return signature('n', when(['number'], n => round(n, 0, mode)))
}

function round(n: FeelNumber, scale: FeelNumber, mode: RoundingMode): Val {
  try {
    return roundNumber(n, scale, mode)
  } catch (error) {
    if (!(error instanceof JavaException)) throw error
    return new FeelError(`Failed to apply rounding mode '${mode}': ${error.message.replace(/^[\w.]+: /, '')}`)
  }
}
