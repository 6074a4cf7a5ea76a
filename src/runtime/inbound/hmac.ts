// HMAC: what is signed, and whether the header's signature is the right one.
import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { toBase64, utf8Bytes, utf8Text } from '../http/bytes.ts'
import type { InboundPhase } from './contract.ts'
import { connectorFailure, illegalArgument, InboundFailure, nullPointer, securityFailure, wrapped } from './failures.ts'
import { javaSplit, urlEncoded } from './form.ts'
import { javaJson, readJson } from './jsonBody.ts'
import { fieldsOf, isForm, payloadBody } from './payloadBody.ts'
import type { Payload } from './server.ts'
import type { InboundRules } from './versions.ts'
import type { HmacScope, WebhookProperties } from './webhookProperties.ts'

const algorithms = { sha_1: sha1, sha_256: sha256, sha_512: sha512 }
export type HmacAlgorithm = keyof typeof algorithms

export function hmacOf(algorithm: HmacAlgorithm, secret: string, signed: Uint8Array): { hex: string; base64: string } {
  const bytes = hmac(algorithms[algorithm], utf8Bytes(secret), signed)
  return { hex: bytesToHex(bytes), base64: toBase64(bytes) }
}

type Phase = Extract<InboundPhase, { phase: 'hmac' }>

/** Of a webhook that wants a signature: the phase, and what the request fails with, if it does. */
export function checkSignature(
  webhook: WebhookProperties,
  payload: Payload,
  rules: InboundRules,
): { phase: Phase; failure?: InboundFailure } {
  const phase: Phase = {
    phase: 'hmac',
    scopes: webhook.hmacScopes.map(scope => String(scope).toLowerCase()),
    ...(webhook.hmacAlgorithm !== null && { algorithm: webhook.hmacAlgorithm }),
    ...(webhook.hmacHeader !== null && { header: webhook.hmacHeader }),
  }
  try {
    if (isSigned(webhook, payload, phase, rules)) return { phase }
    return { phase, failure: securityFailure('INVALID_SIGNATURE', "HMAC signature check didn't pass") }
  } catch (error) {
    if (!(error instanceof InboundFailure)) throw error
    return { phase, failure: rules.wrapsSignatureFailures ? wrapped(error) : error }
  }
}

function isSigned(webhook: WebhookProperties, payload: Payload, phase: Phase, rules: InboundRules): boolean {
  const { hmacAlgorithm: algorithm, hmacHeader: header, hmacSecret: secret } = webhook
  const signed = bytesToSign(webhook.hmacScopes, payload, rules)
  if (signed) phase.signed = utf8Text(signed)
  if (algorithm === null) throw nullPointer('Name is null')
  if (!Object.hasOwn(algorithms, algorithm)) {
    throw illegalArgument(
      `No enum constant io.camunda.connector.inbound.signature.HMACAlgoCustomerChoice.${algorithm}`,
    )
  }
  if (!signed) throw connectorFailure('Request body must not be null')
  if (header === null) throw connectorFailure('HMAC header must not be null')
  if (secret === null) throw connectorFailure('HMAC secret key must not be null')
  const given = payload.headers[header.toLowerCase()]
  if (typeof given !== 'string') throw connectorFailure(`Expected HMAC header ${header}, but was not present`)
  phase.given = given
  if (secret !== '') phase.expected = hmacOf(algorithm as HmacAlgorithm, secret, signed)
  if (given === '') return false
  if (!phase.expected) throw illegalArgument('Empty key')
  // Any tag may stand before a `=`, as in `sha256=…`.
  const pieces = javaSplit(given, '=')
  const untagged = pieces.length === 2 ? pieces[1] : given
  return given === phase.expected.hex || untagged === phase.expected.hex || given === phase.expected.base64
}

/** Undefined: the body is wanted, and there is none. Throws `InboundFailure`. */
export function bytesToSign(
  scopes: readonly (HmacScope | null)[],
  payload: Payload,
  rules: InboundRules,
): Uint8Array | undefined {
  const only = (...wanted: HmacScope[]) =>
    scopes.length === wanted.length && scopes.every(scope => wanted.includes(scope as HmacScope))
  if (only('BODY')) return payload.body
  const all = only('URL', 'PARAMETERS', 'BODY')
  if (only('URL', 'BODY') || (all && payload.method !== 'GET')) {
    return utf8Bytes(payload.url + signedBody(payload, rules))
  }
  if (only('URL', 'PARAMETERS') || all) return utf8Bytes(`${payload.url}?${signedParameters(payload)}`)
  const text = `The current pattern of HMAC scopes [${scopes.join(', ')}] and method ${payload.method} is not supported`
  throw new InboundFailure('java.lang.UnsupportedOperationException', text)
}

function signedParameters({ params }: Payload): string {
  return Object.entries(params)
    .map(([name, value]) => {
      if (value === null) throw nullPointer('Cannot invoke "String.length()" because "s" is null')
      return `${urlEncoded(name)}=${urlEncoded(value as string)}`
    })
    .join('&')
}

/** The keys in order, each with its value behind it: only for objects of texts. */
function signedBody(payload: Payload, rules: InboundRules): string {
  if (!rules.signsAnyJson) return signedByOlder(payload, rules)
  const { body, headers } = payload
  if (isForm(headers)) {
    if (!body) throw nullPointer('Cannot read the array length because "bytes" is null')
    return keysAndValues(fieldsOf(body), textValue)
  }
  if (!body) throw wrapped(illegalArgument('argument "src" is null'))
  const value = readJson(body)
  if (!isObject(value)) return javaJson(value)
  if (!Object.values(value).some(item => typeof item === 'string')) {
    throw new InboundFailure('java.lang.RuntimeException', "Can't extract signature data from body")
  }
  return keysAndValues(value, textValue)
}

function signedByOlder(payload: Payload, rules: InboundRules): string {
  if (!payload.body) throw nullPointer("Can't extract signature data from body, because body is null")
  const value = payloadBody(payload, rules)
  if (!isObject(value)) throw nullPointer('Cannot invoke "java.util.Map.keySet()" because the body is null')
  return keysAndValues(value, item => (item === null ? '' : textValue(item)))
}

function keysAndValues(object: JsonObject, textOf: (value: Json) => string): string {
  // JavaScript sorts by UTF-16 units, as Java does.
  return Object.keys(object)
    .sort()
    .map(key => key + textOf(object[key]!))
    .join('')
}

function textValue(value: Json): string {
  if (typeof value === 'string') return value
  if (value === null) throw nullPointer('Cannot invoke "String.isEmpty()" because "str" is null')
  throw new InboundFailure('java.lang.ClassCastException', 'class cannot be cast to class java.lang.String')
}

