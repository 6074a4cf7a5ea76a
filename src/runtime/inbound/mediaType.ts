// Media types as Spring reads them: what is one at all, and what satisfies an `Accept` header.
import { charsetNamed } from '../http/bytes.ts'

export interface MediaType {
  type: string
  subtype: string
  parameters: Map<string, string>
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/** Undefined: not a media type. */
export function parseMediaType(text: string): MediaType | undefined {
  const [essence = '', ...rest] = pieces(text, ';')
  const full = essence.trim() === '*' ? '*/*' : essence.trim()
  const at = full.indexOf('/')
  if (at < 0 || at === full.length - 1) return undefined
  const [type, subtype] = [full.slice(0, at).toLowerCase(), full.slice(at + 1).toLowerCase()]
  if (!token.test(type) || !token.test(subtype) || (type === '*' && subtype !== '*')) return undefined
  const parameters = new Map<string, string>()
  for (const piece of rest) {
    const equals = piece.indexOf('=')
    if (equals <= 0) continue
    const [name, value] = [piece.slice(0, equals).trim().toLowerCase(), piece.slice(equals + 1).trim()]
    if (!token.test(name) || !isParameter(name, value)) return undefined
    parameters.set(name, unquoted(value))
  }
  return { type, subtype, parameters }
}

function isParameter(name: string, value: string): boolean {
  if (name === 'charset') return isCharset(unquoted(value))
  if (name === 'q') return /^(?:0(?:\.\d*)?|1(?:\.0*)?|\.\d+)$/.test(unquoted(value))
  return /^(["']).*\1$/s.test(value) || token.test(value)
}

function unquoted(value: string): string {
  return /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value
}

function isCharset(name: string): boolean {
  if (charsetNamed(name)) return true
  try {
    return new TextDecoder(name).encoding !== 'replacement'
  } catch {
    return false
  }
}

/** Cut at a separator outside of quotes. */
function pieces(text: string, separator: string): string[] {
  const found: string[] = ['']
  let quoted = false
  for (const char of text) {
    if (char === '"') quoted = !quoted
    if (char === separator && !quoted) found.push('')
    else found[found.length - 1] += char
  }
  return found
}

/** The types of an `Accept` header, best first; undefined where it can't be read. No header accepts anything. */
export function acceptedTypes(header: string | undefined): MediaType[] | undefined {
  if (header === undefined || header.trim() === '') return [{ type: '*', subtype: '*', parameters: new Map() }]
  const types = pieces(header, ',')
    .filter(piece => piece.trim() !== '')
    .map(parseMediaType)
  if (types.some(type => type === undefined)) return undefined
  const quality = (type: MediaType) => Number(type.parameters.get('q') ?? '1')
  return (types as MediaType[]).sort((a, b) => quality(b) - quality(a) || generality(a) - generality(b))
}

function generality({ type, subtype }: MediaType): number {
  if (type === '*') return 2
  return subtype === '*' || subtype.startsWith('*+') ? 1 : 0
}

/** Does one of the two include the other? */
export function isCompatible(a: MediaType, b: MediaType): boolean {
  return includes(a, b) || includes(b, a)
}

export function includes(a: MediaType, b: MediaType): boolean {
  if (a.type === '*') return true
  if (a.type !== b.type) return false
  if (a.subtype === '*' || a.subtype === b.subtype) return true
  return a.subtype.startsWith('*+') && b.subtype.endsWith(a.subtype.slice(1)) && b.subtype !== a.subtype.slice(2)
}

export function isConcrete({ type, subtype }: MediaType): boolean {
  return type !== '*' && subtype !== '*' && !subtype.startsWith('*+')
}
