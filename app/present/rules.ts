// The few rules of presenting, as plain functions.
import { panes as allPanes, type Pane } from '../../src/share/address.ts'
import type { PhaseView } from '../../src/view.ts'

/** What a presentation begins with, unless the address asks for something else. */
export const firstPanes: readonly Pane[] = ['diagram', 'response', 'outcome']

/** These two and the phases share one room: a class reads one of them at a time. */
const besidePhases: readonly Pane[] = ['variables', 'response']

/** The panes after one was turned on or off. The last one stays; phases take the room of response and variables. */
export function togglePane(shown: readonly Pane[], pane: Pane): readonly Pane[] {
  if (shown.includes(pane)) {
    const rest = shown.filter(each => each !== pane)
    const back: readonly Pane[] = pane === 'phases' && !rest.some(each => besidePhases.includes(each)) ? [...rest, 'response'] : rest
    return back.length > 0 ? inOrder(back) : shown
  }
  const yields = pane === 'phases' ? besidePhases : besidePhases.includes(pane) ? ['phases'] : []
  return inOrder([...shown.filter(each => !yields.includes(each)), pane])
}

const inOrder = (panes: readonly Pane[]) => allPanes.filter(pane => panes.includes(pane))

/**
 * The id of the phase `by` steps from `from`, passing over those that were not used; at either end it stays. Without
 * `from`, or with one that is gone, the first that was used.
 */
export function stepFrom(phases: readonly PhaseView[], from: string | undefined, by: 1 | -1 | 0): string | undefined {
  const used = phases.filter(({ id, state }) => state !== 'skipped' || id === from)
  const at = used.findIndex(({ id }) => id === from)
  if (at < 0) return used[0]?.id
  return (used[at + by] ?? used[at])!.id
}

/** Longer ones make a code that a telephone can't read from the back of a room. */
export const longestCode = 1000

/** Keys of the presenter, by `event.key`; pages up and down are what a clicker sends. */
export const presenterKeys = {
  next: ['ArrowRight', 'PageDown'],
  previous: ['ArrowLeft', 'PageUp'],
  cover: ['h', 'H'],
  code: ['q', 'Q'],
  full: ['f', 'F'],
  leave: ['Escape'],
} as const
