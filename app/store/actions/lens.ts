import { openLens } from '../session.ts'
import { appStore } from '../store.ts'

export const toggleLens = () => openLens(appStore.getState().lens === undefined)
