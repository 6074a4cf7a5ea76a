import { useSyncExternalStore } from 'react'

/** The theme that is drawn now, as the root element says it. */
export function useResolvedTheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, read)
}

function subscribe(listener: () => void) {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

function read(): 'light' | 'dark' {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'
}
