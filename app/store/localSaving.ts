// The workspace keeps itself in this browser: each tab its own, the newest for a tab that has none. Written a moment
// after each change, and when the page goes out of sight.
import type { StoreApi } from 'zustand/vanilla'
import type { Workspace } from '../../src/workspace.ts'
import { keptAtMost, tooMany } from './keptWork.ts'
import type { AppState } from './state.ts'

/** What is written; a record of another version is left alone. */
export interface SavedWorkspace {
  version: 1
  tab: string
  /** milliseconds since the epoch */
  at: number
  changedSinceFile: boolean
  workspace: Workspace
}

export interface WorkspaceShelf {
  /** the record of this tab, else the newest, else undefined */
  load(tab: string): Promise<SavedWorkspace | undefined>
  /** gives the work that had to go for it although no file has it */
  save(record: SavedWorkspace): Promise<SavedWorkspace[]>
}

/** What lies on it beside this tab's own. */
export interface ListedShelf extends WorkspaceShelf {
  /** all records, the newest first */
  list(): Promise<SavedWorkspace[]>
  remove(tab: string): Promise<void>
}

const pause = 500

interface Saving {
  store: StoreApi<AppState>
  shelf: WorkspaceShelf
  tab: string
  /** brings texts in that their editors still hold */
  flush: () => void
  /** work that was on no file had to go */
  onForgotten: (forgotten: readonly SavedWorkspace[]) => void
  /** nothing is kept from now on: said once, until something is again */
  onFailed: (reason: string) => void
}

/** Saves after changes. Gives a function that saves at once. */
export function keepSaving({ store, shelf, tab, flush, onForgotten, onFailed }: Saving): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = store.getState().workspace
  let failing = false
  const save = async () => {
    clearTimeout(timer)
    flush()
    last = store.getState().workspace
    const { workspace, changedSinceFile } = ownWorkspace(store.getState())
    store.setState({ saved: { state: 'saving' } })
    try {
      const forgotten = await shelf.save({ version: 1, tab, at: Date.now(), changedSinceFile, workspace: forShelf(workspace) })
      failing = false
      if (forgotten.length > 0) onForgotten(forgotten)
      if (ownWorkspace(store.getState()).workspace === workspace) store.setState({ saved: { state: 'saved' } })
    } catch (error) {
      const message = reasonOf(error)
      store.setState({ saved: { state: 'failed', message } })
      if (!failing) onFailed(message)
      failing = true
    }
  }
  store.subscribe(({ workspace, saved }) => {
    if (workspace === last) return
    last = workspace
    clearTimeout(timer)
    timer = setTimeout(() => void save(), pause)
    if (saved.state !== 'unsaved') store.setState({ saved: { state: 'unsaved' } })
  })
  return save
}

/** What belongs to the person: a lesson's work is kept by the lesson. */
export const ownWorkspace = (state: AppState): Pick<AppState, 'workspace' | 'changedSinceFile'> => state.behind ?? state

/** Secrets stay in the session unless their owner says otherwise. */
export function forShelf(workspace: Workspace): Workspace {
  return workspace.keepSecrets ? workspace : { ...workspace, secrets: {} }
}

function reasonOf(error: unknown): string {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'This browser has no room left for it. Save the workspace to a file, or delete some of what is kept here (Ctrl K finds it).'
  return 'This browser keeps nothing here (a private window, perhaps). Save the workspace to a file.'
}

/** The shelf in IndexedDB. */
export function openShelf(): ListedShelf {
  let opened: Promise<IDBDatabase> | undefined
  // What could not be opened, or was closed by the browser, is opened anew by the next who asks.
  const forget = () => (opened = undefined)
  const open = () => {
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('connector-playground', 1)
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('workspaces', { keyPath: 'tab' }))
      request.addEventListener('success', () => {
        request.result.addEventListener('close', forget)
        resolve(request.result)
      })
      request.addEventListener('error', () => {
        forget()
        reject(request.error ?? new Error('IndexedDB can not be opened'))
      })
    })
    return opened
  }
  const all = async () => {
    const database = await open()
    const records = await settled<SavedWorkspace[]>(database.transaction('workspaces').objectStore('workspaces').getAll())
    return records.filter(({ version }) => version === 1).sort((one, other) => other.at - one.at)
  }
  return {
    async load(tab) {
      const records = await all()
      return records.find(record => record.tab === tab) ?? records[0]
    },
    list: all,
    async save(record) {
      const database = await open()
      const transaction = database.transaction('workspaces', 'readwrite')
      transaction.objectStore('workspaces').put(record)
      // Sent off at once: the page may be going away.
      transaction.commit()
      await completed(transaction)
      return forgetOldest(database)
    },
    async remove(tab) {
      const transaction = (await open()).transaction('workspaces', 'readwrite')
      transaction.objectStore('workspaces').delete(tab)
      await completed(transaction)
    },
  }
}

async function forgetOldest(database: IDBDatabase): Promise<SavedWorkspace[]> {
  const transaction = database.transaction('workspaces', 'readwrite')
  const workspaces = transaction.objectStore('workspaces')
  if ((await settled(workspaces.count())) <= Math.min(keptAtMost.onFile, keptAtMost.unsaved)) return []
  const forgotten = tooMany(await settled<SavedWorkspace[]>(workspaces.getAll()))
  for (const { tab } of forgotten) workspaces.delete(tab)
  await completed(transaction)
  return forgotten.filter(({ changedSinceFile }) => changedSinceFile)
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the transaction was aborted')))
  })
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB refused')))
  })
}

/** The id of this tab: it survives a reload, a new tab gets a new one. */
export function tabId(): string {
  try {
    return sessionStorage.getItem(tabKey) ?? newTabId()
  } catch {
    return 'tab'
  }
}

/** Another id for this tab, from now on. */
export function newTabId(): string {
  const id = crypto.randomUUID()
  try {
    sessionStorage.setItem(tabKey, id)
  } catch {
    // It lives as long as the page.
  }
  return id
}

const tabKey = 'connector-playground.tab'
const secretsKey = 'connector-playground.secrets'

/** Secrets survive a reload of their tab, no longer. */
export const sessionSecrets = {
  load(): Record<string, string> {
    try {
      const read: unknown = JSON.parse(sessionStorage.getItem(secretsKey) ?? '{}')
      const entries = Object.entries(read as Record<string, unknown>)
      return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
    } catch {
      return {}
    }
  },
  save(secrets: Record<string, string>) {
    try {
      sessionStorage.setItem(secretsKey, JSON.stringify(secrets))
    } catch {
      // Without a session storage they live as long as the page.
    }
  },
}
