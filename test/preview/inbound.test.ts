// What becomes of a request to an inbound element: the sentence, with its kind, and what is shown beside it.
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { withField } from '../../src/bpmn/applyField.ts'
import { compareInbound } from '../../src/preview/inbound/compareInbound.ts'
import { followSecrets, makeCredential } from '../../src/preview/inbound/credentials.ts'
import { variablesThatWait } from '../../src/preview/inbound/variablesThatWait.ts'
import { previewInbound, type InboundQuestion } from '../../src/preview/previewInbound.ts'
import type { Variables } from '../../src/json.ts'
import { newKeyPair } from '../../src/runtime/inbound/crypto/newKeyPair.ts'
import { inboundModel, type Kind } from './inboundDiagram.ts'

const keeper = { keep: () => 'ref' }
const json: [string, string][] = [['Content-Type', 'application/json']]
const paid = { method: 'POST', headers: json, body: '{"status": "OK", "id": 42}' }

interface Given {
  kind?: Kind
  properties?: Record<string, string>
  variables?: Variables
  requests?: InboundQuestion['requests']
  version?: string
  /** the message's correlation key */
  key?: string
}

async function question({ kind = 'start', properties = {}, variables = {}, requests = [paid], version, key }: Given): Promise<InboundQuestion> {
  const written = await inboundModel(kind, properties, version)
  const model = key === undefined ? written : withField(written, 'hook', 'correlationKey', key)
  return { model, element: 'hook', requests, variables, secrets: { KEY: 'sesame' }, attempt: 0, world: { now: 1_800_000_000_000, zone: 'UTC', seed: 1 } }
}

async function preview(given: Given) {
  return previewInbound(await question(given), keeper)!
}

const mapped = { resultExpression: '={id: request.body.id, status: request.body.status}' }
const caught = { correlationKeyExpression: '=request.body.id', ...mapped }
const signed = {
  'inbound.shouldValidateHmac': 'enabled', 'inbound.hmacSecret': '{{secrets.KEY}}', 'inbound.hmacHeader': 'X-Signature', 'inbound.hmacAlgorithm': 'sha_256',
}
const signature = createHmac('sha256', 'sesame').update(paid.body).digest('hex')

describe('in one sentence', () => {
  const cases: [what: string, given: Given, kind: string, sentence: string][] = [
    ['a start', { properties: mapped }, 'completed', 'Starts Order process with 2 variables and answers 200.'],
    ['a condition that is false', { properties: { activationCondition: '=request.body.status = "no"' } }, 'notActivated', 'Not activated: the condition is false, answers 422.'],
    ['one that is answered all the same', { properties: { activationCondition: '=false', consumeUnmatchedEvents: 'true' } }, 'notActivated', 'Not activated: the condition is false, answers 200, as if it were.'],
    ['a wrong signature', { properties: signed, requests: [{ ...paid, headers: [...json, ['x-signature', 'abc']] }] }, 'rejected', 'Rejected: 401, the signature does not match.'],
    ['no signature', { properties: signed }, 'rejected', 'Rejected: 500, the header X-Signature is missing.'],
    ['the signature', { properties: { ...signed, ...mapped }, requests: [{ ...paid, headers: [...json, ['x-signature', signature]] }] }, 'completed', 'Starts Order process with 2 variables and answers 200.'],
    ['no user', { properties: { 'inbound.auth.type': 'BASIC', 'inbound.auth.username': 'u', 'inbound.auth.password': 'p' } }, 'rejected', 'Rejected: 401, user name and password are missing.'],
    ['another method', { properties: { 'inbound.method': 'get' } }, 'rejected', 'Rejected: 405, the method must be GET.'],
    ['another path', { requests: [{ ...paid, path: '/inbound/other' }] }, 'rejected', 'Rejected: 404, nothing listens at other.'],
    ['a body that is no JSON', { requests: [{ ...paid, body: 'status=OK' }] }, 'rejected', 'Rejected: 500, the body can’t be read as JSON.'],
    ['a challenge', { properties: { 'inbound.verificationExpression': '={statusCode: 202, body: request.body.id}' } }, 'completed', 'Answers the verification with 202; nothing is started.'],
    ['an answer of its own', { properties: { 'inbound.responseExpression': '={statusCode: 201}' } }, 'completed', 'Starts Order process with no variables and answers 201.'],
    ['a response expression that fails', { properties: { 'inbound.responseExpression': '=' } }, 'completed', 'Starts Order process with no variables, but answers 422.'],
    ['a message that starts', { kind: 'messageStart', properties: caught }, 'completed', 'Starts Order process by message payment with 2 variables and answers 200.'],
    ['a message for who waits', { kind: 'catch', properties: caught, variables: { orderId: '42' } }, 'completed', 'Correlates message payment with the instance that waits at Payment came in with key 42 and answers 200.'],
    ['one for a task', { kind: 'receive', properties: caught, variables: { orderId: 42 } }, 'completed', 'Correlates message payment with the instance that waits at Payment came in with key 42 and answers 200.'],
    ['a message for nobody', { kind: 'catch', properties: caught, variables: { orderId: '7' } }, 'waiting', 'Waits as message payment with key 42 for 1 hour and answers 200.'],
    ['one that does not live on', { kind: 'catch', properties: { ...caught, messageTtl: 'PT0S' }, variables: { orderId: '7' } }, 'noEffect', 'Lost: message payment with key 42 does not live on, and no instance waits for it, answers 200.'],
    ['no key', { kind: 'catch', properties: { correlationKeyExpression: '=request.body.nothing' } }, 'rejected', 'Rejected: 422, the correlation key is null.'],
  ]
  test.for(cases)('%s', async ([, given, kind, sentence]) => {
    expect((await preview(given)).outcome).toMatchObject({ kind, sentence })
  })
})

