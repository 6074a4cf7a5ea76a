import { expect, test } from 'vitest'
import { describeOutcome } from '../../src/preview/sentence.ts'
import type { TaskOutcome } from '../../src/task/outcome.ts'
import { connectorTask } from '../explain/connectorTask.ts'

const wordingOf = (outcome: TaskOutcome) => describeOutcome(connectorTask({}), outcome, []).wording
const failed = (errorMessage: string): TaskOutcome => ({ kind: 'retry', retries: 1, backoffMs: 0, errorMessage })
const quoted = "Failed to evaluate expression '=1' in context '{b=1, a=2}'. Reason: none"

test('a message of Java’s own says where it may read otherwise', () => {
  expect(wordingOf(failed(quoted))).toContain('the keys of a quoted context may stand in another order, which changes from start to start')
  expect(wordingOf(failed('Not Found'))).toBe(undefined)
})

test('the text of a BPMN error is the diagram’s own', () => {
  expect(wordingOf({ kind: 'bpmnError', errorCode: 'x', errorMessage: quoted, caughtBy: 'boundary' })).toBe(undefined)
})

test('an event is called so', () => {
  const completed: TaskOutcome = { kind: 'completed', ignoredError: false }
  expect(describeOutcome(connectorTask({}), completed, [], 'serviceTask').sentence).toBe('The task completes with no variables.')
  expect(describeOutcome(connectorTask({}), completed, [], 'endEvent').sentence).toBe('The event completes with no variables.')
})
