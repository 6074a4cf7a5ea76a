// What the playground says to each expression that the documentation prints, over the payloads that it speaks of.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Line } from '../../src/lines.ts'
import { previewTask } from '../../src/preview/previewTask.ts'
import { fixedText, type Problem } from '../../src/problem.ts'
import type { ConnectorException, ConnectorResult } from '../../src/runtime/contract.ts'
import type { Json } from '../../src/json.ts'
import { connectorTask } from '../explain/connectorTask.ts'

interface Recorded {
  id: string
  retries: number
  headers: Record<string, string>
  response?: Json
  exception?: ConnectorException
  expected: Partial<Record<Line, { command: string }>>
}

const cases = readFileSync(new URL('outcome.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Recorded)

function problemsOf({ headers, retries, response, exception }: Recorded, line: Line): Problem[] {
  const result: ConnectorResult = exception ? { kind: 'exception', exception } : { kind: 'response', value: response ?? null }
  const preview = previewTask(
    {
      model: connectorTask({ headers, retries: String(retries), line, jobType: 'io.example:weather:1' }),
      element: 'task',
      scenario: { variables: {}, results: [result], secrets: {} },
      attempt: 0,
      world: { now: 0, zone: 'UTC', seed: 1 },
    },
    { keep: () => '' },
  )!
  return preview.problems
}

const codes = (each: Recorded, line: Line) => [...new Set(problemsOf(each, line).map(problem => problem.code))].sort()
/** The first pattern that an id fits says what is explained; the rest has nothing to explain but, at times, a missing path. */
const explained: [id: RegExp, codes: string[]][] = [
  // `if` chains without a final `else` do not parse, whatever the answer.
  [/^docs-(http-errors-newer|job-errors)-printed-/, ['IF_WITHOUT_ELSE']],
  // The page maps `response.current_weather`; the payload has it in the body.
  [/^docs-weather-printed-/, ['NULL_PATH']],
  // A refused connection may have no code, and `bpmnError` takes no null.
  [/^docs-generic-nocode$/, ['CODE_MISSING']],
  // With a result mapping the error expression does not see the response.
  [/^docs-(failed-with-mapping|humidity-with-variable)-(?!404)/, ['ERROR_SEES_MAPPED']],
  // `jobError` without retries, or with `job.retries - 1` of the last try.
  [/^docs-job-errors-corrected-(404|technicalProblem)$/, ['JOB_ERROR_WITHOUT_RETRIES']],
  [/^docs-function-(5|6)$/, ['JOB_ERROR_WITHOUT_RETRIES']],
]

for (const each of cases) {
  test(`${each.id} is explained`, () => {
    const found = codes(each, '8.9').filter(code => code !== 'NULL_PATH' || each.id.includes('printed'))
    const thrown = each.expected['8.9']?.command === 'throwError' ? ['CODE_UNCAUGHT'] : []
    expect(found).toEqual(explained.find(([id]) => id.test(each.id))?.[1] ?? thrown)
  })
}

test('the weather paths are mended by one click', () => {
  const printed = cases.find(each => each.id === 'docs-weather-printed-weather')!
  const corrected = cases.find(each => each.id === 'docs-weather-corrected-weather')!
  const [problem, ...others] = problemsOf(printed, '8.9')
  expect(others).toEqual([])
  expect(fixedText(printed.headers['resultExpression']!, problem!.fix!)).toBe(corrected.headers['resultExpression'])
})
