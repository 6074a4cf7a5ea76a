// Several instances wait, several requests come: who takes what, what is buffered, lost or known already.
import { describe, expect, test } from 'vitest'
import { previewInbound, type InboundQuestion } from '../../src/preview/previewInbound.ts'
import type { Variables } from '../../src/json.ts'
import { inboundModel, type Kind } from './inboundDiagram.ts'

const keeper = { keep: () => 'ref' }

interface Given {
  kind?: Kind
  properties?: Record<string, string>
  variables?: Variables
  waiting?: InboundQuestion['waiting']
  /** seconds after the one before, and the body */
  requests: [afterSeconds: number, body: Variables][]
  attempt?: number
}

const mapped = { correlationKeyExpression: '=request.body.id', resultExpression: '={id: request.body.id, paid: true}' }

async function preview({ kind = 'catch', properties = mapped, variables = {}, waiting, requests, attempt = 0 }: Given) {
  const model = await inboundModel(kind, properties)
  const sent = requests.map(([afterSeconds, body]) => ({
    method: 'POST', headers: [['Content-Type', 'application/json']] as [string, string][], body: JSON.stringify(body), afterSeconds,
  }))
  const world = { now: 1_800_000_000_000, zone: 'UTC', seed: 1 }
  return previewInbound({ model, element: 'hook', requests: sent, variables, ...(waiting && { waiting }), secrets: {}, attempt, world }, keeper)!
}

const fates = async (given: Given) => (await preview(given)).inbound!.requests.map(({ no, text }) => `${no} ${text}`)
const waiters = async (given: Given) =>
  (await preview(given)).inbound!.waiting.map(({ name, correlationKey, took, waits }) => `${name} key ${correlationKey}: took ${took.join()}${waits ? ', waits' : ''}`)

const two: Given['waiting'] = [{ name: 'First', variables: { orderId: '42' } }, { name: 'Second', variables: { orderId: 43 } }]

describe('several instances', () => {
  test('each takes the message of its own key', async () => {
    const given: Given = { waiting: two, requests: [[0, { id: 43 }], [0, { id: 42 }], [0, { id: 44 }]] }
    expect(await fates(given)).toEqual(['1 Second takes it', '2 First takes it', '3 nobody waits: buffered for 1 hour'])
    expect(await waiters(given)).toEqual(['First key 42: took 2', 'Second key 43: took 1'])
  })
  test('of the same key: the one that has waited longest, the message goes to one of them', async () => {
    const given: Given = { waiting: [{ variables: { orderId: '42' } }, { variables: { orderId: '42' } }], requests: [[0, { id: 42 }]] }
    expect(await fates(given)).toEqual(['1 Instance 1 takes it'])
    expect(await waiters(given)).toEqual(['Instance 1 key 42: took 1', 'Instance 2 key 42: took , waits'])
  })
  test('their own variables lie over the common ones', async () => {
    const { variables, outcome } = await preview({ variables: { orderId: '1', currency: 'EUR' }, waiting: two, requests: [[0, { id: 43 }]] })
    expect(outcome.sentence).toBe('Correlates message payment with Second, which waits at Payment came in with key 43 and answers 200.')
    expect(variables.map(({ name, value, change }) => `${name} ${value.text} ${change}`)).toEqual(['orderId 43 same', 'currency "EUR" same', 'id 43 added', 'paid true added'])
  })
  test('nobody at all', async () => {
    const given: Given = { waiting: [], requests: [[0, { id: 42 }]] }
    expect(await fates(given)).toEqual(['1 nobody waits: buffered for 1 hour'])
    expect(await waiters(given)).toEqual([])
  })
  test('one that can not wait, beside one that does', async () => {
    const { inbound, problems } = await preview({ waiting: [{ variables: {} }, ...two], requests: [[0, { id: 44 }]] })
    expect(inbound!.waiting.map(({ failure, waits }) => [failure?.slice(0, 52), waits])).toEqual([
      ["Failed to extract the correlation key for 'orderId':", false], [undefined, true], [undefined, true],
    ])
    expect(problems.map(({ message }) => message).join()).toContain('Instance 1 does not wait at Payment came in')
  })
  test('the shown request’s own instance has the variables that are shown', async () => {
    const { variables } = await preview({ waiting: two, requests: [[0, { id: 43 }], [0, { id: 42 }]], attempt: 1 })
    expect(variables.find(({ name }) => name === 'orderId')?.value.text).toBe('43')
  })
  test('a field shows the key of the instance that took it', async () => {
    const keyOf = async (id: number) =>
      (await preview({ waiting: two, requests: [[0, { id }]] })).fields.find(({ field }) => field === 'correlationKey')?.value?.text
    expect([await keyOf(42), await keyOf(43), await keyOf(44)]).toEqual(['"42"', '43', '"42"'])
  })
})

