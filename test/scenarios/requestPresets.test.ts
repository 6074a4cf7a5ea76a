// The requests to choose from do at a webhook what their names say.
import { describe, expect, test } from 'vitest'
import { isObject, parseJson } from '../../src/json.ts'
import type { InboundElement } from '../../src/runtime/inbound/contract.ts'
import { receiveEvent } from '../../src/runtime/inbound/receiveEvent.ts'
import { receiveRequest } from '../../src/runtime/inbound/receiveRequest.ts'
import { requestPresets } from '../../src/scenarios/requestPresets.ts'

const world = { now: Date.UTC(2026, 0, 15), zone: 'UTC', seed: 1 }
const webhook = { 'inbound.type': 'io.camunda:webhook:1', 'inbound.context': 'orders', 'inbound.method': 'any', resultExpression: '={body: request.body}' }
const hmac = (header: string, more: Record<string, string> = {}) => ({
  ...webhook,
  'inbound.shouldValidateHmac': 'enabled',
  'inbound.hmacSecret': '{{secrets.KEY}}',
  'inbound.hmacHeader': header,
  'inbound.hmacAlgorithm': 'sha_256',
  ...more,
})
const secrets = { KEY: 'top' }

function elementOf(properties: Record<string, string>): InboundElement {
  return { id: 'element', type: 'startEvent', properties: Object.entries(properties).map(([name, value]) => ({ name, value })) }
}

function send(id: string, properties: Record<string, string>, line: '8.5' | '8.8' = '8.8') {
  const preset = requestPresets({ properties, secrets, line }).find(each => each.id === id)!
  const { query: _, ...request } = preset.request
  const process = { bpmnProcessId: 'process', elements: [elementOf(properties)] }
  return receiveRequest(process, { ...request, path: '/inbound/orders' }, { line, world, secrets })
}

test('names that can be told apart', () => {
  const presets = requestPresets({ properties: webhook, secrets })
  expect(presets.map(({ id }) => id)).toEqual([
    'order', 'payment', 'githubPush', 'slashCommand', 'challenge', 'noBody', 'notJson', 'wrongSignature',
  ])
  expect(new Set(presets.map(({ label }) => label)).size).toBe(presets.length)
})

describe('at an open webhook', () => {
  const does = (id: string, status: number, body?: object) =>
    test(id, () => {
      const run = send(id, webhook)
      expect(run.http.status).toBe(status)
      if (body !== undefined) expect(run.commands[0]!.variables['body']).toMatchObject(body)
    })
  does('order', 200, { orderId: '1042', status: 'OK' })
  does('payment', 200, { type: 'payment.succeeded' })
  does('githubPush', 200, { ref: 'refs/heads/main' })
  does('slashCommand', 200, { command: '/order', text: '1042' })
  does('noBody', 200, {})
  does('notJson', 500)
  does('wrongSignature', 200)
})

describe('at one that checks a signature', () => {
  const does = (name: string, id: string, properties: Record<string, string>, status: number, line?: '8.5') =>
    test(`${name}: ${id}`, () => expect(send(id, properties, line).http.status).toBe(status))

  for (const id of ['order', 'payment', 'githubPush', 'slashCommand', 'challenge']) {
    does('of the body', id, hmac('X-Signature'), 200)
    does('as GitHub does', id, hmac('X-Hub-Signature-256'), 200)
  }
  does('of the address, too', 'challenge', hmac('X-Signature', { 'inbound.hmacScopes': '=["url", "body"]' }), 200)
  does('of the address, too, on 8.5', 'slashCommand', hmac('X-Signature', { 'inbound.hmacScopes': '=["url", "body"]' }), 200, '8.5')
  does('with another algorithm', 'order', hmac('X-Signature', { 'inbound.hmacAlgorithm': 'sha_512' }), 200)
  does('which is wrong', 'wrongSignature', hmac('X-Signature'), 401)
  does('without a body', 'noBody', hmac('X-Signature'), 500)

  test('a push comes first where GitHub signs', () =>
    expect(requestPresets({ properties: hmac('X-Hub-Signature-256'), secrets })[0]!.id).toBe('githubPush'))
  test('no signature without the secret', () => {
    const [first] = requestPresets({ properties: hmac('X-Signature', { 'inbound.hmacSecret': '' }), secrets })
    expect(first!.request.headers.map(([name]) => name)).toEqual(['Content-Type'])
  })
})

describe('events of other connectors', () => {
  const hands = (type: string, expression: string, expected: unknown) =>
    test(type, () => {
      const properties = { 'inbound.type': type, resultExpression: expression }
      const presets = requestPresets({ properties, secrets })
      expect(presets.length).toBeGreaterThan(1)
      const event = parseJson(presets[0]!.request.body!)
      if (!event.ok || !isObject(event.value)) throw new Error('no event')
      const process = { bpmnProcessId: 'process', elements: [elementOf(properties)] }
      expect(receiveEvent(process, 'element', event.value, { line: '8.8', world }).commands[0]!.variables).toEqual(expected)
    })
  hands('io.camunda:connector-rabbitmq-inbound:1', '={id: message.body.orderId}', { id: '1042' })
  hands('io.camunda:connector-kafka-inbound:1', '={id: value.orderId}', { id: '1042' })
  hands('io.camunda:http-polling:1', '={state: body.state}', { state: 'delivered' })
  hands('io.camunda:slack-webhook:1', '={text: request.body.event.text, app: request.body.event.type}', { text: '<@U200> order 1042', app: 'app_mention' })
  hands('io.camunda:aws-sns-webhook:1', '={kind: connectorData.snsEventType, about: request.body.Subject}', { kind: 'Notification', about: 'Order 1042' })
  hands('io.camunda:connector-email-inbound:1', '={from: fromAddress}', { from: 'ann@example.org' })
})