describe('one after the other', () => {
  const keyed = { ...caught, messageIdExpression: '=request.body.status' }
  const fates = async (given: Given) => (await preview(given)).attempts.map(({ outcome, atMs }) => `${atMs} ${outcome.badge}`)
  test('the same message id within its time to live counts once', async () => {
    const requests = [paid, { ...paid, afterSeconds: 60 }, { ...paid, afterSeconds: 3600 }]
    expect(await fates({ kind: 'catch', properties: keyed, variables: { orderId: '42' }, requests })).toEqual(['0 Correlates', '60000 Same id', '3660000 Waits'])
  })
  test('what was known is answered 200', async () => {
    const { outcome } = await preview({ kind: 'catch', properties: keyed, variables: { orderId: '42' }, requests: [paid, { ...paid, afterSeconds: 60 }] })
    expect(outcome).toMatchObject({ kind: 'noEffect', sentence: 'Ignored: message payment with id OK was there before, answers 200.' })
  })
  test('one instance of a key at a time', async () => {
    const other = { ...paid, body: '{"id": 43}', afterSeconds: 1 }
    expect(await fates({ kind: 'messageStart', properties: caught, requests: [paid, { ...paid, afterSeconds: 1 }, other] })).toEqual(['0 Starts', '1000 Waits', '2000 Starts'])
  })
})

