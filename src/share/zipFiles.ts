// Small text files in one .zip, and back. An archive from elsewhere is not trusted: names, number and sizes are limited.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** Largest file in an archive, and all that are read together, in bytes; and how many of them are read. */
const largest = 5_000_000
const together = 50_000_000
const most = 400

/** `folder/name` to text. The date of each entry is the same, so that the same files give the same archive. */
export function zipFiles(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {}
  for (const [path, text] of Object.entries(files)) entries[path] = [strToU8(text), { mtime: '2026-01-01T12:00:00' }]
  return zipSync(entries, { level: 9 })
}

export type Unzipped = { ok: true; files: Record<string, string> } | { ok: false; reason: 'damaged' | 'large' }

/** The files whose names `wants` accepts, with `/` between folders. */
export function unzipFiles(bytes: Uint8Array, wants: (path: string) => boolean): Unzipped {
  let count = 0
  let size = 0
  let tooLarge = false
  try {
    const read = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || !wants(name)) return false
        count++
        size += originalSize
        if (originalSize > largest || size > together || count > most) tooLarge = true
        return !tooLarge
      },
    })
    if (tooLarge) return { ok: false, reason: 'large' }
    return { ok: true, files: Object.fromEntries(Object.entries(read).map(([path, content]) => [path, strFromU8(content)])) }
  } catch {
    return { ok: false, reason: 'damaged' }
  }
}
