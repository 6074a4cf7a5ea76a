// The headers of a request: the credentials', the connector's own, and those that the client adds.
import { emptyObject, type JsonObject } from '../../json.ts'
import { copiedCapacity, inHashOrder } from '../javaText.ts'
import { takesBody, type RequestBody } from './body.ts'
import { headText } from './bytes.ts'
import type { HttpRules } from './httpLine.ts'
import { JavaFailure } from './javaFailure.ts'
import type { TextMap } from './jackson.ts'
import type { RestInput } from './restInput.ts'
import { hostHeader, type Authority, type Parameter } from './target.ts'

export type HeaderList = [name: string, value: string][]

interface Sending {
  body: RequestBody | undefined
  authority: Authority | undefined
  version: string
  rules: HttpRules
}

/** `own`: before the client adds its headers. `all`: as a server reads them. */
export function requestHeaders(
  { method, headers, body }: RestInput,
  credentials: readonly Parameter[],
  sending: Sending,
): { own: HeaderList; all: HeaderList; addedAcceptEncoding: boolean } {
  const { rules } = sending
  const configured = configuredHeaders(headers)
  const typed = configured.some(([name]) => isNamed(name, 'Content-Type'))
  const defaultType = takesBody(method) && !typed && (body !== null || rules.typesEmptyBody)
  const own = [
    ...credentials,
    ...(defaultType ? [['Content-Type', 'application/json'] satisfies Parameter] : []),
    ...configured.filter(header => !isBareMultipart(header)),
  ].map(([name, value]): [string, string] => [trimmed(headText(name)), wireText(value ?? '')])

  const has = (list: HeaderList, name: string) => list.some(([key]) => isNamed(key, name))
  const addedAcceptEncoding = !has(own, 'Accept-Encoding')
  const all: HeaderList = addedAcceptEncoding ? [...own, ['Accept-Encoding', rules.acceptEncoding]] : [...own]
  const values = clientValues(sending)
  for (const name of rules.clientHeaders) {
    const value = values[name]
    if (value !== undefined && !has(all, name)) all.push([name, value])
  }
  return { own, all, addedAcceptEncoding }
}

function clientValues({
  body,
  authority,
  version,
}: Sending): Record<HttpRules['clientHeaders'][number], string | undefined> {
  return {
    'Content-Length': body && String(body.bytes.length),
    'Content-Type': body?.contentType,
    Host: authority && hostHeader(authority),
    Connection: 'keep-alive',
    'User-Agent': `Apache-HttpClient/${version}`,
  }
}

/** They go through a hash map, which shuffles them. Only a null `Content-Type` in this very spelling is dropped. */
function configuredHeaders(headers: TextMap | null): Parameter[] {
  const map: JsonObject = emptyObject()
  for (const [name, value] of headers ?? []) map[name] = value
  const ordered = Object.keys(inHashOrder(map, copiedCapacity(headers?.size ?? 0)))
  const all = ordered.map((name): Parameter => [name, headers!.get(name)!])
  return all.filter(([name, value]) => name !== 'Content-Type' || value !== null)
}

/** The client makes up the boundary, so it has to write that header itself. */
function isBareMultipart([name, value]: Parameter): boolean {
  if (!isNamed(name, 'Content-Type')) return false
  if (value === null) throw new JavaFailure('java.lang.NullPointerException', noValue)
  return value.includes('multipart/form-data') && !value.includes('boundary')
}

const noValue =
  'Cannot invoke "String.contains(java.lang.CharSequence)" because the return value of ' +
  '"java.util.Map$Entry.getValue()" is null'

/** In a value line ends become blanks, each; a name is written as any text, where they are no characters at all. */
function wireText(value: string): string {
  return trimmed(headText(value.replace(/[\r\n\f\v]/g, ' ')))
}

/** A server takes no notice of blanks around it. */
function trimmed(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '')
}

function isNamed(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase()
}
