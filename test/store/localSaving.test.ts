import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { emptyWorkspace } from '../../app/store/emptyWorkspace.ts'
import { forShelf, keepSaving, type SavedWorkspace, type WorkspaceShelf } from '../../app/store/localSaving.ts'
import type { AppState } from '../../app/store/state.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function begin(save: WorkspaceShelf['save'] = () => Promise.resolve([])) {
  const store = createStore(
    () => ({ workspace: emptyWorkspace(), saved: { state: 'saved' }, changedSinceFile: false }) as unknown as AppState,
  )
  const records: SavedWorkspace[] = []
  const shelf: WorkspaceShelf = {
    load: () => Promise.resolve(undefined),
    save: async record => {
      const forgotten = await save(record)
      records.push(record)
      return forgotten
    },
  }
  const said: string[] = []
  keepSaving({
    store,
    shelf,
    tab: 'tab',
    flush: () => {},
    onForgotten: forgotten => said.push(...forgotten.map(({ workspace }) => `gone: ${workspace.name}`)),
    onFailed: reason => said.push(reason),
  })
  const rename = (name: string) => store.setState(({ workspace }) => ({ workspace: { ...workspace, name } }))
  return { store, records, rename, said }
}

test('changes are saved together, after a pause', async () => {
  const { store, records, rename } = begin()
  rename('one')
  rename('two')
  expect(store.getState().saved.state).toBe('unsaved')
  await vi.runAllTimersAsync()
  expect(records.map(({ tab, version, workspace }) => [tab, version, workspace.name])).toEqual([['tab', 1, 'two']])
  expect(store.getState().saved.state).toBe('saved')
})

test('what a browser refuses is said', async () => {
  let full = true
  const { store, rename, said } = begin(() => (full ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : Promise.resolve([])))
  const message = 'This browser has no room left for it. Save the workspace to a file, or delete some of what is kept here (Ctrl K finds it).'
  rename('large')
  await vi.runAllTimersAsync()
  expect(store.getState().saved).toEqual({ state: 'failed', message })
  rename('larger')
  await vi.runAllTimersAsync()
  expect(said).toEqual([message])
  full = false
  rename('small')
  await vi.runAllTimersAsync()
  expect(store.getState().saved.state).toBe('saved')
  full = true
  rename('large again')
  await vi.runAllTimersAsync()
  expect(said).toEqual([message, message])
})

test('work that had to go is named', async () => {
  const gone: SavedWorkspace = { version: 1, tab: 'other', at: 1, changedSinceFile: true, workspace: { ...emptyWorkspace(), name: 'old' } }
  const { rename, said } = begin(() => Promise.resolve([gone]))
  rename('new')
  await vi.runAllTimersAsync()
  expect(said).toEqual(['gone: old'])
})

test('secrets stay in the session unless their owner says otherwise', () => {
  const workspace = { ...emptyWorkspace(), secrets: { KEY: 'dummy' } }
  expect(forShelf(workspace).secrets).toEqual({})
  expect(forShelf({ ...workspace, keepSecrets: true }).secrets).toEqual({ KEY: 'dummy' })
})
