// Bytes of UTF-8 as `%C3%BC`.
import { utf8Bytes } from './bytes.ts'

/** Percent-encodes the UTF-8 bytes of all characters that `keep` does not know. */
export function percentEncode(text: string, keep: (char: string) => boolean): string {
  return Array.from(text, char => (keep(char) ? char : encodeChar(char))).join('')
}

export function encodeChar(char: string): string {
  return Array.from(utf8Bytes(char), encodeByte).join('')
}

function encodeByte(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
}

/** RFC 3986: everything but letters, digits and `-._~`. */
export function encodeUnreserved(text: string, blank = '%20'): string {
  let encoded = ''
  for (const byte of utf8Bytes(text)) {
    const char = String.fromCharCode(byte)
    encoded += /[A-Za-z0-9._~-]/.test(char) ? char : char === ' ' ? blank : encodeByte(byte)
  }
  return encoded
}
