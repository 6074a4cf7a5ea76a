// For the editor of a simulated request: the headers that would let it pass.
import { emptyObject, printJson, type Json, type Variables } from '../../json.ts'
import { toBase64, utf8Bytes } from '../http/bytes.ts'
import { bytesToBigInt, rsaSign } from './crypto/rsa.ts'
import type { InboundRequest } from './contract.ts'
import { InboundFailure } from './failures.ts'
import { bytesToSign, hmacOf, type HmacAlgorithm } from './hmac.ts'
import { decodeBase64Url, encodeBase64Url } from './javaBase64.ts'
import { arrive, defaultHost } from './server.ts'
import { inboundLineFor, inboundRules } from './versions.ts'
import type { KeyPair } from './webKey.ts'
import type { HmacScope } from './webhookProperties.ts'
import type { Line } from '../../lines.ts'

export interface SignatureOptions {
  algorithm: HmacAlgorithm
  secret: string
  /** default: the body alone */
  scopes?: readonly HmacScope[]
  line: Line
  host?: string
}

export type Signature =
  | { ok: true; hex: string; base64: string; tagged: string }
  /** why nothing can be signed, as the runtime would put it */
  | { ok: false; message: string }

const tags: Record<HmacAlgorithm, string> = { sha_1: 'sha1', sha_256: 'sha256', sha_512: 'sha512' }

/** The signature of a request in the three forms that pass: hex, `sha256=<hex>`, base64. */
export function hmacSignature(request: InboundRequest, options: SignatureOptions): Signature {
  const { algorithm, secret, scopes = ['BODY'], line, host = defaultHost } = options
  const arrived = arrive(request, host)
  if (arrived.kind !== 'payload') return { ok: false, message: 'The request does not reach the webhook.' }
  if (secret === '') return { ok: false, message: 'Empty key' }
  try {
    const signed = bytesToSign(scopes, arrived.payload, inboundRules[inboundLineFor(line).line])
    if (!signed) return { ok: false, message: 'Request body must not be null' }
    const signature = hmacOf(algorithm, secret, signed)
    return { ok: true, ...signature, tagged: `${tags[algorithm]}=${signature.hex}` }
  } catch (error) {
    if (error instanceof InboundFailure) return { ok: false, message: error.text ?? error.javaType }
    throw error
  }
}

/** Value of the `Authorization` header. */
export function basicHeader(username: string, password: string): string {
  return `Basic ${toBase64(utf8Bytes(`${username}:${password}`))}`
}

export type SignedToken = { ok: true; token: string } | { ok: false; message: string }

/** A signed token; the header's value is `Bearer <token>`. `header`: members of its header, added or changed. */
export function signJwt({ kid, algorithm, key }: KeyPair, claims: Variables, header: Variables = {}): SignedToken {
  const head: Json = Object.assign(emptyObject(), { alg: algorithm, typ: 'JWT', kid }, header)
  const signed = [head, claims].map(part => encodeBase64Url(utf8Bytes(printJson(part)))).join('.')
  const { n, e, d, p, q } = key
  try {
    const signature = rsaSign(
      algorithm,
      {
        modulus: number(n),
        exponent: number(e),
        privateExponent: number(d),
        ...(p !== undefined && q !== undefined && { primes: { p: number(p), q: number(q) } }),
      },
      utf8Bytes(signed),
    )
    if (!signature) return { ok: false, message: `The key is too short for ${algorithm}.` }
    return { ok: true, token: `${signed}.${encodeBase64Url(signature)}` }
  } catch (error) {
    // A key from a file may be anything.
    if (error instanceof InboundFailure || error instanceof RangeError) {
      return { ok: false, message: 'The key pair is no RSA key.' }
    }
    throw error
  }
}

function number(text: string): bigint {
  return bytesToBigInt(decodeBase64Url(text))
}
