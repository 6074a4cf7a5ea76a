// Tests of an implicit value: what stands behind `in`, and bare `> 5` or `[1..3]`, which ask for a value nobody gave.
import { bind, checkEqual, checkOrder, implicitInput, testInput } from './checks.ts'
import { classOf, compare, isComparable } from './equality.ts'
import type { Code, Compiler } from './evaluate.ts'
import { FeelError, lookup, show } from './run.ts'
import type { ExpOf } from './syntax.ts'
import type { FeelValue } from './values.ts'

/** `?` stands for the tested value, and only in a test. */
export function compileInput(compiler: Compiler, exp: ExpOf<'input'>): Code {
  if (compiler.legacy) return (frame, run) => implicitInput(frame, run, exp)
  return frame =>
    lookup(frame, '?') ??
    new FeelError("No input value available. '?' can only be used inside an unary-test expression.", true)
}

export function compileInputEquals(compiler: Compiler, exp: ExpOf<'inputEquals'>): Code {
  const code = compiler.compile(exp.value)
  return (frame, run) => checkEqual(implicitInput(frame, run, exp), code(frame, run), compiler.legacy, run, exp)
}

export function compileInputOrder(compiler: Compiler, exp: ExpOf<'inputOrder'>): Code {
  const code = compiler.compile(exp.value)
  return (frame, run) => {
    const input = implicitInput(frame, run, exp)
    return checkOrder(exp.operator, input, code(frame, run), compiler.legacy, run, exp)
  }
}

export function compileInputInRange(compiler: Compiler, exp: ExpOf<'inputInRange'>): Code {
  const [start, end] = [compiler.compile(exp.start), compiler.compile(exp.end)]
  return (frame, run) => {
    run.step()
    const from = start(frame, run)
    const to = end(frame, run)
    const input = implicitInput(frame, run, exp)
    const comparable = isComparable(input) && isComparable(from) && isComparable(to)
    if (!comparable || classOf(input) !== classOf(from as FeelValue) || classOf(input) !== classOf(to as FeelValue)) {
      const quoted = implicitInput(frame, run, exp)
      run.warn('NOT_COMPARABLE', () => `Can't compare '${show(quoted)}' with '${show(from)}' and '${show(to)}'`, exp)
      return null
    }
    const low = compare(input, from as FeelValue)
    const high = compare(input, to as FeelValue)
    return (exp.startIncluded ? low >= 0 : low > 0) && (exp.endIncluded ? high <= 0 : high < 0)
  }
}

export function compileInputTest(compiler: Compiler, exp: ExpOf<'inputTest'>): Code {
  return compiler.legacy ? compileOldInputTest(compiler, exp) : compileNewInputTest(compiler, exp)
}

/** A test that is any expression: true where it is true, or is the input, or is a list with the input in it. */
function compileNewInputTest(compiler: Compiler, exp: ExpOf<'inputTest'>): Code {
  const code = compiler.compile(exp.value)
  return (frame, run) => {
    const input = implicitInput(frame, run, exp)
    const value = code(frame, run)
    if (value instanceof FeelError) {
      if (!value.fatal) return false
      const asked = code(bind(frame, '?', input), run)
      return typeof asked === 'boolean' ? asked : null
    }
    return testInput(input, value, run, exp)
  }
}

function compileOldInputTest(compiler: Compiler, exp: ExpOf<'inputTest'>): Code {
  const code = compiler.compile(exp.value)
  return (frame, run) => {
    const value = code(frame, run)
    return value instanceof FeelError ? value : testInput(implicitInput(frame, run, exp), value, run, exp)
  }
}
