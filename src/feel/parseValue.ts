// The lower half of the grammar: literals, names, calls, paths and filters. Like the upper half it tries its
// alternatives in the engine's order.
import type { Line } from '../lines.ts'
import { Cursor, readEscapes } from './cursor.ts'
import { parseNumber } from './numbers.ts'
import type { Argument, Bounds, Exp, NameSegment } from './syntax.ts'

const temporalFunctions = ['duration', 'date and time', 'date', 'time'] as const
// Built-ins whose names hold a reserved word. Tried as prefixes, hence a function named `order` can't be called.
const reservedFunctionNames = ['and', 'or', 'date and time', 'years and months duration', 'get or else']
const closingOf: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

export abstract class ValueParser extends Cursor {
  /** an external (Java) function was defined; the runtime does not allow them */
  external = false
  readonly #line: Line

  constructor(text: string, from: number, to: number, line: Line, explain: boolean) {
    super(text, from, to, line, explain)
    this.#line = line
  }

  abstract expression(): Exp | undefined
  /** an operand of a comparison */
  abstract sum(): Exp | undefined

  /** Tries an alternative; where it gives nothing, the cursor is set back. */
  protected try<T>(read: () => T | undefined): T | undefined {
    const start = this.pos
    const result = read()
    if (result === undefined) this.pos = start
    return result
  }

  protected separated<T>(read: () => T | undefined): T[] {
    const items: T[] = []
    for (;;) {
      const item = this.try(() => (items.length > 0 && !this.eat(',') ? undefined : read()))
      if (item === undefined) return items
      items.push(item)
    }
  }

  /** Takes the closing bracket of the one at `at`. */
  protected close(at: number, opener = this.text[at]!): boolean {
    return this.eat(closingOf[this.text[at]!] ?? closingOf[opener.at(-1)!]!, { text: opener, at })
  }

  protected value(): Exp | undefined {
    const from = this.skip()
    let value = this.#terminal()
    if (!value) return undefined
    for (;;) {
      const source: Exp = value
      const next: Exp | undefined =
        this.try((): Exp | undefined => {
          if (!this.eat('.')) return undefined
          const segment = this.#segment()
          return segment && { kind: 'path', source, segment, from, to: this.pos }
        }) ??
        this.try((): Exp | undefined => {
          const at = this.skip()
          if (!this.eat('[')) return undefined
          const filter = this.expression()
          if (!filter || !this.close(at)) return undefined
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
        return inner && this.close(from) ? inner : undefined
      }
    }
    return (
      this.try(() => this.#temporal()) ??
      this.try(() => this.#call()) ??
      this.try(() => this.#reference()) ??
      this.#word() ??
      this.#number() ??
      this.try(() => this.#function())
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
    if (!match || from + match[0].length > this.end) return this.note('value')
    this.pos += match[0].length
    return { kind: 'constant', value: parseNumber(match[0])!, from, to: this.pos }
  }

  #list(): Exp | undefined {
    const from = this.pos++
    const items = this.separated(() => this.expression())
    return this.close(from) ? { kind: 'list', items, from, to: this.pos } : undefined
  }

  #context(): Exp | undefined {
    const from = this.pos++
    const entries = this.separated(() => {
      const start = this.skip()
      const key = this.#symbolKey() ?? this.try(() => this.name() ?? this.quoted())
      if (key === undefined) return this.note('name')
      if (!this.eat(':', { text: 'key', at: start })) return undefined
      const value = this.expression()
      return value && { key, value }
    })
    return this.close(from) ? { kind: 'context', entries, from, to: this.pos } : undefined
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
    const segments = this.qualifiedName()
    return segments && { kind: 'reference', segments, from, to: this.pos }
  }

  protected qualifiedName(): NameSegment[] | undefined {
    const first = this.#segment()
    if (!first) return undefined
    const segments = [first]
    for (;;) {
      const next = this.try(() => (this.eat('.') ? this.#segment() : undefined))
      if (!next) return segments
      segments.push(next)
    }
  }

  #segment(): NameSegment | undefined {
    const from = this.skip()
    // The one property with a blank in its name.
    const name = this.eat('time offset') ? 'time offset' : this.name()
    return name === undefined ? this.note('name') : { name, from, to: this.pos }
  }

  #call(): Exp | undefined {
    const from = this.pos
    const spaced = this.spacedIdentifiers() ?? reservedFunctionNames.find(name => this.eat(name))
    const segments = spaced === undefined ? this.qualifiedName() : [{ name: spaced, from, to: this.pos }]
    if (!segments) return undefined
    const last = segments.at(-1)!
    const at = this.skip()
    // Any name may be followed by a bracket: that is nothing to tell anybody.
    if (this.peek() !== '(') return undefined
    this.pos++
    const named = this.separated(() => this.#namedArgument())
    const args = named.length > 0 ? named : this.separated(() => this.#argument())
    if (!this.close(at, `${this.text.slice(from, last.to)}(`)) return undefined
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
    const value = this.try(() => this.#range()) ?? this.expression()
    return value && { value }
  }

  #function(): Exp | undefined {
    const from = this.pos
    if (!this.eat('function')) return undefined
    const at = this.skip()
    if (!this.eat('(')) return undefined
    const parameters = this.separated(() => {
      this.skip()
      return this.spacedIdentifiers() ?? this.name()
    })
    if (!this.close(at, 'function(')) return undefined
    const body = this.try(() => this.#externalBody()) ?? this.expression()
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

  #range(): Exp | undefined {
    const from = this.skip()
    const bounds = this.bounds()
    return bounds && { kind: 'range', ...bounds, from, to: this.pos }
  }

  protected bounds(): Bounds | undefined {
    const opening = this.peek()
    if (opening !== '(' && opening !== '[' && opening !== ']') return undefined
    this.pos++
    const start = this.sum()
    if (!start || !this.eat('..')) return undefined
    const end = this.sum()
    const closing = end && this.peek()
    if (closing !== ')' && closing !== '[' && closing !== ']') return undefined
    this.pos++
    return { start, startIncluded: opening === '[', end: end!, endIncluded: closing === ']' }
  }
}

const digits = /-?(?:\d+(?:\.\d+)?|\.\d+)/y
const external =
  /external\s*\{\s*java\s*:\s*\{\s*class\s*:\s*"[^"]*"\s*,\s*method signature\s*:\s*"[^"]*"\s*\}\s*\}/y
