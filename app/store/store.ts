// The store itself. Actions change it, views read it; the parts are described in `state.ts`.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { emptyWorkspace } from './emptyWorkspace.ts'
import type { AppState } from './state.ts'
import type { Workspace } from '../../src/workspace.ts'

export const appStore = createStore<AppState>(() => ({
  workspace: emptyWorkspace(),
  diagramEdition: 0,
  diagram: { connectors: [], problems: [] },
  attempt: 0,
  waiting: false,
  outcomes: {},
  saved: { state: 'saved' },
  changedSinceFile: false,
  notices: [],
  theme: 'system',
}))

/** Reads from the store; the selector must give the same object for the same state. */
export function useSelect<Selected>(selector: (state: AppState) => Selected): Selected {
  return useStore(appStore, selector)
}

/** Changes the workspace; the same object back means no change. */
export function changeWorkspace(change: (workspace: Workspace) => Workspace) {
  const { workspace } = appStore.getState()
  const changed = change(workspace)
  if (changed !== workspace) appStore.setState({ workspace: changed, changedSinceFile: true })
}
