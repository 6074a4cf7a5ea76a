// The body of a request: JSON, text, a form or parts, and its bytes.
import { ExactNumber, isObject, type Json, type JsonObject } from '../../json.ts'
import { copiedCapacity, inHashOrder, javaText } from '../javaText.ts'
import { concat, latin1Charset, utf8Bytes, utf8Charset, type Charset } from './bytes.ts'
import { parseContentType, printContentType, type ContentType } from './contentType.ts'
import type { HttpRules } from './httpLine.ts'
import { isInteger, numberText, type TextMap } from './jackson.ts'
import { JavaFailure } from './javaFailure.ts'
import type { RestInput } from './restInput.ts'
import { encodeUnreserved } from './percentEncoding.ts'

export interface RequestBody {
  bytes: Uint8Array
  /** what the client sends as `Content-Type` if the request has none */
  contentType: string
}

const withBody: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH'])

export function takesBody(method: string): boolean {
  return withBody.has(method)
}

type BodyInput = Pick<RestInput, 'method' | 'headers' | 'body' | 'ignoreNullValues'>

/** The body that the client is given, or undefined for methods without. `boundary`: of parts, if it must be made up. */
export function requestBody(input: BodyInput, boundary: string, rules: HttpRules): RequestBody | undefined {
  const { body, headers } = input
  if (!takesBody(input.method)) return undefined
  if (body === null) return { bytes: new Uint8Array(), contentType: 'text/plain; charset=UTF-8' }

  const contentType = ownContentType(headers)
  const kind = isObject(body) ? contentType?.mimeType.toLowerCase() : undefined
  if (isObject(body) && kind === 'multipart/form-data') return multipart(body, contentType!, boundary, rules)
  if (isObject(body) && kind === 'application/x-www-form-urlencoded') return form(body)
  const text = typeof body === 'string' ? body : printBody(isObject(body) ? copied(body, rules) : body, input, rules)
  const defaultType = typeof body === 'string' ? 'text/plain' : 'application/json'
  const { encode } = contentType?.charset ?? utf8Charset
  return { bytes: encode(text), contentType: printContentType(contentType ?? typed(defaultType, utf8Charset)) }
}

/** The first header of that name in any case decides; null or blank counts as none. */
function ownContentType(headers: TextMap | null): ContentType | undefined {
  const name = [...(headers?.keys() ?? [])].find(key => key.toLowerCase() === 'content-type')
  const value = name === undefined ? null : headers!.get(name)!
  return value === null ? undefined : parseContentType(value)
}

function typed(mimeType: string, charset: Charset): ContentType {
  return { mimeType, charset, parameters: [] }
}

/** Since 8.7 objects are copied on the way, which shuffles their keys. */
function copied(value: Json, rules: HttpRules): Json {
  if (!rules.hashesBody) return value
  if (Array.isArray(value)) return value.map(item => copied(item, rules))
  if (!isObject(value)) return value
  const keys = Object.keys(value)
  const ordered = inHashOrder(value, copiedCapacity(keys.length))
  for (const key of keys) ordered[key] = copied(value[key]!, rules)
  return ordered
}

function printBody(value: Json, { ignoreNullValues }: BodyInput, rules: HttpRules): string {
  return writtenJson(value, ignoreNullValues && rules.knowsDocuments)
}

/** JSON as the connectors' object mapper writes it. */
export function writtenJson(value: Json, ignoresNull = false): string {
  const print = (inner: Json): string => {
    if (typeof inner === 'number' || inner instanceof ExactNumber) return numberText(inner)
    if (Array.isArray(inner)) return `[${inner.map(print).join(',')}]`
    if (!isObject(inner)) return JSON.stringify(inner)
    const keys = Object.keys(inner).filter(key => !ignoresNull || inner[key] !== null)
    return `{${keys.map(key => `${JSON.stringify(key)}:${print(inner[key]!)}`).join(',')}}`
  }
  return print(value)
}

/** A value in a form or a part: text and numbers as they are, lists and objects as Java prints them. */
function printed(value: Json): string {
  if (typeof value === 'number' || (value instanceof ExactNumber && isInteger(value))) return numberText(value)
  return javaText(value)
}

/** Always UTF-8, whatever the header says; null has no value. */
function form(body: JsonObject): RequestBody {
  const pairs = Object.keys(body).map(key => {
    const value = body[key]!
    return value === null
      ? encodeUnreserved(key, '+')
      : `${encodeUnreserved(key, '+')}=${encodeUnreserved(printed(value), '+')}`
  })
  return { bytes: utf8Bytes(pairs.join('&')), contentType: 'application/x-www-form-urlencoded; charset=UTF-8' }
}

function multipart(body: JsonObject, own: ContentType, madeUp: string, rules: HttpRules): RequestBody {
  const boundary = own.parameters.find(([name]) => name.toLowerCase() === 'boundary')?.[1] ?? madeUp
  const charset = rules.multipart === 'printed' ? latin1Charset : utf8Charset
  const head = (text: string) => latin1Charset.encode(text)
  const parts = Object.keys(body).flatMap(name =>
    partTexts(body[name]!, rules).map(text => {
      if (name.trim() === '') throw new JavaFailure('java.lang.IllegalStateException', 'Name is blank')
      const safe = name.replace(/["\\]/g, '\\$&').replace(/[\r\n\f\v]/g, ' ')
      const disposition = `Content-Disposition: form-data; name="${safe}"`
      return concat([head(`--${boundary}\r\n${disposition}\r\n\r\n`), charset.encode(text), head('\r\n')])
    }),
  )
  const parameters: ContentType['parameters'] = [['boundary', boundary]]
  const contentType: ContentType =
    parts.length === 0
      ? { mimeType: 'multipart/mixed', parameters }
      : { mimeType: 'multipart/form-data', parameters: [['charset', 'ISO-8859-1'], ...parameters] }
  return { bytes: concat([...parts, head(`--${boundary}--\r\n`)]), contentType: printContentType(contentType) }
}

/** The texts of the parts that one value makes. */
function partTexts(value: Json, rules: HttpRules): string[] {
  if (rules.multipart === 'printed') return [printed(value)]
  if (value === null || isObject(value)) return []
  if (!Array.isArray(value)) return [printed(value)]
  // A null among the items breaks the connector's code.
  if (value.includes(null)) throw new JavaFailure('java.lang.NullPointerException', null)
  return value.filter(item => !isObject(item)).map(printed)
}
