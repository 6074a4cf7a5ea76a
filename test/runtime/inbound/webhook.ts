// A webhook in few words, for the tests.
import type { InboundElement, InboundOptions, InboundRequest } from '../../../src/runtime/inbound/contract.ts'
import { receiveRequest } from '../../../src/runtime/inbound/receiveRequest.ts'

export const world = { now: Date.UTC(2026, 0, 15), zone: 'UTC', seed: 1 }

type Properties = Record<string, string>

export function element(properties: Properties, more: Partial<InboundElement> = {}): InboundElement {
  const webhook = { 'inbound.type': 'io.camunda:webhook:1', 'inbound.context': 'hook', 'inbound.method': 'any' }
  const all = { ...webhook, ...properties }
  return {
    id: 'element',
    type: 'startEvent',
    properties: Object.entries(all).map(([name, value]) => ({ name, value })),
    ...more,
  }
}

export function send(
  elements: InboundElement[] | Properties,
  request: Partial<InboundRequest> = {},
  options: Partial<InboundOptions> = {},
) {
  const process = { bpmnProcessId: 'process', elements: Array.isArray(elements) ? elements : [element(elements)] }
  const whole = { method: 'POST', path: '/inbound/hook', headers: [], ...request }
  return receiveRequest(process, whole, { line: '8.8', world, secrets: {}, ...options })
}

export const json: [string, string] = ['Content-Type', 'application/json']
