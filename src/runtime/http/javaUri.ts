// Java's URI, as far as the client needs it: which texts it takes, what it takes them apart into, and how it says no.
// The rules and words are those of `java.net.URI` (RFC 2396 with visible non-ASCII characters allowed).
import { illegalArgument } from './javaFailure.ts'

export interface JavaUri {
  scheme?: string
  /** as written, if there is one */
  authority?: string
  userInfo?: string
  /** only where the authority names a server in the strict sense: no underscores, no bad port */
  host?: string
  port: number
  /** undefined for `mailto:x` and the like */
  path?: string
  query?: string
}

export class UriSyntaxError extends Error {}

const alpha = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const digits = '0123456789'
const unreserved = `${alpha}${digits}_-!.~'()*`

interface Class {
  chars: Set<string>
  /** escape pairs and visible non-ASCII characters belong to it, too */
  escaped: boolean
}

function charClass(chars: string, escaped = true): Class {
  return { chars: new Set(chars), escaped }
}

const classes = {
  uric: charClass(`${unreserved};/?:@&=+$,[]`),
  path: charClass(`${unreserved}:@&=+$,;/`),
  userInfo: charClass(`${unreserved};:&=+$,`),
  regName: charClass(`${unreserved}$,;:@&=+`),
  server: charClass(`${unreserved};:&=+$,.@[]`),
  serverPercent: charClass(`${unreserved};:&=+$,.@[]%`),
  alpha: charClass(alpha, false),
  scheme: charClass(`${alpha}${digits}+-.`, false),
  digit: charClass(digits, false),
}

/** Characters that may stand in a path, or a query, without being quoted by Java's URI of many parts. */
export const legalInPath = classes.path.chars
export const legalInQuery = classes.uric.chars

