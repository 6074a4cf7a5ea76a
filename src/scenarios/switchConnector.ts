// An element gets another connector: what nobody touched makes room for what suits the new one, all else stays.
import { presetsFor } from './presets.ts'
import type { Scenario, ScenarioSet } from './scenario.ts'

/** As far as it decides which presets suit. */
export interface ConnectorOf {
  jobType?: string
  /** id of its element template */
  template?: string
}

export interface Switched {
  set: ScenarioSet
  /** names of scenarios that nobody had touched */
  replaced: string[]
  /** names of those that stay */
  kept: string[]
}

/**
 * The scenarios after the switch; `fitting` are those that a new element with that connector begins with, `given` those
 * that the element was given without being asked. Undefined when the former ones suit as well. The common variables stay.
 */
export function switchConnector(
  set: ScenarioSet, before: ConnectorOf, fitting: ScenarioSet, given: readonly Scenario[] = [],
): Switched | undefined {
  const usual = [...given.map(formOf), ...presetForms(before)]
  const [ours, own] = [
    set.scenarios.filter(scenario => usual.includes(formOf(scenario))),
    set.scenarios.filter(scenario => !usual.includes(formOf(scenario))),
  ]
  const present = new Set(set.scenarios.map(formOf))
  if (fitting.scenarios.every(scenario => present.has(formOf(scenario)))) return undefined
  const scenarios = [...own]
  for (const scenario of fitting.scenarios) scenarios.push(renamed(scenario, scenarios))
  const names = (list: readonly Scenario[]) => list.map(({ name }) => name)
  const selected = scenarios[own.length]!.id
  return { set: { variables: set.variables, scenarios, selected }, replaced: names(ours), kept: names(own) }
}

/** Two scenarios that differ only by their id are the same to a person. */
function formOf(scenario: Scenario): string {
  return JSON.stringify({ ...scenario, id: '' }, sortedKeys)
}

/** Keys in a fixed order, whoever wrote the scenario. */
const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** Of every line: the version may have changed since. */
const minors = [3, 4, 5, 6, 7, 8, 9, 10]

function presetForms({ jobType, template }: ConnectorOf): string[] {
  return minors.flatMap(minor =>
    presetsFor(jobType, '8.8', `8.${minor}`, template).map(({ label, result }) => formOf({ id: '', name: label, results: [result] })),
  )
}

function renamed(scenario: Scenario, others: readonly Scenario[]): Scenario {
  const free = (wanted: string, key: 'id' | 'name', made: (number: number) => string) => {
    const taken = new Set(others.map(other => other[key]))
    let name = wanted
    for (let number = 2; taken.has(name); number++) name = made(number)
    return name
  }
  return {
    ...scenario,
    id: free(scenario.id, 'id', number => `${scenario.id}-${number}`),
    name: free(scenario.name, 'name', number => `${scenario.name} (${number})`),
  }
}
