// Secret values must not show: the runtime hides them in messages of exceptions, we hide them wherever we show input.
import { emptyObject, isObject, type Json } from '../json.ts'
import type { HttpRequest } from './contract.ts'

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

/** A request with every secret hidden, also where it was encoded for a URL, a form, JSON or Basic authentication. */
export function maskRequest(request: HttpRequest, values: readonly string[]): HttpRequest {
  const encoded = [...new Set(values.flatMap(encodings))]
  const hide = (text: string) => maskValue(text, encoded)
  return {
    ...request,
    url: hide(request.url),
    headers: request.headers.map(([name, value]) => [name, hide(maskBasic(value, values))]),
    ...(request.body !== undefined && { body: hide(request.body) }),
  }
}

function encodings(value: string): string[] {
  const inJson = JSON.stringify(value).slice(1, -1)
  // Half a surrogate pair has no encoding; the `u` flag sees only such halves.
  if (/\p{Surrogate}/u.test(value)) return [value, inJson]
  const inUrl = encodeURIComponent(value)
  return [value, inJson, inUrl, inUrl.replaceAll('%20', '+')]
}

function maskBasic(header: string, values: readonly string[]): string {
  const credentials = /^Basic ([A-Za-z0-9+/]+={0,2})$/.exec(header)?.[1]
  if (credentials === undefined) return header
  const bytes = Uint8Array.from(atob(credentials), character => character.charCodeAt(0))
  const text = new TextDecoder().decode(bytes)
  return maskValue(text, values) === text ? header : `Basic ${mask}`
}
