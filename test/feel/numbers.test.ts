import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { ExactNumber, parseJson, printJson, type Variables } from '../../src/json.ts'
import { evaluateExpression } from '../../src/feel/compile.ts'
import {
  absolute,
  add,
  compareNumbers,
  divide,
  equalNumbers,
  exponential,
  fromDouble,
  isEven,
  isOdd,
  isWhole,
  logarithm,
  modulo,
  multiply,
  negate,
  numberFromText,
  numberToJson,
  parseNumber,
  power,
  printDouble,
  printNumber,
  readNumber,
  roundNumber,
  squareRoot,
  subtract,
  toInt,
} from '../../src/feel/numbers.ts'
import type { RoundingMode } from '../../src/feel/numbers.ts'
import type { FeelNumber } from '../../src/feel/values.ts'

const operations = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '**': power,
  modulo,
} satisfies Record<string, (x: FeelNumber, y: FeelNumber) => FeelNumber>

function calculate(expression: string): string {
  const [left, operation, right] = expression.split(' ') as [string, keyof typeof operations, string]
  try {
    return printNumber(operations[operation](numberFromText(left), numberFromText(right)))
  } catch (error) {
    return (error as Error).message
  }
}

describe('arithmetic keeps the scale that Java keeps', () => {
  it.each([
    ['1.0 + 2', '3.0'],
    ['1.10 + 2.20', '3.30'],
    ['0.1 + 0.2', '0.3'],
    ['1.1 * 1.1', '1.21'],
    ['1.0 - 1.0', '0.0'],
    ['2.50 * 2', '5.00'],
    ['0e10 + 5', '5'],
    ['0e10 + 0e-10', '0E-10'],
    ['5e10 + 0e-3', '50000000000.000'],
    ['1 / 3', '0.3333333333333333333333333333333333'],
    ['2 / 3', '0.6666666666666666666666666666666667'],
    ['10 / 4', '2.5'],
    ['10.00 / 4', '2.50'],
    ['1e100 / 3', '3.333333333333333333333333333333333E+99'],
    ['0 / 1e100', '0E-100'],
    ['2 ** 10', '1024'],
    ['1.5 ** 2.0', '2.25'],
    ['2 ** -1', '0.5'],
    ['2 ** 0.5', '1.4142135623730951'],
    ['4 ** 0.5', '2.0'],
    ['7 ** 0', '1'],
    ['9007199254740992 + 1', '9007199254740993'],
    ['9007199254740991 * 3', '27021597764222973'],
    ['123456789012345678901234567890 + 1', '123456789012345678901234567891'],
  ])('%s is %s', (expression, result) => expect(calculate(expression)).toBe(result))
})

describe('arithmetic keeps 34 digits, or as many as a longer literal on the left has', () => {
  it.each([
    ['9999999999999999999999999999999999 + 0.5', '1.000000000000000000000000000000000E+34'],
    ['1e1000000000 + 1', '1.000000000000000000000000000000000E+1000000000'],
    ['100000000000000000000000000000000000000000 + 1', '100000000000000000000000000000000000000001'],
    ['1 + 100000000000000000000000000000000000000000', '1.000000000000000000000000000000000E+41'],
  ])('%s is %s', (expression, result) => expect(calculate(expression)).toBe(result))
})

describe('modulo takes the sign of its divisor', () => {
  it.each([
    ['12 modulo 5', '2'],
    ['-12 modulo 5', '3'],
    ['12 modulo -5', '-3'],
    ['-12 modulo -5', '-2'],
    ['10.1 modulo 4.5', '1.1'],
    ['-10.1 modulo 4.5', '3.4'],
  ])('%s is %s', (expression, result) => expect(calculate(expression)).toBe(result))
})

describe('what Java refuses to calculate', () => {
  it.each([
    ['5 modulo 0', 'java.lang.ArithmeticException: Division by zero'],
    ['0 modulo 0', 'java.lang.ArithmeticException: Division undefined'],
    ['0 ** -1', 'java.lang.ArithmeticException: Division by zero'],
    ['2 ** 1000000000', 'java.lang.ArithmeticException: Invalid operation'],
    ['1e2147483647 * 10e2147483647', 'java.lang.ArithmeticException: Overflow'],
  ])('%s: %s', (expression, message) => expect(calculate(expression)).toBe(message))

  it.each([
    [() => logarithm(0), 'Character I is neither a decimal digit number'],
    [() => logarithm(-1), 'Character N is neither a decimal digit number'],
    [() => exponential(1000), 'Character I is neither a decimal digit number'],
    [() => roundNumber(numberFromText('1.5'), 0, 'UNNECESSARY'), 'java.lang.ArithmeticException: Rounding necessary'],
    [() => roundNumber(1, 1_000_000_000, 'UP'), 'java.lang.ArithmeticException: BigInteger would overflow'],
  ])('%s', (calculation, message) => expect(calculation).toThrow(message))
})

