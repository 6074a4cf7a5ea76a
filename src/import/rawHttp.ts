// A request as HTTP/1.1 text, there and back: what is typed is read leniently, what is printed is what would be sent.
import type { Problem } from '../problem.ts'
import type { SimulatedRequest } from '../scenarios/scenario.ts'
import { printTarget, splitTarget } from './target.ts'

export type ReadRequest = { ok: true; request: SimulatedRequest } | { ok: false; problem: Problem }

/** Bytes that are no text are left out. */
export function printRawHttp({ method, headers, body = '', ...target }: SimulatedRequest): string {
  const head = [`${method} ${printTarget(target)} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)]
  return `${head.join('\n')}\n\n${body}`
}

/**
 * Reads a request line, headers and, after an empty line, the body. The protocol may be missing; a line that begins with
 * a blank goes on with the header above. Without an empty line, or with nothing behind it, there is no body.
 */
export function readRawHttp(text: string): ReadRequest {
  const empty = /\r?\n\r?\n/.exec(text)
  const head = empty ? text.slice(0, empty.index) : text
  const body = empty ? text.slice(empty.index + empty[0].length) : ''
  const lines = head.split(/\r?\n/)
  const first = /^\s*([A-Za-z]+)\s+(\/\S*|https?:\/\/\S*)(?:\s+HTTP\/[\d.]+)?\s*$/.exec(lines[0]!)
  if (!first) return wrong('The first line names method and path: `POST /inbound/order HTTP/1.1`.', text, 0)
  const headers: SimulatedRequest['headers'] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    const last = headers.at(-1)
    if (/^[ \t]/.test(line) && last) {
      last[1] = `${last[1]} ${line.trim()}`
      continue
    }
    const header = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+)[ \t]*:(.*)$/.exec(line)
    if (!header) return wrong('A header is a name, a colon and a value: `Content-Type: application/json`.', text, index)
    headers.push([header[1]!, header[2]!.trim()])
  }
  const request = { method: first[1]!.toUpperCase(), ...splitTarget(pathIn(first[2]!)), headers }
  return { ok: true, request: body === '' ? request : { ...request, body } }
}

/** A whole address may stand in the first line, too. */
function pathIn(target: string): string {
  return target.replace(/^https?:\/\/[^/?#]*/i, '') || '/'
}

function wrong(message: string, text: string, line: number): ReadRequest {
  const before = text.split('\n').slice(0, line)
  const from = before.reduce((sum, each) => sum + each.length + 1, 0)
  const length = text.slice(from).split('\n')[0]!.length
  return { ok: false, problem: { code: 'REQUEST_TEXT', severity: 'error', message, at: { text: 'request', from, to: from + length, line: line + 1, column: 1 } } }
}