describe('beside the sentence', () => {
  test('phases in the runtime’s order, the one that decides marked', async () => {
    const { phases } = await preview({ properties: { ...mapped, activationCondition: '=request.body.status = "OK"', 'inbound.responseExpression': '={statusCode: 202}' } })
    expect(phases.map(({ title }) => title)).toEqual([
      'Method and path', 'Request', 'Method', 'Authentication', 'Body', 'Activation condition', 'Activation', 'Result expression', 'Command', 'Engine',
      'Response expression', 'HTTP answer',
    ])
    expect(phases.filter(({ state }) => state === 'decided').map(({ id }) => id)).toEqual(['engine'])
  })
  test('the HTTP answer', async () => {
    const { inbound } = await preview({ properties: { activationCondition: '=false' } })
    expect(inbound).toMatchObject({ path: '/inbound/order', isWebhook: true, answer: { status: 422, reason: 'Unprocessable Entity', body: '{\n  "consumeUnmatched": false\n}' } })
  })
  test('the error page of the server, with its time', async () => {
    const { inbound } = await preview({ requests: [{ ...paid, headers: [['Content-Type', 'nonsense']] }] })
    expect(inbound!.answer!.body).toContain('"timestamp": "2027-01-15T08:00:00.000+00:00"')
  })
  test('values under the fields', async () => {
    const { fields } = await preview({ kind: 'catch', properties: { ...caught, activationCondition: '=true' }, variables: { orderId: '42' } })
    const shown = Object.fromEntries(fields.map(({ field, value }) => [field, value?.text]))
    expect(shown).toMatchObject({
      'property:activationCondition': 'true', 'property:correlationKeyExpression': '42', 'property:resultExpression': '{id: 42, status: "OK"}', correlationKey: '"42"',
    })
  })
  test('completion of the request, also of one that is refused', async () => {
    const { completion } = await preview({ properties: { 'inbound.method': 'get' } })
    const names = (entries: typeof completion.result | undefined) => entries?.map(({ name }) => name)
    expect(names(completion.result)).toEqual(['request', 'connectorData', 'documents'])
    expect(names(completion.response)).toEqual(['request', 'connectorData', 'documents', 'correlation'])
    expect(names(completion.result[0]?.entries?.find(({ name }) => name === 'body')?.entries)).toEqual(['status', 'id'])
  })
  test('the variables of the instance', async () => {
    const { variables } = await preview({ kind: 'catch', properties: caught, variables: { orderId: '42', status: 'old' } })
    expect(variables.map(({ name, change }) => `${name} ${change}`)).toEqual(['orderId same', 'status changed', 'id added'])
  })
  test('of a message that waits, what it carries', async () => {
    const { variables } = await preview({ kind: 'catch', properties: caught })
    expect(variables.map(({ name, change }) => `${name} ${change}`)).toEqual(['id local', 'status local'])
  })
  test('why nobody waits', async () => {
    const { problems } = await preview({ kind: 'catch', properties: caught })
    expect(problems.map(({ code }) => code)).toEqual(['INBOUND_NOBODY_WAITS', 'NULL_PATH', 'MESSAGE_ID_MISSING'])
  })
  test('where a message id could come from, as the connector hands it over', async () => {
    const mail = { 'inbound.type': 'io.camunda:connector-email-inbound:1', 'inbound.context': '', correlationKeyExpression: '=subject' }
    const { problems } = await preview({ kind: 'catch', properties: mail, requests: [{ ...paid, body: '{"subject": "7"}' }] })
    expect(problems.find(({ code }) => code === 'MESSAGE_ID_MISSING')?.hint).toMatch(/repeats, as =messageId\.$/)
  })
})

describe('a first guess at who waits', () => {
  const cases: [what: string, given: Given, expected: Variables | undefined][] = [
    ['the request’s key, as text', { kind: 'catch', properties: caught }, { orderId: '42' }],
    ['of a task', { kind: 'receive', properties: caught }, { orderId: '42' }],
    ['along a path', { kind: 'catch', properties: caught, key: '= order.`the id`' }, { order: { 'the id': '42' } }],
    ['not of more than a path', { kind: 'catch', properties: caught, key: '=orderId + "x"' }, undefined],
    ['nor of a fixed text', { kind: 'catch', properties: caught, key: 'orderId' }, undefined],
    ['nor without a key of the request', { kind: 'catch', properties: { correlationKeyExpression: '=request.body.nothing' } }, undefined],
    ['nor of a start event', { kind: 'messageStart', properties: caught }, undefined],
  ]
  test.each(cases)('%s', async (_, given, expected) => expect(variablesThatWait(await question(given))).toEqual(expected))
})

