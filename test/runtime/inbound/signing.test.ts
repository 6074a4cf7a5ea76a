// What the editor computes is what the runtime accepts, and what other cryptography agrees with.
import { createHmac, createPublicKey, createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../../src/json.ts'
import { demoKeyPair } from '../../../src/runtime/inbound/demoKeyPair.ts'
import {
  basicHeader,
  hmacSignature,
  signJwt,
} from '../../../src/runtime/inbound/signing.ts'
import { jwksOf, printWebKey, readWebKey, type KeyPair } from '../../../src/runtime/inbound/webKey.ts'
import { json, send } from './webhook.ts'

const request = { method: 'POST', path: '/inbound/hook', headers: [json], body: '{"a":"x","b":"y"}' }

describe('an HMAC signature', () => {
  for (const [algorithm, name, tag] of [
    ['sha_1', 'sha1', 'sha1'],
    ['sha_256', 'sha256', 'sha256'],
    ['sha_512', 'sha512', 'sha512'],
  ] as const) {
    test(`of the body with ${name}, in three forms that all pass`, () => {
      const hex = createHmac(name, 's3cret').update(request.body).digest('hex')
      const base64 = createHmac(name, 's3cret').update(request.body).digest('base64')
      const signature = hmacSignature(request, { algorithm, secret: 's3cret', line: '8.8' })
      expect(signature).toEqual({ ok: true, hex, base64, tagged: `${tag}=${hex}` })
      for (const value of [hex, base64, `${tag}=${hex}`]) {
        expect(signed(algorithm, value).http.status, value).toBe(200)
      }
      expect(signed(algorithm, hex.toUpperCase()).http.status).toBe(401)
    })
  }

  test('shows what would have passed', () => {
    const phase = signed('sha_256', 'wrong').phases.find(phase => phase.phase === 'hmac')
    const right = hmacSignature(request, { algorithm: 'sha_256', secret: 's3cret', line: '8.8' })
    expect(phase).toMatchObject({ given: 'wrong', signed: request.body, scopes: ['body'] })
    expect(right.ok && phase?.expected).toEqual(right.ok && { hex: right.hex, base64: right.base64 })
  })

  const url = 'http://connectors.example/inbound/hook'
  for (const [name, scopes, sent, text] of [
    ['URL and sorted fields', ['URL', 'BODY'], { body: '{"b":"y","a":"x"}' }, `${url}axby`],
    ['URL and a list as text', ['URL', 'BODY'], { body: '[1, 2]' }, `${url}[1,2]`],
    [
      'URL and parameters',
      ['URL', 'PARAMETERS'],
      { method: 'GET', query: 'a=1&b=x%20y' },
      `${url}?a=1&b=x+y`,
    ],
  ] as const) {
    test(`of ${name}`, () => {
      const { body: _, ...bare } = request
      const whole = { ...bare, headers: [json] as [string, string][], ...sent }
      const options = { algorithm: 'sha_256', secret: 'k', line: '8.8', scopes } as const
      const hex = createHmac('sha256', 'k').update(text).digest('hex')
      expect(hmacSignature(whole, options)).toMatchObject({ ok: true, hex })
    })
  }

  test('needs a body and a secret', () => {
    const { body: _, ...bare } = request
    const options = { algorithm: 'sha_256', line: '8.8' } as const
    const noBody = { ok: false, message: 'Request body must not be null' }
    expect(hmacSignature(bare, { ...options, secret: 'k' })).toEqual(noBody)
    expect(hmacSignature(request, { ...options, secret: '' })).toEqual({ ok: false, message: 'Empty key' })
  })
})

function signed(algorithm: string, value: string) {
  const properties = {
    'inbound.shouldValidateHmac': 'enabled',
    'inbound.hmacSecret': 's3cret',
    'inbound.hmacHeader': 'X-Signature',
    'inbound.hmacAlgorithm': algorithm,
  }
  return send(properties, { ...request, headers: [json, ['X-Signature', value]] })
}

test('a basic header passes, umlauts included', () => {
  const properties = { 'inbound.auth.type': 'BASIC', 'inbound.auth.username': 'ädä', 'inbound.auth.password': 'p:w' }
  const authorization = (value: string) => ({ headers: [['Authorization', value]] as [string, string][] })
  expect(send(properties, authorization(basicHeader('ädä', 'p:w'))).http.status).toBe(200)
  expect(send(properties, authorization(basicHeader('ädä', 'pw'))).http.status).toBe(401)
})

const jwt = {
  'inbound.auth.type': 'JWT',
  'inbound.auth.jwt.jwkUrl': 'https://keys.example/jwks',
  'inbound.auth.jwt.permissionsExpression': '=roles',
  'inbound.auth.jwt.requiredPermissions': '=["admin"]',
}
const later = Date.UTC(2026, 0, 16) / 1000
const claims = { sub: 'ada', exp: later, roles: ['admin', 'user'] }

function token(keyPair: KeyPair, payload: JsonObject = claims, header: JsonObject = {}): string {
  const result = signJwt(keyPair, payload, header)
  if (!result.ok) throw new Error(result.message)
  return result.token
}

function withToken(text: string, jwks: JsonObject | undefined = jwksOf(demoKeyPair), line: '8.5' | '8.8' = '8.8') {
  return send(jwt, { headers: [['Authorization', `Bearer ${text}`]] }, { line, ...(jwks && { jwks }) })
}

describe('a signed token', () => {
  for (const algorithm of ['RS256', 'RS384', 'RS512'] as const) {
    test(`${algorithm}: accepted here, and by other cryptography`, () => {
      const keyPair = { ...demoKeyPair, algorithm }
      const text = token(keyPair)
      const [head, payload, signature] = text.split('.') as [string, string, string]
      const { n, e } = demoKeyPair.key
      const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' })
      const verify = createVerify(`RSA-SHA${algorithm.slice(2)}`).update(`${head}.${payload}`)
      expect(verify.verify(key, signature, 'base64url')).toBe(true)
      expect(withToken(text, jwksOf(keyPair)).http.status).toBe(200)
    })
  }

  test('is the same each time', () => {
    expect(token(demoKeyPair)).toBe(token(demoKeyPair))
  })

  test('needs no primes', () => {
    const { n, e, d } = demoKeyPair.key
    expect(token({ ...demoKeyPair, key: { n, e, d } })).toBe(token(demoKeyPair))
  })

  const forged = btoa('{"sub":"eve"}').replaceAll('=', '')
  for (const [what, text, status] of [
    ['a changed payload', () => token(demoKeyPair).replace(/\.[^.]+\./, `.${forged}.`), 401],
    ['expired', () => token(demoKeyPair, { ...claims, exp: 1 }), 401],
    ['not valid yet', () => token(demoKeyPair, { ...claims, nbf: later }), 500],
    ['expiry that is no number', () => token(demoKeyPair, { ...claims, exp: 'soon' }), 401],
    ['another key id', () => token({ ...demoKeyPair, kid: 'other' }), 500],
    ['another algorithm than the key set’s', () => token({ ...demoKeyPair, algorithm: 'RS512' }), 500],
    ['not a token', () => 'a.b', 401],
    ['a missing role', () => token(demoKeyPair, { ...claims, roles: ['user'] }), 403],
    ['no roles at all', () => token(demoKeyPair, { sub: 'ada' }), 500],
    // The connector decodes the claims a second time, and then knows no `-` and `_`.
    ['a payload whose base64 has - or _', () => token(demoKeyPair, { ...claims, sub: '???>>>~~~' }), 500],
  ] as const) {
    test(`${what}: ${status}`, () => {
      expect(withToken(text()).http.status).toBe(status)
    })
  }

  test('without an id takes the only key', () => {
    expect(withToken(token(demoKeyPair, claims, { kid: null })).http.status).toBe(200)
  })

  test('of a key without an algorithm: the token’s own counts, on newer lines', () => {
    const { n, e, kid } = { ...demoKeyPair, ...demoKeyPair.key }
    const jwks = { keys: [{ kty: 'RSA', n, e, kid }] }
    expect(withToken(token(demoKeyPair), jwks).http.status).toBe(200)
    expect(withToken(token(demoKeyPair), jwks, '8.5').http.status).toBe(500)
  })

  test('without an answer from the key set address: 500', () => {
    expect(send(jwt, { headers: [['Authorization', `Bearer ${token(demoKeyPair)}`]] }).http.status).toBe(500)
  })

  for (const [algorithm, curve, hash] of [
    ['ES256', 'P-256', 'SHA256'],
    ['ES384', 'P-384', 'SHA384'],
    ['ES512', 'P-521', 'SHA512'],
  ] as const) {
    test(`${algorithm}, made elsewhere`, () => {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: curve })
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
      const signed = `${part({ alg: algorithm, kid: 'k' })}.${part(claims)}`
      const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const
      const signature = createSign(hash).update(signed).sign(key, 'base64url')
      const jwks = { keys: [{ ...(publicKey.export({ format: 'jwk' }) as JsonObject), kid: 'k', alg: algorithm }] }
      expect(withToken(`${signed}.${signature}`, jwks).http.status).toBe(200)
      const other = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`
      expect(withToken(`${signed}.${other}`, jwks).http.status).toBe(401)
    })
  }
})

test('a key pair out of a file is checked', () => {
  const { n, e, d } = demoKeyPair.key
  expect(readWebKey(printWebKey(demoKeyPair))).toEqual(demoKeyPair)
  expect(readWebKey({ kty: 'RSA', n, e, d })).toEqual({ kid: '', algorithm: 'RS256', key: { n, e, d } })
  const others: Json[] = [
    null, { kty: 'EC', n, e, d }, { kty: 'RSA', n, e }, { kty: 'RSA', n, e, d, alg: 'PS256' }, { kty: 'RSA', n, e, d, p: 'AQAB' },
    { kty: 'RSA', n: 'not base64', e, d }, { kty: 'RSA', n, e, d, kid: 1 },
  ]
  for (const other of others) expect(readWebKey(other)).toBeUndefined()
  expect(signJwt({ kid: 'k', algorithm: 'RS256', key: { n: '%', e: 'AQAB', d: 'x' } }, {}).ok).toBe(false)
  expect(signJwt({ kid: 'k', algorithm: 'RS256', key: { n: 'AQAB', e: 'AQAB', d: 'AQAB' } }, {}).ok).toBe(false)
})
