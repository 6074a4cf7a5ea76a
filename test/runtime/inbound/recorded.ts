// The recorded inbound requests, and what it takes for a run to be the same as a record.
import { readFileSync } from 'node:fs'
import { ExactNumber, parseJson, type Json } from '../../../src/json.ts'
import { fromBase64 } from '../../../src/runtime/http/bytes.ts'
import type {
  Correlation,
  HttpAnswer,
  InboundCommand,
  InboundElement,
  InboundProcess,
  InboundRequest,
  InboundRun,
  LogEntry,
  RegisteredConnector,
} from '../../../src/runtime/inbound/contract.ts'
import { receiveRequest } from '../../../src/runtime/inbound/receiveRequest.ts'
import type { InboundLine } from '../../../src/runtime/inbound/versions.ts'

export interface RecordedCase {
  id: string
  category: string
  elements: { id?: string; kind: Kind; messageName?: string; properties: Record<string, string> }[]
  request: {
    method: string
    path?: string
    query?: string
    headers: [string, string][]
    body?: string
    bodyBase64?: string
  }
  secrets?: Record<string, string>
  jwks?: Json
  gateway?: { status: string; message: string }
  expected: RecordedRun
  lines?: { '8.5'?: RecordedRun | null }
}

export interface RecordedRun {
  http: HttpAnswer
  commands: InboundCommand[]
  correlation?: Correlation
  connectors: RegisteredConnector[]
  importError?: string
  log?: LogEntry[]
}

type Kind = keyof typeof types

const types = {
  startEvent: 'startEvent',
  messageStartEvent: 'startEvent',
  eventSubprocessStart: 'startEvent',
  intermediateCatchEvent: 'intermediateCatchEvent',
  boundaryEvent: 'boundaryEvent',
  receiveTask: 'receiveTask',
} satisfies Record<string, InboundElement['type']>

const file = new URL('../../conformance/inbound.jsonl', import.meta.url)

export const recordedCases: RecordedCase[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => {
    const parsed = parseJson(line)
    if (!parsed.ok) throw new Error(parsed.problem.message)
    return parsed.value as unknown as RecordedCase
  })

/** The record of a line; null: not defined, two connectors share a path. */
export function recordedRun({ expected, lines }: RecordedCase, line: InboundLine): RecordedRun | null {
  if (line === '8.8') return expected
  const older = lines?.['8.5']
  if (older !== undefined) return older
  // The older line never names the element.
  if (!expected.correlation || !('element' in expected.correlation)) return expected
  const { element: _, ...correlation } = expected.correlation
  return { ...expected, correlation: correlation as Correlation }
}

/** When the records were made; their tokens expire long before or long after. */
const now = Date.UTC(2026, 0, 15)

export function runRecorded(recorded: RecordedCase, line: InboundLine): InboundRun {
  const { secrets = {}, jwks, gateway } = recorded
  return receiveRequest(processOf(recorded), requestOf(recorded), {
    line,
    world: { now, zone: 'UTC', seed: 1 },
    secrets,
    ...(jwks !== undefined && { jwks }),
    ...(gateway && { refusal: gateway }),
  })
}

function processOf({ elements }: RecordedCase): InboundProcess {
  return {
    bpmnProcessId: 'process',
    elements: elements.map(({ id = 'element', kind, messageName = 'msg', properties }) => ({
      id,
      type: types[kind],
      ...(kind !== 'startEvent' && { message: { name: messageName } }),
      properties: Object.entries(properties).map(([name, value]) => ({ name, value })),
    })),
  }
}

function requestOf({ request: { path = '/inbound/hook', bodyBase64, ...rest } }: RecordedCase): InboundRequest {
  return { ...rest, path, ...(bodyBase64 !== undefined && { body: fromBase64(bodyBase64) }) }
}

/** What is compared exactly, in the shape of a record. */
export function comparable(run: RecordedRun): unknown {
  const { http, commands, correlation, connectors, importError } = run
  return plain({
    status: http.status,
    ...('json' in http ? { json: http.json } : { body: http.body }),
    contentType: http.headers['content-type'],
    commands,
    correlation,
    connectors,
    importError,
  })
}

export function comparableLog(log: LogEntry[] | undefined): unknown {
  return plain(log ?? [])
}

/** Doubles for all numbers, and Java's texts cut down to their reason. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return reason(value)
  if (value instanceof ExactNumber) return Number(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, plain(item)]),
  )
}

/**
 * What the FEEL parser had expected, where in its source Jackson stopped, through which fields it had come and which
 * constructors it had looked for are the parsers' own.
 */
function reason(text: string): string {
  return text
    .replace(/: Expected \([^]*?found "[^]*"$/, ': Expected')
    .replace(/ \(through reference chain: [^)]*\)/, '')
    .replace(/\n at \[Source: [^]*?\](?=$|\))/, '')
    .replace(/(JsonParseException: Un(?:expected character|recognized token)) [^]*/, '$1')
    .replace(/(Cannot construct instance of)[^]*/, '$1')
    .replace(/(Invalid UTF-8 middle byte)[^]*/, '$1')
    .replace(/: not a valid `[^`]*` value$/, '')
}
