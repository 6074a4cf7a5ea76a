// Unpacks a link with the browser's own means, which cost a frame nothing to load. They know no dictionaries; but one that
// is put in front, as a part that is not compressed, is referred to in the same way.
import { checkedText, joined, readPacked, type Unpacked } from '../../src/share/packed.ts'

/** As `unpack` of `src/share/pack.ts`: stops as soon as there is more than `limit` bytes. */
export async function unpackInBrowser({ packed, dictionary, limit }: { packed: string; dictionary: string; limit: number }): Promise<Unpacked> {
  const read = readPacked(packed)
  if (!read) return { ok: false, reason: 'damaged' }
  const front = new TextEncoder().encode(dictionary)
  const whole = new Blob([stored(front), read.deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for (const reader = whole.getReader(); ; ) {
      const { done, value } = await reader.read()
      if (done) break
      pieces.push(value)
      length += value.length
      if (length > front.length + limit) {
        await reader.cancel()
        return { ok: false, reason: 'large' }
      }
    }
  } catch {
    // The checksum tells whether all of it was there.
  }
  return checkedText(joined(pieces).subarray(front.length), read.sum)
}

/** A block of deflate that is not compressed, and not the last: at most 65,535 bytes. */
function stored(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(5 + bytes.length)
  const head = new DataView(block.buffer)
  head.setUint16(1, bytes.length, true)
  head.setUint16(3, ~bytes.length, true)
  block.set(bytes, 5)
  return block
}
