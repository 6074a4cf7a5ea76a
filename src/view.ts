// What the preview hands out to be shown: small, cut to size, safe to post between threads. Big values stay where they
// were computed; a view of one carries a `ref` by which its children can be asked for.
import type { Problem } from './problem.ts'
import type { FeelType } from './feel/contract.ts'
import type { Line } from './lines.ts'

/** One line of a value. */
export interface ValueView {
  type: FeelType
  /** as JSON (FEEL's notation for what JSON lacks), cut at 400 characters */
  text: string
  /** true when `text` was cut */
  cut?: boolean
  /** number of entries of a list or context */
  count?: number
  /** asks the worker for the children (lists and contexts) */
  ref?: string
}

/** The value under a field now, or why there is none. */
export interface FieldView {
  field: string
  /** absent: the expression was not evaluated or has no value; `problems` tell why */
  value?: ValueView
  problems: Problem[]
  /** what the field reads: static text is shown as such */
  kind: 'feel' | 'text'
}

export interface VariableRow {
  name: string
  value: ValueView
  /** before the task, when it differed */
  before?: ValueView
  change: 'added' | 'changed' | 'same' | 'lost'
  /** why a lost one is lost, or where a local one lives */
  note?: string
}

export type OutcomeKind = 'completed' | 'bpmnError' | 'retry' | 'incident' | 'unknown'

export interface OutcomeView {
  kind: OutcomeKind
  /** a few words for the badge on the task and the chip: `Completes`, `BPMN error 404`, `Retry in 30 s`, `Incident` */
  badge: string
  /** one sentence for a modeler, with the diagram's names */
  sentence: string
  /** the element names in the sentence, for emphasis */
  names: string[]
  /** the incident's or failure's message as Operate shows it */
  message?: string
  /** what the token does next on the canvas */
  path: { elements: string[]; flows: string[] }
}

export interface PhaseView {
  id: string
  /** `Input mappings`, `Secrets`, `Connector input`, `Response`, `Exception`, … */
  title: string
  /** one line: what it made */
  summary: string
  state: 'done' | 'skipped' | 'failed' | 'decided'
  saw: { label: string; value?: ValueView; text?: string }[]
  made: { label: string; value?: ValueView; text?: string }[]
}

/** One attempt of the job, with what became of it. */
export interface AttemptView {
  /** counted from 1 */
  no: number
  /** milliseconds after the first attempt began, backoffs added up */
  atMs: number
  retries: number
  outcome: { kind: OutcomeKind; badge: string }
  /** false when the last given result was repeated for it */
  given: boolean
}

/** A variable for completion in a FEEL editor, down to the leaves, bounded in size. */
export interface CompletionEntry {
  name: string
  type: string
  /** the value, cut */
  detail?: string
  /** where it comes from */
  info?: string
  isList?: boolean
  entries?: CompletionEntry[]
}

export interface Preview {
  element: { id: string; name: string; type: string; jobType?: string; template?: { id: string; version?: number } }
  line: { line: Line; version: string; notice?: string }
  outcome: OutcomeView
  variables: VariableRow[]
  phases: PhaseView[]
  attempts: AttemptView[]
  /** which attempt `outcome`, `variables` and `phases` show, from 1 */
  attempt: number
  fields: FieldView[]
  problems: Problem[]
  /** texts that could not be read: the rest of this preview was made with their last good state */
  stale: { text: 'variables' | 'secrets' | 'result'; problem: Problem }[]
  /** variables that FEEL editors complete: for input mappings and the like, and for the two expressions */
  completion: { mappings: CompletionEntry[]; result: CompletionEntry[]; error: CompletionEntry[]; output: CompletionEntry[] }
}
