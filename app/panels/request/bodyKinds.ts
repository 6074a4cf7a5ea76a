// The kinds of bodies that a form offers, each with its content type.
import type { SimulatedRequest } from '../../../src/scenarios/scenario.ts'

export type BodyKind = 'json' | 'form' | 'text' | 'xml' | 'bytes' | 'none'

export const bodyKinds: { value: BodyKind; label: string; title: string }[] = [
  { value: 'json', label: 'JSON', title: 'application/json' },
  { value: 'form', label: 'Form', title: 'application/x-www-form-urlencoded' },
  { value: 'text', label: 'Text', title: 'text/plain' },
  { value: 'xml', label: 'XML', title: 'application/xml' },
  { value: 'bytes', label: 'Bytes', title: 'Bytes, given in base64' },
  { value: 'none', label: 'None', title: 'No body at all' },
]

const types: Partial<Record<BodyKind, string>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  text: 'text/plain',
  xml: 'application/xml',
  bytes: 'application/octet-stream',
}

export function bodyKindOf({ headers, body, bodyBase64 }: SimulatedRequest): BodyKind {
  if (bodyBase64 !== undefined) return 'bytes'
  if (body === undefined) return 'none'
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1].toLowerCase() ?? ''
  if (type === '' || type.includes('json')) return 'json'
  if (type.includes('form-urlencoded')) return 'form'
  return type.includes('xml') ? 'xml' : 'text'
}

/** The body stays where it can; the content type becomes that of the kind. */
export function withBodyKind({ body, bodyBase64, headers, ...request }: SimulatedRequest, kind: BodyKind): SimulatedRequest {
  const others = headers.filter(([name]) => name.toLowerCase() !== 'content-type')
  const type = types[kind]
  const typed: SimulatedRequest = { ...request, headers: type === undefined ? others : [['Content-Type', type], ...others] }
  if (kind === 'none') return typed
  if (kind === 'bytes') return { ...typed, bodyBase64: bodyBase64 ?? btoa(String.fromCharCode(...new TextEncoder().encode((body ?? '').slice(0, 50_000)))) }
  return { ...typed, body: body ?? '' }
}