describe('an instance that comes later', () => {
  const later = (afterSeconds: number): Given['waiting'] => [{ name: 'Late', variables: { orderId: '42' }, afterSeconds }]
  test('takes what was buffered', async () => {
    const given: Given = { waiting: later(60), requests: [[0, { id: 42 }]] }
    const { outcome, variables, inbound } = await preview(given)
    expect(outcome).toMatchObject({
      kind: 'completed', badge: 'Taken later', sentence: 'Waits as message payment with key 42 for 1 minute, then Late takes it at Payment came in; answers 200.',
    })
    expect(outcome.path.elements).toContain('work')
    expect(variables.map(({ name, change }) => `${name} ${change}`)).toEqual(['orderId same', 'id added', 'paid added'])
    expect(inbound!.requests[0]).toMatchObject({ text: 'buffered 1 minute, then Late takes it', names: ['Late'], status: 200, correlationKey: '42' })
  })
  test('not after its time to live', async () => {
    expect(await fates({ waiting: later(3601), requests: [[0, { id: 42 }]] })).toEqual(['1 nobody waits: buffered for 1 hour'])
  })
  test('what does not live on is lost all the same', async () => {
    const properties = { ...mapped, messageTtl: 'PT0S' }
    const given: Given = { properties, waiting: later(1), requests: [[0, { id: 42 }]] }
    expect(await fates(given)).toEqual(['1 lost: nobody waits, and it does not live on'])
    expect(await waiters(given)).toEqual(['Late key 42: took , waits'])
  })
  test('is there before a request of the same moment', async () => {
    expect(await fates({ waiting: later(5), requests: [[0, { id: 1 }], [5, { id: 42 }]] })).toEqual([
      '1 nobody waits: buffered for 1 hour', '2 Late takes it',
    ])
  })
  test('takes one of two that wait for it, the older', async () => {
    expect(await fates({ waiting: later(60), requests: [[0, { id: 42 }], [1, { id: 42 }]] })).toEqual([
      '1 buffered 1 minute, then Late takes it', '2 nobody waits: buffered for 1 hour',
    ])
  })
})

describe('beside each other', () => {
  test('the same message id counts once while the first one lives, for each key', async () => {
    const properties = { ...mapped, messageIdExpression: '="same"' }
    const requests: Given['requests'] = [[0, { id: 42 }], [10, { id: 42 }], [10, { id: 43 }], [3600, { id: 42 }]]
    expect(await fates({ properties, waiting: two, requests })).toEqual([
      '1 First takes it', '2 ignored: the message id of request 1', '3 Second takes it', '4 nobody waits: buffered for 1 hour',
    ])
  })
  test('what is not activated is answered, or refused', async () => {
    const unmatched = { ...mapped, activationCondition: '=request.body.paid' }
    const requests: Given['requests'] = [[0, { id: 42, paid: false }], [0, { id: 42, paid: true }]]
    expect(await fates({ properties: unmatched, waiting: two, requests })).toEqual(['1 not activated', '2 First takes it'])
    const consumed = await preview({ properties: { ...unmatched, consumeUnmatchedEvents: 'true' }, waiting: two, requests })
    expect(consumed.inbound!.requests.map(({ text, status }) => [text, status])).toEqual([['not activated, answered all the same', 200], ['First takes it', 200]])
  })
  test('what is refused tells why', async () => {
    expect(await fates({ waiting: two, requests: [[0, {}], [0, { id: 43 }]] })).toEqual(['1 the correlation key is null', '2 Second takes it'])
  })
  test('a message start event starts one instance for a key at a time', async () => {
    const requests: Given['requests'] = [[0, { id: 42 }], [1, { id: 42 }], [1, { id: 43 }]]
    const given: Given = { kind: 'messageStart', requests }
    expect(await fates(given)).toEqual(['1 starts Order process', '2 an instance of key 42 is active: buffered for 1 hour', '3 starts Order process'])
    expect((await preview(given)).inbound!.waiting).toEqual([])
    const unkeyed = { resultExpression: mapped.resultExpression }
    expect(await fates({ ...given, properties: unkeyed })).toEqual(['1 starts Order process', '2 starts Order process', '3 starts Order process'])
  })
})
