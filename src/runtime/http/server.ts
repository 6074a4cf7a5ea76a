// A server as a scenario or a recorded case describes it, and the bytes that it puts on the wire.
import { concat, fromBase64, utf8Bytes } from './bytes.ts'

/** One answer: in parts, or as raw bytes; or how it fails to answer. */
export interface ServerAnswer {
  status?: number
  /** absent: the status line ends after the number */
  reason?: string
  /** in order: all that is on the wire, none is added */
  headers?: [name: string, value: string][]
  body?: string
  bodyBase64?: string
  raw?: string
  rawBase64?: string
  delayMs?: number
  /** the connection is closed after the answer */
  close?: boolean
  fail?: 'close' | 'reset' | 'hang' | 'closeInHead' | 'closeInBody' | 'hangInBody'
}

/** The answers one after the other; the last one repeats. */
export type Server = ServerAnswer | [ServerAnswer, ...ServerAnswer[]]

export function serverBytes(answer: ServerAnswer): Uint8Array {
  if (answer.rawBase64 !== undefined) return fromBase64(answer.rawBase64)
  if (answer.raw !== undefined) return utf8Bytes(answer.raw)
  const { status = 200, reason, headers = [], body = '', bodyBase64 } = answer
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `HTTP/1.1 ${status}${reason === undefined ? '' : ` ${reason}`}\r\n${lines.join('')}\r\n`
  return concat([utf8Bytes(head), bodyBase64 === undefined ? utf8Bytes(body) : fromBase64(bodyBase64)])
}
