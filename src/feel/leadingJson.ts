// The JSON value that a text begins with, as `from json` and the connectors read it: their parser stops after the first
// value and never looks further.
import { parseJson, type Json } from '../json.ts'

/** Deeper nesting is refused by the parser. */
const maxDepth = 1000

/** The object or array that a text begins with, blanks apart; undefined if it begins with none that is whole. */
export function leadingStructure(text: string): Json | undefined {
  const start = /^[ \t\r\n]*/.exec(text)![0].length
  if (text[start] !== '{' && text[start] !== '[') return undefined
  const end = structureEnd(text, start)
  const parsed = end === undefined ? undefined : parseJson(text.slice(start, end))
  return parsed?.ok ? parsed.value : undefined
}

const string = /"[^"\\]*(?:\\.[^"\\]*)*"/su.source
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![^ \t\r\n])/su.source
const word = /(?:true|false|null)(?![\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}])/su.source
const scalar = new RegExp(`^[ \\t\\r\\n]*(${string}|${number}|${word})`, 'su')

/** The same for any JSON value: after a number there must be a blank, after a word no further letter or digit. */
export function leadingJson(text: string): Json | undefined {
  const found = scalar.exec(text)?.[1]
  if (found === undefined) return leadingStructure(text)
  const parsed = parseJson(found)
  return parsed.ok ? parsed.value : undefined
}

/** Where the brackets of the structure that starts at `start` are all closed again. */
function structureEnd(text: string, start: number): number | undefined {
  let depth = 0
  let quoted = false
  for (let at = start; at < text.length; at++) {
    const char = text[at]
    if (quoted) {
      if (char === '\\') at++
      else if (char === '"') quoted = false
    } else if (char === '"') quoted = true
    else if (char === '{' || char === '[') {
      if (++depth > maxDepth) return undefined
    } else if ((char === '}' || char === ']') && --depth === 0) return at + 1
  }
  return undefined
}
