// An element gets another connector: which of its scenarios go, which stay, which come.
import { describe, expect, test } from 'vitest'
import { jobTypes } from '../../src/scenarios/jobTypes.ts'
import { defaultScenarios, scenarioOf, presetsFor } from '../../src/scenarios/presets.ts'
import type { Scenario, ScenarioSet } from '../../src/scenarios/scenario.ts'
import { switchConnector } from '../../src/scenarios/switchConnector.ts'

const rest = { jobType: jobTypes.rest }
const email = defaultScenarios(jobTypes.email, '8.8')
const restSet = (...more: Scenario[]): ScenarioSet => {
  const set = defaultScenarios(jobTypes.rest, '8.8')
  return { ...set, variables: '{"city":"Rome"}', scenarios: [...set.scenarios, ...more] }
}
const names = (set: ScenarioSet | undefined) => set?.scenarios.map(({ name }) => name)
const own: Scenario = { id: 's4', name: 'My case', results: [{ kind: 'response', text: '{"a":1}' }] }

test('untouched presets make room for those of the new connector; the variables stay', () => {
  const switched = switchConnector(restSet(), rest, email)!
  expect(names(switched.set)).toEqual(names(email))
  expect(switched.set).toMatchObject({ variables: '{"city":"Rome"}', selected: email.scenarios[0]!.id })
  expect(switched).toMatchObject({ replaced: ['200 OK', '404 Not Found', '504 Gateway Timeout'], kept: [] })
})

test('what was edited stays, before those that come; the first of these is selected', () => {
  const switched = switchConnector(restSet(own), rest, email)!
  expect(names(switched.set)).toEqual(['My case', ...names(email)!])
  expect(switched.set.selected).toBe(email.scenarios[0]!.id)
  expect(switched.kept).toEqual(['My case'])
})

describe('edited is', () => {
  const [first] = restSet().scenarios as [Scenario, ...Scenario[]]
  test.each<[what: string, scenario: Scenario]>([
    ['another name', { ...first, name: 'Mine' }],
    ['another response', { ...first, results: [{ kind: 'response', text: '{"status":200}' }] }],
    ['a second attempt', { ...first, results: [...first.results, ...first.results] }],
    ['variables of its own', { ...first, variables: '{}' }],
    ['an expectation', { ...first, expectation: { outcome: 'completed' } }],
  ])('%s', (_, scenario) => {
    const switched = switchConnector({ variables: '{}', scenarios: [scenario], selected: scenario.id }, rest, email)!
    expect(switched.set.scenarios[0]).toEqual(scenario)
    expect(switched.replaced).toEqual([])
  })
})

test('a preset that was taken from the menu is untouched, in any line', () => {
  const preset = presetsFor(jobTypes.rest, '8.5', '8.6').find(({ id }) => id === '201')!
  expect(switchConnector(restSet(scenarioOf(preset, 's9')), rest, email)!.kept).toEqual([])
})

test('what the element was given is untouched, whatever it is', () => {
  const guess: Scenario = { ...own, name: 'Response (a guess)' }
  const set = { variables: '{}', scenarios: [guess], selected: guess.id }
  expect(switchConnector(set, {}, email, [guess])!.kept).toEqual([])
  expect(switchConnector(set, {}, email)!.kept).toEqual(['Response (a guess)'])
})

test('nothing changes when the same presets suit', () => {
  expect(switchConnector(restSet(), rest, defaultScenarios(jobTypes.rest, '8.8'))).toBeUndefined()
  expect(switchConnector(defaultScenarios('a', '8.8'), { jobType: 'a' }, defaultScenarios('b', '8.8'))).toBeUndefined()
})

test('ids and names are no one else’s', () => {
  const edited: Scenario = { id: email.scenarios[0]!.id, name: email.scenarios[0]!.name, results: [{ kind: 'response', text: '1' }] }
  const { set } = switchConnector({ variables: '{}', scenarios: [edited], selected: edited.id }, rest, email)!
  expect(set.scenarios[0]).toEqual(edited)
  expect(new Set(set.scenarios.map(({ id }) => id)).size).toBe(set.scenarios.length)
  expect(names(set)![1]).toBe(`${edited.name} (2)`)
  expect(set.selected).toBe(`${edited.id}-2`)
})
