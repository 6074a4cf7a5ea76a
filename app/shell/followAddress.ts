// What the address says of how the page is shown: at the start, and whenever a link within the page changes it.
import { readAddress } from '../../src/share/address.ts'
import { askForPanes } from '../store/panes.ts'
import { appStore } from '../store/store.ts'

export function followAddress() {
  const read = () => {
    const { show, present, theme } = readAddress(window.location.hash)
    askForPanes('address', show)
    // For this visit only: what a person chose is kept elsewhere.
    if (theme) appStore.setState({ theme })
    if (present) void startPresenting()
  }
  read()
  window.addEventListener('hashchange', read)
}

/** Loaded when it is wanted: most people never present. */
export async function startPresenting() {
  const { present } = await import('../present/presentation.ts')
  await present()
}
