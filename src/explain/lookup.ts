// Finding one's way in the data that an expression read: where a path breaks, and what is near it.
import { entry, isObject, type Json, type Variables } from '../json.ts'
import type { FeelPath } from '../feel/contract.ts'

/** What a name means in a scope; later objects hide earlier ones. */
export function lookUp(scope: readonly Variables[], name: string): Json | undefined {
  for (const variables of scope.toReversed()) {
    const value = entry(variables, name)
    if (value !== undefined) return value
  }
  return undefined
}

export interface BrokenPath {
  /** place of the first missing segment */
  index: number
  /** the value before it; undefined when the variable itself is missing */
  parent?: Json
  /** keys of the parent, or names of the variables */
  keys: string[]
}

/** The first segment of a path that leads nowhere. A list on the way is looked through to its first item. */
export function breakOf(path: FeelPath, scope: readonly Variables[]): BrokenPath | undefined {
  let value: Json | undefined
  for (const [index, { name }] of path.segments.entries()) {
    if (index === 0) {
      value = lookUp(scope, name)
      if (value === undefined) return { index, keys: [...new Set(scope.flatMap(variables => Object.keys(variables)))] }
      continue
    }
    const holder: Json | undefined = Array.isArray(value) ? value.find(isObject) : value
    const next: Json | undefined = isObject(holder) ? entry(holder, name) : undefined
    if (next === undefined) return { index, parent: value!, keys: isObject(holder) ? Object.keys(holder) : [] }
    value = next
  }
  return undefined
}

const searchDepth = 5
const searchLimit = 3000

/** The shallowest way from `from` to something in which `tail` can be read, as key names; lists are not entered. */
export function findTail(from: Json, tail: readonly string[]): string[] | undefined {
  const queue: { value: Json; way: string[] }[] = [{ value: from, way: [] }]
  for (let seen = 0; queue.length > 0 && seen < searchLimit; seen++) {
    const { value, way } = queue.shift()!
    if (!isObject(value)) continue
    if (way.length > 0 && reads(value, tail)) return way
    if (way.length < searchDepth) {
      for (const key of Object.keys(value)) if (isObject(value[key])) queue.push({ value: value[key], way: [...way, key] })
    }
  }
  return undefined
}

function reads(value: Json, tail: readonly string[]): boolean {
  let at: Json | undefined = value
  for (const name of tail) {
    at = isObject(at) ? entry(at, name) : undefined
    if (at === undefined) return false
  }
  return true
}

/** The key that was probably meant: the same but for case, or one or two letters off. */
export function similarKey(name: string, keys: readonly string[]): string | undefined {
  const folded = name.toLowerCase()
  const same = keys.find(key => key !== name && key.toLowerCase() === folded)
  if (same) return same
  const allowed = name.length <= 3 ? 0 : name.length <= 6 ? 1 : 2
  return keys
    .map(key => ({ key, off: distance(folded, key.toLowerCase(), allowed) }))
    .filter(({ off }) => off <= allowed)
    .sort((a, b) => a.off - b.off)[0]?.key
}

/** Edit distance with swaps of neighbours; a number above `limit` when it is more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + changed)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, rows[i - 2]![j - 2]! + 1)
      row.push(best)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

/** A name as FEEL writes it after a dot: in backticks unless it is a plain name and no keyword. */
export function feelName(name: string): string {
  return /^[\p{L}_$?][\p{L}\p{N}_$?]*$/u.test(name) && !keywords.has(name) ? name : `\`${name}\``
}

const keywords = new Set([
  'if', 'then', 'else', 'for', 'return', 'some', 'every', 'satisfies', 'in', 'and', 'or', 'not', 'between', 'instance',
  'of', 'function', 'external', 'null', 'true', 'false',
])
