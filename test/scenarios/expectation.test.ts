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
