// The grammar of java.util.regex.Pattern: text and flags to a syntax tree, with Java's refusals.
import type { CharTest } from './javaRegexClasses.ts'
import { lineTerminator, not } from './javaRegexClasses.ts'
import { flagLetters, PatternError } from './javaRegexReader.ts'
import type { Flags, Item } from './javaRegexReader.ts'
import { ClassReader } from './javaRegexSets.ts'

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

export function parsePattern(pattern: string, flags: string): RegexTree {
  return new PatternParser(pattern, flags).parse()
}

class PatternParser extends ClassReader {
  #groups = 0
  readonly #names = new Map<string, number>()
  #hasReference = false

  parse(): RegexTree {
    const root = this.#alternatives()
    if (this.peek() !== undefined) throw new PatternError("Unmatched closing ')'")
    return {
      root,
      groups: this.#groups,
      names: this.#names,
      hasReference: this.#hasReference,
      hasSupplementary: this.hasSupplementary,
    }
  }

  #alternatives(): RegexNode {
    const options = [this.#sequence()]
    while (this.take('|')) options.push(this.#sequence())
    return options.length === 1 ? options[0]! : { kind: 'choice', options }
  }

  #sequence(): RegexNode {
    const items: RegexNode[] = []
    for (;;) {
      const item = this.peek()
      const operator = this.operator()
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
    const { multiline, dotAll, unixLines } = this.flags
    switch (operator) {
      case '{':
        // Java reads an empty text here, repeated.
        return { kind: 'empty' }
      case '(':
        this.at++
        return this.#group()
      case '[':
        this.at++
        return { kind: 'set', test: this.characterClass(true) }
      case '\\':
        this.at++
        return this.#escape()
      case '^':
        this.at++
        return this.#assertion(multiline ? 'lineStart' : 'start')
      case '$':
        this.at++
        return this.#assertion(multiline ? 'lineEnd' : 'endOrFinalBreak')
      case '.':
        this.at++
        return { kind: 'set', test: dotAll ? () => true : unixLines ? code => code !== 10 : not(lineTerminator) }
      default:
        this.at++
        return { kind: 'set', test: this.single(item.code) }
    }
  }

  #assertion(assertion: Assertion): RegexNode {
    const { unixLines, unicodeClasses } = this.flags
    return { kind: 'assertion', assertion, unixLines, unicode: unicodeClasses }
  }

  #quantified(body: RegexNode): RegexNode {
    const counts = this.#counts()
    if (!counts) return body
    const mode = this.take('?') ? 'lazy' : this.take('+') ? 'possessive' : 'greedy'
    return { kind: 'repeat', body, ...counts, mode }
  }

  #counts(): { min: number; max: number } | undefined {
    if (this.take('?')) return { min: 0, max: 1 }
    if (this.take('*')) return { min: 0, max: Number.POSITIVE_INFINITY }
    if (this.take('+')) return { min: 1, max: Number.POSITIVE_INFINITY }
    if (this.operator() !== '{') return undefined
    this.at++
    if (!/^\d$/.test(this.raw() ?? '')) throw new PatternError('Illegal repetition')
    const min = this.#count()
    let max = min
    if (this.take(',')) max = this.operator() === '}' ? Number.POSITIVE_INFINITY : this.#count()
    if (!this.take('}')) throw new PatternError('Unclosed counted closure')
    if (max < min) throw new PatternError('Illegal repetition range')
    return { min, max }
  }

  #count(): number {
    let count = 0
    for (let char = this.operator(); char !== undefined && /^\d$/.test(char); char = this.operator()) {
      count = count * 10 + Number(char)
      if (count > 2_147_483_647) throw new PatternError('Illegal repetition range')
      this.at++
    }
    return count
  }

  #group(): RegexNode | undefined {
    const outer = { ...this.flags }
    if (!this.take('?')) return this.#closeGroup(this.#captured(), outer)
    const kind = this.rawNext() ?? ''
    switch (kind) {
      case ':':
        return this.#closeGroup(() => ({ kind: 'group', body: this.#alternatives() }), outer)
      case '=':
      case '!':
        return this.#closeGroup(() => this.#look(false, kind === '!'), outer)
      case '>':
        return this.#closeGroup(() => ({ kind: 'atomic', body: this.#alternatives() }), outer)
      case '<': {
        const next = this.raw()
        if (next !== '=' && next !== '!') return this.#closeGroup(this.#captured(this.#newName()), outer)
        this.at++
        return this.#closeGroup(() => this.#look(true, next === '!'), outer)
      }
      case '$':
      case '@':
        throw new PatternError('Unknown group type')
      default:
        this.at--
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
    if (!this.take(')')) throw new PatternError('Unclosed group')
    this.flags = outer
    return node
  }

  /** `(?i-s)` holds until the enclosing group ends, `(?i-s:…)` inside of itself. */
  #flagGroup(outer: Flags): RegexNode | undefined {
    let on = true
    for (;;) {
      const char = this.rawNext()
      if (char === ')') return undefined
      if (char === ':') return this.#closeGroup(() => ({ kind: 'group', body: this.#alternatives() }), outer)
      if (char === '-' && on) on = false
      else if (char !== undefined && Object.hasOwn(flagLetters, char)) flagLetters[char]!(this.flags, on)
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
    if (!/^[a-zA-Z]$/.test(this.raw() ?? '')) {
      throw new PatternError('capturing group name does not start with a Latin letter')
    }
    while (/^[a-zA-Z0-9]$/.test(this.raw() ?? '')) name += this.rawNext()!
    if (this.rawNext() !== '>') throw new PatternError("named capturing group is missing trailing '>'")
    return name
  }

  /** After a backslash, outside of a class. */
  #escape(): RegexNode {
    const set = this.setEscape()
    if (set) return { kind: 'set', test: set }
    const char = this.raw()
    if (char !== undefined && /^[1-9]$/.test(char)) return this.#reference()
    const node = char === undefined ? undefined : this.#nodeEscape(char)
    if (node) return node
    return { kind: 'set', test: this.single(this.characterEscape()) }
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
      this.at++
      return char === 'R' ? { kind: 'lineBreak' } : { kind: 'grapheme' }
    }
    if (char === 'k') return this.#namedReference()
    if (!Object.hasOwn(assertions, char)) return undefined
    this.at++
    if (char === 'b' && this.raw() === '{' && this.items[this.at + 1]?.char === 'g') {
      this.at += 2
      if (this.rawNext() !== '}') throw new PatternError('Unclosed boundary type')
      return this.#assertion('graphemeBoundary')
    }
    return this.#assertion(assertions[char]!)
  }

  #namedReference(): RegexNode {
    this.at++
    if (this.rawNext() !== '<') throw new PatternError("\\k is not followed by '<' for named capturing group")
    const name = this.#groupName()
    const index = this.#names.get(name)
    if (index === undefined) throw new PatternError(`named capturing group <${name}> does not exist`)
    return this.#referenceTo(index)
  }

  /** Further digits belong to the number only while there is a group of that number. */
  #reference(): RegexNode {
    let index = Number(this.rawNext())
    for (let next = this.operator(); next !== undefined && /^\d$/.test(next); next = this.operator()) {
      const longer = index * 10 + Number(next)
      if (longer > this.#groups) break
      index = longer
      this.at++
    }
    return this.#referenceTo(index)
  }

  #referenceTo(index: number): RegexNode {
    this.#hasReference = true
    const { ignoreCase, unicodeCase } = this.flags
    return { kind: 'reference', index, ignoreCase, unicode: unicodeCase }
  }
}
