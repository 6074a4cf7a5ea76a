// The sets of characters that java.util.regex knows by name or by escape, as tests on a code point.
import { unicodeBlock } from './unicodeBlocks.ts'

export type CharTest = (codePoint: number) => boolean

export const either =
  (x: CharTest, y: CharTest): CharTest =>
  code =>
    x(code) || y(code)
export const both =
  (x: CharTest, y: CharTest): CharTest =>
  code =>
    x(code) && y(code)
export const not =
  (test: CharTest): CharTest =>
  code =>
    !test(code)
const range =
  (from: number, to: number): CharTest =>
  code =>
    code >= from && code <= to

/** A test for what a class of JavaScript's regular expressions holds, `\p{L}` or `a-z`. */
function jsClass(text: string): CharTest {
  const pattern = new RegExp(`[${text}]`, 'u')
  // Most texts are Latin: those are looked up, the rest is asked.
  const known = new Int8Array(256)
  return code => {
    if (code > 255) return pattern.test(String.fromCodePoint(code))
    if (known[code] === 0) known[code] = pattern.test(String.fromCodePoint(code)) ? 1 : -1
    return known[code] === 1
  }
}

export const digit = range(0x30, 0x39)
export const word = jsClass('a-zA-Z0-9_')
export const space = jsClass(' \\t\\n\\x0B\\f\\r')
export const horizontalSpace = jsClass(' \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000')
export const verticalSpace = jsClass('\\n\\x0B\\f\\r\\x85\\u2028\\u2029')
export const lineTerminator = jsClass('\\n\\r\\x85\\u2028\\u2029')
export const unicodeDigit = jsClass('\\p{Nd}')
export const unicodeSpace = jsClass('\\p{White_Space}')
export const unicodeWord = jsClass('\\p{Alphabetic}\\p{Mn}\\p{Me}\\p{Mc}\\p{Nd}\\p{Pc}\\u200c\\u200d')
export const nonSpacingMark = jsClass('\\p{Mn}')
export const letterOrDigit = jsClass('\\p{L}\\p{Nd}')

const cased = jsClass('\\p{Lu}\\p{Ll}\\p{Lt}')
const casedLetters = jsClass('\\p{Uppercase}\\p{Lowercase}\\p{Lt}')

const categories =
  'Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf L M N Z C P S LC'.split(' ')

/** POSIX and java.lang.Character names, as classes of JavaScript. */
const named: Record<string, string> = {
  LD: '\\p{L}\\p{Nd}',
  L1: '\\x00-\\xff',
  ASCII: '\\x00-\\x7f',
  Alnum: 'a-zA-Z0-9',
  Alpha: 'a-zA-Z',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1f\\x7f',
  Digit: '0-9',
  Graph: '!-~',
  Lower: 'a-z',
  Print: ' -~',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Space: ' \\t\\n\\x0B\\f\\r',
  Upper: 'A-Z',
  XDigit: '0-9a-fA-F',
  javaLowerCase: '\\p{Lowercase}',
  javaUpperCase: '\\p{Uppercase}',
  javaAlphabetic: '\\p{Alphabetic}',
  javaIdeographic: '\\p{Ideographic}',
  javaTitleCase: '\\p{Lt}',
  javaDigit: '\\p{Nd}',
  javaDefined: '\\P{Cn}',
  javaLetter: '\\p{L}',
  javaLetterOrDigit: '\\p{L}\\p{Nd}',
  javaJavaIdentifierStart: '\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}',
  javaJavaIdentifierPart: '\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}\\p{Nd}\\p{Mn}\\p{Mc}\\x00-\\x08\\x0e-\\x1b\\x7f-\\x9f\\p{Cf}',
  javaUnicodeIdentifierStart: '\\p{ID_Start}',
  javaUnicodeIdentifierPart: '\\p{ID_Continue}\\x00-\\x08\\x0e-\\x1b\\x7f-\\x9f\\p{Cf}',
  javaIdentifierIgnorable: '\\x00-\\x08\\x0e-\\x1b\\x7f-\\x9f\\p{Cf}',
  javaSpaceChar: '\\p{Z}',
  javaISOControl: '\\x00-\\x1f\\x7f-\\x9f',
  javaMirrored: '\\p{Bidi_Mirrored}',
}

