// What the preview hands out to be shown: small, cut to size, safe to post between threads. Big values stay where they
// were computed; a view of one carries a `ref` by which its children can be asked for.
import type { Problem } from './problem.ts'
import type { FeelType } from './feel/contract.ts'
import type { Line, LineChoice } from './lines.ts'

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

/** The same of the condition of a sequence flow. */
export interface ConditionView extends FieldView {
  /** id of the flow */
  flow: string
}

export interface VariableRow {
  name: string
  value: ValueView
  /** before the task, when it differed */
  before?: ValueView
  /** `local`: held by the task, which is still active and keeps it for its next attempt */
  change: 'added' | 'changed' | 'same' | 'lost' | 'local'
  /** why a lost one is lost, or where a local one lives */
  note?: string
}

/** The four before the last are of requests: refused, not meant for the element, buffered, lost or known already. */
export type OutcomeKind = 'completed' | 'bpmnError' | 'retry' | 'incident' | 'rejected' | 'notActivated' | 'waiting' | 'noEffect' | 'unknown'

export interface OutcomeView {
  kind: OutcomeKind
  /** a few words for the badge on the task and the chip: `Completes`, `BPMN error 404`, `Retry in 30 s`, `Incident` */
  badge: string
  /** the word that stands for the kind, where the kind's own says less; for those who don't see its icon */
  word?: string
  /** one sentence for a modeler, with the diagram's names */
  sentence: string
  /** the element names in the sentence, for emphasis */
  names: string[]
  /** the incident's or failure's message as Operate shows it */
  message?: string
  /** where the message may read otherwise on a real cluster, after "differs from the real engine: " */
  wording?: string[]
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
  saw: PhaseLine[]
  made: PhaseLine[]
}

/** One thing that a phase saw or made; the label is empty where the text says it all. */
export interface PhaseLine {
  label: string
  value?: ValueView
  text?: string
  /** an HTTP request as it is sent, secrets masked */
  request?: { method: string; url: string; headers: [name: string, text: string][]; body?: string }
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
  /** of all sequence flows that have one; absent: none has */
  conditions?: ConditionView[]
  problems: Problem[]
  /** texts that could not be read: the rest of this preview was made with their last good state */
  stale: { text: 'variables' | 'secrets' | 'result' | 'waiting'; problem: Problem }[]
  /** variables that FEEL editors complete: for input mappings and the like, and for the two expressions */
  completion: {
    mappings: CompletionEntry[]
    result: CompletionEntry[]
    error: CompletionEntry[]
    output: CompletionEntry[]
    /** for a webhook's response expression, and for what reads the request before it is accepted */
    response?: CompletionEntry[]
    request?: CompletionEntry[]
  }
  /** of an inbound element */
  inbound?: InboundView
}

/** The door of an inbound connector, and what it says to the request that is shown. */
export interface InboundView {
  /** `inbound.type` */
  type: string
  /** false: there is no HTTP; the body is the event that the connector hands over */
  isWebhook: boolean
  /** below the runtime's base address, as `/inbound/order`; absent without a webhook id */
  path?: string
  /** which method it takes: `any`, or one */
  method?: string
  answer?: AnswerView
  /** headers that can be made for the request, by what the element asks for */
  credentials: CredentialKind[]
  /** the instances that wait here; none of a start event */
  waiting: WaiterView[]
  /** all requests of the scenario, in order */
  requests: RequestView[]
  /** the line was not measured: which one stands for it */
  notice?: string
}

/** One instance that waits at the element, or could not. Times are milliseconds since the first request. */
export interface WaiterView {
  name: string
  /** when it comes here; 0: it was here before */
  atMs: number
  /** of its message subscription */
  correlationKey?: string
  /** what keeps it from waiting */
  failure?: string
  /** numbers of the requests that it took, now or from the buffer */
  took: number[]
  /** still, after everything */
  waits: boolean
}

/** One request beside the others. */
export interface RequestView {
  /** counted from 1 */
  no: number
  /** milliseconds since the first */
  atMs: number
  outcome: { kind: OutcomeKind; badge: string }
  /** of its message */
  correlationKey?: string
  /** what becomes of it, in a few words */
  text: string
  /** names in `text`, for emphasis */
  names: string[]
  /** of the HTTP answer */
  status?: number
}

/** `jwtOtherKey`: a token that names the right key, and is signed with another */
export type CredentialKind = 'hmac' | 'basic' | 'apiKey' | 'jwt' | 'jwtOtherKey'

export interface AnswerView {
  status: number
  /** as `Unprocessable Entity`; empty where there is none */
  reason: string
  headers: [name: string, value: string][]
  /** cut; empty: no body */
  body: string
  /** what only this server does, and few expect */
  trap?: string
}

/** One task in one scenario under every measured line, oldest first. */
export interface LineComparison {
  element: string
  /** the line of the preview: the others are compared with it */
  chosen: LineChoice
  lines: LineView[]
}

/** What a line makes of the task, and where that is not what the chosen line makes of it. */
export interface LineView {
  line: Line
  /** which attempt is compared, from 1; another line may need fewer of them */
  attempt: number
  outcome: Omit<OutcomeView, 'path'>
  /** what the runtime tells the engine, in words; absent when there is no job */
  command?: string
  variables: VariableRow[]
  /** the first problem that the chosen line does not have; of the chosen line, its first */
  problem?: Problem
  /** what of this line was not measured, and what stands for it */
  notices: string[]
  /** empty for the chosen line, and for one that does the same */
  differences: LineDifference[]
}

/** `chosen` is what the chosen line has there. */
export type LineDifference =
  | { what: 'outcome' }
  /** `from`..`to`: the part of this line's message that reads otherwise; empty where it only lacks something */
  | { what: 'message'; from: number; to: number }
  | { what: 'retries'; text: string; chosen: string }
  | { what: 'request'; part: 'method' | 'URL' | 'body'; text: string; chosen: string }
  | VariableDifference
  | { what: 'problem' }

export type VariableDifference = {
  what: 'variable'
  /** the variable, or as much of a path into it as differs: `order.due` */
  name: string
} & (
  | { how: 'missing'; chosen: ValueView }
  | { how: 'extra'; value: ValueView }
  | { how: 'otherValue'; value: ValueView; chosen: ValueView }
  /** the same value, but lost with an element in one of the two */
  | { how: 'otherScope'; lost: boolean; value: ValueView }
)
