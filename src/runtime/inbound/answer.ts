// From what the endpoint returns to the HTTP answer: status, headers, content negotiation, and the server's error page.
// Source: Spring MVC's handling of a `ResponseEntity`, with the message converters that Spring Boot configures.
import { emptyObject, entry, parseJson, type Json } from '../../json.ts'
import { BindingFailure, readAny, readInteger, readTextMap } from '../http/jackson.ts'
import { readObject } from '../javaReading.ts'
import { standIns, type HttpAnswer } from './contract.ts'
import { converted, illegalArgument } from './failures.ts'
import { htmlEscape } from './htmlEscape.ts'
import { acceptedTypes, includes, isCompatible, isConcrete, parseMediaType, type MediaType } from './mediaType.ts'
import type { InboundRules } from './versions.ts'

/** What an endpoint returns. */
export interface Entity {
  status: number
  headers: Map<string, string | null>
  /** null: none */
  body: Json
}

export interface Asked {
  method: string
  path: string
  accept: string | undefined
}

export function entity(status: number, body: Json = null): Entity {
  return { status, headers: new Map(), body }
}

/** The value of a response or verification expression, unless it is null. Throws `InboundFailure`. */
export function readResponse(value: Json, rules: InboundRules, lowest: 'refused' | 'forgiven'): Entity {
  const read = converted(() => {
    const object = readObject(value, rules.runtime)
    if (!object) {
      const type = 'io.camunda.connector.api.inbound.webhook.WebhookHttpResponse'
      throw new BindingFailure('mismatch', `Cannot construct instance of \`${type}\` from this value`)
    }
    return {
      body: readAny(entry(object, 'body') ?? null, rules.binding),
      headers: readTextMap(entry(object, 'headers') ?? null, rules.binding),
      statusCode: readInteger(entry(object, 'statusCode') ?? null, rules.binding),
    }
  })
  const given = read.statusCode ?? 200
  const status = lowest === 'forgiven' && given < 100 ? 200 : given
  if (status < 100 || status > 999) {
    throw illegalArgument(`Status code '${status}' should be a three-digit positive integer`)
  }
  return { status, headers: read.headers ?? new Map<string, string | null>(), body: read.body }
}

/** As the runtime escapes it: only text that is the whole body. */
export function escaped(response: Entity, rules: InboundRules): Entity {
  const { body } = response
  return typeof body === 'string' && rules.escapesText ? { ...response, body: htmlEscape(body) } : response
}

/** Writes an entity, or the error page where that fails. */
export function write(response: Entity, asked: Asked, rules: InboundRules): HttpAnswer {
  const headers = Object.create(null) as Record<string, string>
  for (const [name, value] of response.headers) {
    if (value !== null && name !== '') headers[name.toLowerCase()] ??= headerText(value)
  }
  const { status, body } = response
  if (body === null) return { status, headers, body: '' }

  const { 'content-type': own = '' } = headers
  const preset = own === '' ? undefined : parseMediaType(own)
  if (own !== '' && !preset) return errorPage(500, 'Internal Server Error', asked)
  const concrete = preset && isConcrete(preset) ? preset : undefined
  const writable = typeof body === 'string' ? anything : rules.objectTypes.map(type => parseMediaType(type)!)

  if (concrete) {
    if (!writable.some(type => includes(type, concrete))) return errorPage(500, 'Internal Server Error', asked)
    return finished({ status, headers }, body, asked)
  }
  const chosen = negotiated(asked.accept, typeof body === 'string' ? textTypes : writable)
  if (!chosen) return notAcceptable(asked, rules)
  const contentType = printed(chosen, typeof body === 'string')
  return finished({ status, headers: { ...headers, 'content-type': contentType } }, body, asked)
}

const anything = [parseMediaType('*/*')!]
const textTypes = ['text/plain', '*/*', 'application/json'].map(type => parseMediaType(type)!)

/** The best type that both sides can live with. */
function negotiated(accept: string | undefined, producible: MediaType[]): MediaType | undefined {
  for (const accepted of acceptedTypes(accept) ?? []) {
    for (const type of producible) {
      if (!isCompatible(accepted, type)) continue
      const concrete = [type, accepted].find(isConcrete)
      if (concrete) return concrete
    }
  }
  return undefined
}

function printed({ type, subtype }: MediaType, isText: boolean): string {
  const name = `${type}/${subtype}`
  const isJson = subtype === 'json' || subtype.endsWith('+json')
  return isText && !isJson ? `${name};charset=UTF-8` : name
}

function finished(head: Pick<HttpAnswer, 'status' | 'headers'>, body: Json, { method }: Asked): HttpAnswer {
  if (method === 'HEAD' || head.status < 200 || [204, 205, 304].includes(head.status)) return { ...head, body: '' }
  if (typeof body !== 'string') return { ...head, json: body }
  const parsed = /\/(?:.*\+)?json\b/.test(head.headers['content-type'] ?? '') ? parseJson(body) : undefined
  return parsed?.ok ? { ...head, json: parsed.value } : { ...head, body }
}

/** Control characters become blanks on the wire. */
function headerText(value: string): string {
  return value.replace(/[\0-\x08\n-\x1f\x7f]/g, ' ')
}

function notAcceptable(asked: Asked, rules: InboundRules): HttpAnswer {
  const page = errorPage(406, 'Not Acceptable', asked)
  return { ...page, headers: { ...page.headers, accept: rules.objectTypes.join(', ') } }
}

/** The server's own error page: JSON, if the client takes that. */
export function errorPage(
  status: number,
  error: string,
  { method, path, accept }: Asked,
  headers: Record<string, string> = {},
): HttpAnswer {
  const json = parseMediaType('application/json')!
  const takesJson = (acceptedTypes(accept) ?? []).some(type => isCompatible(type, json))
  if (!takesJson) return { status, headers, body: '' }
  const page = Object.assign(emptyObject(), { timestamp: standIns.time, status, error, path })
  const head = { status, headers: { ...headers, 'content-type': 'application/json' } }
  return method === 'HEAD' ? { ...head, body: '' } : { ...head, json: page }
}

