// A JSON value that grows by the paths that lead into it.
import { emptyObject } from '../json.ts'
import type { Json } from '../json.ts'

export interface Step {
  name: string
  /** it is walked over, filtered, or one of its items is taken */
  list: boolean
  /** how many items it must have */
  items: number
}

export interface SamplePath {
  /** the step that led to the value as a whole */
  root: Step | undefined
  steps: readonly Step[]
  /** the value at the end, when there is a guess */
  leaf: Json | undefined
  /** the guess gives way to others */
  weak: boolean
  /** the whole path stands in the text; else it begins with a name that stands for an item of a list */
  written: boolean
}

class Node {
  readonly entries = new Map<string, Node>()
  list = false
  items = 1
  leaf: Json | undefined
  weak = true
  written = false
}

/** At most this many entries: an expression may be of any length. */
const mostEntries = 2000

export class Sample {
  readonly #root = new Node()
  #count = 0

  get isEmpty(): boolean {
    return this.#count === 0 && this.#root.leaf === undefined && !this.#root.list
  }

  add({ root, steps, leaf, weak, written }: SamplePath): void {
    let node = this.#root
    if (root) markList(node, root)
    for (const step of steps) {
      const next = this.#entry(node, step)
      if (!next) return
      node = next
    }
    if (leaf === undefined || (node.leaf !== undefined && (weak || !node.weak))) return
    Object.assign(node, { leaf, weak, written })
  }

  value(): Json {
    return build(this.#root, false)
  }

  /** Every path to a leaf, as `body.items[].id`. */
  paths(): string[] {
    const found: string[] = []
    const walk = (node: Node, path: string) => {
      const here = node.list ? `${path}[]` : path
      if (node.entries.size === 0) found.push(here)
      for (const [name, child] of node.entries) walk(child, here === '' ? name : `${here}.${name}`)
    }
    walk(this.#root, '')
    return found
  }

  #entry(node: Node, step: Step): Node | undefined {
    let child = node.entries.get(step.name)
    if (!child) {
      if (++this.#count > mostEntries) return undefined
      child = new Node()
      node.entries.set(step.name, child)
    }
    markList(child, step)
    return child
  }
}

function markList(node: Node, { list, items }: Step): void {
  if (!list) return
  node.list = true
  node.items = Math.max(node.items, items)
}

function build(node: Node, inList: boolean): Json {
  const { list, items, leaf, weak, written, entries } = node
  const usedAsList = Array.isArray(leaf) && !weak
  if (!list && usedAsList && entries.size === 0) {
    // `list.price` of a list is a list of prices: what is one here is a price.
    return inList && written ? (leaf[0] ?? 'text') : leaf
  }
  if (!list && !usedAsList) return one(node, inList)
  return Array.from({ length: items }, () => one(node, true))
}

/** The value itself, or one item of it. */
function one({ entries, leaf, list }: Node, inList: boolean): Json {
  if (entries.size === 0) {
    if (list) return leaf === undefined || Array.isArray(leaf) ? 'text' : leaf
    return leaf ?? {}
  }
  const object = emptyObject()
  for (const [name, child] of entries) object[name] = build(child, inList)
  return object
}
