// Base64 as `java.util.Base64` reads it: no blanks, padding may be missing but must not be wrong.
import { byteString } from '../http/bytes.ts'
import { illegalArgument } from './failures.ts'

/** The standard alphabet. Throws `InboundFailure`. */
export function decodeBase64(text: string): Uint8Array {
  return decode(text, /[^A-Za-z0-9+/]/)
}

/** The alphabet for URLs, with `-` and `_`. Throws `InboundFailure`. */
export function decodeBase64Url(text: string): Uint8Array {
  return decode(text, /[^A-Za-z0-9\-_]/)
}

function decode(text: string, illegal: RegExp): Uint8Array {
  const [, digits = '', padding = ''] = /^([^=]*)(=*)/s.exec(text)!
  const found = illegal.exec(digits)?.[0]
  if (found !== undefined) throw illegalArgument(`Illegal base64 character ${found.charCodeAt(0).toString(16)}`)
  const rest = text.length - digits.length
  const left = digits.length % 4
  if (padding.length !== rest || (rest > 0 && left + rest !== 4) || (rest > 0 && left < 2)) {
    throw illegalArgument('Input byte array has wrong 4-byte ending unit')
  }
  if (left === 1) throw illegalArgument('Last unit does not have enough valid bits')
  const standard = digits.replaceAll('-', '+').replaceAll('_', '/')
  return byteString(atob(standard + '='.repeat((4 - left) % 4)))
}

/** For URLs, without padding. */
export function encodeBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
