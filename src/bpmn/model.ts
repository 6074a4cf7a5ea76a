// The diagram as plain data: what the runtime and the engine need, nothing of drawing. Made by `bpmn/readModel.ts` from
// a moddle tree, whether that was parsed from XML here or lives in the canvas.

/** `zeebe:input` and `zeebe:output`. The source is FEEL when it starts with `=`, else static text. */
export interface IoMapping {
  source: string
  target: string
}

/** Which version of what is named is meant; absent: the latest. */
export interface VersionBinding {
  bindingType?: string
  versionTag?: string
}

/** One entry of `zeebe:linkedResources`. */
export interface LinkedResource extends VersionBinding {
  linkName?: string
  resourceId?: string
  resourceType?: string
}

/** An execution or task listener: a job of its own. */
export interface Listener {
  of: 'execution' | 'task'
  eventType?: string
  type?: string
  retries?: string
}

export interface MultiInstance {
  sequential: boolean
  inputCollection?: string
  inputElement?: string
  outputCollection?: string
  outputElement?: string
  completionCondition?: string
}

/** What makes an event more than a plain one; the reference is already resolved to what the engine compares. */
export type EventDefinition =
  | { kind: 'error'; errorRef?: string; errorCode?: string }
  | { kind: 'escalation'; escalationRef?: string; escalationCode?: string }
  | { kind: 'message'; messageRef?: string; messageName?: string; correlationKey?: string }
  | { kind: 'signal'; signalRef?: string; signalName?: string }
  | { kind: 'timer'; timerType?: 'timeDate' | 'timeDuration' | 'timeCycle'; expression?: string }
  | { kind: 'link'; name?: string }
  | { kind: 'compensation'; activityRef?: string }
  | { kind: 'terminate' }
  | { kind: 'conditional'; condition?: string; variableNames?: string; variableEvents?: string }
  | { kind: 'other'; type: string }

/** A flow node, or a process itself (`type: 'process'`). Field names follow the zeebe extension elements. */
export interface ModelElement {
  id: string
  /** local name of its BPMN type, as `serviceTask`, `boundaryEvent`, `subProcess`, `process` */
  type: string
  name?: string
  /** id of the scope that holds it: a process or a subprocess; absent for a process */
  parent?: string
  incoming: string[]
  outgoing: string[]
  /** gateways and activities: the default flow */
  defaultFlow?: string
  /** boundary events */
  attachedTo?: string
  /** boundary events: cancelActivity; start events of event subprocesses: isInterrupting */
  interrupting?: boolean
  triggeredByEvent?: boolean
  isForCompensation?: boolean
  isExecutable?: boolean
  eventDefinitions: EventDefinition[]
  /** receive tasks */
  message?: { messageRef?: string; messageName?: string; correlationKey?: string }
  /** `zeebe:taskDefinition` */
  taskDefinition?: { type?: string; retries?: string }
  inputs: IoMapping[]
  outputs: IoMapping[]
  /** `zeebe:taskHeaders`, in document order; of a repeated key the last value counts */
  headers: { key: string; value: string }[]
  /** `zeebe:properties`, in document order */
  properties: { name: string; value: string }[]
  multiInstance?: MultiInstance
  script?: { expression?: string; resultVariable?: string }
  calledElement?: VersionBinding & {
    processId?: string
    businessId?: string
    propagateAllChildVariables: boolean
    propagateAllParentVariables: boolean
  }
  calledDecision?: VersionBinding & { decisionId?: string; resultVariable?: string }
  /** `zeebe:formDefinition` that names a form; one that only holds a key is in `assignment` */
  form?: VersionBinding & { formId?: string; externalReference?: string }
  linkedResources?: LinkedResource[]
  /** `zeebe:adHoc` of an ad-hoc subprocess */
  adHoc?: { activeElementsCollection?: string; outputCollection?: string; outputElement?: string }
  /** `zeebe:jobPriorityDefinition` */
  jobPriority?: string
  /** `zeebe:agentDefinition` */
  agentType?: string
  /** `zeebe:userTask` is present: the engine's own user task, not a job */
  zeebeUserTask?: boolean
  /** `zeebe:assignmentDefinition`, `zeebe:taskSchedule`, `zeebe:priorityDefinition` of a user task */
  assignment?: {
    assignee?: string
    candidateGroups?: string
    candidateUsers?: string
    dueDate?: string
    followUpDate?: string
    priority?: string
    /** of `zeebe:formDefinition` */
    formKey?: string
  }
  /** compensation boundary events: the activity that their association leads to */
  compensationHandler?: string
  /** event types of `zeebe:executionListeners` and `zeebe:taskListeners`, which are jobs of their own */
  listeners?: string[]
  /** the same in full, in document order */
  listenerJobs?: Listener[]
  /** a send task or message event that publishes a message by itself */
  publishesMessage?: boolean
  /** a send task: name and key of the message that it names; what it sends is up to its job */
  sentMessage?: { messageRef?: string; messageName?: string; correlationKey?: string }
  /** further attributes and expressions of the BPMN element itself, as text: `completionCondition`, `implementation` */
  attributes?: Record<string, string>
  /** `zeebe:modelerTemplate`, `zeebe:modelerTemplateVersion`, `zeebe:modelerTemplateIcon` */
  template?: { id: string; version?: number; icon?: string }
}

export interface ModelFlow {
  id: string
  name?: string
  /** scope that holds it */
  parent?: string
  source: string
  target: string
  /** conditionExpression, FEEL with its `=` */
  condition?: string
  /** place among all flows of the document: the engine tries conditions from the last to the first */
  order: number
}

export interface ProcessModel {
  /** `modeler:executionPlatform`, `Camunda Cloud` for Camunda 8 */
  executionPlatform?: string
  /** `modeler:executionPlatformVersion` */
  executionPlatformVersion?: string
  /** all flow nodes and processes by id, in document order */
  elements: Record<string, ModelElement>
  flows: Record<string, ModelFlow>
}
