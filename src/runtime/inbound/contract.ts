// The words of an inbound request: what comes in over HTTP, what the runtime makes of it phase by phase, and what it
// answers and sends to the engine.
import type { FeelResult } from '../../feel/contract.ts'
import type { Json, Variables } from '../../json.ts'
import type { Line } from '../../lines.ts'
import type { Problem } from '../../problem.ts'
import type { World } from '../../world.ts'
import type { RuntimePhase } from '../contract.ts'
import type { InboundLine } from './versions.ts'

/** One deployed process with the elements that may hold an inbound connector, see `processOf` in `modelProcess.ts`. */
export interface InboundProcess {
  bpmnProcessId: string
  /** default 1 */
  version?: number
  /** key of the process definition, default 1 */
  key?: number
  /** default `<default>` */
  tenantId?: string
  elements: InboundElement[]
}

export interface InboundElement {
  id: string
  name?: string
  type: 'startEvent' | 'intermediateCatchEvent' | 'boundaryEvent' | 'receiveTask'
  /** of its message event definition, or of the receive task itself; absent: it has none */
  message?: { name?: string }
  /** `zeebe:property`, in document order */
  properties: { name: string; value: string }[]
  template?: { id?: string; version?: number; icon?: string }
}

/** A request as it is sent. `Host` and, with a body, `Content-Length` are added where they are missing. */
export interface InboundRequest {
  method: string
  /** the raw path, percent-encoded, as `/inbound/my%20hook` */
  path: string
  /** the raw query, without `?` */
  query?: string
  headers: [name: string, value: string][]
  /** text (UTF-8) or bytes; absent: no body at all */
  body?: string | Uint8Array
}

export interface InboundOptions {
  line: Line
  world: World
  /** name to value */
  secrets: Record<string, string>
  /** what the key set address of JWT authentication answers; absent: nothing answers there */
  jwks?: Json
  /** the engine refuses the command with this gRPC status */
  refusal?: { status: string; message: string }
  /** value of the `Host` header that a request without one gets */
  host?: string
  /** evaluation steps for each expression, see `FeelOptions` */
  maxSteps?: number
}

export type InboundCommand =
  | { command: 'createInstance'; bpmnProcessId: string; version: number; tenantId: string; variables: Variables }
  | {
      command: 'publishMessage'
      name: string
      correlationKey: string
      messageId: string
      timeToLiveMs: number
      tenantId: string
      variables: Variables
    }

/** The HTTP answer: header names in lower case; `json` where the body is JSON, else `body`. */
export interface HttpAnswer {
  status: number
  headers: Record<string, string>
  json?: Json
  body?: string
}

/** The runtime's class of result, or the exception that was thrown on the way. */
export type Correlation =
  | { result: 'ProcessInstanceCreated' | 'MessagePublished' | 'MessageAlreadyCorrelated'; element?: string }
  | { result: 'ActivationConditionNotMet' | 'InvalidInput' | 'ZeebeClientStatus' | 'Other'; message?: string | null }
  | { thrown: string; message: string | null }

/** A connector made of one element, or of several that share it. */
export interface RegisteredConnector {
  elements: string[]
  health: 'UP' | 'DOWN'
  error?: string
}

/** Warnings and errors of the connector's activity log. */
export interface LogEntry {
  severity: 'WARNING' | 'ERROR'
  message: string
  exception?: string
}

/** What differs from run to run, in place of the real value. */
export const standIns = { trace: '@TRACE', time: '@TIME', uuid: '@UUID' }

/** One expression of an element: what it saw, and what it gave. `text` is as it stands in the property. */
export interface Evaluated {
  text: string
  scope: Variables[]
  result: FeelResult
}

/** One phase of a request. In the runtime's order; `failure` tells why it ended the request there. */
export type InboundPhase =
  /** not of one request: what the process was registered as; `importError` keeps the whole process out */
  | { phase: 'registration'; connectors: RegisteredConnector[]; importError?: string }
  /** `context`: the webhook id that the path asks for; `elements`: of the connector that listens there */
  | { phase: 'endpoint'; method: string; path: string; context?: string; elements?: string[]; failure?: string }
  /** what the server reads: names in lower case, the first of repeated values; `body` as text, null if there is none */
  | { phase: 'request'; url: string; headers: Variables; params: Variables; body: string | null; parts: number }
  | ({ phase: 'verification'; verdict: 'skipped' | 'answered' | 'failure'; failure?: string } & Partial<Evaluated>)
  | { phase: 'method'; allowed: string; failure?: string }
  | {
      phase: 'hmac'
      algorithm?: string
      scopes: string[]
      header?: string
      /** what was signed, as text */
      signed?: string
      /** value of the header */
      given?: string
      /** the signature that would have passed */
      expected?: { hex: string; base64: string }
      failure?: string
    }
  /** `claims`: of a JWT that could be read; `token`: what its header says, and why it is refused */
  | ({ phase: 'authentication'; type: AuthenticationType; claims?: Json; token?: SeenToken; failure?: string } & Partial<Evaluated>)
  | { phase: 'body'; format: 'none' | 'json' | 'form'; value?: Json; failure?: string }
  /** of one element; `met` is absent where there is no condition, which is as good as true */
  | ({ phase: 'activationCondition'; element: string; met?: boolean; failure?: string } & Partial<Evaluated>)
  /** `element`: the one that is activated; none and several end it */
  | { phase: 'activation'; element?: string; matching: string[]; consumed: boolean; failure?: string }
  | ({ phase: 'messageId'; element: string; value: string | null; failure?: string } & Partial<Evaluated>)
  | ({ phase: 'correlationKey'; element: string; value: string | null; failure?: string } & Partial<Evaluated>)
  | Extract<RuntimePhase, { phase: 'resultVariable' | 'resultExpression' }>
  | { phase: 'command'; command: InboundCommand; failure?: string }
  | ({ phase: 'responseExpression'; field: string; failure?: string } & Evaluated)
  /** `trap`: what only this server does, and few expect */
  | { phase: 'answer'; http: HttpAnswer; trap?: string }

/** What a JWT says of itself, and what is wrong with it. */
export interface SeenToken {
  /** id of the key that it names; null: none */
  kid?: string | null
  algorithm?: string | null
  refusal?: TokenRefusal
}

export type TokenRefusal =
  /** there is no `Authorization` header */
  | 'noHeader'
  | 'unreadable'
  /** nothing answers at the key set's address, or no key set */
  | 'noKeySet'
  | 'unknownKey'
  | 'otherAlgorithm'
  | 'signature'
  | 'expired'
  | 'notYet'
  /** the expression for roles gives null, or is not set */
  | 'noRoles'
  | 'missingRole'

export type AuthenticationType = 'NONE' | 'BASIC' | 'APIKEY' | 'JWT'

export interface InboundRun {
  http: HttpAnswer
  commands: InboundCommand[]
  correlation?: Correlation
  connectors: RegisteredConnector[]
  importError?: string
  log: LogEntry[]
  phases: InboundPhase[]
  problems: Problem[]
  /** the measured line that was used, and what to tell the user where it is another one */
  line: InboundLine
  notice?: string
}

// Implemented in `receiveRequest.ts`:
//   receiveRequest(process: InboundProcess, request: InboundRequest, options: InboundOptions): InboundRun
// in `receiveEvent.ts`, for connectors that are no webhooks:
//   receiveEvent(process, elementId, event, options): EventRun
// and for the editor in `signing.ts` and `modelProcess.ts`.
