import { useSyncExternalStore } from 'react'

/** True while the page is drawn large, for people at the back of a room, as the root element says. */
export function useLargeType(): boolean {
  return useSyncExternalStore(subscribe, () => document.documentElement.dataset.present !== undefined)
}

function subscribe(listener: () => void) {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-present'] })
  return () => observer.disconnect()
}
