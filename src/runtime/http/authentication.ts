// How a request says who sends it, and the request for a token that OAuth needs before it.
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { inHashOrder, isBlank } from '../javaText.ts'
import { toBase64, utf8Bytes } from './bytes.ts'
import { illegalArgument } from './javaFailure.ts'
import { numberText, type TextMap } from './jackson.ts'
import type { Authentication, RestInput } from './restInput.ts'
import { leadingStructure } from '../../feel/leadingJson.ts'
import type { Parameter } from './target.ts'

export type OAuth = Extract<Authentication, { type: 'oauth-client-credentials-flow' }>

/** What an authentication adds to a request. */
export interface Credentials {
  headers: Parameter[]
  parameters: Parameter[]
}

const none: Credentials = { headers: [], parameters: [] }

/** `token`: what the token endpoint gave; without one the word null is sent. */
export function credentials(authentication: Authentication | null, token: string | null): Credentials {
  if (!authentication || authentication.type === 'noAuth') return none
  if (authentication.type === 'apiKey') {
    const { apiKeyLocation, name, value } = authentication
    return apiKeyLocation === 'query'
      ? { ...none, parameters: [[name!, value]] }
      : { ...none, headers: [[name!, value]] }
  }
  return { ...none, headers: [['Authorization', authorization(authentication, token)]] }
}

function authorization(
  authentication: Extract<Authentication, { type: 'basic' | 'bearer' } | OAuth>,
  token: string | null,
): string {
  if (authentication.type === 'basic') return basic(authentication.username, authentication.password)
  return `Bearer ${authentication.type === 'bearer' ? authentication.token : token}`
}

function basic(username: string | null, password: string | null): string {
  // The template once wrote this text for an empty password.
  const secret = password === null || password === 'SPEC_PASSWORD_EMPTY_PATTERN' ? '' : password
  return `Basic ${toBase64(utf8Bytes(`${username}:${secret}`))}`
}

/** The input of the request for a token: a form, with the client's credentials in it or in a header. */
export function tokenInput(oauth: OAuth): RestInput {
  const { clientId, clientSecret, clientAuthentication, audience, scopes } = oauth
  const body: JsonObject = { grant_type: 'client_credentials', audience }
  if (scopes !== null && !isBlank(scopes)) body.scope = scopes
  const headers: TextMap = new Map()
  if (clientAuthentication === 'basicAuthHeader') headers.set('Authorization', basic(clientId, clientSecret))
  else if (clientAuthentication === 'credentialsBody')
    Object.assign(body, { client_id: clientId, client_secret: clientSecret })
  else {
    const problem = `Unsupported client authentication method: ${clientAuthentication}`
    throw illegalArgument(`${problem}. Please use either 'basicAuthHeader' or 'credentialsBody'.`)
  }
  return {
    authentication: null,
    method: 'POST',
    url: oauth.oauthTokenEndpoint!,
    headers: headers.set('Content-Type', 'application/x-www-form-urlencoded'),
    queryParameters: null,
    body: inHashOrder(body, 16),
    connectionTimeoutInSeconds: null,
    readTimeoutInSeconds: null,
    skipEncoding: null,
    groupSetCookieHeaders: null,
    storeResponse: false,
    ignoreNullValues: false,
  }
}

/** The first `access_token` at any depth of the answer's object, as text; null if there is none. */
export function accessToken(body: Json): string | null {
  const object = typeof body === 'string' ? (leadingStructure(body) ?? null) : body
  const found = isObject(object) ? find(object, 'access_token') : undefined
  if (found === undefined) return null
  if (found === null || typeof found === 'string') return String(found)
  return isObject(found) || Array.isArray(found) ? '' : numberText(found)
}

function find(value: Json, key: string): Json | undefined {
  if (Array.isArray(value)) return firstFound(value, key)
  if (!isObject(value)) return undefined
  return Object.hasOwn(value, key) ? value[key] : firstFound(Object.values(value), key)
}

function firstFound(values: readonly Json[], key: string): Json | undefined {
  for (const value of values) {
    const found = find(value, key)
    if (found !== undefined) return found
  }
  return undefined
}
