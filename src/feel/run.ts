// What one evaluation carries along: the variables by scope, the warnings so far, the steps taken.
import { ExactNumber } from '../json.ts'
import type { Line } from '../lines.ts'
import { randomFrom, type World } from '../world.ts'
import type { Dialect, FeelScope, FeelWarning } from './contract.ts'
import { readNumber } from './numbers.ts'
import { printForWarning } from './print.ts'
import type { Span } from './syntax.ts'
import type { FeelContext, FeelFunction, FeelList, FeelValue } from './values.ts'

/**
 * The engine's error value: it travels through operators like a value until one of them turns it into null; one that
 * reaches the top fails the evaluation. A fatal one is turned into null by nobody.
 */
export class FeelError {
  readonly #message: string | (() => string)
  readonly fatal: boolean
  constructor(message: string | (() => string), fatal = false) {
    this.#message = message
    this.fatal = fatal
  }
  get message(): string {
    return typeof this.#message === 'string' ? this.#message : this.#message()
  }
}

/** What an expression gives while it is evaluated. */
export type Val = FeelValue | FeelError

export function isPlainError(value: Val): value is FeelError {
  return value instanceof FeelError && !value.fatal
}

export function errorToNull(value: Val): Val {
  return isPlainError(value) ? null : value
}

/** A value as warnings quote it. */
export function show(value: Val): string {
  if (value instanceof FeelError) return `${value.fatal ? 'fatal error' : 'error'}("${value.message}")`
  return printForWarning(value)
}

/** The step limit was reached, or a value grew beyond all use. */
export class Runaway extends Error {}

/** Something that the engine can do and we can't. */
export class Unsupported extends Error {}

/** Contexts made by an expression, as `{a: 1}`. The engine's `list contains` tells them from those made of JSON. */
export const LiteralContext = function (this: object) {} as unknown as { new (): Record<string, FeelValue> }
LiteralContext.prototype = Object.create(null) as object

export function isLiteralContext(value: object): boolean {
  return Object.getPrototypeOf(value) === LiteralContext.prototype
}

// Functions live beside a context's entries, not among them: `{f: function(x) x}` prints as `{}`.
const functionsByContext = new WeakMap<object, Map<string, FeelFunction[]>>()

export function functionsOf(context: FeelContext): Map<string, FeelFunction[]> | undefined {
  return functionsByContext.get(context)
}

export function addFunction(context: FeelContext, name: string, value: FeelFunction): void {
  let functions = functionsByContext.get(context)
  if (!functions) functionsByContext.set(context, (functions = new Map()))
  functions.set(name, [...(functions.get(name) ?? []), value])
}

/** One scope of names; the entries of `context` hide a binding of the same frame, a frame hides those outside. */
export class Frame {
  readonly outer: Frame | undefined
  readonly name: string | undefined
  readonly value: FeelValue
  readonly context: FeelContext | undefined
  readonly functions: Map<string, FeelFunction[]> | undefined
  constructor(
    outer: Frame | undefined,
    name: string | undefined,
    value: FeelValue,
    context?: FeelContext,
    functions?: Map<string, FeelFunction[]>,
  ) {
    this.outer = outer
    this.name = name
    this.value = value
    this.context = context
    this.functions = functions
  }
}

/** The outermost frames of an evaluation: later scopes hide earlier ones. */
export function rootFrame(scope: FeelScope): Frame | undefined {
  let frame: Frame | undefined
  for (const context of scope) frame = new Frame(frame, undefined, null, context)
  return frame
}

/** The value of a variable, undefined if there is none. */
export function lookup(frame: Frame | undefined, name: string): FeelValue | undefined {
  for (let at = frame; at; at = at.outer) {
    if (at.context !== undefined && Object.hasOwn(at.context, name)) return read(at.context[name]!)
    if (at.name === name) return at.value
  }
  return undefined
}

/** A value from JSON as the engine holds it. */
export function read(value: FeelValue): FeelValue {
  return value instanceof ExactNumber ? readNumber(value) : value
}

/** The items of a list as the engine holds them; the same list where nothing needs reading. */
export function readItems(list: FeelList): FeelList {
  return list.some(item => item instanceof ExactNumber) ? list.map(read) : list
}

const mostWarnings = 500

export class Run {
  readonly line: Line
  readonly dialect: Dialect
  readonly world: World
  readonly maxSteps: number
  steps = 0
  /** the call that is being evaluated, for the place of a failure */
  at: Span
  /** the message of the first `assert` that was not fulfilled */
  assertion: string | undefined
  readonly random: () => number
  readonly #warnings: { type: FeelWarning['type']; message: string | (() => string); at: Span }[] = []

  constructor(line: Line, dialect: Dialect, world: World, maxSteps: number, whole: Span) {
    this.line = line
    this.dialect = dialect
    this.world = world
    this.maxSteps = maxSteps
    this.at = whole
    this.random = randomFrom(world.seed)
  }

  step(count = 1): void {
    this.steps += count
    if (this.steps > this.maxSteps) throw new Runaway(`it takes more than ${this.maxSteps.toLocaleString('en')} steps`)
  }

  /** Notes a warning; the message is made only if it is wanted, since it may quote a large value. */
  warn(type: FeelWarning['type'], message: string | (() => string), at: Span): void {
    if (type === 'ASSERT_FAILURE') this.assertion ??= typeof message === 'string' ? message : message()
    if (this.#warnings.length < mostWarnings) this.#warnings.push({ type, message, at })
  }

  /** A warning that is also the result. */
  error(type: FeelWarning['type'], message: string | (() => string), at: Span): FeelError {
    this.warn(type, message, at)
    return new FeelError(message)
  }

  warnings(): FeelWarning[] {
    return this.#warnings.map(({ type, message, at }) => ({
      type,
      message: typeof message === 'string' ? message : message(),
      from: at.from,
      to: at.to,
    }))
  }
}
