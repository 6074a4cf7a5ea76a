// The engine as a pure machine: a state, a command, and what the engine logs because of it, in its own event names.
import type { FeelResult } from '../feel/contract.ts'
import type { Variables, Json } from '../json.ts'
import type { Line } from '../lines.ts'
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
  /** time to live in milliseconds, one hour when absent; an empty key correlates with start events only */
  | { do: 'publish'; name: string; correlationKey: string; messageId?: string; ttlMs?: number; variables?: Variables }
  | { do: 'broadcast'; name: string; variables?: Variables }
  /** a process instance, as `p#1` */
  | { do: 'cancel'; instance: string }
  /** a user task of the engine (`zeebe:userTask`), by its element instance */
  | { do: 'completeUserTask'; instance: string; variables?: Variables }
  | { do: 'assignUserTask'; instance: string; assignee: string }

export type ElementState = 'activating' | 'activated' | 'completing' | 'completed' | 'terminating' | 'terminated'

/** As in the recorded cases; scopes and instances are named `element#n`. */
export type EngineEvent =
  | { event: 'element'; state: ElementState; element: string; instance: string; type: string; body?: boolean }
  | { event: 'flow'; flow: string }
  | { event: 'variable'; change: 'created' | 'updated'; scope: string; name: string; value: Json }
  | {
      event: 'job'
      state:
        'created' | 'completed' | 'failed' | 'error_thrown' | 'canceled' | 'recurred_after_backoff' | 'retries_updated'
      job: string
      element: string
      instance: string
      retries: number
      type?: string
      errorCode?: string
      errorMessage?: string
      backoffMs?: number
    }
  | {
      event: 'incident'
      state: 'created' | 'resolved'
      no: number
      type: string
      message: string
      element: string
      instance: string
    }
  /** `repetitions` is the number of rounds left with this one, -1: endless */
  | { event: 'timer'; state: 'created' | 'triggered' | 'canceled'; element: string; repetitions: number }
  | { event: 'message'; state: 'published' | 'expired'; no: number; name: string; correlationKey: string }
  | {
      event: 'subscription'
      state: 'created' | 'correlated' | 'deleted'
      element: string
      name: string
      correlationKey: string
    }
  | { event: 'startSubscription'; state: 'correlated'; element: string; name: string; correlationKey: string }
  | { event: 'escalation'; state: 'escalated' | 'not_escalated'; code: string; thrownBy: string; caughtBy: string }
  | { event: 'signal'; state: 'broadcasted'; name: string }
  | { event: 'signalSubscription'; state: 'created' | 'deleted'; element: string; name: string }
  | {
      event: 'compensation'
      state: 'created' | 'triggered' | 'completed' | 'deleted'
      activity: string
      handler: string
      thrownBy: string
    }
  | {
      event: 'userTask'
      state: 'creating' | 'created' | 'assigning' | 'assigned' | 'completing' | 'completed' | 'canceling' | 'canceled'
      instance: string
      assignee: string
      dueDate?: string
      priority?: number
      candidateGroups?: string[]
    }

/**
 * A token that stays where it is because this engine can't tell what the real one does: shown as such, never guessed.
 * `unsupported`: the element is not simulated. `notEvaluated`: an expression does not parse, runs for ever, or uses
 * what the FEEL room can't do. `endless`: the process went on without waiting for anything.
 */
export interface Waiting {
  kind: 'unsupported' | 'notEvaluated' | 'endless'
  element: string
  instance: string
  /** local BPMN type of the element */
  type: string
  /** of `notEvaluated`: which text, see `bpmn/fields.ts` */
  field?: string
  /** one sentence for a modeler */
  reason: string
}

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
  /** tokens that stopped in this step because the rest can't be simulated; all of them: `waitingAt` in the queries */
  waiting: Waiting[]
}

export interface EngineOptions {
  world: World
  line: Line
  /** evaluation steps for each expression, see `FeelOptions` */
  maxSteps?: number
  /** commands that one step may work off before the process counts as endless; default 20,000 */
  maxWork?: number
}
