// Evaluation as FEEL-Scala's interpreter does it: each syntax node becomes one closure, once. What differs between
// engine releases is decided here, at that time, not while evaluating.
import type { Line } from '../lines.ts'
import { isSince } from '../lines.ts'
import { compileCall } from './calls.ts'
import {
  allOf,
  anyOf,
  bind,
  checkEqual,
  checkOrder,
  implicitInput,
  inputName,
  testInput,
  withBoolean,
  wrongType,
} from './checks.ts'
import type { Dialect } from './contract.ts'
import { classOf, compare, isComparable } from './equality.ts'
import { compileFilter, compileFor, compileQuantified, compileSpan } from './iteration.ts'
import { negate } from './numbers.ts'
import { arithmetic } from './operators.ts'
import { readPath } from './properties.ts'
import { addFunction, errorToNull, FeelError, Frame, functionsOf, isPlainError, LiteralContext, lookup, show } from './run.ts'
import type { Run, Val } from './run.ts'
import type { Bounds, Exp, ExpOf } from './syntax.ts'
import { children } from './syntax.ts'
import { dependsOnNow, temporalLiteral } from './temporalLiteral.ts'
import { FeelFunction, FeelRange, isNumber, typeOf } from './values.ts'
import type { FeelValue } from './values.ts'

/** A compiled expression: its value in a scope. */
export type Code = (frame: Frame | undefined, run: Run) => Val

/** A sub-expression whose values somebody wants to see; of a name path only the first segments may be meant. */
export interface Watch {
  exp: Exp
  segments?: number
  see(value: Val): void
}

export class Compiler {
  readonly line: Line
  readonly dialect: Dialect
  /** FEEL-Scala 1.17: errors reach the top in more places */
  readonly legacy: boolean
  /** the text defines functions, so that a call may mean one of them */
  readonly definesFunctions: boolean
  readonly watch: Watch | undefined

  constructor(root: Exp, line: Line, dialect: Dialect, watch?: Watch) {
    this.line = line
    this.dialect = dialect
    this.legacy = !isSince(line, '8.8')
    this.definesFunctions = contains(root, 'function')
    this.watch = watch
  }

  compile(exp: Exp): Code {
    const watch = this.watch
    if (watch?.exp !== exp || watch.segments !== undefined) return this.#node(exp)
    const code = this.#node(exp)
    return (frame, run) => {
      const value = code(frame, run)
      watch.see(value)
      return value
    }
  }

  /** Errors that the newer engine turns into null, and the older one passes on. */
  orNull(code: Code): Code {
    return this.legacy ? code : (frame, run) => errorToNull(code(frame, run))
  }

