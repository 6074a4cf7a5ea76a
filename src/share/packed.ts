// What a link's characters say of what is packed in them: the compressed bytes, and the checksum that tells whether all of
// it arrived.

export type Unpacked = { ok: true; text: string } | { ok: false; reason: 'damaged' | 'large' }

export interface Packed {
  deflated: Uint8Array<ArrayBuffer>
  /** CRC-32 of what was packed */
  sum: number
}

/** Bytes of the checksum, in front. */
export const sumLength = 4

/** Of base64 for URLs; undefined where it is none, or too short. */
export function readPacked(packed: string): Packed | undefined {
  if (!/^[\w-]*$/.test(packed) || packed.length % 4 === 1) return undefined
  const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0))
  if (bytes.length <= sumLength) return undefined
  return { deflated: bytes.subarray(sumLength), sum: new DataView(bytes.buffer).getUint32(0) }
}

/** The text of inflated bytes, if their checksum is this. */
export function checkedText(inflated: Uint8Array, sum: number): Unpacked {
  if (crc32(inflated) !== sum) return { ok: false, reason: 'damaged' }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflated) }
  } catch {
    return { ok: false, reason: 'damaged' }
  }
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
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

export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ crcTable[(sum ^ byte) & 0xff]!
  return (sum ^ 0xffffffff) >>> 0
}
