// How the page begins: with what its address asks for, else with what this tab had, else with what was saved last, else
// with the first example.
import { loadExamples, showExample } from '../files/examples.ts'
import { wantedNow, type Wanted } from '../share/wanted.ts'
import { notify, notifyError } from '../store/actions/notices.ts'
import { replaceWorkspace, wholeWorkspace } from '../store/actions/workspace.ts'
import { emptyWorkspace } from '../store/emptyWorkspace.ts'
import { claimTab } from '../store/keptWork.ts'
import { keepSaving, newTabId, openShelf, ownWorkspace, sessionSecrets, tabId } from '../store/localSaving.ts'
import { pendingTexts } from '../store/session.ts'
import { appStore } from '../store/store.ts'
import { findNamedLesson, openLessonFolder } from './learn.ts'
import { dialogHost } from '../ui/Dialog.tsx'

export async function begin() {
  const shelf = openShelf()
  const before = tabId()
  const tab = await claimTab(before, newTabId)
  // A browser that keeps nothing has nothing kept: it says so when something is to be saved.
  const saved = await shelf.load(before).catch(() => undefined)
  const wanted = wantedNow()
  // What this tab has changed comes back first: it is asked about before anything takes its place.
  const isChanged = saved?.tab === tab && saved.changedSinceFile
  // A lesson puts it aside, to give it back.
  const isLater = isChanged || wanted?.open.kind === 'lesson'
  let notLoaded: { error: unknown } | undefined
  const giveUp = (error: unknown) => {
    notLoaded = { error }
    return false
  }
  let isBegun = () => {}
  const begun = new Promise<void>(resolve => {
    isBegun = resolve
  })
  const open = (asked: Wanted) => openWanted(asked, begun)
  const opened = wanted !== undefined && !isLater && (await open(wanted).catch(giveUp))
  if (opened) {
    if (saved?.changedSinceFile) notify(`“${saved.workspace.name}”, which this browser kept, is still there.`, 'Ctrl K finds “Open what this browser kept”.')
  } else if (saved) {
    const { workspace } = saved
    const secrets = workspace.keepSecrets ? workspace.secrets : saved.tab === tab ? sessionSecrets.load() : {}
    replaceWorkspace({ ...workspace, secrets }, saved.changedSinceFile)
  } else {
    const [first] = await loadExamples()
    if (first) await showExample(first)
    else replaceWorkspace(emptyWorkspace())
  }
  if (notLoaded) sayNotLoaded(notLoaded.error)
  sessionSecrets.save(appStore.getState().workspace.secrets)
  appStore.subscribe((state, before) => {
    const { secrets } = ownWorkspace(state).workspace
    if (secrets !== ownWorkspace(before).workspace.secrets) sessionSecrets.save(secrets)
  })
  const save = keepSaving({
    store: appStore,
    shelf,
    tab,
    flush: () => pendingTexts.flush(),
    onForgotten: forgotten => notifyError(`${forgotten.map(({ workspace }) => `“${workspace.name}”`).join(', ')} had to go.`, 'This browser keeps the 40 newest works that no file has.'),
    onFailed: reason => notifyError('Changes are not kept.', reason),
  })
  // The address does not hold it any more.
  if (opened) void save()
  void dialogHost.then(isBegun)
  if (wanted && isLater) void dialogHost.then(() => open(wanted)).catch(sayNotLoaded)
  window.addEventListener('hashchange', () => {
    const next = wantedNow()
    if (next) open(next).catch(sayNotLoaded)
  })
  // With what editors and the canvas still hold: the page may not come back.
  const saveAll = async () => {
    await wholeWorkspace()
    if (appStore.getState().saved.state !== 'saved') await save()
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void saveAll()
  })
}

/** `begun`: the page has the work that a lesson puts aside. */
async function openWanted(wanted: Wanted, begun: Promise<void>): Promise<boolean> {
  const { addOpener, openAddress } = await import('../share/openAddress.ts')
  addOpener('lesson', ({ name }) => findNamedLesson(name))
  addOpener('lessonFiles', ({ name, files }) => {
    const open = () => {
      void begun.then(() => openLessonFolder(name, files)).catch(sayNotLoaded)
      return Promise.resolve(false)
    }
    return Promise.resolve({ ok: true, open })
  })
  return openAddress(wanted)
}

/** A part of the page that opens it is not there: no network, or a newer page on the host. */
function sayNotLoaded(error: unknown) {
  reportError(error)
  notifyError('What the address asks for can’t be opened: a part of this page could not be loaded.', 'Reload the page to try again.')
}
