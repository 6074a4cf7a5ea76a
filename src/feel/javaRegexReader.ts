// Reading a Java pattern character by character: quoting, comments, and the escapes that stand for one character or for a
// set of them.
import type { CharTest } from './javaRegexClasses.ts'
import {
  digit,
  horizontalSpace,
  lineTerminator,
  not,
  property,
  space,
  unicodeDigit,
  unicodeSpace,
  unicodeWord,
  verticalSpace,
  word,
} from './javaRegexClasses.ts'

export class PatternError extends Error {
  /** Java would take the pattern, and we can't */
  readonly unsupported: boolean
  constructor(message: string, unsupported = false) {
    super(message)
    this.unsupported = unsupported
  }
}

export interface Flags {
  ignoreCase: boolean
  multiline: boolean
  dotAll: boolean
  unixLines: boolean
  unicodeCase: boolean
  comments: boolean
  unicodeClasses: boolean
}

export const flagLetters: Record<string, (flags: Flags, on: boolean) => void> = {
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
export interface Item {
  char: string
  code: number
  literal: boolean
}

/** An operator is a character that is not quoted. */
export class PatternReader {
  protected readonly items: Item[]
  protected at = 0
  protected flags: Flags
  protected hasSupplementary: boolean

  constructor(pattern: string, letters: string) {
    this.items = readItems(pattern)
    this.hasSupplementary = this.items.some(item => item.code > 0xffff)
    this.flags = {
      ignoreCase: letters.includes('i'),
      multiline: letters.includes('m'),
      dotAll: letters.includes('s'),
      comments: letters.includes('x'),
      unixLines: false,
      unicodeCase: false,
      unicodeClasses: false,
    }
  }

  #skipComments(): void {
    if (!this.flags.comments) return
    for (;;) {
      const item = this.items[this.at]
      if (item === undefined || item.literal) return
      if (item.char === '#') while (this.at < this.items.length && !this.#endsComment()) this.at++
      else if (!space(item.code)) return
      this.at++
    }
  }

  #endsComment(): boolean {
    const { code } = this.items[this.at]!
    return this.flags.unixLines ? code === 10 : lineTerminator(code)
  }

  /** The next operator or character, past blanks and comments where the flag `x` says so. */
  protected peek(): Item | undefined {
    this.#skipComments()
    return this.items[this.at]
  }

  /** The next character if it is an operator. */
  protected operator(): string | undefined {
    const item = this.peek()
    return item === undefined || item.literal ? undefined : item.char
  }

  protected take(char: string): boolean {
    if (this.operator() !== char) return false
    this.at++
    return true
  }

  /** The next character as it stands, blanks included. */
  protected raw(): string | undefined {
    return this.items[this.at]?.char
  }

  protected rawNext(): string | undefined {
    return this.items[this.at++]?.char
  }

  /** Escapes that stand for a set of characters: `\d`, `\p{L}` … */
  protected setEscape(): CharTest | undefined {
    const char = this.raw()
    if (char === undefined) return undefined
    if (char === 'p' || char === 'P') {
      this.at++
      const test = this.#property()
      return char === 'P' ? not(test) : test
    }
    const unicode = this.flags.unicodeClasses
    const sets: Record<string, CharTest> = {
      d: unicode ? unicodeDigit : digit,
      w: unicode ? unicodeWord : word,
      s: unicode ? unicodeSpace : space,
      h: horizontalSpace,
      v: verticalSpace,
    }
    const lower = char.toLowerCase()
    if (!Object.hasOwn(sets, lower)) return undefined
    this.at++
    return char === lower ? sets[lower] : not(sets[lower]!)
  }

  #property(): CharTest {
    const first = this.peek()
    let name = first?.char ?? ''
    this.at++
    if (name === '{') {
      name = ''
      for (let char = this.rawNext(); char !== '}'; char = this.rawNext()) {
        if (char === undefined) throw new PatternError('Unclosed character family')
        name += char
      }
      if (name === '') throw new PatternError('Empty character family')
    }
    const { ignoreCase, unicodeClasses } = this.flags
    const test = property(name, ignoreCase, unicodeClasses)
    if (!test) throw new PatternError(`Unknown character property name {${name}}`)
    return test
  }

  /** Escapes that stand for one character. */
  protected characterEscape(): number {
    const item = this.items[this.at++]
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
    while (digits < 3 && /^[0-7]$/.test(this.raw() ?? '') && value * 8 + Number(this.raw()) <= 0o377) {
      value = value * 8 + Number(this.rawNext())
      digits++
    }
    if (digits === 0) throw new PatternError('Illegal octal escape sequence')
    return value
  }

  #hexadecimal(): number {
    if (this.raw() !== '{') return this.#hexDigits(2, 'Illegal hexadecimal escape sequence')
    this.at++
    let digits = ''
    while (/^[0-9a-fA-F]$/.test(this.raw() ?? '')) digits += this.rawNext()!
    if (digits === '' && this.raw() === '}') throw new PatternError('Illegal hexadecimal escape sequence')
    const code = Number.parseInt(digits, 16)
    if (code > 0x10ffff) throw new PatternError('Hexadecimal codepoint is too big')
    if (this.rawNext() !== '}') throw new PatternError('Unclosed hexadecimal escape sequence')
    return code
  }

  #unicode(): number {
    const code = this.#hexDigits(4, 'Illegal Unicode escape sequence')
    const [backslash, letter] = [this.raw(), this.items[this.at + 1]?.char]
    if (code < 0xd800 || code > 0xdbff || backslash !== '\\' || letter !== 'u') return code
    const before = this.at
    this.at += 2
    const low = this.#hexDigits(4, 'Illegal Unicode escape sequence')
    if (low >= 0xdc00 && low <= 0xdfff) return 0x10000 + (code - 0xd800) * 0x400 + low - 0xdc00
    this.at = before
    return code
  }

  #hexDigits(count: number, refusal: string): number {
    let digits = ''
    for (let left = count; left > 0; left--) digits += this.rawNext() ?? ''
    if (digits.length !== count || !/^[0-9a-fA-F]+$/.test(digits)) throw new PatternError(refusal)
    return Number.parseInt(digits, 16)
  }

  #control(): number {
    const item = this.items[this.at++]
    if (item === undefined) throw new PatternError('Illegal control escape sequence')
    return item.code ^ 64
  }
}

const characterEscapes: Record<string, number> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 }

/** The pattern's code points, quoting resolved. */
function readItems(pattern: string): Item[] {
  const chars = Array.from(pattern)
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
