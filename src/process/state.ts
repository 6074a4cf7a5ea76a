// What the engine remembers between two steps: plain data. A step works on a copy (`copyState`); variables are never
// copied nor changed, a scope that changes gets a new object.
import type { ProcessModel } from '../bpmn/model.ts'
import type { Json, Variables } from '../json.ts'
import type { ElementState, EngineState, Waiting } from './contract.ts'

/** An event that was caught by a scope and whose handler has not begun yet. */
export interface EventTrigger {
  /** the boundary, start or catch event */
  element: string
  variables: Variables
}

/** A body of a multi-instance activity. */
export interface Loop {
  items: readonly Json[]
  /** instances begun so far */
  begun: number
  completed: number
  terminated: number
}

export interface ElementInstance {
  /** `t#1` */
  key: string
  /** index in `models` */
  model: number
  element: string
  /** local BPMN type */
  type: string
  /** the whole of a multi-instance activity, one of its instances, or an ordinary element */
  part: 'single' | 'body' | 'inner'
  /** the instance of the scope around it; absent for a process */
  scope?: string
  /** key of the process instance */
  process: string
  /** of a process: the call activity instance that created it */
  caller?: string
  state: 'created' | ElementState
  /** live instances inside, in the order in which they began */
  children: string[]
  /** flows inside this scope that were taken and whose target has not begun: the tokens on their way and at joins */
  flows: string[]
  /** the event subprocess or terminate end event that ended everything else in this scope */
  interruptedBy?: string
  triggers: EventTrigger[]
  /** variables of the event or job that completes it, until its output mappings are applied */
  event?: Variables
  job?: string
  /** of a call activity: the process instance that it created */
  called?: string
  loop?: Loop
  /** of an inner instance, from 1 */
  loopCounter?: number
  /** of a process: begin here, not at the start event */
  startBefore?: string
  /** of a user task of the engine */
  assignee?: string
  /** of a throw event that waits for compensation handlers */
  compensating?: string[]
  /** of a compensation handler: the throw event that waits for it */
  compensationOf?: string
}

export interface Job {
  key: string
  type: string
  element: string
  instance: string
  retries: number
  headers: Record<string, string>
  state: 'activatable' | 'activated' | 'failed' | 'errorThrown'
  /** when a failed job becomes activatable again, milliseconds since the epoch */
  dueAt?: number
}

export interface Incident {
  no: number
  type: string
  message: string
  element: string
  instance: string
  job?: string
  open: boolean
}

export interface Timer {
  no: number
  element: string
  model: number
  /** the instance that waits; absent for a start event of a process */
  instance?: string
  dueAt: number
  /** rounds left with this one, -1: endless */
  repetitions: number
  /** a cycle's text, by which the next round is found */
  cycle?: string
}

export interface Message {
  no: number
  name: string
  correlationKey: string
  messageId: string
  deadline: number
  variables: Variables
  /** processes that got it already: once each */
  correlatedTo: string[]
}

/** Who took a message, in the order in which it happened. */
export interface Correlated {
  message: number
  /** the process instance, and the element in it */
  instance: string
  element: string
}

export interface MessageSubscription {
  no: number
  instance: string
  element: string
  /** BPMN id of its process: a message goes once to each */
  process: string
  name: string
  correlationKey: string
  /** it stays after it correlated: non-interrupting */
  stays: boolean
  /** a message is on its way */
  correlating?: boolean
}

export interface SignalSubscription {
  no: number
  instance: string
  element: string
  name: string
}

/** An activity that was completed and has a compensation handler, or a subprocess that holds such activities. */
export interface Compensation {
  no: number
  /** the instance of the scope in which the activity lies */
  scope: string
  activity: string
  instance: string
  /** the boundary event and its handler; absent for a subprocess */
  boundary?: string
  handler?: string
  state: 'created' | 'triggered'
  thrownBy?: string
  process: string
  model: number
}

export interface ProcessInstance {
  instance: string
  state: 'active' | 'completed' | 'terminated'
  parent?: string
  /** message start events: one active instance for each process and key */
  correlationKey?: string
}

export interface EngineData extends EngineState {
  readonly models: readonly ProcessModel[]
  /** how far the clock was moved on, in milliseconds */
  clockMs: number
  /** instances so far, by element id */
  names: Record<string, number>
  instances: Record<string, ElementInstance>
  processInstances: ProcessInstance[]
  /** by scope, those of ended scopes too */
  variables: Record<string, Variables>
  jobs: Record<string, Job>
  incidents: Incident[]
  timers: Timer[]
  messages: Message[]
  correlated: Correlated[]
  subscriptions: MessageSubscription[]
  signalSubscriptions: SignalSubscription[]
  compensations: Compensation[]
  waiting: Waiting[]
  /** the last number given to a job, timer, message or subscription */
  lastNo: number
  lastMessageNo: number
}

/** A dictionary without a prototype: any BPMN id is a key like any other. */
export function dictionary<T>(entries?: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, entries)
}

export function emptyState(models: readonly ProcessModel[]): EngineData {
  return {
    model: models[0]!,
    models,
    clockMs: 0,
    names: dictionary(),
    instances: dictionary(),
    processInstances: [],
    variables: dictionary(),
    jobs: dictionary(),
    incidents: [],
    timers: [],
    messages: [],
    correlated: [],
    subscriptions: [],
    signalSubscriptions: [],
    compensations: [],
    waiting: [],
    lastNo: 0,
    lastMessageNo: 0,
  }
}

/** A copy that a step may change: everything but the values of variables. */
export function copyState(state: EngineData): EngineData {
  const copyAll = <T extends object>(items: Record<string, T>): Record<string, T> => {
    const copy = dictionary<T>()
    for (const key of Object.keys(items)) copy[key] = { ...items[key]! }
    return copy
  }
  const instances = copyAll(state.instances)
  for (const key of Object.keys(instances)) {
    const instance = instances[key]!
    instance.children = [...instance.children]
    instance.flows = [...instance.flows]
    instance.triggers = [...instance.triggers]
    if (instance.loop) instance.loop = { ...instance.loop }
    if (instance.compensating) instance.compensating = [...instance.compensating]
  }
  return {
    ...state,
    names: dictionary(state.names),
    instances,
    processInstances: state.processInstances.map(item => ({ ...item })),
    variables: dictionary(state.variables),
    jobs: copyAll(state.jobs),
    incidents: state.incidents.map(item => ({ ...item })),
    timers: [...state.timers],
    messages: state.messages.map(item => ({ ...item, correlatedTo: [...item.correlatedTo] })),
    correlated: [...state.correlated],
    subscriptions: state.subscriptions.map(item => ({ ...item })),
    signalSubscriptions: [...state.signalSubscriptions],
    compensations: state.compensations.map(item => ({ ...item })),
    waiting: [...state.waiting],
  }
}
