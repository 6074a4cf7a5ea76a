// The grammar of expressions, as FEEL-Scala's parser takes it: the same alternatives in the same order, so that the
// same texts are refused (chains of comparison, `1e3`, `+1`, `let`, a keyword after a dot …). Nothing is rewritten.
import type { Line } from '../lines.ts'
import type { Expectation } from './cursor.ts'
import { UnclosedComment } from './cursor.ts'
import { ValueParser } from './parseValue.ts'
import type { Comparison, Exp, ExpOf, Iterator, Operator, Ordering } from './syntax.ts'

export type Parsed =
  | { ok: true; exp: Exp }
  | {
      ok: false
      /** where the engine stops reading */
      at: number
      /** the first expression, if the text goes on behind one */
      read: Exp | undefined
      /** the furthest place that any alternative reached, and what it wanted there */
      furthest: number
      expected: Expectation[]
      reason?: 'comment' | 'external' | 'depth'
    }

/** Parses `text` between two offsets. A refused text is read twice: the second time to say what was expected where. */
export function parse(text: string, from: number, to: number, line: Line): Parsed {
  const quick = attempt(text, from, to, line, false)
  return quick.ok ? quick : attempt(text, from, to, line, true)
}

function attempt(text: string, from: number, to: number, line: Line, explain: boolean): Parsed {
  const parser = new Parser(text, from, to, line, explain)
  try {
    const read = parser.expression()
    const at = parser.skip()
    if (read && at >= to && !parser.external) return { ok: true, exp: read }
    parser.note('end')
    const failure = { ok: false as const, at, read, furthest: parser.furthest, expected: parser.expected }
    return parser.external && read && at >= to ? { ...failure, reason: 'external' } : failure
  } catch (error) {
    const broken = { ok: false as const, read: undefined, expected: [] }
    if (error instanceof UnclosedComment) return { ...broken, at: error.at, furthest: error.at, reason: 'comment' }
    if (error instanceof RangeError) return { ...broken, at: from, furthest: from, reason: 'depth' }
    throw error
  }
}

/** The keywords and operators of one level, longest first where one starts with another. */
const comparisons: Comparison[] = ['<=', '>=', '!=', '<', '>', '=']
const orderings: Ordering[] = ['<=', '>=', '<', '>']
const longTypeNames = ['years and months duration', 'days and time duration', 'date and time', 'function']

type Rule = 'expression' | 'sum'

