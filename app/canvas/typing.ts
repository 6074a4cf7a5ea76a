// Reports the text of a field at every keystroke, while the commit to the diagram waits for a pause (one undo step per
// pause). Fields hand their commit to `debounceInput`, in the panel as in the popup editor: that is where we listen.

type Commit = (value: unknown, ...rest: unknown[]) => void
type Debounced = Commit & { flush?: () => void; cancel?: () => void }
export type Debounce = (commit: Commit) => Debounced

export interface Typing {
  /** a `debounceInput` for one field that also reports what is typed; `toText` turns what the field gives to its text */
  watch(base: Debounce, element: string, field: string, toText: (value: unknown) => string): Debounce
  /** commits at once whatever still waits */
  flush(): void
  /** true while some text is not yet committed */
  readonly pending: boolean
}

/** `report` is given the text at each keystroke, and null once it is committed or given up. */
export function createTyping(report: (element: string, field: string, text: string | null) => void): Typing {
  const waiting = new Map<Debounced, () => void>()
  return {
    watch: (base, element, field, toText) => commit => {
      const settle = () => {
        if (!waiting.delete(watched)) return
        // After a cancelled pause the field commits on its own right away: let the patch come before the null.
        queueMicrotask(() => !waiting.has(watched) && report(element, field, null))
      }
      const debounced = base((value, ...rest) => {
        commit(value, ...rest)
        settle()
      })
      const watched: Debounced = (value, ...rest) => {
        waiting.set(watched, () => debounced.flush?.())
        report(element, field, toText(value))
        debounced(value, ...rest)
      }
      watched.flush = () => debounced.flush?.()
      watched.cancel = () => {
        debounced.cancel?.()
        settle()
      }
      return watched
    },
    flush() {
      for (const commitNow of Array.from(waiting.values())) commitNow()
    },
    get pending() {
      return waiting.size > 0
    },
  }
}
