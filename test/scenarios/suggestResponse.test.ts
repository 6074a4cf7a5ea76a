// A sample of the response is guessed from the expressions that read it.
import { beforeAll, describe, expect, test } from 'vitest'
import { compileExpression } from '../../src/feel/compile.ts'
import { loadUnfinished } from '../../src/feel/unfinished.ts'
import { parseJson } from '../../src/json.ts'
import type { Line } from '../../src/lines.ts'
import { jobTypes } from '../../src/scenarios/jobTypes.ts'
import { suggestResponse, suggestedPreset, type ReadingExpressions } from '../../src/scenarios/suggestResponse.ts'

beforeAll(loadUnfinished)

const line: Line = '8.9'
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const guesses = (resultExpression: string): unknown => {
  const suggested = suggestResponse({ resultExpression }, line)
  return suggested && plain(suggested.value)
}

describe('the paths', () => {
  test.each<[expression: string, value: unknown]>([
    ['= {id: response.body.order.id}', { body: { order: { id: '4711' } } }],
    ['{id: body.id}', { body: { id: '4711' } }],
    ['{a: response.body.first, b: body.second}', { body: { first: 'text', second: 'text' } }],
    ['{id: response.body.items[1].id}', { body: { items: [{ id: '4711' }] } }],
    ['{id: response.body.items[3].id}', { body: { items: [{ id: '4711' }, { id: '4711' }, { id: '4711' }] } }],
    ['{id: response.body.items[-2].id}', { body: { items: [{ id: '4711' }, { id: '4711' }] } }],
    ['{name: response.body.items[price > 10].name}', { body: { items: [{ name: 'Ada', price: 11 }] } }],
    ['{name: response.body.items[item.open].name}', { body: { items: [{ name: 'Ada', open: true }] } }],
    ['{ids: for x in response.body.list return x.id}', { body: { list: [{ id: '4711' }] } }],
    ['{all: for x in response.body.tags return upper case(x)}', { body: { tags: ['text'] } }],
    ['{any: some o in orders satisfies o.open}', { orders: [{ open: true }] }],
    ['{page: response.body, id: page.id}', { body: { id: '4711' } }],
    ['{n: count(response.body.rows), names: response.body.rows.name}', { body: { rows: [{ name: 'Ada' }] } }],
    ['{first: response[1].id}', [{ id: '4711' }]],
    ['{body: response.body}', { body: {} }],
    ['{`the id`: response.body.`order-id`}', { body: { 'order-id': 'text' } }],
    ['{a: response.__proto__.x}', JSON.parse('{"__proto__": {"x": 42}}')],
  ])('%s', (expression, value) => expect(guesses(expression)).toEqual(value))

  test.each(['{a: 1}', '', ' = ', '{now: now()}', '{all: response}'])('of %j: none', expression => {
    expect(guesses(expression)).toBeUndefined()
  })

  test('are told', () => {
    const { paths } = suggestResponse({ resultExpression: '{ids: for x in response.body.list return x.id, s: response.status}' }, line)!
    expect(paths).toEqual(['body.list[].id', 'status'])
  })

  test('are found in a text that is still being typed', () => {
    expect(guesses('{id: response.body.id, name: ')).toEqual({ body: { id: '4711' } })
  })
})

describe('a leaf follows what is done with it', () => {
  test.each<[expression: string, value: unknown]>([
    ['{v: response.v + 1}', 42],
    ['{v: response.v * 2}', 42],
    ['{v: "No. " + response.v}', 'text'],
    ['{v: response.v > 5}', 6],
    ['{v: response.v <= 5}', 5],
    ['{v: response.v = "active"}', 'active'],
    ['{v: "a\\"b" = response.v}', 'a"b'],
    ['{v: response.v != 3}', 4],
    ['{v: response.v = true}', true],
    ['{v: response.v in ("new", "old")}', 'new'],
    ['{v: if response.v then 1 else 2}', true],
    ['{v: if response.v and response.w then 1 else 2}', true],
    ['{v: not(response.v)}', true],
    ['{v: upper case(response.v)}', 'text'],
    ['{v: sum(response.v)}', [42]],
    ['{v: string join(response.v, ",")}', ['text']],
    ['{v: date and time(response.v)}', '2026-01-15T10:30:00Z'],
    ['{v: number(response.v)}', '42'],
    ['{v: get entries(response.v)}', {}],
  ])('%s', (expression, value) => expect(guesses(expression)).toMatchObject({ v: value }))
})

