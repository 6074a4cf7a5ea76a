// A curl command, there and back: as a shell splits it, and as curl reads its options.
import { toBase64, utf8Bytes } from '../runtime/http/bytes.ts'
import type { SimulatedRequest } from '../scenarios/scenario.ts'
import type { ReadRequest } from './rawHttp.ts'
import { printTarget, splitTarget } from './target.ts'

/** Does the text look like a curl command? */
export const isCurl = (text: string) => /^(?:\s*#.*\n)*\s*(?:\$\s+)?curl(?:\.exe)?\s/.test(text)

/** The command that sends the request to `base`, as `http://localhost:8086`. */
export function printCurl({ method, headers, body, bodyBase64, ...target }: SimulatedRequest, base: string): string {
  const parts = [`curl -X ${method} ${quote(base + printTarget(target))}`, ...headers.map(([name, value]) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`)]
  // curl would take it for a form.
  const untyped = !headers.some(([name]) => name.toLowerCase() === 'content-type')
  if (untyped && (body !== undefined || bodyBase64 !== undefined)) parts.push(`-H 'Content-Type:'`)
  if (body !== undefined) parts.push(`--data-raw ${quote(body)}`)
  if (bodyBase64 === undefined) return parts.join(' \\\n  ')
  return `echo ${bodyBase64} | base64 -d | ${[...parts, '--data-binary @-'].join(' \\\n  ')}`
}

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/**
 * Reads a curl command. Of its address only the path from `/inbound/` on is taken: without it the request goes to the
 * element it is meant for.
 */
export function readCurl(text: string): ReadRequest {
  const { command, input } = withoutDocument(text.replace(/^(?:\s*#.*\n)*\s*(?:\$\s+)?/, ''))
  const words = shellWords(isForCmd(command) ? command.replace(/\^(?:\r?\n)?([^])/g, '$1') : command)
  if (!words) return wrong('A quote of the command is never closed.')
  if (words[0] !== 'curl' && words[0] !== 'curl.exe') return wrong('A curl command begins with `curl`.')
  const reading: Reading = { ...emptyReading(), ...(input !== undefined && { input }) }
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!
    if (word === '|' || word === ';' || word === '&&' || word === '>') break
    if (!word.startsWith('-') || word === '-') {
      reading.url ??= word
      continue
    }
    const { name, inside } = optionOf(word)
    const option = Object.hasOwn(options, name) ? options[name] : undefined
    if (option) {
      const value = inside ?? words[++at]
      if (value === undefined) return wrong(`A value is missing after \`${word}\`.`)
      option(reading, value)
    } else if (Object.hasOwn(switches, name)) switches[name]!(reading)
    else if (withValue.has(name) && inside === undefined) at++
    if (reading.problem) return wrong(reading.problem)
  }
  return { ok: true, request: requestOf(reading) }
}

/** As browsers copy it for the command prompt of Windows: a caret before every sign that means something there. */
const isForCmd = (text: string) => /\^"/.test(text) || /\^\r?\n/.test(text)

