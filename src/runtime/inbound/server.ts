// What the web server makes of a request before the webhook endpoint sees it: path, method, headers, parameters, body
// and parts. Source: Tomcat 10.1 and Spring MVC 6, as Spring Boot configures them.
import { emptyObject, type Variables } from '../../json.ts'
import { utf8Bytes, utf8Text } from '../http/bytes.ts'
import type { InboundRequest } from './contract.ts'
import { addParameter, filterParameters, formBody, formType, serverParameters, type Parameters } from './form.ts'
import { parseMediaType } from './mediaType.ts'
import { multipartParts, type Part } from './multipart.ts'

/** The request as the endpoint gets it. */
export interface Payload {
  method: string
  /** scheme, host and raw path, without the query */
  url: string
  headers: Variables
  params: Variables
  /** undefined: none, or empty */
  body: Uint8Array | undefined
  parts: Part[]
}

export type Arrived =
  | { kind: 'payload'; context: string; payload: Payload }
  /** which methods there are */
  | { kind: 'options' }
  /** the server's own error page */
  | { kind: 'error'; status: number; error: string; headers: Record<string, string>; reason: string }

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE']
export const allowedMethods = `${methods.join(',')},OPTIONS`

export const defaultHost = 'connectors.example'

export function arrive(request: InboundRequest, host: string): Arrived {
  if (/%(?![0-9a-fA-F]{2})|%2f|%5c|%00/i.test(request.path)) {
    const reason = 'The server refuses such an escape in a path.'
    return { kind: 'error', status: 400, error: 'Bad Request', headers: {}, reason }
  }
  const context = contextOf(request.path)
  if (context === undefined) {
    const headers = { vary: 'Access-Control-Request-Headers' }
    return { kind: 'error', status: 404, error: 'Not Found', headers, reason: 'No webhook has such a path.' }
  }
  const method = request.method.toUpperCase()
  if (method === 'OPTIONS') return { kind: 'options' }
  if (!methods.includes(method)) {
    const reason = `The endpoint knows ${methods.join(', ')} only.`
    return { kind: 'error', status: 405, error: 'Method Not Allowed', headers: { allow: methods.join(',') }, reason }
  }
  return readPayload({ ...request, method }, context, host)
}

/** The decoded webhook id of `/inbound/<id>`; matrix parameters (`;x=1`) are no part of it. */
function contextOf(path: string): string | undefined {
  const match = /^\/inbound(?:;[^/]*)?\/([^/]+)$/.exec(path)
  const segment = match?.[1]!.replace(/;.*$/s, '')
  if (segment === undefined || segment === '') return undefined
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

function readPayload(request: InboundRequest, context: string, defaultHostName: string): Arrived {
  const sent = typeof request.body === 'string' ? utf8Bytes(request.body) : request.body
  const headers = readHeaders(request, sent, defaultHostName)
  const contentType = text(headers['content-type'])
  if (contentType !== '' && !parseMediaType(contentType)) {
    const reason = `“${contentType}” is no content type.`
    return { kind: 'error', status: 415, error: 'Unsupported Media Type', headers: {}, reason }
  }
  const read = readBody(request, sent ?? new Uint8Array(), contentType)
  if (typeof read === 'string') {
    return { kind: 'error', status: 500, error: 'Internal Server Error', headers: {}, reason: read }
  }
  const params = emptyObject()
  for (const [name, [first = null]] of read.parameters) params[name] = first
  const body = read.body.length === 0 ? undefined : read.body
  const url = `http://${text(headers.host).replace(/:80$/, '')}${request.path}`
  const { method } = request
  return { kind: 'payload', context, payload: { method, url, headers, params, body, parts: read.parts } }
}

function text(value: Variables[string] | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** Names in lower case, values without blanks around them; of a repeated name the first counts. */
function readHeaders({ headers }: InboundRequest, body: Uint8Array | undefined, host: string): Variables {
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted)
  const all: InboundRequest['headers'] = has('host') ? [...headers] : [['Host', host], ...headers]
  if (body !== undefined && !has('content-length')) all.push(['Content-Length', String(body.length)])
  const read = emptyObject()
  for (const [name, value] of all) {
    const key = name.toLowerCase()
    if (!Object.hasOwn(read, key)) read[key] = value.replace(/^[ \t]+|[ \t]+$/g, '')
  }
  return read
}

interface ReadBody {
  parameters: Parameters
  body: Uint8Array
  parts: Part[]
}

/** Text: why the server breaks. */
function readBody({ method, query }: InboundRequest, sent: Uint8Array, contentType: string): ReadBody | string {
  const parameters: Parameters = new Map()
  const nothing = new Uint8Array()
  if (query !== undefined) serverParameters(query, parameters)
  const essence = contentType.split(';')[0]!.trim()

  if (essence.toLowerCase() === 'multipart/form-data') {
    const parts = multipartParts(sent, contentType)
    if (!parts) return 'The parts of the body can’t be read.'
    for (const { name, fileName, bytes } of parts) {
      if (fileName === undefined) addParameter(parameters, name, utf8Text(bytes))
    }
    return { parameters, body: nothing, parts }
  }
  if (method === 'POST' && contentType.includes(formType) && (query === undefined || query === '')) {
    if (essence === formType) serverParameters(utf8Text(sent), parameters)
    return { parameters, body: utf8Bytes(formBody(parameters)), parts: [] }
  }
  if ((method === 'PUT' || method === 'DELETE') && essence.toLowerCase() === formType) {
    const fields = filterParameters(utf8Text(sent))
    if (!fields) return 'The form has a broken escape.'
    for (const [name, values] of fields) for (const value of values) addParameter(parameters, name, value)
    return { parameters, body: nothing, parts: [] }
  }
  return { parameters, body: sent, parts: [] }
}
