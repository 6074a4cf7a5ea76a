// A key pair for simulated tokens, the same for everybody: it is public, and protects nothing.
import { demoPublicKey } from './demoPublicKey.ts'
import type { KeyPair } from './webKey.ts'

export const demoKeyPair: KeyPair = {
  ...demoPublicKey,
  key: {
    ...demoPublicKey.key,
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

/** Somebody else's: a token that it signs is refused. */
export const strangerKeyPair: KeyPair = {
  kid: 'stranger',
  algorithm: 'RS256',
  key: {
    n:
      '1O5meZoqW20-TpYJSUzF4cuRUaeWYtNKijige9aVPjLl2bDweV9iXcLriZRiw9W61Oq7UgXl2oO-1YuBPDT32zGLXBREJQYInNYEnac-' +
      'Txxk8g2OcB6pnKOSabLbYZqRI-20lj24PLC4Fb6R4hL8jREuyYwlvjA1e0H3QJSVtZTk-CjZ9tAVUfIKN2uEOW7X9-kRjlktRe4BGVUJ' +
      'UEZ50IZJPdFSEz4tJwTodo532f5avLPp1YcxFaR4s4TI9DlCzOI3xGqfYbfyc80pewc5n2rrooUzFx3LWc3wdvbBVGZBcLRwyyEp-pB3' +
      '_x0K1TyBFLsPqFK-4nB7Nz3S4qbgMw',
    e: 'AQAB',
    d:
      'LL0yltZHlBIuB0ELDnWtFjY5gFigBn-yp7wiLCL4FKuJE-ZTgI0EFANCjhO5dMBRky8G0MMgens3-5JmQwo2Eb4lM-GmN8k-wgVNzvo2' +
      '41Rp-VnT1cb7iEfuGXtVEPrzCAOH8BFjxoyzAQ6bhE7M9a7oj7x8qatjcVR46P7PPel629t8q1LZ0dZtSAxpcoEmrmSCOxLARiQbiO7D' +
      'zD1awf612V8tMmjWSNi6HLR0jnkqxeJaRl4a1fyS3xHtGvJIKl-gRyildHyQYpWT6Gbf8HtJnbEOn2D9Y_tDZAvJvBH4S__Rwhni21rE' +
      'sp13SSBnnesQFlSpVjjh0OaupswU4Q',
    p:
      '5pWqfXkRZ2VbscRXY0k7S5z7Y_l75xBRh5nogaaQ0WSL3ekjEUDswFiVtHE3niK0QATUtF0JXFY5xrhpaIJ9twkWUDRguJI-mIXy_faE' +
      'FF3QnQ4xQaA4WG8pCTSlBBpxPCPjPb5pDYQ1oJyaemACQirtlE_99qD8i1RBeE8C5vk',
    q:
      '7GadSYNeSBs1k4992OYwLghABnR12GTAUwgsv62OHVXAyiTh44n18ZcWngA8F8sJ1IkmaPRpuvEHZxCx7K36sq630GIs_YH8XY03VvJo' +
      'l05oaBF4j9pUM1qgAchp8uuVFWaLj78gWjx4EM5C33WRYx9xrb0BwqlymQhrRuE574s',
  },
}
