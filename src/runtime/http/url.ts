// From the URL field to the URI that the client is given.
import { JavaFailure, illegalArgument } from './javaFailure.ts'
import {
  createUri,
  isVisibleNonAscii,
  legalInPath,
  legalInQuery,
  parseUri,
  UriSyntaxError,
  type JavaUri,
} from './javaUri.ts'
import { decodeKeepingPlus, decodeUrl, parseUrl, type JavaUrl } from './javaUrl.ts'
import { encodeChar, percentEncode } from './percentEncoding.ts'
import type { HttpRules } from './httpLine.ts'

/** The encoded URI of a request. Throws `JavaFailure` where the connector's code breaks. */
export function encodedUri(url: string, skipEncoding: boolean, rules: HttpRules): JavaUri {
  if (skipEncoding) return createUri(url)
  return rules.urlEncoding === 'whole' ? encodedAsWhole(url) : encodedByParts(url, rules)
}

/** 8.6: the whole URL is decoded; then Java's URI of many parts quotes what is illegal, and every `%`. */
function encodedAsWhole(url: string): JavaUri {
  const parts = parseUrl(decodeUrl(url))
  if (!parts) return createUri(url)
  try {
    if (parts.path !== '' && !parts.path.startsWith('/')) throw new UriSyntaxError('Relative path in absolute URI')
    return parseUri(quoted(parts), true)
  } catch (error) {
    if (error instanceof UriSyntaxError) return createUri(url)
    throw error
  }
}

function quoted({ protocol, userInfo, host, port, path, query }: JavaUrl): string {
  const user = userInfo === undefined ? '' : `${quote(userInfo, legalInUserInfo)}@`
  const server = `//${user}${host}${port === -1 ? '' : `:${port}`}`
  const end = query === undefined ? '' : `?${quote(query, legalInQuery)}`
  return `${protocol}:${server}${quote(path, legalInPath)}${end}`
}

const legalInUserInfo = new Set([...legalInPath].filter(char => !'/@'.includes(char)))

function quote(text: string, legal: ReadonlySet<string>): string {
  return Array.from(text, char => (legal.has(char) || isVisibleNonAscii(char) ? char : encodeChar(char))).join('')
}

/** 8.7 and newer: path segments and query parameters are decoded and encoded again, one by one. */
function encodedByParts(url: string, rules: HttpRules): JavaUri {
  const parts = parseUrl(url)
  if (!parts) return createUri(url)
  try {
    return parseUri(rebuilt(parts, rules))
  } catch (error) {
    const trouble = error instanceof UriSyntaxError || error instanceof JavaFailure
    if (trouble && rules.forgivesUrls) return createUri(url)
    if (error instanceof UriSyntaxError) throw illegalArgument(`java.net.URISyntaxException: ${error.message}`)
    throw error
  }
}

const isSafe = (safe: string) => (char: string) => /^[A-Za-z0-9]$/.test(char) || safe.includes(char)
const safeInQuery = isSafe("-_.!~*'()@:$,;/?:")
const safeInUserInfo = isSafe("-_.!~*'():$&,;=")
const safeInFragment = isSafe("=&-_.!~*'()@:$,;/?:")

function rebuilt({ protocol, userInfo, host, port, path, query, fragment }: JavaUrl, rules: HttpRules): string {
  const safeInPath = isSafe(rules.keepsPlusInPath ? "-_.!~*'()@:$&,;=+" : "-_.!~*'()@:$&,;=")
  const user = userInfo === undefined ? '' : `${percentEncode(decodeUrl(userInfo), safeInUserInfo)}@`
  const segments = path.split('/').map(segment => percentEncode(decodeKeepingPlus(segment), safeInPath))
  const server = `${protocol}://${user}${host}${port === -1 ? '' : `:${port}`}`
  const end = fragment === undefined ? '' : `#${percentEncode(decodeUrl(fragment), safeInFragment)}`
  return `${server}${segments.join('/')}${rebuiltQuery(query)}${end}`
}

/** Parameters without a name are dropped, a repeated name joins its first place, an empty value loses its `=`. */
function rebuiltQuery(query: string | undefined): string {
  const values = new Map<string, string[]>()
  for (const parameter of query?.split('&') ?? []) {
    const [, name = '', value = ''] = /^([^=]*)=?([^]*)$/.exec(parameter)!
    const decoded = decodeUrl(name)
    if (decoded === '') continue
    values.set(decoded, [...(values.get(decoded) ?? []), decodeUrl(value)])
  }
  const encoded = [...values].flatMap(([name, all]) =>
    all.map(value => percentEncode(name, safeInQuery) + (value === '' ? '' : `=${percentEncode(value, safeInQuery)}`)),
  )
  return encoded.length === 0 ? '' : `?${encoded.join('&')}`
}
