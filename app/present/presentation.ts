// Presenting: how it begins and ends, what is shown, covered and stepped through, and how it was at the start.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Pane } from '../../src/share/address.ts'
import type { Workspace } from '../../src/workspace.ts'
import { showConnector } from '../store/actions/diagram.ts'
import { pickScenario } from '../store/actions/scenarios.ts'
import { replaceWorkspace, wholeWorkspace } from '../store/actions/workspace.ts'
import { askForPanes, askedPanes, coverOutcome, isCovered, showAllPanes, shownPanes } from '../store/panes.ts'
import { keepPreference, preference } from '../store/preferences.ts'
import { scenarioSet, selectedScenario } from '../store/scenarioEdits.ts'
import { appStore } from '../store/store.ts'
import { firstPanes, stepFrom, togglePane } from './rules.ts'

interface Presentation {
  /** id of the phase on the stage; undefined: the first that was used */
  phase?: string
  /** the code of the link is shown */
  code: boolean
  /** each scenario begins with its outcome covered */
  coverEach: boolean
  /** the last thing that happened, for those who hear the page */
  said: string
}

const coverEachKey = 'present.coverEach'

const state = createStore<Presentation>(() => ({ code: false, coverEach: preference(coverEachKey) === 'yes', said: '' }))

export const usePresentation = <Selected>(selector: (presentation: Presentation) => Selected): Selected => useStore(state, selector)

/** Covers the outcome, or reveals it. */
function cover(covered: boolean) {
  coverOutcome(covered)
  if (covered) document.documentElement.dataset.covered = ''
  else delete document.documentElement.dataset.covered
}

const say = (said: string) => state.setState({ said })

/** How it was when the presentation began. */
let atStart: { workspace: Workspace; changedSinceFile: boolean; previewed: string | undefined } | undefined
let endings: (() => void)[] = []

/** Begins to present what is open, as soon as something is. */
export async function present() {
  if (endings.length > 0) return
  endings = [followScenario()]
  const shown = askedPanes('address')
  // Before anything is waited for: the page does not turn over after it was seen.
  askForPanes('present', shown ?? firstPanes)
  document.documentElement.dataset.present = ''
  const { coverEach } = state.getState()
  cover(coverEach)
  state.setState({ phase: undefined, code: false })
  say(`Presenting.${coverEach ? ' The outcome is covered.' : ''}`)
  await opened()
  const workspace = await wholeWorkspace()
  const { changedSinceFile, previewed } = appStore.getState()
  atStart = { workspace, changedSinceFile, previewed }
}

export function stopPresenting() {
  if (endings.length === 0) return
  endings.forEach(end => end())
  endings = []
  atStart = undefined
  delete document.documentElement.dataset.present
  askForPanes('present', undefined)
  showAllPanes()
  cover(false)
  state.setState({ code: false })
  if (document.fullscreenElement) void document.exitFullscreen()
}

/** Everything as it was when the presentation began: diagram, scenarios, the selected ones, and nothing revealed. */
export async function resetToStart() {
  if (!atStart) return
  const { workspace, changedSinceFile, previewed } = atStart
  const now = await wholeWorkspace()
  if (now.diagram === workspace.diagram && now.view === workspace.view) {
    // The diagram is the same one: the canvas need not read it again.
    appStore.setState({ workspace: { ...workspace, selected: now.selected }, changedSinceFile, attempt: 0 })
    if (previewed !== undefined) showConnector(previewed)
  } else replaceWorkspace(workspace, changedSinceFile)
  state.setState({ phase: undefined })
  const { coverEach } = state.getState()
  cover(coverEach)
  say('All is as it was at the start of the presentation.')
}

export function toggleCover() {
  if (!shownPanes().includes('outcome')) askForPanes('present', togglePane(shownPanes(), 'outcome'))
  const covered = !isCovered()
  cover(covered)
  const sentence = appStore.getState().preview?.outcome.sentence
  say(covered ? 'The outcome is covered.' : `The outcome: ${sentence ?? 'there is none.'}`)
}

export function setCoverEach(coverEach: boolean) {
  state.setState({ coverEach })
  keepPreference(coverEachKey, coverEach ? 'yes' : 'no')
}

export const showPane = (pane: Pane) => askForPanes('present', togglePane(shownPanes(), pane))

export const showCode = (code: boolean) => state.setState({ code })

/** Another phase on the stage; the stage is set up if it is not there. */
export function stepPhase(by: 1 | -1) {
  const { preview } = appStore.getState()
  if (!preview || preview.phases.length === 0) return say('There are no phases to step through.')
  const onStage = shownPanes().includes('phases')
  if (!onStage) askForPanes('present', togglePane(shownPanes(), 'phases'))
  showPhase(stepFrom(preview.phases, onStage ? state.getState().phase : undefined, onStage ? by : 0))
}

export function showPhase(id: string | undefined) {
  const phases = appStore.getState().preview?.phases ?? []
  const at = phases.findIndex(phase => phase.id === id)
  if (at < 0) return
  state.setState({ phase: id })
  say(`Phase ${at + 1} of ${phases.length}: ${phases[at]!.title}. ${phases[at]!.summary}`)
}

/** The scenario of that place, from 0; or the one `by` places on. */
export function goToScenario(to: { place: number } | { by: number }) {
  const { workspace, previewed } = appStore.getState()
  const set = scenarioSet(workspace, previewed)
  if (!set) return
  const now = set.scenarios.findIndex(({ id }) => id === selectedScenario(set)?.id)
  const scenario = set.scenarios['place' in to ? to.place : now + to.by]
  if (!scenario) return
  pickScenario(scenario.id)
  say(`Scenario ${scenario.name}.`)
}

/** Another scenario or another task is another question: its phases begin anew, its outcome is covered if that is wanted. */
function followScenario(): () => void {
  const shown = () => {
    const { workspace, previewed } = appStore.getState()
    return JSON.stringify([previewed, selectedScenario(scenarioSet(workspace, previewed))?.id])
  }
  let before = shown()
  return appStore.subscribe(() => {
    const now = shown()
    if (now === before) return
    before = now
    state.setState({ phase: undefined })
    if (state.getState().coverEach) cover(true)
  })
}

/** Until something is open. */
function opened(): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (appStore.getState().diagramEdition === 0) return
      stop()
      resolve()
    }
    const stop = appStore.subscribe(look)
    look()
  })
}
