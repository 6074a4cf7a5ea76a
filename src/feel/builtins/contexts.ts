// Built-ins on contexts.
import { emptyObject } from '../../json.ts'
import { isSince } from '../../lines.ts'
import { engineKeys } from '../keyOrder.ts'
import { read } from '../run.ts'
import type { FeelContext, FeelList, FeelValue } from '../values.ts'
import { isContext } from '../values.ts'
import type { Functions } from './define.ts'
import { signature, when } from './define.ts'

const entries = when(['context'], context =>
  engineKeys(context).map(key => toContext([['key', key], ['value', read(context[key]!)]])),
)
const valueByKey = when(['context', 'string'], (context, key) => entryOf(context, key) ?? null)
const valueByPath = when(['context', 'list'], (context, keys) => (allStrings(keys) ? valueAt(context, keys) : null))

const putByKey = when(['context', 'string', 'any'], (context, key, value) => put(context, key, value))
const putByPath = when(['context', 'list', 'any'], (context, keys, value, run) => {
  if (keys.length === 0) return null
  if (!allStrings(keys)) return undefined
  // Before 8.8 the engine gave back the last two levels only: what was around them is lost.
  const lost = isSince(run.line, '8.8') ? 0 : Math.max(0, keys.length - 2)
  return putAt(keys.slice(0, lost).reduce(innerContext, context), keys.slice(lost), value)
})
const putEntry = signature('context, key, value', [putByKey, putByPath])

const mergeAll = [
  when(['list'], contexts => {
    if (!contexts.every(isContext)) return null
    return toContext((contexts as FeelContext[]).flatMap(context => Object.entries(context)))
  }),
  when(['any'], () => null),
]
const merge = signature('contexts', mergeAll, { varArgs: true })

export const contextFunctions: Functions = {
  'get entries': [signature('context', entries), signature('m', entries)],
  'get value': [
    signature('m, key', [valueByPath, valueByKey]),
    signature('context, key', [valueByPath, valueByKey]),
    signature('context, keys', valueByPath),
  ],
  'context put': [putEntry, signature('context, keys, value', putByPath)],
  put: [putEntry],
  'context merge': [merge],
  'put all': [merge],
  context: [
    signature('entries', [
      when(['list'], list => (list.every(isKeyValuePair) ? toContext(list.map(pairOf)) : null)),
      when(['any'], () => null),
    ]),
  ],
}

function entryOf(context: FeelContext, key: string): FeelValue | undefined {
  return Object.hasOwn(context, key) ? read(context[key]!) : undefined
}

function toContext(pairs: Iterable<readonly [string, FeelValue]>): FeelContext {
  const context = emptyObject() as unknown as Record<string, FeelValue>
  for (const [key, value] of pairs) context[key] = value
  return context
}

function allStrings(keys: FeelList): keys is readonly string[] {
  return keys.every(key => typeof key === 'string')
}

function valueAt(context: FeelContext, keys: readonly string[]): FeelValue {
  if (keys.length === 0) return null
  let value: FeelValue = context
  for (const key of keys) value = isContext(value) ? (entryOf(value, key) ?? null) : null
  return value
}

function put(context: FeelContext, key: string, value: FeelValue): FeelContext {
  return toContext([...Object.entries(context), [key, value]])
}

/** The contexts on the way are made where they are missing, or are none. */
function putAt(context: FeelContext, keys: readonly string[], value: FeelValue): FeelContext {
  const [key = '', ...rest] = keys
  if (rest.length === 0) return put(context, key, value)
  return put(context, key, putAt(innerContext(context, key), rest, value))
}

function innerContext(context: FeelContext, key: string): FeelContext {
  const inner = entryOf(context, key) ?? null
  return isContext(inner) ? inner : {}
}

function isKeyValuePair(item: FeelValue): boolean {
  return isContext(item) && typeof entryOf(item, 'key') === 'string' && Object.hasOwn(item, 'value')
}

function pairOf(item: FeelValue): [string, FeelValue] {
  const pair = item as FeelContext
  return [entryOf(pair, 'key') as string, entryOf(pair, 'value')!]
}
