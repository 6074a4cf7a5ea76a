// A scenario says what the outside world does. JSON stays text here: a person is typing it, and digits must survive.
// The file format (`public/schemas/`) holds the same with JSON values; see `scenarios/files.ts`.

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

export interface Expectation {
  outcome: 'completed' | 'bpmnError' | 'retry' | 'incident' | 'rejected' | 'notActivated' | 'waiting' | 'noEffect'
  /** error code, for a BPMN error */
  errorCode?: string
  /** JSON text: variables that must have these values after the task; others may exist */
  variables?: string
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
  /** JSON text; when absent the element's common variables are used */
  variables?: string
  expectation?: Expectation
}

/** All scenarios of one BPMN element. */
export interface ScenarioSet {
  /** JSON text: process variables before the task, common to its scenarios */
  variables: string
  scenarios: Scenario[]
  /** id of the selected one */
  selected: string
}
