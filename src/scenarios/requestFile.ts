// The simulated request in a file. The body is kept as text, to the letter: a signature may hang on it.
import type { Json, JsonObject } from '../json.ts'
import type { ObjectReader } from './fileShape.ts'
import type { LaterRequest, SimulatedRequest } from './scenario.ts'

type Pairs = [name: string, value: string][]

export function readRequest(scenario: ObjectReader): SimulatedRequest | undefined {
  const file = scenario.child('request')
  if (!file) return undefined
  const request = requestIn(file)
  file.done()
  return request
}

export function readLaterRequests(scenario: ObjectReader): LaterRequest[] {
  return scenario.list('laterRequests').map(file => {
    const seconds = file.value('afterSeconds')
    const isTime = typeof seconds === 'number' && seconds >= 0
    if (seconds !== undefined && !isTime) file.wrong(file.at('afterSeconds'), 'a number of seconds', seconds)
    const request = { ...requestIn(file), afterSeconds: isTime ? seconds : 0 }
    file.done()
    return request
  })
}

function requestIn(file: ObjectReader): SimulatedRequest {
  const path = file.text('path')
  const query = pairs(file, 'query')
  const body = file.text('body')
  const bodyBase64 = file.text('bodyBase64')
  if (bodyBase64 !== undefined && !isBase64(bodyBase64)) file.wrong(file.at('bodyBase64'), 'bytes in base64', bodyBase64)
  if (body !== undefined && bodyBase64 !== undefined) {
    file.report('FILE_SHAPE', 'error', `${file.path} must have body or bodyBase64, not both.`)
  }
  return {
    method: file.text('method') ?? 'POST',
    ...(path === undefined ? {} : { path }),
    ...(query === undefined ? {} : { query }),
    headers: pairs(file, 'headers') ?? [],
    ...(body === undefined ? {} : { body }),
    ...(bodyBase64 === undefined ? {} : { bodyBase64 }),
  }
}

/** Without blanks, padded. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)
}

/** A list of `[name, value]`. */
function pairs(file: ObjectReader, key: string): Pairs | undefined {
  const value = file.value(key)
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.every(isPair)) return value
  file.report('FILE_SHAPE', 'error', `${file.at(key)} must be a list of pairs of texts, as ["Accept", "text/html"].`)
  return undefined
}

function isPair(value: Json): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every(item => typeof item === 'string')
}

export function writeRequest({ method, path, query, headers, body, bodyBase64 }: SimulatedRequest): JsonObject {
  return {
    method,
    ...(path === undefined ? {} : { path }),
    ...(query === undefined || query.length === 0 ? {} : { query }),
    ...(headers.length === 0 ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
    ...(bodyBase64 === undefined ? {} : { bodyBase64 }),
  }
}

export function writeLaterRequest({ afterSeconds, ...request }: LaterRequest): JsonObject {
  return { afterSeconds, ...writeRequest(request) }
}
