// What the REST connector makes of an answer: the response object, or the exception that it throws instead.
import { emptyObject, ExactNumber, isObject, printJson, type Json, type JsonObject } from '../../json.ts'
import type { ConnectorException } from '../contract.ts'
import { grownCapacity, inHashOrder, isBlank } from '../javaText.ts'
import { headersNamed, type Answer, type AnswerBody, type AnswerHeaders } from './answer.ts'
import { utf8Text } from './bytes.ts'
import { aborted, connectorException, protocolBroken } from './failures.ts'
import { httpRules, type HttpLine, type HttpRules } from './httpLine.ts'
import { isInteger } from './jackson.ts'
import { leadingStructure } from '../../feel/leadingJson.ts'
import { isKnownCoding, unzip } from './unzip.ts'

/** Of the input, what matters once there is an answer. */
export interface ResponseOptions {
  storeResponse: boolean
  /** a list for `Set-Cookie`, on the line that must be asked for it */
  groupSetCookieHeaders: boolean
  documentId: string
}

export type RestOutcome =
  /** `feel`: what an expression sees, where that is another value */
  { kind: 'response'; response: JsonObject; feel?: Json } | { kind: 'exception'; exception: ConnectorException }

/** A response object, or the exception for a status of 400 and more, or for a body that can't be read. */
export function outcomeOf(answer: Answer, httpLine: HttpLine, options: ResponseOptions): RestOutcome {
  const rules = httpRules[httpLine]
  const decoded = decodedAnswer(answer, rules)
  if ('exception' in decoded) return { kind: 'exception', exception: decoded.exception }
  const { status, reason, body } = decoded.answer
  const headers = responseHeaders(decoded.answer.headers, options, rules)
  if (body?.ok === false && rules.brokenBodyFails) {
    return { kind: 'exception', exception: statusException(500, body.message ?? '[no reason]', emptyObject(), null) }
  }
  const stored = rules.knowsDocuments && options.storeResponse && body?.ok === true
  const value = body?.ok === true && !stored ? readBody(body.bytes) : null
  if (status >= 400) {
    return { kind: 'exception', exception: statusException(status, reason, headers, asVariable(value)) }
  }
  const response = (seen: Json): JsonObject => ({
    status,
    headers,
    body: seen,
    reason,
    ...(rules.knowsDocuments && { document: stored ? documentOf(body, decoded.answer.headers, options, rules) : null }),
  })
  const [variable, feel] = [asVariable(value), asFeel(value)]
  const outcome = { kind: 'response', response: response(variable) } as const
  return isSame(variable, feel) ? outcome : { ...outcome, feel: response(feel) }
}

/** What the connector throws for a status of 400 and more. Only the code holds the status, as text. */
function statusException(status: number, reason: string, headers: JsonObject, body: Json): ConnectorException {
  const response: JsonObject = { headers, body }
  return { type: connectorException, message: reason, code: String(status), variables: { response } }
}

/** Undoes the content codings. A body that was cut off fails as a whole, whatever its status. */
function decodedAnswer(answer: Answer, rules: HttpRules): { answer: Answer } | { exception: ConnectorException } {
  const { body, headers } = answer
  if (!body) return { answer }
  const codings = contentCodings(headers, rules)
  if (codings.length === 0 || (body.ok && body.length === 0)) return cutOr(answer)
  const unknown = codings.find(coding => !isKnownCoding(coding))
  if (rules.refusesUnknownEncoding && (unknown !== undefined || codings.length > maxCodings)) {
    return { exception: protocolBroken(`Unsupported Content-Encoding: ${unknown ?? codings.join(', ')}`) }
  }
  const known = codings.filter(isKnownCoding)
  if (known.length === 0) return cutOr(answer)
  const kept = rules.keepsEncodingHeaders ? headers : headers.filter(([name]) => !isDropped(name))
  const inOrder = rules.keepsEncodingHeaders ? known.toReversed() : known
  return cutOr({
    ...answer,
    headers: kept,
    body: inOrder.reduce((packed, coding) => decodeBody(packed, coding, rules), body),
  })
}

const maxCodings = 5

function isDropped(name: string): boolean {
  return /^content-(length|encoding|md5)$/i.test(name)
}

function contentCodings(headers: AnswerHeaders, rules: HttpRules): string[] {
  const [value = ''] = headersNamed(headers, 'Content-Encoding')
  const names = rules.keepsEncodingHeaders ? value.split(',') : value.split(',').map(coding => coding.split(';')[0]!)
  const codings = names.map(coding => coding.trim().toLowerCase())
  return codings.filter(coding => coding !== '' && coding !== 'identity')
}

