// The webhook connector's own properties, read as its Java classes read them, with FEEL where a field allows it.
import { entry, isObject, type Json, type JsonObject } from '../../json.ts'
import { readField, type Evaluate } from '../http/expressionField.ts'
import { BindingFailure, enumReader, javaTrim, readText, type Reader } from '../http/jackson.ts'
import { InboundFailure, nullPointer } from './failures.ts'
import type { InboundRules } from './versions.ts'

export const hmacScopes = ['URL', 'BODY', 'PARAMETERS'] as const
export type HmacScope = (typeof hmacScopes)[number]

export type Authentication =
  | { type: 'NONE' }
  | { type: 'BASIC'; username: string | null; password: string | null }
  | { type: 'APIKEY'; apiKey: string | null; apiKeyLocator: string | null }
  | { type: 'JWT'; jwt: JwtProperties | null }

export interface JwtProperties {
  jwkUrl: string
  permissionsExpression: string | null
  requiredPermissions: (string | null)[] | null
}

export interface WebhookProperties {
  method: string
  shouldValidateHmac: string | null
  hmacSecret: string | null
  hmacHeader: string | null
  hmacAlgorithm: string | null
  hmacScopes: (HmacScope | null)[]
  authentication: Authentication
  responseExpression: string | null
  responseBodyExpression: string | null
  verificationExpression: string | null
}

interface Binding {
  rules: InboundRules
  evaluate: Evaluate
}

/** The webhook id. Throws `InboundFailure`. */
export function readContext(properties: Json, rules: InboundRules): string | null {
  const inbound = isObject(properties) ? (entry(properties, 'inbound') ?? null) : null
  return reading(() => (isObject(inbound) ? readText(entry(inbound, 'context') ?? null, rules.binding) : null))
}

/** All of them, in the order in which they stand in the object: the first that can't be read fails. */
export function readWebhookProperties(properties: Json, binding: Binding): WebhookProperties {
  const inbound = isObject(properties) ? entry(properties, 'inbound') : undefined
  const read: { [K in keyof Fields]?: ReturnType<Fields[K]> } = {}
  for (const [name, value] of Object.entries(isObject(inbound) ? inbound : {})) {
    if (!Object.hasOwn(fields, name)) continue
    const field = name as keyof Fields
    if (field === 'responseExpression' && !binding.rules.knowsResponseExpression) continue
    Object.assign(read, { [field]: reading(() => fields[field](value, field, binding)) })
  }
  return {
    method: read.method ?? 'any',
    shouldValidateHmac: read.shouldValidateHmac ?? null,
    hmacSecret: read.hmacSecret ?? null,
    hmacHeader: read.hmacHeader ?? null,
    hmacAlgorithm: read.hmacAlgorithm ?? null,
    hmacScopes: read.hmacScopes ?? ['BODY'],
    authentication: read.auth ?? { type: 'NONE' },
    responseExpression: read.responseExpression ?? null,
    responseBodyExpression: read.responseBodyExpression ?? null,
    verificationExpression: read.verificationExpression ?? null,
  }
}

type Fields = typeof fields

const plainText = (value: Json, _field: string, { rules }: Binding) => readText(value, rules.binding)

const fields = {
  method: plainText,
  context: plainText,
  shouldValidateHmac: plainText,
  hmacSecret: plainText,
  hmacHeader: plainText,
  hmacAlgorithm: plainText,
  hmacScopes: (value: Json, _field: string, { rules, evaluate }: Binding) =>
    readField(value, listReader(`${scopeType}[]`, readScope, rules), 'other', rules.binding, evaluate),
  auth: readAuthentication,
  responseExpression: readFunction,
  responseBodyExpression: readFunction,
  verificationExpression: readFunction,
}

const scopeType = 'io.camunda.connector.inbound.model.HMACScope'
const readScope = enumReader(scopeType, hmacScopes)

function readFeelText(value: Json, { rules, evaluate }: Binding): string | null {
  return readField(value, readText, 'text', rules.binding, evaluate)
}

