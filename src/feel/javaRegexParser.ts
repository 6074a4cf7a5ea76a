// The grammar of java.util.regex.Pattern: text and flags to a syntax tree, with Java's refusals.
import type { CharTest } from './javaRegexClasses.ts'
import {
  both,
  caseRange,
  digit,
  either,
  horizontalSpace,
  lineTerminator,
  not,
  property,
  single,
  space,
  unicodeDigit,
  unicodeSpace,
  unicodeWord,
  verticalSpace,
  word,
} from './javaRegexClasses.ts'

export type RegexNode =
  | { kind: 'empty' }
  /** one code point */
  | { kind: 'set'; test: CharTest }
  | { kind: 'sequence'; items: RegexNode[] }
  | { kind: 'choice'; options: RegexNode[] }
  | { kind: 'repeat'; body: RegexNode; min: number; max: number; mode: 'greedy' | 'lazy' | 'possessive' }
  /** without `index` it only groups */
  | { kind: 'group'; body: RegexNode; index?: number }
  | { kind: 'atomic'; body: RegexNode }
  | { kind: 'look'; behind: boolean; negative: boolean; body: RegexNode }
  | { kind: 'reference'; index: number; ignoreCase: boolean; unicode: boolean }
  | { kind: 'assertion'; assertion: Assertion; unixLines: boolean; unicode: boolean }
  /** `\R` */
  | { kind: 'lineBreak' }
  /** `\X` */
  | { kind: 'grapheme' }

export type Assertion =
  | 'start'
  | 'end'
  | 'endOrFinalBreak'
  | 'lineStart'
  | 'lineEnd'
  | 'wordBoundary'
  | 'notWordBoundary'
  | 'graphemeBoundary'
  | 'lastMatch'

export interface RegexTree {
  root: RegexNode
  groups: number
  names: Map<string, number>
  hasReference: boolean
  /** a character beyond the basic plane is named: then matches start at whole code points only */
  hasSupplementary: boolean
}

export class PatternError extends Error {
  /** Java would take the pattern, and we can't */
  readonly unsupported: boolean
  constructor(message: string, unsupported = false) {
    super(message)
    this.unsupported = unsupported
  }
}

interface Flags {
  ignoreCase: boolean
  multiline: boolean
  dotAll: boolean
  unixLines: boolean
  unicodeCase: boolean
  comments: boolean
  unicodeClasses: boolean
}

const flagLetters: Record<string, (flags: Flags, on: boolean) => void> = {
  i: (flags, on) => (flags.ignoreCase = on),
  m: (flags, on) => (flags.multiline = on),
  s: (flags, on) => (flags.dotAll = on),
  d: (flags, on) => (flags.unixLines = on),
  u: (flags, on) => (flags.unicodeCase = on),
  c: () => undefined,
  x: (flags, on) => (flags.comments = on),
  U: (flags, on) => {
    flags.unicodeClasses = on
    flags.unicodeCase = on
  },
}

/** A character of the pattern; between `\Q` and `\E` it stands for itself. */
interface Item {
  char: string
  code: number
  literal: boolean
}

export function parsePattern(pattern: string, flags: string): RegexTree {
  return new PatternParser(pattern, flags).parse()
}

class PatternParser {
  readonly #items: Item[]
  #at = 0
  #flags: Flags
  #groups = 0
  readonly #names = new Map<string, number>()
  #hasReference = false
  #hasSupplementary = false

