// How the page begins: with what this tab had, else with what was saved last, else with the first example.
import { loadExamples, showExample } from '../files/examples.ts'
import { replaceWorkspace, wholeWorkspace } from '../store/actions/workspace.ts'
import { emptyWorkspace } from '../store/emptyWorkspace.ts'
import { keepSaving, openShelf, sessionSecrets, tabId } from '../store/localSaving.ts'
import { pendingTexts } from '../store/session.ts'
import { appStore } from '../store/store.ts'

export async function begin() {
  const shelf = openShelf()
  const tab = tabId()
  // A browser that keeps nothing has nothing kept: it says so when something is to be saved.
  const saved = await shelf.load(tab).catch(() => undefined)
  if (saved) {
    const { workspace } = saved
    const secrets = workspace.keepSecrets ? workspace.secrets : saved.tab === tab ? sessionSecrets.load() : {}
    replaceWorkspace({ ...workspace, secrets }, saved.changedSinceFile)
  } else {
    const [first] = await loadExamples()
    if (first) await showExample(first)
    else replaceWorkspace(emptyWorkspace())
  }
  sessionSecrets.save(appStore.getState().workspace.secrets)
  appStore.subscribe(({ workspace: { secrets } }, before) => {
    if (secrets !== before.workspace.secrets) sessionSecrets.save(secrets)
  })
  const save = keepSaving(appStore, shelf, tab, () => pendingTexts.flush())
  // With what editors and the canvas still hold: the page may not come back.
  const saveAll = async () => {
    await wholeWorkspace()
    if (appStore.getState().saved.state !== 'saved') await save()
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void saveAll()
  })
}
