// Who may send a request: why its user, key or token is not accepted, and which answer few expect.
import { propertyField } from '../bpmn/fields.ts'
import { entry, isObject } from '../json.ts'
import type { TokenRefusal } from '../runtime/inbound/contract.ts'
import { phaseOf, propertyOf, type InboundRule, type InboundSituation } from './inboundContract.ts'

type Phase = NonNullable<ReturnType<typeof phaseOf<'authentication'>>>

interface Reason {
  message: string
  hint?: string
  /** default: where the kind of authentication is chosen */
  property?: string
}

/** What a token is refused for, in plain words. */
export const tokenRefused: InboundRule = {
  code: 'TOKEN_REFUSED',
  explain: situation => {
    const phase = phaseOf(situation, 'authentication')
    const refusal = phase?.token?.refusal
    if (!phase || phase.failure === undefined || !refusal) return []
    const { message, hint, property = 'inbound.auth.type' } = tokenReasons[refusal](phase, situation)
    return [{
      code: 'TOKEN_REFUSED', severity: 'error', message, ...(hint !== undefined && { hint }), at: { element: situation.element.id, field: propertyField(property) },
    }]
  },
}

const status = ({ run }: InboundSituation) => run.http?.status ?? 'an error'
const keySet = 'inbound.auth.jwt.jwkUrl'
const roles = 'inbound.auth.jwt.permissionsExpression'

const tokenReasons: Record<TokenRefusal, (phase: Phase, situation: InboundSituation) => Reason> = {
  noHeader: (_phase, situation) => ({
    message: `The request has no Authorization header with a token. That is answered with ${status(situation)}, not with 401 as a wrong token is.`,
    hint: '“Add token” makes one that passes.',
  }),
  unreadable: () => ({ message: 'The Authorization header holds no JSON web token: three parts with dots between them, the first two JSON in base64.' }),
  noKeySet: () => ({ message: 'No key set answers at its address, so that no token can be checked.', property: keySet }),
  unknownKey: ({ token }, situation) => ({
    message: token?.kid == null
      ? `The token names no key (kid), and the key set has several or none. That is answered with ${status(situation)}, not with 401.`
      : `The key set has no key ${token.kid}, which the token names. That is answered with ${status(situation)}, not with 401.`,
    hint: 'A token of another issuer, or of a key pair that was replaced: make it anew.',
    property: keySet,
  }),
  otherAlgorithm: ({ token }, situation) => ({
    message: `The token is signed with ${token?.algorithm ?? 'no algorithm'}, its key in the key set is for another. That is answered with ${status(situation)}.`,
    property: keySet,
  }),
  signature: ({ token }) => ({
    message: `The token was not signed with the key ${token?.kid ?? ''} of the key set, or was changed since.`.replace(' key  of', ' key of'),
    property: keySet,
  }),
  expired: ({ claims }) => ({ message: `The token has expired${timeOf(claims, 'exp', ' at ')}.`, hint: '“Add token” makes one for the next hour.' }),
  notYet: (_phase, situation) => ({
    message: `The token is from the future: its nbf or iat lies ahead. That is answered with ${status(situation)}, not with 401.`,
  }),
  noRoles: (_phase, situation) => ({
    message: `Roles are required, but the expression for the token’s roles gives none to look at. That is answered with ${status(situation)}, not with 403.`,
    hint: 'It reads the claims of the token, as =roles or =realm_access.roles.',
    property: roles,
  }),
  missingRole: (_phase, { element }) => ({
    message: `The token lacks a role: required are ${propertyOf(element, 'inbound.auth.jwt.requiredPermissions') ?? 'some'}.`,
    property: 'inbound.auth.jwt.requiredPermissions',
  }),
}

function timeOf(claims: Phase['claims'], name: string, before: string): string {
  const seconds = isObject(claims) ? entry(claims, name) : undefined
  if (typeof seconds !== 'number' || Math.abs(seconds) > 8e12) return ''
  return `${before}${new Date(seconds * 1000).toISOString()}`
}

/** User and password, or an API key. */
export const credentialsRefused: InboundRule = {
  code: 'CREDENTIALS_REFUSED',
  explain: situation => {
    const phase = phaseOf(situation, 'authentication')
    if (phase?.failure === undefined || phase.token) return []
    const reason = credentialReasons.find(each => each.type === phase.type && each.failure.test(phase.failure!))
    if (!reason) return []
    const { message, hint, property = 'inbound.auth.type' } = reason
    return [{
      code: 'CREDENTIALS_REFUSED', severity: 'error', message, ...(hint !== undefined && { hint }), at: { element: situation.element.id, field: propertyField(property) },
    }]
  },
}

const credentialReasons: (Reason & { type: Phase['type']; failure: RegExp })[] = [
  { type: 'BASIC', failure: /header is missing/, message: 'The request has no Authorization header with user name and password.', hint: '“Add user” makes it.' },
  { type: 'BASIC', failure: /header is invalid/, message: 'User name and password of the request are not those of the element.', hint: '“Add user” makes the right header.' },
  {
    type: 'BASIC', failure: /base64/, message: 'What follows `Basic` is no base64. That is answered with 500, not with 401.',
    hint: 'It is base64 of the user name, a colon and the password.',
  },
  {
    type: 'APIKEY', failure: /key is missing/, message: 'The locator expression finds no API key in the request.', property: 'inbound.auth.apiKeyLocator',
    hint: 'Names of headers are in lower case there; one with a dash goes into backticks.',
  },
  { type: 'APIKEY', failure: /key is invalid/, message: 'The API key of the request is not that of the element.', property: 'inbound.auth.apiKey' },
]
