// Whatever the properties, the secrets and the request are like: the run is a value, never a crash.
import { expect, test } from 'vitest'
import type { Json } from '../../../src/json.ts'
import type { InboundElement, InboundRequest } from '../../../src/runtime/inbound/contract.ts'
import { demoKeyPair } from '../../../src/runtime/inbound/demoKeyPair.ts'
import { receiveRequest } from '../../../src/runtime/inbound/receiveRequest.ts'
import { signJwt } from '../../../src/runtime/inbound/signing.ts'
import { jwksOf } from '../../../src/runtime/inbound/webKey.ts'

const world = { now: 0, zone: 'UTC', seed: 1 }

let seed = 20_260_115
const next = (below: number) => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
  return (seed >> 8) % below
}
const pick = <T>(values: readonly T[]): T => values[next(values.length)]!
const some = <T>(most: number, make: () => T): T[] => Array.from({ length: next(most + 1) }, make)

const names = [
  'inbound',
  'inbound.type',
  'inbound.context',
  'inbound.method',
  'inbound.method.x',
  'inbound..x',
  '.',
  '__proto__.x',
  'constructor',
  'inbound.shouldValidateHmac',
  'inbound.hmacSecret',
  'inbound.hmacHeader',
  'inbound.hmacAlgorithm',
  'inbound.hmacScopes',
  'inbound.auth',
  'inbound.auth.type',
  'inbound.auth.username',
  'inbound.auth.apiKeyLocator',
  'inbound.auth.jwt',
  'inbound.auth.jwt.jwkUrl',
  'inbound.auth.jwt.requiredPermissions',
  'inbound.auth.jwt.permissionsExpression',
  'inbound.responseExpression',
  'inbound.responseBodyExpression',
  'inbound.verificationExpression',
  'activationCondition',
  'correlationKeyExpression',
  'messageIdExpression',
  'messageTtl',
  'resultVariable',
  'resultExpression',
  'deduplicationMode',
  'deduplicationId',
  'consumeUnmatchedEvents',
]
const values = [
  '',
  ' ',
  'hook',
  'any',
  'GET',
  'enabled',
  'sha_256',
  'X-Sig',
  'BASIC',
  'APIKEY',
  'JWT',
  'http://h/',
  'AUTO',
  'MANUAL',
  'true',
  'P1D',
  'PT9223372036854775807S',
  '=',
  '=1 +',
  '=null',
  '=true',
  '=[1]',
  '=["url","body"]',
  '={body: request, headers: {"Content-Type": "text/plain"}, statusCode: "x"}',
  '={body: "<", headers: {"__proto__": null}, statusCode: 99999999999}',
  '=request.body',
  '=request.headers.authorization',
  '=correlation',
  '["body"]',
  '{"a":',
  '"quoted"',
  'null',
  '{{secrets.Q}}',
  '{{secrets.MISSING}}',
  'secrets.KEY',
  '\ud800',
]
const types = ['startEvent', 'intermediateCatchEvent', 'boundaryEvent', 'receiveTask'] as const

function anyElement(): InboundElement {
  const base = [
    ['inbound.type', 'io.camunda:webhook:1'],
    ['inbound.context', 'hook'],
  ] as const
  return {
    id: pick(['a', 'b', '__proto__']),
    type: pick(types),
    ...(next(2) === 0 && { message: next(4) === 0 ? {} : { name: 'msg' } }),
    properties: [...base, ...some(8, () => [pick(names), pick(values)] as const)].map(([name, value]) => ({
      name,
      value,
    })),
  }
}

const bareKey = { kty: 'RSA', kid: 'demo-key' }
const jwks: Json[] = [null, [], { keys: 1 }, { keys: [{}] }, { keys: [bareKey] }, jwksOf(demoKeyPair)]
const signed = signJwt(demoKeyPair, { roles: ['a'] })
const headerNames = ['Content-Type', 'Authorization', 'X-Sig', 'Accept', 'Host', '__proto__', '']
const headerValues = [
  '',
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=B',
  'multipart/form-data; boundary=',
  'Basic x',
  'Basic ===',
  'Bearer a.b.c',
  signed.ok ? `Bearer ${signed.token}` : '',
  '*/*',
  'ü\n',
]
const bodies = [
  '',
  ' ',
  '{"a":"b"}',
  '[[[[',
  'a=1&a=2&=&%zz',
  '--B\r\nContent-Disposition: form-data; name="x"\r\n\r\ny\r\n--B--',
  '--B',
  '\ud800',
  '{"__proto__":{"x":1e999}}',
]

function anyRequest(): InboundRequest {
  const body = next(3)
  return {
    method: pick(['GET', 'post', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS', '']),
    path: pick(['/inbound/hook', '/inbound/hook', '/inbound/hook', '', '/', '/inbound/%', '/inbound/%ff', '//']),
    ...(next(2) === 0 && { query: pick(['', 'a=1', '&&=%', 'a=%ff', '__proto__=1']) }),
    headers: some(4, () => [pick(headerNames), pick(headerValues)]),
    ...(body === 1 && { body: pick(bodies) }),
    ...(body === 2 && { body: Uint8Array.from(some(12, () => next(256))) }),
  }
}

test('never throws, and says the same twice', () => {
  for (let round = 0; round < 2500; round++) {
    const process = { bpmnProcessId: 'p', elements: some(3, anyElement) }
    const request = anyRequest()
    const options = {
      line: pick(['8.3', '8.5', '8.8', '8.9'] as const),
      world,
      secrets: { KEY: 'k', Q: '"' },
      jwks: pick(jwks),
      ...(next(4) === 0 && { refusal: { status: pick(['NOT_FOUND', 'ALREADY_EXISTS', 'constructor']), message: 'm' } }),
    }
    const run = receiveRequest(process, request, options)
    expect(run.http.status).toBeGreaterThanOrEqual(100)
    expect(run.commands.length).toBeLessThanOrEqual(1)
    expect(run.phases.at(-1)?.phase).toBe('answer')
    if (round % 20 === 0) expect(receiveRequest(process, request, options)).toEqual(run)
  }
}, 60_000)
