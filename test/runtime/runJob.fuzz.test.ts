import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/json.ts'
import type { ConnectorResult, JobCommand } from '../../src/runtime/contract.ts'
import { runJob } from '../../src/runtime/runJob.ts'
import { measuredLines } from './recorded.ts'

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

const texts = ['', ' ', 'text', '{{secrets.A}}', 'secrets.A', '{{secrets.B}} secrets.C', '{{ secrets.A', '"', '\\', '\u0000', 'ü😀', '\ud800', '{{secrets.}}', '=1', '__proto__']
const scalars: Json[] = [null, true, false, 0, -1, 1.5, 1e300, ...texts]
const keys = ['a', 'body', 'status', 'error', 'response', 'job', 'errorType', 'errorCode', 'errorMessage', 'code', 'message', 'variables', 'retries', 'retryBackoff', '__proto__', 'constructor', '', '2', 'x-y']
const expressions = [
  '', ' ', '=', '=null', '={}', '={a: 1}', '=response', '=response.body', '=error', '=body', '=[response]', '={r: response, j: job}', '={a: 1',
  '="text"', '=1', '=bpmnError("C", "m", response)', '=bpmnError(error.code, error.message)', '=jobError("m", {a: error}, job.retries - 1, duration("PT5S"))',
  '=ignoreError({})', '=ignoreError()', '=if error != null then bpmnError("E", error.message) else null', '={errorType: "jobError", errorMessage: response}',
]
const backoffs = ['', 'PT5S', '-PT1.5S', 'P1Y', 'PT99999999999999999S', 'pt1h', 'x']
const types = ['ConnectorException', 'ConnectorInputException', 'ConnectorRetryException'].map(name => `io.camunda.connector.api.error.${name}`)

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
      type: roll([...types, 'java.lang.RuntimeException', '']),
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
    const job = { type: roll(['test', 'io.camunda:http-json:1']), retries: roll([0, 1, 3]), headers: headers(roll), variables: object(roll, 3) }
    const answer = result(roll)
    const options = { line: roll(measuredLines), secrets: { A: roll(texts), B: roll(texts) }, world: { now: 0, zone: 'UTC', seed: 1 } }
    const what = JSON.stringify({ job, answer, options })
    const { command, phases } = runJob(job, answer, options)
    expect((isCommand[command.command] as (command: JobCommand) => boolean)(command), what).toBe(true)
    expect(phases.at(-1), what).toEqual({ phase: 'command', command })
    expect(runJob(job, answer, options).command, what).toEqual(command)
  }
})
