import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { emptyWorkspace } from '../../app/store/emptyWorkspace.ts'
import { forShelf, keepSaving, type SavedWorkspace, type WorkspaceShelf } from '../../app/store/localSaving.ts'
import type { AppState } from '../../app/store/state.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function begin(save: WorkspaceShelf['save'] = () => Promise.resolve()) {
  const store = createStore(
    () => ({ workspace: emptyWorkspace(), saved: { state: 'saved' }, changedSinceFile: false }) as unknown as AppState,
  )
  const records: SavedWorkspace[] = []
  const shelf: WorkspaceShelf = {
    load: () => Promise.resolve(undefined),
    save: async record => {
      await save(record)
      records.push(record)
    },
  }
  keepSaving(store, shelf, 'tab', () => {})
  const rename = (name: string) => store.setState(({ workspace }) => ({ workspace: { ...workspace, name } }))
  return { store, records, rename }
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
  const { store, rename } = begin(() => Promise.reject(new DOMException('full', 'QuotaExceededError')))
  rename('large')
  await vi.runAllTimersAsync()
  expect(store.getState().saved).toEqual({
    state: 'failed',
    message: 'This browser has no room left for it. Save the workspace to a file.',
  })
})

test('secrets stay in the session unless their owner says otherwise', () => {
  const workspace = { ...emptyWorkspace(), secrets: { KEY: 'dummy' } }
  expect(forShelf(workspace).secrets).toEqual({})
  expect(forShelf({ ...workspace, keepSecrets: true }).secrets).toEqual({ KEY: 'dummy' })
})
