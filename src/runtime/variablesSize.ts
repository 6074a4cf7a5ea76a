// How many bytes variables take as JSON: newer runtimes refuse to send more than the engine safely takes.
import { ExactNumber, isObject, type Json, type Variables } from '../json.ts'
import type { ConnectorException } from './contract.ts'
import { tooLarge } from './javaExceptions.ts'
import type { RuntimeRules } from './versions.ts'

/** The exception that the runtime raises over variables that are too large, if they are. */
export function checkSize(variables: Variables, rules: RuntimeRules): ConnectorException | undefined {
  if (rules.maxVariablesBytes === Infinity) return undefined
  const bytes = jsonBytes(variables)
  return bytes > rules.maxVariablesBytes ? tooLarge(bytes) : undefined
}

// Counted without printing: a response of megabytes is measured at every keystroke.
function jsonBytes(value: Json): number {
  if (typeof value === 'string') return textBytes(value)
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + jsonBytes(item), 2 + commas(value.length))
  if (value instanceof ExactNumber) return value.text.length
  if (!isObject(value)) return String(value).length
  const keys = Object.keys(value)
  return keys.reduce((sum, key) => sum + textBytes(key) + 1 + jsonBytes(value[key]!), 2 + commas(keys.length))
}

function commas(items: number): number {
  return Math.max(items - 1, 0)
}

function textBytes(text: string): number {
  if (/^[\x20\x21\x23-\x5b\x5d-\x7f]*$/.test(text)) return text.length + 2
  let bytes = 0
  for (const character of JSON.stringify(text)) {
    const code = character.codePointAt(0)!
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
