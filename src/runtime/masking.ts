// Secret values must not show: the runtime hides them in messages of exceptions, we hide them wherever we show input.
import { emptyObject, isObject, type Json } from '../json.ts'

export const mask = '***'

/**
 * The runtime's own masking of a message, one value after the other. An empty value puts the mask between all
 * characters, and of overlapping values the rest of the longer one stays: so does the real runtime.
 */
export function maskMessage(message: string, values: readonly string[]): string {
  return values.reduce((text, value) => text.replaceAll(value, () => mask), message)
}

/** A value with every secret value in its texts and keys hidden, longest first; for showing only. */
export function maskValue<T extends Json>(value: T, values: readonly string[]): T {
  const hidden = values.filter(text => text !== '').sort((a, b) => b.length - a.length)
  return hidden.length === 0 ? value : (maskJson(value, hidden) as T)
}

function maskJson(value: Json, hidden: readonly string[]): Json {
  if (typeof value === 'string') return maskMessage(value, hidden)
  if (Array.isArray(value)) return value.map(item => maskJson(item, hidden))
  if (!isObject(value)) return value
  const masked = emptyObject()
  for (const key of Object.keys(value)) masked[maskMessage(key, hidden)] = maskJson(value[key]!, hidden)
  return masked
}
