// Evaluation as FEEL-Scala's interpreter does it: each syntax node becomes one closure, once. What differs between
// engine releases is decided here, at that time, not while evaluating.
import type { Line } from '../lines.ts'
import { isSince } from '../lines.ts'
import { compileCall } from './calls.ts'
import { allOf, anyOf } from './checks.ts'
import {
  compileContext,
  compileFunction,
  compileList,
  compilePath,
  compileRange,
  compileReference,
  compileTemporal,
} from './constructs.ts'
import type { Dialect } from './contract.ts'
import {
  compileInput,
  compileInputEquals,
  compileInputInRange,
  compileInputOrder,
  compileInputTest,
} from './inputTests.ts'
import { compileFilter, compileFor, compileQuantified, compileSpan } from './iteration.ts'
import {
  compileArithmetic,
  compileBetween,
  compileComparison,
  compileIf,
  compileIn,
  compileInstanceOf,
  compileNegation,
} from './operations.ts'
import { errorToNull } from './run.ts'
import type { Frame, Run, Val } from './run.ts'
import type { Exp, ExpOf } from './syntax.ts'
import { contains } from './syntax.ts'

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
    if (watch?.exp !== exp || watch.segments !== undefined) return compileNode(this, exp)
    const code = compileNode(this, exp)
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
}

function compileNode<K extends Exp['kind']>(compiler: Compiler, exp: ExpOf<K>): Code {
  const compile = compilers[exp.kind] as (compiler: Compiler, exp: ExpOf<K>) => Code
  return compile(compiler, exp)
}

const compilers: { [K in Exp['kind']]: (compiler: Compiler, exp: ExpOf<K>) => Code } = {
  constant: (_compiler, { value }) => () => value,
  temporal: compileTemporal,
  input: compileInput,
  list: compileList,
  context: compileContext,
  range: compileRange,
  span: compileSpan,
  reference: compileReference,
  path: compilePath,
  filter: compileFilter,
  arithmetic: compileArithmetic,
  negation: compileNegation,
  comparison: compileComparison,
  between: compileBetween,
  instanceOf: compileInstanceOf,
  in: compileIn,
  and: (compiler, exp) => allOf([compiler.compile(exp.left), compiler.compile(exp.right)], exp),
  or: (compiler, exp) => anyOf([compiler.compile(exp.left), compiler.compile(exp.right)], exp),
  if: compileIf,
  for: compileFor,
  some: compileQuantified,
  every: compileQuantified,
  function: compileFunction,
  call: compileCall,
  inputEquals: compileInputEquals,
  inputOrder: compileInputOrder,
  inputInRange: compileInputInRange,
  inputTest: compileInputTest,
  anyOf: (compiler, exp) => anyOf(exp.tests.map(test => compiler.compile(test)), exp),
}
