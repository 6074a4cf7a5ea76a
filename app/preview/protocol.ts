// Every message between the page and the preview worker. The worker keeps what it was told, so that only changes travel.
import type { ModelElement, ModelFlow, ProcessModel } from '../../src/bpmn/model.ts'
import type { LessonQuestion, LessonReply } from './lessonRoom.ts'
import type { Credential } from '../../src/preview/inbound/credentials.ts'
import type { RequestPreset } from '../../src/scenarios/requestPresets.ts'
import type { KeyPair } from '../../src/runtime/inbound/webKey.ts'
import type { LaterRequest, ScenarioSet, SimulatedResult, WaitingInstance } from '../../src/scenarios/scenario.ts'
import type { CredentialKind, LineComparison, OutcomeKind, Preview, ValueView } from '../../src/view.ts'

/** A replacement in a long text: `length` characters at `offset` become `text`. Applied in order. */
export interface TextEdit {
  offset: number
  length: number
  text: string
}

/** Which text of the workspace: JSON that a person types. */
export type TextKey =
  | { text: 'variables'; element: string; scenario?: string }
  | { text: 'result'; element: string; scenario: string; attempt: number }
  /** the body of a request of an inbound element */
  | { text: 'request'; element: string; scenario: string; attempt: number }

/** The part of a scenario that is not text. */
export interface ScenarioShape {
  id: string
  ownVariables: boolean
  results: ('response' | 'exception')[]
  /** of an inbound element, without the bodies that are text */
  requests?: RequestShape[]
  waiting?: WaitingInstance[]
  keyPair?: KeyPair
}

/** To choose from, and what a new element begins with. */
export interface SuitableRequests {
  presets: RequestPreset[]
  scenarios: ScenarioSet
}

/** `hasText`: its body is the text under its key */
export type RequestShape = Omit<LaterRequest, 'body'> & { hasText: boolean }

export type ToWorker =
  | { tell: 'model'; model: ProcessModel }
  | { tell: 'patch'; elements: ModelElement[]; flows: ModelFlow[]; removed: string[]; executionPlatformVersion?: string }
  /** the text of a field that is still being typed; null: it is committed, or was given up */
  | { tell: 'typing'; element: string; field: string; text: string | null }
  | { tell: 'scenarios'; element: string; scenarios: ScenarioShape[] }
  | { tell: 'text'; key: TextKey; value: string }
  | { tell: 'edit'; key: TextKey; edits: TextEdit[] }
  | { tell: 'secrets'; secrets: Record<string, string> }
  | { tell: 'zone'; zone: string }
  /** compute the preview; only the newest question is answered. `attempt` 0: the last given one */
  | { ask: 'preview'; id: number; element: string; scenario: string; attempt: number }
  /** the same question under every measured line; asked when preview `id` is there, dropped when a newer one is asked */
  | { ask: 'lines'; id: number; element: string; scenario: string; attempt: number }
  /** make what lets the request of an inbound element pass */
  | { ask: 'credential'; id: number; kind: CredentialKind; element: string; scenario: string; attempt: number }
  /** a new key pair for simulated tokens */
  | { ask: 'keyPair'; id: number }
  /** the children of a value in the newest preview */
  | { ask: 'children'; id: number; ref: string }
  /** a response guessed from what the element's expressions read */
  | { ask: 'suggestion'; id: number; element: string }
  /** the requests that suit an inbound element */
  | { ask: 'requests'; id: number; element: string }
  /** about a lesson; of its checks on the diagram only the newest question is answered to its end */
  | { ask: 'lesson'; id: number; question: LessonQuestion }

/** `attempt`: counted from 0 */
export interface FollowedRequest {
  scenario: string
  attempt: number
  credentials: Extract<Credential, { ok: true }>[]
}

export interface ChildView {
  key: string
  value: ValueView
}

export type FromWorker =
  /** the worker's code has loaded; answers may be expected from now on */
  | { answer: 'ready' }
  /** a part of the worker's code is on its way: what is asked takes as long as the network does */
  | { answer: 'loading'; done: boolean }
  | { answer: 'preview'; id: number; preview: Preview }
  /** one short outcome for each scenario of the element: the chips' colours. Follows the preview, growing until `done` */
  | { answer: 'scenarios'; id: number; element: string; outcomes: Record<string, { kind: OutcomeKind; badge: string }>; done: boolean }
  /** the comparison of the lines; without one: it goes on */
  | { answer: 'lines'; id: number; comparison?: LineComparison }
  | { answer: 'credential'; id: number; credential: Credential }
  | { answer: 'keyPair'; id: number; keyPair: KeyPair }
  /** secrets have changed: what was made with them before is this now, to be put into the requests */
  | { answer: 'followed'; element: string; requests: FollowedRequest[] }
  | { answer: 'children'; id: number; children: ChildView[]; more: number }
  /** without one: the expressions read nothing of the response */
  | { answer: 'requests'; id: number; requests: SuitableRequests }
  /** without one: a newer question came, or it can't be answered */
  | { answer: 'lesson'; id: number; reply?: LessonReply }
  | { answer: 'suggestion'; id: number; suggestion?: SimulatedResult }
  | { answer: 'broken'; id: number; message: string }
