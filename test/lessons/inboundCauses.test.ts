// A failed check of a webhook says why.
import { expect, test } from 'vitest'
import { runCheck } from '../../src/lessons/runLesson.ts'
import type { Expectation, Scenario, SimulatedRequest } from '../../src/scenarios/scenario.ts'
import { inboundModel, type Kind } from '../preview/inboundDiagram.ts'

const paid: SimulatedRequest = { method: 'POST', headers: [['Content-Type', 'application/json']], body: '{"status": "OK", "id": 42}' }

interface Given {
  kind?: Kind
  properties?: Record<string, string>
  variables?: string
  requests?: SimulatedRequest[]
  expectation: Expectation
}

async function check({ kind = 'start', properties = {}, variables = '{}', requests = [paid], expectation }: Given) {
  const [request, ...later] = requests
  const scenario: Scenario = {
    id: 's', name: 'S', results: [{ kind: 'response', text: 'null' }], request: request!, expectation,
    laterRequests: later.map(each => ({ ...each, afterSeconds: 1 })),
  }
  const model = await inboundModel(kind, properties)
  return runCheck({ secrets: {} }, model, { element: 'hook', set: { variables, scenarios: [scenario], selected: 's' }, scenario })
}

const correlated = { correlationKeyExpression: '=request.body.id', messageTtl: 'PT1H' }

const causes: [what: string, given: Given, code: string, message: string][] = [
  [
    'nothing keeps it from starting', { expectation: { outcome: 'notActivated' } },
    'ACTIVATED', 'Starts Order process with no variables and answers 200. There is no activation condition; the request should start nothing.',
  ],
  [
    'a condition that is true', { properties: { activationCondition: '=request.body.status = "OK"' }, expectation: { outcome: 'notActivated' } },
    'ACTIVATED', 'Starts Order process with no variables and answers 200. The activation condition is true for this request (`request.body.status` is `"OK"`); the request should start nothing.',
  ],
  [
    'a condition that is false', { properties: { activationCondition: '=request.body.status = "PAID"' }, expectation: { outcome: 'completed' } },
    'NOT_ACTIVATED', 'The activation condition is false for this request (`request.body.status` is `"OK"`), so that nothing is started.',
  ],
  [
    'a condition that is false, where an answer is asked for',
    { properties: { activationCondition: '=request.body.status = "PAID"' }, expectation: { outcome: 'completed', answer: '{"id": 42}' } },
    'NOT_ACTIVATED', 'The activation condition is false for this request (`request.body.status` is `"OK"`), so that nothing is started. No verification expression answers it before.',
  ],
  [
    'a verification expression that gives null', {
      properties: { activationCondition: '=false', 'inbound.verificationExpression': '=if request.body.status = "PING" then {body: {id: 42}} else null' },
      expectation: { outcome: 'completed', answer: '{"id": 42}' },
    },
    'NOT_VERIFIED',
    'The verification expression gives null for this request (`request.body.status` is `"OK"`), so that it is not answered. The activation condition is false for this request, so that nothing is started.',
  ],
  [
    'a verification expression that answers what should start', {
      properties: { 'inbound.verificationExpression': '={body: {id: request.body.id}}', resultExpression: '={id: request.body.id}' },
      expectation: { outcome: 'completed', variables: '{"id": 42}' },
    },
    'ANSWERED_BEFORE',
    'Answers the verification with 200; nothing is started. The verification expression has an answer for this request too; it should give null.',
  ],
  [
    'an answer with a key that nobody reads',
    { properties: { 'inbound.responseExpression': '={id: request.body.id}' }, expectation: { outcome: 'completed', answer: '{"id": 42}' } },
    'ANSWER_KEY_IGNORED',
    'The answer has no body; it should be `{"id":42}`. `id` is ignored: an answer has the keys `statusCode`, `headers` and `body`.',
  ],
  [
    'a null in an answer',
    { properties: { 'inbound.responseExpression': '={body: {id: request.id}}' }, expectation: { outcome: 'completed', answer: '{"id": 42}' } },
    'NULL_PATH', 'The answer has the body `{"id":null}`; it should be `{"id":42}`. `request` has no `id`, but `request.body` has.',
  ],
  [
    'a message id that is null',
    { kind: 'catch', properties: { ...correlated, messageIdExpression: '=request.id' }, variables: '{"orderId": "42"}', expectation: { outcome: 'completed' } },
    'NULL_PATH', 'Rejected: 500, the message id is null. `request` has no `id`, but `request.body` has.',
  ],
  [
    'nothing refuses it', { expectation: { outcome: 'rejected', status: 401 } },
    'NOT_REJECTED', 'Starts Order process with no variables and answers 200. Nothing in the element\'s settings refuses this request; it should be rejected.',
  ],
  [
    'another answer', { expectation: { outcome: 'completed', status: 201 } },
    'OTHER_STATUS', 'The sender gets the status 200, not 201. Starts Order process with no variables and answers 200.',
  ],
  [
    'a variable that is null', { properties: { resultExpression: '={id: request.bdy.id}' }, expectation: { outcome: 'completed', variables: '{"id": 42}' } },
    'NULL_PATH', '`id` is null: `request` has no `bdy`.',
  ],
  [
    'a message of its own each time', { kind: 'catch', properties: correlated, variables: '{"orderId": "7"}', requests: [paid, paid], expectation: { outcome: 'noEffect' } },
    'NEW_MESSAGE', 'Waits as message payment with key 42 for 1 hour and answers 200. Without a message id each request is a message of its own.',
  ],
]

test.each(causes)('%s', async (_, given, code, message) => {
  const { ok, cause } = await check(given)
  expect({ ok, code: cause?.code, message: cause?.message }).toEqual({ ok: false, code, message })
})

test('a message that was there before, and what the element takes of a request', async () => {
  const properties = { ...correlated, messageIdExpression: '=string(request.body.id)' }
  expect(await check({ kind: 'catch', properties, requests: [paid, paid], expectation: { outcome: 'noEffect', status: 200 } })).toMatchObject({ ok: true })
  expect(await check({
    kind: 'catch', properties: { ...correlated, resultExpression: '={id: request.body.id}' }, variables: '{"orderId": "42"}',
    expectation: { outcome: 'completed', variables: '{"id": 42}', reaches: ['work'], absent: ['status'] },
  })).toMatchObject({ ok: true })
})
