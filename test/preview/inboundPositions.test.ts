// Every built-in inbound template, at every place where it may stand: what becomes of the first request that is offered.
import { describe, expect, test } from 'vitest'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { previewInbound } from '../../src/preview/previewInbound.ts'
import { requestPresets } from '../../src/scenarios/requestPresets.ts'
import { applied, positioned, type Position, type TemplateName } from './inboundPositions.ts'

const keeper = { keep: () => 'ref' }
const secrets = { KEY: 'sesame' }

async function preview(template: TemplateName, position: Position, version?: string, orderId = '1042') {
  const read = await parseDiagram(positioned(template, position, version))
  if (!read.ok) throw new Error(read.problem.message)
  expect(read.warnings).toEqual([])
  const properties = Object.fromEntries(applied(template, position).properties.map(({ name, value }) => [name, value]))
  const [preset] = requestPresets({ properties, secrets })
  const world = { now: 1_800_000_000_000, zone: 'UTC', seed: 1 }
  const question = { model: read.model, element: 'hook', requests: [preset!.request], variables: { orderId }, secrets, attempt: 0, world }
  return previewInbound(question, keeper)!
}

const takes = (where = 'Something came in', answer = ' and answers 200') =>
  `Correlates message arrived with the instance that waits at ${where} with key 1042${answer}.`

const cases: [TemplateName, Position, sentence: string][] = [
  ['webhook-start', 'start', 'Starts Order process with 1 variable and answers 200.'],
  ['github-webhook', 'start', 'Starts Order process with 1 variable and answers 200.'],
  ['webhook-message-start', 'messageStart', 'Starts Order process by message arrived with 1 variable and answers 200.'],
  ['webhook-message-start', 'eventSubprocess', takes()],
  ['webhook-message-start', 'eventSubprocessBeside', takes()],
  ['webhook-catch', 'catch', takes()],
  ['webhook-catch', 'afterGateway', takes()],
  ['webhook-receive', 'receive', takes()],
  ['webhook-boundary', 'boundary', takes()],
  ['webhook-boundary', 'boundaryBeside', takes()],
  ['webhook-boundary', 'boundaryOfSubprocess', takes()],
  ['message-consume', 'messageStart', 'Starts Order process by message arrived with 1 variable.'],
  ['message-consume', 'eventSubprocess', takes(undefined, '')],
  ['email-inbox', 'messageStart', 'Starts Order process by message arrived with 1 variable.'],
  ['email-inbox', 'eventSubprocessBeside', takes(undefined, '')],
  ['http-polling', 'catch', takes(undefined, '')],
  ['http-polling', 'afterGateway', takes(undefined, '')],
]

describe('the first request that is offered', () => {
  test.for(cases)('%s, %s', async ([template, position, sentence]) => {
    const { outcome, inbound } = await preview(template, position)
    expect(outcome).toMatchObject({ kind: 'completed', sentence })
    expect(outcome.path.elements).toContain('work')
    expect(inbound!.waiting.map(({ took, waits }) => [took, waits])).toEqual(
      sentence.startsWith('Starts') ? [] : [[[1], position.endsWith('Beside')]])
  })
})

describe('what stands in its way', () => {
  test.for(cases.filter(([, , sentence]) => sentence.startsWith('Correlates')))('%s, %s: another key', async ([template, position]) => {
    const { outcome, inbound } = await preview(template, position, undefined, '7')
    expect(outcome.sentence).toMatch(/^Waits as message arrived with key 1042 for 1 hour/)
    expect(inbound!.waiting.map(({ correlationKey, waits }) => [correlationKey, waits])).toEqual([['7', true]])
  })
})

describe('variables of what came in', () => {
  const shown = async (template: TemplateName, position: Position) =>
    (await preview(template, position)).variables.map(({ name, value, change }) => `${name} ${value.text} ${change}`)
  test('go to the process', async () => {
    expect(await shown('webhook-boundary', 'boundary')).toEqual(['orderId "1042" same', 'status "OK" added'])
    expect(await shown('webhook-catch', 'afterGateway')).toEqual(['orderId "1042" same', 'status "OK" added'])
    expect(await shown('http-polling', 'catch')).toEqual(['orderId "1042" same', 'at "2026-01-15T10:30:00Z" added'])
    expect(await shown('message-consume', 'messageStart')).toEqual(['total 199.6 added'])
    expect(await shown('email-inbox', 'messageStart')).toEqual(['from "ann@example.org" added'])
  })
  test('of an event subprocess too', async () => {
    expect(await shown('webhook-message-start', 'eventSubprocess')).toEqual(['orderId "1042" same', 'status "OK" added'])
  })
})

test('what is not waited for is not activated, which a polling connector tells nobody', async () => {
  const read = await parseDiagram(positioned('http-polling', 'catch'))
  if (!read.ok) throw new Error(read.problem.message)
  const [, notYet] = requestPresets({ properties: { 'inbound.type': 'io.camunda:http-polling:1' }, secrets })
  const world = { now: 0, zone: 'UTC', seed: 1 }
  const { outcome } = previewInbound({ model: read.model, element: 'hook', requests: [notYet!.request], variables: { orderId: '1042' }, secrets, attempt: 0, world }, keeper)!
  expect(outcome).toMatchObject({ kind: 'notActivated', sentence: 'Not activated: the condition is false.' })
})

test('a polling connector without a correlation key is none, which is said', async () => {
  const read = await parseDiagram(positioned('http-polling', 'catch').replace(/<zeebe:property name="correlationKeyExpression"[^>]*>/, ''))
  if (!read.ok) throw new Error(read.problem.message)
  const [preset] = requestPresets({ properties: { 'inbound.type': 'io.camunda:http-polling:1' }, secrets })
  const world = { now: 0, zone: 'UTC', seed: 1 }
  const { problems } = previewInbound({ model: read.model, element: 'hook', requests: [preset!.request], variables: {}, secrets, attempt: 0, world }, keeper)!
  expect(problems).toContainEqual(expect.objectContaining({ code: 'LEFT_OUT', message: expect.stringContaining('has no correlation key to go by') }))
})

describe('before the templates of a line knew it', () => {
  test.for<[TemplateName, Position]>([['webhook-boundary', 'boundary'], ['http-polling', 'catch'], ['message-consume', 'messageStart']])('%s, %s on 8.5', async ([template, position]) => {
    expect((await preview(template, position, '8.5.0')).outcome.kind).toBe('completed')
  })
})