describe('what lets a request pass is made at a click', () => {
  const api = { 'inbound.auth.type': 'APIKEY', 'inbound.auth.apiKey': '{{secrets.KEY}}' }
  const jwt = { 'inbound.auth.type': 'JWT', 'inbound.auth.jwt.jwkUrl': 'https://issuer.example/keys' }
  const cases: [what: string, properties: Record<string, string>][] = [
    ['a signature', signed],
    ['one with a tag', { ...signed, 'inbound.hmacHeader': 'X-Hub-Signature-256' }],
    ['user and password', { 'inbound.auth.type': 'BASIC', 'inbound.auth.username': 'u', 'inbound.auth.password': '{{secrets.KEY}}' }],
    ['a key in a header', { ...api, 'inbound.auth.apiKeyLocator': '=request.headers.`x-api-key`' }],
    ['a key behind a word', { ...api, 'inbound.auth.apiKeyLocator': '=split(request.headers.authorization, " ")[2]' }],
    ['a key in the query', { ...api, 'inbound.auth.apiKeyLocator': '=request.params.key' }],
    ['a token', jwt],
    ['a token with roles', { ...jwt, 'inbound.auth.jwt.permissionsExpression': '=roles', 'inbound.auth.jwt.requiredPermissions': 'admin,clerk' }],
  ]
  test.for(cases)('%s', async ([, properties]) => {
    const asked = await question({ properties })
    const [kind] = previewInbound(asked, keeper)!.inbound!.credentials
    expect(previewInbound(asked, keeper)!.outcome.kind).toBe('rejected')
    const made = makeCredential(kind!, asked)
    if (!made.ok) throw new Error(made.message)
    const pair: [string, string] = [made.name, made.value]
    const request = made.in === 'headers' ? { ...paid, headers: [...json, pair] } : { ...paid, query: [pair] }
    expect(previewInbound({ ...asked, requests: [request] }, keeper)!.outcome.kind).toBe('completed')
  })
  test('a token of another key is refused', async () => {
    const asked = await question({ properties: jwt })
    const made = makeCredential('jwtOtherKey', asked)
    if (!made.ok) throw new Error(made.message)
    const request = { ...paid, headers: [...json, [made.name, made.value] as [string, string]] }
    expect(previewInbound({ ...asked, requests: [request] }, keeper)!.outcome.sentence).toBe('Rejected: 401, the token’s signature does not match.')
  })
  test('a token is of the scenario’s own key pair: that of another one is not known', async () => {
    const asked = await question({ properties: jwt })
    const own = { ...asked, keyPair: newKeyPair(1, 1024) }
    const made = makeCredential('jwt', own)
    if (!made.ok) throw new Error(made.message)
    const requests = [{ ...paid, headers: [...json, [made.name, made.value] as [string, string]] }]
    expect(previewInbound({ ...own, requests }, keeper)!.outcome.kind).toBe('completed')
    const others = [previewInbound({ ...asked, requests }, keeper)!, previewInbound({ ...own, requests, keyPair: newKeyPair(2, 1024) }, keeper)!]
    expect(others.map(({ outcome }) => outcome.sentence)).toEqual(Array(2).fill('Rejected: 500, the token’s key is not in the key set.'))
  })
  test('or told why not', async () => {
    const asked = await question({ properties: { ...signed, 'inbound.hmacAlgorithm': '' } })
    expect(makeCredential('hmac', asked)).toMatchObject({ ok: false })
  })
})

describe('what was made with a secret follows it', () => {
  const api = { 'inbound.auth.type': 'APIKEY', 'inbound.auth.apiKey': '{{secrets.KEY}}', 'inbound.auth.apiKeyLocator': '=request.params.key' }
  const follow = async (properties: Record<string, string>, request: InboundQuestion['requests'][number], now: Record<string, string>) =>
    followSecrets({ ...(await question({ properties, requests: [request] })), secrets: now }, { KEY: 'sesame' })
  const withHeader = (value: string): InboundQuestion['requests'][number] => ({ ...paid, headers: [...json, ['X-SIGNATURE', value]] })
  const other = createHmac('sha256', 'other').update(paid.body).digest('hex')

  test('a signature', async () => {
    expect(await follow(signed, withHeader(signature), { KEY: 'other' })).toEqual({
      credentials: [{ ok: true, in: 'headers', name: 'X-Signature', value: other }], lost: false,
    })
  })
  test('a key in the query', async () => {
    const { credentials } = await follow(api, { ...paid, query: [['key', 'sesame']] }, { KEY: 'other' })
    expect(credentials).toMatchObject([{ in: 'query', name: 'key', value: 'other' }])
  })
  test('not one that was edited, or whose body was', async () => {
    const nothing = { credentials: [], lost: false }
    expect(await follow(signed, withHeader('0000'), { KEY: 'other' })).toEqual(nothing)
    expect(await follow(signed, { ...withHeader(signature), body: '{"status": "no"}' }, { KEY: 'other' })).toEqual(nothing)
    expect(await follow(signed, paid, { KEY: 'other' })).toEqual(nothing)
  })
  test('nor where nothing has changed for it', async () => {
    expect(await follow(signed, withHeader(signature), { KEY: 'sesame', OTHER: 'x' })).toEqual({ credentials: [], lost: false })
  })
  test('an empty or missing secret makes nothing yet', async () => {
    expect(await follow(signed, withHeader(signature), { KEY: '' })).toEqual({ credentials: [], lost: true })
    expect(await follow(signed, withHeader(signature), {})).toEqual({ credentials: [], lost: true })
  })
})

