// Sizes of split panes, remembered by this browser; a storage that refuses is no failure.
import { useDefaultLayout } from 'react-resizable-panels'

export interface LayoutStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

export function useLayout(id: string, panelIds: string[], storage: LayoutStorage) {
  return useDefaultLayout({ id: `connector-playground.layout.${id}`, panelIds, storage })
}
