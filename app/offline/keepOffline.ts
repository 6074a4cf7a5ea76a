// Keeps the page for times without a network, and says when a newer version of it has come.
import { notifyError, notifyWith } from '../store/actions/notices.ts'
import { wholeWorkspace } from '../store/actions/workspace.ts'
import { appStore } from '../store/store.ts'

/** A page that stays open for days looks this often, in milliseconds. */
const lookEvery = 3_600_000

let begun = false

/**
 * Registers the service worker, where there can be one: in a built page, on a secure origin, for a page of its own, in a
 * browser that keeps things. Where it is refused, or fails, the page simply needs the network.
 */
export async function keepOffline() {
  if (begun || !mayKeep()) return
  begun = true
  try {
    const registration = await navigator.serviceWorker.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' })
    followVersions(registration)
  } catch {
    // A browser that keeps nothing, or a host without the file.
  }
}

function mayKeep(): boolean {
  try {
    const { connection } = navigator as { connection?: { saveData?: boolean } }
    return import.meta.env.PROD && window.isSecureContext && window.parent === window && connection?.saveData !== true
      && 'serviceWorker' in navigator && window.localStorage !== null
  } catch {
    return false
  }
}

function followVersions(registration: ServiceWorkerRegistration) {
  let said: ServiceWorker | undefined
  const tell = () => {
    const { waiting } = registration
    if (!waiting || !navigator.serviceWorker.controller || waiting === said) return
    said = waiting
    notifyWith({ label: 'Reload', run: () => void changeOver(waiting) }, 'A new version is ready.', 'Your work is kept.')
  }
  const follow = () => registration.installing?.addEventListener('statechange', tell)
  registration.addEventListener('updatefound', follow)
  follow()
  tell()
  let lookedAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - lookedAt < lookEvery) return
    lookedAt = Date.now()
    // Without a network there is nothing to look at.
    registration.update().catch(() => undefined)
  })
}

/** The page is loaded anew once the newer version has taken over, and everything typed is kept. */
async function changeOver(waiting: ServiceWorker) {
  await wholeWorkspace()
  if (!(await kept())) return notifyError('This browser can’t keep your work.', 'Save it to a file, then reload the page.')
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  waiting.postMessage('take over')
}

/** Once the workspace is in the browser's store: true; false when it can't be. */
function kept(): Promise<boolean> {
  return new Promise(resolve => {
    const look = () => {
      const { state } = appStore.getState().saved
      if (state !== 'saved' && state !== 'failed') return
      stop()
      resolve(state === 'saved')
    }
    const stop = appStore.subscribe(look)
    look()
  })
}
