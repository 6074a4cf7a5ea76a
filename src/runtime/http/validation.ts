// What the connector's input must be like, beyond its types.
import { javaTrim } from './jackson.ts'
import type { Authentication, BoundInput } from './restInput.ts'

export interface Violation {
  property: string
  message: string
}

type Check = (value: string | null) => string | undefined

const notNull: Check = value => (value === null ? 'must not be null' : undefined)
const notEmpty: Check = value => (value === null || value === '' ? 'must not be empty' : undefined)
const notBlank: Check = value => (value === null || javaTrim(value) === '' ? 'must not be blank' : undefined)
// Java's dot does not match line ends, and the whole text must match.
const httpUrl: Check = value =>
  value === null || /^(=|(http:\/\/|https:\/\/|secrets|\{\{)[^\n\r\u0085\u2028\u2029]*)$/.test(value)
    ? undefined
    : 'Must be a http(s) URL'

const authenticationChecks: { [T in Authentication['type']]: Record<string, Check[]> } = {
  noAuth: {},
  basic: { username: [notEmpty] },
  bearer: { token: [notEmpty] },
  apiKey: { apiKeyLocation: [notNull], name: [notEmpty], value: [notEmpty] },
  'oauth-client-credentials-flow': {
    oauthTokenEndpoint: [notEmpty, httpUrl],
    clientId: [notEmpty],
    clientSecret: [notEmpty],
    clientAuthentication: [notEmpty],
  },
}

/** The violated constraints of an input, each with the path of its property. */
export function violations({ method, url, authentication }: BoundInput): Violation[] {
  const found = check({ method, url }, { method: [notNull], url: [notBlank, httpUrl] }, '')
  return [...found, ...authenticationViolations(authentication)]
}

/** The same of the GraphQL connector, which keeps all but the authentication in `graphql`. */
export function graphqlViolations(
  graphql: { query: string | null; method: string | null; url: string | null },
  authentication: Authentication | null,
): Violation[] {
  const checks = { query: [notBlank], method: [notNull], url: [notBlank, httpUrl] }
  return [...check(graphql, checks, 'graphql.'), ...authenticationViolations(authentication)]
}

function authenticationViolations(authentication: Authentication | null): Violation[] {
  if (!authentication) return []
  return check({ ...authentication }, authenticationChecks[authentication.type], 'authentication.')
}

function check(values: Record<string, string | null>, checks: Record<string, Check[]>, place: string): Violation[] {
  return Object.keys(checks).flatMap(name =>
    checks[name]!.flatMap(broken => {
      const message = broken(values[name] ?? null)
      return message === undefined ? [] : [{ property: place + name, message }]
    }),
  )
}
