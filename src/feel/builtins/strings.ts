// Built-ins on strings. Lengths and positions count UTF-16 units, as Java's.
import { isSince } from '../../lines.ts'
import { compileJavaRegex } from '../javaRegex.ts'
import type { JavaRegex } from '../javaRegex.ts'
import { toInt } from '../numbers.ts'
import { RegexRunaway } from '../regexRunaway.ts'
import { FeelError, Runaway, Unsupported } from '../run.ts'
import type { Run, Val } from '../run.ts'
import { JavaException } from '../values.ts'
import type { FeelNumber } from '../values.ts'
import type { Functions } from './define.ts'
import { signature, when } from './define.ts'

export const stringFunctions: Functions = {
  substring: [
    signature(
      'string, start position',
      when(['string', 'number'], (text, start) => slice(text, startIndex(text, start), text.length)),
    ),
    signature(
      'string, start position, length',
      when(['string', 'number', 'number'], (text, start, length, run) => {
        const from = startIndex(text, start)
        const to = from + toInt(length)
        // Before 8.8 a length beyond the end failed the evaluation.
        return slice(text, from, isSince(run.line, '8.8') ? Math.min(to, text.length) : to)
      }),
    ),
  ],
  'string length': [signature('string', when(['string'], text => text.length))],
  'upper case': [signature('string', when(['string'], text => text.toUpperCase()))],
  'lower case': [signature('string', when(['string'], text => text.toLowerCase()))],
  'substring before': [
    signature(
      'string, match',
      when(['string', 'string'], (text, match) => text.slice(0, Math.max(0, text.indexOf(match)))),
    ),
  ],
  'substring after': [
    signature(
      'string, match',
      when(['string', 'string'], (text, match) => {
        const index = text.indexOf(match)
        return index < 0 ? '' : text.slice(index + match.length)
      }),
    ),
  ],
  replace: [
    signature(
      'input, pattern, replacement',
      when(['string', 'string', 'string'], (input, pattern, replacement, run) =>
        withRegex(pattern, '', run, regex => replaceAll(regex, input, replacement, pattern)),
      ),
    ),
    signature(
      'input, pattern, replacement, flags',
      when(['string', 'string', 'string', 'string'], (input, pattern, replacement, flags, run) =>
        withRegex(pattern, flags, run, regex => replaceAll(regex, input, replacement, pattern)),
      ),
    ),
  ],
  contains: [signature('string, match', when(['string', 'string'], (text, match) => text.includes(match)))],
  'starts with': [signature('string, match', when(['string', 'string'], (text, match) => text.startsWith(match)))],
  'ends with': [signature('string, match', when(['string', 'string'], (text, match) => text.endsWith(match)))],
  matches: [
    signature(
      'input, pattern',
      when(['string', 'string'], (input, pattern, run) => withRegex(pattern, '', run, regex => regex.find(input))),
    ),
    signature(
      'input, pattern, flags',
      when(['string', 'string', 'string'], (input, pattern, flags, run) =>
        withRegex(pattern, flags, run, regex => regex.find(input)),
      ),
    ),
  ],
  split: [
    signature(
      'string, delimiter',
      when(['string', 'string'], (text, delimiter, run) =>
        withRegex(delimiter, '', run, regex => regex.split(text), 'Invalid pattern for delimiter'),
      ),
    ),
  ],
  extract: [
    signature(
      'input, pattern',
      when(['string', 'string'], (input, pattern, run) => withRegex(pattern, '', run, regex => regex.extract(input))),
    ),
  ],
  // Java's trim: everything up to the blank, control characters included, and no other spaces.
  trim: [
    signature('string', when(['string'], text => text.replace(/^[\u0000- ]+|[\u0000- ]+$/g, '')), { since: '8.8' }),
  ],
  uuid: [signature('', when([], run => uuid(run)), { since: '8.8' })],
  'to base64': [signature('value', when(['string'], toBase64), { since: '8.8' })],
  'is blank': [signature('string', when(['string'], text => javaBlank.test(text)), { since: '8.8' })],
}

/** Java's Character.isWhitespace: no-break spaces are none. */
const javaBlank = /^(?:[\t-\r\u001c-\u001f\u2028\u2029]|(?![\u00a0\u2007\u202f])\p{Zs})*$/u

/** Counted from 1, or from the end below 0; 0 is the end. */
function startIndex(text: string, position: FeelNumber): number {
  const index = toInt(position)
  return index > 0 ? index - 1 : text.length + index
}

function slice(text: string, from: number, to: number): string {
  if (from >= 0 && from <= to && to <= text.length) return text.slice(from, to)
  const range = `Range [${from}, ${to}) out of bounds for length ${text.length}`
  throw new JavaException('java.lang.StringIndexOutOfBoundsException', range)
}

function withRegex(pattern: string, flags: string, run: Run, use: (regex: JavaRegex) => Val, reason = invalid): Val {
  run.step(100)
  const regex = compileJavaRegex(pattern, flags)
  if (!regex.ok && regex.unsupported) throw new Unsupported(`the regular expression ${pattern}: ${regex.message}`)
  if (!regex.ok) return new FeelError(`${reason} '${pattern}'`)
  try {
    return use(regex)
  } catch (error) {
    if (error instanceof RegexRunaway) throw new Runaway(`the regular expression ${pattern} takes too many steps`)
    throw error
  }
}

const invalid = 'Invalid pattern'

/** A bad replacement, too, is told as a bad pattern. */
function replaceAll(regex: JavaRegex, input: string, replacement: string, pattern: string): Val {
  const replaced = regex.replace(input, replacement)
  return replaced.ok ? replaced.text : new FeelError(`${invalid} '${pattern}'`)
}

/** Version 7: the time, then chance. */
function uuid(run: Run): string {
  const time = Math.floor(run.world.now).toString(16).padStart(12, '0').slice(-12)
  const chance = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(run.random() * 16).toString(16)).join('')
  const variant = '89ab'[Math.floor(run.random() * 4)]!
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance(3)}-${variant}${chance(3)}-${chance(12)}`
}

/** Of the UTF-8 bytes; half a surrogate pair becomes a question mark, as in Java. */
function toBase64(text: string): string {
  const paired = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '?')
  return btoa(Array.from(new TextEncoder().encode(paired), byte => String.fromCharCode(byte)).join(''))
}
