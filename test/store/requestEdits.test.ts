// What a person does to the requests of an inbound element, and to the instances that wait for them.
import { describe, expect, test } from 'vitest'
import { emptyWorkspace } from '../../app/store/emptyWorkspace.ts'
import * as edits from '../../app/store/requestEdits.ts'
import { demoKeyPair } from '../../src/runtime/inbound/demoKeyPair.ts'
import type { Scenario, SimulatedRequest } from '../../src/scenarios/scenario.ts'
import type { Workspace } from '../../src/workspace.ts'

const post: Scenario = { id: 's1', name: 'one', results: [{ kind: 'response', text: 'null' }], request: { method: 'POST', headers: [['A', '1']] } }

function workspaceWith(scenario: Partial<Scenario> = {}): Workspace {
  return { ...emptyWorkspace(), scenarios: { hook: { variables: '{}', selected: 's1', scenarios: [{ ...post, ...scenario }] } } }
}

const scenarioIn = ({ scenarios }: Workspace) => scenarios['hook']!.scenarios[0]!

describe('instances that wait', () => {
  test('the one that there is becomes the first of several', () => {
    const one = edits.addWaiting(workspaceWith(), 'hook', 's1')
    expect(scenarioIn(one).waiting).toEqual([{ variables: '{}' }, { variables: '{}' }])
  })
  test('one more is like the last, with a name of its own', () => {
    const waiting = [{ name: 'A', variables: '{"a":1}', afterSeconds: 5 }]
    expect(scenarioIn(edits.addWaiting(workspaceWith({ waiting }), 'hook', 's1')).waiting).toEqual([...waiting, { variables: '{"a":1}', afterSeconds: 5 }])
  })
  test('each is changed and removed by its place; another place is no change', () => {
    const before = workspaceWith({ waiting: [{ variables: '1' }, { variables: '2' }] })
    expect(scenarioIn(edits.changeWaiting(before, 'hook', 's1', 1, { name: 'B', variables: '3' })).waiting).toEqual([{ variables: '1' }, { name: 'B', variables: '3' }])
    expect(scenarioIn(edits.removeWaiting(before, 'hook', 's1', 0)).waiting).toEqual([{ variables: '2' }])
    expect(edits.changeWaiting(before, 'hook', 's1', 2, { variables: '' })).toBe(before)
    expect(edits.removeWaiting(before, 'hook', 'other', 0)).toBe(before)
  })
  test('the last removed is nobody; giving them up is one again', () => {
    const before = workspaceWith({ waiting: [{ variables: '1' }] })
    expect(scenarioIn(edits.removeWaiting(before, 'hook', 's1', 0)).waiting).toEqual([])
    expect(scenarioIn(edits.dropWaiting(before, 'hook', 's1'))).toEqual(post)
  })
})

describe('credentials', () => {
  const made = (name: string, value: string, part: 'headers' | 'query' = 'headers') => ({ ok: true as const, in: part, name, value })
  const plain: SimulatedRequest = { method: 'POST', headers: [['A', '1'], ['X-Sig', 'old'], ['B', '2'], ['x-sig', 'older']] }
  test('take the place of the header of that name, however it is written', () => {
    expect(edits.withCredential(plain, made('x-SIG', 'new')).headers).toEqual([['A', '1'], ['X-Sig', 'new'], ['B', '2']])
  })
  test('come last where there is none', () => {
    expect(edits.withCredential(plain, made('Authorization', 'x')).headers.at(-1)).toEqual(['Authorization', 'x'])
    expect(edits.withCredential(plain, made('key', 'x', 'query')).query).toEqual([['key', 'x']])
  })
  test('that follow their secrets go into each request of the scenario', () => {
    const later = { afterSeconds: 1, ...plain }
    const before = workspaceWith({ request: plain, laterRequests: [later] })
    const after = scenarioIn(edits.withCredentials(before, 'hook', [{ scenario: 's1', attempt: 1, credentials: [made('X-Sig', 'new')] }]))
    expect([after.request!.headers[1], after.laterRequests![0]!.headers[1]]).toEqual([['X-Sig', 'old'], ['X-Sig', 'new']])
    expect(edits.withCredentials(before, 'hook', [{ scenario: 'gone', attempt: 0, credentials: [made('X-Sig', 'new')] }])).toBe(before)
  })
})

test('a key pair is of one scenario, until it is given up', () => {
  const own = edits.setKeyPair(workspaceWith(), 'hook', 's1', demoKeyPair)
  expect(scenarioIn(own).keyPair).toBe(demoKeyPair)
  expect(scenarioIn(edits.setKeyPair(own, 'hook', 's1', undefined))).toEqual(post)
})
