// The headers that would let a request pass: signature, basic authentication, API key, token. Made on request, from the
// properties as the runtime reads them, with secrets filled in.
import type { Variables } from '../../json.ts'
import { lineFor, type Line } from '../../lines.ts'
import type { InboundRequest } from '../../runtime/inbound/contract.ts'
import { demoKeyPair, strangerKeyPair } from '../../runtime/inbound/demoKeyPair.ts'
import type { HmacAlgorithm } from '../../runtime/inbound/hmac.ts'
import { inboundProcessOf } from '../../runtime/inbound/modelProcess.ts'
import { receiveRequest } from '../../runtime/inbound/receiveRequest.ts'
import { register } from '../../runtime/inbound/registry.ts'
import { basicHeader, hmacSignature, signJwt } from '../../runtime/inbound/signing.ts'
import { inboundLineFor, inboundRules } from '../../runtime/inbound/versions.ts'
import { jwksOf, type KeyPair } from '../../runtime/inbound/webKey.ts'
import type { WebhookProperties } from '../../runtime/inbound/webhookProperties.ts'
import type { CredentialKind } from '../../view.ts'
import type { World } from '../../world.ts'
import type { InboundQuestion } from '../previewInbound.ts'
import { credentialsOf } from './credentialKinds.ts'
import { sentRequest } from './sentRequest.ts'

/** What is to be set in the request; a header or parameter of that name is replaced. */
export type Credential = { ok: true; in: 'headers' | 'query'; name: string; value: string } | { ok: false; message: string }

/** Makes one for the request that is shown. */
export function makeCredential(kind: CredentialKind, question: InboundQuestion): Credential {
  const { model, element: id, secrets, world, keyPair = demoKeyPair } = question
  const { line } = lineFor(model.executionPlatformVersion)
  const element = model.elements[id]
  const process = element && inboundProcessOf(model, id)
  const simulated = shownRequest(question)
  if (!element || !process || !simulated) return { ok: false, message: 'There is no request.' }
  const options = { line, world, secrets, jwks: jwksOf(keyPair) }
  const { paths } = register(process, inboundRules[inboundLineFor(line).line], options)
  const connector = [...paths.values()].find(({ elements }) => elements.some(each => each.element.id === id))
  if (!connector?.webhook) return { ok: false, message: 'The webhook is not registered: see what is wrong with it first.' }
  const request = sentRequest(simulated, element)
  const passes = (changed: InboundRequest) => {
    const phase = receiveRequest(process, changed, options).phases.find(each => each.phase === 'authentication')
    return phase !== undefined && phase.failure === undefined
  }
  return makers[kind]({ webhook: connector.webhook, request, line, world, keyPair, passes })
}

function shownRequest({ requests, attempt }: InboundQuestion): InboundQuestion['requests'][number] | undefined {
  return requests[(attempt > 0 ? Math.min(attempt, requests.length) : requests.length) - 1]
}

/** What is in the request and was right with the secrets before is made again with those now. */
export interface Followed {
  credentials: Extract<Credential, { ok: true }>[]
  /** with these secrets it can't be made, or not yet */
  lost: boolean
}

/** A credential follows the secrets that it was made with, as long as nobody has edited it or what it signs. */
export function followSecrets(question: InboundQuestion, before: Record<string, string>): Followed {
  const element = question.model.elements[question.element]
  const request = shownRequest(question)
  const followed: Followed = { credentials: [], lost: false }
  if (!element || !request) return followed
  for (const kind of credentialsOf(element)) {
    if (!isOfSecrets[kind]) continue
    const was = makeCredential(kind, { ...question, secrets: before })
    if (!was.ok || !holds(request, was)) continue
    const now = makeCredential(kind, question)
    if (!now.ok) followed.lost = true
    else if (now.value !== was.value) followed.credentials.push(now)
  }
  return followed
}

const isOfSecrets: Record<CredentialKind, boolean> = { hmac: true, basic: true, apiKey: true, jwt: false, jwtOtherKey: false }

function holds(request: InboundQuestion['requests'][number], { in: part, name, value }: Extract<Credential, { ok: true }>): boolean {
  return (request[part] ?? []).some(([each, given]) => each.toLowerCase() === name.toLowerCase() && given === value)
}

interface Making {
  webhook: WebhookProperties
  request: InboundRequest
  line: Line
  world: World
  keyPair: KeyPair
  /** does the authentication let this request pass? */
  passes: (request: InboundRequest) => boolean
}

