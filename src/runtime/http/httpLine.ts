// The measured lines of the REST connector, and what differs between them, as data: no other file of this folder
// compares versions. Source: the connector's public code at 8.6.10, 8.7.9 and 8.8.7, which use Apache HttpClient
// 5.3.1, 5.5 and 5.6.
import type { Line } from '../../lines.ts'
import { measuredLine } from '../measuredLine.ts'

/** A measured line of the REST connector. Its first release on Maven Central is 8.6. */
export type HttpLine = '8.6' | '8.7' | '8.8'

const nearest: Record<Line | HttpLine, HttpLine> = {
  '8.3': '8.6',
  '8.5': '8.6',
  '8.6': '8.6',
  '8.7': '8.7',
  '8.8': '8.8',
  '8.9': '8.8',
}

/** The measured line that stands for a line of the runtime; `notice` says so where it is another one. */
export function httpLineFor(line: Line | HttpLine): { line: HttpLine; notice?: string } {
  return measuredLine('REST connector', line, nearest)
}

/**
 * The GraphQL connector hands its requests to the same client. It was not measured: what differs is read from its public
 * code of each line.
 */
export const graphqlRules: Record<Line, { readsReadTimeout: boolean }> = {
  '8.3': { readsReadTimeout: false },
  '8.5': { readsReadTimeout: false },
  '8.8': { readsReadTimeout: false },
  '8.9': { readsReadTimeout: true },
}

export interface HttpRules {
  /** The measured line of the runtime that is nearest: for FEEL. */
  runtimeLine: Line
  /** Secrets go into the variables' JSON text as they are: a quote in one may break it. */
  rawSecrets: boolean
  /** A value that is still text with a leading `=` is evaluated as FEEL, with nothing in scope. */
  evaluatesExpressions: boolean
  /** Text in a field that may hold FEEL is read as JSON if it is JSON; quoted text may be left alone. */
  readsTextAsJson: 'always' | 'unlessQuotedBody' | 'never'
  /** A list of one item is read as that item. */
  unwrapsSingleItems: boolean
  /** What a value of the wrong type raises: an exception with a code of its own, or a `ConnectorInputException`. */
  bindingFailure: 'coded' | 'input'
  /** A violated constraint is named in the message, not only its property. */
  namesConstraint: boolean
  /** The connector reads `storeResponse` and `ignoreNullValues`, and its response has a `document`. */
  knowsDocuments: boolean
  /** `metadata.size` of a stored document. */
  documentSize: boolean
  /** `Set-Cookie` becomes a list always, or only if `groupSetCookieHeaders` says so. */
  listsCookies: 'always' | 'onRequest'

  /** How a URL is encoded: decoded as a whole first, or part by part. */
  urlEncoding: 'whole' | 'parts'
  /** Part by part, a `+` in the path stays. */
  keepsPlusInPath: boolean
  /** Any trouble with a URL falls back to the URL as it is; else only a URL that can't be taken apart does. */
  forgivesUrls: boolean
  /** A URL without a host breaks the code before the client can refuse it. */
  breaksWithoutHost: boolean

  /** Without a body the default `Content-Type` is still sent. */
  typesEmptyBody: boolean
  /** Objects of a JSON body are copied into hash maps on the way. */
  hashesBody: boolean
  /** A multipart body: parts as they print, or a part for each list item, and none for null and objects. */
  multipart: 'printed' | 'itemised'
  /** How the request is named in the code of an unexpected failure. */
  printsRequest: { storeResponse: boolean; defaults: boolean }

  acceptEncoding: string
  /** The client's own headers, in the order in which it adds those that the request lacks. */
  clientHeaders: readonly ('Content-Length' | 'Host' | 'Content-Type' | 'Connection' | 'User-Agent')[]
  /** The release in `User-Agent`, as it is there without anything configured. */
  userAgent: string
  /** A request that is sent again lacks the `Accept-Encoding` that the client had added. */
  retryLosesAcceptEncoding: boolean
  /** A `Retry-After` beyond the read timeout is not waited for. */
  retryWithinReadTimeout: boolean
  /** 101 Switching Protocols is refused; else it is skipped like any interim answer. */
  refusesSwitch: boolean
  /** After unzipping, `Content-Encoding` and `Content-Length` stay among the headers; codings unwrap last first. */
  keepsEncodingHeaders: boolean
  /** An unknown `Content-Encoding` is refused; else the bytes are read as they are. */
  refusesUnknownEncoding: boolean
  /** A zipped body that is broken from its first bytes on fails as a whole, like one that was cut off. */
  brokenZipAborts: boolean
  /** A body that breaks while it is read is an exception; else an answer with a null body. */
  brokenBodyFails: boolean
  /** The message for an answer that did not come in time. */
  timeoutMessage: string
}

const aborted = 'An error occurred while executing the request, or the connection was aborted'

const rules86: HttpRules = {
  runtimeLine: '8.5',
  rawSecrets: true,
  evaluatesExpressions: true,
  readsTextAsJson: 'always',
  unwrapsSingleItems: false,
  bindingFailure: 'coded',
  namesConstraint: false,
  knowsDocuments: false,
  documentSize: false,
  listsCookies: 'onRequest',
  urlEncoding: 'whole',
  keepsPlusInPath: false,
  forgivesUrls: false,
  breaksWithoutHost: false,
  typesEmptyBody: true,
  hashesBody: false,
  multipart: 'printed',
  printsRequest: { storeResponse: false, defaults: false },
  acceptEncoding: 'gzip, x-gzip, deflate',
  clientHeaders: ['Content-Length', 'Content-Type', 'Host', 'Connection', 'User-Agent'],
  userAgent: '5.3.1 (Java/21.0.6)',
  retryLosesAcceptEncoding: true,
  retryWithinReadTimeout: true,
  refusesSwitch: false,
  keepsEncodingHeaders: false,
  refusesUnknownEncoding: false,
  brokenZipAborts: false,
  brokenBodyFails: false,
  timeoutMessage: aborted,
}

const rules87: HttpRules = {
  ...rules86,
  runtimeLine: '8.8',
  readsTextAsJson: 'unlessQuotedBody',
  unwrapsSingleItems: true,
  bindingFailure: 'input',
  namesConstraint: true,
  knowsDocuments: true,
  documentSize: true,
  listsCookies: 'always',
  urlEncoding: 'parts',
  keepsPlusInPath: true,
  breaksWithoutHost: true,
  hashesBody: true,
  multipart: 'itemised',
  printsRequest: { storeResponse: true, defaults: false },
  clientHeaders: ['Host', 'Content-Length', 'Content-Type', 'Connection', 'User-Agent'],
  userAgent: '5.5 (Java/21.0.8)',
  retryLosesAcceptEncoding: false,
  refusesSwitch: true,
  brokenBodyFails: true,
}

const rules88: HttpRules = {
  ...rules87,
  rawSecrets: false,
  evaluatesExpressions: false,
  readsTextAsJson: 'never',
  documentSize: false,
  keepsPlusInPath: false,
  forgivesUrls: true,
  typesEmptyBody: false,
  printsRequest: { storeResponse: true, defaults: true },
  acceptEncoding: 'gzip, deflate, x-gzip',
  userAgent: '5.6 (Java/21.0.9)',
  retryWithinReadTimeout: false,
  keepsEncodingHeaders: true,
  refusesUnknownEncoding: true,
  brokenZipAborts: true,
  timeoutMessage: 'The request timed out. Please try increasing the read and connection timeouts.',
}

export const httpRules: Record<HttpLine, HttpRules> = { '8.6': rules86, '8.7': rules87, '8.8': rules88 }
