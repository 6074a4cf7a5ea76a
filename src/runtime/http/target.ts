// From the URI and the further parameters to what stands in the request line, and to whom the client connects.
import { headText, utf8Text } from './bytes.ts'
import { illegalArgument } from './javaFailure.ts'
import { isIpv6, isVisibleNonAscii, parseUri, UriSyntaxError, type JavaUri } from './javaUri.ts'
import { encodeChar, encodeUnreserved } from './percentEncoding.ts'

export interface Authority {
  host: string
  /** -1: the scheme's own */
  port: number
  userInfo?: string
}

export type Parameter = [name: string, value: string | null]

/** Whom the client would connect to; undefined where the authority can't be read at all. */
export function authorityOf({ host, port, userInfo, authority }: JavaUri): Authority | undefined {
  if (host !== undefined) return withUser(host, port, userInfo)
  if (authority === undefined) return undefined
  const [, user, server = ''] = /^(?:([^@]*)@)?([^]*)$/.exec(authority)!
  const [, bracketed, name, , digits] = /^(?:\[([^\]]*)\]|([^:]*))(:([^]*))?$/.exec(server) ?? []
  if (bracketed === undefined && name === undefined) return undefined
  if (bracketed !== undefined && !isIpv6(bracketed)) return undefined
  if (digits !== undefined && digits.trim() !== '' && !/^[+-]?\d{1,10}$/.test(digits)) return undefined
  return withUser(
    bracketed ?? name!,
    digits === undefined || digits.trim() === '' ? -1 : Number(digits),
    user || undefined,
  )
}

function withUser(host: string, port: number, userInfo: string | undefined): Authority {
  if (port < -1 || port > 65535) {
    const what = 'Port number(Use -1 to specify the scheme default port)'
    throw illegalArgument(`${what}: ${port} is out of range [-1, 65535]`)
  }
  const ascii = asciiHost(host)
  return userInfo === undefined ? { host: ascii, port } : { host: ascii, port, userInfo }
}

/** A host of other letters goes by its ASCII name, as `xn--tda`. */
function asciiHost(host: string): string {
  if (/^[\0-\x7f]*$/.test(host)) return host
  try {
    return new URL(`http://${host}/`).hostname
  } catch {
    throw illegalArgument(`java.text.ParseException: A prohibited code point was found in the input ${host}`)
  }
}

export function hostHeader({ host, port }: Authority): string {
  return port === -1 ? host : `${host}:${port}`
}

/**
 * The target of the request line: the path (at least `/`) and the query. With further parameters the query is taken
 * apart and put together again, and non-ASCII characters, which otherwise go out raw, are encoded.
 */
export function requestTarget(uri: JavaUri, parameters: readonly Parameter[]): string {
  const path = uri.path === undefined || uri.path.trim() === '' ? '/' : uri.path
  const target = uri.query === undefined ? path : `${path}?${uri.query}`
  return headText(parameters.length === 0 ? target : withParameters(target, parameters))
}

function withParameters(target: string, parameters: readonly Parameter[]): string {
  try {
    const { authority, path = '', query } = parseUri(target)
    const all = [...(query === undefined ? [] : parametersOf(query)), ...parameters]
    const place = `${authority === undefined ? '' : `//${authority}`}${path}`
    return `${asciiText(place)}?${all.map(encodeParameter).join('&')}`
  } catch (error) {
    // The client swallows this: the parameters are lost.
    if (error instanceof UriSyntaxError) return target
    throw error
  }
}

function parametersOf(query: string): Parameter[] {
  return query.split('&').flatMap((parameter): Parameter[] => {
    const sign = parameter.indexOf('=')
    const name = sign === -1 ? parameter : parameter.slice(0, sign)
    if (name === '') return []
    return [[decode(name), sign === -1 ? null : decode(parameter.slice(sign + 1))]]
  })
}

/** Percent-decoding as the client does it: a raw non-ASCII character counts as the one byte that it ends in. */
function decode(text: string): string {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const pair = text.slice(at + 1, at + 3)
    if (text[at] === '%' && /^[0-9A-Fa-f]{2}$/.test(pair)) {
      bytes.push(Number.parseInt(pair, 16))
      at += 2
    } else bytes.push(text.charCodeAt(at) & 0xff)
  }
  return utf8Text(Uint8Array.from(bytes))
}

function encodeParameter([name, value]: Parameter): string {
  return value === null ? encodeUnreserved(name) : `${encodeUnreserved(name)}=${encodeUnreserved(value)}`
}

/** `URI.toASCIIString`: composed (NFC), then encoded. */
function asciiText(text: string): string {
  return Array.from(text.normalize('NFC'), char => (isVisibleNonAscii(char) ? encodeChar(char) : char)).join('')
}