const makers: Record<CredentialKind, (making: Making) => Credential> = {
  hmac({ webhook, request, line }) {
    const { hmacAlgorithm, hmacSecret, hmacHeader, hmacScopes } = webhook
    if (!hmacHeader) return { ok: false, message: 'The element names no header for the signature.' }
    const algorithm = algorithms.find(each => each === hmacAlgorithm)
    if (!algorithm) return { ok: false, message: 'The element names no algorithm for the signature.' }
    const scopes = hmacScopes.filter(scope => scope !== null)
    const signature = hmacSignature(request, { algorithm, secret: hmacSecret ?? '', scopes, line })
    if (!signature.ok) return { ok: false, message: `Nothing to sign: ${signature.message}` }
    const isTagged = /^x-hub-signature/i.test(hmacHeader)
    return { ok: true, in: 'headers', name: hmacHeader, value: isTagged ? signature.tagged : signature.hex }
  },

  basic({ webhook: { authentication } }) {
    if (authentication.type !== 'BASIC') return { ok: false, message: 'The element asks for no user.' }
    const { username, password } = authentication
    return { ok: true, in: 'headers', name: 'Authorization', value: basicHeader(`${username}`, `${password}`) }
  },

  // Where the key is looked for is an expression: what it names is tried, until one passes.
  apiKey({ webhook: { authentication }, request, passes }) {
    if (authentication.type !== 'APIKEY' || authentication.apiKey === null) return { ok: false, message: 'The element asks for no API key.' }
    const { apiKey, apiKeyLocator } = authentication
    for (const [, part, quoted, bare] of (apiKeyLocator ?? '').matchAll(/request\.(headers|params)(?:\["([^"]+)"\]|\.(`[^`]+`|[A-Za-z_]\w*))/g)) {
      const name = quoted ?? bare!.replaceAll('`', '')
      for (const value of [apiKey, `Bearer ${apiKey}`, `ApiKey ${apiKey}`]) {
        const place = part === 'headers' ? 'headers' : 'query'
        if (passes(withCredential(request, place, name, value))) return { ok: true, in: place, name, value }
      }
    }
    return { ok: false, message: 'Where the API key belongs can’t be told from its locator expression.' }
  },

  jwt: making => {
    const found = passingToken(making)
    return found.ok ? bearer(found.token) : found
  },

  jwtOtherKey: making => {
    const found = passingToken(making)
    if (!found.ok) return found
    const signed = signJwt({ ...strangerKeyPair, kid: making.keyPair.kid, algorithm: making.keyPair.algorithm }, found.claims)
    return signed.ok ? bearer(signed.token) : signed
  },
}

const bearer = (token: string): Credential => ({ ok: true, in: 'headers', name: 'Authorization', value: `Bearer ${token}` })

type Token = { ok: true; token: string; claims: Variables } | { ok: false; message: string }

/** Where the roles are looked for is an expression: claims that it may name are tried, until one passes. */
function passingToken({ webhook: { authentication }, request, world, keyPair, passes }: Making): Token {
  if (authentication.type !== 'JWT') return { ok: false, message: 'The element asks for no token.' }
  const { permissionsExpression, requiredPermissions } = authentication.jwt ?? {}
  const needed = (requiredPermissions ?? []).filter(permission => permission !== null)
  const names = [...new Set(['roles', 'permissions', ...((permissionsExpression ?? '').match(/[A-Za-z_]\w*/g) ?? [])])].slice(0, 20)
  const seconds = Math.floor(world.now / 1000)
  const base: Variables = { iss: 'https://issuer.example', sub: 'somebody', iat: seconds, exp: seconds + 3600 }
  for (const claims of [...names.map(name => ({ ...base, [name]: needed })), ...names.map(name => ({ ...base, [name]: needed.join(' ') }))]) {
    const signed = signJwt(keyPair, claims)
    if (!signed.ok) return signed
    if (passes(withCredential(request, 'headers', 'Authorization', `Bearer ${signed.token}`))) return { ...signed, claims }
  }
  return { ok: false, message: 'No claims were found that pass the role expression.' }
}

const algorithms: HmacAlgorithm[] = ['sha_1', 'sha_256', 'sha_512']

function withCredential(request: InboundRequest, place: 'headers' | 'query', name: string, value: string): InboundRequest {
  if (place === 'query') {
    const pair = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`
    return { ...request, query: pair }
  }
  return { ...request, headers: [...request.headers.filter(([each]) => each.toLowerCase() !== name.toLowerCase()), [name, value]] }
}
