import { appStore } from '../../store/store.ts'

/** Longest wait, in milliseconds: a worker that does not answer is stopped before. */
const patience = 4000

/** Resolves with the next preview, or when there will be none. */
export function settled(): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(end, patience)
    const stop = appStore.subscribe((state, before) => {
      if (state.preview !== before.preview || state.stopped !== before.stopped) end()
    })
  })
}
