// Text as characters for an address, compressed, and back.
import { Inflate, deflateSync } from 'fflate'
import { checkedText, crc32, joined, readPacked, sumLength, type Unpacked } from './packed.ts'

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

/** What was packed with the same dictionary. Stops as soon as there is more than `limit` bytes of it. */
export function unpack(packed: string, dictionary: string, limit: number): Unpacked {
  const read = readPacked(packed)
  if (!read) return { ok: false, reason: 'damaged' }
  const inflated = inflate(read.deflated, utf8.encode(dictionary), limit)
  return typeof inflated === 'string' ? { ok: false, reason: inflated } : checkedText(inflated, read.sum)
}

const utf8 = new TextEncoder()

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
  return length > limit ? 'large' : joined(pieces)
}
