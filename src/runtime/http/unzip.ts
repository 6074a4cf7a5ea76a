// The content codings that the client undoes: gzip and deflate, with the words that Java finds for broken ones.
import { concat } from './bytes.ts'
import { inflate } from './inflate.ts'

export type Unzipped =
  | { ok: true; bytes: Uint8Array }
  /** `cut`: the bytes ended too early; `atOnce`: there was nothing to unpack at all */
  | { ok: false; cut: boolean; message: string | null; atOnce?: boolean }

type Failed = Extract<Unzipped, { ok: false }>

const decoders: Record<string, (bytes: Uint8Array) => Unzipped> = { gzip, 'x-gzip': gzip, deflate }

export function isKnownCoding(coding: string): boolean {
  return Object.hasOwn(decoders, coding)
}

/** Undoes one coding, which must be a known one. */
export function unzip(bytes: Uint8Array, coding: string): Unzipped {
  return decoders[coding]!(bytes)
}

// Java says nothing where the head or the end of the stream is cut.
const cutSilently: Failed = { ok: false, cut: true, message: null }

function gzip(bytes: Uint8Array): Unzipped {
  const members: Uint8Array[] = []
  let at = 0
  for (;;) {
    const head = gzipHead(bytes, at)
    // What follows the first member and is no further one is ignored.
    if (typeof head !== 'number')
      return members.length === 0 ? { ...head, atOnce: true } : { ok: true, bytes: concat(members) }
    const member = inflate(bytes, head)
    if (!member.ok) return member
    if (bytes.length < member.end + 8) return cutSilently
    const trailer = new DataView(bytes.buffer, bytes.byteOffset + member.end, 8)
    const intact =
      trailer.getUint32(0, true) === crc32(member.bytes) && trailer.getUint32(4, true) === member.bytes.length
    if (!intact) return { ok: false, cut: false, message: 'Corrupt GZIP trailer' }
    members.push(member.bytes)
    at = member.end + 8
  }
}

const flags = { headerChecksum: 2, extra: 4, name: 8, comment: 16 }

/** Where the packed bytes of a member start. */
function gzipHead(bytes: Uint8Array, start: number): number | Failed {
  if (bytes.length < start + 2) return cutSilently
  if (bytes[start] !== 0x1f || bytes[start + 1] !== 0x8b)
    return { ok: false, cut: false, message: 'Not in GZIP format' }
  if (bytes.length < start + 10) return cutSilently
  if (bytes[start + 2] !== 8) return { ok: false, cut: false, message: 'Unsupported compression method' }
  const flag = bytes[start + 3]!
  let at = start + 10
  if (flag & flags.extra) at += 2 + ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8))
  for (const text of [flags.name, flags.comment]) {
    if (!(flag & text)) continue
    const end = bytes.indexOf(0, at)
    if (end === -1) return cutSilently
    at = end + 1
  }
  if (flag & flags.headerChecksum) at += 2
  return at > bytes.length ? cutSilently : at
}

/** With or without zlib's head and checksum: the client looks which. */
function deflate(bytes: Uint8Array): Unzipped {
  if (bytes.length === 0) return { ok: false, cut: true, message: 'Unexpected end of stream', atOnce: true }
  const wrapped = bytes.length >= 2 && (bytes[0]! & 15) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0
  const stream = inflate(bytes, wrapped ? 2 : 0)
  if (!stream.ok || !wrapped) return stream
  if (bytes.length < stream.end + 4) return { ok: false, cut: true, message: 'Unexpected end of ZLIB input stream' }
  const checksum = new DataView(bytes.buffer, bytes.byteOffset + stream.end, 4).getUint32(0)
  return checksum === adler32(stream.bytes) ? stream : { ok: false, cut: false, message: 'incorrect data check' }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff]!
  return (crc ^ 0xffffffff) >>> 0
}

function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (const byte of bytes) {
    low = (low + byte) % 65521
    high = (high + low) % 65521
  }
  return ((high << 16) | low) >>> 0
}
