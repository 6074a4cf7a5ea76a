// The newest preview as the fields of the properties panel read it.
import type { CanvasFeed, FeedSnapshot } from '../canvas/door.ts'
import type { AppState } from '../store/state.ts'
import { appStore } from '../store/store.ts'

let from: Pick<AppState, 'preview' | 'waiting' | 'stopped'> | undefined
let snapshot: FeedSnapshot = { fields: [], stale: false }

function getSnapshot(): FeedSnapshot {
  const { preview, waiting, stopped } = appStore.getState()
  if (from && from.preview === preview && from.waiting === waiting && from.stopped === stopped) return snapshot
  from = { preview, waiting, stopped }
  snapshot = preview
    ? {
        element: preview.element.id,
        fields: preview.fields,
        completion: preview.completion,
        line: preview.line.line,
        stale: waiting || stopped !== undefined || preview.stale.length > 0,
      }
    : { fields: [], stale: false }
  return snapshot
}

export const previewFeed: CanvasFeed = {
  getSnapshot,
  subscribe(listener) {
    let before = getSnapshot()
    return appStore.subscribe(() => {
      const now = getSnapshot()
      if (now === before) return
      before = now
      listener()
    })
  },
}
