// The measured lines of inbound webhooks, and what differs between them, as data: no other file of this folder compares
// versions. Source: the public code of the connector runtime at 8.5.6 and 8.8.7 (Spring Boot 3.2 and 3.5).
import type { Line } from '../../lines.ts'
import { httpRules, type HttpRules } from '../http/httpLine.ts'
import { measuredLine } from '../measuredLine.ts'
import { runtimeRules, type RuntimeRules } from '../versions.ts'

export type InboundLine = '8.5' | '8.8'

const nearest: Record<Line, InboundLine> = { '8.3': '8.5', '8.5': '8.5', '8.8': '8.8', '8.9': '8.8' }

/** The measured line that stands for a line of the runtime; `notice` says so where it is another one. */
export function inboundLineFor(line: Line): { line: InboundLine; notice?: string } {
  return measuredLine('Inbound requests', line, nearest)
}

export interface InboundRules {
  /** for secrets and the result mapping */
  runtime: RuntimeRules
  /** how values are read as Java types: the same code that the REST connector used at that time */
  binding: HttpRules

  /** Of a property that stands twice the first counts; else the process can't be read. */
  forgivesDuplicates: boolean
  /**
   * Elements with `deduplicationMode` share a connector; its path is taken before it is activated, and one that fails
   * keeps the process' other connectors out. Else each element is activated by itself, and takes its path last.
   */
  groupsElements: boolean
  knowsTimeToLive: boolean

  /** The body, unless it is a form, must be a JSON object. */
  bodyMustBeObject: boolean
  /** A failure within the signature check is a plain 500; else the connector's own messages are answered with 422. */
  wrapsSignatureFailures: boolean
  /** With URL and body signed, other JSON than an object of texts is signed as its text. */
  signsAnyJson: boolean
  /** A text where a list is wanted is a list of one. */
  acceptsSingleValues: boolean
  /** Without an algorithm in the key set the token's own counts. */
  trustsTokenAlgorithm: boolean

  /** `inbound.responseExpression` is known; else only `inbound.responseBodyExpression`. */
  knowsResponseExpression: boolean
  /** A verification expression's status below 100, or none, is 200; else only none is. */
  forgivesLowStatus: boolean
  /** Text in an answer is escaped as HTML. */
  escapesText: boolean
  /**
   * Parts of a multipart request become documents, and the contexts have `documents`. To find out whether they are
   * wanted, the activation condition is evaluated once more before, and breaks the request if it fails.
   */
  knowsDocuments: boolean
  /** Content types that an object can be written as. */
  objectTypes: readonly string[]

  /** Not activated is refused unless `consumeUnmatchedEvents`; else it is answered like success. */
  refusesUnmatched: boolean
  /** Invalid input of any phase is answered with 422; else only what the runtime finds itself. */
  forwardsInputExceptions: boolean
  /** An engine's refusal has its own HTTP status; else 422, and answers tell whether it may be tried again. */
  mapsRefusals: boolean
  /** Message id without an expression: empty, or a random one on all but message start events. */
  defaultMessageId: 'empty' | 'random'
  /** On a message start event a message id that is null is an invalid input. */
  checksStartMessageId: boolean
  /** `correlation.activatedElement` */
  namesActivatedElement: boolean
  /** A response expression's `correlation` where nothing was correlated. */
  noCorrelation: 'null' | 'empty'
}

const rules85: InboundRules = {
  runtime: runtimeRules['8.5'],
  binding: httpRules['8.6'],
  forgivesDuplicates: false,
  groupsElements: false,
  knowsTimeToLive: false,
  bodyMustBeObject: true,
  wrapsSignatureFailures: false,
  signsAnyJson: false,
  acceptsSingleValues: false,
  trustsTokenAlgorithm: false,
  knowsResponseExpression: false,
  forgivesLowStatus: true,
  escapesText: false,
  knowsDocuments: false,
  objectTypes: ['application/json', 'application/*+json'],
  refusesUnmatched: false,
  forwardsInputExceptions: false,
  mapsRefusals: false,
  defaultMessageId: 'random',
  checksStartMessageId: true,
  namesActivatedElement: false,
  noCorrelation: 'empty',
}

const rules88: InboundRules = {
  ...rules85,
  runtime: runtimeRules['8.8'],
  binding: httpRules['8.7'],
  forgivesDuplicates: true,
  groupsElements: true,
  knowsTimeToLive: true,
  bodyMustBeObject: false,
  wrapsSignatureFailures: true,
  signsAnyJson: true,
  acceptsSingleValues: true,
  trustsTokenAlgorithm: true,
  knowsResponseExpression: true,
  forgivesLowStatus: false,
  escapesText: true,
  knowsDocuments: true,
  objectTypes: ['application/json', 'application/*+json', 'application/yaml'],
  refusesUnmatched: true,
  forwardsInputExceptions: true,
  mapsRefusals: true,
  defaultMessageId: 'empty',
  checksStartMessageId: false,
  namesActivatedElement: true,
  noCorrelation: 'null',
}

export const inboundRules: Record<InboundLine, InboundRules> = { '8.5': rules85, '8.8': rules88 }
