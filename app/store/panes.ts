// Which parts of the page are shown. Several may ask for it: the address, a lesson, whoever presents.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { panes as allPanes, readAddress, writeAddress, type Pane } from '../../src/share/address.ts'

/** Who may ask; of those who do, the last one decides. */
const askers = ['address', 'lesson', 'present'] as const
export type Asker = (typeof askers)[number]

interface PanesState {
  asked: Partial<Record<Asker, readonly Pane[] | undefined>>
  /** what comes of it is not to be seen anywhere on the page, until it is revealed */
  covered: boolean
}

const state = createStore<PanesState>(() => ({ asked: {}, covered: false }))

/** Shows only these panes, for as long as `asker` wants it; undefined (or none): it asks for nothing any more. */
export function askForPanes(asker: Asker, panes: readonly Pane[] | undefined) {
  state.setState(({ asked }) => ({ asked: { ...asked, [asker]: panes && panes.length > 0 ? panes : undefined } }))
}

/** The whole page again, also after a reload: the address no longer asks for some of it, nor for presenting it. */
export function showAllPanes() {
  askForPanes('address', undefined)
  const { show, present, ...rest } = readAddress(window.location.hash)
  if (!show && !present) return
  const hash = writeAddress(rest)
  window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.search}${hash === '#' ? '' : hash}`)
}

/** True when the address asks for some panes only. */
export const useChosenByAddress = (): boolean => useStore(state, ({ asked }) => asked.address !== undefined)

/** What one of them asks for. */
export const askedPanes = (asker: Asker): readonly Pane[] | undefined => state.getState().asked[asker]

/** The panes that are shown, in their own order; the same array while nothing changes. */
export const shownPanes = (): readonly Pane[] => shownOf(state.getState())

export const usePanes = (): readonly Pane[] => useStore(state, shownOf)

function shownOf({ asked }: PanesState): readonly Pane[] {
  const asker = askers.findLast(name => asked[name] !== undefined)
  return asker === undefined ? allPanes : asked[asker]!
}

/** True while somebody presents. */
export const usePresenting = (): boolean => useStore(state, ({ asked }) => asked.present !== undefined)

export const coverOutcome = (covered: boolean) => state.setState({ covered })

/** True while the outcome is covered: nothing that tells of it may be drawn. */
export const useCovered = (): boolean => useStore(state, ({ covered }) => covered)

export const isCovered = (): boolean => state.getState().covered

/** Called with each change of panes or cover; the function given back ends it. */
export const onPanesChange = (listener: () => void): (() => void) => state.subscribe(listener)

/** `then` has the outcome with the phases below it; who presents sees the phases one at a time, in a pane of their own. */
export type DockPane = 'given' | 'when' | 'phases' | 'then'

/** Diagram above, dock below, properties at the right; what is not shown leaves its room to the others. */
export interface Layout {
  diagram: boolean
  /** from left to right; none: no dock */
  dock: readonly DockPane[]
  properties: boolean
  /** true when everything is shown, as a person arranged it; else sizes are not remembered */
  arranged: boolean
}

const dockOf: [pane: DockPane, shows: readonly Pane[]][] = [['given', ['variables']], ['when', ['response']], ['then', ['outcome', 'phases']]]
const dockOfPresenter: typeof dockOf = [['given', ['variables']], ['when', ['response']], ['phases', ['phases']], ['then', ['outcome']]]

export function layoutOf(panes: readonly Pane[], presenting = false): Layout {
  const has = (pane: Pane) => panes.includes(pane)
  return {
    diagram: has('diagram'),
    dock: (presenting ? dockOfPresenter : dockOf).filter(([, shows]) => shows.some(has)).map(([pane]) => pane),
    properties: has('properties'),
    arranged: !presenting && allPanes.every(has),
  }
}
