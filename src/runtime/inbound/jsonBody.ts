// Bytes to JSON as the connector's parser reads them: the encoding is guessed from the first bytes, and nobody looks
// behind the first value.
import { ExactNumber, isObject, type Json, type JsonObject } from '../../json.ts'
import { utf8Text } from '../http/bytes.ts'
import { isInteger, numberText } from '../http/jackson.ts'
import { leadingJson } from '../../feel/leadingJson.ts'
import { InboundFailure, wrapped } from './failures.ts'

/** The first value; numbers with a fraction or exponent become doubles. Throws `InboundFailure`. */
export function readJson(bytes: Uint8Array): Json {
  const { text, broken } = decoded(bytes)
  const value = leadingJson(text)
  if (value === undefined) throw jsonFailure(text)
  if (broken && mentionsReplacement(value)) {
    throw wrapped(new InboundFailure(parseException, 'Invalid UTF-8 middle byte'))
  }
  return asDoubles(value)
}

const parseException = 'com.fasterxml.jackson.core.JsonParseException'

function decoded(bytes: Uint8Array): { text: string; broken: boolean } {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(bytes.subarray(3))
  const encoding = wideEncoding(bytes)
  if (encoding === undefined) return utf8(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), broken: false }
}

function wideEncoding([a, b]: Uint8Array): 'utf-16be' | 'utf-16le' | undefined {
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== undefined && b !== 0)) return 'utf-16be'
  if ((a === 0xff && b === 0xfe) || (b === 0 && a !== undefined && a !== 0)) return 'utf-16le'
  return undefined
}

function utf8(bytes: Uint8Array): { text: string; broken: boolean } {
  const text = utf8Text(bytes)
  return { text, broken: text.includes('\ufffd') && !isUtf8(bytes) }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function mentionsReplacement(value: Json): boolean {
  return JSON.stringify(value).includes('\ufffd')
}

function asDoubles(value: Json): Json {
  if (typeof value === 'number' || value instanceof ExactNumber) return asDouble(value)
  if (Array.isArray(value)) return value.map(asDoubles)
  if (!isObject(value)) return value
  const read = Object.create(null) as JsonObject
  for (const key of Object.keys(value)) read[key] = asDoubles(value[key]!)
  return read
}

// What is too large for a double is infinite, and JSON has only a text for that.
function asDouble(value: number | ExactNumber): Json {
  if (typeof value === 'number' || isInteger(value)) return value
  const double = Number(value)
  return Number.isFinite(double) ? double : String(double)
}

/** Why a text is no JSON, in the parser's words as far as they tell the reason. */
export function jsonFailure(text: string): InboundFailure {
  const rest = text.replace(/^[ \t\r\n]+/, '')
  if (rest === '') {
    const type = 'com.fasterxml.jackson.databind.exc.MismatchedInputException'
    return wrapped(new InboundFailure(type, 'No content to map due to end-of-input'))
  }
  const token = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(rest)?.[0]
  const wanted = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
  const reason =
    token !== undefined
      ? `Unrecognized token '${token}': was expecting ${wanted}`
      : /^[[{"\d-]/.test(rest)
        ? 'Unexpected character or end of input within the JSON value'
        : `Unexpected character ('${rest[0]}' (code ${rest.charCodeAt(0)})): expected a valid value ${wanted}`
  return wrapped(new InboundFailure(parseException, reason))
}

/** A value as the connectors' mapper prints it: doubles Java's way, so `1.0E-5`. */
export function javaJson(value: Json): string {
  if (typeof value === 'number' || value instanceof ExactNumber) return numberText(value)
  if (Array.isArray(value)) return `[${value.map(javaJson).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  return `{${Object.keys(value).map(key => `${JSON.stringify(key)}:${javaJson(value[key]!)}`).join(',')}}`
}
