// The trace as it is read, and what a task that is still active holds.
import { describe, expect, test } from 'vitest'
import { previewTask } from '../../src/preview/previewTask.ts'
import type { ConnectorResult } from '../../src/runtime/contract.ts'
import { connectorTask, type TaskSketch } from '../explain/connectorTask.ts'

const answer: ConnectorResult = { kind: 'response', value: { status: 200, body: { id: 1 } } }
const slow: ConnectorResult = {
  kind: 'exception',
  exception: { type: 'io.camunda.connector.api.error.ConnectorException', code: '504', message: 'Gateway Timeout' },
}

function preview(sketch: TaskSketch, result: ConnectorResult) {
  return previewTask(
    {
      model: connectorTask(sketch),
      element: 'task',
      scenario: { variables: sketch.variables ?? {}, results: [result], secrets: sketch.secrets ?? {} },
      attempt: 0,
      world: { now: 0, zone: 'UTC', seed: 1 },
    },
    { keep: () => '' },
  )!
}

const phase = (id: string, ...of: Parameters<typeof preview>) => preview(...of).phases.find(each => each.id === id)!

describe('the input mappings', () => {
  const made = (inputs: Record<string, string>) =>
    phase('inputMappings', { inputs, variables: { city: 'Bonn' } }, answer).made.map(({ label, text, value }) => [label, value?.text ?? text])
  test('show what each makes, text as well as expressions', () => {
    expect(made({ method: 'GET', url: '="https://example.org/" + city', 'authentication.type': 'noAuth' })).toEqual([
      ['method', '"GET"'],
      ['url', '"https://example.org/Bonn"'],
      ['authentication.type', '"noAuth"'],
    ])
  })
  test.for<[Record<string, string>, string]>([
    [{}, 'none'],
    [{ method: 'GET' }, '1 job variable from 1 process variable'],
    [{ method: 'GET', 'authentication.type': 'basic', 'authentication.username': '=city' }, '2 job variables from 1 process variable'],
  ])('%j: %s', ([inputs, summary]) => {
    expect(phase('inputMappings', { inputs, variables: { city: 'Bonn' } }, answer).summary).toBe(summary)
  })
})

describe('the connector input', () => {
  const rest: TaskSketch = {
    jobType: 'io.camunda:http-json:1',
    line: '8.8',
    inputs: { method: 'POST', url: 'https://example.org/{{secrets.TENANT}}', body: '={a: 1}' },
    secrets: { TENANT: 'acme' },
  }
  test('shows the request by its parts, secrets masked', () => {
    const { request } = phase('connectorInput', rest, answer).made[0]!
    expect(request).toMatchObject({ method: 'POST', body: '{"a":1}' })
    expect(request!.url).not.toContain('acme')
    expect(request!.headers.map(([name]) => name)).toContain('Content-Type')
  })
  test('shows the start of a long body', () => {
    const long = { ...rest, inputs: { ...rest.inputs, body: 'x'.repeat(100_000) } }
    const { body } = phase('connectorInput', long, answer).made[0]!.request!
    expect(body!.length).toBeLessThan(25_000)
    expect(body!.endsWith('…')).toBe(true)
  })
})

test('the engine tells where the token goes, by the names in the diagram', () => {
  const lines = phase('engine', { headers: { resultExpression: '={id: response.body.id}' } }, answer).made.map(({ text }) => text)
  expect(lines).toContain('Get weather is completed')
  expect(lines).toContain('the token goes on to the end event end')
  expect(lines.join('\n')).not.toContain('toEnd')
})

test('the engine says in words what becomes of the job', () => {
  const sketch = { headers: { errorExpression: '=bpmnError("SLOW", "slow")' }, boundary: {} }
  const said = phase('engine', sketch, slow).made.map(({ text }) => text)
  expect(said).toContain('the job throws an error')
  expect(said.join('\n')).not.toContain('error thrown')
})

test('what a failed attempt leaves is held by the task, and no process variable', () => {
  const sketch = { headers: { errorExpression: '=jobError("slow", {seen: true}, job.retries - 1, @"PT30S")' } }
  const { outcome, variables } = preview(sketch, slow)
  expect(outcome.kind).toBe('retry')
  expect(variables.map(({ name, change }) => [name, change])).toContainEqual(['seen', 'local'])
})
