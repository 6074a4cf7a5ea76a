// Rules of the engine that are easily lost, each with its smallest example.
import { describe, expect, it } from 'vitest'
import { evaluateExpression } from '../../src/feel/compile.ts'
import type { FeelOptions } from '../../src/feel/contract.ts'
import type { Json, JsonObject } from '../../src/json.ts'

const options: FeelOptions = { line: '8.9', dialect: 'connector', world: { now: 0, zone: 'UTC', seed: 1 } }
const scope: JsonObject[] = [{ numbers: [1, 2, 3], orders: [{ id: 1, open: true }, { id: 2 }] }]

function gives(text: string, value: Json, changed: Partial<FeelOptions> = {}) {
  it(`${text} in ${changed.line ?? '8.9'}`, () => {
    expect(evaluateExpression(text, scope, { ...options, ...changed })).toMatchObject({ ok: true, value })
  })
}

function fails(text: string, reason: string, changed: Partial<FeelOptions> = {}) {
  it(`${text} fails in ${changed.line ?? '8.9'}`, () => {
    const result = evaluateExpression(text, scope, { ...options, ...changed })
    expect(result.ok ? result.value : result.error).toContain(reason)
  })
}

describe('filters', () => {
  gives('numbers[item > 1]', [2, 3])
  gives('numbers[-1]', 3)
  gives('orders[id = 2]', [{ id: 2 }])
  gives('orders[open]', [{ id: 1, open: true }])
  // The first item's answer decides whether it is an index.
  gives('numbers[count(numbers)]', 3)
  // A text "_" is how the engine marks what is filtered out.
  gives('["a", "_"][item != "b"]', ['a'])
  gives('["_", "a"][item != "b"]', ['_', 'a'])
  fails('missing[1]', 'Expected list but found', { line: '8.5' })
  gives('missing[1]', null)
})

describe('functions of the expression itself', () => {
  gives('{twice: function(x) x * 2, r: twice(4)}.r', 8)
  gives('{count: function(list) 99, r: count([1])}.r', 99)
  gives('{f: function() a, a: 1, r: f()}.r', null)
  gives('{a: 1, f: function() a, r: f()}.r', 1)
  gives('for c in [{inc: function(n) n + 1}] return c.inc(1)', [2])
  // A function is no variable: it can't be called through a parameter.
  gives('{call: function(f) f(1), r: call(function(x) x)}.r', null)
  fails('numbers.f(1)', "Expected context but found '[1, 2, 3]'")
  gives('numbers.f(1) = null', true, { line: '8.5' })
  // `or` is read as a function's name before `orders` is.
  fails('orders.f(1)', 'failed to parse')
})

describe('conditions', () => {
  gives('if "true" then 1 else 2', 2)
  gives('false and 1', false)
  gives('1 and false', false)
  gives('1 or true', true)
  // An error in the branch is taken for one in the condition.
  gives('if true then numbers.f(1) else 2', 2)
  gives('some n in [null, 2] satisfies n > 1', true)
  gives('every n in [null, 0] satisfies n > 1', false)
})

describe('equality', () => {
  gives('list contains([{a: 1}], {a: 1})', false)
  gives('list contains(orders, orders[1])', true)
  gives('index of([{a: 1}], {a: 1})', [1])
  gives('index of([{a: 1}], {a: 1})', [], { line: '8.8' })
  gives('[{a: [1.0]}] = [{a: [1]}]', true)
  gives('1 = "1"', null)
})

describe('tests of the input', () => {
  gives('5 in (> 3)', true)
  gives('5 in (? > 3, "x")', true)
  gives('2 in numbers', true)
  gives('{cellInput: 4, r: [1..5]}.r', true)
  gives('[1..5]', null)
  fails('? > 1', 'No input value available')
  gives('? = null', true, { line: '8.5' })
})

describe('built-ins that know no middle way', () => {
  fails('substring("abc", 9)', 'StringIndexOutOfBoundsException')
  fails('modulo(1, 0)', 'Division by zero')
  fails('meets(1, 2)', 'scala.MatchError: (1,2)')
  fails('number("x")', 'NumberFormatException', { line: '8.5' })
  gives('number("x")', null)
})
