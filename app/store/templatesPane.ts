// The pane of templates: whether it stands in the dock's place, and what it shows. Lives as long as the page does.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Problem } from '../../src/problem.ts'
import type { TemplateChange } from '../canvas/door.ts'

/** What is to be said about an import. */
export interface ReportLine {
  /** name of the file; without one it is about several */
  file?: string
  problem: Problem
}

export interface TemplatesPane {
  open: boolean
  /** key of the template that is shown, see `templateKey` */
  shown?: string
  /** its JSON is being edited */
  editing: boolean
  /** of the last import */
  report: readonly ReportLine[]
  /** a change of an element's template that a person is asked about */
  change?: TemplateChange
}

const pane = createStore<TemplatesPane>(() => ({ open: false, editing: false, report: [] }))

export function useTemplatesPane<Selected>(selector: (state: TemplatesPane) => Selected): Selected {
  return useStore(pane, selector)
}

export const openTemplates = (also: Partial<Pick<TemplatesPane, 'shown' | 'editing'>> = {}) => pane.setState({ open: true, ...also })

export const closeTemplates = () => pane.setState({ open: false, editing: false })

export const showTemplate = (shown: string | undefined, editing = false) => pane.setState({ shown, editing })

/** What the last import had to say; the list above the templates. */
export const keepReport = (report: readonly ReportLine[]) => pane.setState({ report })

/** Asks about a change; undefined: it is made, or given up. */
export const considerChange = (change: TemplateChange | undefined) => pane.setState({ change })

/** One key for each id and version. */
export const templateKey = (id: string, version: number | undefined) => JSON.stringify([id, version ?? null])
