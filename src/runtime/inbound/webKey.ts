// A private key as a JSON web key: how a scenario keeps the key pair of its tokens. Nothing here computes.
import { emptyObject, entry, isObject, type Json, type JsonObject } from '../../json.ts'
import type { RsaAlgorithm } from './crypto/rsa.ts'

/** The public half of an RSA key pair. */
export interface PublicKey {
  kid: string
  algorithm: RsaAlgorithm
  key: { n: string; e: string }
}

/** An RSA key pair for simulated tokens: the members of a JSON web key, base64 for URLs. */
export interface KeyPair extends PublicKey {
  key: PublicKey['key'] & { d: string; p?: string; q?: string }
}

const algorithms: readonly RsaAlgorithm[] = ['RS256', 'RS384', 'RS512']
const isNumber = (value: Json | undefined) => typeof value === 'string' && value.length > 0 && /^[\w-]*$/.test(value)

/** A key pair out of a file, or undefined if it is none. Without `alg` it is for RS256, without `kid` it has none to tell. */
export function readWebKey(value: Json): KeyPair | undefined {
  if (!isObject(value) || entry(value, 'kty') !== 'RSA') return undefined
  const { kid = '', alg = 'RS256', n, e, d, p, q } = value
  const algorithm = algorithms.find(each => each === alg)
  if (typeof kid !== 'string' || !algorithm || ![n, e, d].every(isNumber)) return undefined
  if ((p === undefined) !== (q === undefined) || ![p, q].every(prime => prime === undefined || isNumber(prime))) return undefined
  const primes = p === undefined ? {} : { p: p as string, q: q as string }
  return { kid, algorithm, key: { n: n as string, e: e as string, d: d as string, ...primes } }
}

/** The whole key, the private half included. */
export function printWebKey({ kid, algorithm, key }: KeyPair): JsonObject {
  return Object.assign(emptyObject(), { kty: 'RSA', kid, alg: algorithm, ...key })
}

/** The public half as the key set that the address of a template would answer. */
export function jwksOf({ kid, algorithm, key: { n, e } }: PublicKey): JsonObject {
  const key = Object.assign(emptyObject(), { kty: 'RSA', n, e, kid, use: 'sig', alg: algorithm })
  return Object.assign(emptyObject(), { keys: [key] })
}
