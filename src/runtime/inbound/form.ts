// Form fields in the three ways in which they are read on the way in: by the server, by its filter for PUT and DELETE,
// and by the connector itself.
import { utf8Text } from '../http/bytes.ts'
import { encodeUnreserved } from '../http/percentEncoding.ts'
import { illegalArgument, InboundFailure } from './failures.ts'

export const formType = 'application/x-www-form-urlencoded'

/** Values by name, in the order of the names' first appearance. */
export type Parameters = Map<string, (string | null)[]>

export function addParameter(parameters: Parameters, name: string, value: string | null): void {
  const known = parameters.get(name)
  if (known) known.push(value)
  else parameters.set(name, [value])
}

/** As the server reads a query or a posted form: pairs without a name, or with a broken escape, are ignored. */
export function serverParameters(text: string, into: Parameters): void {
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=')
    const name = percentDecoded(at < 0 ? pair : pair.slice(0, at))
    const value = percentDecoded(at < 0 ? '' : pair.slice(at + 1))
    if (name !== undefined && name !== '' && value !== undefined) addParameter(into, name, value)
  }
}

/** As the filter reads the form of a PUT, PATCH or DELETE; undefined where an escape is broken. */
export function filterParameters(text: string): Parameters | undefined {
  const parameters: Parameters = new Map()
  for (const piece of text.split('&')) {
    const pair = piece.trim()
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = percentDecoded(at < 0 ? pair : pair.slice(0, at))
    const value = at < 0 ? null : percentDecoded(pair.slice(at + 1))
    if (name === undefined || value === undefined) return undefined
    addParameter(parameters, name, value)
  }
  return parameters
}

/** The body of a posted form, made anew from its parameters: the server has already read the real one. */
export function formBody(parameters: Parameters): string {
  const names = [...parameters].map(([name, values]) =>
    values.map(value => urlEncoded(name) + (value === null ? '' : `=${urlEncoded(value)}`)).join('&'),
  )
  return names.join('&')
}

/** `java.net.URLEncoder`. */
export function urlEncoded(text: string): string {
  return encodeUnreserved(text, '+').replaceAll('%2A', '*').replaceAll('~', '%7E')
}

/** `java.net.URLDecoder`, UTF-8; undefined for a broken escape. */
function percentDecoded(text: string): string | undefined {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return undefined
  const bytes: number[] = []
  let decoded = ''
  const flush = () => {
    if (bytes.length > 0) decoded += utf8Text(Uint8Array.from(bytes.splice(0)))
  }
  for (const [piece] of text.matchAll(/%[0-9a-fA-F]{2}|[^%]+/g)) {
    if (piece.startsWith('%')) bytes.push(Number.parseInt(piece.slice(1), 16))
    else {
      flush()
      decoded += piece.replaceAll('+', ' ')
    }
  }
  flush()
  return decoded
}

/**
 * The fields as the connector reads them from the body: it decodes first and cuts afterwards, so that an escaped `&` or
 * `=` cuts too. Throws `InboundFailure` for a field that stands twice.
 */
export function connectorFields(body: Uint8Array): Map<string, string> {
  const text = percentDecoded(utf8Text(body))
  if (text === undefined) throw illegalArgument('URLDecoder: Illegal hex characters in escape (%) pattern')
  const fields = new Map<string, string>()
  for (const pair of javaSplit(text, '&')) {
    const pieces = javaSplit(pair, '=')
    if (pieces.length === 0) {
      throw new InboundFailure(
        'java.lang.ArrayIndexOutOfBoundsException',
        'Index 0 out of bounds for length 0',
      )
    }
    const [name, value = ''] = pieces as [string, string?]
    const known = fields.get(name)
    if (known !== undefined) {
      const merge = `attempted merging values ${known} and ${value}`
      throw new InboundFailure('java.lang.IllegalStateException', `Duplicate key ${name} (${merge})`)
    }
    fields.set(name, value)
  }
  return fields
}

/** Java's `split`: empty pieces at the end fall away, but text without the separator is one piece. */
export function javaSplit(text: string, separator: string): string[] {
  const pieces = text.split(separator)
  if (pieces.length === 1) return pieces
  while (pieces.length > 0 && pieces.at(-1) === '') pieces.pop()
  return pieces
}

