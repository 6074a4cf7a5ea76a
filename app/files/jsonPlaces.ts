// Where a value stands in a JSON text: from a JSON pointer to an offset, a line and a column.

export interface JsonPlace {
  /** UTF-16 units from the start of the text */
  from: number
  to: number
  /** from 1 */
  line: number
  column: number
}

/**
 * The place of the value that a pointer (`/properties/3/binding`) names. Where it leads nowhere: that of the value in which
 * it gets lost. For texts that are valid JSON.
 */
export function placeInJson(text: string, pointer: string): JsonPlace {
  const steps = pointer.split('/').slice(1).map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  let at = skipBlank(text, 0)
  for (const step of steps) {
    const next = text[at] === '{' ? valueOfKey(text, at, step) : text[at] === '[' ? item(text, at, Number(step)) : undefined
    if (next === undefined) return placeOf(text, at, at + 1)
    at = next
  }
  const isNested = text[at] === '{' || text[at] === '['
  return placeOf(text, at, isNested ? at + 1 : skipValue(text, at))
}

/** The place between two offsets. */
export function placeOf(text: string, from: number, to: number): JsonPlace {
  const before = text.slice(0, from)
  return { from, to, line: before.split('\n').length, column: from - before.lastIndexOf('\n') }
}

/** How deeply lists and objects are nested. */
export function depthOfJson(text: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') at = skipString(text, at) - 1
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth)
    else if (char === '}' || char === ']') depth--
  }
  return deepest
}

/** Of equal keys the last one counts, as everywhere in JSON. */
function valueOfKey(text: string, open: number, wanted: string): number | undefined {
  let found: number | undefined
  let at = skipBlank(text, open + 1)
  while (text[at] === '"') {
    const end = skipString(text, at)
    const value = skipBlank(text, skipBlank(text, end) + 1)
    if (JSON.parse(text.slice(at, end)) === wanted) found = value
    at = skipBlank(text, skipValue(text, value))
    if (text[at] === ',') at = skipBlank(text, at + 1)
  }
  return found
}

function item(text: string, open: number, wanted: number): number | undefined {
  let at = skipBlank(text, open + 1)
  for (let index = 0; at < text.length && text[at] !== ']'; index++) {
    if (index === wanted) return at
    at = skipBlank(text, skipValue(text, at))
    if (text[at] === ',') at = skipBlank(text, at + 1)
  }
  return undefined
}

function skipBlank(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++
  return at
}

function skipString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function skipValue(text: string, from: number): number {
  if (text[from] === '"') return skipString(text, from)
  let depth = 0
  let at = from
  while (at < text.length) {
    const char = text[at]!
    if (char === '"') {
      at = skipString(text, at)
      continue
    }
    if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      if (depth === 0) return at
      depth--
      if (depth === 0) return at + 1
    } else if (depth === 0 && ', \t\n\r'.includes(char)) return at
    at++
  }
  return at
}
