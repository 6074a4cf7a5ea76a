// Inbound cases: the inbound elements of one process and an HTTP request, and what the runtime answers and sends to the
// engine.
import { emptyObject, isObject, type Json } from '../../../src/json.ts'
import { fromBase64 } from '../../../src/runtime/http/bytes.ts'
import type {
  InboundElement,
  InboundOptions,
  InboundProcess,
  InboundRequest,
} from '../../../src/runtime/inbound/contract.ts'
import { receiveRequest } from '../../../src/runtime/inbound/receiveRequest.ts'
import { inboundRules, type InboundLine } from '../../../src/runtime/inbound/versions.ts'
import { caseKind } from './caseKind.ts'
import type { Fields } from './fields.ts'

interface InboundCase {
  process: InboundProcess
  request: InboundRequest
  options: Pick<InboundOptions, 'secrets' | 'jwks' | 'refusal'>
}

export const inbound = caseKind({
  lines: Object.keys(inboundRules) as InboundLine[],
  read: (fields): InboundCase => ({
    process: { bpmnProcessId: 'process', elements: readElements(fields) },
    request: readRequest(fields),
    options: readOptions(fields),
  }),
  run({ process, request, options }, line, world): Json {
    const run = receiveRequest(process, request, { ...options, line, world })
    const { http, commands, correlation, connectors, importError, log } = run
    return {
      http: asJson(http),
      commands: asJson(commands),
      ...(correlation && { correlation: asJson(correlation) }),
      connectors: asJson(connectors),
      ...(importError !== undefined && { importError }),
      // The older line keeps none.
      ...(line !== '8.5' && log.length > 0 && { log: asJson(log) }),
    }
  },
})

/** The words of a run are plain JSON but for their types. */
function asJson(words: object): Json {
  return words as unknown as Json
}

const types = {
  startEvent: 'startEvent',
  messageStartEvent: 'startEvent',
  eventSubprocessStart: 'startEvent',
  intermediateCatchEvent: 'intermediateCatchEvent',
  boundaryEvent: 'boundaryEvent',
  receiveTask: 'receiveTask',
} satisfies Record<string, InboundElement['type']>
const kinds = Object.keys(types) as (keyof typeof types)[]

function readElements(fields: Fields): InboundElement[] {
  const elements = fields.value('elements')
  if (!Array.isArray(elements) || !elements.every(isObject)) {
    fields.note('`elements` is not a list of objects')
    return []
  }
  return elements.map((element, at) => fields.inside(element, `elements[${at}]`, readElement))
}

function readElement(fields: Fields): InboundElement {
  const kind = fields.choice('kind', kinds)
  if (kind === undefined) fields.note(`an element lacks its \`kind\`, one of ${kinds.join(', ')}`)
  return {
    id: fields.optionalText('id') ?? 'element',
    type: types[kind ?? 'startEvent'],
    ...(kind !== 'startEvent' && { message: { name: fields.optionalText('messageName') ?? 'msg' } }),
    properties: Object.entries(fields.texts('properties')).map(([name, value]) => ({ name, value })),
  }
}

function readRequest(fields: Fields): InboundRequest {
  const request = fields.object('request')
  if (!request) fields.note('`request` is missing: an object is expected there')
  return fields.inside(request ?? emptyObject(), 'request', inner => {
    const query = inner.optionalText('query')
    const bytes = inner.base64('bodyBase64')
    const body = bytes === undefined ? inner.optionalText('body') : fromBase64(bytes)
    return {
      method: request ? inner.text('method') : '',
      path: inner.optionalText('path') ?? '/inbound/hook',
      headers: inner.pairs('headers') ?? [],
      ...(query !== undefined && { query }),
      ...(body !== undefined && { body }),
    }
  })
}

function readOptions(fields: Fields): InboundCase['options'] {
  const jwks = fields.value('jwks')
  const gateway = fields.object('gateway')
  return {
    secrets: fields.texts('secrets'),
    ...(jwks !== undefined && { jwks }),
    ...(gateway && { refusal: fields.inside(gateway, 'gateway', readRefusal) }),
  }
}

function readRefusal(fields: Fields): { status: string; message: string } {
  return { status: fields.text('status'), message: fields.optionalText('message') ?? '' }
}
