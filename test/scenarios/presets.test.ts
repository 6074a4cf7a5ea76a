// Presets answer as the real services do, in the shape of each line.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseJson, type Json } from '../../src/json.ts'
import { lines, type Line } from '../../src/lines.ts'
import { defaultScenarios, jobTypes, presetsFor } from '../../src/scenarios/presets.ts'

const allLines = Object.keys(lines) as Line[]
const types = [...Object.values(jobTypes), 'io.example:other:1', undefined, 'constructor']

const result = (jobType: string | undefined, line: Line, id: string): Json => {
  const preset = presetsFor(jobType, line).find(candidate => candidate.id === id)
  const json = parseJson(preset?.result.text ?? '')
  if (!json.ok) throw new Error(`${id}: ${json.problem.message}`)
  return json.value
}

describe.each(types)('job type %s', type => {
  test.each(allLines)('has sound presets on %s', line => {
    const presets = presetsFor(type, line)
    expect(new Set(presets.map(preset => preset.id)).size).toBe(presets.length)
    expect(presets.every(preset => preset.result.kind === preset.group && parseJson(preset.result.text).ok)).toBe(true)
    expect(presets.map(preset => preset.group)).toEqual(presets.map(preset => preset.group).sort().reverse())
    expect(presets.map(preset => preset.id)).toEqual(expect.arrayContaining(['null', 'bare']))
  })
  test.each(allLines)('starts with a success and failures on %s', line => {
    const { scenarios, selected, variables } = defaultScenarios(type, line)
    expect(scenarios.map(scenario => scenario.results[0]!.kind)).toEqual(['response', ...scenarios.slice(1).map(() => 'exception')])
    expect(scenarios.length).toBeGreaterThan(1)
    expect([selected, variables]).toEqual([scenarios[0]!.id, '{}'])
  })
})

test('a REST task starts with 200, 404 and 504', () => {
  expect(defaultScenarios(jobTypes.rest, '8.8').scenarios.map(scenario => scenario.name)).toEqual([
    '200 OK', '404 Not Found', '504 Gateway Timeout',
  ])
})

test('the code of a REST exception is text, and the status is nowhere else', () => {
  expect(result(jobTypes.rest, '8.8', '404')).toEqual({
    type: 'io.camunda.connector.api.error.ConnectorException',
    code: '404',
    message: 'Not Found',
    variables: {
      response: {
        headers: { 'Content-Type': 'application/json' },
        body: { error: 'not_found', message: 'There is nothing at this address.' },
      },
    },
  })
})

// The recorded answers of the real connector: same keys, same fixed words.
interface Recorded {
  id: string
  expected: Record<string, { response?: Record<string, unknown>; exception?: Record<string, unknown> }>
}
const recorded = new Map(
  readFileSync(new URL('../conformance/http.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Recorded)
    .map(record => [record.id, record.expected['8.8']!]),
)
const keys = (value: unknown) => Object.keys(value as object).sort()

test.each([
  ['204', 'http-status-005'],
  ['200', 'http-response-body-002'],
])('the response %s has the keys of the recorded %s', (id, record) => {
  expect(keys(result(jobTypes.rest, '8.8', id))).toEqual(keys(recorded.get(record)!.response))
})

test.each([
  ['400', 'http-error-001', ['type', 'code', 'message']],
  ['401', 'http-error-002', ['type', 'code', 'message']],
  ['404', 'http-error-005', ['type', 'code', 'message']],
  ['500', 'http-error-017', ['type', 'code', 'message']],
  ['504', 'http-error-020', ['type', 'code', 'message']],
  ['refused', 'http-failure-001', ['type', 'code', 'message', 'variables']],
  ['timeout', 'http-failure-003', ['type', 'code', 'message', 'variables']],
])('the exception %s is the recorded %s', (id, record, compared) => {
  const pick = (value: unknown) => Object.fromEntries(compared.map(key => [key, (value as Record<string, unknown>)[key]]))
  expect(pick(result(jobTypes.rest, '8.8', id))).toEqual(pick(recorded.get(record)!.exception))
})
