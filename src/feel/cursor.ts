// The lexical part of the engine's parser: blanks and comments, names, strings. A cursor that can be set back, since
// the grammar tries one alternative after the other.
import type { Line } from '../lines.ts'
import { isSince } from '../lines.ts'

/** What the parser would have accepted at a place, for messages. */
export interface Expectation {
  /** a token, or `value`, `name`, `end` */
  what: string
  /** the bracket or keyword that it belongs to */
  opened?: { text: string; at: number }
}

/** Thrown where no alternative can help: a comment that never ends. */
export class UnclosedComment extends Error {
  readonly at: number
  constructor(at: number) {
    super('unclosed comment')
    this.at = at
  }
}

// The names of the language; they can't name a variable, but a longer name may contain them.
export const reservedWords: ReadonlySet<string> = new Set([
  'null', 'true', 'false', 'function', 'in', 'return', 'then', 'else', 'satisfies', 'and', 'or',
])

// Java's identifiers, by UTF-16 unit: a character outside the BMP is never part of a name.
const nameStart = /(?![\u{10000}-\u{10ffff}])[\p{L}\p{Nl}\p{Sc}\p{Pc}]/uy
const namePart =
  /(?![\u{10000}-\u{10ffff}])[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mc}\p{Mn}\p{Cf}\u0000-\u0008\u000e-\u001b\u007f-\u009f]/uy

const blanks = new Set(
  '\u0009\u000a\u000b\u000c\u000d\u0020\u0085\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007' +
    '\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff',
)
// FEEL-Scala 1.17 knew Java's four blanks only.
const oldBlanks = new Set('\t\n\r ')

export class Cursor {
  readonly text: string
  readonly end: number
  pos: number
  /** where the furthest attempt failed, and what would have helped there; kept only if `explain` was asked for */
  furthest = -1
  expected: Expectation[] = []
  readonly #explain: boolean
  readonly #blanks: ReadonlySet<string>
  readonly #modern: boolean

  constructor(text: string, from: number, to: number, line: Line, explain: boolean) {
    this.text = text
    this.pos = from
    this.end = to
    this.#explain = explain
    this.#modern = isSince(line, '8.8')
    this.#blanks = this.#modern ? blanks : oldBlanks
  }

