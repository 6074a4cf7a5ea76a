// Presets answer as the real services do, in the shape of each line.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseJson, printJson, type Json, type JsonObject } from '../../src/json.ts'
import { lineFor, lines, type Line } from '../../src/lines.ts'
import type { HttpLine } from '../../src/runtime/http/httpLine.ts'
import { exceptionForStatus, responseFor, timedOut } from '../runtime/http/connectorAnswers.ts'
import { jobTypes } from '../../src/scenarios/jobTypes.ts'
import { chatCompletionTemplate, defaultScenarios, presetsFor } from '../../src/scenarios/presets.ts'

const allLines = Object.keys(lines) as Line[]
const types = [...Object.values(jobTypes), 'io.example:other:1', undefined, 'constructor']

const result = (jobType: string | undefined, line: Line, id: string, version?: string): Json => {
  const preset = presetsFor(jobType, line, version).find(candidate => candidate.id === id)
  const json = parseJson(preset?.result.text ?? '')
  if (!json.ok) throw new Error(`${id}: ${json.problem.message}`)
  return json.value
}

describe.each(types)('job type %s', type => {
  test.each(allLines)('has sound presets on %s', line => {
    const presets = presetsFor(type, line)
    expect(new Set(presets.map(preset => preset.id)).size).toBe(presets.length)
    expect(presets.every(preset => preset.result.kind === preset.group && parseJson(preset.result.text).ok)).toBe(true)
    expect(presets.map(preset => preset.group)).toEqual(presets.map(preset => preset.group).sort().reverse())
    expect(presets.map(preset => preset.id)).toEqual(expect.arrayContaining(['null', 'bare']))
  })
  test.each(allLines)('starts with a success and failures on %s', line => {
    const { scenarios, selected, variables } = defaultScenarios(type, line)
    const kinds = scenarios.map(scenario => scenario.results[0]!.kind)
    expect([kinds[0], kinds.at(-1)]).toEqual(['response', 'exception'])
    expect([selected, variables]).toEqual([scenarios[0]!.id, '{}'])
  })
})

test.each<[jobType: string | undefined, template: string | undefined, names: string[]]>([
  [jobTypes.rest, undefined, ['200 OK', '404 Not Found', '504 Gateway Timeout']],
  [jobTypes.rest, chatCompletionTemplate, ['Answer', 'Answer cut off', '429, rate limit', 'Timeout']],
  [jobTypes.graphql, undefined, ['Data', '200 with errors', '429 Too Many Requests']],
  [jobTypes.soap, undefined, ['Answer', 'SOAP fault', 'Timeout']],
  [jobTypes.kafka, undefined, ['Published', 'No such topic', 'Record too large']],
  [jobTypes.sqs, undefined, ['Sent', 'No such queue', 'Throttled']],
  [jobTypes.sql, undefined, ['Rows', 'No rows', 'Key exists already', 'Connection refused']],
  [jobTypes.objectStorage, undefined, ['Uploaded', 'Not allowed', 'Timeout']],
  [jobTypes.email, undefined, ['Sent', 'Login refused', 'Connection refused']],
  [jobTypes.chat, 'constructor', ['Posted', 'No such channel', 'Token refused']],
  ['io.example:other:1', 'of.nobody', ['Response', 'Exception with a code']],
])('a task of %s with template %s starts with %j', (jobType, template, names) => {
  expect(defaultScenarios(jobType, '8.8', '8.8', template).scenarios.map(scenario => scenario.name)).toEqual(names)
})

describe('what a connector answers', () => {
  test.each<[type: string, id: string, line: Line, result: unknown]>([
    [jobTypes.graphql, 'errors', '8.9', {
      status: 200,
      headers: { 'Content-Type': 'application/json' },
      body: {
        errors: [{
          message: 'Order 4711 does not exist', locations: [{ line: 2, column: 3 }], path: ['order'], extensions: { code: 'NOT_FOUND' },
        }],
        data: { order: null },
      },
      reason: 'OK',
      document: null,
    }],
    [jobTypes.kafka, 'published', '8.3', { topic: 'orders', timestamp: 1767225600000, offset: 1042, partition: 3 }],
    [jobTypes.sqs, 'sent', '8.5', { messageId: '219f8380-5770-4cc2-8c3e-5c715e145f5e' }],
    [jobTypes.sql, 'changed', '8.8', { modifiedRows: 1 }],
    [jobTypes.sql, 'none', '8.8', { resultSet: [] }],
    [jobTypes.objectStorage, 'stored', '8.8', {
      bucket: 'invoices', key: '2026/4711.pdf', link: 'https://invoices.s3.amazonaws.com/2026/4711.pdf',
    }],
  ])('%s, %s on %s', (type, id, line, expected) => expect(result(type, line, id)).toEqual(expected))

  test('is told by SOAP with a code since 8.6, and by its message before', () => {
    expect(result(jobTypes.soap, '8.8', 'fault')).toMatchObject({ code: 'SOAP_FAULT_RECEIVED', message: 'SOAP Fault received' })
    expect(result(jobTypes.soap, '8.5', 'fault', '8.5')).toEqual({
      type: 'io.camunda.connectors.soap.SoapConnectorException',
      message: 'org.springframework.ws.soap.client.SoapFaultClientException: Order 4711 does not exist',
    })
  })
  test('is told by Kafka inside its own message, and not at all before 8.5', () => {
    const message = (line: Line, version?: string) => (result(jobTypes.kafka, line, 'denied', version) as JsonObject)['message']
    expect(message('8.8')).toBe(
      'Error during Kafka Producer execution; error message: [org.apache.kafka.common.errors.TopicAuthorizationException: ' +
        'Not authorized to access topics: [orders]]',
    )
    expect(message('8.3')).toBe('Kafka Producer execution exception')
  })
  test('is told by AWS in the words of its library, which changed for queues with 8.9', () => {
    expect(result(jobTypes.sqs, '8.8', 'queue')).toMatchObject({
      type: 'com.amazonaws.services.sqs.model.QueueDoesNotExistException',
      message: expect.stringContaining('(Service: AmazonSQS; Status Code: 400; Error Code: AWS.SimpleQueueService.NonExistentQueue;') as string,
    })
    expect(result(jobTypes.sqs, '8.9', 'queue')).toMatchObject({
      type: 'software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException',
      message: expect.stringContaining('(Service: Sqs, Status Code: 400, Request ID: ') as string,
    })
    expect(result(jobTypes.sqs, '8.8', 'denied')).toMatchObject({ type: 'com.amazonaws.services.sqs.model.AmazonSQSException' })
    expect(result(jobTypes.sqs, '8.9', 'timeout')).toMatchObject({ type: 'software.amazon.awssdk.core.exception.SdkClientException' })
  })
})

