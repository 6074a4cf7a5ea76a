// The shapes that this room gives to the others. Two dialects of one language: the engine's (input and output
// mappings, conditions, correlation keys, timers) and the connector runtime's (result, error and activation
// expressions), which print values differently, and of which only the second knows the error functions.
import type { Json, JsonObject } from '../json.ts'
import type { Line } from '../lines.ts'
import type { Problem } from '../problem.ts'
import type { World } from '../world.ts'

export type Dialect = 'engine' | 'connector'

/** The types that FEEL knows, by the names that Camunda's documentation uses. */
export type FeelType =
  | 'null'
  | 'number'
  | 'string'
  | 'boolean'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'list'
  | 'context'
  | 'function'
  | 'range'

/** What FEEL-Scala notes while it goes on with null. Offsets count from the start of the text that was given. */
export interface FeelWarning {
  type:
    | 'NO_VARIABLE_FOUND'
    | 'NO_CONTEXT_ENTRY_FOUND'
    | 'NO_PROPERTY_FOUND'
    | 'NO_FUNCTION_FOUND'
    | 'FUNCTION_INVOCATION_FAILURE'
    | 'INVALID_TYPE'
    | 'NOT_COMPARABLE'
    | 'OUT_OF_BOUNDS'
    | 'ASSERT_FAILURE'
  message: string
  from: number
  to: number
}

/** Why there is no value at all. */
export type FeelFailureKind =
  /** the engine refuses to parse the text */
  | 'syntax'
  /** the evaluation itself fails (`assert`, `substring("a", 9)` …) */
  | 'evaluation'
  /** the step limit was reached: the expression would run (nearly) for ever */
  | 'runaway'
  /** the value has no JSON form in this line (dates on 8.3) */
  | 'unprintable'
  /** we can't evaluate this yet: said so, never shown as null */
  | 'unsupported'

export type FeelResult =
  | {
      ok: true
      /** the value as the dialect turns it into JSON */
      value: Json
      /** the FEEL type before it became JSON: a date is text in `value` */
      type: FeelType
      warnings: FeelWarning[]
    }
  | {
      ok: false
      kind: FeelFailureKind
      /** the engine's reason, as Operate shows it (without the runtime's words around it) */
      error: string
      /** the same for people, with its place in the text */
      problem: Problem
      warnings: FeelWarning[]
    }

export interface FeelOptions {
  dialect: Dialect
  line: Line
  world: World
  /** evaluation steps before the expression counts as a runaway; default 2,000,000 */
  maxSteps?: number
}

/**
 * What an expression reads: objects whose keys are the variables, later ones hide earlier ones.
 * They are read, never copied or changed.
 */
export type FeelScope = readonly JsonObject[]

/** A name read as a path: `response.body.id` has the segments response, body, id. Offsets into the given text. */
export interface FeelPath {
  from: number
  to: number
  segments: { name: string; from: number; to: number }[]
  /**
   * In a filter, `orders[price > limit]`: the path of the list. `price` may be an entry of its items or a variable;
   * only the values can tell.
   */
  filterOf?: { name: string; from: number; to: number }[]
}

/** A call by name, as `bpmnError("404", error.message)`. */
export interface FeelCall {
  name: string
  from: number
  to: number
  arguments: { from: number; to: number }[]
}

/** An expression, parsed once. Compiling never throws; a syntax error comes out of `evaluate` and `syntax`. */
export interface CompiledExpression {
  readonly text: string
  /** the syntax error, if the engine would refuse the text */
  readonly syntax?: Extract<FeelResult, { ok: false }>
  /** every path that starts at a variable, in text order; those of `for`, `some` and filters resolved as far as text allows */
  readonly paths: readonly FeelPath[]
  readonly calls: readonly FeelCall[]
  /** where the whole expression is a variable, or a path that starts at one: its name */
  readonly variable?: string
  evaluate(scope: FeelScope, options: FeelOptions): FeelResult
  /** the value of the smallest sub-expression that covers `from`..`to`, or undefined where it was never reached */
  valueAt(from: number, to: number, scope: FeelScope, options: FeelOptions): FeelResult | undefined
}

// Implemented in `feel/compile.ts`:
//   compileExpression(text: string, line: Line, dialect: Dialect): CompiledExpression   (cached by its arguments)
//   evaluateExpression(text: string, scope: FeelScope, options: FeelOptions): FeelResult
// The text may start with one `=` and blanks, as in a field: offsets still count from the start of the given text.
