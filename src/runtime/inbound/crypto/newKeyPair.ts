// A new RSA key pair out of a seed: for simulated tokens, which protect nothing. The same seed gives the same pair.
import { hexToBytes } from '@noble/hashes/utils.js'
import { randomFrom } from '../../../world.ts'
import { encodeBase64Url } from '../javaBase64.ts'
import type { KeyPair } from '../webKey.ts'
import { modPow } from './rsa.ts'

const exponent = 65537n

/** 2048 bits, as identity providers use them. Takes about half a second. */
export function newKeyPair(seed: number, bits = 2048): KeyPair {
  const chance = randomFrom(seed)
  const p = prime(chance, bits / 2)
  let q = prime(chance, bits / 2)
  while (q === p) q = prime(chance, bits / 2)
  const n = p * q
  const d = inverse(exponent, (p - 1n) * (q - 1n))
  return {
    kid: `key-${randomBits(chance, 32).toString(16).padStart(8, '0')}`,
    algorithm: 'RS256',
    key: { n: text(n), e: text(exponent), d: text(d), p: text(p), q: text(q) },
  }
}

function text(value: bigint): string {
  const hex = value.toString(16)
  return encodeBase64Url(hexToBytes(hex.padStart(hex.length + (hex.length % 2), '0')))
}

function randomBits(chance: () => number, bits: number): bigint {
  let value = 0n
  for (let left = bits; left > 0; left -= 32) value = (value << 32n) | BigInt(Math.floor(chance() * 2 ** 32))
  return BigInt.asUintN(bits, value)
}

/** The two highest bits are set, so that the product of two has its full length. */
function prime(chance: () => number, bits: number): bigint {
  for (;;) {
    const start = randomBits(chance, bits) | (3n << BigInt(bits - 2)) | 1n
    const rests = smallPrimes.map(small => Number(start % BigInt(small)))
    for (let offset = 0; offset < 2000; offset += 2) {
      if (smallPrimes.some((small, index) => (rests[index]! + offset) % small === 0)) continue
      const candidate = start + BigInt(offset)
      if (candidate % exponent !== 1n && isPrime(candidate, chance)) return candidate
    }
  }
}

/** Miller and Rabin, with a few bases: a composite number of this size passes with next to no chance. */
function isPrime(candidate: bigint, chance: () => number): boolean {
  let odd = candidate - 1n
  let twos = 0
  for (; (odd & 1n) === 0n; odd >>= 1n) twos++
  const passes = (base: bigint) => {
    let power = modPow(base, odd, candidate)
    if (power === 1n || power === candidate - 1n) return true
    for (let round = 1; round < twos; round++) {
      power = (power * power) % candidate
      if (power === candidate - 1n) return true
    }
    return false
  }
  return passes(2n) && [1, 2, 3, 4].every(() => passes(randomBits(chance, 64) + 3n))
}

const smallPrimes = primesBelow(2000)

function primesBelow(limit: number): number[] {
  const found: number[] = []
  for (let number = 3; number < limit; number += 2) if (found.every(small => number % small !== 0)) found.push(number)
  return found
}

/** By Euclid's extended algorithm; the two have no common divisor. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [rest, next] = [modulus, value]
  let [before, factor] = [0n, 1n]
  while (next > 1n) {
    const times = rest / next
    ;[rest, next] = [next, rest - times * next]
    ;[before, factor] = [factor, before - times * factor]
  }
  return ((factor % modulus) + modulus) % modulus
}