/** Of a body that broke off, the part that came is unpacked first, and may be found broken before its end. */
function decodeBody(body: AnswerBody, coding: string, rules: HttpRules): AnswerBody {
  const unzipped = unzip(body.ok ? body.bytes : body.received, coding)
  if (unzipped.ok) return body.ok ? unzipped : { ...body, cut: false, received: unzipped.bytes }
  const received = new Uint8Array()
  if (unzipped.atOnce && rules.brokenZipAborts) return { ok: false, cut: true, message: unzipped.message, received }
  if (body.ok || !unzipped.cut) return { ok: false, cut: false, message: unzipped.message, received }
  return { ...body, received }
}

function cutOr(answer: Answer): { answer: Answer } | { exception: ConnectorException } {
  const { body } = answer
  if (!body || body.ok || !body.cut) return { answer }
  const type = 'org.apache.hc.core5.http.ConnectionClosedException'
  return { exception: aborted({ type, ...(body.message !== null && { message: body.message }) }) }
}

/** Names as sent; of a repeated one the first value wins. They stand in the order of a hash map. */
function responseHeaders(sent: AnswerHeaders, options: ResponseOptions, rules: HttpRules): JsonObject {
  const lists = rules.listsCookies === 'always' || options.groupSetCookieHeaders
  const headers: JsonObject = emptyObject()
  let capacity = 16
  for (const [name, value] of sent) {
    const cookies = lists && name.toLowerCase() === 'set-cookie'
    const before = Object.hasOwn(headers, name) ? headers[name]! : undefined
    if (before === undefined) {
      headers[name] = cookies ? [value] : value
      capacity = grownCapacity(capacity, Object.keys(headers).length)
    } else if (cookies && Array.isArray(before)) before.push(value)
  }
  return inHashOrder(headers, capacity)
}

/** Text, unless it is blank or begins with a JSON object or array. The content type is never looked at. */
function readBody(bytes: Uint8Array): Json {
  const text = utf8Text(bytes)
  if (isBlank(text)) return null
  return leadingStructure(text) ?? text
}

/** Applies a change to every number that does not print as a double does; the same value if there is none. */
function mapExact(value: Json, change: (number: ExactNumber) => Json): Json {
  if (value instanceof ExactNumber) return change(value)
  // Java's whole numbers know no negative zero.
  if (Object.is(value, -0)) return 0
  if (Array.isArray(value)) {
    const items = value.map(item => mapExact(item, change))
    return items.some((item, index) => !Object.is(item, value[index])) ? items : value
  }
  if (!isObject(value)) return value
  const mapped = emptyObject()
  for (const key of Object.keys(value)) mapped[key] = mapExact(value[key]!, change)
  return Object.keys(value).some(key => !Object.is(mapped[key], value[key])) ? mapped : value
}

/** Whole numbers stay exact, others are doubles; a double that is too large is printed as a word. */
function asVariable(body: Json): Json {
  return mapExact(body, number => {
    if (isInteger(number) || isWholeDouble(number)) return number
    const double = Number(number.text)
    return Number.isFinite(double) ? double : String(double)
  })
}

const isWholeDouble = (number: ExactNumber) => /^-?\d+\.0+$/.test(number.text)

/** FEEL is given whole numbers beyond 64 bits as doubles, and nothing for a double that is too large. */
function asFeel(body: Json): Json {
  return mapExact(body, number => {
    const double = Number(number.text)
    if (isWholeDouble(number)) return number
    if (!isInteger(number)) return Number.isFinite(double) ? double : null
    return BigInt.asIntN(64, BigInt(number.text)) === BigInt(number.text) ? number : double
  })
}

function isSame(a: Json, b: Json): boolean {
  return a === b || printJson(a) === printJson(b)
}

/** A reference to the stored body, as a store in memory gives it; a real cluster's differs. */
function documentOf(
  body: AnswerBody | undefined,
  sent: AnswerHeaders,
  { documentId }: ResponseOptions,
  rules: HttpRules,
): JsonObject {
  const size = body?.ok ? body.bytes.length : 0
  const [contentType] = headersNamed(sent, 'Content-Type')
  const metadata: JsonObject = {
    ...(contentType !== undefined && { contentType }),
    ...(rules.documentSize && { size }),
  }
  const reference = { storeId: 'in-memory', documentId, contentHash: String(size), metadata }
  return { ...reference, 'camunda.document.type': 'camunda' }
}
