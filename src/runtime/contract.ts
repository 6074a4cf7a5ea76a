// The connector runtime's own words: a job comes in, a connector answers, a command goes to the engine.
import type { FeelResult } from '../feel/contract.ts'
import type { Json, Variables } from '../json.ts'
import type { Line } from '../lines.ts'
import type { Problem } from '../problem.ts'
import type { World } from '../world.ts'

/** An activated job as the engine hands it out. */
export interface Job {
  type: string
  /** retries left before this attempt */
  retries: number
  /** task headers, as text */
  headers: Record<string, string>
  /** local inputs and all variables of outer scopes, secrets not yet filled in */
  variables: Variables
}

/** What the connector function throws. */
export interface ConnectorException {
  /** Java class name, as `io.camunda.connector.api.error.ConnectorException` */
  type: string
  message?: string
  code?: string
  variables?: Variables
  cause?: { type: string; message?: string }
  /** of a `ConnectorRetryException` only */
  retries?: number
  /** of a `ConnectorRetryException` only, ISO 8601 */
  backoff?: string
}

/** What the outside world does on one attempt: the connector function returns, or throws. */
export type ConnectorResult =
  | { kind: 'response'; value: Json }
  | { kind: 'exception'; exception: ConnectorException }

/** The command that the runtime sends to the engine when a job ends, in the recorded cases' words. */
export type JobCommand =
  | { command: 'complete'; variables: Variables }
  | { command: 'throwError'; errorCode: string; errorMessage: string; variables: Variables }
  | { command: 'fail'; retries: number; errorMessage: string; retryBackoffMs: number; variables: Variables | null }
  /** the handler itself broke: nothing was sent, the job times out and is handed out again */
  | { command: 'none'; thrown: string }

/** The HTTP request that the REST connector sends, secrets masked. */
export interface HttpRequest {
  method: string
  url: string
  headers: [name: string, value: string][]
  body?: string
}

/** One phase of a job inside the runtime: what it saw, and what it made. In the runtime's order. */
export type RuntimePhase =
  | { phase: 'secrets'; variables: Variables; used: { name: string; place: string }[]; missing: string[]; failure?: string }
  | { phase: 'retryBackoff'; text: string; milliseconds?: number; failure?: string }
  | { phase: 'connectorInput'; variables: Variables; request?: HttpRequest; tokenRequest?: HttpRequest; failure?: string; notice?: string }
  | { phase: 'response'; value: Json }
  | { phase: 'exception'; exception: ConnectorException }
  /** `failure`: the variables as a whole are too large to be sent */
  | { phase: 'resultVariable'; name: string; value: Json; failure?: string }
  | { phase: 'resultExpression'; text: string; scope: Variables[]; result: FeelResult; failure?: string }
  /** `sees` tells which X of the rule the expression was given */
  | {
      phase: 'errorExpression'
      text: string
      sees: 'response' | 'mappedVariables' | 'exception'
      scope: Variables[]
      result: FeelResult
      verdict: 'none' | 'bpmnError' | 'jobError' | 'ignoreError' | 'ignored' | 'failure'
      failure?: string
    }
  | { phase: 'command'; command: JobCommand }

export interface JobRun {
  command: JobCommand
  phases: RuntimePhase[]
  problems: Problem[]
}

export interface RunJobOptions {
  line: Line
  world: World
  /** name to value */
  secrets: Record<string, string>
  /** evaluation steps for each expression, see `FeelOptions` */
  maxSteps?: number
}

// Implemented in `runtime/runJob.ts`:
//   runJob(job: Job, result: ConnectorResult, options: RunJobOptions): JobRun
// and in `runtime/replaceSecrets.ts`, `runtime/http/…`.
