// How a built-in is written down: name, parameters, the patterns of argument types that it takes, and since when.
import type { Line } from '../../lines.ts'
import type { Dialect } from '../contract.ts'
import { FeelError, readItems, show } from '../run.ts'
import type { Run, Val } from '../run.ts'
import type { FeelContext, FeelDate, FeelDateTime, FeelFunction, FeelList, FeelNumber, FeelTime } from '../values.ts'
import type { DaysTimeDuration, FeelRange, FeelValue, YearsMonthsDuration } from '../values.ts'
import { isList, typeOf } from '../values.ts'

/** The first line that knows a function; the engine of a line may be older than the connector runtime's. */
export type Since = Line | Readonly<Record<Dialect, Line>>

/** One overload of a function that calls by name can find. */
export interface Signature {
  readonly parameters: readonly string[]
  /** the last parameter takes all further arguments as a list, or one list */
  readonly varArgs: boolean
  readonly since: Since | undefined
  /** `run.at` is the call. May throw a JavaException: the evaluation fails. */
  invoke(args: readonly Val[], run: Run): Val
}

interface ValueOf {
  any: FeelValue
  null: null
  boolean: boolean
  number: FeelNumber
  string: string
  list: FeelList
  context: FeelContext
  function: FeelFunction
  range: FeelRange
  date: FeelDate
  time: FeelTime
  'date and time': FeelDateTime
  'days and time duration': DaysTimeDuration
  'years and months duration': YearsMonthsDuration
}

export type Kind = keyof ValueOf
type Values<K extends readonly Kind[]> = { [I in keyof K]: ValueOf[K[I]] }

/** A pattern: the types of all arguments, and what to do where they are of these types. */
export interface Case {
  readonly kinds: readonly Kind[]
  /** undefined: the pattern does not fit after all */
  readonly invoke: (args: FeelValue[], run: Run) => Val | undefined
}

export function when<const K extends readonly Kind[]>(
  kinds: K,
  invoke: (...args: [...Values<K>, Run]) => Val | undefined,
): Case {
  return { kinds, invoke: (args, run) => invoke(...([...args, run] as unknown as [...Values<K>, Run])) }
}

interface Extras {
  varArgs?: boolean
  since?: Since
}

/** `parameters` is a comma-separated list. The first case that fits is taken; none: illegal arguments. */
export function signature(parameters: string, cases: Case | readonly Case[], extras: Extras = {}): Signature {
  const patterns = Array.isArray(cases) ? (cases as readonly Case[]) : [cases as Case]
  return {
    parameters: parameters === '' ? [] : parameters.split(', '),
    varArgs: extras.varArgs ?? false,
    since: extras.since,
    invoke(args, run) {
      for (const { kinds, invoke } of patterns) {
        if (!kinds.every((kind, index) => fits(args[index]!, kind))) continue
        const result = invoke(args.map(arg => readArgument(arg, run)), run)
        if (result !== undefined) return result
      }
      // The older engine hands errors to its functions, which answer with the first one.
      return args.find(arg => arg instanceof FeelError) ?? illegalArguments(args)
    },
  }
}

function fits(value: Val, kind: Kind): boolean {
  if (value instanceof FeelError) return kind === 'any'
  return kind === 'any' || typeOf(value) === kind
}

/** Long lists and texts cost more steps: the function walks over them, one way or another. */
function readArgument(value: Val, run: Run): FeelValue {
  if (typeof value === 'string') run.step(value.length >> 8)
  if (!isList(value as FeelValue)) return value as FeelValue
  const list = value as FeelList
  run.step(list.length >> 4)
  return readItems(list)
}

function illegalArguments(args: readonly Val[]): FeelError {
  return new FeelError(() => `Illegal arguments: ${args.map(arg => `'${show(arg)}'`).join(', ')}`)
}

/** A function's overloads in the engine's order. */
export type Functions = Readonly<Record<string, readonly Signature[]>>
