// Every recorded case of the REST connector on each measured line: what it sends, returns or throws, and the job
// command that the runtime makes of it.
import { describe, expect, test } from 'vitest'
import type { ConnectorResult } from '../../../src/runtime/contract.ts'
import { callRest, type Exchange } from '../../../src/runtime/http/exchange.ts'
import type { HttpLine } from '../../../src/runtime/http/httpLine.ts'
import { runJob } from '../../../src/runtime/runJob.ts'
import {
  asRecorded,
  comparable,
  comparableCommand,
  recordedCases,
  standIns,
  withLostFirstTry,
  type RecordedCase,
} from './recorded.ts'

const world = { now: 0, zone: 'UTC', seed: 1 }
const address = '127.0.0.1:18098'

function call({ input }: RecordedCase, line: HttpLine): Exchange {
  const { variables, server, token, secrets } = input
  return callRest(variables, server, token, line, { world, address, standIns, secrets: secrets ?? {} })
}

const all = recordedCases.flatMap(recorded =>
  (Object.keys(recorded.expected) as HttpLine[]).map(line => ({
    id: recorded.id,
    line,
    recorded,
    expected: recorded.expected[line],
  })),
)

describe('what is sent, returned and thrown', () => {
  test.each(all)('$id, $line', ({ line, recorded, expected }) => {
    const outcome = withLostFirstTry(asRecorded(call(recorded, line)), expected, line)
    expect(comparable(outcome)).toEqual(comparable(expected))
  })
})

const bpmnError = 'bpmnError(if error.code = null then "none" else error.code, error.message, {error: error})'
const errorExpressions = {
  unset: {},
  bpmnError: { errorExpression: `=if error = null then null else ${bpmnError}` },
}

describe('the job command', () => {
  test.each(all.filter(({ expected }) => expected.commands))('$id, $line', ({ line, recorded, expected }) => {
    const { outcome } = call(recorded, line)
    const result: ConnectorResult = outcome.kind === 'response' ? { ...outcome, value: outcome.response } : outcome
    const { variables, secrets = {} } = recorded.input
    for (const name of ['unset', 'bpmnError'] as const) {
      // A job of another type: the connector's own part is over. Its secrets are masked in messages since 8.8 only.
      const seen = line === '8.8' ? variables : {}
      const job = { type: 'recorded', retries: 3, headers: errorExpressions[name], variables: seen }
      const { command } = runJob(job, result, { line: runtimeLine(line, result), world, secrets })
      expect(comparableCommand(command)).toEqual(comparableCommand(expected.commands![name]))
    }
  })
})

/** The measured runtime that treats this result as the recorded one did: 8.6 is 8.5, but knows `error.variables`. */
function runtimeLine(line: HttpLine, result: ConnectorResult): '8.5' | '8.8' {
  return line === '8.6' && result.kind === 'exception' && !result.exception.variables ? '8.5' : '8.8'
}
