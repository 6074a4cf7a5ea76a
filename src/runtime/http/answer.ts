// An answer as the client reads it from the bytes of a connection: status line, headers, and the framing of the body.
import { concat, latin1Text } from './bytes.ts'

export type AnswerHeaders = [name: string, value: string][]

export interface Answer {
  status: number
  /** the text after the status, one character for each byte */
  reason: string
  headers: AnswerHeaders
  /** undefined: an answer of this status has none */
  body?: AnswerBody
}

export type AnswerBody =
  | { ok: true; bytes: Uint8Array; /** the length that was announced, if one was */ length?: number }
  /**
   * `cut`: fewer bytes than announced, which the client meets again when it cleans up, and then fails as a whole.
   * `received`: the bytes before it broke
   */
  | { ok: false; cut: boolean; message: string | null; received: Uint8Array }

/** What the client makes of a connection. */
export type Received =
  { kind: 'answer'; answer: Answer } | { kind: 'nothing' } | { kind: 'silence' } | { kind: 'malformed'; reason: string }

/** How the bytes end: the connection is closed, or nothing more comes. */
export type StreamEnd = 'closed' | 'silent'

class Malformed extends Error {}
class Silence extends Error {}

/** Interim answers (1xx) are skipped; `refusesSwitch`: but 101 is refused. */
export function readAnswer(bytes: Uint8Array, end: StreamEnd, { refusesSwitch }: { refusesSwitch: boolean }): Received {
  const stream = new Stream(bytes, end)
  try {
    for (;;) {
      const head = readHead(stream)
      if (!head) return { kind: 'nothing' }
      if (head.status === 101 && refusesSwitch) throw new Malformed('Failure switching protocols')
      if (head.status >= 200) return { kind: 'answer', answer: withBody(head, stream) }
    }
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'malformed', reason: error.message }
    if (error instanceof Silence) return { kind: 'silence' }
    throw error
  }
}

class Stream {
  private readonly bytes: Uint8Array
  readonly end: StreamEnd
  private at = 0

  constructor(bytes: Uint8Array, end: StreamEnd) {
    this.bytes = bytes
    this.end = end
  }

  /** One line without its end; undefined where the connection ends before it begins. */
  line(): string | undefined {
    const feed = this.bytes.indexOf(10, this.at)
    if (feed === -1 && this.end === 'silent') throw new Silence()
    if (feed === -1 && this.at >= this.bytes.length) return undefined
    const text = latin1Text(this.bytes.subarray(this.at, feed === -1 ? undefined : feed))
    this.at = feed === -1 ? this.bytes.length : feed + 1
    return text.replace(/\r$/, '')
  }

  /** At most so many of the bytes that are there. */
  take(count: number): Uint8Array {
    const taken = this.bytes.slice(this.at, this.at + count)
    this.at += taken.length
    return taken
  }
}

/** Empty lines, and lines that are no status line, are passed over, but not many. */
const maxLinesBeforeStatus = 10

function readHead(stream: Stream): Answer | undefined {
  for (let count = 0; count < maxLinesBeforeStatus; count++) {
    const line = stream.line()
    if (line === undefined) return undefined
    const status = statusLine(line)
    if (status) return { ...status, headers: readHeaders(stream) }
  }
  return undefined
}

function statusLine(line: string): { status: number; reason: string } | undefined {
  const match = /^[ \t]*HTTP\/(\d+)(?:\.(\d+))?[ \t]+(\d{3})(?:[ \t]+([^]*))?$/.exec(line)
  if (!match) return undefined
  const [, major = '', minor = major, status, reason = ''] = match
  if (Number(major) >= 2) throw new Malformed(`Unsupported version: HTTP/${major}.${minor}`)
  if (Number(status) < 100) throw new Malformed(`Invalid response: ${line}`)
  return { status: Number(status), reason: trimmed(reason) }
}

function readHeaders(stream: Stream): AnswerHeaders {
  const lines: string[] = []
  for (;;) {
    const line = stream.line()
    if (line === undefined || line === '') break
    // A line that begins with a blank goes on with the header before it.
    if (/^[ \t]/.test(line) && lines.length > 0) lines.push(`${lines.pop()!} ${line.replace(/^[ \t]+/, '')}`)
    else lines.push(line)
  }
  return lines.map(line => {
    const colon = line.indexOf(':')
    const name = trimmed(line.slice(0, Math.max(colon, 0)))
    if (name === '' || /[ \t]$/.test(line.slice(0, colon))) {
      throw new Malformed(`Invalid header; error at offset ${colon === -1 ? line.length : colon}: <${line}>`)
    }
    return [name, trimmed(line.slice(colon + 1))]
  })
}

