// JSON web keys: which key a token names, and whether that key made the token's signature.
import { entry, isObject, type Json, type JsonObject } from '../../../json.ts'
import { concat } from '../../http/bytes.ts'
import { InboundFailure } from '../failures.ts'
import { decodeBase64Url } from '../javaBase64.ts'
import { ellipticVerify, type EllipticAlgorithm } from './elliptic.ts'
import { bytesToBigInt, rsaVerify, type RsaAlgorithm } from './rsa.ts'

export interface WebKey {
  algorithm: string | undefined
  /** the JWK itself */
  json: JsonObject
}

/** The key of that id; without an id the only key. Undefined: there is none. */
export function keyOf(jwks: Json | undefined, id: string | null): WebKey | undefined {
  const keys = isObject(jwks) ? entry(jwks, 'keys') : undefined
  if (!Array.isArray(keys) || keys.length === 0) return undefined
  if (!keys.every(key => isObject(key) && textOf(key, 'kty') !== undefined)) return undefined
  const all = keys as JsonObject[]
  const found = id === null && all.length === 1 ? all[0] : all.find(key => id !== null && entry(key, 'kid') === id)
  return found && { algorithm: textOf(found, 'alg'), json: found }
}

function textOf(key: JsonObject, name: string): string | undefined {
  const value = entry(key, name)
  return typeof value === 'string' ? value : undefined
}

export type Verify = (message: Uint8Array, signature: Uint8Array) => boolean

/** The curve's name, and the bytes of a coordinate. */
const curves: Record<EllipticAlgorithm, { name: string; bytes: number }> = {
  ES256: { name: 'P-256', bytes: 32 },
  ES384: { name: 'P-384', bytes: 48 },
  ES512: { name: 'P-521', bytes: 66 },
}

/** Throws `InboundFailure` for an unknown algorithm, or a key of another kind. */
export function verifierOf(algorithm: string, { json }: WebKey): Verify {
  const type = textOf(json, 'kty')
  if (/^RS(?:256|384|512)$/.test(algorithm)) {
    if (type !== 'RSA') throw unfit(algorithm)
    const key = { modulus: numberOf(json, 'n'), exponent: numberOf(json, 'e') }
    return (message, signature) => rsaVerify(algorithm as RsaAlgorithm, key, message, signature)
  }
  if (!Object.hasOwn(curves, algorithm)) {
    throw new InboundFailure('java.lang.RuntimeException', `Unknown algorithm: ${algorithm}`)
  }
  const { name, bytes } = curves[algorithm as EllipticAlgorithm]
  if (type !== 'EC') throw unfit(algorithm)
  const isCurve = textOf(json, 'crv') === name
  const point = concat([Uint8Array.of(4), coordinate(json, 'x', bytes), coordinate(json, 'y', bytes)])
  return (message, signature) => isCurve && ellipticVerify(algorithm as EllipticAlgorithm, point, message, signature)
}

function unfit(algorithm: string): InboundFailure {
  return new InboundFailure('java.lang.ClassCastException', `The key does not fit the algorithm ${algorithm}`)
}

function numberOf(key: JsonObject, name: string): bigint {
  return bytesToBigInt(bytesOf(key, name))
}

function bytesOf(key: JsonObject, name: string): Uint8Array {
  const text = textOf(key, name)
  if (text === undefined) throw new InboundFailure('com.auth0.jwk.InvalidPublicKeyException', 'Invalid public key')
  return decodeBase64Url(text)
}

function coordinate(key: JsonObject, name: string, length: number): Uint8Array {
  const bytes = bytesOf(key, name)
  return concat([new Uint8Array(Math.max(length - bytes.length, 0)), bytes])
}