class Parser extends ValueParser {
  readonly #memo: Record<Rule, Map<number, { exp: Exp | undefined; end: number }>> = {
    expression: new Map(),
    sum: new Map(),
  }

  /** Alternatives read the same place again and again: each rule remembers what it found, so time stays linear. */
  #once(rule: Rule, read: () => Exp | undefined): Exp | undefined {
    const start = this.pos
    const at = this.skip()
    const known = this.#memo[rule].get(at)
    const exp = known ? known.exp : read()
    if (known) this.pos = known.end
    else this.#memo[rule].set(at, { exp, end: this.pos })
    if (!exp) this.pos = start
    return exp
  }

  expression(): Exp | undefined {
    return this.#once(
      'expression',
      () =>
        this.try(() => this.#if()) ??
        this.try(() => this.#for()) ??
        this.try(() => this.#quantified()) ??
        this.#or(),
    )
  }

  #if(): Exp | undefined {
    const from = this.skip()
    if (!this.eat('if')) return undefined
    const opened = { text: 'if', at: from }
    const condition = this.expression()
    if (!condition || !this.eat('then', opened)) return undefined
    const met = this.expression()
    if (!met || !this.eat('else', opened)) return undefined
    const otherwise = this.expression()
    return otherwise && { kind: 'if', condition, met, otherwise, from, to: this.pos }
  }

  #for(): Exp | undefined {
    const from = this.skip()
    if (!this.eat('for')) return undefined
    const opened = { text: 'for', at: from }
    const iterators = this.separated(() => this.#iterator(opened))
    if (iterators.length === 0 || !this.eat('return', opened)) return undefined
    const body = this.expression()
    return body && { kind: 'for', iterators, body, from, to: this.pos }
  }

  #quantified(): Exp | undefined {
    const from = this.skip()
    const kind = this.eat('some') ? 'some' : this.eat('every') ? 'every' : undefined
    if (!kind) return undefined
    const opened = { text: kind, at: from }
    const iterators = this.separated(() => this.#iterator(opened))
    if (iterators.length === 0 || !this.eat('satisfies', opened)) return undefined
    const condition = this.expression()
    return condition && { kind, iterators, condition, from, to: this.pos }
  }

  #iterator(opened: Expectation['opened']): Iterator | undefined {
    this.skip()
    const name = this.name()
    if (name === undefined) return this.note('name')
    if (!this.eat('in', opened)) return undefined
    const list = this.try(() => this.#span()) ?? this.value()
    return list && { name, list }
  }

  /** `1..5`, only behind the `in` of an iterator */
  #span(): Exp | undefined {
    const from = this.skip()
    const start = this.sum()
    if (!start || !this.eat('..')) return undefined
    const end = this.sum()
    return end && { kind: 'span', start, end, from, to: this.pos }
  }

  #or(): Exp | undefined {
    return this.#chain(
      () => this.#and(),
      () => (this.eat('or') ? 'or' : undefined),
      (kind, left, right) => ({ kind, left, right }),
    )
  }

  #and(): Exp | undefined {
    return this.#chain(
      () => this.#comparison(),
      () => (this.eat('and') ? 'and' : undefined),
      (kind, left, right) => ({ kind, left, right }),
    )
  }

  /** Operands of one level with operators between them, from left to right. */
  #chain<O>(
    operand: () => Exp | undefined,
    operator: () => O | undefined,
    combine: (operator: O, left: Exp, right: Exp) => ExpOf<'and' | 'or' | 'arithmetic'> extends infer N
      ? N extends { from: number; to: number }
        ? Omit<N, 'from' | 'to'>
        : never
      : never,
  ): Exp | undefined {
    const from = this.skip()
    let left = operand()
    if (!left) return undefined
    for (;;) {
      const next = this.try(() => {
        const found = operator()
        const right = found === undefined ? undefined : operand()
        return right && { found: found as O, right }
      })
      if (!next) return left
      left = { ...combine(next.found, left, next.right), from, to: this.pos } as Exp
    }
  }

  #comparison(): Exp | undefined {
    const from = this.skip()
    const value = this.sum()
    if (!value) return this.try(() => this.#unaryComparison()) ?? this.try(() => this.#interval())
    return (
      this.try(() => this.#binaryComparison(value, from)) ??
      this.try(() => this.#between(value, from)) ??
      this.try(() => this.#instanceOf(value, from)) ??
      this.try(() => this.#in(value, from)) ??
      value
    )
  }

  #binaryComparison(left: Exp, from: number): Exp | undefined {
    const operator = comparisons.find(token => this.eat(token))
    const right = operator && this.sum()
    return right && { kind: 'comparison', operator, left, right, from, to: this.pos }
  }

  #between(value: Exp, from: number): Exp | undefined {
    if (!this.eat('between')) return undefined
    const low = this.sum()
    if (!low || !this.eat('and', { text: 'between', at: from })) return undefined
    const high = this.sum()
    return high && { kind: 'between', value, low, high, from, to: this.pos }
  }

  #instanceOf(value: Exp, from: number): Exp | undefined {
    if (!this.eat('instance') || !this.eat('of')) return undefined
    this.skip()
    const long = longTypeNames.find(name => this.eat(name))
    const type = long ?? this.qualifiedName()?.map(segment => segment.name).join('.')
    if (type === undefined) return this.note('name')
    return { kind: 'instanceOf', value, type, from, to: this.pos }
  }

  #in(value: Exp, from: number): Exp | undefined {
    if (!this.eat('in')) return undefined
    const test =
      this.try(() => {
        const at = this.skip()
        const tests = this.eat('(') ? this.separated(() => this.#positiveTest()) : []
        if (tests.length === 0 || !this.close(at)) return undefined
        return tests.length === 1 ? tests[0] : { kind: 'anyOf' as const, tests, from: at, to: this.pos }
      }) ?? this.try(() => this.#positiveTest())
    return test && { kind: 'in', value, test, from, to: this.pos }
  }

  #positiveTest(): Exp | undefined {
    const from = this.skip()
    const lastBoolean = this.try(() => {
      const value = this.eat('true') ? true : this.eat('false') ? false : undefined
      const to = this.pos
      return value !== undefined && this.skip() >= this.end ? { value, to } : undefined
    })
    if (lastBoolean) {
      const value: Exp = { kind: 'constant', value: lastBoolean.value, from, to: lastBoolean.to }
      return { kind: 'inputEquals', value, from, to: lastBoolean.to }
    }
    const simple = this.try(() => this.#unaryComparison()) ?? this.try(() => this.#interval())
    if (simple) return simple
    const value = this.expression()
    return value && { kind: 'inputTest', value, from, to: this.pos }
  }

  #unaryComparison(): Exp | undefined {
    const from = this.skip()
    const operator = orderings.find(token => this.eat(token))
    const value = operator && this.sum()
    return value && { kind: 'inputOrder', operator, value, from, to: this.pos }
  }

  #interval(): Exp | undefined {
    const from = this.skip()
    const bounds = this.bounds()
    return bounds && { kind: 'inputInRange', ...bounds, from, to: this.pos }
  }

  sum(): Exp | undefined {
    return this.#once('sum', () => this.#arithmetic(['+', '-'], () => this.#product()))
  }

  #product(): Exp | undefined {
    return this.#arithmetic(['*', '/'], () => this.#power())
  }

  #power(): Exp | undefined {
    return this.#arithmetic(['**'], () => this.#negation())
  }

  #arithmetic(operators: Operator[], operand: () => Exp | undefined): Exp | undefined {
    return this.#chain(
      operand,
      () => operators.find(token => this.eat(token)),
      (operator, left, right) => ({ kind: 'arithmetic', operator, left, right }),
    )
  }

  #negation(): Exp | undefined {
    const from = this.skip()
    if (this.peek() !== '-') return this.value()
    this.pos++
    const value = this.value()
    return value && { kind: 'negation', value, from, to: this.pos }
  }
}
