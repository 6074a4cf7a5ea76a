// The worker's side of an inbound element: who waits, whose key pair, and what follows the secrets.
import { describe, expect, test } from 'vitest'
import { createHmac } from 'node:crypto'
import { createPreviewHost } from '../../app/preview/host.ts'
import type { FromWorker, ScenarioShape, ToWorker } from '../../app/preview/protocol.ts'
import { loadUnfinished, missesUnfinished } from '../../src/feel/unfinished.ts'
import { inboundModel, type Kind } from './inboundDiagram.ts'

const body = '{"id": 42}'
const json: [string, string][] = [['Content-Type', 'application/json']]

async function setUp(kind: Kind, properties: Record<string, string>, shape: Partial<ScenarioShape> = {}) {
  const posted: FromWorker[] = []
  const inbound = await import('../../app/preview/inboundRoom.ts')
  const host = createPreviewHost({
    post: message => posted.push(message),
    now: () => 1_800_000_000_000,
    seed: () => 7,
    later: () => {},
    loadInbound: () => Promise.resolve(inbound),
    unfinished: { misses: missesUnfinished, load: loadUnfinished },
  })
  const tell = (...messages: ToWorker[]) => messages.forEach(host.receive)
  const tellShape = (change: Partial<ScenarioShape>) =>
    tell({ tell: 'scenarios', element: 'hook', scenarios: [{ id: 'a', ownVariables: false, results: ['response'], requests: [{ afterSeconds: 0, method: 'POST', headers: json, hasText: true }], ...change }] })
  tell({ tell: 'model', model: await inboundModel(kind, properties) }, { tell: 'secrets', secrets: { KEY: 'old' } })
  tellShape(shape)
  tell({ tell: 'text', key: { text: 'request', element: 'hook', scenario: 'a', attempt: 0 }, value: body })
  let id = 0
  const preview = async () => {
    tell({ ask: 'preview', id: ++id, element: 'hook', scenario: 'a', attempt: 0 })
    // The first question loads what inbound elements need.
    await Promise.resolve().then(() => {})
    const answer = posted.findLast(each => each.answer === 'preview')
    if (answer?.answer !== 'preview' || answer.id !== id) throw new Error(JSON.stringify(posted.at(-1)))
    return answer.preview
  }
  return { posted, tell, tellShape, preview }
}

const caught = { correlationKeyExpression: '=request.body.id' }

describe('waiting instances', () => {
  test('have their own variables over the common ones', async () => {
    const { preview, tell } = await setUp('catch', caught, { waiting: [{ name: 'One', variables: '{}' }, { name: 'Two', variables: '{"orderId": 42}' }] })
    tell({ tell: 'text', key: { text: 'variables', element: 'hook' }, value: '{"orderId": "1"}' })
    expect((await preview()).inbound!.waiting).toMatchObject([{ name: 'One', correlationKey: '1', took: [], waits: true }, { name: 'Two', correlationKey: '42', took: [1] }])
  })
  test('keep their last good variables while they are typed', async () => {
    const { preview, tellShape } = await setUp('catch', caught, { waiting: [{ variables: '{"orderId": 42}' }] })
    expect((await preview()).stale).toEqual([])
    tellShape({ waiting: [{ variables: '{"orderId": 4' }] })
    const shown = await preview()
    expect(shown.stale).toMatchObject([{ text: 'waiting' }])
    expect(shown.inbound!.waiting).toMatchObject([{ correlationKey: '42', took: [1] }])
  })
})

describe('secrets that change', () => {
  const signed = {
    'inbound.shouldValidateHmac': 'enabled', 'inbound.hmacSecret': '{{secrets.KEY}}', 'inbound.hmacHeader': 'X-Signature', 'inbound.hmacAlgorithm': 'sha_256',
  }
  const signature = (secret: string) => createHmac('sha256', secret).update(body).digest('hex')
  const request = (value: string) => ({ requests: [{ afterSeconds: 0, method: 'POST', headers: [...json, ['X-Signature', value] as [string, string]], hasText: true }] })
  const followed = (posted: FromWorker[]) => posted.flatMap(each => (each.answer === 'followed' ? each.requests.map(({ credentials }) => credentials[0]!.value) : []))

  test('take the signature with them, letter by letter, over an empty one', async () => {
    const { preview, tell, posted } = await setUp('start', signed, request(signature('old')))
    expect((await preview()).outcome.kind).toBe('completed')
    for (const KEY of ['ol', '', 'n', 'ne']) {
      tell({ tell: 'secrets', secrets: { KEY } })
      expect([KEY, (await preview()).outcome.kind]).toEqual([KEY, KEY === '' ? 'rejected' : 'completed'])
    }
    expect(followed(posted)).toEqual(['ol', 'n', 'ne'].map(signature))
  })
  test('leave one alone that was edited', async () => {
    const { preview, tell, posted } = await setUp('start', signed, request('0000'))
    await preview()
    tell({ tell: 'secrets', secrets: { KEY: 'new' } })
    expect((await preview()).outcome.sentence).toContain('the signature does not match')
    expect(followed(posted)).toEqual([])
  })
})

test('a new key pair comes out of a seed', async () => {
  const { tell, posted, preview } = await setUp('start', {})
  await preview()
  tell({ ask: 'keyPair', id: 9 })
  expect(posted.at(-1)).toMatchObject({ answer: 'keyPair', id: 9, keyPair: { algorithm: 'RS256', kid: expect.stringMatching(/^key-[0-9a-f]{8}$/) } })
})