/** A document behind the command, `<<EOF … EOF`, is its standard input. */
function withoutDocument(text: string): { command: string; input?: string } {
  const match = /^([^\n]*(?:\\\r?\n[^\n]*)*?)<<-?[ \t]*(['"]?)(\w+)\2([^\n]*)\r?\n([^]*?)\r?\n?^[ \t]*\3[ \t]*$/m.exec(text)
  if (!match) return { command: text }
  const [, before = '', , , after = '', input = ''] = match
  return { command: before + after, input: `${input}\n` }
}

function wrong(message: string): ReadRequest {
  return { ok: false, problem: { code: 'CURL', severity: 'error', message } }
}

interface Reading {
  url?: string
  method?: string
  headers: [string, string][]
  data: string[]
  get: boolean
  head: boolean
  form: [name: string, value: string][]
  /** what `@-` stands for */
  input?: string
  problem?: string
}

const emptyReading = (): Reading => ({ headers: [], data: [], get: false, head: false, form: [] })

/** `-XPOST` and `--request=POST` carry their value inside; of `-sSL` the last letter decides. */
function optionOf(word: string): { name: string; inside?: string } {
  if (word.startsWith('--')) {
    const at = word.indexOf('=')
    return at < 0 ? { name: word } : { name: word.slice(0, at), inside: word.slice(at + 1) }
  }
  for (let at = 1; at < word.length; at++) {
    const name = `-${word[at]}`
    const takes = Object.hasOwn(options, name) || withValue.has(name)
    if (takes) return at + 1 < word.length ? { name, inside: word.slice(at + 1) } : { name }
    if (Object.hasOwn(switches, name)) return { name }
  }
  return { name: word }
}

type Option = (reading: Reading, value: string) => void

const binary: Option = (reading, value) => {
  if (value === '@-' && reading.input !== undefined) reading.data.push(reading.input)
  else if (value.startsWith('@')) reading.problem = `The body stands in the file ${value.slice(1)}: put its text in place of \`${value}\`.`
  else reading.data.push(value)
}
/** Of what it reads from elsewhere it takes the ends of lines away. */
const data: Option = (reading, value) =>
  value === '@-' && reading.input !== undefined ? void reading.data.push(reading.input.replace(/[\r\n]/g, '')) : binary(reading, value)
const method: Option = (reading, value) => (reading.method = value.toUpperCase())
const header: Option = ({ headers }, value) => {
  const match = /^([^:;]+)([:;])(.*)$/s.exec(value)
  if (match && (match[3]!.trim() !== '' || match[2] === ';')) headers.push([match[1]!.trim(), match[3]!.trim()])
}
const named = (name: string): Option => ({ headers }, value) => void headers.push([name, value])
const user: Option = ({ headers }, value) => void headers.push(['Authorization', `Basic ${toBase64(utf8Bytes(value))}`])
/** A part whose value is text, whatever it begins with. */
const formText: Option = (reading, value) => {
  const at = value.indexOf('=')
  if (at < 0) reading.problem = `The part \`${value}\` has no name: \`name=value\` is expected.`
  else reading.form.push([value.slice(0, at), value.slice(at + 1)])
}
const form: Option = (reading, value) => {
  if (/^[^=]*=[@<]/.test(value)) reading.problem = `The part \`${value}\` stands in a file, which can’t be read here.`
  else formText(reading, value)
}
const urlencoded: Option = (reading, value) => {
  const at = value.indexOf('=')
  reading.data.push(at < 0 ? encodeURIComponent(value) : `${value.slice(0, at + 1)}${encodeURIComponent(value.slice(at + 1))}`)
}
const json: Option = (reading, value) => {
  binary(reading, value)
  reading.headers.push(['Content-Type', 'application/json'], ['Accept', 'application/json'])
}
const url: Option = (reading, value) => (reading.url ??= value)

const options: Record<string, Option> = {
  '-X': method, '--request': method,
  '-H': header, '--header': header,
  '-d': data, '--data': data, '--data-ascii': data, '--data-binary': binary,
  '--data-raw': (reading, value) => void reading.data.push(value),
  '--data-urlencode': urlencoded,
  '--json': json,
  '-F': form, '--form': form, '--form-string': formText,
  '-u': user, '--user': user,
  '--oauth2-bearer': ({ headers }, value) => void headers.push(['Authorization', `Bearer ${value}`]),
  '-b': named('Cookie'), '--cookie': named('Cookie'),
  '-A': named('User-Agent'), '--user-agent': named('User-Agent'),
  '-e': named('Referer'), '--referer': named('Referer'),
  '--url': url,
}

const switches: Record<string, (reading: Reading) => void> = {
  '-G': reading => (reading.get = true), '--get': reading => (reading.get = true),
  '-I': reading => (reading.head = true), '--head': reading => (reading.head = true),
}

/** Options that have a value, and say nothing about the request. */
const withValue = new Set([
  '-o', '--output', '-m', '--max-time', '--connect-timeout', '--retry', '-x', '--proxy', '--cacert', '-E', '--cert', '--key', '-w', '--write-out',
  '-c', '--cookie-jar', '-D', '--dump-header', '-T', '--upload-file', '--resolve', '-K', '--config', '--retry-delay', '--retry-max-time',
  '--max-redirs', '--limit-rate', '-U', '--proxy-user', '--noproxy', '--interface', '--capath', '--cert-type', '--key-type', '--pass', '--ciphers',
])

function requestOf({ url: address, method: given, headers, data: parts, get, head, form: fields }: Reading): SimulatedRequest {
  const body = fields.length > 0 ? undefined : parts.length > 0 && !get ? parts.join('&') : undefined
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type')
  const inbound = /\/inbound\/.*$/s.exec(address ?? '')?.[0]
  const queryOnly = /\?[^#]*/.exec(address ?? '')?.[0]
  const asked = inbound ?? (queryOnly ? `/inbound/${queryOnly}` : '')
  const target = asked + (get && parts.length > 0 ? `${asked.includes('?') ? '&' : '?'}${parts.join('&')}` : '')
  const { path, query } = target === '' ? {} : splitTarget(target)
  const multipart = fields.length > 0 ? multipartOf(fields) : undefined
  const ownType: [string, string][] = multipart ? [['Content-Type', multipart.type]] : body !== undefined && !typed ? [['Content-Type', 'application/x-www-form-urlencoded']] : []
  return {
    method: given ?? (head ? 'HEAD' : body !== undefined || multipart ? 'POST' : 'GET'),
    ...(path !== undefined && inbound !== undefined && { path }),
    ...(query && { query }),
    headers: [...headers, ...ownType],
    ...((body ?? multipart?.body) !== undefined && { body: body ?? multipart!.body }),
  }
}

function multipartOf(fields: [name: string, value: string][]): { type: string; body: string } {
  const boundary = '------------------------playground'
  const parts = fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` }
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' }

/** Of bash's `$'…'`: a sign by its letter or its number, else what stands behind the backslash. */
function escapeAt(text: string, at: number): { means: string; length: number } {
  const [whole, unicode, hex, octal, plain = '\\'] = /^\\(?:u([0-9a-fA-F]{1,4})|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.))/s.exec(text.slice(at)) ?? ['\\']
  const code = octal === undefined ? Number.parseInt(unicode ?? hex ?? '', 16) : Number.parseInt(octal, 8)
  return { means: Number.isNaN(code) ? escapes[plain] ?? plain : String.fromCharCode(code), length: whole.length }
}

/** Splits as a POSIX shell does, with `$'…'` of bash; a backslash before a blank at a line's end goes on. Undefined: a quote is open. */
function shellWords(text: string): string[] | undefined {
  const words: string[] = []
  let word: string | undefined
  let at = 0
  const put = (part: string) => (word = (word ?? '') + part)
  while (at < text.length) {
    const char = text[at]!
    if (char === "'" || (char === '$' && text[at + 1] === "'")) {
      const ansi = char === '$'
      at += ansi ? 2 : 1
      put('')
      while (text[at] !== "'") {
        if (at >= text.length) return undefined
        if (ansi && text[at] === '\\') {
          const { means, length } = escapeAt(text, at)
          put(means)
          at += length
        } else put(text[at++]!)
      }
      at++
    } else if (char === '"') {
      at++
      put('')
      while (text[at] !== '"') {
        if (at >= text.length) return undefined
        if (text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
          put(text[at + 1] === '\n' ? '' : text[at + 1]!)
          at += 2
        } else put(text[at++]!)
      }
      at++
    } else if (char === '\\') {
      const blank = /^\\[ \t]*(?:\r?\n|$)|^\\[ \t]{2,}/.exec(text.slice(at))
      if (blank) {
        if (word !== undefined) words.push(word)
        word = undefined
        at += blank[0].length
      } else {
        put(text[at + 1] ?? '')
        at += 2
      }
    } else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word)
      word = undefined
      at++
    } else {
      put(char)
      at++
    }
  }
  return word === undefined ? words : [...words, word]
}
