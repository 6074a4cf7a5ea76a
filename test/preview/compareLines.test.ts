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
    '8.5': 'Retry at once, outcome, extra error, problem',
    '8.8': 'Retry at once, outcome, extra error, problem',
    '8.9': 'Completes',
  })
  tells('and the other way round', { ...ignoring, line: '8.8' }, {
    '8.3': 'Retry at once, missing error',
    '8.5': 'Retry at once',
    '8.8': 'Retry at once',
    '8.9': 'Completes, outcome, missing error',
  })
  test('the problem says since when', () => {
    expect(lineOf(compare(ignoring), '8.5').problem?.message).toBe('null: 8.5 has no function `ignoreError`; it came with 8.9.')
  })
  const failing: Task = { headers: { errorExpression: '=jobError("no", {}, 1, @"PT30S")' }, retries: '3', results: [refused()] }
  tells('jobError is unknown to 8.3: the message, the retries and the backoff are others', failing, {
    '8.3': 'Retry at once, message, retries, missing error, problem',
    '8.5': 'Retry in 30 s, message',
    '8.8': 'Retry in 30 s, message',
    '8.9': 'Retry in 30 s',
  })
  test('retries are told beside those of the chosen line', () => {
    expect(lineOf(compare(failing), '8.3').differences).toContainEqual(
      { what: 'retries', text: '2 retries left', chosen: '1 retry left, the next in 30 s' },
    )
  })
})

describe('the runtime itself', () => {
  tells('has no error variables in the expression before 8.8', {
    headers: { errorExpression: '=if error.variables.status = 7 then bpmnError("gone", "x") else null' },
    boundary: { code: 'gone' },
    retries: '3',
    results: [refused({ status: 7 })],
  }, {
    '8.3': 'Retry at once, outcome, message, problem',
    '8.5': 'Retry at once, outcome, message, extra error, problem',
    '8.8': 'BPMN error gone',
    '8.9': 'BPMN error gone',
  })
  tells('refuses to map null before 8.8', { headers: { resultExpression: '={r: response}' }, retries: '3', results: [response(null)] }, {
    '8.3': 'Retry at once, outcome, missing r, problem',
    '8.5': 'Retry at once, outcome, missing r, extra error, problem',
    '8.8': 'Completes',
    '8.9': 'Completes',
  })
  tells('has no JSON for durations in 8.3', {
    headers: { resultExpression: '={wait: @"PT36H"}' }, retries: '3', results: [response({})],
  }, {
    '8.3': 'Retry at once, outcome, missing wait, problem', '8.5': 'Completes', '8.8': 'Completes', '8.9': 'Completes',
  })
  tells('leaves no retries for a result that is no context, since 8.8', {
    headers: { resultExpression: '=1 + response.n' }, retries: '3', results: [response({ n: 1 })], line: '8.5',
  }, {
    '8.3': 'Retry at once, missing error',
    '8.5': 'Retry at once',
    '8.8': 'Incident, outcome, message, retries, otherValue error',
    '8.9': 'Incident, outcome, message, retries, otherValue error',
  })
  test('its command is told in words', () => {
    const commands = compare({ headers: { resultExpression: '={r: response}' }, retries: '3', results: [response(null)] })
      .lines.map(({ command }) => command)
    expect(commands).toEqual(['fail the job, 2 retries left', 'fail the job, 2 retries left', 'complete the job with 1 variable', 'complete the job with 1 variable'])
  })
  test('may need other attempts', () => {
    const comparison = compare({
      headers: { errorExpression: '=if error != null then ignoreError({}) else null' }, retries: '3', results: [refused(), response({})],
    })
    expect(comparison.lines.map(({ attempt }) => attempt)).toEqual([2, 2, 2, 1])
  })
})

describe('a message', () => {
  test('is marked where it reads otherwise, in whole words', () => {
    const { outcome, differences } = lineOf(compare({ headers: { resultExpression: '=1 + response.n' }, results: [response({ n: 1 })] }), '8.8')
    const message = differences.find(({ what }) => what === 'message')
    if (message?.what !== 'message') throw new Error('the messages are the same')
    expect(outcome.message!.slice(message.from, message.to)).toBe("Cannot parse '2' as 'java.util.Map'.")
  })
})

describe('the REST connector', () => {
  const rest = { jobType: 'io.camunda:http-json:1', results: [response({})] }
  test('names the line that stands for one that was not measured', () => {
    const { lines } = compare({ ...rest, inputs: { url: '="https://example.org/"', method: 'get' } })
    expect(Object.fromEntries(lines.map(({ line, notices }) => [line, notices]))).toEqual({
      '8.3': ['REST connector of 8.3: not measured, previewed as 8.6'],
      '8.5': ['REST connector of 8.5: not measured, previewed as 8.6'],
      '8.8': [],
      '8.9': ['REST connector of 8.9: not measured, previewed as 8.8'],
    })
  })
  test('is told apart by the request it sends; a body counts by its value', () => {
    const comparison = compare({ ...rest, inputs: { url: '="https://example.org/a%2Fb"', method: 'post', body: '="[1, 2]"' } })
    expect(lineOf(comparison, '8.9').differences).toEqual([])
    expect(lineOf(comparison, '8.5').differences).toEqual([
      { what: 'request', part: 'URL', text: 'https://example.org/a/b', chosen: 'https://example.org/a%2Fb' },
    ])
  })
})

describe('what is not evaluated here', () => {
  test('has no outcome, on any line, and nothing is made up', () => {
    const { lines } = compare({ headers: { resultExpression: '={a: matches("x", "\\N{DIGIT ONE}")}' }, results: [response({})] })
    for (const { outcome, command, variables, problem, differences } of lines) {
      expect(outcome).toMatchObject({ kind: 'unknown', badge: 'Not evaluated' })
      expect(outcome.message).toMatch(/^Not evaluated here: the regular expression/)
      expect({ command, variables, differences }).toEqual({ command: undefined, variables: [], differences: [] })
      expect(problem?.code).toBe('FEEL_UNSUPPORTED')
    }
  })
})
