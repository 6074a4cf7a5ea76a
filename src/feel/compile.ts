// The front of this room: a text is parsed and compiled once per line and dialect, and evaluated as often as wanted.
import type { Line } from '../lines.ts'
import type { Problem } from '../problem.ts'
import type { CompiledExpression, Dialect, FeelFailureKind, FeelOptions, FeelResult, FeelScope } from './contract.ts'
import { engineReason, placeOf } from './engineReason.ts'
import { Compiler } from './evaluate.ts'
import type { Code, Watch } from './evaluate.ts'
import { parse } from './parse.ts'
import type { Parsed } from './parse.ts'
import { toJson } from './print.ts'
import { referencesOf } from './references.ts'
import type { References } from './references.ts'
import { FeelError, rootFrame, Run, Runaway, Unsupported } from './run.ts'
import type { Val } from './run.ts'
import type { Exp, Span } from './syntax.ts'
import { children } from './syntax.ts'
import { syntaxProblem } from './syntaxProblem.ts'
import { referencesOfUnfinished } from './unfinished.ts'
import { JavaException, typeOf } from './values.ts'

const defaultMaxSteps = 2_000_000
const mostCompiled = 500

// Least recently used first.
const compiled = new Map<string, CompiledExpression>()

/** Parses and compiles a text, which may start with blanks and one `=`. The same text gives the same object again. */
export function compileExpression(text: string, line: Line, dialect: Dialect): CompiledExpression {
  const key = `${line} ${dialect} ${text}`
  const known = compiled.get(key)
  const expression = known ?? new Expression(text, line, dialect)
  if (known) compiled.delete(key)
  else if (compiled.size >= mostCompiled) compiled.delete(compiled.keys().next().value!)
  compiled.set(key, expression)
  return expression
}

/** Compiles where needed, and evaluates. */
export function evaluateExpression(text: string, scope: FeelScope, options: FeelOptions): FeelResult {
  return compileExpression(text, options.line, options.dialect).evaluate(scope, options)
}

type Failure = Extract<FeelResult, { ok: false }>
type World = Pick<FeelOptions, 'world' | 'maxSteps'>

class Expression implements CompiledExpression {
  readonly text: string
  readonly syntax?: Failure
  readonly #line: Line
  readonly #dialect: Dialect
  readonly #span: Span
  readonly #parsed: Parsed
  #code: Code | undefined
  #references: References | undefined

