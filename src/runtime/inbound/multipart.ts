// The parts of a `multipart/form-data` body, as the server takes them apart.
import { latin1Text, utf8Text } from '../http/bytes.ts'

export interface Part {
  name: string
  /** absent: the part is a field, not a file */
  fileName?: string
  contentType?: string
  bytes: Uint8Array
}

/** Undefined where there is no boundary, or the body does not end as it should. */
export function multipartParts(body: Uint8Array, contentType: string): Part[] | undefined {
  const boundary = /;\s*boundary=(?:"([^"]*)"|([^\s;,]+))/i.exec(contentType)
  const delimiter = boundary?.[1] ?? boundary?.[2]
  if (delimiter === undefined || delimiter === '') return undefined
  // One character for each byte, so that places in the text are places in the body.
  const text = `\r\n${latin1Text(body)}`
  const mark = `\r\n--${delimiter}`
  const parts: Part[] = []
  let at = text.indexOf(mark)
  while (at >= 0) {
    const start = at + mark.length
    if (text.startsWith('--', start)) return parts
    const headEnd = text.indexOf('\r\n\r\n', start)
    const next = text.indexOf(mark, start)
    if (headEnd < 0 || next < 0) return undefined
    const part = readPart(text.slice(start, headEnd), body.slice(headEnd + 2, Math.max(next - 2, headEnd + 2)))
    if (part) parts.push(part)
    at = next
  }
  return undefined
}

function readPart(head: string, bytes: Uint8Array): Part | undefined {
  const disposition = headerOf(head, 'content-disposition')
  if (disposition === undefined || !/^form-data\b/i.test(disposition)) return undefined
  const name = parameterOf(disposition, 'name')
  if (name === undefined) return undefined
  const fileName = parameterOf(disposition, 'filename')
  const contentType = headerOf(head, 'content-type')
  return {
    name,
    ...(fileName !== undefined && { fileName }),
    ...(contentType !== undefined && { contentType }),
    bytes,
  }
}

function headerOf(head: string, name: string): string | undefined {
  for (const line of head.split('\r\n')) {
    const at = line.indexOf(':')
    if (at >= 0 && line.slice(0, at).trim().toLowerCase() === name) return line.slice(at + 1).trim()
  }
  return undefined
}

function parameterOf(disposition: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]*))`, 'i').exec(disposition)
  const value = match?.[1]?.replace(/\\(.)/g, '$1') ?? match?.[2]
  return value === undefined ? undefined : utf8Text(Uint8Array.from(value, char => char.charCodeAt(0)))
}
