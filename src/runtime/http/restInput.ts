// From a job's variables to what the REST connector works with: binding to its Java class, then validation.
import { entry, isObject, type Json, type JsonObject, type Variables } from '../../json.ts'
import type { ConnectorException } from '../contract.ts'
import { inputException } from '../javaExceptions.ts'
import { readField, type Evaluate, type FieldKind } from './expressionField.ts'
import { connectorException } from './failures.ts'
import type { HttpRules } from './httpLine.ts'
import {
  BindingFailure,
  enumReader,
  readAny,
  readBoolean,
  readInteger,
  readText,
  readTextMap,
  tokenName,
  type Reader,
  type TextMap,
} from './jackson.ts'
import { violations } from './validation.ts'

// In the order of the Java enums: an index counts, too.
const methods = ['POST', 'GET', 'DELETE', 'PATCH', 'PUT'] as const
const locations = ['headers', 'query'] as const
export type HttpMethod = (typeof methods)[number]

export type Authentication =
  | { type: 'noAuth' }
  | { type: 'basic'; username: string | null; password: string | null }
  | { type: 'bearer'; token: string | null }
  | { type: 'apiKey'; apiKeyLocation: (typeof locations)[number] | null; name: string | null; value: string | null }
  | {
      type: 'oauth-client-credentials-flow'
      oauthTokenEndpoint: string | null
      clientId: string | null
      clientSecret: string | null
      audience: string | null
      clientAuthentication: string | null
      scopes: string | null
    }

/** The connector's variables, read and checked. */
export interface RestInput {
  authentication: Authentication | null
  method: HttpMethod
  url: string
  headers: TextMap | null
  queryParameters: TextMap | null
  body: Json
  connectionTimeoutInSeconds: number | null
  readTimeoutInSeconds: number | null
  skipEncoding: string | null
  groupSetCookieHeaders: string | null
  storeResponse: boolean
  ignoreNullValues: boolean
}

/** The input as bound, before validation: what must be there may still be missing. */
export type BoundInput = Omit<RestInput, 'method' | 'url'> & { method: HttpMethod | null; url: string | null }

export type RestInputResult = { ok: true; input: RestInput } | { ok: false; exception: ConnectorException }

/** From a job's variables to what is sent; other connectors have their own. */
export type ReadInput = (variables: Variables, rules: HttpRules, evaluate: Evaluate) => RestInputResult

/**
 * Reads the variables, with secrets put in, as the connector's input. Fields are read in the order of the variables:
 * the first that can't be read ends it. Variables that the connector does not know are ignored.
 */
export function readRestInput(variables: Variables, rules: HttpRules, evaluate: Evaluate): RestInputResult {
  const bound = bind(variables, { rules, evaluate })
  if ('type' in bound) return { ok: false, exception: bound }
  const messages = violations(bound)
  if (messages.length === 0) return { ok: true, input: bound as RestInput }
  return { ok: false, exception: invalid(messages, rules) }
}

export interface Binding {
  rules: HttpRules
  evaluate: Evaluate
}

/** Reads one field. `path` holds the names of the fields that are being read, the innermost last. */
export type Field = (value: Json, binding: Binding, path: string[]) => unknown

/** A field that only JSON can fill. */
export const plain =
  (read: Reader<unknown>): Field =>
  (value, { rules }) =>
    read(value, rules)

/** A field that FEEL may fill, too. */
export const feel =
  (read: Reader<unknown>, kind: FieldKind): Field =>
  (value, { rules, evaluate }) =>
    readField(value, read, kind, rules, evaluate)

const feelText = feel(readText, 'text')
const feelMap = feel(readTextMap, 'other')
const model = 'io.camunda.connector.http.base.model'

export const fields: Record<keyof RestInput, Field> = {
  authentication: readTyped,
  method: feel(enumReader(`${model}.HttpMethod`, methods), 'other'),
  url: feelText,
  headers: feelMap,
  queryParameters: feelMap,
  body: feel(readAny, 'body'),
  connectionTimeoutInSeconds: plain(readInteger),
  readTimeoutInSeconds: plain(readInteger),
  skipEncoding: plain(readText),
  groupSetCookieHeaders: (value, { rules }) => (rules.listsCookies === 'always' ? null : readText(value, rules)),
  storeResponse: (value, { rules }) => rules.knowsDocuments && readBoolean(value, rules),
  ignoreNullValues: (value, { rules }) => rules.knowsDocuments && readBoolean(value, rules),
}

