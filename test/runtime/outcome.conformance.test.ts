import { describe, expect, test } from 'vitest'
import type { Line } from '../../src/lines.ts'
import { emptyObject, type Json } from '../../src/json.ts'
import type { ConnectorResult, JobCommand } from '../../src/runtime/contract.ts'
import { fillSecrets, fillSecretsOfText } from '../../src/runtime/replaceSecrets.ts'
import { runFilledJob } from '../../src/runtime/runJob.ts'
import { runtimeRules } from '../../src/runtime/versions.ts'
import { measuredLines, plain, readCases, type OutcomeCase } from './recorded.ts'

for (const file of ['conformance/outcome.jsonl', 'docs/outcome.jsonl']) {
  describe(file, () => {
    for (const recorded of readCases<OutcomeCase>(file)) {
      test(recorded.id, () => {
        for (const line of measuredLines) {
          const expected = recorded.expected[line]
          if (expected) expect(comparable(run(recorded, line)), line).toEqual(comparable(expected))
        }
      })
    }
  })
}

function run(recorded: OutcomeCase, line: Line): JobCommand {
  const { headers, retries, secrets = {}, variables = emptyObject() } = recorded
  const fill = typeof variables === 'string' ? fillSecretsOfText : fillSecrets
  const filled = (fill as typeof fillSecretsOfText)(variables as string, secrets, runtimeRules[line])
  const result: ConnectorResult = recorded.exception
    ? { kind: 'exception', exception: recorded.exception }
    : { kind: 'response', value: recorded.echo ? filled.variables : (recorded.response as Json) }
  const world = { now: 0, zone: 'UTC', seed: 1 }
  return runFilledJob({ type: 'recorded', retries, headers }, filled, result, { line, world, secrets }).command
}

/**
 * Everything exactly, save three things in a message that quotes values: the order of an immutable map's keys, which
 * differs from start to start of the real runtime; what the parser expected where, which is the parser's own; and
 * `45.0`, which the recorded file holds as 45.
 */
function comparable(command: JobCommand): unknown {
  const { variables, errorMessage, ...rest } = plain(command) as Record<string, unknown>
  return { ...rest, variables: inMessages(variables), errorMessage: inMessages(errorMessage) }
}

function inMessages(value: unknown): unknown {
  if (typeof value === 'string') return /Reason: | \| Error variables: /.test(value) ? pieces(value) : value
  if (Array.isArray(value)) return value.map(inMessages)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, inMessages(entry)]))
}

/** A message as its length and its pieces between braces, brackets and commas, sorted. */
function pieces(message: string): unknown {
  const text = message.replaceAll(/: Expected \([^]*?found "[^]*?"(?= \| Error|, type=|\}|$)/g, '')
  const cut = text.length >= 5000 ? text.slice(0, text.indexOf(' | Error variables: ')) : text
  return cut.replaceAll(/(\d)\.0(?=[,}\]])/g, '$1').split(/[{}[\],]+ ?/).sort()
}
