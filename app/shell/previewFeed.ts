// The newest preview as the fields of the properties panel read it.
import type { CanvasFeed, FeedSnapshot } from '../canvas/door.ts'
import type { AppState } from '../store/state.ts'
import { isCovered, onPanesChange } from '../store/panes.ts'
import { appStore } from '../store/store.ts'

let from: (Pick<AppState, 'preview' | 'waiting' | 'stopped'> & { covered: boolean }) | undefined
let snapshot: FeedSnapshot = { fields: [], stale: false }

function getSnapshot(): FeedSnapshot {
  const { preview, waiting, stopped } = appStore.getState()
  // The values under the fields tell of the outcome, too.
  const covered = isCovered()
  if (from && from.preview === preview && from.waiting === waiting && from.stopped === stopped && from.covered === covered) return snapshot
  from = { preview, waiting, stopped, covered }
  snapshot = preview && !covered
    ? {
        element: preview.element.id,
        fields: preview.fields,
        ...(preview.conditions && { conditions: preview.conditions }),
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
    const tell = () => {
      const now = getSnapshot()
      if (now === before) return
      before = now
      listener()
    }
    const ends = [appStore.subscribe(tell), onPanesChange(tell)]
    return () => ends.forEach(end => end())
  },
}
