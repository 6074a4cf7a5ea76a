// Operators, comparisons and `if`: how each becomes a closure.
import { allOf, bind, checkEqual, checkOrder, inputName, withBoolean, wrongType } from './checks.ts'
import type { Code, Compiler } from './evaluate.ts'
import { negate } from './numbers.ts'
import { arithmetic } from './operators.ts'
import { errorToNull, FeelError, isPlainError, show } from './run.ts'
import type { ExpOf } from './syntax.ts'
import { isNumber, typeOf } from './values.ts'

export function compileArithmetic(compiler: Compiler, exp: ExpOf<'arithmetic'>): Code {
  const [left, right] = [compiler.compile(exp.left), compiler.compile(exp.right)]
  const operate = arithmetic[exp.operator]
  return (frame, run) => {
    run.step()
    const x = left(frame, run)
    const y = right(frame, run)
    if (x instanceof FeelError || y instanceof FeelError) return errorToNull(x instanceof FeelError ? x : y)
    run.at = exp
    return errorToNull(operate(x, y, run, exp))
  }
}

export function compileNegation(compiler: Compiler, exp: ExpOf<'negation'>): Code {
  const code = compiler.compile(exp.value)
  return (frame, run) => {
    const value = code(frame, run)
    if (value instanceof FeelError) return errorToNull(value)
    if (isNumber(value)) return negate(value)
    run.warn('INVALID_TYPE', () => `Expected number but found '${show(value)}'`, exp)
    return null
  }
}

export function compileComparison(compiler: Compiler, exp: ExpOf<'comparison'>): Code {
  const [left, right] = [compiler.compile(exp.left), compiler.compile(exp.right)]
  const { operator } = exp
  const { legacy } = compiler
  if (operator === '=') {
    return (frame, run) => {
      run.step()
      return checkEqual(left(frame, run), right(frame, run), legacy, run, exp)
    }
  }
  if (operator === '!=') {
    return (frame, run) => {
      run.step()
      const value = checkEqual(left(frame, run), right(frame, run), legacy, run, exp)
      return withBoolean(value, run, exp, isEqual => !isEqual)
    }
  }
  return (frame, run) => {
    run.step()
    return checkOrder(operator, left(frame, run), right(frame, run), legacy, run, exp)
  }
}

/** `x between a and b` is `x >= a and x <= b`: `x` is evaluated twice, and warns twice. */
export function compileBetween(compiler: Compiler, exp: ExpOf<'between'>): Code {
  const [value, low, high] = [compiler.compile(exp.value), compiler.compile(exp.low), compiler.compile(exp.high)]
  const { legacy } = compiler
  return allOf(
    [
      (frame, run) => checkOrder('>=', value(frame, run), low(frame, run), legacy, run, exp),
      (frame, run) => checkOrder('<=', value(frame, run), high(frame, run), legacy, run, exp),
    ],
    exp,
  )
}

export function compileInstanceOf(compiler: Compiler, { value, type }: ExpOf<'instanceOf'>): Code {
  const code = compiler.compile(value)
  return (frame, run) => {
    const found = code(frame, run)
    if (found instanceof FeelError) return found
    if (type === 'Any') return found !== null
    return typeOf(found) === type
  }
}

export function compileIn(compiler: Compiler, { value, test }: ExpOf<'in'>): Code {
  const [input, matches] = [compiler.compile(value), compiler.compile(test)]
  return (frame, run) => {
    run.step()
    const found = input(frame, run)
    return found instanceof FeelError ? found : matches(bind(frame, inputName(frame), found), run)
  }
}

export function compileIf(compiler: Compiler, exp: ExpOf<'if'>): Code {
  const condition = compiler.compile(exp.condition)
  const [met, otherwise] = [compiler.compile(exp.met), compiler.compile(exp.otherwise)]
  return (frame, run) => {
    const answer = condition(frame, run)
    if (answer === false) return otherwise(frame, run)
    if (answer === true) {
      const value = met(frame, run)
      // The newer engine takes an error out of the branch for one of the condition, and goes on with `else`.
      return isPlainError(value) && !compiler.legacy ? otherwise(frame, run) : value
    }
    if (answer instanceof FeelError && answer.fatal) return answer
    if (!(answer instanceof FeelError) || compiler.legacy) wrongType('boolean', answer, run, exp.condition)
    return otherwise(frame, run)
  }
}
