// A scenario says what the outside world does. JSON stays text here: a person is typing it, and digits must survive.
// The file format (`public/schemas/`) holds the same with JSON values; see `scenarios/files.ts`.

import type { KeyPair } from '../runtime/inbound/webKey.ts'

/** What the connector function does on one attempt: returns this JSON, or throws this exception. */
export interface SimulatedResult {
  kind: 'response' | 'exception'
  /**
   * JSON text. A response: any JSON (for REST `{status, headers, body, reason}`).
   * An exception: `{type?, message?, code?, variables?, retries?, backoff?}`.
   */
  text: string
}

/** What comes in at an inbound connector. The text is as it was typed; header names and values are as they are sent. */
export interface SimulatedRequest {
  method: string
  /** raw, percent-encoded; absent: where the element's webhook listens */
  path?: string
  /** decoded, in order */
  query?: [name: string, value: string][]
  headers: [name: string, value: string][]
  /** text of the body, sent as UTF-8; absent: no body at all */
  body?: string
  /** bytes of the body in its place, for one that is no text */
  bodyBase64?: string
}

/** A further request of a scenario. */
export interface LaterRequest extends SimulatedRequest {
  /** seconds since the request before it */
  afterSeconds: number
}

/** An instance that waits at the element of an inbound scenario, beside others. */
export interface WaitingInstance {
  /** as shown to people; else it is called by its number */
  name?: string
  /** JSON text: process variables of its own, over those of the scenario */
  variables: string
  /** seconds after the first request when it comes to the element; absent: it waits there before */
  afterSeconds?: number
}

export interface Expectation {
  outcome: 'completed' | 'bpmnError' | 'retry' | 'incident' | 'rejected' | 'notActivated' | 'waiting' | 'noEffect'
  /** error code, for a BPMN error */
  errorCode?: string
  /** JSON text: variables that must have these values after the task; others may exist */
  variables?: string
  /** names of variables that must not exist after the task */
  absent?: string[]
  /** id of the event that catches the error */
  caughtBy?: string
  /** retries left of a job that failed */
  retries?: number
  /** ISO 8601 duration until the next attempt */
  backoff?: string
  /** of the HTTP answer to a request */
  status?: number
  /** JSON text: the body of that answer */
  answer?: string
  /** ids of elements that the token enters because of it */
  reaches?: string[]
  /** names of secrets that are filled in on the way */
  secrets?: string[]
  /** what the connector sends */
  request?: ExpectedRequest
  /** what is null on purpose: variables or entries of them, as `order.due`; input mappings and properties by their names */
  nulls?: string[]
}

/** A part of an HTTP request; secrets in it read `***`, as the product shows them. */
export interface ExpectedRequest {
  method?: string
  url?: string
  /** these have these values; there may be others. The case of names does not matter */
  headers?: Record<string, string>
  /** JSON text */
  body?: string
}

export interface Scenario {
  id: string
  name: string
  /** at least one; the last repeats */
  results: SimulatedResult[]
  /** of an inbound element, where the results say nothing */
  request?: SimulatedRequest
  /** sent after it, one by one */
  laterRequests?: LaterRequest[]
  /** the instances that wait for the requests; absent: one, with the variables as they are */
  waiting?: WaitingInstance[]
  /** signs JSON web tokens; its public half answers at the key set's address. Absent: the demo pair, the same for all */
  keyPair?: KeyPair
  /** JSON text; when absent the element's common variables are used */
  variables?: string
  expectation?: Expectation
  /** of a lesson's check: not shown to the learner before it fails */
  hidden?: true
}

/** All scenarios of one BPMN element. */
export interface ScenarioSet {
  /** JSON text: process variables before the task, common to its scenarios */
  variables: string
  scenarios: Scenario[]
  /** id of the selected one */
  selected: string
}
