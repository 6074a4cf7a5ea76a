// What FEEL editors complete: the variables in scope, down to the leaves with their types and values, bounded in size
// so that a response of megabytes costs no more than a small one.
import { ExactNumber, isObject, type Json, type Variables } from '../json.ts'
import type { CompletionEntry } from '../view.ts'
import { jsonType, printCut } from './values.ts'

const maxDepth = 8
const maxKeys = 120
const maxItems = 20
const maxEntries = 2500

/** The entries of a scope, later objects hiding earlier ones. `info` tells where a variable comes from. */
export function completionOf(scope: readonly { variables: Variables; info: string }[]): CompletionEntry[] {
  const budget = { left: maxEntries }
  const entries = new Map<string, CompletionEntry>()
  for (const { variables, info } of scope) {
    for (const name of Object.keys(variables).slice(0, maxKeys)) {
      entries.set(name, { ...describe(name, variables[name]!, maxDepth, budget), info })
    }
  }
  return [...entries.values()]
}

function describe(name: string, value: Json, depth: number, budget: { left: number }): CompletionEntry {
  budget.left--
  const base = { name, type: typeNames[jsonType(value)] ?? 'Any' }
  if (isObject(value)) return { ...base, entries: entriesOf([value], depth, budget) }
  if (Array.isArray(value)) {
    const items = value.slice(0, maxItems).filter(isObject)
    return { ...base, isList: true, detail: `${value.length} items`, entries: entriesOf(items, depth, budget) }
  }
  return { ...base, detail: printCut(value instanceof ExactNumber ? value.text : value, 40).text }
}

/** The keys of several objects as if they were one: the first with a key describes it. */
function entriesOf(objects: readonly Variables[], depth: number, budget: { left: number }): CompletionEntry[] {
  if (depth === 0) return []
  const seen = new Map<string, CompletionEntry>()
  for (const object of objects) {
    for (const key in object) {
      if (budget.left <= 0 || seen.size >= maxKeys) break
      if (Object.hasOwn(object, key) && !seen.has(key)) seen.set(key, describe(key, object[key]!, depth - 1, budget))
    }
  }
  return [...seen.values()]
}

const typeNames: Partial<Record<string, string>> = {
  null: 'Null',
  number: 'Number',
  string: 'String',
  boolean: 'Boolean',
  list: 'List',
  context: 'Context',
}