const authenticationFields: { [T in Authentication['type']]: Record<string, Field> } = {
  noAuth: {},
  basic: { username: feelText, password: feelText },
  bearer: { token: feelText },
  apiKey: {
    apiKeyLocation: feel(enumReader(`${model}.auth.ApiKeyLocation`, locations), 'other'),
    name: feelText,
    value: feelText,
  },
  'oauth-client-credentials-flow': {
    oauthTokenEndpoint: feelText,
    clientId: feelText,
    clientSecret: feelText,
    audience: feelText,
    clientAuthentication: feelText,
    scopes: plain(readText),
  },
}

function bind(variables: Variables, binding: Binding): BoundInput | ConnectorException {
  return caught(binding, path => {
    const bound = readFields(variables, fields, binding, path)
    return {
      ...bound,
      storeResponse: bound['storeResponse'] ?? false,
      ignoreNullValues: bound['ignoreNullValues'] ?? false,
    } as BoundInput
  })
}

/** What `read` gives; or what the connector throws about the field at `path`. */
export function caught<T>({ rules }: Binding, read: (path: string[]) => T): T | ConnectorException {
  const path: string[] = []
  try {
    return read(path)
  } catch (error) {
    if (!(error instanceof BindingFailure)) throw error
    return unreadable(error, path, rules)
  }
}

/** The known fields of an object, in the order in which they stand in it; others are ignored, missing ones null. */
export function readFields(object: JsonObject, known: Record<string, Field>, binding: Binding, path: string[]) {
  const read: Record<string, unknown> = {}
  for (const name of Object.keys(known)) read[name] = null
  for (const name of Object.keys(object)) {
    if (!Object.hasOwn(known, name)) continue
    path.push(name)
    read[name] = known[name]!(object[name]!, binding, path)
    path.pop()
  }
  return read
}

/** An object whose `type` says what it is; a list may hold the type and the object. */
function readTyped(value: Json, binding: Binding, path: string[]): unknown {
  if (value === null) return null
  const unknown = new BindingFailure('format', 'Could not resolve the type')
  if (Array.isArray(value)) {
    const [type, object] = value
    if (type === undefined || isObject(type) || Array.isArray(type) || type === null) throw noTypeFirst(type)
    return readTyped(isObject(object) ? { ...object, type } : { type }, binding, path)
  }
  const type = isObject(value) ? entry(value, 'type') : undefined
  if (typeof type !== 'string' || !Object.hasOwn(authenticationFields, type)) throw unknown
  const known = authenticationFields[type as Authentication['type']]
  return { type, ...readFields(value as JsonObject, known, binding, path) }
}

function noTypeFirst(found: Json | undefined): BindingFailure {
  const token = found === undefined ? 'END_ARRAY' : tokenName(found)
  const subtype = `(for subtype of ${model}.auth.Authentication)`
  const wanted = `need String, Number of Boolean value that contains type id ${subtype}`
  return new BindingFailure('mismatch', `Unexpected token (${token}), expected VALUE_STRING: ${wanted}`)
}

const codes = { format: 'JSON_FORMAT_ERROR', mismatch: 'JSON_MISMATCH_ERROR', processing: 'JSON_PROCESSING_ERROR' }

function unreadable(failure: BindingFailure, path: readonly string[], rules: HttpRules): ConnectorException {
  const wanted = failure.target === undefined ? '' : `. It Must be \`${failure.target}\``
  const own =
    failure.kind === 'format' ? `Json object contains an invalid field: ${path.join(', ')}${wanted}` : failure.message
  if (rules.bindingFailure === 'input') return { type: inputException, message: own }
  const message = failure.kind === 'processing' ? 'Exception: JsonMappingExceptionwas raised' : own
  return { type: connectorException, message, code: codes[failure.kind] }
}

/** What the connector throws for constraints that are violated. */
export function invalid(messages: readonly { property: string; message: string }[], rules: HttpRules): ConnectorException {
  // The real order of several violations is not fixed; ours is that of the text.
  const lines = messages.map(({ property, message }) => {
    const named = rules.namesConstraint ? ` Original message: ${message}` : ''
    return ` - Property: ${property}: Validation failed.${named}`
  })
  const text = `Found constraints violated while validating input: \n${lines.sort().join('\n')}`
  const type = 'jakarta.validation.ValidationException'
  return { type: inputException, message: `${type}: ${text}`, cause: { type, message: text } }
}
