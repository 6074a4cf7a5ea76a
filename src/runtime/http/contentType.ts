// A `Content-Type` as the client reads it: media type, parameters, charset.
import { charsetNamed, type Charset } from './bytes.ts'
import { JavaFailure } from './javaFailure.ts'

export interface ContentType {
  mimeType: string
  charset?: Charset
  parameters: [name: string, value: string | null][]
}

/** Reads a header's value, up to a comma; undefined for a blank one. Throws `JavaFailure` for an unknown charset. */
export function parseContentType(text: string): ContentType | undefined {
  const scanner = new Scanner(text)
  const [mimeType] = scanner.pair()
  const parameters = scanner.skip(';') ? scanner.pairs() : []
  if (mimeType === '') return undefined
  const charset = charsetOf(parameters)
  return { mimeType, parameters, ...(charset && { charset }) }
}

const namePiece = /[^ \t\r\n=;,]+/y
const valuePiece = /"(?:[^"\\]|\\[^])*(?:"|\\?$)|[^ \t\r\n;,"]+/y

/** The client's own way through a header: names know no quotes, values do; runs of blanks count as one. */
class Scanner {
  private readonly text: string
  private at = 0

  constructor(text: string) {
    this.text = text
  }

  pairs(): ContentType['parameters'] {
    const pairs: ContentType['parameters'] = []
    this.blanks()
    while (this.at < this.text.length && this.text[this.at] !== ',') {
      pairs.push(this.pair())
      this.skip(';')
    }
    return pairs
  }

  pair(): [name: string, value: string | null] {
    const name = this.token(namePiece)
    return this.skip('=') ? [name, this.token(valuePiece)] : [name, null]
  }

  skip(char: string): boolean {
    const found = this.text[this.at] === char
    if (found) this.at++
    return found
  }

  private blanks(): boolean {
    return this.match(/[ \t\r\n]+/y) !== undefined
  }

  private token(piece: RegExp): string {
    let text = ''
    for (;;) {
      const apart = this.blanks() && text !== ''
      const found = this.match(piece)
      if (found === undefined) return text
      text += (apart ? ' ' : '') + (found.startsWith('"') && piece === valuePiece ? unquoted(found) : found)
    }
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.at += found.length
    return found
  }
}

function unquoted(text: string): string {
  const inner = text.slice(1).replace(/((?:[^"\\]|\\[^])*)"$/, '$1')
  return inner.replace(/\\([^])|[\r\n]|\\$/g, (pair, char: string | undefined) => {
    if (char === undefined) return ''
    return char === '"' || char === '\\' ? char : pair
  })
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