describe('a leaf follows its name', () => {
  test.each<[name: string, value: unknown]>([
    ['orderId', '4711'], ['id', '4711'], ['email', 'ada@example.org'], ['downloadUrl', 'https://example.org/'], ['isPaid', true],
    ['total', 42], ['item_count', 42], ['createdAt', '2026-01-15T10:30:00Z'], ['dueDate', '2026-01-15'], ['status', 200],
    ['lastName', 'Ada'], ['items', []], ['message', 'text'], ['constructor', 'text'],
  ])('%s', (name, value) => expect(guesses(`{v: response.${name}}`)).toEqual({ [name]: value }))
})

test('what is done with it counts more than its name, whichever comes first', () => {
  expect(guesses('{a: response.total, b: response.total = "many"}')).toEqual({ total: 'many' })
  expect(guesses('{b: response.total = "many", a: response.total}')).toEqual({ total: 'many' })
})

describe('an error expression', () => {
  test.each<[ReadingExpressions, value: unknown]>([
    [{ errorExpression: 'if response.body.ok = false then bpmnError("NOT_OK", response.body.reason) else null' }, { body: { ok: false, reason: 'text' } }],
    [{ errorExpression: 'if error.code = "404" then bpmnError("404", error.message) else null' }, undefined],
    // It sees what was mapped, not the response.
    [{ resultExpression: '{x: response.a}', errorExpression: 'if x = 1 or response.x = 2 then bpmnError("X", "") else null' }, { a: 'text' }],
    [{ resultVariable: 'page', errorExpression: 'if page.body.ok then null else bpmnError("X", response.page.body.reason)' }, { body: { ok: true, reason: 'text' } }],
    [{ resultVariable: 'page', errorExpression: 'if response.body.ok then null else bpmnError("X", "")' }, undefined],
  ])('%j', (expressions, value) => {
    const suggested = suggestResponse(expressions, line)
    expect(suggested && plain(suggested.value)).toEqual(value)
  })
})

test('a REST answer keeps its shape', () => {
  const preset = suggestedPreset({ resultExpression: '{id: response.body.id}' }, jobTypes.rest, '8.8')!
  expect(preset).toMatchObject({ id: 'suggested', group: 'response', guess: true })
  expect(JSON.parse(preset.result.text)).toEqual({
    status: 200, headers: { 'Content-Type': 'application/json' }, body: { id: '4711' }, reason: 'OK', document: null,
  })
})

test('another connector answers with what is read', () => {
  const preset = suggestedPreset({ resultExpression: '{id: response.messageId}' }, 'io.example:any:1', '8.8')!
  expect(JSON.parse(preset.result.text)).toEqual({ messageId: '4711' })
  expect(suggestedPreset({ resultExpression: '{id: 1}' }, 'io.example:any:1', '8.8')).toBeUndefined()
})

test('the expression has a value over what was guessed for it', () => {
  const expression = '{ids: for x in response.body.list[item.open] return x.id, n: sum(response.body.list.price) * 2, d: date(response.body.day)}'
  const preset = suggestedPreset({ resultExpression: expression }, jobTypes.rest, line)!
  const response = parseJson(preset.result.text)
  if (!response.ok) throw new Error('no JSON')
  const scope = [{ response: response.value }]
  const result = compileExpression(expression, line, 'connector').evaluate(scope, { dialect: 'connector', line, world: { now: 0, zone: 'UTC', seed: 1 } })
  expect(result).toMatchObject({ ok: true, value: { ids: ['4711'], n: 84, d: '2026-01-15' } })
})

test('a hostile expression gives a small guess', () => {
  const wide = `{${Array.from({ length: 20_000 }, (_, i) => `a${i}: response.p${i}.q${i}`).join(', ')}}`
  const { paths } = suggestResponse({ resultExpression: wide }, line)!
  expect(paths.length).toBeLessThan(2100)
  const far = plain(suggestResponse({ resultExpression: '{a: response.list[1000000].x}' }, line)!.value) as { list: unknown[] }
  expect(far.list.length).toBeLessThan(100)
})
