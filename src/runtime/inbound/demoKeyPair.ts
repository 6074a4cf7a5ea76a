// A key pair for simulated tokens, the same for everybody: it is public, and protects nothing.
import type { KeyPair } from './signing.ts'

export const demoKeyPair: KeyPair = {
  kid: 'demo-key',
  algorithm: 'RS256',
  key: {
    n:
      'mZGMqyyR2vvyrLX-kNUKYLNcKg2PP9MXjx7mWHktvHd8cDnUcf1yRA3o7eXJv4YdDmqMN_gvyMh1VO0lRWBWzpm68i3vK7LT541q' +
      'FMqtfkm547WCuUNeaKyqcwvP84MjeSmWrUOTgO-D9CFl2iJIydtx67WiE5NOGDxnAMvT0QdzhxujJuSf_e6NeLkOJMG9hDnBs1mm' +
      'RZZRl4_hr_ZYg7zHwZRWKKge2iheXc1cXHlD4FIH6xEPYw6swSKXv6Z1FTzrMs3imjpi0ySr4hAV5iBEu2MlB2XT_NNWHqCKo6RP' +
      'grRwNyFGMOirW-pKeKUt0gIY3cFsAXbWWiy8Vpxqqw',
    e: 'AQAB',
    d:
      'Qj5Evbn2GM5BujqvWu5rEZeNFB7RQijeqsAbgOKU1g18wjRP7fP0DGMrrSNISbOiaQuQ_Lu0cRn3cvDw-OI7z9cEi19BIkp7mhCo' +
      'R9u9xxIqe41anGvxF5oT1Jit1U8mSCemdYsG38Fx3Cdj9hp_54MfuxuYlHUgZNf5XqCN-EZheelat0UeOiu_BPLLaebhcWLZP3uk' +
      '8Sc0S6GcjUzg8-kjOZnYsXMalsTGV2divuq2TThTYiCJQDnTn_BQh25jnHLPub4kQn8p5IY6sevt1ttm87E2oaNRvjGL25YzzrXg' +
      'nv9zpaCUAwocH55M35XZMCQBUkTvxTSMBivT__h0oQ',
    p:
      'yiYIa42_ZJ2UNcB4qQzjisGWlHS2iSRjDjeruuAXrpeF0f22rVHMl2EFblSw6a8mWAx2F2IoLSxy_In0we9MrRUgGAK_QDzPhCSq' +
      'rbm5DH1RFxFGMMtmjSLO1Jy0G10Dc3fMf9d8VS1Zk7GWKHbcxPeSxfT1yQj8JiPLMyKNPOM',
    q:
      'wnp-2HklCYqIqPWvnJjsv1YFzcvb9el4nY9lvBM_hPyx5-KlHTWUjTKLl2qfpKkubzlZEELknXTvzCm9vdZNCiuzvjElIM-Fvj9Y' +
      'jHkXc3FPbLMBD2AJ5TzD_mjI7KHpOCXIPR5aEtSrFOWVkE3u8WSKAZ_XextbubI1Li3OjZk',
  },
}