test('the code of a REST exception is text, and the status is nowhere else', () => {
  expect(result(jobTypes.rest, '8.8', '404')).toEqual({
    type: 'io.camunda.connector.api.error.ConnectorException',
    code: '404',
    message: 'Not Found',
    variables: {
      response: {
        headers: { 'Content-Type': 'application/json' },
        body: { error: 'not_found', message: 'There is nothing at this address.' },
      },
    },
  })
})

// The recorded answers of the real connector: same keys, same fixed words.
interface Recorded {
  id: string
  expected: Record<string, { response?: Record<string, unknown>; exception?: Record<string, unknown> }>
}
const recorded = new Map(
  readFileSync(new URL('../conformance/http.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Recorded)
    .map(record => [record.id, record.expected]),
)
const shape = (value: unknown) => {
  const { response } = ((value as Record<string, unknown>)['variables'] ?? {}) as Record<string, object>
  const { type, code, message } = value as Record<string, unknown>
  return { type, code, message, keys: Object.keys(response ?? {}).sort() }
}

describe.each(['8.6', '8.7', '8.8'])('the REST connector of %s', version => {
  const of = (id: string) => result(jobTypes.rest, lineFor(version).line, id, version)

  test.each([
    ['204', 'http-status-005'],
    ['200', 'http-response-body-002'],
  ])('returns %s with the keys of the recorded %s', (id, record) => {
    expect(Object.keys(of(id) as object).sort()).toEqual(Object.keys(recorded.get(record)![version]!.response!).sort())
  })

  test.each([
    ['400', 'http-error-001'],
    ['401', 'http-error-002'],
    ['404', 'http-error-005'],
    ['500', 'http-error-017'],
    ['504', 'http-error-020'],
    ['refused', 'http-failure-001'],
    ['timeout', 'http-failure-003'],
  ])('throws %s as the recorded %s', (id, record) => {
    expect(shape(of(id))).toEqual(shape(recorded.get(record)![version]!.exception))
  })

  test('gives what the runtime makes of such answers', () => {
    const httpLine = version as HttpLine
    const { type, code, message } = timedOut(httpLine)
    expect(of('timeout')).toEqual({ type, code, message })
    const notFound = of('404') as JsonObject
    const { headers, body } = (notFound['variables'] as JsonObject)['response'] as JsonObject
    expect(exceptionForStatus(404, 'Not Found', Object.entries(headers as Record<string, string>), printJson(body!), httpLine)).toEqual(notFound)
    const fine = of('200') as JsonObject
    const sent = Object.entries(fine['headers'] as Record<string, string>)
    expect(responseFor(200, 'OK', sent, printJson(fine['body']!), httpLine)).toEqual(fine)
  })
})

describe.each(['8.3', '8.5'] as const)('the REST connector of %s', line => {
  test('returns status, headers in lower case, and body', () => {
    expect(result(jobTypes.rest, line, '200')).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: { id: 4711, status: 'ok' },
    })
  })
  test('throws a status with its code and all else in the message', () => {
    expect(result(jobTypes.rest, line, '504')).toEqual({
      type: 'io.camunda.connector.api.error.ConnectorException',
      code: '504',
      message: '504 Gateway Timeout\nGET https://api.example.org/orders/4711',
    })
  })
  test('has no code for what the network does', () => {
    expect(result(jobTypes.rest, line, 'refused')).not.toHaveProperty('code')
    expect(result(jobTypes.rest, line, 'timeout')).not.toHaveProperty('code')
  })
})
