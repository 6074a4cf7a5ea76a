// The engine as a pure machine: a state, a command, and what the engine logs because of it, in its own event names.
import type { FeelResult } from '../feel/contract.ts'
import type { Variables, Json } from '../json.ts'
import type { ProcessModel } from '../bpmn/model.ts'
import type { World } from '../world.ts'

/** What happens to the engine from outside. The words are those of `conformance/engine`. */
export type EngineCommand =
  /** create an instance; with `startBefore` it begins right before that element (the engine's start instruction) */
  | { do: 'start'; process: string; variables?: Variables; startBefore?: string }
  /** take the oldest job of that type (or of that element) that can be activated, and answer it */
  | { do: 'activateJob'; type?: string; element?: string }
  | { do: 'completeJob'; job: string; variables?: Variables }
  | { do: 'failJob'; job: string; retries: number; message?: string; backoffMs?: number; variables?: Variables }
  | { do: 'throwError'; job: string; code: string; message?: string; variables?: Variables }
  | { do: 'advance'; milliseconds: number }
  | { do: 'setVariables'; scope: string; variables: Variables; local: boolean }
  | { do: 'retries'; incident: number; retries: number }
  | { do: 'resolve'; incident: number }

export type ElementState = 'activating' | 'activated' | 'completing' | 'completed' | 'terminating' | 'terminated'

/** As in the recorded cases; scopes and instances are named `element#n`. */
export type EngineEvent =
  | { event: 'element'; state: ElementState; element: string; instance: string; type: string; body?: boolean }
  | { event: 'flow'; flow: string }
  | { event: 'variable'; change: 'created' | 'updated'; scope: string; name: string; value: Json }
  | { event: 'job'; state: 'created' | 'completed' | 'failed' | 'error_thrown' | 'canceled' | 'recurred_after_backoff' | 'retries_updated'; job: string; element: string; instance: string; retries: number; errorCode?: string; errorMessage?: string }
  | { event: 'incident'; state: 'created' | 'resolved'; no: number; type: string; message: string; element: string; instance: string }

/** What an expression of the engine saw and gave: for field values and explanations; not part of the engine's log. */
export interface EngineTrace {
  element: string
  /** see `bpmn/fields.ts` */
  field: string
  text: string
  /** the scope that the expression read, outermost first */
  scope: Variables[]
  result: FeelResult
}

export interface ActivatedJob {
  key: string
  type: string
  element: string
  instance: string
  retries: number
  headers: Record<string, string>
  variables: Variables
}

/**
 * Everything the engine remembers. Plain data, never changed in place by `step`; only `src/process` looks inside,
 * others use its queries (`process/queries.ts`).
 */
export interface EngineState {
  readonly model: ProcessModel
  readonly [key: string]: unknown
}

export interface StepResult {
  state: EngineState
  events: EngineEvent[]
  traces: EngineTrace[]
  /** the answer to `activateJob` */
  job?: ActivatedJob
  rejected?: { code: string; message: string }
}

export interface EngineOptions {
  world: World
  line: import('../lines.ts').Line
  maxSteps?: number
}
