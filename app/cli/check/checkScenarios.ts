// The scenarios of an example, each against its expectation.
import type { ProcessModel } from '../../../src/bpmn/model.ts'
import { isObject, parseJson } from '../../../src/json.ts'
import { causeOf } from '../../../src/lessons/causes.ts'
import { liveScenario, type Lived } from '../../../src/lessons/liveScenario.ts'
import { meets, type Difference } from '../../../src/scenarios/expectation.ts'
import type { Expectation, Scenario, ScenarioSet } from '../../../src/scenarios/scenario.ts'
import type { World } from '../../../src/world.ts'
import type { Ran } from './checkText.ts'
import type { Findings } from './finding.ts'
import { covers, declaredNulls, nullsOf } from './nulls.ts'
import { lineInDiagram, lineInJson, type JsonPath } from './placeOf.ts'

/** Names of the files. */
export interface Pair {
  diagram: string
  scenarios: string
}

export interface Example {
  model: ProcessModel
  /** text of the diagram */
  xml: string
  /** text of the scenario file, which is valid JSON */
  text: string
  elements: Readonly<Record<string, ScenarioSet>>
  secrets: Record<string, string>
  files: Pair
  /** clock, chance and time zone of all scenarios */
  world: World
}

/** Those that could be run, with what came of them. */
export function checkScenarios(example: Example, findings: Findings): Ran[] {
  const { model, text, elements, secrets, files, world } = example
  return Object.entries(elements).flatMap(([id, set]) =>
    set.scenarios.flatMap((scenario, index): Ran[] => {
      const at: JsonPath = ['elements', id, 'scenarios', index]
      const where = `${model.elements[id]?.name ?? id}, ${scenario.name}`
      const report: Report = (code, message, path = []) =>
        findings.add(code, `${where}: ${message}`, files.scenarios, lineInJson(text, [...at, ...path]))
      const unreadable = unreadableTexts(set, scenario)
      for (const message of unreadable) report('EXAMPLE_TEXT', message)
      const lived = unreadable.length === 0 ? liveScenario(model, id, set, scenario, secrets, world) : undefined
      if (lived) {
        checkPromise(scenario.expectation, lived, report)
        checkUse(scenario, lived, report)
        checkNulls(example, where, scenario.expectation, lived, report, findings)
        return [{ scenario, lived }]
      }
      if (unreadable.length === 0) report('EXAMPLE_ELEMENT', `The diagram ${files.diagram} has no element "${id}".`)
      return []
    }),
  )
}

/** `path` leads from the scenario to what is meant. */
type Report = (code: string, message: string, path?: JsonPath) => void

function checkPromise(expectation: Expectation | undefined, lived: Lived, report: Report): void {
  const differences = expectation ? meets(expectation, lived.actual) : []
  if (!expectation || differences.length === 0) return
  const cause = causeOf({ expectation, differences, lived })
  for (const [index, difference] of differences.entries()) {
    // One cause stands behind all of them: it is told once.
    const why = index === 0 && !saysTheSame.test(cause.code) ? ` ${cause.message}` : ''
    const { code, key } = placeOfDifference[difference.what]
    report(code, `${difference.message}${why}`, ['expectation', key, ...(difference.name === undefined ? [] : [difference.name])])
  }
}

/** Codes of causes that only put the difference into other words. */
const saysTheSame = /^(OTHER_(?!OUTCOME)|DIFFERENT$|EXPECTATION$)/

const placeOfDifference: Record<Difference['what'], { code: string; key: string }> = {
  outcome: { code: 'PROMISE_OUTCOME', key: 'outcome' },
  errorCode: { code: 'PROMISE_ERROR_CODE', key: 'errorCode' },
  variable: { code: 'PROMISE_VARIABLE', key: 'variables' },
  expectation: { code: 'EXAMPLE_EXPECTATION', key: 'variables' },
  absent: { code: 'PROMISE_ABSENT', key: 'absent' },
  caughtBy: { code: 'PROMISE_CAUGHT_BY', key: 'caughtBy' },
  retries: { code: 'PROMISE_RETRIES', key: 'retries' },
  backoff: { code: 'PROMISE_BACKOFF', key: 'backoff' },
  status: { code: 'PROMISE_STATUS', key: 'status' },
  answer: { code: 'PROMISE_ANSWER', key: 'answer' },
  reaches: { code: 'PROMISE_REACHES', key: 'reaches' },
  secret: { code: 'PROMISE_SECRET', key: 'secrets' },
  request: { code: 'PROMISE_REQUEST', key: 'request' },
}

/** A result that is never asked for promises what nobody looked at. */
function checkUse({ results, request }: Scenario, { attempts }: Lived, report: Report): void {
  if (request || attempts >= results.length) return
  report('RESULT_NOT_USED', `There are ${results.length} results, but the task ends after attempt ${attempts}.`, ['results', attempts])
}

/** A null that nobody meant stands in the diagram; one that is meant, and is none, in the expectation. */
function checkNulls(
  { xml, files }: Example,
  where: string,
  expectation: Expectation | undefined,
  { element, expressions, problems }: Lived,
  report: Report,
  findings: Findings,
): void {
  const declared = expectation ? declaredNulls(expectation) : []
  const found = nullsOf(expressions)
  for (const { name, field } of found) {
    if (declared.some(each => covers(each, name))) continue
    const why = problems.find(({ at, message }) => at?.field === field && (at.element ?? element.id) === element.id && /\bnull\b/.test(message))?.message
    const because = why === undefined ? '.' : why.startsWith('null: ') ? `: ${why.slice('null: '.length)}` : `. ${why}`
    const message = `${where}: ${name} is null${because} If that is meant, say so in the expectation: "nulls": ["${name}"].`
    findings.add('NULL_NOT_DECLARED', message, files.diagram, lineInDiagram(xml, element.id, field))
  }
  for (const [index, name] of (expectation?.nulls ?? []).entries()) {
    if (found.some(each => covers(name, each.name))) continue
    report('NULL_NOT_THERE', `The expectation says that ${name} is null, but no expression gives that.`, ['expectation', 'nulls', index])
  }
}

/** What is wrong with the JSON texts of a scenario, one sentence each; it can't be run with these. */
export function unreadableTexts(set: ScenarioSet, { variables, results }: Scenario): string[] {
  const given = parseJson(variables ?? set.variables)
  return [
    ...(given.ok && isObject(given.value) ? [] : ['The variables are no JSON object.']),
    ...results.flatMap(({ kind, text }) => {
      const json = parseJson(text)
      return json.ok ? [] : [`The ${kind} can't be read. ${json.problem.message}`]
    }),
  ]
}