// Character.isSpaceChar or isISOControl, beyond ASCII.
const invisible = /[\u0080-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

export function isVisibleNonAscii(char: string): boolean {
  return char.charCodeAt(0) > 128 && !invisible.test(char)
}

/** `URI.create`. */
export function createUri(text: string): JavaUri {
  try {
    return parseUri(text)
  } catch (error) {
    if (error instanceof UriSyntaxError) throw illegalArgument(error.message)
    throw error
  }
}

/** `new URI(text)`; with `serverOnly` the authority must be user info, host and port. Throws `UriSyntaxError`. */
export function parseUri(text: string, serverOnly = false): JavaUri {
  return new Parser(text, serverOnly).parse()
}

class Parser {
  private readonly input: string
  private readonly serverOnly: boolean
  private readonly uri: JavaUri = { port: -1 }

  constructor(input: string, serverOnly: boolean) {
    this.input = input
    this.serverOnly = serverOnly
  }

  parse(): JavaUri {
    const end = this.input.length
    let at = this.scanTo(0, end, '/?#', ':')
    if (at >= 0 && this.input[at] === ':') {
      if (at === 0) this.expecting('scheme name', 0)
      this.check(0, 1, classes.alpha, 'scheme name')
      this.check(1, at, classes.scheme, 'scheme name')
      this.uri.scheme = this.input.slice(0, at)
      at++
      at = this.input[at] === '/' ? this.hierarchical(at, end) : this.opaque(at, end)
    } else {
      at = this.hierarchical(0, end)
    }
    if (this.input[at] === '#') {
      this.check(at + 1, end, classes.uric, 'fragment')
      at = end
    }
    if (at < end) this.expecting('end of URI', at)
    return this.uri
  }

  private opaque(start: number, end: number): number {
    const stop = this.stopAt(start, end, '#')
    if (stop <= start) this.expecting('scheme-specific part', start)
    this.check(start, stop, classes.uric, 'opaque part')
    return stop
  }

  private hierarchical(start: number, end: number): number {
    let at = start
    if (this.input.startsWith('//', at)) {
      at += 2
      const stop = this.stopAt(at, end, '/?#')
      if (stop > at) at = this.authority(at, stop)
      else if (stop >= end) this.expecting('authority', at)
    }
    const pathEnd = this.stopAt(at, end, '?#')
    this.check(at, pathEnd, classes.path, 'path')
    this.uri.path = this.input.slice(at, pathEnd)
    if (this.input[pathEnd] !== '?' || pathEnd >= end) return pathEnd
    const queryEnd = this.stopAt(pathEnd + 1, end, '#')
    this.check(pathEnd + 1, queryEnd, classes.uric, 'query')
    this.uri.query = this.input.slice(pathEnd + 1, queryEnd)
    return queryEnd
  }

  private authority(start: number, end: number): number {
    const text = this.input.slice(start, end)
    const server = text.startsWith(']') ? classes.server : classes.serverPercent
    const isServer = this.scan(start, end, server) === end
    const isRegistry = this.scan(start, end, classes.regName) === end
    this.uri.authority = text
    if (isRegistry && !isServer) return end

    let stop = start
    let failure: UriSyntaxError | undefined
    if (isServer) {
      try {
        stop = this.server(start, end)
        if (stop < end) this.expecting('end of authority', stop)
      } catch (error) {
        if (!(error instanceof UriSyntaxError) || this.serverOnly) throw error
        delete this.uri.userInfo
        delete this.uri.host
        this.uri.port = -1
        failure = error
        stop = start
      }
    }
    if (stop === end || isRegistry) return end
    if (failure) throw failure
    return this.fail('Illegal character in authority', isServer ? stop : this.scan(start, end, classes.regName))
  }

  private server(start: number, end: number): number {
    let at = start
    const sign = this.input.indexOf('@', at)
    if (sign !== -1 && sign < end) {
      this.check(at, sign, classes.userInfo, 'user info')
      this.uri.userInfo = this.input.slice(at, sign)
      at = sign + 1
    }
    at = this.input[at] === '[' ? this.ipv6(at, end) : this.hostName(at, end)
    if (this.input[at] === ':' && at < end) {
      const port = this.input.slice(at + 1, end)
      if (port !== '') {
        this.check(at + 1, end, classes.digit, 'port number')
        if (Number(port) > 2147483647) this.fail('Malformed port number', at + 1)
        this.uri.port = Number(port)
      }
      at = end
    }
    if (at < end) this.expecting('port number', at)
    return at
  }

  private ipv6(start: number, end: number): number {
    const close = this.input.indexOf(']', start)
    if (close === start + 1 || close === -1 || close >= end) {
      this.expecting('closing bracket for IPv6 address', close === start + 1 ? close : end)
    }
    const address = this.input.slice(start + 1, close)
    if (!isIpv6(address.replace(/%[A-Za-z0-9_.]+$/, ''))) this.fail('Malformed IPv6 address', start + 1)
    this.uri.host = this.input.slice(start, close + 1)
    return close + 1
  }

  private hostName(start: number, end: number): number {
    const address = /^[\d.]+(?=:|$)/.exec(this.input.slice(start, end))?.[0]
    const stop = address !== undefined && isIpv4(address) ? start + address.length : this.labels(start, end)
    this.uri.host = this.input.slice(start, stop)
    return stop
  }

  /** Labels of letters, digits and inner dashes; the last of several starts with a letter. */
  private labels(start: number, end: number): number {
    let at = start
    let last = -1
    for (;;) {
      const label = /^[A-Za-z0-9][A-Za-z0-9-]*/.exec(this.input.slice(at, end))?.[0]
      if (label === undefined) break
      last = at
      at += label.length
      if (label.endsWith('-')) this.fail('Illegal character in hostname', at - 1)
      if (this.input[at] !== '.' || at >= end) break
      at++
    }
    if (at < end && this.input[at] !== ':') this.fail('Illegal character in hostname', at)
    if (last < 0) this.expecting('hostname', start)
    if (last > start && !/[A-Za-z]/.test(this.input[last]!)) this.fail('Illegal character in hostname', last)
    return at
  }

  /** Where the first of the `stops` is, or the end; -1 if one of the `errors` comes before. */
  private scanTo(start: number, end: number, errors: string, stops: string): number {
    for (let at = start; at < end; at++) {
      if (errors.includes(this.input[at]!)) return -1
      if (stops.includes(this.input[at]!)) return at
    }
    return end
  }

  private stopAt(start: number, end: number, stops: string): number {
    return this.scanTo(start, end, '', stops)
  }

  /** The end of the characters of a class. A broken escape pair ends everything. */
  private scan(start: number, end: number, { chars, escaped }: Class): number {
    let at = start
    while (at < end) {
      const char = this.input[at]!
      if (chars.has(char)) at++
      else if (escaped && char === '%') {
        const pair = this.input.slice(at + 1, Math.min(at + 3, end))
        if (!/^[0-9A-Fa-f]{2}$/.test(pair)) this.fail('Malformed escape pair', at)
        at += 3
      } else if (escaped && isVisibleNonAscii(char)) at++
      else break
    }
    return at
  }

  private check(start: number, end: number, allowed: Class, what: string): void {
    const at = this.scan(start, end, allowed)
    if (at < end) this.fail(`Illegal character in ${what}`, at)
  }

  private expecting(what: string, at: number): never {
    return this.fail(`Expected ${what}`, at)
  }

  private fail(reason: string, at: number): never {
    throw new UriSyntaxError(`${reason} at index ${at}: ${this.input}`)
  }
}

function isIpv4(text: string): boolean {
  return /^\d+(?:\.\d+){3}$/.test(text) && text.split('.').every(part => Number(part) <= 255)
}

export function isIpv6(text: string): boolean {
  const [head = '', tail, more] = text.split('::')
  if (more !== undefined) return false
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const all = [...groups(head), ...(tail === undefined ? [] : groups(tail))]
  const last = all.at(-1)
  const mapped = last !== undefined && isIpv4(last)
  const size = all.length + (mapped ? 1 : 0)
  const hex = mapped ? all.slice(0, -1) : all
  return hex.every(group => /^[0-9A-Fa-f]{1,4}$/.test(group)) && (tail === undefined ? size === 8 : size < 8)
}
