// A key pair out of a seed is one that other cryptography takes.
import { createPrivateKey, createSign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newKeyPair } from '../../../src/runtime/inbound/crypto/newKeyPair.ts'
import { signJwt } from '../../../src/runtime/inbound/signing.ts'
import { printWebKey, readWebKey } from '../../../src/runtime/inbound/webKey.ts'

describe('a new key pair', () => {
  const made = newKeyPair(7)

  test('has the length that identity providers use', () => {
    expect(Buffer.from(made.key.n, 'base64url').length).toBe(256)
    expect(made.algorithm).toBe('RS256')
  })

  test('is the same for the same seed, another for another', () => {
    expect(newKeyPair(7)).toEqual(made)
    const other = newKeyPair(8)
    expect([other.kid === made.kid, other.key.n === made.key.n]).toEqual([false, false])
  })

  test('signs as other cryptography does with it', () => {
    // The remaining members of a private key follow from its primes.
    const [p, q, d] = (['p', 'q', 'd'] as const).map(name => BigInt(`0x${Buffer.from(made.key[name]!, 'base64url').toString('hex')}`)) as [bigint, bigint, bigint]
    const text = (value: bigint) => Buffer.from(value.toString(16).padStart(256, '0'), 'hex').toString('base64url')
    const rest = { dp: text(d % (p - 1n)), dq: text(d % (q - 1n)), qi: text(inverse(q, p)) }
    const key = createPrivateKey({ key: { kty: 'RSA', ...(made.key as Required<typeof made.key>), ...rest }, format: 'jwk' })
    const token = signJwt(made, { sub: 'ada' })
    if (!token.ok) throw new Error(token.message)
    const [head, payload, signature] = token.token.split('.')
    expect(createSign('RSA-SHA256').update(`${head}.${payload}`).sign(key, 'base64url')).toBe(signature)
  })

  test('goes into a file and back', () => {
    expect(readWebKey(printWebKey(made))).toEqual(made)
  })
})

/** After Fermat: the modulus is prime. */
function inverse(value: bigint, prime: bigint): bigint {
  let result = 1n
  for (let exponent = prime - 2n, factor = value % prime; exponent > 0n; exponent >>= 1n, factor = (factor * factor) % prime) {
    if (exponent & 1n) result = (result * factor) % prime
  }
  return result
}
