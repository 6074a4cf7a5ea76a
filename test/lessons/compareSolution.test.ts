// Yours and the solution: only what differs, by field.
import { describe, expect, test } from 'vitest'
import { withField } from '../../src/bpmn/applyField.ts'
import { compareSolution } from '../../src/lessons/compareSolution.ts'
import { entryRange } from '../../src/lessons/entryRange.ts'
import { expectationOf } from '../../src/lessons/expectationOf.ts'
import { liveScenario } from '../../src/lessons/liveScenario.ts'
import type { SimulatedResult } from '../../src/scenarios/scenario.ts'
import { connectorTask, type TaskSketch } from '../explain/connectorTask.ts'

const base = connectorTask({ headers: { resultExpression: '={ a: 1 }' }, inputs: { url: 'x' } })

describe('differences', () => {
  test('none', () => expect(compareSolution(base, base)).toEqual([]))
  test('a text', () => {
    const solution = withField(base, 'task', 'header:resultExpression', '={ a: 2 }')
    expect(compareSolution(base, solution)).toEqual([
      { element: 'task', name: 'Get weather', field: 'header:resultExpression', label: 'resultExpression', yours: '={ a: 1 }', solution: '={ a: 2 }' },
    ])
  })
  test('a text that only one has', () => {
    const solution = withField(base, 'task', 'output:kept', '=a')
    expect(compareSolution(base, solution)).toEqual([{ element: 'task', name: 'Get weather', field: 'output:kept', label: 'output kept', solution: '=a' }])
    expect(compareSolution(solution, base)).toEqual([{ element: 'task', name: 'Get weather', field: 'output:kept', label: 'output kept', yours: '=a' }])
  })
  test('an element that only one has', () => {
    const solution = connectorTask({ headers: { resultExpression: '={ a: 1 }' }, inputs: { url: 'x' }, boundary: { code: '404' } })
    expect(compareSolution(base, solution).map(({ element, field, label, solution: its }) => [element, field, label, its])).toEqual([
      ['boundary', undefined, 'element', 'boundary event'],
      ['caught', undefined, 'element', 'end event'],
    ])
  })
})

describe('the entry of a context literal', () => {
  const texts: [text: string, key: string, value: string | undefined][] = [
    ['={ a: 1, b: 2 }', 'a', ' 1'],
    ['={ a: 1, b: 2 }', 'b', ' 2 '],
    ['{ "a b": [1, 2, { x: 3 }], b: 2 }', 'a b', ' [1, 2, { x: 3 }]'],
    ['={ `a-b`: f(1, 2) }', 'a-b', ' f(1, 2) '],
    ['={ a: "}, b: 9", b: 2 }', 'b', ' 2 '],
    ['={ // { b: 1,\n a: 1, b: { b: 3 } }', 'b', ' { b: 3 } '],
    ['={ a: { b: 1 } }', 'b', undefined],
    ['={ a: 1, b: resp', 'b', ' resp'],
    ['=if x then { a: 1 } else null', 'a', undefined],
    ['', 'a', undefined],
  ]
  test.each(texts)('%s, %s', (text, key, value) => {
    const range = entryRange(text, key)
    expect(range && text.slice(range.from, range.to)).toBe(value)
  })
})

describe('what comes of a scenario, as a promise', () => {
  const response: SimulatedResult = { kind: 'response', text: '{"body": {"t": 1.50}}' }
  const exception: SimulatedResult = { kind: 'exception', text: '{"code": "404", "message": "x"}' }
  const cases: [what: string, TaskSketch, SimulatedResult, expectation: object | undefined][] = [
    ['variables that were made', { headers: { resultExpression: '={ t: response.body.t }' } }, response, { outcome: 'completed', variables: '{\n  "t": 1.5\n}' }],
    ['no variables', {}, response, { outcome: 'completed' }],
    [
      'an error, its code and who catches it',
      { headers: { errorExpression: '=bpmnError(error.code, "x")' }, boundary: {} }, exception,
      { outcome: 'bpmnError', errorCode: '404', caughtBy: 'boundary' },
    ],
    ['retries and backoff', { headers: { retryBackoff: 'PT1M' } }, exception, { outcome: 'retry', retries: 2, backoff: 'PT60S' }],
    ['an incident', { retries: '1' }, exception, { outcome: 'incident' }],
  ]
  test.each(cases)('%s', (_, sketch, result, expectation) => {
    const scenario = { id: 's', name: 's', results: [result] }
    const lived = liveScenario(connectorTask(sketch), 'task', { variables: '{"old": 1}', scenarios: [scenario], selected: 's' }, scenario, {})!
    expect(expectationOf(lived)).toEqual(expectation)
  })
})
