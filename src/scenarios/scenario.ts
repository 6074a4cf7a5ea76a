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

export interface Expectation {
  outcome: 'completed' | 'bpmnError' | 'retry' | 'incident'
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
