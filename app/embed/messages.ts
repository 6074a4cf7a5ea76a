// The messages between an embedded frame and the page around it. Both sides take nothing for granted: what does not read
// as one of these is refused (by the frame, with an `error`) or ignored (by the element).
import type { OutcomeKind } from '../../src/view.ts'

/** Version of these messages; each carries it as `playground`. */
export const protocol = 1

/** What can be set from outside; absent: stays as it is. Texts are as a person would type them. */
export interface Settings {
  /** id of one of the element's scenarios */
  scenario?: string
  /** the result expression, with or without its leading `=` */
  expression?: string
  errorExpression?: string
  resultVariable?: string
  /** JSON text: what the connector returns (or throws) in the scenario */
  response?: string
  /** JSON text of an object: the process variables before the task */
  variables?: string
  /** `auto`: as the system says */
  theme?: 'light' | 'dark' | 'auto'
}

/** What the frame shows now; what the element does not have is absent. */
export interface FrameState extends Omit<Settings, 'theme'> {
  element: { id: string; name: string }
  scenarios: { id: string; name: string }[]
  /** something differs from what the frame was loaded with */
  edited: boolean
  outcome?: FrameOutcome
}

/** What comes of it. */
export interface FrameOutcome {
  kind: OutcomeKind
  /** a few words */
  badge: string
  /** one sentence */
  sentence: string
  /** the incident's or failure's message */
  message?: string
  scenario: string
  /** process variables after the task; `text` is JSON, cut at 400 characters */
  variables: { name: string; text: string; change: 'added' | 'changed' | 'same' | 'lost' | 'local' }[]
}

/** A file that a page hands over, where the frame may not fetch it itself. */
export interface HandedFile {
  /** with its ending: `.bpmn`, `.scenarios.json` or `.connector-playground.json` */
  name: string
  text: string
}

/** To the frame. A message with an `id` is answered by a `state` or an `error` with the same `id`. */
export type HostMessage =
  /** `opens`: the page opens links for the frame, which may not be allowed to */
  | { type: 'hello'; id?: string | number; opens?: boolean }
  | ({ type: 'set'; id?: string | number } & Settings)
  | { type: 'get'; id?: string | number }
  | { type: 'load'; id?: string | number; files: HandedFile[] }

/** From the frame. */
export type FrameMessage =
  /** the frame's script runs, and messages are heard; what is shown may still be loading */
  | { type: 'listening' }
  | { type: 'ready'; state: FrameState }
  | { type: 'state'; id?: string | number; state: FrameState }
  | { type: 'outcome'; outcome: FrameOutcome }
  /** in CSS pixels: what all of it needs */
  | { type: 'height'; height: number }
  /** a person wants to go on in the playground, and the frame must not open a page */
  | { type: 'open'; url: string }
  | { type: 'error'; id?: string | number; code: FrameErrorCode; message: string }

/**
 * `MESSAGE_UNKNOWN`: it reads as none of these; `MESSAGE_NOT_READY`: nothing is loaded yet; `SCENARIO_UNKNOWN`,
 * `FIELD_UNKNOWN`: the element has no such scenario or expression; `LOAD_FAILED`: what should be shown can't be read;
 * `READONLY`: nothing may be changed.
 */
export type FrameErrorCode = 'MESSAGE_UNKNOWN' | 'MESSAGE_NOT_READY' | 'SCENARIO_UNKNOWN' | 'FIELD_UNKNOWN' | 'LOAD_FAILED' | 'READONLY'

/** A message as it is posted. */
export const sealed = <Message extends HostMessage | FrameMessage>(message: Message) => ({ playground: protocol, ...message })

type Fields = Record<string, unknown>
type Check = (value: unknown) => boolean

/** Longest text of a setting or a file: more than any diagram, less than what would stop the page. */
const longest = 8_000_000

const isText: Check = value => typeof value === 'string' && value.length <= longest
const isShort: Check = value => typeof value === 'string' && value.length <= 400
const isFlag: Check = value => typeof value === 'boolean'
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isFile: Check = value => isFields(value) && isShort(value['name']) && isText(value['text'])
const isState: Check = value => isFields(value) && isFields(value['element']) && Array.isArray(value['scenarios'])

type Shape = Record<string, { required?: boolean; is: Check }>

const hostShapes: Record<HostMessage['type'], Shape> = {
  hello: { opens: { is: isFlag } },
  get: {},
  set: {
    scenario: { is: isShort },
    expression: { is: isText },
    errorExpression: { is: isText },
    resultVariable: { is: isText },
    response: { is: isText },
    variables: { is: isText },
    theme: { is: value => value === 'light' || value === 'dark' || value === 'auto' },
  },
  load: { files: { required: true, is: value => Array.isArray(value) && value.length > 0 && value.length <= 8 && value.every(isFile) } },
}

const frameShapes: Record<FrameMessage['type'], Shape> = {
  listening: {},
  ready: { state: { required: true, is: isState } },
  state: { state: { required: true, is: isState } },
  outcome: { outcome: { required: true, is: value => isFields(value) && isShort(value['kind']) && Array.isArray(value['variables']) } },
  height: { height: { required: true, is: value => typeof value === 'number' && value > 0 && value < 100_000 } },
  open: { url: { required: true, is: value => typeof value === 'string' } },
  error: { code: { required: true, is: isShort }, message: { required: true, is: isText } },
}

export type Read<Message> =
  | { read: 'message'; message: Message }
  /** it is meant for us, but no message; `id` that of the message, if it has one */
  | { read: 'malformed'; id?: string | number; reason: string }
  /** somebody else's */
  | { read: 'foreign' }

/** Reads what came at the frame. */
export const readHostMessage = (data: unknown): Read<HostMessage> => read<HostMessage>(data, hostShapes)

/** Reads what came from a frame. */
export const readFrameMessage = (data: unknown): Read<FrameMessage> => read<FrameMessage>(data, frameShapes)

function read<Message extends { type: string }>(data: unknown, shapes: Record<string, Shape>): Read<Message> {
  if (!isFields(data) || !Object.hasOwn(data, 'playground')) return { read: 'foreign' }
  const { playground, type, id, ...fields } = data
  const idOk = isShort(id) || (typeof id === 'number' && Number.isFinite(id))
  const malformed = (reason: string): Read<Message> => ({ read: 'malformed', reason, ...(idOk && { id: id as string | number }) })
  if (playground !== protocol) return malformed(`\`playground\` must be ${protocol}.`)
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) {
    return malformed(`\`type\` must be one of ${Object.keys(shapes).join(', ')}.`)
  }
  if (id !== undefined && !idOk) return malformed('`id` must be a number or a short text.')
  const shape = shapes[type]!
  // Only what is known goes on: the rest may be of a later version.
  const known: Fields = { type, ...(idOk && { id }) }
  for (const [name, { required, is }] of Object.entries(shape)) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (value === undefined && !required) continue
    if (!is(value)) return malformed(`\`${name}\` of \`${type}\` is missing, too long, or of another type.`)
    known[name] = value
  }
  return { read: 'message', message: known as unknown as Message }
}
