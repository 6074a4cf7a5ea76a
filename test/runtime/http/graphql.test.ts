// The request that the GraphQL connector makes of a job's variables. Its HTTP client is the REST connector's, which is
// measured; what it makes of the variables is read from its public code.
import { describe, expect, test } from 'vitest'
import type { Variables } from '../../../src/json.ts'
import type { Line } from '../../../src/lines.ts'
import { connectorInput } from '../../../src/runtime/connectorInput.ts'
import { graphqlJobType } from '../../../src/runtime/http/graphqlConnectorInput.ts'

const world = { now: 0, zone: 'UTC', seed: 1 }
const input = (variables: Variables, line: Line = '8.8', secrets: string[] = []) =>
  connectorInput(graphqlJobType, variables, { variables, secrets }, line, world)
const sent = (variables: Variables, line?: Line, secrets?: string[]) => {
  const { phase, exception } = input(variables, line, secrets)
  expect(exception).toBeUndefined()
  return phase.request!
}
const header = (request: { headers: [string, string][] }, name: string) => request.headers.find(([key]) => key === name)?.[1]

const url = 'https://api.example.org/graphql'
const query = 'query Order($id: ID!) {\n  order(id: $id) { total }\n}'
const graphql = { url, method: 'POST', query }

describe('POST', () => {
  test.each<Line>(['8.3', '8.5', '8.8', '8.9'])('sends query and variables as JSON on %s', line => {
    const request = sent({ graphql: { ...graphql, variables: { id: '4711', limit: 2.5 } } }, line)
    expect([request.method, request.url]).toEqual(['POST', url])
    expect(JSON.parse(request.body!)).toEqual({ query, variables: { id: '4711', limit: 2.5 } })
    expect(header(request, 'Content-Type')).toBe('application/json')
  })
  test('goes without variables when there are none', () => {
    expect(JSON.parse(sent({ graphql }).body!)).toEqual({ query })
    expect(JSON.parse(sent({ graphql: { ...graphql, variables: null } }).body!)).toEqual({ query })
    expect(JSON.parse(sent({ graphql: { ...graphql, variables: {} } }).body!)).toEqual({ query, variables: {} })
  })
  test('the method in small letters is the same, as the published template writes it', () =>
    expect(sent({ graphql: { ...graphql, method: 'post' } }).method).toBe('POST'))
  test('escapes in the query are taken out', () =>
    expect(JSON.parse(sent({ graphql: { ...graphql, query: String.raw`{ a(b: \"c\") \n }` } }).body!)).toEqual({ query: '{ a(b: "c")  }' }))
})

describe('GET', () => {
  test('sends query and variables as parameters of the address', () => {
    const request = sent({ graphql: { ...graphql, method: 'get', query: '{ a }', variables: { id: 4711, tags: ['x'] } } })
    const address = new URL(request.url)
    expect([request.method, `${address.origin}${address.pathname}`, request.body]).toEqual(['GET', url, undefined])
    expect(Object.fromEntries(address.searchParams)).toEqual({ query: '{ a }', variables: '{"id":4711,"tags":["x"]}' })
  })
})

describe('authentication and headers', () => {
  test.each<[authentication: object, name: string, value: string]>([
    [{ type: 'basic', username: 'ada', password: 'x' }, 'Authorization', `Basic ${btoa('ada:x')}`],
    [{ type: 'bearer', token: 'abc' }, 'Authorization', 'Bearer abc'],
    [{ type: 'apiKey', apiKeyLocation: 'headers', name: 'X-Key', value: 'k' }, 'X-Key', 'k'],
  ])('%j', (authentication, name, value) =>
    expect(header(sent({ graphql, authentication } as Variables), name)).toBe(value))

  test('OAuth asks for a token first', () => {
    const authentication = {
      type: 'oauth-client-credentials-flow', oauthTokenEndpoint: 'https://login.example.org/token', clientId: 'c', clientSecret: 's',
      clientAuthentication: 'basicAuthHeader', scopes: 'a b',
    }
    const { phase } = input({ graphql, authentication })
    expect([phase.tokenRequest?.method, phase.tokenRequest?.url]).toEqual(['POST', 'https://login.example.org/token'])
    expect(header(phase.request!, 'Authorization')).toBe('Bearer <access token>')
  })
  test('own headers go with it, secrets are not shown', () => {
    const request = sent({ graphql: { ...graphql, headers: { 'X-A': 'top' } }, authentication: { type: 'bearer', token: 'hidden' } }, '8.8', ['hidden'])
    expect(header(request, 'X-A')).toBe('top')
    expect(JSON.stringify(request)).not.toContain('hidden')
  })
})

describe('refused before anything is sent', () => {
  test.each<[variables: Variables, message: string]>([
    [{ graphql: { ...graphql, query: ' ' } }, 'graphql.query: Validation failed. Original message: must not be blank'],
    [{ graphql: { url, query } }, 'graphql.method: Validation failed. Original message: must not be null'],
    [{ graphql: { ...graphql, url: 'ftp://x' } }, 'graphql.url: Validation failed. Original message: Must be a http(s) URL'],
    [{ graphql, authentication: { type: 'bearer' } }, 'authentication.token: Validation failed. Original message: must not be empty'],
    [{ graphql: { ...graphql, method: 'PULL' } }, 'Json object contains an invalid field: graphql, method. It Must be `HttpMethod`'],
    [{ graphql: { ...graphql, variables: 'x' } }, 'no String-argument constructor/factory method'],
    [{ graphql: 'x' }, 'GraphQLRequest$GraphQL'],
    [{}, 'Cannot invoke'],
  ])('%j', (variables, message) => {
    const { phase, exception } = input(variables)
    expect(phase.request).toBeUndefined()
    expect(exception?.message).toContain(message)
    expect(phase.failure).toContain(message)
  })
  test('a read timeout is read since 8.9', () => {
    const broken = { graphql: { ...graphql, readTimeoutInSeconds: 'soon' } }
    expect(input(broken, '8.9').exception?.message).toContain('graphql, readTimeoutInSeconds')
    expect(input(broken, '8.8').exception).toBeUndefined()
  })
})

test('up to 8.7 the connector evaluates text that begins with =', () => {
  const request = sent({ graphql: { ...graphql, variables: '={ id: 1 + 1 }' } }, '8.5')
  expect(JSON.parse(request.body!)).toEqual({ query, variables: { id: 2 } })
})

test('that nothing of this was measured is said', () => {
  expect(input({ graphql }, '8.9').phase.notice).toMatch(/^GraphQL connector of 8\.9: not measured, .* measured on 8\.8$/)
})
