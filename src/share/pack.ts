// Text as characters for an address, compressed, and back. A checksum tells whether all of it arrived.
import { Inflate, deflateSync } from 'fflate'

/** Deflate with the dictionary, CRC-32 in front, in base64 for URLs. */
export function pack(text: string, dictionary: string): string {
  const bytes = utf8.encode(text)
  // Beyond that it takes seconds, and gains nearly nothing.
  const level = bytes.length > 300_000 ? 6 : 9
  const deflated = deflateSync(bytes, { level, mem: 12, dictionary: utf8.encode(dictionary) })
  const packed = new Uint8Array(sumLength + deflated.length)
  new DataView(packed.buffer).setUint32(0, crc32(bytes))
  packed.set(deflated, sumLength)
  let binary = ''
  for (const byte of packed) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export type Unpacked = { ok: true; text: string } | { ok: false; reason: 'damaged' | 'large' }

/** What was packed with the same dictionary. Stops as soon as there is more than `limit` bytes of it. */
export function unpack(packed: string, dictionary: string, limit: number): Unpacked {
  const bytes = bytesOf(packed)
  if (!bytes || bytes.length <= sumLength) return { ok: false, reason: 'damaged' }
  const inflated = inflate(bytes.subarray(sumLength), utf8.encode(dictionary), limit)
  if (typeof inflated === 'string') return { ok: false, reason: inflated }
  const sum = new DataView(bytes.buffer).getUint32(0)
  if (crc32(inflated) !== sum) return { ok: false, reason: 'damaged' }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflated) }
  } catch {
    return { ok: false, reason: 'damaged' }
  }
}

const utf8 = new TextEncoder()
const sumLength = 4

function bytesOf(packed: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(packed) || packed.length % 4 === 1) return undefined
  return Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0))
}

/** A byte of deflate can stand for a thousand: fed in small pieces, a bomb is noticed before it has gone off. */
const pieceLength = 256

function inflate(deflated: Uint8Array, dictionary: Uint8Array, limit: number): Uint8Array | 'damaged' | 'large' {
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new Inflate({ dictionary }, piece => {
    pieces.push(piece)
    length += piece.length
  })
  try {
    for (let at = 0; at < deflated.length && length <= limit; at += pieceLength) {
      stream.push(deflated.subarray(at, at + pieceLength), at + pieceLength >= deflated.length)
    }
  } catch {
    return 'damaged'
  }
  if (length > limit) return 'large'
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ crcTable[(sum ^ byte) & 0xff]!
  return (sum ^ 0xffffffff) >>> 0
}
