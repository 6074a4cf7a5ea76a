// Which of a lesson's checks a learner has as scenarios.
import type { ScenarioSet } from '../scenarios/scenario.ts'

/** What the learner is given to try: the checks that are shown. Elements with nothing but hidden ones get none. */
export function shownScenarios(checks: Readonly<Record<string, ScenarioSet>>): Record<string, ScenarioSet> {
  const sets = Object.entries(checks).flatMap(([id, set]): [string, ScenarioSet][] => {
    const shown = set.scenarios.filter(({ hidden }) => !hidden)
    const selected = shown.some(each => each.id === set.selected) ? set.selected : shown[0]?.id
    return selected === undefined ? [] : [[id, { ...set, scenarios: shown, selected }]]
  })
  return Object.fromEntries(sets)
}
