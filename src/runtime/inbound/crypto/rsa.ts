// RSA signatures after PKCS #1 v1.5, without anything asynchronous: the platform's own cryptography can't be asked at
// each keystroke and be answered within it.
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

export type RsaAlgorithm = 'RS256' | 'RS384' | 'RS512'

export interface RsaPublicKey {
  modulus: bigint
  exponent: bigint
}

/** The primes make signing some times faster than the private exponent alone. */
export interface RsaPrivateKey extends RsaPublicKey {
  privateExponent: bigint
  primes?: { p: bigint; q: bigint }
}

/** The hash, and the ASN.1 bytes before it. */
const digests: Record<RsaAlgorithm, { hash: (message: Uint8Array) => Uint8Array; prefix: string }> = {
  RS256: { hash: sha256, prefix: '3031300d060960864801650304020105000420' },
  RS384: { hash: sha384, prefix: '3041300d060960864801650304020205000430' },
  RS512: { hash: sha512, prefix: '3051300d060960864801650304020305000440' },
}

export function rsaVerify(
  algorithm: RsaAlgorithm,
  key: RsaPublicKey,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  const length = byteLength(key.modulus)
  if (signature.length !== length) return false
  const value = bytesToBigInt(signature)
  const wanted = encoded(algorithm, message, length)
  if (!wanted || value >= key.modulus) return false
  return modPow(value, key.exponent, key.modulus) === bytesToBigInt(wanted)
}

/** Undefined: the key is too short for the hash. */
export function rsaSign(algorithm: RsaAlgorithm, key: RsaPrivateKey, message: Uint8Array): Uint8Array | undefined {
  const length = byteLength(key.modulus)
  const block = encoded(algorithm, message, length)
  return block && bigIntToBytes(rawSign(bytesToBigInt(block), key), length)
}

function rawSign(value: bigint, { modulus, privateExponent, primes }: RsaPrivateKey): bigint {
  if (!primes) return modPow(value, privateExponent, modulus)
  const { p, q } = primes
  const a = modPow(value % p, privateExponent % (p - 1n), p)
  const b = modPow(value % q, privateExponent % (q - 1n), q)
  const inverse = modPow(q, p - 2n, p)
  return b + q * ((((a - b) % p) + p) * inverse % p)
}

function encoded(algorithm: RsaAlgorithm, message: Uint8Array, length: number): Uint8Array | undefined {
  const { hash, prefix } = digests[algorithm]
  const tail = [...hexToBytes(prefix), ...hash(message)]
  if (length < tail.length + 11) return undefined
  const block = new Uint8Array(length).fill(0xff)
  block.set([0, 1])
  block.set([0, ...tail], length - tail.length - 1)
  return block
}

export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let factor = base % modulus
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % modulus
    factor = (factor * factor) % modulus
  }
  return result
}

function byteLength(value: bigint): number {
  return Math.ceil(value.toString(16).length / 2)
}

export function bytesToBigInt(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${bytesToHex(bytes)}`)
}

function bigIntToBytes(value: bigint, length: number): Uint8Array {
  return hexToBytes(value.toString(16).padStart(length * 2, '0'))
}