  /** Notes what would have helped; gives undefined, as the rule does that wanted it. */
  note(what: string, opened?: Expectation['opened'], at = this.pos): undefined {
    if (!this.#explain || at < this.furthest) return undefined
    if (at > this.furthest) {
      this.furthest = at
      this.expected = []
    }
    this.expected.push(opened ? { what, opened } : { what })
    return undefined
  }

  /** Skips blanks and comments; returns the place reached. */
  skip(): number {
    const { text, end } = this
    for (;;) {
      if (this.pos >= end) return this.pos
      const code = text.charCodeAt(this.pos)
      if (code === 47 && text.startsWith('//', this.pos)) {
        const newline = text.indexOf('\n', this.pos)
        this.pos = newline === -1 || newline >= end ? end : newline + 1
      } else if (code === 47 && text.startsWith('/*', this.pos)) {
        const close = text.indexOf('*/', this.pos + 2)
        if (close === -1 || close + 2 > end) throw new UnclosedComment(this.pos)
        this.pos = close + 2
      } else if (code === 32 || ((code < 33 || code > 126) && this.#blanks.has(text[this.pos]!))) {
        this.pos++
      } else return this.pos
    }
  }

  /** Takes a token after blanks. As in the engine, no word boundary is asked for: `1or 2` is `1 or 2`. */
  eat(token: string, opened?: Expectation['opened']): boolean {
    const start = this.pos
    this.skip()
    if (this.text.startsWith(token, this.pos) && this.pos + token.length <= this.end) {
      this.pos += token.length
      return true
    }
    this.note(token, opened)
    this.pos = start
    return false
  }

  /** The character after blanks, '' at the end. */
  peek(): string {
    const at = this.skip()
    return at < this.end ? this.text[at]! : ''
  }

  /** An identifier that starts right here and is no reserved word. */
  identifier(): string | undefined {
    const { text, pos } = this
    if (!this.#starts(pos)) return undefined
    let at = pos + 1
    while (at < this.end && this.#continues(at)) at++
    const name = text.slice(pos, at)
    if (reservedWords.has(name)) return undefined
    // 1.17 read a reserved word and then a whole identifier, so that `in1` is no name.
    if (!this.#modern) {
      for (const word of reservedWords) {
        if (name.startsWith(word) && !this.#starts(pos + word.length)) return undefined
      }
    }
    this.pos = at
    return name
  }

  #starts(at: number): boolean {
    const code = this.text.charCodeAt(at)
    if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36
    nameStart.lastIndex = at
    return at < this.end && nameStart.test(this.text)
  }

  #continues(at: number): boolean {
    const code = this.text.charCodeAt(at)
    if (code > 31 && code < 127) return this.#starts(at) || (code >= 48 && code <= 57)
    namePart.lastIndex = at
    return namePart.test(this.text) && !(this.#modern && this.#blanks.has(this.text[at]!))
  }

  /** Two or more identifiers with single-line blanks between them, as `string length`. */
  spacedIdentifiers(): string | undefined {
    const start = this.pos
    if (this.identifier() === undefined) return undefined
    let words = 1
    for (;;) {
      const before = this.pos
      while (this.text[this.pos] === ' ' && this.pos < this.end) this.pos++
      if (this.pos === before || this.identifier() === undefined) {
        this.pos = before
        break
      }
      words++
    }
    if (words > 1) return this.text.slice(start, this.pos)
    this.pos = start
    return undefined
  }

  /** An identifier, or any text in backticks. */
  name(): string | undefined {
    const identifier = this.identifier()
    if (identifier !== undefined) return identifier
    if (this.text[this.pos] !== '`' || this.pos >= this.end) return undefined
    const close = this.text.indexOf('`', this.pos + 1)
    if (close === -1 || close >= this.end) {
      return this.note('`', { text: '`', at: this.pos }, this.end)
    }
    if (close === this.pos + 1) return undefined
    const name = this.text.slice(this.pos + 1, close)
    this.pos = close + 1
    return name
  }

  /** A quoted string that starts right here; the text between the quotes as it stands, escapes included. */
  quoted(): string | undefined {
    const { text, pos, end } = this
    if (text[pos] !== '"' || pos >= end) return undefined
    for (let at = pos + 1; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code === 92) at++
      else if (code === 34) {
        this.pos = at + 1
        return text.slice(pos + 1, at)
      }
    }
    return this.note('"', { text: '"', at: pos }, end)
  }
}

/** The engine's reading of the escapes in a string literal; `\uXXXX` is none of them. */
export function readEscapes(raw: string, line: Line): string {
  if (!raw.includes('\\')) return raw
  return (isSince(line, '8.8') ? escapes : oldEscapes).reduce((text, [from, to]) => text.replace(from, () => to), raw)
}

const escapes: [RegExp, string][] = [
  [/(?<!\\)\\n/g, '\n'],
  [/(?<!\\)\\r/g, '\r'],
  [/(?<!\\)\\t/g, '\t'],
  [/(?<!\\)\\b/g, '\b'],
  [/(?<!\\)\\f/g, '\f'],
  [/(?<!\\)\\'/g, "'"],
  [/(?<!\\)\\"/g, '"'],
  [/\\\\/g, '\\'],
]

// Before 8.8 an escaped backslash stayed two, and did not protect what followed it.
const oldEscapes: [RegExp, string][] = [
  [/\\n/g, '\n'],
  [/\\r/g, '\r'],
  [/\\t/g, '\t'],
  [/\\b/g, '\b'],
  [/\\f/g, '\f'],
  [/\\'/g, "'"],
  [/\\"/g, '"'],
  [/\\s/g, ' '],
]
