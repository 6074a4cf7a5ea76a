// The body as the connector sees it: nothing becomes an empty object, a form becomes its fields, and all else is JSON.
import { emptyObject, isObject, type Json, type JsonObject, type Variables } from '../../json.ts'
import type { InboundPhase } from './contract.ts'
import { wrapped, InboundFailure } from './failures.ts'
import { connectorFields, formType } from './form.ts'
import { readJson } from './jsonBody.ts'
import type { Payload } from './server.ts'
import type { InboundRules } from './versions.ts'

function contentTypeOf(headers: Variables): string {
  const value = headers['content-type']
  return typeof value === 'string' ? value : ''
}

export function bodyFormat({ body, headers }: Payload): Extract<InboundPhase, { phase: 'body' }>['format'] {
  if (body === undefined) return 'none'
  return isForm(headers) ? 'form' : 'json'
}

/** Only the bare type counts: with a charset behind it the body is taken for JSON. */
export function isForm(headers: Variables): boolean {
  return contentTypeOf(headers).toLowerCase() === formType
}

/** Throws `InboundFailure`. JSON `null` is null here; the contexts hold an empty object for it. */
export function payloadBody({ body, headers }: Payload, rules: InboundRules): Json {
  if (body === undefined) return emptyObject()
  if (isForm(headers)) return fieldsOf(body)
  const value = readJson(body)
  if (!rules.bodyMustBeObject || value === null || isObject(value)) return value
  const type = 'com.fasterxml.jackson.databind.exc.MismatchedInputException'
  const text = 'Cannot deserialize value of type `java.util.LinkedHashMap<java.lang.Object,java.lang.Object>`'
  throw wrapped(new InboundFailure(type, text))
}

export function fieldsOf(body: Uint8Array): JsonObject {
  const object = emptyObject()
  for (const [name, value] of connectorFields(body)) object[name] = value
  return object
}

/** `request` in every context. */
export function requestContext(body: Json, { headers, params }: Payload): JsonObject {
  return Object.assign(emptyObject(), { body: body ?? emptyObject(), headers, params })
}