/** An expression that is evaluated per request: it must start with `=`, without a blank before it. */
function readFunction(value: Json, field: string): string | null {
  if (value === null) return null
  if (typeof value === 'string' && value.startsWith('=')) return value
  const wanted = "expected a FEEL expression (starting with '=') or a JSON object/array/etc."
  throw illegalProperty(`Invalid input: ${wanted} Property name: ${field}`)
}

function illegalProperty(text: string): InboundFailure {
  return new InboundFailure('java.lang.IllegalArgumentException', text)
}

const authType = 'io.camunda.connector.inbound.model.WebhookAuthorization'

function readAuthentication(value: Json, _field: string, binding: Binding): Authentication | null {
  if (value === null) return null
  const type = isObject(value) ? entry(value, 'type') : undefined
  const property = "(for POJO property 'auth')"
  if (!isObject(value) || typeof type !== 'string') {
    const subtype = `Could not resolve subtype of [simple type, class ${authType}]`
    throw illegalProperty(`${subtype}: missing type id property 'type' ${property}`)
  }
  if (!Object.hasOwn(authentications, type)) {
    const known = 'known type ids = [APIKEY, BASIC, JWT, NONE]'
    throw illegalProperty(`Could not resolve type id '${type}' as a subtype of \`${authType}\`: ${known} ${property}`)
  }
  return authentications[type as Authentication['type']](value, binding)
}

const authentications: { [T in Authentication['type']]: (value: JsonObject, binding: Binding) => Authentication } = {
  NONE: () => ({ type: 'NONE' }),
  BASIC: (value, binding) => ({
    type: 'BASIC',
    username: readFeelText(entry(value, 'username') ?? null, binding),
    password: readFeelText(entry(value, 'password') ?? null, binding),
  }),
  APIKEY: (value, binding) => ({
    type: 'APIKEY',
    apiKey: readFeelText(entry(value, 'apiKey') ?? null, binding),
    apiKeyLocator: readFunction(entry(value, 'apiKeyLocator') ?? null, 'apiKeyLocator'),
  }),
  JWT: (value, binding) => ({ type: 'JWT', jwt: readJwt(entry(value, 'jwt') ?? null, binding) }),
}

function readJwt(value: Json, binding: Binding): JwtProperties | null {
  if (value === null) return null
  if (!isObject(value)) throw illegalProperty('Cannot construct instance of `JWTProperties`')
  const jwkUrl = readFeelText(entry(value, 'jwkUrl') ?? null, binding)
  const permissionsExpression = readFunction(entry(value, 'permissionsExpression') ?? null, 'permissionsExpression')
  const requiredPermissions = readTexts(entry(value, 'requiredPermissions') ?? null, binding)
  if (jwkUrl === null) throw nullPointer('Cannot construct instance of `JWTProperties`')
  return { jwkUrl, permissionsExpression, requiredPermissions }
}

/** A list of texts; text that is no list is cut at its commas. */
function readTexts(value: Json, { rules, evaluate }: Binding): (string | null)[] | null {
  if (typeof value === 'string' && !value.startsWith('=') && !javaTrim(value).startsWith('[')) {
    const trimmed = javaTrim(value)
    return trimmed === '' ? [] : value.split(',').map(javaTrim)
  }
  return readField(value, listReader('java.util.ArrayList', readText, rules), 'other', rules.binding, evaluate)
}

/** `List<T>`; where the line does so, one value stands for a list of one. */
export function listReader<T>(type: string, read: Reader<T>, rules: InboundRules): Reader<T[] | null> {
  return (value, binding) => {
    if (value === null) return null
    if (Array.isArray(value)) return value.map(item => read(item, binding))
    if (rules.acceptsSingleValues) return [read(value, binding)]
    throw new BindingFailure('mismatch', `Cannot construct instance of \`${type}\` from a single value`)
  }
}

function reading<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof BindingFailure)) throw error
    throw illegalProperty(error.message)
  }
}
