// Every example keeps its promises: each scenario, run through engine and runtime, ends as its expectation says.
// Whether it is a result that a connector returns or a request that comes in.
import { expect, test } from 'vitest'
import type { ProcessModel } from '../../src/bpmn/model.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { isObject, parseJson, type Json, type Variables } from '../../src/json.ts'
import { lineFor } from '../../src/lines.ts'
import { liveThrough } from '../../src/preview/previewInbound.ts'
import { meets, type ActualOutcome } from '../../src/scenarios/expectation.ts'
import { readResult } from '../../src/scenarios/results.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'
import { outcomeOf } from '../../src/task/outcome.ts'
import { requestChanges } from '../../src/task/requestOutcome.ts'
import { runTask } from '../../src/task/runTask.ts'
import { variableChanges } from '../../src/task/variablesAfter.ts'
import { examples, type Example } from './examples.ts'

const world = { now: Date.UTC(2026, 0, 15), zone: 'UTC', seed: 1 }

function read(text: string): Json {
  const json = parseJson(text)
  if (!json.ok) throw new Error(json.problem.message)
  return json.value
}

function readVariables(text: string | undefined): Variables {
  const value = read(text ?? '{}')
  return isObject(value) ? value : {}
}

/** How the scenario ends, and which of the process's variables were null before and after. */
async function run(example: Example, element: string, scenario: Scenario, variables: Variables) {
  const parsed = await parseDiagram(example.diagram)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  const { model } = parsed
  if (scenario.request) return runRequests(model, example, element, scenario, variables)
  const results = scenario.results.map(({ kind, text }) => readResult(kind, read(text)))
  const { line } = lineFor(model.executionPlatformVersion)
  const task = runTask(model, element, { variables, results, secrets: example.scenarios.secrets }, { line, world })
  const attempt = task.attempts.at(-1)
  const outcome = outcomeOf(task, attempt)
  const after = variableChanges(model, task, attempt).filter(({ change }) => change !== 'lost')
  const actual: ActualOutcome = {
    kind: outcome.kind,
    variables: Object.fromEntries(after.map(({ name, value }) => [name, value])),
    ...('errorCode' in outcome && outcome.errorCode !== undefined && { errorCode: outcome.errorCode }),
  }
  const attempts = task.attempts.length
  return { actual, attempts, given: scenario.results.length, nulls: after.filter(({ value }) => value === null).map(({ name }) => name) }
}

/** The same of the last request of the scenario. */
function runRequests(model: ProcessModel, example: Example, element: string, { request, laterRequests = [] }: Scenario, variables: Variables) {
  const requests = [request!, ...laterRequests]
  const lived = liveThrough({ model, element, requests, variables, secrets: example.scenarios.secrets, attempt: 0, world })!
  const after = lived.outcome.kind === 'started' || lived.outcome.kind === 'correlated' ? requestChanges(model, lived.run, lived.arrival) : []
  const actual: ActualOutcome = {
    kind: lived.words.kind,
    variables: Object.fromEntries(after.map(({ name, value }) => [name, value])),
  }
  const attempts = lived.run.arrivals.length
  return { actual, attempts, given: requests.length, nulls: after.filter(({ value }) => value === null).map(({ name }) => name) }
}

const promises = examples.flatMap(example =>
  Object.entries(example.scenarios.elements).flatMap(([element, set]) =>
    set.scenarios.map(scenario => ({
      example, element, scenario, variables: scenario.variables ?? set.variables, title: `${example.name}, ${element}: ${scenario.name}`,
    })),
  ),
)

test.each(promises)('$title', async ({ example, element, scenario, variables }) => {
  const { actual, attempts, given, nulls } = await run(example, element, scenario, readVariables(variables))
  expect(meets(scenario.expectation!, actual).map(difference => difference.message)).toEqual([])
  expect(attempts).toBe(given)

  const promised = readVariables(scenario.expectation!.variables)
  const meant = [...Object.keys(promised).filter(name => promised[name] === null), ...(example.nulls ?? [])]
  expect(nulls.filter(name => !meant.includes(name))).toEqual([])
})

test('the first example has its null to find', async () => {
  const { example, element, scenario, variables } = promises[0]!
  const { nulls } = await run(example, element, scenario, readVariables(variables))
  expect([example.name, nulls]).toEqual(['start', example.nulls])
})
