import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/json.ts'
import { lines, type Line } from '../../src/lines.ts'
import type { ConnectorResult, JobCommand } from '../../src/runtime/contract.ts'
import { runJob } from '../../src/runtime/runJob.ts'

// A small generator of pseudo-random numbers, so that a failure can be repeated: mulberry32.
function dice(seed: number): <T>(of: readonly T[]) => T {
  let state = seed
  return of => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return of[((mixed ^ (mixed >>> 14)) >>> 0) % of.length]!
  }
}
type Roll = ReturnType<typeof dice>

const secretTexts = ['{{secrets.A}}', 'secrets.A', '{{secrets.B}} secrets.C', '{{ secrets.A', '{{secrets.}}']
const texts = ['', ' ', 'text', '"', '\\', '\u0000', 'ü😀', '\ud800', '=1', '__proto__', ...secretTexts]
const scalars: Json[] = [null, true, false, 0, -1, 1.5, 1e300, ...texts]
const errorKeys = ['errorType', 'errorCode', 'errorMessage', 'code', 'message', 'variables', 'retries', 'retryBackoff']
const keys = ['a', 'body', 'error', 'response', 'job', '__proto__', 'constructor', '', '2', 'x-y', ...errorKeys]
const expressions = [
  '',
  ' ',
  '=',
  '={a: 1',
  '=null',
  '={}',
  '={a: 1}',
  '="text"',
  '=1',
  '=[response]',
  '={r: response, j: job}',
  '=response',
  '=response.body',
  '=error',
  '=body',
  '={errorType: "jobError", errorMessage: response}',
  '=bpmnError("C", "m", response)',
  '=bpmnError(error.code, error.message)',
  '=ignoreError({})',
  '=ignoreError()',
  '=jobError("m", {a: error}, job.retries - 1, duration("PT5S"))',
  '=if error != null then bpmnError("E", error.message) else null',
]
const backoffs = ['', 'PT5S', '-PT1.5S', 'P1Y', 'PT99999999999999999S', 'pt1h', 'x']
const types = [
  'io.camunda.connector.api.error.ConnectorException',
  'io.camunda.connector.api.error.ConnectorInputException',
  'io.camunda.connector.api.error.ConnectorRetryException',
  'java.lang.RuntimeException',
  '',
]

function value(roll: Roll, depth: number): Json {
  const shape = depth === 0 ? 'scalar' : roll(['scalar', 'scalar', 'list', 'object', 'object'] as const)
  if (shape === 'scalar') return roll(scalars)
  if (shape === 'list') return roll([[], [1], [1, 2]]).map(() => value(roll, depth - 1))
  return object(roll, depth - 1)
}

function object(roll: Roll, depth: number): JsonObject {
  return Object.fromEntries(roll([[], [1], [1, 2, 3], [1, 2, 3, 4, 5, 6]]).map(() => [roll(keys), value(roll, depth)]))
}

function headers(roll: Roll): Record<string, string> {
  const from: [string, readonly string[]][] = [
    ['resultVariable', [...texts, ...keys]],
    ['resultExpression', expressions],
    ['errorExpression', expressions],
    ['retryBackoff', backoffs],
  ]
  return Object.fromEntries(from.filter(() => roll([true, false])).map(([name, choices]) => [name, roll(choices)]))
}

function result(roll: Roll): ConnectorResult {
  if (roll([true, true, false])) return { kind: 'response', value: value(roll, 4) }
  return {
    kind: 'exception',
    exception: {
      type: roll(types),
      ...(roll([true, false]) && { message: roll(texts) }),
      ...(roll([true, false]) && { code: roll(texts) }),
      ...(roll([true, false]) && { variables: object(roll, 3) }),
      ...(roll([true, false]) && { retries: roll([0, 7, -1]) }),
      ...(roll([true, false]) && { backoff: roll(backoffs) }),
    },
  }
}

const isCommand: { [C in JobCommand['command']]: (command: Extract<JobCommand, { command: C }>) => boolean } = {
  complete: ({ variables }) => typeof variables === 'object',
  throwError: ({ errorCode, errorMessage }) => typeof errorCode === 'string' && errorMessage.length <= 6000,
  fail: ({ retries, errorMessage, retryBackoffMs }) =>
    retries >= 0 && errorMessage.length <= 6000 && Number.isFinite(retryBackoffMs),
  none: ({ thrown }) => thrown.startsWith('java.'),
}

test('whatever the job and the answer are, one command ends the job, and the same one each time', () => {
  const roll = dice(20260101)
  for (let round = 0; round < 4000; round++) {
    const type = roll(['test', 'io.camunda:http-json:1'])
    const job = { type, retries: roll([0, 1, 3]), headers: headers(roll), variables: object(roll, 3) }
    const answer = result(roll)
    const secrets = { A: roll(texts), B: roll(texts) }
    const options = { line: roll(Object.keys(lines) as Line[]), secrets, world: { now: 0, zone: 'UTC', seed: 1 } }
    const what = JSON.stringify({ job, answer, options })
    const { command, phases } = runJob(job, answer, options)
    expect((isCommand[command.command] as (command: JobCommand) => boolean)(command), what).toBe(true)
    expect(phases.at(-1), what).toEqual({ phase: 'command', command })
    expect(runJob(job, answer, options).command, what).toEqual(command)
  }
})
