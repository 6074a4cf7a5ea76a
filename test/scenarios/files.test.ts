// The file formats: what is written is read again, digit by digit, and what does not fit is refused with its place.
import { describe, expect, expectTypeOf, test } from 'vitest'
import { readScenarioFile, writeScenarioFile } from '../../src/scenarios/files.ts'
import { readWorkspaceFile, writeWorkspaceFile, type WorkspaceFile } from '../../src/scenarios/workspaceFile.ts'
import { maximumLength } from '../../src/scenarios/fileShape.ts'
import type { ScenarioSet } from '../../src/scenarios/scenario.ts'
import type { Workspace } from '../../src/workspace.ts'

const set: ScenarioSet = {
  variables: '{\n  "orderId": 12345678901234567890\n}',
  selected: 'b',
  scenarios: [
    {
      id: 'a',
      name: '200 OK',
      results: [{ kind: 'response', text: 'null' }],
      expectation: { outcome: 'completed', variables: '{\n  "price": 0.10000000000000000001\n}' },
    },
    {
      id: 'b',
      name: 'still being typed',
      variables: '{ "city": ',
      results: [
        { kind: 'exception', text: '{\n  "code": "504"\n}' },
        { kind: 'response', text: '{ "status": 2' },
        { kind: 'exception', text: '"not an object"' },
      ],
      expectation: { outcome: 'bpmnError', errorCode: '404' },
    },
    {
      id: 'c',
      name: 'of an inbound element',
      results: [{ kind: 'response', text: 'null' }],
      request: { method: 'PUT', path: '/inbound/a?b', query: [['q', '']], headers: [['A', 'b'], ['A', 'c']], body: ' {"n": 1.0}' },
      laterRequests: [{ afterSeconds: 0.5, method: 'POST', headers: [], bodyBase64: 'AQI=' }],
      expectation: { outcome: 'waiting' },
    },
    {
      id: 'd',
      name: 'a check of a lesson',
      results: [{ kind: 'response', text: 'null' }],
      expectation: {
        outcome: 'retry', absent: ['a'], caughtBy: 'E', retries: 2, backoff: 'PT30S', status: 201, reaches: ['End'], secrets: ['KEY'],
        request: { method: 'POST', url: 'https://x', headers: { A: 'b' }, body: 'not JSON' },
      },
      hidden: true,
    },
  ],
}

const workspace: Workspace = {
  name: 'weather',
  diagram: '<bpmn:definitions/>',
  templates: [{ id: 't', version: 2, name: 'T', appliesTo: ['bpmn:Task'], properties: [] }],
  scenarios: { Task_1: set },
  secrets: { API_KEY: 'k-1' },
  keepSecrets: true,
  zone: 'Europe/Berlin',
  selected: 'Task_1',
  view: 'scratch',
}

test('a workspace file is a workspace', () => {
  expectTypeOf<WorkspaceFile>().toExtend<Workspace>()
  expectTypeOf<Workspace>().toExtend<WorkspaceFile>()
})

describe('what is written is read again', () => {
  test('scenarios, with digits that a double cannot hold and texts that are no JSON yet', () => {
    const read = readScenarioFile(writeScenarioFile({ Task_1: set }))
    expect(read).toEqual({ ok: true, value: { elements: { Task_1: set }, secrets: {} }, problems: [] })
  })
  test('a workspace with its secrets, when asked', () => {
    const read = readWorkspaceFile(writeWorkspaceFile(workspace, { withSecrets: true }))
    expect(read).toEqual({ ok: true, value: workspace, problems: [] })
  })
  test('a workspace without them otherwise', () => {
    const text = writeWorkspaceFile(workspace, { withSecrets: false })
    expect(text).not.toMatch(/k-1|API_KEY/)
    expect(readWorkspaceFile(text)).toMatchObject({ ok: true, value: { secrets: {}, keepSecrets: false } })
  })
  test('names that mean something to JavaScript', () => {
    const text = writeScenarioFile(JSON.parse(`{"__proto__": ${JSON.stringify(set)}, "constructor": ${JSON.stringify(set)}}`))
    const read = readScenarioFile(text)
    expect(read.ok && Object.keys(read.value.elements)).toEqual(['__proto__', 'constructor'])
  })
})

test('a file holds JSON values, not JSON text', () => {
  const file = JSON.parse(writeScenarioFile({ Task_1: set }))
  expect(file.elements.Task_1.scenarios[0].results).toEqual([{ response: null }])
  expect(file.elements.Task_1.scenarios[1].results).toEqual([
    { exception: { code: '504' } },
    { responseText: '{ "status": 2' },
    { exceptionText: '"not an object"' },
  ])
})

