// What an expectation can say beside the outcome: kept or not, read and written, and allowed by the schema.
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { meets, type ActualOutcome } from '../../src/scenarios/expectation.ts'
import { readScenarioFile, writeScenarioFile } from '../../src/scenarios/files.ts'
import type { Expectation, Scenario } from '../../src/scenarios/scenario.ts'

const schema = JSON.parse(readFileSync(new URL('../../public/schemas/scenarios-1.json', import.meta.url), 'utf8')) as object
const matchesSchema = new Ajv({ strict: true, strictRequired: false }).compile(schema)

const actual: ActualOutcome = {
  kind: 'retry',
  errorCode: 'E',
  variables: { order: { due: null } },
  caughtBy: 'Late',
  retries: 2,
  backoffMs: 300_000,
  status: 201,
  answer: '{"order":1}',
  reached: ['Late', 'Ask'],
  secrets: ['TOKEN'],
  request: { method: 'POST', url: 'https://x.example/a', headers: [['Authorization', 'Bearer ***']], body: '{"a":[1,2]}' },
}

const cases: [detail: Partial<Expectation>, message?: string][] = [
  [{ absent: ['other'] }],
  [{ absent: ['order'] }, 'Expected no variable order, but there is one: {"due":null}.'],
  [{ caughtBy: 'Late' }],
  [{ caughtBy: 'Early' }, 'Expected the error to be caught by Early, but it is Late.'],
  [{ retries: 2 }],
  [{ retries: 0 }, 'Expected the retries left to be 0, but it is 2.'],
  [{ backoff: 'PT5M' }],
  [{ backoff: 'PT300S' }],
  [{ backoff: 'PT30S' }, 'Expected the time until the next attempt to be PT30S, but it is PT300S.'],
  [{ status: 201 }],
  [{ status: 200 }, 'Expected the HTTP status of the answer to be 200, but it is 201.'],
  [{ answer: '{\n  "order": 1.0\n}' }],
  [{ answer: '{\n  "order": 2\n}' }, 'Expected the body of the answer to be {"order":2}, but it is {"order":1}.'],
  [{ reaches: ['Ask'] }],
  [{ reaches: ['Ask', 'Pay'] }, 'Expected the token to reach Pay, but that is not so.'],
  [{ secrets: ['TOKEN'] }],
  [{ secrets: ['KEY'] }, 'Expected the secret to be filled in: KEY, but that is not so.'],
  [{ request: { method: 'POST', headers: { authorization: 'Bearer ***' }, body: '{ "a": [1, 2] }' } }],
  [{ request: { url: 'https://x.example/b' } }, 'Expected the URL of the request to be https://x.example/b, but it is https://x.example/a.'],
  // Which nulls are meant is known to whoever sees the expressions.
  [{ nulls: ['order.due'] }],
]

const expectationOf = (detail: Partial<Expectation>): Expectation => ({ outcome: 'retry', ...detail })

describe.each(cases.map(([detail, message]) => ({ name: JSON.stringify(detail), detail, message })))('$name', ({ detail, message }) => {
  const scenario: Scenario = { id: 'a', name: 'A', results: [{ kind: 'response', text: 'null' }], expectation: expectationOf(detail) }
  const written = writeScenarioFile({ Task: { variables: '{}', selected: 'a', scenarios: [scenario] } })

  test(message === undefined ? 'is kept' : 'is not kept', () => {
    const said = meets(expectationOf(detail), actual).map(difference => difference.message)
    expect(said).toEqual(message === undefined ? [] : [message])
  })

  test('is written as the schema wants it, and read again', () => {
    expect(matchesSchema(JSON.parse(written))).toBe(true)
    const read = readScenarioFile(written)
    if (!read.ok) throw new Error(read.problems[0]!.message)
    expect(read.problems).toEqual([])
    const again = writeScenarioFile(read.value.elements)
    expect(again).toBe(written)
    expect(JSON.parse(again)).toEqual(JSON.parse(written))
  })
})

test('an answer that is not there, and one that is no JSON', () => {
  const none: ActualOutcome = { kind: 'retry', variables: {}, answer: '' }
  expect(meets({ outcome: 'retry', answer: '"OK"' }, none).map(({ message }) => message)).toEqual(['Expected the body of the answer to be "OK", but there is none.'])
  expect(meets({ outcome: 'retry', answer: '"OK"' }, { ...none, answer: 'OK' })).toEqual([])
})
