// The order of a context's entries in the engine. Up to four they stand as written; from five on Scala keeps them in a
// trie of hashes (scala.collection.immutable.HashMap), and that is the order in which they are printed and listed.

/** The keys of a context in the engine's order. */
export function engineKeys(context: object): string[] {
  const keys = Object.keys(context)
  return keys.length <= 4 ? keys : walk(keys.map(key => ({ key, hash: spread(javaHash(key)) })), 0)
}

interface Hashed {
  key: string
  hash: number
}

/** Each level of the trie looks at five bits: first the keys that stand alone there, then the branches. */
function walk(entries: Hashed[], shift: number): string[] {
  if (entries.length === 1 || shift >= 35) return entries.map(({ key }) => key)
  const slots: Hashed[][] = Array.from({ length: 32 }, () => [])
  for (const entry of entries) slots[(entry.hash >>> shift) & 31]!.push(entry)
  return [
    ...slots.filter(slot => slot.length === 1).map(([entry]) => entry!.key),
    ...slots.filter(slot => slot.length > 1).flatMap(slot => walk(slot, shift + 5)),
  ]
}

function javaHash(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0
  return hash
}

/** scala.collection.Hashing.improve */
function spread(hash: number): number {
  let mixed = (hash + ~(hash << 9)) | 0
  mixed ^= mixed >>> 14
  mixed = (mixed + (mixed << 4)) | 0
  return mixed ^ (mixed >>> 10)
}
