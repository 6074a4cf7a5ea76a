// Nothing that a text or its data can do may break the layer, run for ever, or reach a prototype.
import { expect, it } from 'vitest'
import { compileExpression, evaluateExpression } from '../../src/feel/compile.ts'
import type { FeelOptions, FeelResult } from '../../src/feel/contract.ts'
import type { JsonObject } from '../../src/json.ts'
import { ExactNumber } from '../../src/json.ts'

const world = { now: Date.UTC(2024, 0, 15, 10, 30), zone: 'Europe/Berlin', seed: 7 }
const options: FeelOptions = { line: '8.9', dialect: 'connector', world }

function evaluate(text: string, variables: JsonObject = {}, changed: Partial<FeelOptions> = {}): FeelResult {
  return evaluateExpression(text, [variables], { ...options, ...changed })
}

function stops(text: string, kind: string) {
  it(`stops ${text.slice(0, 70)}`, () => {
    const result = evaluate(text)
    expect(result.ok ? 'ok' : result.kind).toBe(kind)
  })
}

stops('for i in 1..1000000000 return i', 'runaway')
stops('count(for a in 1..1000, b in 1..1000, c in 1..1000 return 1)', 'runaway')
stops('some x in 1..100000000 satisfies x < 0', 'runaway')
stops('for i in 1..60 return if i = 1 then "ab" else partial[-1] + partial[-1]', 'runaway')
stops('{m: {f: function(c, n) c.f(c, n + 1)}, r: m.f(m, 0)}.r', 'runaway')
stops(`${'-'.repeat(1)}${'('.repeat(50_000)}1${')'.repeat(50_000)}`, 'syntax')

it('counts steps up to the limit that is given', () => {
  expect(evaluate('for i in 1..100 return i', {}, { maxSteps: 50 })).toMatchObject({ ok: false, kind: 'runaway' })
  expect(evaluate('for i in 1..100 return i', {}, { maxSteps: 500 }).ok).toBe(true)
})

it('has no entries but own ones', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(evaluate(name)).toMatchObject({ ok: true, value: null })
    expect(evaluate(`{a: 1}.${name}`)).toMatchObject({ ok: true, value: null })
    expect(evaluate(`body.${name}`, { body: {} })).toMatchObject({ ok: true, value: null })
    expect(evaluate(`get value({}, "${name}")`)).toMatchObject({ ok: true, value: null })
    expect(evaluate(`${name}()`).warnings[0]?.type).toBe('NO_FUNCTION_FOUND')
  }
})

it('takes `__proto__` for a key like any other', () => {
  const result = evaluate('{__proto__: {polluted: 1}, a: 2}')
  if (!result.ok) throw new Error(result.error)
  expect(Object.entries(result.value as JsonObject)).toEqual([['__proto__', { polluted: 1 }], ['a', 2]])
  expect(evaluate('context put({}, "__proto__", 1).__proto__')).toMatchObject({ value: 1 })
  expect(({} as JsonObject).polluted).toBeUndefined()
})

it('hands values through without a copy', () => {
  const body = { items: [{ id: 1 }, { id: 2 }] }
  const result = evaluate('{all: body, second: body.items[2]}', { body })
  if (!result.ok) throw new Error(result.error)
  const value = result.value as JsonObject
  expect(value.all).toBe(body)
  expect(value.second).toBe(body.items[1])
})

it('reads the digits of exact numbers', () => {
  const id = new ExactNumber('12345678901234567891')
  expect(evaluate('string(id)', { id })).toMatchObject({ value: '12345678901234567891' })
  expect(evaluate('string(ids[1] + 1)', { ids: [id] })).toMatchObject({ value: '12345678901234567892' })
  expect(evaluate('ids[item > 1]', { ids: [id] })).toMatchObject({ ok: true })
})

it('hides earlier scopes behind later ones', () => {
  const result = evaluateExpression('[a, b]', [{ a: 1, b: 1 }, { a: 2 }], options)
  expect(result).toMatchObject({ value: [2, 1] })
})

it('takes clock, zone and chance from the world', () => {
  const texts = ['now()', 'today()', 'uuid()', 'random number()', '[random number(), random number()]']
  for (const text of texts) expect(evaluate(text)).toEqual(evaluate(text))
  expect(evaluate('now()')).toMatchObject({ value: '2024-01-15T11:30:00+01:00' })
  expect(evaluate('uuid()')).toMatchObject({ value: expect.stringMatching(/^018d0cab-/) })
  const other = { world: { ...world, seed: 8 } }
  expect(evaluate('uuid()', {}, other)).not.toEqual(evaluate('uuid()'))
  expect(evaluate('random number()', {}, other)).not.toEqual(evaluate('random number()'))
})

it('compiles a text once', () => {
  expect(compileExpression('a + 1', '8.9', 'connector')).toBe(compileExpression('a + 1', '8.9', 'connector'))
  expect(compileExpression('a + 1', '8.9', 'connector')).not.toBe(compileExpression('a + 1', '8.5', 'connector'))
})

it('says where an evaluation failed, and what went before', () => {
  const text = '= {a: 1, b: bpmnError("c", "status " + 404)}'
  const result = evaluate(text)
  if (result.ok) throw new Error('it did not fail')
  const { from, to } = result.problem.at!
  expect(text.slice(from, to)).toBe('bpmnError("c", "status " + 404)')
  expect(result.problem.hint).toBe('Before that: Can\'t add \'404\' to \'"status "\'')
})
