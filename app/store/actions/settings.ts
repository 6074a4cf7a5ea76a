import type { AppState } from '../state.ts'
import { keepPreference } from '../preferences.ts'
import { appStore, changeWorkspace } from '../store.ts'

export const renameWorkspace = (name: string) => {
  const trimmed = name.trim()
  if (trimmed !== '') changeWorkspace(workspace => (workspace.name === trimmed ? workspace : { ...workspace, name: trimmed }))
}

export const setZone = (zone: string) => changeWorkspace(workspace => ({ ...workspace, zone }))

export const setSecrets = (secrets: Record<string, string>) => changeWorkspace(workspace => ({ ...workspace, secrets }))

export const setKeepSecrets = (keepSecrets: boolean) => changeWorkspace(workspace => ({ ...workspace, keepSecrets }))

export function setTheme(theme: AppState['theme']) {
  keepPreference('theme', theme)
  appStore.setState({ theme })
}
