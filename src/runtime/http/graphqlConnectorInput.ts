// The GraphQL connector's entry for the phase that hands a job's variables to the connector: it makes one HTTP request of
// them, and leaves it to the REST connector's client. Source: the connector's public code at 8.6.17, 8.7.9, 8.8.7, 8.9.0.
import { emptyObject, isObject, type Json, type JsonObject, type Variables } from '../../json.ts'
import type { Line } from '../../lines.ts'
import type { World } from '../../world.ts'
import { inHashOrder } from '../javaText.ts'
import { takesBody, writtenJson } from './body.ts'
import { graphqlRules, httpLineFor } from './httpLine.ts'
import { BindingFailure, mismatch, readAnyMap, readText, type TextMap } from './jackson.ts'
import { plannedRequests, type RestConnectorInput } from './restConnectorInput.ts'
import { caught, feel, fields, invalid, plain, readFields } from './restInput.ts'
import type { Authentication, Binding, Field, HttpMethod, ReadInput, RestInput } from './restInput.ts'
import { graphqlViolations } from './validation.ts'

/** The job type of the GraphQL connector. */
export const graphqlJobType = 'io.camunda:connector-graphql:1'

/** What the connector sends for a job's variables, secrets put in. */
export function graphqlConnectorInput(variables: Variables, line: Line, world: World): RestConnectorInput {
  const { line: client } = httpLineFor(line)
  const notice = `GraphQL connector of ${line}: not measured, previewed after its public code, with the REST connector's client as measured on ${client}`
  return { notice, ...plannedRequests(variables, client, { world, read: readerFor(line) }) }
}

interface Graphql {
  query: string | null
  variables: Map<string, Json> | null
  method: HttpMethod | null
  url: string | null
  headers: TextMap | null
  storeResponse: boolean | null
  connectionTimeoutInSeconds: number | null
  readTimeoutInSeconds: number | null
}

const { method, url, headers, storeResponse, connectionTimeoutInSeconds, readTimeoutInSeconds, authentication } = fields

const graphqlFields: Record<keyof Graphql, Field> = {
  query: plain(readText),
  variables: feel(readAnyMap, 'other'),
  method, url, headers, storeResponse, connectionTimeoutInSeconds, readTimeoutInSeconds,
}

const readerFor = (line: Line): ReadInput => (variables, rules, evaluate) => {
  const { readTimeoutInSeconds: timeout, ...others } = graphqlFields
  const known = graphqlRules[line].readsReadTimeout ? { ...others, readTimeoutInSeconds: timeout } : others
  const bound = bind(variables, known, { rules, evaluate })
  if ('type' in bound) return { ok: false, exception: bound }
  const { graphql, authentication: proof } = bound
  const messages = graphql ? graphqlViolations(graphql, proof) : []
  if (messages.length > 0) return { ok: false, exception: invalid(messages, rules) }
  if (!graphql) return { ok: false, exception: nothingGiven }
  return { ok: true, input: requestOf(graphql, proof) }
}

interface Bound {
  graphql: Graphql | null
  authentication: Authentication | null
}

function bind(variables: Variables, known: Record<string, Field>, binding: Binding) {
  return caught(binding, path => {
    const graphql: Field = (value, _, inner) => {
      if (value === null) return null
      if (!isObject(value)) throw noObject(value)
      return { readTimeoutInSeconds: null, ...readFields(value, known, binding, inner) }
    }
    return readFields(variables, { graphql, authentication }, binding, path) as unknown as Bound
  })
}

const model = 'io.camunda.connector.http.graphql.model.GraphQLRequest'

function noObject(value: Json): BindingFailure {
  if (typeof value !== 'string') return mismatch(`${model}$GraphQL`, value)
  const problem = `no String-argument constructor/factory method to deserialize from String value ('${value}')`
  return new BindingFailure('mismatch', `Cannot construct instance of \`${model}$GraphQL\` (although at least one Creator exists): ${problem}`)
}

/** Nothing checks that `graphql` is there at all. */
const nothingGiven = {
  type: 'java.lang.NullPointerException',
  message: `Cannot invoke "${model}$GraphQL.method()" because the return value of "${model}.graphql()" is null`,
}

/** The query is the body's, or with a method that takes none the query parameters'. */
function requestOf(graphql: Graphql, proof: Authentication | null): RestInput {
  const asked = { query: unescaped(graphql.query!), ...(graphql.variables && { variables: objectOf(graphql.variables) }) }
  const inOrder = inHashOrder(asked, 16)
  const method = graphql.method!
  return {
    authentication: proof,
    method,
    url: graphql.url!,
    headers: graphql.headers,
    queryParameters: takesBody(method) ? null : parametersOf(inOrder),
    body: takesBody(method) ? inOrder : null,
    connectionTimeoutInSeconds: graphql.connectionTimeoutInSeconds,
    readTimeoutInSeconds: graphql.readTimeoutInSeconds,
    skipEncoding: null,
    groupSetCookieHeaders: null,
    storeResponse: graphql.storeResponse ?? false,
    ignoreNullValues: false,
  }
}

/** What was escaped once too often: a backslash before an `n` goes with it, one before a quote alone. */
const unescaped = (query: string): string => query.replaceAll('\\n', '').replaceAll('\\"', '"')

function objectOf(map: Map<string, Json>): JsonObject {
  const object = emptyObject()
  for (const [key, value] of map) object[key] = value
  return object
}

function parametersOf(asked: JsonObject): TextMap {
  return new Map(Object.keys(asked).map(key => {
    const value = asked[key]!
    return [key, typeof value === 'string' ? value : writtenJson(value)]
  }))
}