  constructor(text: string, line: Line, dialect: Dialect) {
    this.text = text
    this.#line = line
    this.#dialect = dialect
    this.#span = expressionIn(text)
    const { from, to } = this.#span
    this.#parsed = parse(text, from, to, line)
    if (!this.#parsed.ok) {
      const error = engineReason(this.#parsed, text, from, to)
      const problem = syntaxProblem(this.#parsed, text, from, to)
      this.syntax = { ok: false, kind: 'syntax', error, problem, warnings: [] }
    }
  }

  get paths(): References['paths'] {
    return this.#allReferences().paths
  }

  get calls(): References['calls'] {
    return this.#allReferences().calls
  }

  get variable(): string | undefined {
    const exp = this.#parsed.ok ? this.#parsed.exp : undefined
    return exp?.kind === 'reference' ? exp.segments[0]?.name : undefined
  }

  #allReferences(): References {
    const { from, to } = this.#span
    // Not kept: the reader of unfinished texts may come later.
    if (!this.#parsed.ok) return referencesOfUnfinished(this.text, from, to)
    this.#references ??= referencesOf(this.#parsed.exp)
    return this.#references
  }

  evaluate(scope: FeelScope, options: World): FeelResult {
    if (!this.#parsed.ok) return this.syntax!
    const run = this.#run(options)
    try {
      this.#code ??= new Compiler(this.#parsed.exp, this.#line, this.#dialect).compile(this.#parsed.exp)
      return this.#result(this.#code(rootFrame(scope), run), run)
    } catch (error) {
      return this.#failure(error, run)
    }
  }

  /** Where the sub-expression was reached more than once, as in a filter, its first value. */
  valueAt(from: number, to: number, scope: FeelScope, options: World): FeelResult | undefined {
    if (!this.#parsed.ok) return undefined
    const root = this.#parsed.exp
    const target = smallest(root, from, to)
    if (!target) return undefined
    const run = this.#run(options)
    let seen: { value: Val } | undefined
    const watch: Watch = {
      ...target,
      see(value) {
        seen ??= { value }
      },
    }
    try {
      new Compiler(root, this.#line, this.#dialect, watch).compile(root)(rootFrame(scope), run)
    } catch (error) {
      if (!seen) return isExpected(error) ? undefined : this.#failure(error, run)
    }
    if (!seen) return undefined
    try {
      run.assertion = undefined
      const result = this.#result(seen.value, run)
      const end = target.segments ? segmentEnd(target.exp, target.segments) : target.exp.to
      return { ...result, warnings: result.warnings.filter(at => at.from >= target.exp.from && at.to <= end) }
    } catch (error) {
      return this.#failure(error, run)
    }
  }

  #run({ world, maxSteps = defaultMaxSteps }: World): Run {
    return new Run(this.#line, this.#dialect, world, maxSteps, this.#span)
  }

  #result(value: Val, run: Run): FeelResult {
    const expression = this.text.slice(this.#span.from, this.#span.to)
    if (run.assertion !== undefined) {
      const error = `Assertion failure on evaluate the expression '${expression}': ${run.assertion}`
      return this.#fail('evaluation', error, `Assertion failed: ${run.assertion}`, run)
    }
    if (value instanceof FeelError) {
      const error = `failed to evaluate expression '${expression}': ${value.message}`
      return this.#fail('evaluation', error, value.message, run)
    }
    const json = toJson(value, this.#dialect, this.#line)
    if (json.ok) return { ok: true, value: json.value, type: typeOf(value), warnings: run.warnings() }
    const error = `The output expression result cannot be parsed as JSON: ${json.text}`
    const message = `Camunda ${this.#line} has no JSON for dates, times and durations: ${json.text}`
    return this.#fail('unprintable', error, message, run)
  }

  /** Everything that may be thrown on purpose, and what a hostile text can provoke; anything else is our bug. */
  #failure(thrown: unknown, run: Run): Failure {
    const expression = this.text.slice(this.#span.from, this.#span.to)
    if (thrown instanceof JavaException) {
      const error = `failed to evaluate expression '${expression}' : ${thrown.message}`
      // The engine forgets its warnings where it throws; the last one often tells why.
      const failure = this.#fail('evaluation', error, `The evaluation fails: ${thrown.message}`, run)
      const last = failure.warnings.at(-1)
      const problem = last ? { ...failure.problem, hint: `Before that: ${last.message}` } : failure.problem
      return { ...failure, problem, warnings: [] }
    }
    if (thrown instanceof Runaway) return this.#runaway(thrown.message, run)
    if (thrown instanceof Unsupported) {
      const message = `Not evaluated here: ${thrown.message}.`
      return this.#fail('unsupported', message, message, run)
    }
    // The stack is used up, or a text or list is longer than can be.
    if (thrown instanceof RangeError) return this.#runaway('too deep or too large', run)
    throw thrown
  }

  #runaway(reason: string, run: Run): Failure {
    const message = `The evaluation was stopped: ${reason}.`
    return this.#fail('runaway', message, message, run)
  }

  #fail(kind: FeelFailureKind, error: string, message: string, run: Run): Failure {
    const { from, to } = run.at
    const problem: Problem = {
      code: problemCodes[kind],
      severity: 'error',
      message,
      at: { from, to, ...placeOf(this.text, from) },
    }
    return { ok: false, kind, error, problem, warnings: run.warnings() }
  }
}

const problemCodes: Record<FeelFailureKind, string> = {
  syntax: 'FEEL_SYNTAX',
  evaluation: 'FEEL_EVALUATION',
  runaway: 'FEEL_RUNAWAY',
  unprintable: 'FEEL_UNPRINTABLE',
  unsupported: 'FEEL_UNSUPPORTED',
}

function isExpected(error: unknown): boolean {
  return [JavaException, Runaway, Unsupported, RangeError].some(expected => error instanceof expected)
}

/** The runtime trims as Java does (up to the blank, no other spaces), drops one `=`, and trims again. */
function expressionIn(text: string): Span {
  const isBlank = (at: number) => text.charCodeAt(at) <= 32
  let [from, to] = [0, text.length]
  while (to > from && isBlank(to - 1)) to--
  while (from < to && isBlank(from)) from++
  if (text[from] === '=' && from < to) from++
  while (from < to && isBlank(from)) from++
  return { from, to }
}

/** The smallest sub-expression that covers a part of the text; of a path, its first segments. */
function smallest(root: Exp, from: number, to: number): { exp: Exp; segments?: number } | undefined {
  if (from < root.from || to > root.to) return undefined
  let exp = root
  for (;;) {
    const inner = children(exp).find(child => child.from <= from && to <= child.to)
    if (!inner) break
    exp = inner
  }
  if (exp.kind !== 'reference') return { exp }
  const segments = exp.segments.findIndex(segment => to <= segment.to) + 1
  return segments > 0 && segments < exp.segments.length ? { exp, segments } : { exp }
}

function segmentEnd(exp: Exp, segments: number): number {
  return exp.kind === 'reference' ? exp.segments[segments - 1]!.to : exp.to
}
