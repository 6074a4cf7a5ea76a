// Long texts that an editor holds and the workspace does not have yet. While a person types only the edits travel; the
// whole text is read from the editor when there is a pause, or when it is needed: for saving, switching, exporting.
import type { TextKey } from '../preview/protocol.ts'

const pause = 400

interface Pending {
  key: TextKey
  read: () => string
}

export interface PendingTexts {
  /** the text under this key has changed in its editor; `read` gives it as a whole */
  note(key: TextKey, read: () => string): void
  /** hands over all that is pending, now */
  flush(): void
}

export function createPendingTexts(take: (key: TextKey, text: string) => void): PendingTexts {
  const pending = new Map<string, Pending>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    const all = [...pending.values()]
    pending.clear()
    for (const { key, read } of all) take(key, read())
  }
  return {
    note(key, read) {
      pending.set(JSON.stringify(key), { key, read })
      clearTimeout(timer)
      timer = setTimeout(flush, pause)
    },
    flush,
  }
}
