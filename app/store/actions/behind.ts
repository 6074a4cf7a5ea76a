// A lesson takes the page for a while: the person's own workspace is put aside, and comes back as it was.
import type { Workspace } from '../../../src/workspace.ts'
import { appStore } from '../store.ts'
import { replaceWorkspace, wholeWorkspace } from './workspace.ts'

/** Shows a lesson's workspace in place of the person's own, or of another lesson's. */
export async function showInFront(workspace: Workspace) {
  const own = await wholeWorkspace()
  // Before the workspace changes: whoever saves must know at once whose it is.
  appStore.setState(({ behind, changedSinceFile }) => ({ behind: behind ?? { workspace: own, changedSinceFile } }))
  replaceWorkspace(workspace)
}

/** The person's own workspace again; nothing to do when it is there. */
export async function takeBack() {
  if (!appStore.getState().behind) return
  await wholeWorkspace()
  const { behind } = appStore.getState()
  if (!behind) return
  replaceWorkspace(behind.workspace, behind.changedSinceFile)
  appStore.setState({ behind: undefined })
}
