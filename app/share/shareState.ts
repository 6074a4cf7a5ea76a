// What of sharing is on the page now: the dialog, what is wrong with the address, or the list of kept work.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Problem } from '../../src/problem.ts'

/** What can be opened in place of what was asked for. */
export interface Offers {
  /** as `Lessons that are here` */
  heading: string
  list: readonly { label: string; detail?: string | undefined; open: () => unknown }[]
}

export type Shown =
  | { kind: 'dialog' }
  /** what was asked for by the address, and why it is not there; `title` as `This link can't be opened.` */
  | { kind: 'problem'; title: string; problem: Problem; offers?: Offers | undefined }
  | { kind: 'kept' }

const state = createStore<{ shown?: Shown | undefined }>(() => ({}))

export const useShared = (): Shown | undefined => useStore(state, ({ shown }) => shown)

/** Shows one of them; undefined closes it. */
export const show = (shown: Shown | undefined) => state.setState({ shown })