  #node(exp: Exp): Code {
    switch (exp.kind) {
      case 'constant':
        return () => exp.value
      case 'temporal':
        return this.#temporal(exp)
      case 'input':
        return this.#input(exp)
      case 'list':
        return this.#list(exp)
      case 'context':
        return this.#context(exp)
      case 'range':
        return this.#range(exp)
      case 'span':
        return compileSpan(this, exp)
      case 'reference':
        return this.#reference(exp)
      case 'path':
        return this.#path(exp)
      case 'filter':
        return compileFilter(this, exp)
      case 'arithmetic':
        return this.#arithmetic(exp)
      case 'negation':
        return this.#negation(exp)
      case 'comparison':
        return this.#comparison(exp)
      case 'between':
        return this.#between(exp)
      case 'instanceOf':
        return this.#instanceOf(exp)
      case 'in':
        return this.#in(exp)
      case 'and':
        return allOf([this.compile(exp.left), this.compile(exp.right)], exp)
      case 'or':
        return anyOf([this.compile(exp.left), this.compile(exp.right)], exp)
      case 'if':
        return this.#if(exp)
      case 'for':
        return compileFor(this, exp)
      case 'some':
      case 'every':
        return compileQuantified(this, exp)
      case 'function':
        return this.#function(exp)
      case 'call':
        return compileCall(this, exp)
      case 'inputEquals':
        return this.#inputEquals(exp)
      case 'inputOrder':
        return this.#inputOrder(exp)
      case 'inputInRange':
        return this.#inputInRange(exp)
      case 'inputTest':
        return this.legacy ? this.#oldInputTest(exp) : this.#inputTest(exp)
      case 'anyOf':
        return anyOf(exp.tests.map(test => this.compile(test)), exp)
    }
  }

  #temporal({ type, text }: ExpOf<'temporal'>): Code {
    const { line } = this
    if (dependsOnNow(type, text)) return (_frame, run) => temporalLiteral(type, text, line, run.world.now)
    const value = temporalLiteral(type, text, line, 0)
    return () => value
  }

  #list({ items }: ExpOf<'list'>): Code {
    const codes = items.map(item => this.compile(item))
    return (frame, run) => {
      run.step(1)
      const values: FeelValue[] = []
      for (const code of codes) {
        const value = code(frame, run)
        if (value instanceof FeelError) return asPlainError(value)
        values.push(value)
      }
      return values
    }
  }

  /** Later entries see the earlier ones. */
  #context({ entries }: ExpOf<'context'>): Code {
    const codes = entries.map(({ key, value }) => ({ key, code: this.compile(value) }))
    // A function keeps the entries that stood before it, not those that follow.
    const keepsScope = this.definesFunctions && entries.some(entry => contains(entry.value, 'function'))
    return (frame, run) => {
      run.step(1)
      const context = new LiteralContext()
      const whole = keepsScope ? undefined : new Frame(frame, undefined, null, context)
      for (const { key, code } of codes) {
        const value = code(whole ?? new Frame(frame, undefined, null, { ...context }, functionsOf(context)), run)
        if (value instanceof FeelError) return asPlainError(value)
        if (value instanceof FeelFunction) addFunction(context, key, value)
        else context[key] = value
      }
      return context
    }
  }

  #bounds(exp: Bounds): { start: Code; end: Code } {
    return { start: this.compile(exp.start), end: this.compile(exp.end) }
  }

  #range(exp: ExpOf<'range'>): Code {
    const { start, end } = this.#bounds(exp)
    return (frame, run) => {
      const from = start(frame, run)
      // 1.17 did not look at the end where the start is an error.
      if (from instanceof FeelError && this.legacy) return from
      const to = end(frame, run)
      if (from instanceof FeelError) return from
      if (to instanceof FeelError) return to
      if (rangeClasses.has(classOf(from)) && classOf(from) === classOf(to)) {
        return new FeelRange(from, exp.startIncluded, to, exp.endIncluded)
      }
      const quote = () => `${exp.startIncluded ? '[' : '('}${show(from)}..${show(to)}${exp.endIncluded ? ']' : ')'}`
      return run.error('INVALID_TYPE', () => `Invalid range definition '${quote()}'`, exp)
    }
  }

  #reference(exp: ExpOf<'reference'>): Code {
    const [first, ...rest] = exp.segments
    const { name } = first!
    const watch = this.watch?.exp === exp ? this.watch : undefined
    const watched = watch?.segments ?? 0
    return (frame, run) => {
      run.step()
      let value = lookup(frame, name)
      if (value === undefined) {
        run.warn('NO_VARIABLE_FOUND', `No variable found with name '${name}'`, first!)
        if (watched > 0) watch!.see(null)
        return null
      }
      if (watched === 1) watch!.see(value)
      for (let index = 0; index < rest.length; index++) {
        value = readPath(value, rest[index]!, run)
        if (watched === index + 2) watch!.see(value)
      }
      return value
    }
  }

  #path(exp: ExpOf<'path'>): Code {
    const source = this.compile(exp.source)
    return (frame, run) => {
      run.step()
      const value = source(frame, run)
      return value instanceof FeelError ? value : readPath(value, exp.segment, run)
    }
  }

  #arithmetic(exp: ExpOf<'arithmetic'>): Code {
    const [left, right] = [this.compile(exp.left), this.compile(exp.right)]
    const operate = arithmetic[exp.operator]
    return (frame, run) => {
      run.step()
      const x = left(frame, run)
      const y = right(frame, run)
      if (x instanceof FeelError || y instanceof FeelError) return firstError(x, y, this.legacy)
      run.at = exp
      return errorToNull(operate(x, y, run, exp))
    }
  }

  #negation(exp: ExpOf<'negation'>): Code {
    const code = this.compile(exp.value)
    return (frame, run) => {
      const value = code(frame, run)
      if (value instanceof FeelError) return errorToNull(value)
      if (isNumber(value)) return negate(value)
      run.warn('INVALID_TYPE', () => `Expected number but found '${show(value)}'`, exp)
      return null
    }
  }

  #comparison(exp: ExpOf<'comparison'>): Code {
    const [left, right] = [this.compile(exp.left), this.compile(exp.right)]
    const { operator } = exp
    const { legacy } = this
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
  #between(exp: ExpOf<'between'>): Code {
    const [value, low, high] = [this.compile(exp.value), this.compile(exp.low), this.compile(exp.high)]
    const { legacy } = this
    return allOf(
      [
        (frame, run) => checkOrder('>=', value(frame, run), low(frame, run), legacy, run, exp),
        (frame, run) => checkOrder('<=', value(frame, run), high(frame, run), legacy, run, exp),
      ],
      exp,
    )
  }

  #instanceOf({ value, type }: ExpOf<'instanceOf'>): Code {
    const code = this.compile(value)
    return (frame, run) => {
      const found = code(frame, run)
      if (found instanceof FeelError) return found
      if (type === 'Any') return found !== null
      return typeOf(found) === type
    }
  }

  #in({ value, test }: ExpOf<'in'>): Code {
    const [input, matches] = [this.compile(value), this.compile(test)]
    return (frame, run) => {
      run.step()
      const found = input(frame, run)
      return found instanceof FeelError ? found : matches(bind(frame, inputName(frame), found), run)
    }
  }

  #if(exp: ExpOf<'if'>): Code {
    const condition = this.compile(exp.condition)
    const [then, otherwise] = [this.compile(exp.then), this.compile(exp.else)]
    return (frame, run) => {
      const met = condition(frame, run)
      if (met === false) return otherwise(frame, run)
      if (met === true) {
        const value = then(frame, run)
        // The newer engine takes an error out of the branch for one of the condition, and goes on with `else`.
        return isPlainError(value) && !this.legacy ? otherwise(frame, run) : value
      }
      if (met instanceof FeelError && met.fatal) return met
      if (!(met instanceof FeelError) || this.legacy) wrongType('boolean', met, run, exp.condition)
      return otherwise(frame, run)
    }
  }

  #function({ parameters, body }: ExpOf<'function'>): Code {
    const code = this.compile(body)
    return (frame, run) =>
      new FeelFunction(parameters, args => {
        run.step()
        const inner = args.reduce<Frame | undefined>(
          (outer, value, index) => new Frame(outer, parameters[index]!, value),
          frame,
        )
        return code(inner, run) as FeelValue
      })
  }

  /** `?` stands for the tested value, and only in a test. */
  #input(exp: ExpOf<'input'>): Code {
    if (this.legacy) return (frame, run) => implicitInput(frame, run, exp)
    return frame =>
      lookup(frame, '?') ??
      new FeelError("No input value available. '?' can only be used inside an unary-test expression.", true)
  }

  #inputEquals(exp: ExpOf<'inputEquals'>): Code {
    const code = this.compile(exp.value)
    return (frame, run) => checkEqual(implicitInput(frame, run, exp), code(frame, run), this.legacy, run, exp)
  }

  #inputOrder(exp: ExpOf<'inputOrder'>): Code {
    const code = this.compile(exp.value)
    return (frame, run) => {
      const input = implicitInput(frame, run, exp)
      return checkOrder(exp.operator, input, code(frame, run), this.legacy, run, exp)
    }
  }

  #inputInRange(exp: ExpOf<'inputInRange'>): Code {
    const { start, end } = this.#bounds(exp)
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

  /** A test that is any expression: true where it is true, or is the input, or is a list with the input in it. */
  #inputTest(exp: ExpOf<'inputTest'>): Code {
    const code = this.compile(exp.value)
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

  #oldInputTest(exp: ExpOf<'inputTest'>): Code {
    const code = this.compile(exp.value)
    return (frame, run) => {
      const value = code(frame, run)
      return value instanceof FeelError ? value : testInput(implicitInput(frame, run, exp), value, run, exp)
    }
  }
}

const rangeClasses = new Set([
  'number', 'date', 'time', 'local time', 'date and time', 'local date and time', 'years and months duration',
  'days and time duration',
])

/** Lists and contexts are broken by an error in them, also by a fatal one, which is then fatal no more. */
function asPlainError(error: FeelError): FeelError {
  return error.fatal ? new FeelError(show(error)) : error
}

function firstError(x: Val, y: Val, legacy: boolean): Val {
  if (legacy) return null
  return errorToNull(x instanceof FeelError ? x : y)
}

function contains(exp: Exp, kind: Exp['kind']): boolean {
  return exp.kind === kind || children(exp).some(child => contains(child, kind))
}
