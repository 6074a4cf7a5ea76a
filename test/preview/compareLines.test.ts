// What the measured lines make of the same task, and that what differs is told.
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/json.ts'
import type { Line } from '../../src/lines.ts'
import { compareLines } from '../../src/preview/compareLines.ts'
import type { ConnectorResult } from '../../src/runtime/contract.ts'
import type { LineComparison, LineView } from '../../src/view.ts'
import { connectorTask, type TaskSketch } from '../explain/connectorTask.ts'

const response = (value: Json): ConnectorResult => ({ kind: 'response', value })
const refused = (variables?: Record<string, Json>): ConnectorResult => ({
  kind: 'exception',
  exception: {
    type: 'io.camunda.connector.api.error.ConnectorException',
    code: '404',
    message: 'Not Found',
    ...(variables && { variables }),
  },
})

interface Task extends TaskSketch {
  results: ConnectorResult[]
  attempt?: number
}

function compare(task: Task): LineComparison {
  return compareLines(
    {
      model: connectorTask(task),
      element: 'task',
      scenario: { variables: task.variables ?? {}, results: task.results, secrets: task.secrets ?? {} },
      attempt: task.attempt ?? 0,
      world: { now: 0, zone: 'UTC', seed: 1 },
    },
    { keep: () => '' },
  )!
}

const lineOf = (comparison: LineComparison, line: Line): LineView => comparison.lines.find(each => each.line === line)!

/** By line: the badge, and what differs from the chosen line. */
function told(task: Task): Record<string, string> {
  return Object.fromEntries(compare(task).lines.map(({ line, outcome, differences }) => [
    line,
    [outcome.badge, ...differences.map(each => (each.what === 'variable' ? `${each.how} ${each.name}` : each.what))].join(', '),
  ]))
}

function tells(name: string, task: Task, expected: Record<Line, string>) {
  test(name, () => expect(told(task)).toEqual(expected))
}

describe('lines that do the same', () => {
  tells('have no difference', { headers: { resultExpression: '={id: response.id}' }, results: [response({ id: 7 })] }, {
    '8.3': 'Completes', '8.5': 'Completes', '8.8': 'Completes', '8.9': 'Completes',
  })
  test('come oldest first, the chosen one named', () => {
    const comparison = compare({ line: '8.5', results: [response(null)] })
    expect(comparison.lines.map(({ line }) => line)).toEqual(['8.3', '8.5', '8.8', '8.9'])
    expect(comparison).toMatchObject({ element: 'task', chosen: { line: '8.5', version: '8.5' } })
  })
  test('an element that the diagram does not have gives none', () => {
    const model = connectorTask({})
    const scenario = { variables: {}, results: [], secrets: {} }
    const world = { now: 0, zone: 'UTC', seed: 1 }
    expect(compareLines({ model, element: 'gone', scenario, attempt: 0, world }, { keep: () => '' })).toBe(undefined)
  })
})

describe('functions that came later', () => {
  const ignoring: Task = { headers: { errorExpression: '=ignoreError({})' }, retries: '3', results: [refused()] }
  tells('ignoreError on 8.9 completes; before, the job fails', ignoring, {
    '8.3': 'Retry at once, outcome, problem',
    '8.5': 'Retry at once, outcome, problem',
    '8.8': 'Retry at once, outcome, problem',
    '8.9': 'Completes',
  })
  tells('and the other way round', { ...ignoring, line: '8.8' }, {
    '8.3': 'Retry at once',
    '8.5': 'Retry at once',
    '8.8': 'Retry at once',
    '8.9': 'Completes, outcome',
  })
})
