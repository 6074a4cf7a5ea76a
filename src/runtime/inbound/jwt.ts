// JSON web tokens as the connector verifies them: what is no token, a wrong signature or an expired token is refused;
// everything else that is wrong breaks the request. Source: the connector, with java-jwt 4 and jwks-rsa 0.2x.
import { ExactNumber, entry, isObject, type Json, type JsonObject, type Variables } from '../../json.ts'
import { readText } from '../http/jackson.ts'
import { utf8Bytes, utf8Text } from '../http/bytes.ts'
import { leadingJson } from '../../feel/leadingJson.ts'
import { keyOf, verifierOf } from './crypto/keySet.ts'
import { evaluate, valueOf, type Feel } from './expressions.ts'
import { converted, InboundFailure, isFeelFailure, nullPointer, securityFailure } from './failures.ts'
import { decodeBase64, decodeBase64Url } from './javaBase64.ts'
import { jsonFailure } from './jsonBody.ts'
import type { InboundPhase, SeenToken, TokenRefusal } from './contract.ts'
import { listReader, type JwtProperties } from './webhookProperties.ts'

type Phase = Extract<InboundPhase, { phase: 'authentication' }>

interface Token {
  header: JsonObject
  claims: JsonObject
  signed: string
  payload: string
  signature: string
}

/** Throws `InboundFailure` if the request may not pass. `phase` takes what was seen. */
export function checkJwt(
  jwt: JwtProperties,
  headers: Variables,
  jwks: Json | undefined,
  phase: Phase,
  feel: Feel,
): void {
  const seen: SeenToken = (phase.token = {})
  const { authorization } = headers
  if (typeof authorization !== 'string') {
    seen.refusal = 'noHeader'
    throw new InboundFailure('java.lang.RuntimeException', 'Cannot extract JWT from header!')
  }
  const token = readToken(authorization.replaceAll('Bearer', '').trim())
  if (!token) throw refused(seen, 'unreadable')
  phase.claims = token.claims
  verify(token, jwks, jwt, feel, seen)

  const required = jwt.requiredPermissions ?? []
  if (required.length === 0) return
  // Whatever breaks on the way to the roles: there are none.
  seen.refusal = 'noRoles'
  const roles = rolesOf(jwt, token, phase, feel)
  const call = 'Cannot invoke "java.util.List.containsAll(java.util.Collection)"'
  if (!roles) throw nullPointer(`${call} because "roles" is null`)
  if (!required.every(role => roles.includes(role))) {
    seen.refusal = 'missingRole'
    throw securityFailure('FORBIDDEN', 'Missing required permissions')
  }
  delete seen.refusal
}

function refused(seen: SeenToken, refusal: TokenRefusal): InboundFailure {
  seen.refusal = refusal
  return securityFailure('INVALID_CREDENTIALS', 'JWT auth failed')
}

function readToken(text: string): Token | undefined {
  const pieces = text.split('.')
  if (pieces.length !== 3) return undefined
  const [head, payload, signature] = pieces as [string, string, string]
  const [header, claims] = [readPart(head), readPart(payload)]
  if (!header || !claims || !hasReadableClaims(claims)) return undefined
  return { header, claims, signed: `${head}.${payload}`, payload, signature }
}

function readPart(text: string): JsonObject | undefined {
  try {
    const value = leadingJson(utf8Text(decodeBase64Url(text)))
    return isObject(value) ? value : undefined
  } catch (error) {
    if (error instanceof InboundFailure) return undefined
    throw error
  }
}

const isNumber = (value: Json | undefined) => typeof value === 'number' || value instanceof ExactNumber

function hasReadableClaims(claims: JsonObject): boolean {
  const times = ['exp', 'nbf', 'iat'].map(name => entry(claims, name) ?? null)
  return times.every(time => time === null || isNumber(time))
}

function verify(token: Token, jwks: Json | undefined, jwt: JwtProperties, feel: Feel, seen: SeenToken): void {
  const { header, claims, signed, signature } = token
  const id = (seen.kid = readHeaderText(header, 'kid'))
  const own = (seen.algorithm = readHeaderText(header, 'alg'))
  const key = keyOf(jwks, id)
  if (!key) {
    seen.refusal = jwks === undefined ? 'noKeySet' : 'unknownKey'
    const type = 'com.auth0.jwk.SigningKeyNotFoundException'
    const text = jwks === undefined ? `Cannot obtain jwks from url ${jwt.jwkUrl}` : noKey(jwt.jwkUrl, id)
    throw new InboundFailure('java.lang.RuntimeException', `${type}: ${text}`)
  }
  seen.refusal = 'otherAlgorithm'
  const algorithm = key.algorithm ?? (feel.rules.trustsTokenAlgorithm ? own : null)
  if (algorithm === null) throw nullPointer('Cannot invoke "String.hashCode()" because the algorithm is null')
  const isSignedBy = verifierOf(algorithm, key)
  if (own !== algorithm) {
    const text = "The provided Algorithm doesn't match the one defined in the JWT's Header."
    throw new InboundFailure('com.auth0.jwt.exceptions.AlgorithmMismatchException', text)
  }
  if (!isSignedBy(utf8Bytes(signed), signatureBytes(signature, seen))) throw refused(seen, 'signature')
  checkTimes(claims, Math.floor(feel.options.world.now / 1000), seen)
  delete seen.refusal
}

function noKey(url: string, id: string | null): string {
  return `No key found in ${url} with kid ${id}`
}

function readHeaderText(header: JsonObject, name: string): string | null {
  const value = entry(header, name)
  return typeof value === 'string' ? value : isNumber(value) ? String(Number(value)) : null
}

function signatureBytes(text: string, seen: SeenToken): Uint8Array {
  try {
    return decodeBase64Url(text)
  } catch (error) {
    if (error instanceof InboundFailure) throw refused(seen, 'signature')
    throw error
  }
}

/** An expired token is refused; one from the future breaks the request. */
function checkTimes(claims: JsonObject, now: number, seen: SeenToken): void {
  const time = (name: string) => {
    const value = entry(claims, name) ?? null
    return value === null ? undefined : Math.trunc(Number(value))
  }
  const expires = time('exp')
  if (expires !== undefined && now > expires) throw refused(seen, 'expired')
  for (const name of ['nbf', 'iat']) {
    const from = time(name)
    if (from === undefined || now >= from) continue
    seen.refusal = 'notYet'
    const text = `The Token can't be used before ${from}.`
    throw new InboundFailure('com.auth0.jwt.exceptions.IncorrectClaimException', text)
  }
}

/** Null: the expression gave null. One that fails gives no roles. */
function rolesOf(jwt: JwtProperties, token: Token, phase: Phase, feel: Feel): (string | null)[] | null {
  // The connector reads the claims a second time, with the alphabet that is not for URLs.
  const claims = leadingJson(utf8Text(decodeBase64(token.payload)))
  if (claims === undefined) throw jsonFailure(token.payload)
  const text = jwt.permissionsExpression
  if (text === null) {
    const unset = 'io.camunda.connector.inbound.model.JWTProperties.permissionsExpression()'
    const call = 'Cannot invoke "java.util.function.Function.apply(Object)" because the return value of'
    throw nullPointer(`${call} "${unset}" is null`)
  }
  const scope = isObject(claims) ? [claims] : []
  const result = evaluate(text, scope, feel)
  Object.assign(phase, { text, scope, result })
  try {
    const value = valueOf(result, text)
    return converted(() => listReader('java.util.ArrayList', readText, feel.rules)(value, feel.rules.binding))
  } catch (error) {
    if (isFeelFailure(error)) return []
    throw error
  }
}

