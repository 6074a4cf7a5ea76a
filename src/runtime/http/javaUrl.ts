// Java's URL and URLDecoder, as far as the connector's URL encoding needs them.
import { utf8Text } from './bytes.ts'
import { illegalArgument } from './javaFailure.ts'
import { isIpv6 } from './javaUri.ts'

/** The parts of a `java.net.URL`: taken apart, but neither checked nor decoded. */
export interface JavaUrl {
  protocol: string
  userInfo?: string
  host: string
  port: number
  path: string
  query?: string
  fragment?: string
}

/** `new URL(text)`, or undefined where it is malformed. The connector's own check lets only http and https through. */
export function parseUrl(text: string): JavaUrl | undefined {
  const [, protocol, rest] = /^(https?):([^]*)$/i.exec(trim(text)) ?? []
  if (protocol === undefined || rest === undefined) return undefined
  const hash = rest.indexOf('#')
  const fragment = hash === -1 ? {} : { fragment: rest.slice(hash + 1) }
  const beforeHash = hash === -1 ? rest : rest.slice(0, hash)
  const mark = beforeHash.indexOf('?')
  const query = mark === -1 ? {} : { query: beforeHash.slice(mark + 1) }
  const place = mark === -1 ? beforeHash : beforeHash.slice(0, mark)

  const url = { protocol: protocol.toLowerCase(), ...query, ...fragment }
  if (!place.startsWith('//') || place.startsWith('////')) return { ...url, host: '', port: -1, path: place }
  const slash = place.indexOf('/', 2)
  const authority = slash === -1 ? place.slice(2) : place.slice(2, slash)
  const server = serverOf(authority)
  return server && { ...url, ...server, path: slash === -1 ? '' : place.slice(slash) }
}

function serverOf(authority: string): Pick<JavaUrl, 'userInfo' | 'host' | 'port'> | undefined {
  const sign = authority.indexOf('@')
  if (sign !== authority.lastIndexOf('@')) return { host: '', port: -1 }
  const userInfo = sign === -1 ? {} : { userInfo: authority.slice(0, sign) }
  const server = authority.slice(sign + 1)

  const [, host, , port] = (server.startsWith('[') ? /^(\[[^\]]*\])(:(.*))?$/ : /^([^:]*)(:(.*))?$/).exec(server) ?? []
  if (host === undefined) return undefined
  if (host.startsWith('[') ? !isIpv6(host.slice(1, -1)) : excluded.test(host)) return undefined
  if (port === undefined || port === '') return { ...userInfo, host, port: -1 }
  const number = Number(port)
  if (!/^[+-]?\d+$/.test(port) || number > 2147483647 || number < -1) return undefined
  return { ...userInfo, host, port: number }
}

// Control characters, the blank, and what no host may hold.
const excluded = /[\0- "<>\\^`{|}\x7f]/

/** `String.trim`: everything up to and including the blank. */
function trim(text: string): string {
  return text.replace(/^[\0- ]+|[\0- ]+$/g, '')
}

/** `URLDecoder.decode` as UTF-8: `+` is a blank, too. A broken escape is an `IllegalArgumentException`. */
export function decodeUrl(text: string): string {
  return text.replaceAll('+', ' ').replace(/(?:%.?.?)+/gs, run => decodeRun(run))
}

/** The same with `+` left alone, as for a path. */
export function decodeKeepingPlus(text: string): string {
  return decodeUrl(text.replaceAll('+', '%2B'))
}

function decodeRun(run: string): string {
  const bytes: number[] = []
  let at = 0
  while (run[at] === '%' && at + 2 < run.length) {
    const bad = [run[at + 1]!, run[at + 2]!].find(char => !/[0-9A-Fa-f]/.test(char))
    if (bad !== undefined) {
      const digit = `not a hexadecimal digit: "${bad}" = ${bad.charCodeAt(0)}`
      throw illegalArgument(`URLDecoder: Illegal hex characters in escape (%) pattern - ${digit}`)
    }
    bytes.push(Number.parseInt(run.slice(at + 1, at + 3), 16))
    at += 3
  }
  if (run[at] === '%') throw illegalArgument('URLDecoder: Incomplete trailing escape (%) pattern')
  return utf8Text(Uint8Array.from(bytes)) + run.slice(at)
}
