// The one store: the workspace, the latest preview, and what only this session knows. Views read it and call actions.
import type { Problem } from '../../src/problem.ts'
import type { LineComparison, OutcomeKind, Preview } from '../../src/view.ts'
import type { Workspace } from '../../src/workspace.ts'

export interface JoblessElement {
  id: string
  name: string
  /** its template has a field for the job type */
  hasTemplate: boolean
}

export interface AppState {
  workspace: Workspace
  /** while a lesson has the page: the person's own workspace, which it put aside and gives back */
  behind?: { workspace: Workspace; changedSinceFile: boolean }
  /** rises when a diagram is loaded from elsewhere than the canvas: the canvas then imports `workspace.diagram` */
  diagramEdition: number
  /** what of the diagram the panels need, kept by the canvas */
  diagram: {
    /** elements that carry a connector (a job, or an inbound one), for the switcher and the palette */
    connectors: {
      id: string
      name: string
      type: string
      jobType?: string
      /** id of its element template */
      template?: string
      /** `waits`: instances wait here for it, by the correlation key `key`; else it starts them */
      inbound?: { type: string; properties: { name: string; value: string }[]; waits: boolean; key?: string }
    }[]
    /** tasks and events that ask for a job, but have no job type yet: nothing can be previewed of them */
    withoutJob?: JoblessElement[] | undefined
    /** `modeler:executionPlatform`: `Camunda Cloud`, or another one that can't be previewed */
    platform?: string
    platformVersion?: string
    problems: Problem[]
  }
  /** the id whose preview is shown: the selected element, or the last selected connector task */
  previewed?: string
  /** which attempt is shown; 0: the last given one */
  attempt: number
  preview?: Preview
  /** true while the newest question has waited for more than a moment */
  waiting: boolean
  /** set when the evaluation had to be stopped from outside */
  stopped?: Problem
  /** outcome of each scenario of the previewed element */
  outcomes: Record<string, { kind: OutcomeKind; badge: string }>
  /** the version lens, while it is open: the newest comparison, and why there is no newer one */
  lens?: { comparison?: LineComparison; stopped?: Problem }
  saved: { state: 'saved' | 'saving' | 'unsaved' | 'failed'; message?: string }
  /** since the last save to, or open from, a file */
  changedSinceFile: boolean
  notices: { id: number; tone: 'info' | 'error'; text: string; detail?: string; action?: { label: string; run: () => void } }[]
  theme: 'system' | 'light' | 'dark'
}
