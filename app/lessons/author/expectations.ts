// Scenarios of the workspace become checks: what they promise, and whether a learner sees them.
import type { Expectation, Scenario } from '../../../src/scenarios/scenario.ts'
import { notify } from '../../store/actions/notices.ts'
import { wholeWorkspace } from '../../store/actions/workspace.ts'
import { scenarioSet } from '../../store/scenarioEdits.ts'
import { askLesson } from '../../store/session.ts'
import { changeWorkspace } from '../../store/store.ts'

/** Takes what comes of the scenario now as its promise. */
export async function takeOutcome(element: string, id: string) {
  const { scenarios, secrets } = await wholeWorkspace()
  const set = Object.hasOwn(scenarios, element) ? scenarios[element] : undefined
  const reply = set && (await askLesson({ what: 'expectation', element, scenario: id, set, secrets }))
  if (reply?.what !== 'expectation' || !reply.expectation) return notify('The outcome of this scenario is not known: nothing can be promised.')
  promise(element, id, reply.expectation)
}

/** Undefined: the scenario is no check any more. */
export function promise(element: string, id: string, expectation: Expectation | undefined) {
  changeScenario(element, id, scenario => {
    const { expectation: _before, ...rest } = scenario
    return { ...rest, ...(expectation && { expectation }) }
  })
}

export function hide(element: string, id: string, hidden: boolean) {
  changeScenario(element, id, scenario => {
    const { hidden: _before, ...rest } = scenario
    return { ...rest, ...(hidden && { hidden }) }
  })
}

function changeScenario(element: string, id: string, change: (scenario: Scenario) => Scenario) {
  changeWorkspace(workspace => {
    const set = scenarioSet(workspace, element)
    if (!set) return workspace
    const scenarios = set.scenarios.map(scenario => (scenario.id === id ? change(scenario) : scenario))
    return { ...workspace, scenarios: { ...workspace.scenarios, [element]: { ...set, scenarios } } }
  })
}
