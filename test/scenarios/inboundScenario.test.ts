// What an inbound scenario says, for those who preview it without a page.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDiagram, previewInbound, readInbound, readScenarioFile, writeScenarioFile, type Scenario } from '../../src/index.ts'
import { demoKeyPair } from '../../src/runtime/inbound/demoKeyPair.ts'

const plain: Scenario = { id: '1', name: 'x', results: [] }

test('requests in order, the first at once; a plain one where there is none', () => {
  expect(readInbound(plain)).toEqual({ requests: [{ method: 'POST', headers: [], afterSeconds: 0 }] })
  const request = { method: 'GET', headers: [] }
  expect(readInbound({ ...plain, request, laterRequests: [{ ...request, afterSeconds: 5 }] }).requests).toEqual([
    { ...request, afterSeconds: 0 }, { ...request, afterSeconds: 5 },
  ])
})

test('variables of those that wait are read; text that is no JSON object counts as none', () => {
  const waiting = [{ name: 'A', variables: '{"a":1}', afterSeconds: 1 }, { variables: '' }, { variables: '{' }, { variables: '[1]' }]
  expect(readInbound({ ...plain, waiting, keyPair: demoKeyPair })).toMatchObject({
    waiting: [{ name: 'A', variables: { a: 1 }, afterSeconds: 1 }, { variables: {} }, { variables: {} }, { variables: {} }], keyPair: demoKeyPair,
  })
})

test('both survive a file', () => {
  const waiting = [{ name: 'A', variables: '{"a":12345678901234567890}' }, { variables: '{"b' }, { variables: '{}', afterSeconds: 90 }]
  const set = { variables: '{}', selected: '1', scenarios: [{ ...plain, results: [{ kind: 'response' as const, text: 'null' }], request: { method: 'POST', headers: [] }, waiting, keyPair: demoKeyPair }] }
  expect(readScenarioFile(writeScenarioFile({ hook: set }))).toMatchObject({ ok: true, value: { elements: { hook: set } }, problems: [] })
})

test('an example, from its files to its outcome', async () => {
  const file = (name: string) => readFileSync(new URL(`../../public/examples/payment-callback/${name}`, import.meta.url), 'utf8')
  const [diagram, scenarios] = [await parseDiagram(file('payment-callback.bpmn')), readScenarioFile(file('payment-callback.scenarios.json'))]
  if (!diagram.ok || !scenarios.ok) throw new Error('unreadable')
  const scenario = scenarios.value.elements['PaymentReceived']!.scenarios.find(({ id }) => id === 'several')!
  const preview = previewInbound(
    { model: diagram.model, element: 'PaymentReceived', ...readInbound(scenario), variables: {}, secrets: {}, attempt: 0, world: { now: 0, zone: 'UTC', seed: 1 } },
    { keep: () => '' },
  )
  expect(preview?.inbound?.requests.map(({ text }) => text)).toEqual([
    'Order 1042 takes it', 'ignored: the message id of request 1', 'nobody waits: buffered for 1 hour', 'buffered 30 seconds, then Order 1044 takes it',
  ])
})

test('the file of the guide can be read', () => {
  const guide = readFileSync(new URL('../../public/guides/inbound.md', import.meta.url), 'utf8')
  const json = /```json\n(.*?)```/s.exec(guide)![1]!
  const read = readScenarioFile(`{"version": 1, "elements": {"hook": {"scenarios": [${json}]}}}`)
  expect(read).toMatchObject({ ok: true, problems: [] })
})
