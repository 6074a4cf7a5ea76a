// What this browser keeps beside the work of this tab: that of other tabs, and what made room for something else.
import type { Workspace } from '../../src/workspace.ts'
import type { ListedShelf, SavedWorkspace } from './localSaving.ts'

/** An entry of the list. */
export interface KeptWork {
  record: SavedWorkspace
  /** another tab shows it now */
  openElsewhere: boolean
}

/** How many records are kept: of those that a file has too, and of those that are nowhere else. */
export const keptAtMost = { onFile: 12, unsaved: 40 }

/**
 * The records that have to go: the oldest beyond each bound. Work that is on no file never makes room for work that is,
 * and it goes only when there is very much of it: whoever removes it has to say so.
 */
export function tooMany(records: readonly SavedWorkspace[]): SavedWorkspace[] {
  const newestFirst = records.toSorted((one, other) => other.at - one.at)
  return [
    ...newestFirst.filter(({ changedSinceFile }) => !changedSinceFile).slice(keptAtMost.onFile),
    ...newestFirst.filter(({ changedSinceFile }) => changedSinceFile).slice(keptAtMost.unsaved),
  ]
}

/** What is kept beside the work of this tab, the newest first. */
export async function listKept(shelf: ListedShelf, tab: string, whoLives = liveTabs): Promise<KeptWork[]> {
  const [records, live] = await Promise.all([shelf.list(), whoLives()])
  return records
    .filter(record => record.tab !== tab)
    .map(record => ({ record, openElsewhere: live.has(record.tab) }))
}

const asidePrefix = 'aside-'

/** Whether no tab has this record for its own. */
export const isAside = (tab: string): boolean => tab.startsWith(asidePrefix)

/** Puts unsaved work of this tab aside that makes room for other work; nothing to do when it is kept elsewhere, too. */
export async function putAside(shelf: ListedShelf, ownTab: string, workspace: Workspace) {
  const text = JSON.stringify(workspace)
  const others = (await shelf.list()).filter(({ tab }) => tab !== ownTab)
  if (others.some(record => JSON.stringify(record.workspace) === text)) return
  await shelf.save({ version: 1, tab: `${asidePrefix}${crypto.randomUUID()}`, at: Date.now(), changedSinceFile: true, workspace })
}

const lockPrefix = 'connector-playground.tab.'

/**
 * The id of this tab: it survives a reload. A tab that was duplicated has the id of its original, which would lose its
 * work to it: while another tab holds an id, this one gets a new one.
 */
export async function claimTab(id: string, renew: () => string): Promise<string> {
  // Without locks (an insecure address, an old browser) there is no way to know.
  if (!('locks' in navigator)) return id
  for (const wait of isReload() ? [0, 100, 300, 600, 1000] : [0, 100, 300]) {
    // The page that was here before may still be going away.
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait))
    if (await hold(id)) return id
  }
  const own = renew()
  await hold(own)
  return own
}

const isReload = () => performance.getEntriesByType('navigation').some(entry => (entry as PerformanceNavigationTiming).type === 'reload')

/** Holds the lock as long as the page lives; false when another tab has it. */
function hold(id: string): Promise<boolean> {
  return new Promise(resolve => {
    const held = navigator.locks.request(lockPrefix + id, { ifAvailable: true }, lock => {
      resolve(lock !== null)
      return lock && new Promise(() => {})
    })
    held.catch(() => resolve(true))
  })
}

async function liveTabs(): Promise<Set<string>> {
  if (!('locks' in navigator)) return new Set()
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : [])))
}
