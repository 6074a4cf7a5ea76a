// What holds at a place between two characters: ends of text and lines, boundaries of words.
import { letterOrDigit, lineTerminator, nonSpacingMark, unicodeWord, word } from './javaRegexClasses.ts'
import type { Assertion } from './javaRegexParser.ts'

interface Place {
  text: string
  at: number
  unixLines: boolean
  /** words of all scripts */
  unicode: boolean
  /** where the match before this one ended */
  lastEnd: number
}

export const holds: Record<Assertion, (place: Place) => boolean> = {
  start: ({ at }) => at === 0,
  end: ({ text, at }) => at === text.length,
  lastMatch: ({ at, lastEnd }) => at === lastEnd,
  lineStart: ({ text, at, unixLines }) => at < text.length && (at === 0 || endsLine(text, at, unixLines)),
  lineEnd: ({ text, at, unixLines }) => at === text.length || breakAt(text, at, unixLines) > 0,
  endOrFinalBreak: ({ text, at, unixLines }) => {
    const width = breakAt(text, at, unixLines)
    return at === text.length || (width > 0 && at + width === text.length)
  },
  wordBoundary: ({ text, at, unicode }) => isBoundary(text, at, unicode),
  notWordBoundary: ({ text, at, unicode }) => !isBoundary(text, at, unicode),
  graphemeBoundary: ({ text, at }) => at === 0 || at === text.length || isGraphemeBoundary(text, at),
}

/** Units of the code point that begins here. */
export function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1
}

/** Does a line end right before this place? Not between the two characters of `\r\n`. */
function endsLine(text: string, at: number, unixLines: boolean): boolean {
  const before = text.charCodeAt(at - 1)
  if (unixLines) return before === 10
  return lineTerminator(before) && !(before === 13 && text.charCodeAt(at) === 10)
}

/** How wide the line break is that begins here, 0 if there is none. */
function breakAt(text: string, at: number, unixLines: boolean): number {
  const code = text.charCodeAt(at)
  if (unixLines) return code === 10 ? 1 : 0
  if (code === 10 && at > 0 && text.charCodeAt(at - 1) === 13) return 0
  if (code === 13 && text.charCodeAt(at + 1) === 10) return 2
  return at < text.length && lineTerminator(code) ? 1 : 0
}

/** As Java 19 and newer: ASCII words, unless the flag `U` is set; an accent belongs to the letter before. */
function isBoundary(text: string, at: number, unicode: boolean): boolean {
  const test = unicode ? unicodeWord : word
  const isWord = (from: number) => {
    const code = text.codePointAt(from)!
    return test(code) || (nonSpacingMark(code) && hasBase(text, from))
  }
  const left = at > 0 && isWord(at - (at > 1 && widthAt(text, at - 2) === 2 ? 2 : 1))
  return left !== (at < text.length && isWord(at))
}

function hasBase(text: string, at: number): boolean {
  for (let before = at; before >= 0; before--) {
    const code = text.codePointAt(before)!
    if (letterOrDigit(code)) return true
    if (!nonSpacingMark(code)) return false
  }
  return false
}

let segmenter: Intl.Segmenter | undefined

/** Where the character ends, as people see it, that begins here. */
export function graphemeEnd(text: string, at: number): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  // No grapheme of use is longer; the whole rest of a large text would be cut up each time.
  const [first] = segmenter.segment(text.slice(at, at + 200))
  return at + (first?.segment.length ?? 1)
}

function isGraphemeBoundary(text: string, at: number): boolean {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  const from = Math.max(0, at - 200)
  return segmenter.segment(text.slice(from, at + 200)).containing(at - from)?.index === at - from
}