/** Unicode's binary properties behind `Is`, and POSIX names under the flag `U`. */
const unicodeNamed: Record<string, string> = {
  ALPHABETIC: '\\p{Alphabetic}',
  LETTER: '\\p{L}',
  IDEOGRAPHIC: '\\p{Ideographic}',
  LOWERCASE: '\\p{Lowercase}',
  UPPERCASE: '\\p{Uppercase}',
  TITLECASE: '\\p{Lt}',
  WHITE_SPACE: '\\p{White_Space}',
  WHITESPACE: '\\p{White_Space}',
  CONTROL: '\\p{Cc}',
  PUNCTUATION: '\\p{P}',
  HEX_DIGIT: '\\p{Nd}0-9A-Fa-f\\uff10-\\uff19\\uff21-\\uff26\\uff41-\\uff46',
  HEXDIGIT: '\\p{Nd}0-9A-Fa-f\\uff10-\\uff19\\uff21-\\uff26\\uff41-\\uff46',
  ASSIGNED: '\\P{Cn}',
  NONCHARACTERCODEPOINT: '\\p{Noncharacter_Code_Point}',
  NONCHARACTER_CODE_POINT: '\\p{Noncharacter_Code_Point}',
  DIGIT: '\\p{Nd}',
  ALNUM: '\\p{Alphabetic}\\p{Nd}',
  BLANK: '\\p{Zs}\\t',
  WORD: '\\p{Alphabetic}\\p{Mn}\\p{Me}\\p{Mc}\\p{Nd}\\p{Pc}\\u200c\\u200d',
  JOIN_CONTROL: '\\u200c\\u200d',
  JOINCONTROL: '\\u200c\\u200d',
  EMOJI: '\\p{Emoji}',
  EMOJI_PRESENTATION: '\\p{Emoji_Presentation}',
  EMOJI_MODIFIER: '\\p{Emoji_Modifier}',
  EMOJI_MODIFIER_BASE: '\\p{Emoji_Modifier_Base}',
  EMOJI_COMPONENT: '\\p{Emoji_Component}',
  EXTENDED_PICTOGRAPHIC: '\\p{Extended_Pictographic}',
}

const unicodePosix: Record<string, string> = {
  Alpha: 'ALPHABETIC',
  Lower: 'LOWERCASE',
  Upper: 'UPPERCASE',
  Space: 'WHITE_SPACE',
  Punct: 'PUNCTUATION',
  XDigit: 'HEX_DIGIT',
  Alnum: 'ALNUM',
  Cntrl: 'CONTROL',
  Digit: 'DIGIT',
  Blank: 'BLANK',
  Graph: 'GRAPH',
  Print: 'PRINT',
}

const unseen = jsClass('\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}')
const special: Record<string, CharTest> = {
  GRAPH: not(unseen),
  PRINT: either(not(unseen), both(jsClass('\\p{Zs}\\t'), not(jsClass('\\p{Cc}')))),
}

/**
 * The set behind `\p{name}`: undefined where Java knows no such name. With `ignoreCase`, names that tell upper from
 * lower case stand for both; with `unicode` POSIX names are not confined to ASCII.
 */
export function property(name: string, ignoreCase: boolean, unicode: boolean): CharTest | undefined {
  const [, key, value] = /^([^=]*)=(.*)$/s.exec(name) ?? []
  if (key !== undefined && value !== undefined) return valuedProperty(key.toLowerCase(), value, ignoreCase)
  if (name.startsWith('In')) return unicodeBlock(name.slice(2))
  if (name.startsWith('Is')) {
    const short = name.slice(2)
    return unicodeProperty(short, ignoreCase) ?? plainProperty(short, ignoreCase) ?? script(short)
  }
  const posix = unicode && Object.hasOwn(unicodePosix, name) ? unicodePosix[name] : undefined
  return posix === undefined ? plainProperty(name, ignoreCase) : unicodeProperty(posix, ignoreCase)
}

