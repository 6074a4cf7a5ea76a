// Changes of an element's scenarios, as pure functions from workspace to workspace. An id that isn't there: no change.
import type { Scenario, ScenarioSet, SimulatedRequest, SimulatedResult } from '../../src/scenarios/scenario.ts'
import type { Workspace } from '../../src/workspace.ts'

export interface ResultPlace {
  element: string
  scenario: string
  /** counted from 0 */
  attempt: number
}

export function scenarioSet(workspace: Workspace, element: string | undefined): ScenarioSet | undefined {
  return element !== undefined && Object.hasOwn(workspace.scenarios, element) ? workspace.scenarios[element] : undefined
}

/** The selected scenario of a set; the first one where the selected id is gone. */
export function selectedScenario(set: ScenarioSet | undefined): Scenario | undefined {
  return set?.scenarios.find(({ id }) => id === set.selected) ?? set?.scenarios[0]
}

/** Gives the scenarios to an element that has none yet. */
export function withScenarios(workspace: Workspace, element: string, set: ScenarioSet): Workspace {
  if (scenarioSet(workspace, element)) return workspace
  return { ...workspace, scenarios: { ...workspace.scenarios, [element]: set } }
}

export function selectScenario(workspace: Workspace, element: string, id: string): Workspace {
  return changeSet(workspace, element, set =>
    set.selected === id || !set.scenarios.some(scenario => scenario.id === id) ? set : { ...set, selected: id },
  )
}

/** Adds a scenario after the others and selects it. */
export function addScenario(workspace: Workspace, element: string, name: string, results: SimulatedResult[], request?: SimulatedRequest): Workspace {
  return changeSet(workspace, element, set => {
    const id = freeId(set)
    const added = { id, name: freeName(set, name), results, ...(request && { request }) }
    return { ...set, scenarios: [...set.scenarios, added], selected: id }
  })
}

/** Puts a copy behind the scenario and selects it. */
export function duplicateScenario(workspace: Workspace, element: string, id: string): Workspace {
  return changeSet(workspace, element, set => {
    const at = set.scenarios.findIndex(scenario => scenario.id === id)
    const original = set.scenarios[at]
    if (!original) return set
    const copy = { ...original, id: freeId(set), name: freeName(set, original.name) }
    return { ...set, scenarios: set.scenarios.toSpliced(at + 1, 0, copy), selected: copy.id }
  })
}

export function renameScenario(workspace: Workspace, element: string, id: string, name: string): Workspace {
  const trimmed = name.trim()
  if (trimmed === '') return workspace
  return changeScenario(workspace, element, id, scenario => (scenario.name === trimmed ? scenario : { ...scenario, name: trimmed }))
}

/** The last one stays: an element always has a scenario. */
export function removeScenario(workspace: Workspace, element: string, id: string): Workspace {
  return changeSet(workspace, element, set => {
    const at = set.scenarios.findIndex(scenario => scenario.id === id)
    if (at < 0 || set.scenarios.length === 1) return set
    const scenarios = set.scenarios.toSpliced(at, 1)
    const selected = set.selected === id ? scenarios[Math.min(at, scenarios.length - 1)]!.id : set.selected
    return { ...set, scenarios, selected }
  })
}

/** Adds a result for one more attempt: what until now was repeated, to be changed. */
export function addAttempt(workspace: Workspace, element: string, id: string): Workspace {
  return changeScenario(workspace, element, id, scenario => ({ ...scenario, results: [...scenario.results, scenario.results.at(-1)!] }))
}

/** The last one stays: a scenario always has a result. */
export function removeAttempt(workspace: Workspace, { element, scenario: id, attempt }: ResultPlace): Workspace {
  return changeScenario(workspace, element, id, scenario =>
    scenario.results.length === 1 || attempt >= scenario.results.length
      ? scenario
      : { ...scenario, results: scenario.results.toSpliced(attempt, 1) },
  )
}

export function setResult(workspace: Workspace, { element, scenario: id, attempt }: ResultPlace, result: SimulatedResult): Workspace {
  return changeScenario(workspace, element, id, scenario => {
    const before = scenario.results[attempt]
    if (!before || (before.kind === result.kind && before.text === result.text)) return scenario
    return { ...scenario, results: scenario.results.with(attempt, result) }
  })
}

/** The variables of one scenario, or with no scenario those common to the element. */
export function setVariables(workspace: Workspace, element: string, id: string | undefined, text: string): Workspace {
  if (id !== undefined) {
    return changeScenario(workspace, element, id, scenario => (scenario.variables === text ? scenario : { ...scenario, variables: text }))
  }
  return changeSet(workspace, element, set => (set.variables === text ? set : { ...set, variables: text }))
}

/** Own variables begin as a copy of the common ones; giving them up goes back to these. */
export function setOwnVariables(workspace: Workspace, element: string, id: string, own: boolean): Workspace {
  const common = scenarioSet(workspace, element)?.variables ?? '{}'
  return changeScenario(workspace, element, id, scenario => {
    if ((scenario.variables !== undefined) === own) return scenario
    const { variables: _given, ...rest } = scenario
    return own ? { ...rest, variables: common } : rest
  })
}

function changeSet(workspace: Workspace, element: string, change: (set: ScenarioSet) => ScenarioSet): Workspace {
  const set = scenarioSet(workspace, element)
  if (!set) return workspace
  const changed = change(set)
  return changed === set ? workspace : { ...workspace, scenarios: { ...workspace.scenarios, [element]: changed } }
}

export function changeScenario(workspace: Workspace, element: string, id: string, change: (scenario: Scenario) => Scenario): Workspace {
  return changeSet(workspace, element, set => {
    const at = set.scenarios.findIndex(scenario => scenario.id === id)
    const scenario = set.scenarios[at]
    if (!scenario) return set
    const changed = change(scenario)
    return changed === scenario ? set : { ...set, scenarios: set.scenarios.with(at, changed) }
  })
}

function freeId(set: ScenarioSet): string {
  const taken = new Set(set.scenarios.map(({ id }) => id))
  let number = set.scenarios.length + 1
  while (taken.has(`s${number}`)) number++
  return `s${number}`
}

function freeName(set: ScenarioSet, wanted: string): string {
  const taken = new Set(set.scenarios.map(({ name }) => name))
  if (!taken.has(wanted)) return wanted
  const stem = wanted.replace(/ \(\d+\)$/, '')
  let number = 2
  while (taken.has(`${stem} (${number})`)) number++
  return `${stem} (${number})`
}
