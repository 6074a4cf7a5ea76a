// Where an entry of a context literal stands in its text, whether or not the text is finished.

/** Offsets of the value of a top-level key of `{ key: value, … }`; undefined when there is no such key. */
export function entryRange(text: string, key: string): { from: number; to: number } | undefined {
  const open = text.indexOf('{')
  if (open < 0 || !/^\s*=?\s*$/.test(text.slice(0, open))) return undefined
  let depth = 0
  let start = open + 1
  for (const { at, sign } of signs(text, open)) {
    if ('{[('.includes(sign)) depth++
    else if ('}])'.includes(sign)) depth--
    const ends = depth === 0 || (depth === 1 && sign === ',')
    if (!ends) continue
    const range = valueOf(text, start, at, key)
    if (range) return range
    if (depth === 0) return undefined
    start = at + 1
  }
  return valueOf(text, start, text.length, key)
}

function valueOf(text: string, from: number, to: number, key: string): { from: number; to: number } | undefined {
  const match = /^\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^:"`]+?))\s*:/.exec(text.slice(from, to))
  const name = match?.[1] ?? match?.[2] ?? match?.[3]
  return match && name?.trim() === key ? { from: from + match[0].length, to } : undefined
}

/** Brackets and commas that are not in a text, a name in backticks or a comment. */
function* signs(text: string, from: number): Generator<{ at: number; sign: string }> {
  const token = /"(?:[^"\\]|\\.)*"?|`[^`]*`?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[{}[\](),]/g
  token.lastIndex = from
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0].length === 1 && '{}[](),'.includes(match[0])) yield { at: match.index, sign: match[0] }
  }
}
