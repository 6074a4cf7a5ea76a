// Does a run keep its promise?
import { describe, expect, test } from 'vitest'
import { ExactNumber, type Variables } from '../../src/json.ts'
import { meets, type ActualOutcome } from '../../src/scenarios/expectation.ts'
import type { Expectation } from '../../src/scenarios/scenario.ts'

const completed = (variables: Variables): ActualOutcome => ({ kind: 'completed', variables })
const notFound: ActualOutcome = { kind: 'bpmnError', errorCode: '404', variables: {} }

const kept: [what: string, Expectation, ActualOutcome][] = [
  ['the outcome', { outcome: 'retry' }, { kind: 'retry', variables: {} }],
  ['any error code when none is named', { outcome: 'bpmnError' }, notFound],
  ['the named error code', { outcome: 'bpmnError', errorCode: '404' }, notFound],
  ['other variables may exist', { outcome: 'completed', variables: '{"a": 1}' }, completed({ a: 1, b: 2 })],
  ['keys in any order', { outcome: 'completed', variables: '{"a": {"x": [1], "y": null}}' }, completed({ a: { y: null, x: [1] } })],
  ['1.0 is 1', { outcome: 'completed', variables: '{"a": 1.0}' }, completed({ a: 1 })],
  ['a variable that must not exist', { outcome: 'completed', absent: ['a', 'toString'] }, completed({ b: 1 })],
  ['who catches the error', { outcome: 'bpmnError', caughtBy: 'E' }, { ...notFound, caughtBy: 'E' }],
  ['retries left, none of them too', { outcome: 'incident', retries: 0 }, { kind: 'incident', retries: 0, variables: {} }],
  ['a duration, however it is written', { outcome: 'retry', backoff: 'PT1M' }, { kind: 'retry', backoffMs: 60_000, variables: {} }],
  ['the status of the answer', { outcome: 'rejected', status: 401 }, { kind: 'rejected', status: 401, variables: {} }],
  ['elements on the way', { outcome: 'completed', reaches: ['B'] }, { ...completed({}), reached: ['A', 'B'] }],
  ['secrets that are filled in', { outcome: 'completed', secrets: ['T'] }, { ...completed({}), secrets: ['S', 'T'] }],
  [
    'the request: headers in any case, a body in any order of keys',
    { outcome: 'completed', request: { method: 'POST', url: 'https://x', headers: { 'x-a': '1' }, body: '{"a": 1, "b": 2}' } },
    { ...completed({}), request: { method: 'POST', url: 'https://x', headers: [['X-A', '1'], ['X-B', '2']], body: '{"b":2,"a":1.0}' } },
  ],
  ['a body that is no JSON', { outcome: 'completed', request: { body: 'a=1' } }, { ...completed({}), request: { method: 'POST', url: '', headers: [], body: 'a=1' } }],
  [
    'digits beyond a double',
    { outcome: 'completed', variables: '{"a": 12345678901234567891}' },
    completed({ a: new ExactNumber('12345678901234567891') }),
  ],
]

const broken: [what: string, Expectation, ActualOutcome, message: string][] = [
  ['another outcome', { outcome: 'completed' }, notFound, 'Expected that the task completes, but a BPMN error is thrown.'],
  ['another error code', { outcome: 'bpmnError', errorCode: 'X' }, notFound, 'Expected the error code "X", but it is "404".'],
  [
    'no error code',
    { outcome: 'bpmnError', errorCode: 'X' },
    { kind: 'bpmnError', variables: {} },
    'Expected the error code "X", but there is none.',
  ],
  ['another value', { outcome: 'completed', variables: '{"a": 1}' }, completed({ a: '1' }), 'Expected a to be 1, but it is "1".'],
  ['a missing variable', { outcome: 'completed', variables: '{"a": null}' }, completed({}), 'Expected a to be null, but it is not there.'],
  [
    'a variable that only an object of JavaScript has',
    { outcome: 'completed', variables: '{"toString": 1}' },
    completed({}),
    'Expected toString to be 1, but it is not there.',
  ],
  [
    'a key more',
    { outcome: 'completed', variables: '{"a": {}}' },
    completed({ a: { b: 1 } }),
    'Expected a to be {}, but it is {"b":1}.',
  ],
  [
    'one digit',
    { outcome: 'completed', variables: '{"a": 12345678901234567891}' },
    completed({ a: new ExactNumber('12345678901234567892') }),
    'Expected a to be 12345678901234567891, but it is 12345678901234567892.',
  ],
  ['a variable too many', { outcome: 'completed', absent: ['a'] }, completed({ a: 1 }), 'Expected no variable a, but there is one: 1.'],
  [
    'another catcher', { outcome: 'bpmnError', caughtBy: 'E' }, { ...notFound, caughtBy: 'F' },
    'Expected the error to be caught by E, but it is F.',
  ],
  ['other retries', { outcome: 'retry', retries: 2 }, { kind: 'retry', retries: 0, variables: {} }, 'Expected the retries left to be 2, but it is 0.'],
  [
    'no backoff', { outcome: 'retry', backoff: 'PT30S' }, { kind: 'retry', backoffMs: 0, variables: {} },
    'Expected the time until the next attempt to be PT30S, but it is PT0S.',
  ],
  ['no answer', { outcome: 'completed', status: 200 }, completed({}), 'Expected the HTTP status of the answer to be 200, but there is none.'],
  ['an element that is not reached', { outcome: 'completed', reaches: ['B'] }, completed({}), 'Expected the token to reach B, but that is not so.'],
  ['a secret that is not used', { outcome: 'completed', secrets: ['T'] }, completed({}), 'Expected the secret to be filled in: T, but that is not so.'],
  [
    'a header too few', { outcome: 'completed', request: { headers: { 'X-A': '1' } } }, { ...completed({}), request: { method: 'GET', url: '', headers: [] } },
    'Expected the header X-A of the request to be 1, but there is none.',
  ],
  ['no request at all', { outcome: 'completed', request: { url: 'https://x' } }, completed({}), 'Expected the URL of the request to be https://x, but there is none.'],
  ['no object', { outcome: 'completed', variables: '[]' }, completed({}), 'The expected variables must be a JSON object.'],
]

describe('kept', () => {
  test.each(kept)('%s', (_, expectation, actual) => {
    expect(meets(expectation, actual)).toEqual([])
  })
})

describe('broken', () => {
  test.each(broken)('%s', (_, expectation, actual, message) => {
    expect(meets(expectation, actual).map(difference => difference.message)).toEqual([message])
  })
})
