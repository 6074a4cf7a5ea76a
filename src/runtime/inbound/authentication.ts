// Who may send a request, where not everybody may: who knows a user's password or an API key, or has a signed token.
import { emptyObject, isObject, type Json, type Variables } from '../../json.ts'
import { utf8Text } from '../http/bytes.ts'
import { readText } from '../http/jackson.ts'
import type { InboundPhase } from './contract.ts'
import { evaluate, valueOf, type Feel } from './expressions.ts'
import { converted, InboundFailure, nullPointer, securityFailure } from './failures.ts'
import { decodeBase64 } from './javaBase64.ts'
import { javaJson } from './jsonBody.ts'
import { checkJwt } from './jwt.ts'
import { payloadBody, requestContext } from './payloadBody.ts'
import type { Payload } from './server.ts'
import type { Authentication } from './webhookProperties.ts'

/** A kind of authentication with something to check. */
type Demand = Exclude<Authentication, { type: 'NONE' }>

type Phase = Extract<InboundPhase, { phase: 'authentication' }>

interface Check {
  payload: Payload
  jwks: Json | undefined
  feel: Feel
  phase: Phase
}

export function checkAuthentication(
  authentication: Demand,
  payload: Payload,
  jwks: Json | undefined,
  feel: Feel,
): { phase: Phase; failure?: InboundFailure } {
  const phase: Phase = { phase: 'authentication', type: authentication.type }
  const check = checks[authentication.type] as (authentication: Demand, check: Check) => void
  try {
    check(authentication, { payload, jwks, feel, phase })
    return { phase }
  } catch (error) {
    if (!(error instanceof InboundFailure)) throw error
    return { phase, failure: error }
  }
}

type Checks = { [T in Demand['type']]: (own: Extract<Demand, { type: T }>, check: Check) => void }

/** Each throws `InboundFailure` if the request may not pass. */
const checks: Checks = {
  BASIC: ({ username, password }, { payload }) => {
    const { authorization } = payload.headers
    const isBasic = typeof authorization === 'string' && authorization.toLowerCase().startsWith('basic ')
    if (!isBasic || authorization.trim().length <= 'basic '.length) throw invalid('Basic auth header is missing')
    const given = utf8Text(decodeBase64(authorization.split(' ')[1]!))
    // What is not set reads "null".
    if (given !== `${username}:${password}`) throw invalid('Basic auth header is invalid')
  },

  APIKEY: ({ apiKey, apiKeyLocator }, check) => {
    let found: string | null
    try {
      found = locate(apiKeyLocator, check)
    } catch (error) {
      if (error instanceof InboundFailure) throw invalid(error.text)
      throw error
    }
    if (found === null) throw invalid('API key is missing')
    if (found !== apiKey) throw invalid('API key is invalid')
  },

  JWT: ({ jwt }, { payload, jwks, feel, phase }) => {
    if (jwt) checkJwt(jwt, payload.headers, jwks, phase, feel)
  },
}

function invalid(details: string | null): InboundFailure {
  return securityFailure('INVALID_CREDENTIALS', details)
}

/** The key that the request brings. Throws `InboundFailure`. */
function locate(locator: string | null, { payload, feel, phase }: Check): string | null {
  const body = payloadBody(payload, feel.rules)
  if (locator === null) {
    const unset = 'io.camunda.connector.inbound.model.WebhookAuthorization$ApiKeyAuth.apiKeyLocator()'
    const call = 'Cannot invoke "java.util.function.Function.apply(Object)" because the return value of'
    throw nullPointer(`${call} "${unset}" is null`)
  }
  const context: Variables = Object.assign(emptyObject(), {
    request: Object.assign(requestContext(body, payload), { body }),
    connectorData: emptyObject(),
    ...(feel.rules.knowsDocuments && { documents: [] }),
  })
  const result = evaluate(locator, [context], feel)
  Object.assign(phase, { text: locator, scope: [context], result })
  const value = valueOf(result, locator)
  if (isObject(value)) return javaJson(value)
  return converted(() => readText(value, feel.rules.binding))
}
