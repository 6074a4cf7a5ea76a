// The target of a request: path and query, as they stand in its first line or behind the host of an address.
import type { SimulatedRequest } from '../scenarios/scenario.ts'

/** The query as pairs, where these say the same to the letter; else it stays with the path. */
export function splitTarget(target: string): Pick<SimulatedRequest, 'path' | 'query'> {
  const plain = target.replace(/#.*$/s, '')
  const at = plain.indexOf('?')
  if (at < 0) return { path: plain }
  const raw = plain.slice(at + 1)
  const query = raw === '' ? [] : raw.split('&').map(pairOf)
  return printQuery(query) === raw ? { path: plain.slice(0, at), ...(query.length > 0 && { query }) } : { path: plain }
}

function printQuery(query: readonly [name: string, value: string][]): string {
  return query.map(pair => pair.map(encodeURIComponent).join('=')).join('&')
}

/** The target as it is sent. */
export function printTarget({ path = '/', query = [] }: Pick<SimulatedRequest, 'path' | 'query'>): string {
  const all = printQuery(query)
  return all === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${all}`
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=')
  return at < 0 ? [decoded(text), ''] : [decoded(text.slice(0, at)), decoded(text.slice(at + 1))]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