function trimmed(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

function withBody(head: Answer, stream: Stream): Answer {
  if (head.status === 204 || head.status === 304) return head
  const length = announcedLength(head.headers)
  if (length === 'chunked') return { ...head, body: chunkedBody(stream) }
  if (length !== undefined) return { ...head, body: measuredBody(stream, length) }
  if (stream.end === 'silent') return { ...head, body: silentBody(stream.take(Infinity)) }
  return { ...head, body: { ok: true, bytes: stream.take(Infinity) } }
}

export function headersNamed(headers: AnswerHeaders, name: string): string[] {
  return headers.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value)
}

function announcedLength(headers: AnswerHeaders): number | 'chunked' | undefined {
  const encodings = headersNamed(headers, 'Transfer-Encoding')
  if (encodings.length > 0) {
    const codings = encodings
      .flatMap(value => value.split(','))
      .map(trimmed)
      .filter(coding => coding !== '')
    if (codings.length === 1 && codings[0]!.toLowerCase() === 'chunked') return 'chunked'
    throw new Malformed(`Unsupported transfer encoding: ${encodings[0]}`)
  }
  const [text, ...more] = headersNamed(headers, 'Content-Length')
  if (text === undefined) return undefined
  if (more.length > 0) throw new Malformed('Multiple Content-Length headers')
  if (!/^[+-]?\d+$/.test(text) || Math.abs(Number(text)) >= 2 ** 63)
    throw new Malformed(`Invalid content length: ${text}`)
  if (Number(text) < 0) throw new Malformed(`Negative content length: ${text}`)
  return Number(text)
}

function silentBody(received: Uint8Array): AnswerBody {
  return { ok: false, cut: false, message: 'Read timed out', received }
}

function measuredBody(stream: Stream, length: number): AnswerBody {
  const bytes = stream.take(length)
  if (bytes.length === length) return { ok: true, bytes, length }
  if (stream.end === 'silent') return silentBody(bytes)
  const counts = `(expected: ${length}; received: ${bytes.length})`
  return {
    ok: false,
    cut: true,
    message: `Premature end of Content-Length delimited message body ${counts}`,
    received: bytes,
  }
}

/** The largest size that a Java long holds. */
const maxChunk = 2n ** 63n - 1n

function chunkedBody(stream: Stream): AnswerBody {
  const chunks: Uint8Array[] = []
  const broken = (message: string, cut = false): AnswerBody => ({ ok: false, cut, message, received: concat(chunks) })
  try {
    for (;;) {
      const line = stream.line()
      if (line === undefined) return broken('Premature end of chunk coded message body: closing chunk expected', true)
      const size = chunkSize(trimmed(line.split(';')[0]!))
      if (typeof size === 'string') return broken(size)
      if (size === 0n) {
        readHeaders(stream)
        return { ok: true, bytes: concat(chunks) }
      }
      const chunk = stream.take(Number(size))
      chunks.push(chunk)
      if (chunk.length < Number(size)) {
        if (stream.end === 'silent') return silentBody(concat(chunks))
        return broken(`Truncated chunk (expected size: ${size}; actual size: ${chunk.length})`)
      }
      const after = stream.line()
      if (after === undefined) return broken('CRLF expected at end of chunk')
      if (after !== '') return broken('Unexpected content at the end of chunk')
    }
  } catch (error) {
    if (error instanceof Silence) return silentBody(concat(chunks))
    if (error instanceof Malformed)
      return broken(`Invalid trailing header: ${error.message.replace(/; error at offset \d+/, '')}`)
    throw error
  }
}

/** The size, or what is wrong with it. */
function chunkSize(text: string): bigint | string {
  if (!/^[+-]?[0-9A-Fa-f]+$/.test(text)) return `Bad chunk header: ${text}`
  const size = BigInt(`0x${text.replace(/^[+-]/, '')}`)
  if (size > maxChunk) return `Bad chunk header: ${text}`
  return text.startsWith('-') && size > 0n ? 'Negative chunk size' : size
}
