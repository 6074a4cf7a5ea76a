// Rules of a webhook that the recorded cases touch only in passing.
import { describe, expect, test } from 'vitest'
import type { InboundPhase } from '../../../src/runtime/inbound/contract.ts'
import { element, json, send } from './webhook.ts'

const form: [string, string] = ['Content-Type', 'application/x-www-form-urlencoded']
const seen = '={body: request.body, params: request.params}'

function variablesOf(request: Parameters<typeof send>[1]) {
  return send({ resultExpression: seen }, request).commands[0]?.variables
}

describe('sees', () => {
  const sees = (name: string, request: Parameters<typeof send>[1], expected: unknown) =>
    test(name, () => expect(variablesOf(request)).toEqual(expected))

  sees('JSON as it is', { headers: [json], body: '{"a":1}' }, { body: { a: 1 }, params: {} })
  sees('nothing as an empty object', {}, { body: {}, params: {} })
  sees('a form twice', { headers: [form], body: 'a=1&b=2' }, { body: { a: '1', b: '2' }, params: { a: '1', b: '2' } })
  sees('a form with a query only in the body', { headers: [form], body: 'a=1', query: 'q=2' }, {
    body: { a: '1' },
    params: { q: '2' },
  })
  sees('JSON that curl sends as a form as a field without a value', { headers: [form], body: '{"a":1}' }, {
    body: { '{"a":1}': '' },
    params: { '{"a":1}': '' },
  })
  sees('a PUT form without a value as null', { method: 'PUT', headers: [form], body: 'a&b=1' }, {
    body: {},
    params: { a: null, b: '1' },
  })
  sees('a GET form only in the body', { method: 'GET', headers: [form], body: 'a=1' }, { body: { a: '1' }, params: {} })
  sees('bytes that are no UTF-8 behind the JSON', { headers: [json], body: Uint8Array.of(0x31, 0x20, 0xff) }, {
    body: 1,
    params: {},
  })
  sees('UTF-16', { headers: [json], body: Uint8Array.of(0xfe, 0xff, 0, 0x31) }, { body: 1, params: {} })
  sees('__proto__ as a key like any other', { headers: [json], body: '{"__proto__":1}', query: 'constructor=2' }, {
    body: JSON.parse('{"__proto__":1}'),
    params: { constructor: '2' },
  })
})

describe('answers', () => {
  const answers = (name: string, request: Parameters<typeof send>[1], status: number) =>
    test(name, () => expect(send({}, request).http.status).toBe(status))

  answers('PATCH with 405', { method: 'PATCH' }, 405)
  answers('OPTIONS by itself', { method: 'options' }, 200)
  answers('an escaped slash with 400', { path: '/inbound/a%2Fb' }, 400)
  answers('two slashes with 404', { path: '/inbound//hook' }, 404)
  answers('an escaped letter like the letter', { path: '/inbound/%68ook' }, 200)
  answers('what is no content type with 415', { headers: [['Content-Type', 'nonsense']] }, 415)
  answers('a form field that stands twice with 500', { headers: [form], body: 'a=1&a=2' }, 500)
  answers('a form that is decoded into two of a kind with 500', { headers: [form], body: 'a=1%26a=2' }, 500)
  answers('parts without a boundary with 500', { headers: [['Content-Type', 'multipart/form-data']], body: 'x' }, 500)
})

test('phases come in the runtime’s order', () => {
  const properties = {
    'inbound.verificationExpression': '=null',
    activationCondition: '=true',
    correlationKeyExpression: '=request.body.id',
    messageIdExpression: '="m"',
    resultVariable: 'r',
    resultExpression: '={a: 1}',
    'inbound.responseExpression': '={statusCode: 201}',
  }
  const run = send([element(properties, { message: { name: 'msg' } })], { headers: [json], body: '{"id":7}' })
  expect(run.phases.map(({ phase }) => phase)).toEqual([
    'registration',
    'endpoint',
    'request',
    'verification',
    'method',
    'authentication',
    'body',
    'activationCondition',
    'activation',
    'messageId',
    'correlationKey',
    'resultVariable',
    'resultExpression',
    'command',
    'responseExpression',
    'answer',
  ])
  expect(run.http.status).toBe(201)
  expect(run.problems).toEqual([])
})