describe('elements that share a connector', () => {
  const shared = { ...mapped, deduplicationMode: 'MANUAL', deduplicationId: 'orders' }
  async function beside(properties: Record<string, string>) {
    const asked = await question({ properties: { ...shared, activationCondition: '=request.body.id = 1' } })
    const { hook } = asked.model.elements
    const written = Object.entries({ 'inbound.type': 'io.camunda:webhook:1', 'inbound.context': 'order', ...shared, ...properties }).map(([name, value]) => ({ name, value }))
    const second = { ...hook!, id: 'second', name: 'Other order', properties: written }
    return previewInbound({ ...asked, model: { ...asked.model, elements: { ...asked.model.elements, second } } }, keeper)!
  }
  test('are named, with the one that is activated', async () => {
    const { phases, problems } = await beside({ activationCondition: '=request.body.id = 42' })
    const summary = (wanted: string) => phases.find(({ title }) => title === wanted)?.summary
    expect([summary('Method and path'), summary('Activation'), problems]).toEqual(['Order came in, Other order share this address', 'Other order', []])
  })
  test('both activated: that is refused', async () => {
    const both = await question({ properties: { ...shared, activationCondition: '=true' } })
    const second = { ...both.model.elements['hook']!, id: 'second' }
    const refused = previewInbound({ ...both, model: { ...both.model, elements: { ...both.model.elements, second } } }, keeper)!
    expect(refused.outcome.sentence).toBe('Rejected: 422, several connectors are activated at once.')
  })
  test('and disagree: neither listens', async () => {
    const { outcome, problems, phases } = await beside({ 'inbound.method': 'get' })
    expect(outcome.sentence).toBe('Rejected: 404, nothing listens at order.')
    expect(problems.map(({ code }) => code)).toEqual(['ELEMENTS_DISAGREE'])
    expect(problems[0]!.message).toBe('Order came in and Other order share the deduplication id orders, but differ in inbound.method (not set, get): none of them gets a connector.')
    expect(phases[0]).toMatchObject({ title: 'Registration', state: 'failed', summary: '1 connector of 1 down' })
  })
})

test('a line that was not measured names the one in its place', async () => {
  const noticeOn = async (version: string) => (await preview({ version })).inbound!.notice
  expect(await Promise.all(['8.3.0', '8.5.0', '8.8.0', '8.9.0'].map(noticeOn))).toEqual([
    'Inbound requests of 8.3: not measured, previewed as 8.5', undefined, undefined, 'Inbound requests of 8.9: not measured, previewed as 8.8',
  ])
})

test('lines side by side', async () => {
  const asked = await question({ properties: { activationCondition: '=false' } })
  const compared = [...compareInbound(asked, keeper)!].map(({ line, outcome, differences }) => [line, outcome.sentence, differences.length])
  expect(compared).toEqual([
    ['8.8', 'Not activated: the condition is false, answers 422.', 0],
    ['8.3', 'Not activated: the condition is false, answers 200, as if it were.', 1],
    ['8.5', 'Not activated: the condition is false, answers 200, as if it were.', 1],
    ['8.9', 'Not activated: the condition is false, answers 422.', 0],
  ])
})
