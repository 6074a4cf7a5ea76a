// The built-in templates are valid, speak for themselves, and write what the real connectors read.
import { validateZeebe } from '@bpmn-io/element-templates-validator'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileExpression } from '../../src/feel/compile.ts'
import { parseJson, type Variables } from '../../src/json.ts'
import type { Line } from '../../src/lines.ts'
import { previewTask } from '../../src/preview/previewTask.ts'
import { jobTypes } from '../../src/scenarios/jobTypes.ts'
import { presetsFor } from '../../src/scenarios/presets.ts'
import { readResult } from '../../src/scenarios/results.ts'
import { applyTemplate } from '../../src/templates/applyTemplate.ts'
import { checkTemplates } from '../../src/templates/checkTemplates.ts'
import type { Template, TemplateProperty } from '../../src/templates/template.ts'
import { processAround } from './appliedProcess.ts'

const folder = new URL('../../public/templates/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const names = read('index.json') as string[]
const isInbound = (name: string) =>
  (read(name) as Template).properties.some(({ binding }) => binding.type === 'zeebe:property' && binding.name === 'inbound.type')
const outbound = names.filter(name => !isInbound(name))
const inbound = names.filter(isInbound)

/** Properties that every inbound connector but the polling one has. */
const common = [
  'activationCondition', 'consumeUnmatchedEvents', 'deduplicationId', 'deduplicationMode', 'deduplicationModeManualFlag', 'resultExpression',
  'resultVariable',
]
const message = ['correlationKeyExpression', 'messageIdExpression', 'messageTtl']
/** Of message start events: of the process, or of an event subprocess? */
const scope = 'correlationRequired'
const webhook = [
  ...common, 'inbound.auth.apiKey', 'inbound.auth.apiKeyLocator', 'inbound.auth.jwt.jwkUrl', 'inbound.auth.jwt.permissionsExpression',
  'inbound.auth.jwt.requiredPermissions', 'inbound.auth.password', 'inbound.auth.type', 'inbound.auth.username', 'inbound.context',
  'inbound.hmacAlgorithm', 'inbound.hmacHeader', 'inbound.hmacScopes', 'inbound.hmacSecret', 'inbound.method',
  'inbound.responseExpression', 'inbound.shouldValidateHmac', 'inbound.verificationExpression',
]

/** What the connectors hand on, by type; `roles` are claims of a token. */
const events: Record<string, Variables> = {
  'io.camunda:webhook:1': {
    request: {
      body: {
        id: 'm-1', type: 'url_verification', challenge: 'c', status: 'OK', orderId: '42', ref: 'refs/heads/main', after: '0a1b',
        repository: { full_name: 'octo/shop' },
      },
      headers: { 'x-github-event': 'push', 'x-api-key': 'k' },
      params: {},
    },
    roles: ['orders:write'],
  },
  'io.camunda:connector-rabbitmq-inbound:1': {
    message: { consumerTag: 'tag', body: { orderId: '42' }, properties: { messageId: 'm-1', type: 'order' } },
  },
  'io.camunda:http-polling:1': {
    status: 200, headers: {}, body: { id: 'm-1', shipmentId: 's-1', state: 'delivered', deliveredAt: '2026-01-15T10:30:00Z' },
  },
  'io.camunda:connector-email-inbound:1': {
    messageId: '<m-1@example.org>', fromAddress: 'ann@example.org', subject: 'My order', plainTextBody: 'Two chairs', headers: [],
  },
}

test('the index lists every template', () => {
  expect([...names].sort()).toEqual(readdirSync(folder).filter(name => name !== 'index.json').sort())
})

describe.each(names)('%s', name => {
  const template = read(name) as Template

  test('is valid by the official schema', () => {
    const { valid, errors } = validateZeebe(template)
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })
  test('is valid by our own check', () => {
    expect(checkTemplates(template)).toEqual({ templates: [template], problems: [] })
  })
  test('can be found, told apart and seen', () => {
    expect(template['keywords']).toContain('Connector')
    expect(template.id).toMatch(/^io\.connector-playground\.[a-z-]+\.v1$/)
    const { contents } = template['icon'] as { contents: string }
    expect(decodeURIComponent(contents)).toMatch(/^data:image\/svg\+xml,<svg xmlns='http:\/\/www\.w3\.org\/2000\/svg'.*<\/svg>$/)
  })
  test('labels what it shows, in a group that exists', () => {
    const groups = (template['groups'] as { id: string }[]).map(group => group.id)
    const shown = template.properties.filter(property => property.type !== 'Hidden')
    expect(shown.filter(property => !property.label || !groups.includes(property.group ?? ''))).toEqual([])
    expect(groups.filter(group => !shown.some(property => property.group === group))).toEqual([])
  })
  test('has no markup in its words', () => {
    const words = JSON.stringify({ ...template, icon: undefined })
    expect(words).not.toMatch(/<[a-z]/i)
  })
})

test.each(outbound)('%s has mapping, error handling and retries', name => {
  const { properties } = read(name) as Template
  const bound = (type: string) => properties.filter(property => property.binding.type === type).map(({ binding }) => binding)
  expect(bound('zeebe:taskHeader').map(({ key }) => key)).toEqual(['resultVariable', 'resultExpression', 'errorExpression', 'retryBackoff'])
  expect(bound('zeebe:taskDefinition').map(({ property }) => property)).toEqual(['type', 'retries'])
})

test.each<[name: string, jobType: string, inputs: string[]]>([
  [
    'rest.json',
    jobTypes.rest,
    [
      'authentication.apiKeyLocation', 'authentication.audience', 'authentication.clientAuthentication', 'authentication.clientId',
      'authentication.clientSecret', 'authentication.name', 'authentication.oauthTokenEndpoint', 'authentication.password',
      'authentication.scopes', 'authentication.token', 'authentication.type', 'authentication.username', 'authentication.value',
      'body', 'connectionTimeoutInSeconds', 'headers', 'method', 'queryParameters', 'readTimeoutInSeconds', 'url',
    ],
  ],
  [
    'email.json',
    jobTypes.email,
    [
      'authentication.password', 'authentication.type', 'authentication.username', 'data.smtpAction.bcc', 'data.smtpAction.body',
      'data.smtpAction.cc', 'data.smtpAction.contentType', 'data.smtpAction.from', 'data.smtpAction.htmlBody',
      'data.smtpAction.subject', 'data.smtpAction.to', 'data.smtpActionDiscriminator', 'data.smtpConfig.smtpCryptographicProtocol',
      'data.smtpConfig.smtpHost', 'data.smtpConfig.smtpPort', 'protocol',
    ],
  ],
  [
    'chat-message.json',
    jobTypes.chat,
    ['data.blockContent', 'data.channel', 'data.messageType', 'data.text', 'data.thread', 'method', 'token'],
  ],
  [
    'graphql.json',
    jobTypes.graphql,
    [
      'authentication.apiKeyLocation', 'authentication.audience', 'authentication.clientAuthentication', 'authentication.clientId',
      'authentication.clientSecret', 'authentication.name', 'authentication.oauthTokenEndpoint', 'authentication.password',
      'authentication.scopes', 'authentication.token', 'authentication.type', 'authentication.username', 'authentication.value',
      'graphql.connectionTimeoutInSeconds', 'graphql.headers', 'graphql.method', 'graphql.query', 'graphql.readTimeoutInSeconds',
      'graphql.url', 'graphql.variables',
    ],
  ],
  [
    'soap.json',
    jobTypes.soap,
    [
      'authentication.authentication', 'authentication.certificate.alias', 'authentication.certificate.certificate',
      'authentication.certificate.certificateType', 'authentication.certificate.keystoreLocation',
      'authentication.certificate.keystorePassword', 'authentication.certificate.password', 'authentication.certificate.privateKey',
      'authentication.encoded', 'authentication.password', 'authentication.username', 'body.context', 'body.json', 'body.template',
      'body.type', 'connectionTimeoutInSeconds', 'header.context', 'header.json', 'header.template', 'header.type', 'namespaces',
      'serviceUrl', 'soapVersion.soapAction', 'soapVersion.version',
    ],
  ],
  [
    'message-publish.json',
    jobTypes.kafka,
    [
      'additionalProperties', 'authentication.password', 'authentication.username', 'headers', 'message.key', 'message.value',
      'schemaStrategy.schema', 'schemaStrategy.schemaRegistryUrl', 'schemaStrategy.schemaType', 'schemaStrategy.type',
      'topic.bootstrapServers', 'topic.topicName',
    ],
  ],
  [
    'queue-send.json',
    jobTypes.sqs,
    [
      'authentication.accessKey', 'authentication.secretKey', 'authentication.type', 'configuration.region', 'queue.messageAttributes',
      'queue.messageBody', 'queue.messageDeduplicationId', 'queue.messageGroupId', 'queue.type', 'queue.url',
    ],
  ],
  [
    'database-query.json',
    jobTypes.sql,
    [
      'connection.authType', 'connection.databaseName', 'connection.host', 'connection.password', 'connection.port',
      'connection.properties', 'connection.uri', 'connection.uriProperties', 'connection.username', 'data.query', 'data.returnResults',
      'data.variables', 'database',
    ],
  ],
  [
    'object-storage.json',
    jobTypes.objectStorage,
    [
      'action.asFile', 'action.bucket', 'action.document', 'action.key', 'actionDiscriminator', 'authentication.accessKey',
      'authentication.secretKey', 'authentication.type', 'configuration.region',
    ],
  ],
  [
    'chat-completion.json',
    jobTypes.rest,
    [
      'authentication.token', 'authentication.type', 'body', 'chat.format', 'chat.history', 'chat.maxTokens', 'chat.model', 'chat.prompt',
      'chat.system', 'chat.temperature', 'connectionTimeoutInSeconds', 'method', 'readTimeoutInSeconds', 'url',
    ],
  ],
])('%s writes the job type and the inputs that the real connector reads', (name, jobType, inputs) => {
  const { properties } = read(name) as Template
  const type = properties.find(({ binding }) => binding.type === 'zeebe:taskDefinition' && binding.property === 'type')
  expect(type).toMatchObject({ type: 'Hidden', value: jobType })
  const written = properties.flatMap(({ binding }) => (binding.type === 'zeebe:input' ? [binding.name!] : []))
  expect([...new Set(written)].sort()).toEqual(inputs)
})

test('a worker can be of any job type', () => {
  const { properties, ...worker } = read('worker.json') as Template
  const type = properties.find(({ binding }) => binding.type === 'zeebe:taskDefinition' && binding.property === 'type')
  expect(type).toMatchObject({ type: 'String', constraints: { notEmpty: true } })
  expect(worker['entriesVisible']).toBe(true)
})

test('every job type of a built-in template has presets of its own', () => {
  const plain = presetsFor(undefined, '8.8')
  const written = outbound.flatMap(name => {
    const { id, properties } = read(name) as Template
    const type = properties.find(({ binding }) => binding.type === 'zeebe:taskDefinition' && binding.property === 'type')?.value
    return type === undefined ? [] : [presetsFor(type as string, '8.8', '8.8', id)]
  })
  expect(written.length).toBe(outbound.length - 1)
  expect(written.filter(presets => presets.length <= plain.length)).toEqual([])
})

test.each<[name: string, connectorType: string, kind: string, properties: string[]]>([
  ['webhook-start.json', 'io.camunda:webhook:1', 'startEvent', webhook],
  ['webhook-message-start.json', 'io.camunda:webhook:1', 'startEvent message', [...webhook, ...message, scope]],
  ['webhook-catch.json', 'io.camunda:webhook:1', 'intermediateCatchEvent message', [...webhook, ...message]],
  ['webhook-boundary.json', 'io.camunda:webhook:1', 'boundaryEvent message', [...webhook, ...message]],
  ['webhook-receive.json', 'io.camunda:webhook:1', 'receiveTask message', [...webhook, ...message]],
  [
    'github-webhook.json',
    'io.camunda:webhook:1',
    'startEvent',
    [
      ...common, 'inbound.context', 'inbound.hmacAlgorithm', 'inbound.hmacHeader', 'inbound.hmacSecret', 'inbound.method',
      'inbound.shouldValidateHmac',
    ],
  ],
  [
    'message-consume.json',
    'io.camunda:connector-rabbitmq-inbound:1',
    'startEvent message',
    [
      ...common, ...message, scope, 'arguments', 'authentication.authType', 'authentication.password', 'authentication.uri',
      'authentication.userName', 'consumerTag', 'exclusive', 'queueName', 'routing.hostName', 'routing.port', 'routing.virtualHost',
    ],
  ],
  [
    'http-polling.json',
    'io.camunda:http-polling:1',
    'intermediateCatchEvent message',
    [
      ...message, 'activationCondition', 'authentication.password', 'authentication.token', 'authentication.type',
      'authentication.username', 'body', 'connectionTimeoutInSeconds', 'headers', 'httpRequestInterval', 'method',
      'processPollingInterval', 'queryParameters', 'resultExpression', 'resultVariable', 'url',
    ],
  ],
  [
    'email-inbox.json',
    'io.camunda:connector-email-inbound:1',
    'startEvent message',
    [
      ...common, ...message, scope, 'authentication.password', 'authentication.type', 'authentication.username', 'data.folderToListen',
      'data.imapConfig.imapCryptographicProtocol', 'data.imapConfig.imapHost', 'data.imapConfig.imapPort',
      'data.pollingConfig.handlingStrategy', 'data.pollingConfig.targetFolder', 'data.pollingConfigDiscriminator',
      'data.pollingWaitTime',
    ],
  ],
])('%s writes the type, the element and the properties that the real connector reads', (name, connectorType, kind, properties) => {
  const template = read(name) as Template
  const type = template.properties.find(({ binding }) => binding.name === 'inbound.type')
  expect(type).toMatchObject({ type: 'Hidden', value: connectorType })
  const { value, eventDefinition } = template.elementType!
  const local = value.slice('bpmn:'.length)
  const isMessage = eventDefinition === 'bpmn:MessageEventDefinition' || local === 'ReceiveTask'
  expect(`${local[0]!.toLowerCase()}${local.slice(1)}${isMessage ? ' message' : ''}`).toBe(kind)
  const written = template.properties.flatMap(({ binding }) => (binding.type === 'zeebe:property' ? [binding.name!] : []))
  expect([...new Set(written)].sort()).toEqual([...properties, 'inbound.type'].sort())
  const ofMessage = template.properties.filter(({ binding }) => binding.type.startsWith('bpmn:Message'))
  expect(ofMessage.map(({ binding }) => binding.name!).sort()).toEqual(isMessage ? ['correlationKey', 'name'] : [])
  expect(ofMessage.filter(({ generatedValue }) => generatedValue).length).toBe(isMessage ? 1 : 0)
})

describe('the webhooks differ in their element only', () => {
  const [start, ...others] = inbound.filter(name => name.startsWith('webhook-')).map(name => read(name) as Template)
  const isOfMessage = ({ group }: TemplateProperty) => group === 'correlation'
  test.each(others.map(template => [template.id, template] as const))('%s', (_, { properties }) => {
    expect(properties.filter(property => !isOfMessage(property))).toEqual(start!.properties)
    const ids = properties.filter(isOfMessage).map(({ id }) => id!)
    expect(ids.filter(id => id !== scope).sort()).toEqual([
      'correlationKeyPayload', 'correlationKeyProcess', 'messageId', 'messageName', 'messageTtl',
    ])
  })
})

// What the placeholders of an inbound template suggest must hold over what its connector hands on.
describe.each(inbound)('the examples in %s', name => {
  const { properties } = read(name) as Template
  const event = events[properties.find(({ binding }) => binding.name === 'inbound.type')!.value as string]!
  const suggested = properties.filter(({ feel, placeholder, id }) => feel === 'required' && placeholder !== undefined && id !== 'correlationKeyProcess')

  test.each(suggested.map(({ id, placeholder }) => [id!, String(placeholder)]))('%s: %s', (_, placeholder) => {
    const options = { dialect: 'connector', line: '8.8', world: { now: 0, zone: 'UTC', seed: 1 } } as const
    const result = compileExpression(placeholder, '8.8', 'connector').evaluate([event], options)
    if (!result.ok) throw new Error(result.error)
    expect(result.value).not.toBeNull()
    expect(result.warnings).toEqual([])
  })
})

describe('a chat completion', () => {
  const template = read('chat-completion.json') as Template
  const request = (texts: Record<string, string>, line: Line) => {
    const element = applyTemplate(template, { id: 'task', seed: 1, fill: ({ id }) => texts[id ?? ''] })
    const model = processAround(element, line)
    const scenario = { variables: {}, results: [readResult('response', {})], secrets: {} }
    const world = { now: 0, zone: 'UTC', seed: 1 }
    const shown = previewTask({ model, element: 'task', scenario, attempt: 0, world }, { keep: () => 'ref' })!
    const sent = shown.phases.find(({ id }) => id === 'connectorInput')!.made.find(({ label }) => label === 'request')!.request!
    return { head: `${sent.method} ${sent.url}`, body: JSON.parse(sent.body!) as unknown }
  }
  test.each(['8.3', '8.5', '8.8', '8.9'] as const)('is one request on %s', line => {
    expect(request({ prompt: '="How are " + "you?"', token: 'secret' }, line)).toEqual({
      head: 'POST https://api.openai.com/v1/chat/completions',
      body: {
        model: 'gpt-4o-mini', temperature: 0.2, max_tokens: 500, response_format: { type: 'text' },
        messages: [{ role: 'user', content: 'How are you?' }],
      },
    })
  })
  test.each(['8.3', '8.9'] as const)('goes on where a conversation was on %s', line => {
    const history = '=[{ role: "user", content: "Hello" }, { role: "assistant", content: "Hi" }]'
    expect(request({ prompt: 'And now?', system: 'Be brief.', history, token: 'x' }, line).body).toMatchObject({
      messages: [
        { role: 'system', content: 'Be brief.' }, { role: 'user', content: 'Hello' }, { role: 'assistant', content: 'Hi' },
        { role: 'user', content: 'And now?' },
      ],
    })
  })
})

// What the placeholders suggest must hold over what the presets answer. A REST service may answer anything.
describe.each(outbound.filter(name => name !== 'rest.json'))('the examples in %s', name => {
  const template = read(name) as Template
  const example = (key: string) => String(template.properties.find(({ binding }) => binding.key === key)?.['placeholder'])
  const jobType = template.properties.find(({ binding }) => binding.type === 'zeebe:taskDefinition' && binding.property === 'type')?.value
  const options = { dialect: 'connector', line: '8.9', world: { now: 0, zone: 'UTC', seed: 1 } } as const

  test('are FEEL', () => {
    for (const key of ['resultExpression', 'errorExpression']) expect(compileExpression(example(key), '8.9', 'connector').syntax).toBeUndefined()
  })
  test('map the answer that comes first', () => {
    const [first] = presetsFor(jobType as string | undefined, '8.9', '8.9', template.id)
    const response = parseJson(first!.result.text)
    if (!response.ok) throw new Error(response.problem.message)
    const answer = isWorker(name) ? { quantity: 3 } : response.value
    const result = compileExpression(example('resultExpression'), '8.9', 'connector').evaluate([{ response: answer }], options)
    if (!result.ok) throw new Error(result.error)
    expect(Object.keys(result.value as object).length).toBeGreaterThan(0)
    expect(Object.entries(result.value as object).filter(([key, value]) => value === null && key !== 'problems')).toEqual([])
  })
})

const isWorker = (name: string) => name === 'worker.json'
