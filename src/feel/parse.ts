// The grammar of expressions, as FEEL-Scala's parser takes it: the same alternatives in the same order, so that the
// same texts are refused (chains of comparison, `1e3`, `+1`, `let`, a keyword after a dot …). Nothing is rewritten.
import type { Line } from '../lines.ts'
import type { Expectation } from './cursor.ts'
import { Cursor, readEscapes, UnclosedComment } from './cursor.ts'
import { parseNumber } from './numbers.ts'
import type { Argument, Bounds, Comparison, Exp, ExpOf, Iterator, NameSegment, Operator, Ordering } from './syntax.ts'

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
const temporalFunctions = ['duration', 'date and time', 'date', 'time'] as const
// Built-ins whose names hold a reserved word. Tried as prefixes, hence a function named `order` can't be called.
const reservedFunctionNames = ['and', 'or', 'date and time', 'years and months duration', 'get or else']
const longTypeNames = ['years and months duration', 'days and time duration', 'date and time', 'function']
const closingOf: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

type Rule = 'expression' | 'sum'

class Parser extends Cursor {
  /** an external (Java) function was defined; the runtime does not allow them */
  external = false
  readonly #line: Line
  readonly #memo: Record<Rule, Map<number, { exp: Exp | undefined; end: number }>> = {
    expression: new Map(),
    sum: new Map(),
  }

  constructor(text: string, from: number, to: number, line: Line, explain: boolean) {
    super(text, from, to, line, explain)
    this.#line = line
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

  /** Tries an alternative; where it gives nothing, the cursor is set back. */
  #try<T>(read: () => T | undefined): T | undefined {
    const start = this.pos
    const result = read()
    if (result === undefined) this.pos = start
    return result
  }

  #separated<T>(read: () => T | undefined): T[] {
    const items: T[] = []
    for (;;) {
      const item = this.#try(() => (items.length > 0 && !this.eat(',') ? undefined : read()))
      if (item === undefined) return items
      items.push(item)
    }
  }

  /** Takes the closing bracket of the one at `at`. */
  #close(at: number, opener = this.text[at]!): boolean {
    return this.eat(closingOf[this.text[at]!] ?? closingOf[opener.at(-1)!]!, { text: opener, at })
  }

  expression(): Exp | undefined {
    return this.#once(
      'expression',
      () => this.#try(() => this.#if()) ?? this.#try(() => this.#for()) ?? this.#try(() => this.#quantified()) ?? this.#or(),
    )
  }

  #if(): Exp | undefined {
    const from = this.skip()
    if (!this.eat('if')) return undefined
    const opened = { text: 'if', at: from }
    const condition = this.expression()
    if (!condition || !this.eat('then', opened)) return undefined
    const then = this.expression()
    if (!then || !this.eat('else', opened)) return undefined
    const otherwise = this.expression()
    return otherwise && { kind: 'if', condition, then, else: otherwise, from, to: this.pos }
  }

  #for(): Exp | undefined {
    const from = this.skip()
    if (!this.eat('for')) return undefined
    const opened = { text: 'for', at: from }
    const iterators = this.#separated(() => this.#iterator(opened))
    if (iterators.length === 0 || !this.eat('return', opened)) return undefined
    const body = this.expression()
    return body && { kind: 'for', iterators, body, from, to: this.pos }
  }

  #quantified(): Exp | undefined {
    const from = this.skip()
    const kind = this.eat('some') ? 'some' : this.eat('every') ? 'every' : undefined
    if (!kind) return undefined
    const opened = { text: kind, at: from }
    const iterators = this.#separated(() => this.#iterator(opened))
    if (iterators.length === 0 || !this.eat('satisfies', opened)) return undefined
    const condition = this.expression()
    return condition && { kind, iterators, condition, from, to: this.pos }
  }

  #iterator(opened: Expectation['opened']): Iterator | undefined {
    this.skip()
    const name = this.name()
    if (name === undefined) return void this.note('name')
    if (!this.eat('in', opened)) return undefined
    const list = this.#try(() => this.#span()) ?? this.#value()
    return list && { name, list }
  }

  /** `1..5`, only behind the `in` of an iterator */
  #span(): Exp | undefined {
    const from = this.skip()
    const start = this.#sum()
    if (!start || !this.eat('..')) return undefined
    const end = this.#sum()
    return end && { kind: 'span', start, end, from, to: this.pos }
  }

  #or(): Exp | undefined {
    return this.#chain(() => this.#and(), () => (this.eat('or') ? 'or' : undefined), (kind, left, right) => ({ kind, left, right }))
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
      const next = this.#try(() => {
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
    const value = this.#sum()
    if (!value) return this.#try(() => this.#unaryComparison()) ?? this.#try(() => this.#interval())
    return (
      this.#try(() => this.#binaryComparison(value, from)) ??
      this.#try(() => this.#between(value, from)) ??
      this.#try(() => this.#instanceOf(value, from)) ??
      this.#try(() => this.#in(value, from)) ??
      value
    )
  }

  #binaryComparison(left: Exp, from: number): Exp | undefined {
    const operator = comparisons.find(token => this.eat(token))
    const right = operator && this.#sum()
    return right && { kind: 'comparison', operator: operator!, left, right, from, to: this.pos }
  }

  #between(value: Exp, from: number): Exp | undefined {
    if (!this.eat('between')) return undefined
    const low = this.#sum()
    if (!low || !this.eat('and', { text: 'between', at: from })) return undefined
    const high = this.#sum()
    return high && { kind: 'between', value, low, high, from, to: this.pos }
  }

  #instanceOf(value: Exp, from: number): Exp | undefined {
    if (!this.eat('instance') || !this.eat('of')) return undefined
    this.skip()
    const type = longTypeNames.find(name => this.eat(name)) ?? this.#qualifiedName()?.map(segment => segment.name).join('.')
    if (type === undefined) return void this.note('name')
    return { kind: 'instanceOf', value, type, from, to: this.pos }
  }

  #in(value: Exp, from: number): Exp | undefined {
    if (!this.eat('in')) return undefined
    const test =
      this.#try(() => {
        const at = this.skip()
        const tests = this.eat('(') ? this.#separated(() => this.#positiveTest()) : []
        if (tests.length === 0 || !this.#close(at)) return undefined
        return tests.length === 1 ? tests[0] : ({ kind: 'anyOf', tests, from: at, to: this.pos } as Exp)
      }) ?? this.#try(() => this.#positiveTest())
    return test && { kind: 'in', value, test, from, to: this.pos }
  }

  #positiveTest(): Exp | undefined {
    const from = this.skip()
    const lastBoolean = this.#try(() => {
      const value = this.eat('true') ? true : this.eat('false') ? false : undefined
      const to = this.pos
      return value !== undefined && this.skip() >= this.end ? { value, to } : undefined
    })
    if (lastBoolean) {
      const value: Exp = { kind: 'constant', value: lastBoolean.value, from, to: lastBoolean.to }
      return { kind: 'inputEquals', value, from, to: lastBoolean.to }
    }
    const simple = this.#try(() => this.#unaryComparison()) ?? this.#try(() => this.#interval())
    if (simple) return simple
    const value = this.expression()
    return value && { kind: 'inputTest', value, from, to: this.pos }
  }

  #unaryComparison(): Exp | undefined {
    const from = this.skip()
    const operator = orderings.find(token => this.eat(token))
    const value = operator && this.#sum()
    return value && { kind: 'inputOrder', operator: operator!, value, from, to: this.pos }
  }

  #interval(): Exp | undefined {
    const from = this.skip()
    const bounds = this.#bounds()
    return bounds && { kind: 'inputInRange', ...bounds, from, to: this.pos }
  }

  #range(): Exp | undefined {
    const from = this.skip()
    const bounds = this.#bounds()
    return bounds && { kind: 'range', ...bounds, from, to: this.pos }
  }

  #bounds(): Bounds | undefined {
    const opening = this.peek()
    if (opening !== '(' && opening !== '[' && opening !== ']') return undefined
    this.pos++
    const start = this.#sum()
    if (!start || !this.eat('..')) return undefined
    const end = this.#sum()
    const closing = end && this.peek()
    if (closing !== ')' && closing !== '[' && closing !== ']') return undefined
    this.pos++
    return { start, startIncluded: opening === '[', end: end!, endIncluded: closing === ']' }
  }

  #sum(): Exp | undefined {
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
    if (this.peek() !== '-') return this.#value()
    this.pos++
    const value = this.#value()
    return value && { kind: 'negation', value, from, to: this.pos }
  }

  #value(): Exp | undefined {
    const from = this.skip()
    let value = this.#terminal()
    if (!value) return undefined
    for (;;) {
      const source: Exp = value
      const next: Exp | undefined =
        this.#try((): Exp | undefined => {
          if (!this.eat('.')) return undefined
          const segment = this.#segment()
          return segment && { kind: 'path', source, segment, from, to: this.pos }
        }) ??
        this.#try((): Exp | undefined => {
          const at = this.skip()
          if (!this.eat('[')) return undefined
          const filter = this.expression()
          if (!filter || !this.#close(at)) return undefined
          return { kind: 'filter', source, filter, from, to: this.pos }
        })
      if (!next) return value
      value = next
    }
  }

  #terminal(): Exp | undefined {
    const from = this.skip()
    switch (this.peek()) {
      case '"':
        return this.#string()
      case '[':
        return this.#list()
      case '{':
        return this.#context()
      case '@':
        return this.#atLiteral()
      case '?':
        this.pos++
        return { kind: 'input', from, to: this.pos }
      case '(': {
        this.pos++
        const inner = this.expression()
        return inner && this.#close(from) ? inner : undefined
      }
    }
    return (
      this.#try(() => this.#temporal()) ??
      this.#try(() => this.#call()) ??
      this.#try(() => this.#reference()) ??
      this.#word() ??
      this.#number() ??
      this.#try(() => this.#function())
    )
  }

  #word(): Exp | undefined {
    const from = this.pos
    for (const [word, value] of [['null', null], ['true', true], ['false', false]] as const) {
      if (this.text.startsWith(word, from) && from + word.length <= this.end) {
        this.pos += word.length
        return { kind: 'constant', value, from, to: this.pos }
      }
    }
    return undefined
  }

  #string(): Exp | undefined {
    const from = this.pos
    const raw = this.quoted()
    return raw === undefined ? undefined : { kind: 'constant', value: readEscapes(raw, this.#line), from, to: this.pos }
  }

  #number(): Exp | undefined {
    const from = this.pos
    digits.lastIndex = from
    const match = digits.exec(this.text)
    if (!match || from + match[0].length > this.end) return void this.note('value')
    this.pos += match[0].length
    return { kind: 'constant', value: parseNumber(match[0])!, from, to: this.pos }
  }

  #list(): Exp | undefined {
    const from = this.pos++
    const items = this.#separated(() => this.expression())
    return this.#close(from) ? { kind: 'list', items, from, to: this.pos } : undefined
  }

  #context(): Exp | undefined {
    const from = this.pos++
    const entries = this.#separated(() => {
      const start = this.skip()
      const key = this.#symbolKey() ?? this.#try(() => this.name() ?? this.quoted())
      if (key === undefined) return void this.note('name')
      if (!this.eat(':', { text: 'key', at: start })) return undefined
      const value = this.expression()
      return value && { key, value }
    })
    return this.#close(from) ? { kind: 'context', entries, from, to: this.pos } : undefined
  }

  /** A key without quotes may hold nearly anything: `a-b`, `a b`, `true`, `1`. */
  #symbolKey(): string | undefined {
    const from = this.pos
    let to = from
    for (;;) {
      const char = this.peek()
      if (char === '' || '"{}:,[]`'.includes(char)) break
      to = ++this.pos
    }
    this.pos = to
    return to > from ? this.text.slice(from, to) : undefined
  }

  #atLiteral(): Exp | undefined {
    const from = this.pos++
    this.skip()
    const raw = this.quoted()
    if (raw === undefined) return undefined
    return { kind: 'temporal', type: '@', text: raw, argument: { from: from + 1, to: this.pos }, from, to: this.pos }
  }

  /** `date("…")` and the like with a literal are literals themselves. */
  #temporal(): Exp | undefined {
    const from = this.pos
    const name = temporalFunctions.find(word => this.eat(word))
    if (!name || !this.eat('(')) return undefined
    const start = this.skip()
    const raw = this.quoted()
    const argument = { from: start, to: this.pos }
    if (raw === undefined || !this.eat(')')) return undefined
    return { kind: 'temporal', type: name, text: raw, argument, from, to: this.pos }
  }

  #reference(): Exp | undefined {
    const from = this.pos
    const segments = this.#qualifiedName()
    return segments && { kind: 'reference', segments, from, to: this.pos }
  }

  #qualifiedName(): NameSegment[] | undefined {
    const first = this.#segment()
    if (!first) return undefined
    const segments = [first]
    for (;;) {
      const next = this.#try(() => (this.eat('.') ? this.#segment() : undefined))
      if (!next) return segments
      segments.push(next)
    }
  }

  #segment(): NameSegment | undefined {
    const from = this.skip()
    // The one property with a blank in its name.
    const name = this.eat('time offset') ? 'time offset' : this.name()
    return name === undefined ? void this.note('name') : { name, from, to: this.pos }
  }

  #call(): Exp | undefined {
    const from = this.pos
    const spaced = this.spacedIdentifiers() ?? reservedFunctionNames.find(name => this.eat(name))
    const segments = spaced === undefined ? this.#qualifiedName() : [{ name: spaced, from, to: this.pos }]
    if (!segments) return undefined
    const last = segments.at(-1)!
    const at = this.skip()
    // Any name may be followed by a bracket: that is nothing to tell anybody.
    if (this.peek() !== '(') return undefined
    this.pos++
    const named = this.#separated(() => this.#namedArgument())
    const args = named.length > 0 ? named : this.#separated(() => this.#argument())
    if (!this.#close(at, `${this.text.slice(from, last.to)}(`)) return undefined
    const nameSpan = { from: last.from, to: last.to }
    const receiver = segments.slice(0, -1)
    return { kind: 'call', receiver, name: last.name, nameSpan, named: named.length > 0, args, from, to: this.pos }
  }

  #namedArgument(): Argument | undefined {
    this.skip()
    const name = this.spacedIdentifiers() ?? this.name()
    if (name === undefined || !this.eat(':')) return undefined
    const argument = this.#argument()
    return argument && { name, value: argument.value }
  }

  #argument(): Argument | undefined {
    const value = this.#try(() => this.#range()) ?? this.expression()
    return value && { value }
  }

  #function(): Exp | undefined {
    const from = this.pos
    if (!this.eat('function')) return undefined
    const at = this.skip()
    if (!this.eat('(')) return undefined
    const parameters = this.#separated(() => {
      this.skip()
      return this.spacedIdentifiers() ?? this.name()
    })
    if (!this.#close(at, 'function(')) return undefined
    const body = this.#try(() => this.#externalBody()) ?? this.expression()
    return body && { kind: 'function', parameters, body, from, to: this.pos }
  }

  #externalBody(): Exp | undefined {
    const from = this.skip()
    external.lastIndex = from
    const match = external.exec(this.text)
    if (!match) return undefined
    this.pos += match[0].length
    this.external = true
    return { kind: 'constant', value: null, from, to: this.pos }
  }
}

const digits = /-?(?:\d+(?:\.\d+)?|\.\d+)/y
const external =
  /external\s*\{\s*java\s*:\s*\{\s*class\s*:\s*"[^"]*"\s*,\s*method signature\s*:\s*"[^"]*"\s*\}\s*\}/y
