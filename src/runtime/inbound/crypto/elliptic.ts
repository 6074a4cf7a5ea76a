// Signatures made with elliptic curves, apart: few keys are of this kind, and the curves are large.
import { p256, p384, p521 } from '@noble/curves/nist.js'

const curves = { ES256: p256, ES384: p384, ES512: p521 }

export type EllipticAlgorithm = keyof typeof curves

/** `point`: the public key, uncompressed; `signature`: both numbers, one behind the other. */
export function ellipticVerify(algorithm: EllipticAlgorithm, point: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return curves[algorithm].verify(signature, message, point, { lowS: false })
  } catch {
    // The library refuses points and signatures of the wrong size by throwing.
    return false
  }
}
