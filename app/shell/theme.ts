// The theme that a person chose, or the system's, on the root element for everyone to read.
import { preference } from '../store/preferences.ts'
import { appStore } from '../store/store.ts'

export function followTheme() {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const kept = preference('theme')
  if (kept === 'light' || kept === 'dark') appStore.setState({ theme: kept })
  const apply = () => {
    const { theme } = appStore.getState()
    const drawn = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme
    if (document.documentElement.dataset.theme !== drawn) document.documentElement.dataset.theme = drawn
  }
  apply()
  system.addEventListener('change', apply)
  appStore.subscribe(apply)
}
