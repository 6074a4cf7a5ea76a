// The checks of a lesson against a diagram: each is met, or says why it is not.
import type { ProcessModel } from '../bpmn/model.ts'
import { parseDiagram } from '../bpmn/parseDiagram.ts'
import { meets, type Difference } from '../scenarios/expectation.ts'
import { causeOf } from './causes.ts'
import { checksOf, type Check, type CheckResult, type Checks } from './checks.ts'
import type { Expectation } from '../scenarios/scenario.ts'
import type { Lesson } from './lesson.ts'
import { liveScenario, type Lived } from './liveScenario.ts'

export { checksOf, type CheckResult, type Checks }

/** All checks in their order, those that are shown first. */
export function runChecks(lesson: Checks, model: ProcessModel): CheckResult[] {
  return checksOf(lesson).map(check => runCheck(lesson, model, check))
}

/** The same for BPMN XML; undefined when that can't be read. */
export async function runChecksOn(lesson: Checks, xml: string): Promise<CheckResult[] | undefined> {
  const parsed = await parseDiagram(xml)
  return parsed.ok ? runChecks(lesson, parsed.model) : undefined
}

/** What is refused when it is deployed never runs: no check of it is met. */
function refused({ outcome }: Expectation, { problems }: Lived): Difference[] {
  const problem = problems.find(({ code }) => code === 'DEPLOYMENT_REFUSED')
  return problem ? [{ what: 'outcome', expected: outcome, actual: '', message: problem.message }] : []
}

export function runCheck({ secrets }: Pick<Lesson, 'secrets'>, model: ProcessModel, { element, set, scenario }: Check): CheckResult {
  const about = { element, scenario: scenario.id, name: scenario.name, hidden: scenario.hidden === true }
  const { expectation } = scenario
  if (!expectation) return { ...about, ok: true, differences: [] }
  const lived = liveScenario(model, element, set, scenario, secrets)
  if (!lived) {
    const message = Object.hasOwn(model.elements, element)
      ? `${element} has no connector any more.`
      : `The diagram has no element ${element} any more.`
    const difference: Difference = { what: 'outcome', expected: expectation.outcome, actual: '', message }
    return { ...about, ok: false, differences: [difference], cause: { code: 'ELEMENT_GONE', message } }
  }
  const differences = [...refused(expectation, lived), ...meets(expectation, lived.actual)]
  if (differences.length === 0) return { ...about, ok: true, differences }
  return { ...about, ok: false, differences, cause: causeOf({ expectation, differences, lived, secrets }) }
}
