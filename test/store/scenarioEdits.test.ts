import { expect, test } from 'vitest'
import { emptyWorkspace } from '../../app/store/emptyWorkspace.ts'
import * as edits from '../../app/store/scenarioEdits.ts'
import type { SimulatedResult } from '../../src/scenarios/scenario.ts'
import type { Workspace } from '../../src/workspace.ts'

const ok: SimulatedResult = { kind: 'response', text: '{"status":200}' }
const gone: SimulatedResult = { kind: 'exception', text: '{"code":"404"}' }
const start = edits.withScenarios(emptyWorkspace(), 'Task', {
  variables: '{"city":"Berlin"}',
  scenarios: [
    { id: 's1', name: '200', results: [ok] },
    { id: 's2', name: '404', results: [gone] },
  ],
  selected: 's1',
})

const set = (workspace: Workspace) => edits.scenarioSet(workspace, 'Task')!
const names = (workspace: Workspace) => set(workspace).scenarios.map(({ name }) => name)

/** What becomes of the names (the selected one in brackets). */
function becomes(title: string, change: (workspace: Workspace) => Workspace, expected: string[]) {
  test(title, () => {
    const { scenarios, selected } = set(change(start))
    expect(scenarios.map(({ id, name }) => (id === selected ? `[${name}]` : name))).toEqual(expected)
  })
}

becomes('a scenario is selected', workspace => edits.selectScenario(workspace, 'Task', 's2'), ['200', '[404]'])
becomes('an unknown one is not', workspace => edits.selectScenario(workspace, 'Task', 'nine'), ['[200]', '404'])
becomes('an added one comes last, selected', workspace => edits.addScenario(workspace, 'Task', '504', [gone]), ['200', '404', '[504]'])
becomes('an added one gets a name of its own', workspace => edits.addScenario(workspace, 'Task', '404', [gone]), ['200', '404', '[404 (2)]'])
becomes('a copy stands behind its original, selected', workspace => edits.duplicateScenario(workspace, 'Task', 's1'), ['200', '[200 (2)]', '404'])
becomes(
  'a copy of a copy counts on',
  workspace => edits.duplicateScenario(edits.duplicateScenario(workspace, 'Task', 's1'), 'Task', 's3'),
  ['200', '200 (2)', '[200 (3)]', '404'],
)
becomes('a name is trimmed', workspace => edits.renameScenario(workspace, 'Task', 's1', ' fine '), ['[fine]', '404'])
becomes('no name is no change', workspace => edits.renameScenario(workspace, 'Task', 's1', '  '), ['[200]', '404'])
becomes('the neighbour of a removed one is selected', workspace => edits.removeScenario(workspace, 'Task', 's1'), ['[404]'])
becomes('removing another keeps the selection', workspace => edits.removeScenario(workspace, 'Task', 's2'), ['[200]'])
becomes(
  'the last one stays',
  workspace => edits.removeScenario(edits.removeScenario(workspace, 'Task', 's1'), 'Task', 's2'),
  ['[404]'],
)

test('ids are not used again while their scenario is there', () => {
  const changed = edits.addScenario(edits.removeScenario(start, 'Task', 's1'), 'Task', 'new', [ok])
  expect(set(changed).scenarios.map(({ id }) => id)).toEqual(['s2', 's3'])
})

test('an element that has scenarios keeps them', () => {
  const other = { variables: '{}', scenarios: [{ id: 'x', name: 'x', results: [ok] }], selected: 'x' }
  expect(edits.withScenarios(start, 'Task', other)).toBe(start)
  expect(names(start)).toEqual(['200', '404'])
})

test('one more attempt begins with what was repeated until now', () => {
  const changed = edits.addAttempt(start, 'Task', 's2')
  expect(set(changed).scenarios[1]!.results).toEqual([gone, gone])
})

test('an attempt is removed, but never the last one', () => {
  const two = edits.setResult(edits.addAttempt(start, 'Task', 's2'), { element: 'Task', scenario: 's2', attempt: 1 }, ok)
  const one = edits.removeAttempt(two, { element: 'Task', scenario: 's2', attempt: 0 })
  expect(set(one).scenarios[1]!.results).toEqual([ok])
  expect(edits.removeAttempt(one, { element: 'Task', scenario: 's2', attempt: 0 })).toBe(one)
})

test('the same result again is no change', () => {
  expect(edits.setResult(start, { element: 'Task', scenario: 's1', attempt: 0 }, { ...ok })).toBe(start)
})

test('own variables begin as a copy of the common ones and are given up without a trace', () => {
  const own = edits.setOwnVariables(start, 'Task', 's1', true)
  expect(set(own).scenarios[0]!.variables).toBe('{"city":"Berlin"}')
  const changed = edits.setVariables(own, 'Task', 's1', '{"city":"Rome"}')
  expect(set(changed).variables).toBe('{"city":"Berlin"}')
  expect(set(edits.setOwnVariables(changed, 'Task', 's1', false))).toEqual(set(start))
})

test('names like constructor are element ids like any other', () => {
  expect(edits.scenarioSet(emptyWorkspace(), 'constructor')).toBeUndefined()
  expect(edits.scenarioSet(emptyWorkspace(), '__proto__')).toBeUndefined()
})
