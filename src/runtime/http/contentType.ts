// A `Content-Type` as the client reads it: media type, parameters, charset.
import { charsetNamed, type Charset } from './bytes.ts'
import { JavaFailure } from './javaFailure.ts'

export interface ContentType {
  mimeType: string
  charset?: Charset
  parameters: [name: string, value: string | null][]
}

/** Reads a header's value; undefined for a blank one. An unknown charset is a Java exception of its own. */
export function parseContentType(text: string): ContentType | undefined {
  const [first, ...rest] = splitUnquoted(firstElement(text), ';')
  const mimeType = token(first!.split('=')[0]!)
  if (mimeType === '') return undefined
  const parameters = rest.filter(part => part.trim() !== '').map(parameter)
  const charset = charsetOf(parameters)
  return { mimeType, parameters, ...(charset && { charset }) }
}

function parameter(part: string): [string, string | null] {
  const sign = part.indexOf('=')
  return sign === -1 ? [token(part), null] : [token(part.slice(0, sign)), unquoted(part.slice(sign + 1))]
}

/** Up to the first comma that is not quoted. */
function firstElement(text: string): string {
  return splitUnquoted(text, ',').find(part => part.trim() !== '') ?? ''
}

function splitUnquoted(text: string, separator: string): string[] {
  const parts = ['']
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    if (quoted && char === '\\') parts.push(parts.pop()! + char + (text[++at] ?? ''))
    else if (char === separator && !quoted) parts.push('')
    else {
      if (char === '"') quoted = !quoted
      parts.push(parts.pop()! + char)
    }
  }
  return parts
}

function token(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

function unquoted(text: string): string {
  return token(text).replace(/"((?:[^"\\]|\\.)*)"?/gs, (_match, inner: string) => inner.replace(/\\(["\\])/g, '$1'))
}

function charsetOf(parameters: ContentType['parameters']): Charset | undefined {
  const name = parameters.find(([key]) => key.toLowerCase() === 'charset')?.[1] ?? ''
  if (name.trim() === '') return undefined
  if (!/^[A-Za-z0-9][A-Za-z0-9+\-.:_]*$/.test(name)) {
    throw new JavaFailure('java.nio.charset.IllegalCharsetNameException', name)
  }
  const charset = charsetNamed(name)
  if (!charset) throw new JavaFailure('java.nio.charset.UnsupportedCharsetException', name)
  return charset
}

const separators = /[ ;,:@()<>\\"/[\]?={}\t]/

/** As the client writes it when the request has no such header of its own. */
export function printContentType({ mimeType, charset, parameters }: ContentType): string {
  if (parameters.length > 0) return [mimeType, ...parameters.map(printParameter)].join('; ')
  return charset ? `${mimeType}; charset=${charset.name}` : mimeType
}

function printParameter([name, value]: [string, string | null]): string {
  if (value === null) return name
  const escaped = value.replace(/["\\]/g, '\\$&')
  return separators.test(value) ? `${name}="${escaped}"` : `${name}=${escaped}`
}