  constructor(pattern: string, letters: string) {
    this.#items = readItems(pattern)
    this.#hasSupplementary = this.#items.some(item => item.code > 0xffff)
    this.#flags = {
      ignoreCase: letters.includes('i'),
      multiline: letters.includes('m'),
      dotAll: letters.includes('s'),
      comments: letters.includes('x'),
      unixLines: false,
      unicodeCase: false,
      unicodeClasses: false,
    }
  }

  parse(): RegexTree {
    const root = this.#alternatives()
    if (this.#peek() !== undefined) throw new PatternError("Unmatched closing ')'")
    return {
      root,
      groups: this.#groups,
      names: this.#names,
      hasReference: this.#hasReference,
      hasSupplementary: this.#hasSupplementary,
    }
  }

  // Reading. An operator is a character that is not quoted.

  #skipComments(): void {
    if (!this.#flags.comments) return
    for (;;) {
      const item = this.#items[this.#at]
      if (item === undefined || item.literal) return
      if (item.char === '#') while (this.#at < this.#items.length && !this.#endsComment()) this.#at++
      else if (!space(item.code)) return
      this.#at++
    }
  }

  #endsComment(): boolean {
    const { code } = this.#items[this.#at]!
    return this.#flags.unixLines ? code === 10 : lineTerminator(code)
  }

  /** The next operator or character, past blanks and comments where the flag `x` says so. */
  #peek(): Item | undefined {
    this.#skipComments()
    return this.#items[this.#at]
  }

  /** The next character if it is an operator. */
  #operator(): string | undefined {
    const item = this.#peek()
    return item === undefined || item.literal ? undefined : item.char
  }

  #take(char: string): boolean {
    if (this.#operator() !== char) return false
    this.#at++
    return true
  }

  /** The next character as it stands, blanks included. */
  #raw(): string | undefined {
    return this.#items[this.#at]?.char
  }

  #rawNext(): string | undefined {
    return this.#items[this.#at++]?.char
  }

  #alternatives(): RegexNode {
    const options = [this.#sequence()]
    while (this.#take('|')) options.push(this.#sequence())
    return options.length === 1 ? options[0]! : { kind: 'choice', options }
  }

  #sequence(): RegexNode {
    const items: RegexNode[] = []
    for (;;) {
      const item = this.#peek()
      const operator = this.#operator()
      if (item === undefined || operator === '|' || operator === ')') break
      if (operator === '?' || operator === '*' || operator === '+') {
        throw new PatternError(`Dangling meta character '${operator}'`)
      }
      const node = this.#atom(item)
      if (node) items.push(this.#quantified(node))
    }
    return items.length === 1 ? items[0]! : { kind: 'sequence', items }
  }

  /** Undefined for flags alone: `(?i)`. */
  #atom(item: Item): RegexNode | undefined {
    const operator = item.literal ? undefined : item.char
    const { multiline, dotAll, unixLines } = this.#flags
    switch (operator) {
      case '{':
        // Java reads an empty text here, repeated.
        return { kind: 'empty' }
      case '(':
        this.#at++
        return this.#group()
      case '[':
        this.#at++
        return { kind: 'set', test: this.#characterClass(true) }
      case '\\':
        this.#at++
        return this.#escape()
      case '^':
        this.#at++
        return this.#assertion(multiline ? 'lineStart' : 'start')
      case '$':
        this.#at++
        return this.#assertion(multiline ? 'lineEnd' : 'endOrFinalBreak')
      case '.':
        this.#at++
        return { kind: 'set', test: dotAll ? () => true : unixLines ? code => code !== 10 : not(lineTerminator) }
      default:
        this.#at++
        return { kind: 'set', test: this.#single(item.code) }
    }
  }

  #single(code: number): CharTest {
    if (code > 0xffff) this.#hasSupplementary = true
    return single(code, this.#flags.ignoreCase, this.#flags.unicodeCase)
  }

  #assertion(assertion: Assertion): RegexNode {
    const { unixLines, unicodeClasses } = this.#flags
    return { kind: 'assertion', assertion, unixLines, unicode: unicodeClasses }
  }

  #quantified(body: RegexNode): RegexNode {
    const counts = this.#counts()
    if (!counts) return body
    const mode = this.#take('?') ? 'lazy' : this.#take('+') ? 'possessive' : 'greedy'
    return { kind: 'repeat', body, ...counts, mode }
  }

  #counts(): { min: number; max: number } | undefined {
    if (this.#take('?')) return { min: 0, max: 1 }
    if (this.#take('*')) return { min: 0, max: Number.POSITIVE_INFINITY }
    if (this.#take('+')) return { min: 1, max: Number.POSITIVE_INFINITY }
    if (this.#operator() !== '{') return undefined
    this.#at++
    if (!/^\d$/.test(this.#raw() ?? '')) throw new PatternError('Illegal repetition')
    const min = this.#count()
    let max = min
    if (this.#take(',')) max = this.#operator() === '}' ? Number.POSITIVE_INFINITY : this.#count()
    if (!this.#take('}')) throw new PatternError('Unclosed counted closure')
    if (max < min) throw new PatternError('Illegal repetition range')
    return { min, max }
  }

  #count(): number {
    let count = 0
    for (let char = this.#operator(); char !== undefined && /^\d$/.test(char); char = this.#operator()) {
      count = count * 10 + Number(char)
      if (count > 2_147_483_647) throw new PatternError('Illegal repetition range')
      this.#at++
    }
    return count
  }

  #group(): RegexNode | undefined {
    const outer = { ...this.#flags }
    if (!this.#take('?')) return this.#closeGroup(this.#captured(), outer)
    const kind = this.#rawNext() ?? ''
    switch (kind) {
      case ':':
        return this.#closeGroup(() => ({ kind: 'group', body: this.#alternatives() }), outer)
      case '=':
      case '!':
        return this.#closeGroup(() => this.#look(false, kind === '!'), outer)
      case '>':
        return this.#closeGroup(() => ({ kind: 'atomic', body: this.#alternatives() }), outer)
      case '<': {
        const next = this.#raw()
        if (next !== '=' && next !== '!') return this.#closeGroup(this.#captured(this.#newName()), outer)
        this.#at++
        return this.#closeGroup(() => this.#look(true, next === '!'), outer)
      }
      case '$':
      case '@':
        throw new PatternError('Unknown group type')
      default:
        this.#at--
        return this.#flagGroup(outer)
    }
  }

  #look(behind: boolean, negative: boolean): RegexNode {
    return { kind: 'look', behind, negative, body: this.#alternatives() }
  }

  /** The number is given before the group is read: inner groups come later. */
  #captured(name?: string): () => RegexNode {
    const index = ++this.#groups
    if (name !== undefined) this.#names.set(name, index)
    return () => ({ kind: 'group', body: this.#alternatives(), index })
  }

  #closeGroup(read: () => RegexNode, outer: Flags): RegexNode {
    const node = read()
    if (!this.#take(')')) throw new PatternError('Unclosed group')
    this.#flags = outer
    return node
  }

  /** `(?i-s)` holds until the enclosing group ends, `(?i-s:…)` inside of itself. */
  #flagGroup(outer: Flags): RegexNode | undefined {
    let on = true
    for (;;) {
      const char = this.#rawNext()
      if (char === ')') return undefined
      if (char === ':') return this.#closeGroup(() => ({ kind: 'group', body: this.#alternatives() }), outer)
      if (char === '-' && on) on = false
      else if (char !== undefined && Object.hasOwn(flagLetters, char)) flagLetters[char]!(this.#flags, on)
      else throw new PatternError('Unknown inline modifier')
    }
  }

  #newName(): string {
    const name = this.#groupName()
    if (this.#names.has(name)) throw new PatternError(`Named capturing group <${name}> is already defined`)
    return name
  }

  #groupName(): string {
    let name = ''
    if (!/^[a-zA-Z]$/.test(this.#raw() ?? '')) {
      throw new PatternError('capturing group name does not start with a Latin letter')
    }
    while (/^[a-zA-Z0-9]$/.test(this.#raw() ?? '')) name += this.#rawNext()!
    if (this.#rawNext() !== '>') throw new PatternError("named capturing group is missing trailing '>'")
    return name
  }

  /** After a backslash, outside of a class. */
  #escape(): RegexNode {
    const set = this.#setEscape()
    if (set) return { kind: 'set', test: set }
    const char = this.#raw()
    if (char !== undefined && /^[1-9]$/.test(char)) return this.#reference()
    const node = char === undefined ? undefined : this.#nodeEscape(char)
    if (node) return node
    return { kind: 'set', test: this.#single(this.#characterEscape()) }
  }

  #nodeEscape(char: string): RegexNode | undefined {
    const assertions: Record<string, Assertion> = {
      A: 'start',
      b: 'wordBoundary',
      B: 'notWordBoundary',
      G: 'lastMatch',
      Z: 'endOrFinalBreak',
      z: 'end',
    }
    if (char === 'R' || char === 'X') {
      this.#at++
      return char === 'R' ? { kind: 'lineBreak' } : { kind: 'grapheme' }
    }
    if (char === 'k') return this.#namedReference()
    if (!Object.hasOwn(assertions, char)) return undefined
    this.#at++
    if (char === 'b' && this.#raw() === '{' && this.#items[this.#at + 1]?.char === 'g') {
      this.#at += 2
      if (this.#rawNext() !== '}') throw new PatternError('Unclosed boundary type')
      return this.#assertion('graphemeBoundary')
    }
    return this.#assertion(assertions[char]!)
  }

  #namedReference(): RegexNode {
    this.#at++
    if (this.#rawNext() !== '<') throw new PatternError("\\k is not followed by '<' for named capturing group")
    const name = this.#groupName()
    const index = this.#names.get(name)
    if (index === undefined) throw new PatternError(`named capturing group <${name}> does not exist`)
    return this.#referenceTo(index)
  }

  /** Further digits belong to the number only while there is a group of that number. */
  #reference(): RegexNode {
    let index = Number(this.#rawNext())
    for (let next = this.#operator(); next !== undefined && /^\d$/.test(next); next = this.#operator()) {
      const longer = index * 10 + Number(next)
      if (longer > this.#groups) break
      index = longer
      this.#at++
    }
    return this.#referenceTo(index)
  }

  #referenceTo(index: number): RegexNode {
    this.#hasReference = true
    const { ignoreCase, unicodeCase } = this.#flags
    return { kind: 'reference', index, ignoreCase, unicode: unicodeCase }
  }

  /** Escapes that stand for a set of characters: `\d`, `\p{L}` … */
  #setEscape(): CharTest | undefined {
    const char = this.#raw()
    if (char === undefined) return undefined
    if (char === 'p' || char === 'P') {
      this.#at++
      const test = this.#property()
      return char === 'P' ? not(test) : test
    }
    const unicode = this.#flags.unicodeClasses
    const sets: Record<string, CharTest> = {
      d: unicode ? unicodeDigit : digit,
      w: unicode ? unicodeWord : word,
      s: unicode ? unicodeSpace : space,
      h: horizontalSpace,
      v: verticalSpace,
    }
    const lower = char.toLowerCase()
    if (!Object.hasOwn(sets, lower)) return undefined
    this.#at++
    return char === lower ? sets[lower] : not(sets[lower]!)
  }

  #property(): CharTest {
    const first = this.#peek()
    let name = first?.char ?? ''
    this.#at++
    if (name === '{') {
      name = ''
      for (let char = this.#rawNext(); char !== '}'; char = this.#rawNext()) {
        if (char === undefined) throw new PatternError('Unclosed character family')
        name += char
      }
      if (name === '') throw new PatternError('Empty character family')
    }
    const { ignoreCase, unicodeClasses } = this.#flags
    const test = property(name, ignoreCase, unicodeClasses)
    if (!test) throw new PatternError(`Unknown character property name {${name}}`)
    return test
  }

  /** Escapes that stand for one character. */
  #characterEscape(): number {
    const item = this.#items[this.#at++]
    if (item === undefined) throw new PatternError('Unescaped trailing backslash')
    switch (item.char) {
      case '0':
        return this.#octal()
      case 'x':
        return this.#hexadecimal()
      case 'u':
        return this.#unicode()
      case 'c':
        return this.#control()
      case 'N':
        throw new PatternError('Names of characters are not known here', true)
    }
    if (Object.hasOwn(characterEscapes, item.char)) return characterEscapes[item.char]!
    if (/^[a-zA-Z1-9]$/.test(item.char)) throw new PatternError('Illegal/unsupported escape sequence')
    return item.code
  }

  #octal(): number {
    let value = 0
    let digits = 0
    while (digits < 3 && /^[0-7]$/.test(this.#raw() ?? '') && value * 8 + Number(this.#raw()) <= 0o377) {
      value = value * 8 + Number(this.#rawNext())
      digits++
    }
    if (digits === 0) throw new PatternError('Illegal octal escape sequence')
    return value
  }

  #hexadecimal(): number {
    if (this.#raw() !== '{') return this.#hexDigits(2, 'Illegal hexadecimal escape sequence')
    this.#at++
    let digits = ''
    while (/^[0-9a-fA-F]$/.test(this.#raw() ?? '')) digits += this.#rawNext()!
    if (digits === '' && this.#raw() === '}') throw new PatternError('Illegal hexadecimal escape sequence')
    const code = Number.parseInt(digits, 16)
    if (code > 0x10ffff) throw new PatternError('Hexadecimal codepoint is too big')
    if (this.#rawNext() !== '}') throw new PatternError('Unclosed hexadecimal escape sequence')
    return code
  }

  #unicode(): number {
    const code = this.#hexDigits(4, 'Illegal Unicode escape sequence')
    const [backslash, letter] = [this.#raw(), this.#items[this.#at + 1]?.char]
    if (code < 0xd800 || code > 0xdbff || backslash !== '\\' || letter !== 'u') return code
    const before = this.#at
    this.#at += 2
    const low = this.#hexDigits(4, 'Illegal Unicode escape sequence')
    if (low >= 0xdc00 && low <= 0xdfff) return 0x10000 + (code - 0xd800) * 0x400 + low - 0xdc00
    this.#at = before
    return code
  }

  #hexDigits(count: number, refusal: string): number {
    let digits = ''
    for (let left = count; left > 0; left--) digits += this.#rawNext() ?? ''
    if (digits.length !== count || !/^[0-9a-fA-F]+$/.test(digits)) throw new PatternError(refusal)
    return Number.parseInt(digits, 16)
  }

  #control(): number {
    const item = this.#items[this.#at++]
    if (item === undefined) throw new PatternError('Illegal control escape sequence')
    return item.code ^ 64
  }

  /**
   * After `[`, or after `&&`. A `]` right at the start stands for itself. With `consume` it takes the closing bracket.
   */
  #characterClass(consume: boolean): CharTest {
    const negative = consume && this.#raw() === '^' && this.#take('^')
    let set: CharTest | undefined
    // Java keeps single Latin characters apart, which shows where nothing follows `&&`.
    let last: CharTest | undefined
    let latinOnly = true
    const include = (test: CharTest, isLatin = false) => {
      set = set ? either(set, test) : test
      last = isLatin ? undefined : test
      latinOnly &&= isLatin
    }
    for (;;) {
      const item = this.#peek()
      if (item === undefined) throw new PatternError('Unclosed character class')
      const operator = this.#operator()
      if (operator === ']' && set !== undefined) {
        if (consume) this.#at++
        return negative ? not(set) : set
      }
      if (operator === '[') {
        this.#at++
        include(this.#characterClass(true))
      } else if (operator === '&' && this.#isIntersection()) {
        set = this.#intersected(set, latinOnly ? set : last)
        last = set
        latinOnly = false
      } else {
        const { test, isLatin } = this.#classRange()
        include(test, isLatin)
      }
    }
  }

  #isIntersection(): boolean {
    const before = this.#at
    this.#at++
    const found = this.#operator() === '&'
    if (!found) this.#at = before
    else this.#at++
    return found
  }

  /** Of nothing after `&&`, Java makes the intersection with what it read last. */
  #intersected(left: CharTest | undefined, last: CharTest | undefined): CharTest {
    let right: CharTest | undefined
    for (;;) {
      const operator = this.#operator()
      if (operator === ']' || operator === '&' || this.#peek() === undefined) break
      const nested = this.#take('[')
      const test = this.#characterClass(nested)
      right = right ? either(right, test) : test
    }
    if (right === undefined && left === undefined) throw new PatternError('Bad class syntax')
    if (left === undefined) return right!
    right ??= last
    if (right === undefined) throw new PatternError('Bad intersection syntax')
    return both(left, right)
  }

  #classRange(): { test: CharTest; isLatin: boolean } {
    const item = this.#peek()!
    const escaped = this.#take('\\')
    if (escaped) {
      // At the end of a range `\v` is one character, the vertical tab.
      const tab = this.#raw() === 'v' && this.#items[this.#at + 1]?.char === '-'
      const set = tab ? undefined : this.#setEscape()
      if (set) return { test: set, isLatin: false }
    }
    const from = escaped ? this.#classCharacter() : item.code
    if (!escaped) this.#at++
    if (from > 0xffff) this.#hasSupplementary = true
    const { ignoreCase, unicodeCase } = this.#flags
    const next = this.#operator() === '-' ? this.#items[this.#at + 1] : undefined
    if (next === undefined || (!next.literal && (next.char === '[' || next.char === ']'))) {
      return { test: single(from, ignoreCase, unicodeCase), isLatin: from < 256 }
    }
    this.#at++
    return { test: this.#rangeFrom(from), isLatin: false }
  }

  #rangeFrom(from: number): CharTest {
    const item = this.#peek()
    if (item === undefined) throw new PatternError('Illegal character range')
    const escaped = this.#take('\\')
    if (!escaped) this.#at++
    if (escaped && this.#raw() !== 'v' && this.#isSetEscape()) throw new PatternError('Illegal character range')
    const to = escaped ? this.#classCharacter() : item.code
    if (to < from) throw new PatternError('Illegal character range')
    return caseRange(from, to, this.#flags.ignoreCase, this.#flags.unicodeCase)
  }

  #isSetEscape(): boolean {
    return /^[dDwWsShHV]$/.test(this.#raw() ?? '')
  }

  #classCharacter(): number {
    if (this.#raw() === 'v') {
      this.#at++
      return 0x0b
    }
    return this.#characterEscape()
  }
}

const characterEscapes: Record<string, number> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 }

/** The pattern's code points, quoting resolved. */
function readItems(pattern: string): Item[] {
  const chars = [...pattern]
  const items: Item[] = []
  let quoted = false
  for (let at = 0; at < chars.length; at++) {
    const pair = chars[at] === '\\' ? chars[at + 1] : undefined
    if (quoted ? pair === 'E' : pair === 'Q') {
      quoted = !quoted
      at++
    } else if (!quoted && pair !== undefined) {
      // An escaped backslash does not begin a quotation.
      items.push(item('\\', false), item(pair, false))
      at++
    } else {
      items.push(item(chars[at]!, quoted))
    }
  }
  return items
}

function item(char: string, literal: boolean): Item {
  return { char, code: char.codePointAt(0)!, literal }
}