function phase<P extends InboundPhase['phase']>(run: ReturnType<typeof send>, name: P) {
  return run.phases.find(({ phase }) => phase === name) as Extract<InboundPhase, { phase: P }> | undefined
}

test('an expression shows its value and what it saw', () => {
  const run = send({ activationCondition: '=request.body.id = 7' }, { headers: [json], body: '{"id":8}' })
  expect(phase(run, 'activationCondition')).toMatchObject({
    text: '=request.body.id = 7',
    met: false,
    result: { ok: true, value: false },
    scope: [{ request: { body: { id: 8 } } }],
  })
})

test('a secret in the response expression is not shown', () => {
  const run = send({ 'inbound.responseExpression': '={body: "{{secrets.KEY}}"}' }, {}, { secrets: { KEY: 'top' } })
  expect(run.http.body).toBe('top')
  expect(phase(run, 'responseExpression')?.text).toBe('={body: "{{secrets.KEY}}"}')
})

test('escaped text is a trap worth knowing', () => {
  const escaping = (line: '8.5' | '8.8') =>
    phase(send({ 'inbound.responseBodyExpression': '="<b>"' }, {}, { line }), 'answer')
  expect(escaping('8.8')).toMatchObject({ http: { body: '&lt;b&gt;' }, trap: expect.stringContaining('HTML') })
  expect(escaping('8.5')).toEqual({ phase: 'answer', http: expect.objectContaining({ body: '<b>' }) })
})

describe('properties of older templates', () => {
  test('inbound.activationCondition still counts, unless there is the newer one', () => {
    expect(send({ 'inbound.activationCondition': '=false' }).http.status).toBe(422)
    expect(send({ 'inbound.activationCondition': '=false', activationCondition: '=true' }).http.status).toBe(200)
  })

  test('inbound.variableMapping is read by nobody, and said so', () => {
    const run = send({ 'inbound.variableMapping': '={a: 1}' })
    expect(run.commands[0]?.variables).toEqual({})
    expect(run.problems).toMatchObject([
      { code: 'INBOUND_OLD_VARIABLE_MAPPING', at: { element: 'element', field: 'property:inbound.variableMapping' } },
    ])
  })
})

test('a line that was not measured says which one is used', () => {
  const run = (line: '8.3' | '8.5' | '8.8' | '8.9') => send({}, {}, { line })
  expect([run('8.3').line, run('8.9').line]).toEqual(['8.5', '8.8'])
  expect(run('8.3').notice).toContain('previewed as 8.5')
  expect(run('8.9').notice).toContain('previewed as 8.8')
  expect([run('8.5').notice, run('8.8').notice]).toEqual([undefined, undefined])
})

describe('parts become documents', () => {
  const body = '--B\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nhello\r\n--B--\r\n'
  const request = { headers: [['Content-Type', 'multipart/form-data; boundary=B']] as [string, string][], body }

  test('with a reference that the process can keep', () => {
    const [command] = send({ resultVariable: 'r' }, request).commands
    expect(command?.variables.r).toMatchObject({
      documents: [{ storeId: 'in-memory', contentHash: '5', metadata: { fileName: 'a.txt' } }],
    })
  })

  test('unless the activation condition asks for them: the runtime looks before it makes them', () => {
    expect(send({ activationCondition: '=count(documents) = 1' }, request).http.status).toBe(422)
    expect(send({ activationCondition: '=documents = null' }, request).http.status).toBe(422)
  })
})

describe('problems have a place', () => {
  const problem = (name: string, properties: Record<string, string>, expected: unknown) =>
    test(name, () => expect(send(properties, { body: 'x' }).problems).toMatchObject([expected]))

  problem('in an expression', { 'inbound.verificationExpression': '=1 +' }, { code: 'INBOUND_VERIFICATION' })
  problem('in the request', {}, { code: 'INBOUND_BODY', at: { text: 'request' } })
  problem(
    'in a field',
    { 'inbound.method': 'get' },
    { code: 'INBOUND_METHOD', at: { element: 'element', field: 'property:inbound.method' } },
  )
})