describe('number(text) takes what BigDecimal takes', () => {
  it.each([
    ['1', '1'],
    ['1.', '1'],
    ['.5', '0.5'],
    ['+1', '1'],
    ['-0', '0'],
    ['-0.0', '0.0'],
    ['00012', '12'],
    ['1.50', '1.50'],
    ['1e3', '1E+3'],
    ['1E-10', '1E-10'],
    ['0e5', '0E+5'],
    ['0.0000001', '1E-7'],
    ['0.000001', '0.000001'],
    ['1e-2147483647', '1E-2147483647'],
    ['١٢.٥', '12.5'],
  ])('%s is %s', (text, printed) => expect(printNumber(parseNumber(text)!)).toBe(printed))

  it.each(['', '.', '-', ' 1', '1 ', 'abc', '1e', 'e1', '1.2.3', '1_0', '0x1', '+-1', 'Infinity', '1e2147483648'])(
    'refuses "%s"',
    text => expect(parseNumber(text)).toBeUndefined(),
  )
})

describe('rounding', () => {
  it.each<[string, number, RoundingMode, string]>([
    ['2.5', 0, 'HALF_EVEN', '2'],
    ['1.5', 0, 'HALF_EVEN', '2'],
    ['-2.5', 0, 'HALF_EVEN', '-2'],
    ['2.515', 2, 'HALF_EVEN', '2.52'],
    ['1', 3, 'HALF_EVEN', '1.000'],
    ['123.456', -2, 'HALF_EVEN', '1E+2'],
    ['-1.56', 1, 'FLOOR', '-1.6'],
    ['-1.56', 1, 'CEILING', '-1.5'],
    ['5.5', 0, 'UP', '6'],
    ['-5.5', 0, 'UP', '-6'],
    ['-5.5', 0, 'DOWN', '-5'],
    ['5.5', 0, 'HALF_UP', '6'],
    ['5.5', 0, 'HALF_DOWN', '5'],
    ['1.126', 2, 'HALF_DOWN', '1.13'],
    ['0.001', -5, 'UP', '1E+5'],
  ])('%s to %d places, %s: %s', (text, places, mode, printed) =>
    expect(printNumber(roundNumber(numberFromText(text), places, mode))).toBe(printed),
  )
})

describe('doubles that Java computes have a fraction digit', () => {
  it.each([
    [4, '2.0'],
    [2, '1.4142135623730951'],
    [0, '0.0'],
  ])('the square root of %d is %s', (value, printed) => expect(printNumber(squareRoot(value)!)).toBe(printed))

  it('has no square root of a negative number', () => expect(squareRoot(-1)).toBeNull())

  it.each([
    [0, '0.0'],
    [100, '100.0'],
    [9_999_999, '9999999.0'],
    [12_345_678, '1.2345678E7'],
    [0.001, '0.001'],
    [0.00012, '1.2E-4'],
    [1e21, '1.0E21'],
    [-1.5, '-1.5'],
  ])('Double.toString of %d is %s', (value, printed) => expect(printDouble(value)).toBe(printed))

  it('reads them back as decimals', () => expect(printNumber(fromDouble(1e7))).toBe('1.0E+7'))
})

describe('numbers of the data', () => {
  it.each([
    ['12345678901234567890', '12345678901234567890'],
    ['0.12345678901234567890123', '0.12345678901234568'],
    ['1e400', null],
  ])('%s is read as %s', (text, printed) => {
    const number = readNumber(new ExactNumber(text))
    expect(number === null ? null : printNumber(number)).toBe(printed)
  })

  it('stands for the digits that a double prints', () => {
    expect(printNumber(add(0.1, 0.2))).toBe('0.3')
    expect(printNumber(add(9007199254740992, 1))).toBe('9007199254740993')
    expect(printNumber(multiply(1e20, 3))).toBe('300000000000000000000')
  })

  it('knows no negative zero', () => {
    for (const zero of [readNumber(-0), multiply(0, -5), divide(0, -5), negate(0)]) expect(Object.is(zero, 0)).toBe(true)
  })
})