function valuedProperty(key: string, value: string, ignoreCase: boolean): CharTest | undefined {
  if (key === 'sc' || key === 'script') return script(value)
  if (key === 'blk' || key === 'block') return unicodeBlock(value)
  if (key === 'gc' || key === 'general_category') return plainProperty(value, ignoreCase)
  return undefined
}

function plainProperty(name: string, ignoreCase: boolean): CharTest | undefined {
  if (name === 'all') return () => true
  if (name === 'javaWhitespace') return javaWhitespace
  if (ignoreCase && /^(?:Lu|Ll|Lt)$/.test(name)) return cased
  if (ignoreCase && /^(?:Lower|Upper)$/.test(name)) return jsClass('a-zA-Z')
  if (ignoreCase && /^java(?:Lower|Upper|Title)Case$/.test(name)) return casedLetters
  if (categories.includes(name)) return jsClass(`\\p{${name}}`)
  return Object.hasOwn(named, name) ? jsClass(named[name]!) : undefined
}

function unicodeProperty(name: string, ignoreCase: boolean): CharTest | undefined {
  const upper = name.toUpperCase()
  if (ignoreCase && /^(?:LOWERCASE|UPPERCASE|TITLECASE)$/.test(upper)) return casedLetters
  if (Object.hasOwn(special, upper)) return special[upper]
  return Object.hasOwn(unicodeNamed, upper) ? jsClass(unicodeNamed[upper]!) : undefined
}

const javaWhitespace = either(both(jsClass('\\p{Z}'), not(jsClass('\\xa0\\u2007\\u202f'))), jsClass('\\t-\\r\\x1c-\\x1f'))

/** Java takes names of scripts in any case, and their codes of four letters. */
function script(name: string): CharTest | undefined {
  const title = name.toLowerCase().replace(/(^|_)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
  try {
    return /^[A-Za-z_]+$/.test(name) ? jsClass(`\\p{Script=${title}}`) : undefined
  } catch {
    return undefined
  }
}

/** A single character as it is compared: ASCII letters in both cases under `ignoreCase`, all letters under `unicode`. */
export function single(code: number, ignoreCase: boolean, unicode: boolean): CharTest {
  if (ignoreCase && unicode) {
    const folded = fold(code)
    if (folded !== upperOf(code) || folded !== code) return other => other === folded || fold(other) === folded
  } else if (ignoreCase && isAsciiLetter(code)) {
    const lower = code | 32
    return other => other === lower || other === lower - 32
  }
  return other => other === code
}

/** A range of characters, `a-z`, by the same rules. */
export function caseRange(from: number, to: number, ignoreCase: boolean, unicode: boolean): CharTest {
  const inside = range(from, to)
  if (!ignoreCase) return inside
  if (!unicode) return code => inside(code) || (isAsciiLetter(code) && inside(code ^ 32))
  return code => inside(code) || inside(upperOf(code)) || inside(fold(code))
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** Two characters of a back reference under `i`, or under `i` and `u`. */
export function sameIgnoringCase(x: number, y: number, unicode: boolean): boolean {
  if (x === y) return true
  return unicode ? fold(x) === fold(y) : isAsciiLetter(x) && isAsciiLetter(y) && (x | 32) === (y | 32)
}

function fold(code: number): number {
  return oneChar(String.fromCodePoint(upperOf(code)).toLowerCase()) ?? code
}

function upperOf(code: number): number {
  return oneChar(String.fromCodePoint(code).toUpperCase()) ?? code
}

/** Java maps one character to one: `ß` has no upper case. */
function oneChar(text: string): number | undefined {
  const code = text.codePointAt(0)!
  return String.fromCodePoint(code) === text ? code : undefined
}
