// What a lesson asks of a diagram, and what came of it.
import type { Difference } from '../scenarios/expectation.ts'
import type { Scenario, ScenarioSet } from '../scenarios/scenario.ts'
import type { Cause } from './causes.ts'
import type { Lesson } from './lesson.ts'

export interface CheckResult {
  /** id of the BPMN element */
  element: string
  /** id of the scenario */
  scenario: string
  /** the scenario's, as shown to people */
  name: string
  hidden: boolean
  ok: boolean
  /** empty when it is met */
  differences: Difference[]
  /** why it is not met; absent when it is */
  cause?: Cause
}

export type Checks = Pick<Lesson, 'checks' | 'secrets'>

export interface Check {
  element: string
  set: ScenarioSet
  scenario: Scenario
}

/** Those that are shown come first. */
export function checksOf({ checks }: Pick<Lesson, 'checks'>): Check[] {
  const all = Object.entries(checks).flatMap(([element, set]) => set.scenarios.map(scenario => ({ element, set, scenario })))
  return [...all.filter(({ scenario }) => !scenario.hidden), ...all.filter(({ scenario }) => scenario.hidden)]
}