describe('as JSON', () => {
  it.each([
    ['1.0', 1, 1],
    ['1.50', 1.5, 1.5],
    ['9007199254740993', new ExactNumber('9007199254740993'), new ExactNumber('9007199254740993')],
    ['9223372036854775808', 9223372036854775808, new ExactNumber('-9223372036854775808')],
    ['100000000000000000000', 1e20, new ExactNumber('7766279631452241920')],
    ['1e100', 1e100, 0],
    ['0.1234567890123456789', 0.12345678901234568, 0.12345678901234568],
    ['1e400', 'Infinity', 0],
  ])('%s for the connector runtime and for the engine', (text, connector, engine) => {
    expect(numberToJson(numberFromText(text), 'connector')).toEqual(connector)
    expect(numberToJson(numberFromText(text), 'engine')).toEqual(engine)
  })
})

it('tells odd, even and whole numbers', () => {
  const ask = (text: string) => {
    const number = numberFromText(text)
    return [isOdd(number), isEven(number), isWhole(number)]
  }
  expect(ask('5')).toEqual([true, false, true])
  expect(ask('-1')).toEqual([true, false, true])
  expect(ask('2.00')).toEqual([false, true, true])
  expect(ask('1.5')).toEqual([false, false, false])
  expect(ask('1e3')).toEqual([false, true, true])
})

it('wraps around at 32 bits where the engine asks for an int', () => {
  expect(toInt(numberFromText('1.9'))).toBe(1)
  expect(toInt(numberFromText('-1.9'))).toBe(-1)
  expect(toInt(3_000_000_000)).toBe(-1_294_967_296)
  expect(toInt(numberFromText('1e64'))).toBe(0)
})

describe('against another decimal library, 3000 pairs', () => {
  const library = Decimal.clone({ precision: 34, rounding: Decimal.ROUND_HALF_EVEN, toExpNeg: -7, toExpPos: 100 })
  const pairs = makePairs(3000)
  const sameValue = (mine: FeelNumber, other: Decimal) =>
    equalNumbers(mine, numberFromText(other.toExponential()))

  it.each([
    ['add', add, (x: Decimal, y: Decimal) => x.plus(y)],
    ['subtract', subtract, (x: Decimal, y: Decimal) => x.minus(y)],
    ['multiply', multiply, (x: Decimal, y: Decimal) => x.times(y)],
    ['divide', divide, (x: Decimal, y: Decimal) => x.div(y)],
  ])('%s', (_, mine, other) => {
    const wrong = pairs.filter(([x, y]) => {
      const expected = other(new library(x), new library(y))
      return !sameValue(mine(numberFromText(x), numberFromText(y)), expected)
    })
    expect(wrong).toEqual([])
  })

  it('compare, and tell the magnitude', () => {
    const wrong = pairs.filter(([x, y]) => {
      const [left, right] = [numberFromText(x), numberFromText(y)]
      const sameOrder = Math.sign(compareNumbers(left, right)) === new library(x).cmp(y)
      return !sameOrder || !sameValue(absolute(left), new library(x).abs())
    })
    expect(wrong).toEqual([])
  })
})

/** Numbers of up to 30 digits, none of them zero, always the same ones. */
function makePairs(count: number): [string, string][] {
  let state = 42
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const number = () => {
    const digits = Array.from({ length: 1 + next(30) }, () => next(10)).join('')
    const point = next(digits.length + 1)
    const text = `${digits.slice(0, point) || '0'}.${digits.slice(point)}7`
    return next(3) === 0 ? `-${text}` : text
  }
  return Array.from({ length: count }, () => [number(), number()])
}

describe('a double of the data is told from a whole number', () => {
  it.each([
    ['string(x)', '1.0', '"1.0"'],
    ['string(x)', '21.00', '"21.0"'],
    ['string(x)', '-0.0', '"0.0"'],
    ['string(x)', '100000000.0', '"1.0E+8"'],
    ['string(x)', '123456789012.0', '"123456789012"'],
    ['string(x)', '2.10', '"2.1"'],
    ['string(x + 1)', '1.0', '"2.0"'],
    ['string({k: x, l: [x]})', '21.0', '"{k:21.0, l:[21.0]}"'],
    ['x', '21.0', '21'],
    ['x = 21', '21.0', 'true'],
  ])('%s of %s is %s', (expression, x, json) => {
    const data = parseJson(`{"x": ${x}}`)
    if (!data.ok) throw new Error(data.problem.message)
    const world = { now: 0, zone: 'UTC', seed: 1 }
    for (const dialect of ['connector', 'engine'] as const) {
      const result = evaluateExpression(expression, [data.value as Variables], { line: '8.8', dialect, world })
      expect(result.ok && printJson(result.value)).toBe(json)
    }
  })
})
