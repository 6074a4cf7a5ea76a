// Values as they are shown: one line each, cut to size without walking through megabytes, children on demand.
import { ExactNumber, isObject, type Json } from '../json.ts'
import type { FeelType } from '../feel/contract.ts'
import type { ValueView } from '../view.ts'
import { shownIdentity } from './javaIdentity.ts'

/** Keeps values that were shown in part; a `ref` finds them again. */
export interface ValueKeeper {
  keep(value: Json): string
}

const lineLength = 400

/** The view of a value; `type` where the FEEL type says more than JSON (a date is text in JSON). */
export function viewOf(value: Json, keeper: ValueKeeper, type: FeelType = jsonType(value)): ValueView {
  const { text: printed, cut } = printCut(value, lineLength)
  const text = shownIdentity(printed)
  const count = Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : undefined
  const foldable = (count !== undefined && count > 0) || cut
  return {
    type,
    text,
    ...(cut && { cut }),
    ...(count !== undefined && { count }),
    ...(foldable && { ref: keeper.keep(value) }),
  }
}

export function jsonType(value: Json): FeelType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  if (value instanceof ExactNumber) return 'number'
  if (typeof value === 'object') return 'context'
  return typeof value as 'number' | 'string' | 'boolean'
}

const childLimit = 200
const stringLimit = 100_000

/** The entries of a value: a list's items by place from 1, as FEEL counts; of a cut text the text itself. */
export function childrenOf(value: Json, keeper: ValueKeeper): { children: { key: string; value: ValueView }[]; more: number } {
  if (typeof value === 'string') {
    const text = shownIdentity(JSON.stringify(value.slice(0, stringLimit)))
    return { children: [{ key: '', value: { type: 'string', text } }], more: Math.max(0, value.length - stringLimit) }
  }
  const entries: [string, Json][] = Array.isArray(value)
    ? value.slice(0, childLimit).map((item, index) => [String(index + 1), item])
    : isObject(value)
      ? Object.keys(value).slice(0, childLimit).map(key => [key, value[key]!])
      : []
  const total = Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : 0
  return {
    children: entries.map(([key, item]) => ({ key, value: viewOf(item, keeper) })),
    more: total - entries.length,
  }
}

/** Prints JSON until `limit` characters are reached. */
export function printCut(value: Json, limit: number): { text: string; cut: boolean } {
  let text = ''
  let cut = false
  const put = (part: string) => {
    if (text.length + part.length > limit) {
      text += part.slice(0, limit - text.length)
      cut = true
    } else text += part
  }
  const walk = (item: Json) => {
    if (cut) return
    if (typeof item === 'string') put(JSON.stringify(item.length > limit ? item.slice(0, limit) : item))
    else if (item instanceof ExactNumber || item === null || typeof item !== 'object') put(String(item))
    else if (Array.isArray(item)) {
      put('[')
      for (let index = 0; index < item.length && !cut; index++) {
        if (index > 0) put(', ')
        walk(item[index]!)
      }
      put(']')
    } else {
      put('{')
      let first = true
      for (const key in item) {
        if (cut) break
        if (!Object.hasOwn(item, key)) continue
        put(`${first ? '' : ', '}${plainKey.test(key) ? key : JSON.stringify(key)}: `)
        walk(item[key]!)
        first = false
      }
      put('}')
    }
  }
  walk(value)
  return { text: cut ? `${text.trimEnd()}…` : text, cut }
}

const plainKey = /^[A-Za-z_][A-Za-z0-9_]*$/
