// Events of the inbound connectors that are no webhooks, as their expressions see them: the JSON that stands in the body
// of the simulated request. Shapes: the public code of the connectors.
import { printJson, type Json } from '../json.ts'
import type { RequestPreset } from './requestPresets.ts'

function event(id: string, label: string, value: Json): RequestPreset {
  return {
    id,
    label,
    request: { method: 'POST', headers: [['Content-Type', 'application/json']], body: printJson(value, 2) },
  }
}

const order = { orderId: '1042', status: 'OK', total: 199.6 }

const mail = {
  messageId: '<20260115103000.1042@example.org>',
  fromAddress: 'ann@example.org',
  headers: [{ key: 'Content-Language', value: 'en' }],
  subject: 'My order 1042',
  size: 812,
  plainTextBody: 'Where is my order?',
  htmlBody: '<p>Where is my order?</p>',
  attachments: [],
  receivedDateTime: '2026-01-15T10:30:00Z',
}

const byType: ReadonlyMap<string, readonly RequestPreset[]> = new Map([
  [
    'io.camunda:connector-rabbitmq-inbound:1',
    [
      event('message', 'Message', {
        message: {
          consumerTag: 'amq.ctag-1',
          body: order,
          properties: { messageId: 'm-1', type: 'order', contentType: 'application/json', headers: {} },
        },
      }),
      event('text', 'Message of text', {
        message: { consumerTag: 'amq.ctag-1', body: 'order 1042 is paid', properties: {} },
      }),
    ],
  ],
  [
    'io.camunda:connector-kafka-inbound:1',
    [
      event('record', 'Record', {
        key: '1042', rawValue: JSON.stringify(order), value: order, headers: {}, topic: 'orders', partition: 0, offset: 17,
      }),
      event('text', 'Record of text', {
        key: '1042', rawValue: 'paid', value: 'paid', headers: {}, topic: 'orders', partition: 0, offset: 18,
      }),
    ],
  ],
  [
    'io.camunda:http-polling:1',
    [
      event('found', '200 with what is waited for', {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: { id: 'e-9', shipmentId: '1042', state: 'delivered', deliveredAt: '2026-01-15T10:30:00Z' },
      }),
      event('notYet', '200, but not yet', {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: { id: 'e-8', shipmentId: '1042', state: 'on the way' },
      }),
    ],
  ],
  [
    'io.camunda:connector-email-inbound:1',
    [event('mail', 'E-mail', mail), event('htmlOnly', 'E-mail of HTML only', { ...mail, plainTextBody: '' })],
  ],
])

/** Undefined: a webhook, or a connector whose events are not known. */
export function eventPresets(type: string | undefined): RequestPreset[] | undefined {
  const presets = type === undefined ? undefined : byType.get(type)
  return presets && [...presets]
}