test('ids and the selection may be left out', () => {
  const read = readScenarioFile('{"version": 1, "elements": {"T": {"scenarios": [{"name": "x", "results": [{"response": 1}]}]}}}')
  expect(read).toMatchObject({ ok: true, value: { elements: { T: { variables: '{}', selected: '1', scenarios: [{ id: '1' }] } } } })
})

describe('what does not fit is said, with its place', () => {
  const inElement = (element: string) => `{"version": 1, "elements": {"Task 1": ${element}}}`
  const inScenario = (scenario: string) => inElement(`{"scenarios": [{"name": "x", "results": [{"response": 1}]}, ${scenario}]}`)
  const cases: [what: string, file: string, code: string, message: string][] = [
    ['broken JSON', '{\n  "version" 1\n}', 'JSON_SYNTAX', 'Not valid JSON, line 2, column 13: unexpected "1".'],
    ['an empty file', ' ', 'JSON_EMPTY', 'Empty: JSON is expected here.'],
    ['no object', '[]', 'FILE_SHAPE', 'The file must be an object, but is a list.'],
    ['no version', '{}', 'FILE_VERSION', '"version" must be 1, it is missing.'],
    ['another version', '{"version": "1"}', 'FILE_VERSION', '"version" must be 1, but is "1".'],
    [
      'a newer version',
      '{"version": 2}',
      'FILE_VERSION',
      'The file has format version 2, this playground reads version 1: it was saved by a newer one.',
    ],
    ['no elements', '{"version": 1}', 'FILE_SHAPE', 'elements is missing.'],
    ['no scenario', inElement('{"scenarios": []}'), 'FILE_SHAPE', 'elements["Task 1"].scenarios must hold a scenario.'],
    [
      'variables that are no object',
      inElement('{"variables": [1], "scenarios": [{"name": "x", "results": [{"response": 1}]}]}'),
      'FILE_SHAPE',
      'elements["Task 1"].variables must be an object, but is a list.',
    ],
    ['no name', inScenario('{"results": [{"response": 1}]}'), 'FILE_SHAPE', 'elements["Task 1"].scenarios[1].name is missing.'],
    [
      'no result',
      inScenario('{"name": "y", "results": []}'),
      'FILE_SHAPE',
      'elements["Task 1"].scenarios[1].results must hold a result.',
    ],
    [
      'two results in one',
      inScenario('{"name": "y", "results": [{"response": 1, "exception": {}}]}'),
      'FILE_SHAPE',
      'elements["Task 1"].scenarios[1].results[0] must have either a response or an exception.',
    ],
    [
      'an unknown outcome',
      inScenario('{"name": "y", "results": [{"response": 1}], "expectation": {"outcome": "done"}}'),
      'FILE_SHAPE',
      'elements["Task 1"].scenarios[1].expectation.outcome must be "completed" or "bpmnError" or "retry" or "incident" or "rejected" or "notActivated" or "waiting" or "noEffect", but is "done".',
    ],
    [
      'an id twice',
      inElement('{"scenarios": [{"id": "2", "name": "x", "results": [{"response": 1}]}, {"name": "y", "results": [{"response": 1}]}]}'),
      'FILE_SHAPE',
      'elements["Task 1"].scenarios has the id 2 twice.',
    ],
  ]
  for (const [what, file, code, message] of cases) {
    test(what, () => {
      const read = readScenarioFile(file)
      expect(read.ok).toBe(false)
      expect(read.problems.map(problem => [problem.code, problem.message])).toEqual([[code, message]])
    })
  }
  test('a text that is too large', () => {
    const read = readScenarioFile(' '.repeat(maximumLength + 1))
    expect(read.problems.map(problem => problem.code)).toEqual(['FILE_TOO_LARGE'])
  })
})

describe('what can be left aside is left aside, and said', () => {
  test('a key that is not known', () => {
    const read = readScenarioFile('{"version": 1, "elements": {}, "secretes": {}}')
    expect(read.ok).toBe(true)
    expect(read.problems.map(({ severity, message }) => [severity, message])).toEqual([
      ['hint', 'secretes is not known, and was ignored.'],
    ])
  })
  test('a selection that is gone', () => {
    const read = readScenarioFile(
      '{"version": 1, "elements": {"T": {"selected": "z", "scenarios": [{"name": "x", "results": [{"response": 1}]}]}}}',
    )
    expect(read).toMatchObject({ ok: true, value: { elements: { T: { selected: '1' } } }, problems: [{ code: 'FILE_SELECTED' }] })
  })
  test('a template that is broken', () => {
    const read = readWorkspaceFile('{"version": 1, "name": "w", "diagram": "", "templates": [{"name": "T"}]}')
    expect(read).toMatchObject({ ok: true, value: { templates: [] } })
    expect(read.problems[0]).toMatchObject({ severity: 'warning', message: 'templates: "T": id must be a text.' })
  })
})
