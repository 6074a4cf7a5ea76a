// The public half of the demo key pair: all that it takes to check a token.
import type { PublicKey } from './webKey.ts'

export const demoPublicKey: PublicKey = {
  kid: 'demo-key',
  algorithm: 'RS256',
  key: {
    n:
      'mZGMqyyR2vvyrLX-kNUKYLNcKg2PP9MXjx7mWHktvHd8cDnUcf1yRA3o7eXJv4YdDmqMN_gvyMh1VO0lRWBWzpm68i3vK7LT541q' +
      'FMqtfkm547WCuUNeaKyqcwvP84MjeSmWrUOTgO-D9CFl2iJIydtx67WiE5NOGDxnAMvT0QdzhxujJuSf_e6NeLkOJMG9hDnBs1mm' +
      'RZZRl4_hr_ZYg7zHwZRWKKge2iheXc1cXHlD4FIH6xEPYw6swSKXv6Z1FTzrMs3imjpi0ySr4hAV5iBEu2MlB2XT_NNWHqCKo6RP' +
      'grRwNyFGMOirW-pKeKUt0gIY3cFsAXbWWiy8Vpxqqw',
    e: 'AQAB',
  },
}
