// What several panels read from the store.
import { scenarioSet, selectedScenario } from '../store/scenarioEdits.ts'
import { useSelect } from '../store/store.ts'
import type { Problem } from '../../src/problem.ts'

/** The element whose preview is shown, with its scenarios. */
export function useShownElement() {
  const element = useSelect(state => state.previewed)
  const set = useSelect(state => scenarioSet(state.workspace, state.previewed))
  return { element, set, scenario: selectedScenario(set) }
}

/** Why a text can't be read, if it can't. */
export function useTextProblem(text: 'variables' | 'secrets' | 'result', attempt?: number): Problem | undefined {
  return useSelect(
    state =>
      state.preview?.stale.find(
        stale => stale.text === text && (attempt === undefined || (stale.problem.at?.attempt ?? attempt) === attempt),
      )?.problem,
  )
}
