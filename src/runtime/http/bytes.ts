// Text to bytes and back, as Java does it, without anything that only Node or only a browser has.

const utf8 = new TextEncoder()
const utf8Reader = new TextDecoder('utf-8', { ignoreBOM: true })

/** Half a surrogate pair has no bytes: Java writes a question mark. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export function utf8Bytes(text: string): Uint8Array {
  return utf8.encode(text.replace(loneSurrogate, '?'))
}

/** Malformed bytes become U+FFFD, a byte order mark stays. */
export function utf8Text(bytes: Uint8Array): string {
  return utf8Reader.decode(bytes.includes(0xed) ? withoutSurrogates(bytes) : bytes)
}

/** For the bytes of half a surrogate pair Java writes one U+FFFD, where the platform writes one for each byte. */
function withoutSurrogates(bytes: Uint8Array): Uint8Array {
  const isContinuation = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80
  const kept: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    const isHalf = bytes[at] === 0xed && isContinuation(bytes[at + 1]) && bytes[at + 1]! >= 0xa0
    kept.push(isHalf ? 0xff : bytes[at]!)
    if (isHalf) at += isContinuation(bytes[at + 2]) ? 2 : 1
  }
  return Uint8Array.from(kept)
}

/** One character for each byte. */
export function latin1Text(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** The bytes of text that holds one character for each byte. */
export function byteString(text: string): Uint8Array {
  return Uint8Array.from(text, char => char.charCodeAt(0))
}

/** What the client writes for a character in the head of a request: its byte in ISO-8859-1, else a question mark. */
export function headText(text: string): string {
  let written = ''
  for (let at = 0; at < text.length; at++) written += headChar(text.charCodeAt(at))
  return written
}

function headChar(code: number): string {
  const printable = (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || code === 9
  return printable ? String.fromCharCode(code) : '?'
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(latin1Text(bytes))
}

export function fromBase64(text: string): Uint8Array {
  return byteString(atob(text))
}

type Encoder = (text: string) => Uint8Array

const encoders: Record<string, Encoder> = {
  'UTF-8': utf8Bytes,
  'ISO-8859-1': text => singleBytes(text, code => (code <= 0xff ? code : undefined)),
  'US-ASCII': text => singleBytes(text, code => (code <= 0x7f ? code : undefined)),
  // Java writes big endian, after a byte order mark.
  'UTF-16': text => (text === '' ? new Uint8Array() : concat([Uint8Array.of(0xfe, 0xff), utf16(text, false)])),
  'UTF-16BE': text => utf16(text, false),
  'UTF-16LE': text => utf16(text, true),
}

const aliases: Record<string, string> = {
  UTF8: 'UTF-8',
  'UNICODE-1-1-UTF-8': 'UTF-8',
  ISO8859_1: 'ISO-8859-1',
  'ISO8859-1': 'ISO-8859-1',
  'ISO_8859-1': 'ISO-8859-1',
  ISO_8859_1: 'ISO-8859-1',
  'ISO_8859-1:1987': 'ISO-8859-1',
  LATIN1: 'ISO-8859-1',
  L1: 'ISO-8859-1',
  8859_1: 'ISO-8859-1',
  'ISO-IR-100': 'ISO-8859-1',
  CP819: 'ISO-8859-1',
  IBM819: 'ISO-8859-1',
  IBM_819: 'ISO-8859-1',
  'IBM-819': 'ISO-8859-1',
  819: 'ISO-8859-1',
  CSISOLATIN1: 'ISO-8859-1',
  ASCII: 'US-ASCII',
  ASCII7: 'US-ASCII',
  'ISO646-US': 'US-ASCII',
  646: 'US-ASCII',
  UTF_16: 'UTF-16',
  UTF16: 'UTF-16',
  UNICODE: 'UTF-16',
  UNICODEBIG: 'UTF-16',
  UTF_16BE: 'UTF-16BE',
  UNICODEBIGUNMARKED: 'UTF-16BE',
  UTF_16LE: 'UTF-16LE',
  UNICODELITTLEUNMARKED: 'UTF-16LE',
}

/** Charsets of Java that have one byte for each character, by the label under which `TextDecoder` knows them. */
const singleByte = /^(windows-125[0-8]|iso-8859-(?:[2-9]|1[035-6])|koi8-[ru]|ibm866|macintosh)$/i

export interface Charset {
  /** the canonical name */
  name: string
  encode: Encoder
}

/** A charset by any of its names, or undefined if it is unknown (here: only what is worth a table). */
export function charsetNamed(name: string): Charset | undefined {
  const upper = name.toUpperCase()
  const canonical = Object.hasOwn(encoders, upper) ? upper : aliases[upper]
  if (canonical !== undefined && Object.hasOwn(encoders, canonical)) {
    return { name: canonical, encode: encoders[canonical]! }
  }
  const known = singleByte.exec(name)?.[1]
  if (known === undefined) return undefined
  return { name: known.startsWith('w') ? known.toLowerCase() : known.toUpperCase(), encode: reversed(known) }
}

export const utf8Charset: Charset = { name: 'UTF-8', encode: utf8Bytes }
export const latin1Charset: Charset = { name: 'ISO-8859-1', encode: encoders['ISO-8859-1']! }

function reversed(label: string): Encoder {
  const text = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  const byteOf = new Map(Array.from(text, (char, byte) => [char.charCodeAt(0), byte]))
  return input => singleBytes(input, code => byteOf.get(code))
}

function singleBytes(text: string, byteOf: (code: number) => number | undefined): Uint8Array {
  const unmappable = '?'.charCodeAt(0)
  return Uint8Array.from(Array.from(text), char =>
    char.length > 1 ? unmappable : (byteOf(char.charCodeAt(0)) ?? unmappable),
  )
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}
