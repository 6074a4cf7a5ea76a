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

/** Connectors that listen for requests of one service alone hand over what a webhook does. */
function request(body: Json, headers: Json, connectorData: Json = {}): Json {
  return { request: { body, headers, params: {} }, connectorData, documents: [] }
}

const slackEvent = {
  token: 'verification-token',
  team_id: 'T100',
  api_app_id: 'A100',
  event: { type: 'app_mention', user: 'U100', text: '<@U200> order 1042', ts: '1768473000.000100', channel: 'C100', event_ts: '1768473000.000100' },
  type: 'event_callback',
  event_id: 'Ev100',
  event_time: 1768473000,
}

/** What Slack sends when a person types a command. */
export const slackCommand: Readonly<Record<string, string>> = {
  token: 'verification-token',
  team_id: 'T100',
  team_domain: 'example',
  channel_id: 'C100',
  channel_name: 'orders',
  user_id: 'U100',
  user_name: 'ann',
  command: '/order',
  text: '1042',
  response_url: 'https://hooks.example.org/commands/1',
  trigger_id: '1.100.abc',
}

const notification = {
  Type: 'Notification',
  MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
  TopicArn: 'arn:aws:sns:eu-central-1:123456789012:orders',
  Subject: 'Order 1042',
  Message: JSON.stringify(order),
  Timestamp: '2026-01-15T10:30:00.000Z',
  SignatureVersion: '1',
}

const published = (body: Json) => request(body, { 'x-amz-sns-message-type': 'Notification' }, { snsEventType: 'Notification' })

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
    'io.camunda:slack-webhook:1',
    [
      event('mention', 'Mention of the app', request(slackEvent, { 'content-type': 'application/json' })),
      event('command', 'Slash command', request(slackCommand, { 'content-type': 'application/x-www-form-urlencoded' }, slackCommand)),
    ],
  ],
  [
    'io.camunda:aws-sns-webhook:1',
    [
      event('notification', 'Notification', published(notification)),
      event('text', 'Notification of text', published({ ...notification, Message: 'order 1042 is paid' })),
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
