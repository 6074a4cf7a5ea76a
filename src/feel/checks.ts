// The engine's checks that operators share: what they take, what they note, and when an error becomes null.
import { classOf, compare, equal, identical, isComparable } from './equality.ts'
import type { Code } from './evaluate.ts'
import { errorToNull, FeelError, Frame, lookup, read, show } from './run.ts'
import type { Run, Val } from './run.ts'
import type { Ordering, Span } from './syntax.ts'
import { FeelFunction, isList } from './values.ts'
import type { FeelValue } from './values.ts'

/** The scope with one more name; functions have a namespace of their own. */
export function bind(frame: Frame | undefined, name: string, value: FeelValue): Frame {
  if (!(value instanceof FeelFunction)) return new Frame(frame, name, value)
  return new Frame(frame, undefined, null, undefined, new Map([[name, [value]]]))
}

/** The variable that holds the value under test; anybody may see it, set it, or give it another name. */
export function inputName(frame: Frame | undefined): string {
  const name = lookup(frame, 'inputVariableName')
  return typeof name === 'string' ? name : 'cellInput'
}

/** The value under test; null with a warning where there is none. */
export function implicitInput(frame: Frame | undefined, run: Run, at: Span): FeelValue {
  const input = lookup(frame, inputName(frame))
  if (input !== undefined) return input
  run.warn('NO_VARIABLE_FOUND', 'No input value found.', at)
  return null
}

/** Null with a warning where the two can't be compared; errors pass, or count as null (1.17). */
export function checkEqual(x: Val, y: Val, legacy: boolean, run: Run, at: Span): Val {
  if (x instanceof FeelError || y instanceof FeelError) {
    if (!legacy) return x instanceof FeelError ? x : y
    return checkEqual(errorToNull(x), errorToNull(y), legacy, run, at)
  }
  const result = equal(x, y)
  if (result !== undefined) return result
  return notComparable(x, y, run, at)
}

/** Null with a warning where the two are not of one comparable class; errors pass, or count as not comparable (1.17). */
export function checkOrder(operator: Ordering, x: Val, y: Val, legacy: boolean, run: Run, at: Span): Val {
  if (x instanceof FeelError || y instanceof FeelError) {
    if (legacy) return notComparable(x, y, run, at)
    return x instanceof FeelError ? x : y
  }
  if (!isComparable(x) || !isComparable(y) || classOf(x) !== classOf(y)) return notComparable(x, y, run, at)
  return holds[operator](compare(x, y))
}

const holds: Record<Ordering, (order: number) => boolean> = {
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
}

function notComparable(x: Val, y: Val, run: Run, at: Span): null {
  run.warn('NOT_COMPARABLE', () => `Can't compare '${show(x)}' with '${show(y)}'`, at)
  return null
}

/** Notes that a value is of the wrong type; the note is also the result. */
export function wrongType(expected: string, found: Val, run: Run, at: Span): FeelError {
  return run.error('INVALID_TYPE', () => `Expected ${expected} but found '${show(found)}'`, at)
}

/** A boolean, or null with a warning for anything else; errors have warned already. */
export function withBoolean(value: Val, run: Run, at: Span, use: (value: boolean) => boolean = same): Val {
  if (typeof value === 'boolean') return use(value)
  if (value instanceof FeelError) return errorToNull(value)
  wrongType('boolean', value, run, at)
  return null
}

const same = (value: boolean) => value

/** `and`, `every`: false wins, then a fatal error, then null. */
export function allOf(conditions: readonly Code[], at: Span): Code {
  return (frame, run) => foldConditions(conditions.values(), false, code => code(frame, run), run, at)
}

/** `or`, `some`: true wins. */
export function anyOf(conditions: readonly Code[], at: Span): Code {
  return (frame, run) => foldConditions(conditions.values(), true, code => code(frame, run), run, at)
}

/** Goes on until `decisive` is found; a null stays null unless what follows is decisive, and silences warnings. */
export function foldConditions<T>(
  items: Iterable<T>,
  decisive: boolean,
  evaluate: (item: T) => Val,
  run: Run,
  at: Span,
): Val {
  let result: Val = !decisive
  for (const item of items) {
    run.step()
    const value = evaluate(item)
    if (result !== null) result = withBoolean(value, run, at)
    else if (value === decisive || (value instanceof FeelError && value.fatal)) result = value
    if (result === decisive || result instanceof FeelError) return result
  }
  return result
}

/** A test that is any expression: true where it is true, is the input, or is a list with the input in it. */
export function testInput(input: FeelValue, value: FeelValue, run: Run, at: Span): Val {
  if (value === true) return true
  if (isList(value) && value.some(item => identical(read(item), input))) return true
  const isEqual = checkEqual(input, value, false, run, at)
  if (isEqual === true || value === false || isList(value)) return isEqual === true
  return isEqual === null ? null : false
}
