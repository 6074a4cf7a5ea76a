// What the engine asks of each element of a diagram before it takes it: by type, and by kind of event.
import type { EventDefinition, ModelElement } from '../bpmn/model.ts'
import type { Line } from '../lines.ts'
import { isExpression } from './expressions.ts'
import type { Graph } from './graph.ts'
import { definition } from './graph.ts'

/** What is wrong with an element; where it stands, when not at the element itself (`under` its id, or `at` another id). */
export interface Complaint {
  message: string
  under?: string
  at?: string
}

type Check = (element: ModelElement, graph: Graph, line: Line) => Complaint | string | false | undefined

const lacks = 'Expected expression but not found.'
const empty = (attribute: string) => `Attribute '${attribute}' must be present and not empty`
const exactlyOne = (name: string) => `Must have exactly one 'zeebe:${name}' extension element`
const extension = (name: string, message: string): Complaint => ({ under: `extensionElements > ${name}`, message })

const names: Record<string, string> = { compensation: 'compensate' }
const eventPath = (kind: EventDefinition['kind']) => `${names[kind] ?? kind}EventDefinition`

/** Either the engine does it, or a job: not both. */
const oneOf =
  (other: string, has: (element: ModelElement) => unknown): Check =>
  element =>
    (element.taskDefinition !== undefined) === Boolean(has(element)) &&
    `Must have either one 'zeebe:${other}' or one 'zeebe:taskDefinition' extension element`

const publishes = oneOf('publishMessage', element => element.publishesMessage)
const throwsMessage: Check = (element, graph, line) =>
  definition(element, 'message') !== undefined && publishes(element, graph, line)

const jobHasType: Check = ({ taskDefinition }) =>
  taskDefinition !== undefined && !taskDefinition.type && extension('taskDefinition', lacks)

const oneDefinition: Check = element =>
  element.eventDefinitions.length !== 1 && 'Must have exactly one event definition'

/** Conditional events came with 8.9; what the model does not know may have come later still. */
const isOneOf =
  (kinds: EventDefinition['kind'][], message: string): Check =>
  ({ eventDefinitions: [first] }, _, line) =>
    first !== undefined && first.kind !== 'other' && !kinds.includes(first.kind) &&
    !(first.kind === 'conditional' && line === '8.9') && message

const hasFixedDuration: Check = element =>
  definition(element, 'timer')?.timerType === 'timeCycle' &&
  'Intermediate timer catch event must have either a time duration or a time date.'

const interruptingCycle = (element: ModelElement) =>
  element.interrupting === true && definition(element, 'timer')?.timerType === 'timeCycle'
const noCycle = 'Interrupting timer event with time cycle is not allowed.'

const waitsForEvents: Check = (element, graph) => {
  const targets = graph.outgoing(element.id).map(flow => graph.element(flow.target))
  const allowed = targets.every(
    target =>
      target?.type === 'intermediateCatchEvent' &&
      target.eventDefinitions.some(({ kind }) => kind === 'message' || kind === 'timer' || kind === 'signal'),
  )
  if (targets.length < 2) return 'Event-based gateway must have at least 2 outgoing sequence flows.'
  if (!allowed) {
    return (
      'Event-based gateway must not have an outgoing sequence flow to other elements ' +
      'than message/timer/signal intermediate catch events.'
    )
  }
  return (
    targets.some(target => graph.incoming(target!.id).length > 1) &&
    'Target elements of an event gateway must not have any additional incoming sequence flows ' +
      'other than that from the event gateway.'
  )
}

const ownDefault: Check = (element, graph) =>
  element.defaultFlow !== undefined &&
  !graph.outgoing(element.id).some(flow => flow.id === element.defaultFlow) &&
  'Default flow must start at gateway'

const compensates: Check = element =>
  definition(element, 'compensation') !== undefined &&
  (element.compensationHandler === undefined || element.outgoing.length > 0) &&
  'Compensation boundary events must have a compensation association and no outgoing sequence flows'

const escalationHost: Check = (element, graph) =>
  definition(element, 'escalation') !== undefined &&
  !['subProcess', 'callActivity', 'adHocSubProcess'].includes(graph.element(element.attachedTo ?? '')?.type ?? '') &&
  'An escalation boundary event should only be attached to a subprocess, or a call activity.'

const startOfSubprocess: Check = (element, graph, line) => {
  const starts = graph.startEvents(element.id)
  if (starts.length !== 1) return 'Must have exactly one start event'
  if (!element.triggeredByEvent) {
    return starts[0]!.eventDefinitions.length > 0 && 'Start events in subprocesses must be of type none'
  }
  const message = 'Start events in event subprocesses must be one of: message, timer, error, signal or escalation'
  if (starts[0]!.eventDefinitions.length === 0) return message
  return isOneOf(['message', 'timer', 'error', 'signal', 'escalation', 'compensation'], message)(starts[0]!, graph, line)
}

const notSupported =
  (type: string): Check =>
  () =>
    `Elements of type '${type}' are currently not supported. Please refer to the documentation for a list of ` +
    `supported elements: https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/`

/** By element type. */
const byType: Record<string, Check[]> = {
  process: [
    (element, graph) => element.isExecutable === true && graph.startEvents(element.id).length === 0 && 'Must have at least one start event',
    (element, graph) =>
      graph.startEvents(element.id).filter(start => start.eventDefinitions.length === 0).length > 1 &&
      'Multiple none start events are not allowed',
  ],
  subProcess: [startOfSubprocess],
  serviceTask: [element => !element.taskDefinition && exactlyOne('taskDefinition')],
  businessRuleTask: [
    oneOf('calledDecision', element => element.calledDecision),
    ({ calledDecision }) => calledDecision && !calledDecision.decisionId && extension('calledDecision', lacks),
    ({ calledDecision }) =>
      calledDecision && !calledDecision.resultVariable && extension('calledDecision', empty('resultVariable')),
  ],
  scriptTask: [
    oneOf('script', element => element.script),
    ({ script }) => script && !script.expression && extension('script', lacks),
    ({ script }) => script && !script.resultVariable && extension('script', empty('resultVariable')),
  ],
  sendTask: [publishes],
  receiveTask: [
    ({ message }) => message?.messageRef === undefined && 'Must reference a message',
    ({ id, message }, graph) =>
      graph.boundaryEvents(id).some(event => {
        const name = definition(event, 'message')?.messageName
        return name !== undefined && name === message?.messageName
      }) && 'Cannot reference the same message name as a boundary event',
  ],
  callActivity: [
    ({ calledElement }) => !calledElement && exactlyOne('calledElement'),
    ({ calledElement }) => calledElement && !calledElement.processId && extension('calledElement', lacks),
  ],
  startEvent: [
    element => element.eventDefinitions.length > 1 && "Start event can't have more than one type",
    element => interruptingCycle(element) && { at: element.parent!, message: noCycle },
  ],
  intermediateThrowEvent: [throwsMessage],
  intermediateCatchEvent: [
    oneDefinition,
    isOneOf(['message', 'timer', 'signal', 'link'], 'Event definition must be one of: message, timer, signal, or link'),
    hasFixedDuration,
  ],
  boundaryEvent: [
    oneDefinition,
    isOneOf(
      ['timer', 'message', 'error', 'signal', 'escalation', 'compensation'],
      'Boundary events must be one of: timer, message, error, signal, escalation',
    ),
    element => element.incoming.length > 0 && 'Cannot have incoming sequence flows',
    element =>
      definition(element, 'error') !== undefined && element.interrupting === false && 'Non-Interrupting event of this type is not allowed',
    element => interruptingCycle(element) && noCycle,
    escalationHost,
    compensates,
  ],
  endEvent: [
    element => element.eventDefinitions.length > 1 && 'Must have at most one event definition',
    element => element.outgoing.length > 0 && 'End events must not have outgoing sequence flows to other elements.',
    isOneOf(
      ['error', 'message', 'terminate', 'signal', 'escalation', 'compensation'],
      'End events must be one of: none, error, message, terminate, signal, escalation or compensation',
    ),
    throwsMessage,
  ],
  exclusiveGateway: [ownDefault],
  inclusiveGateway: [ownDefault],
  eventBasedGateway: [waitsForEvents],
  complexGateway: [notSupported('ComplexGateway')],
  transaction: [notSupported('Transaction')],
}

const isCatching = ({ type }: ModelElement) => type !== 'endEvent' && type !== 'intermediateThrowEvent'

type DefinitionChecks = {
  [K in EventDefinition['kind']]?: (
    definition: Extract<EventDefinition, { kind: K }>,
    element: ModelElement,
    graph: Graph,
  ) => Complaint | false | undefined
}

const inDefinition = (kind: EventDefinition['kind'], message: string): Complaint => ({ under: eventPath(kind), message })
const noName = 'Name must be present and not empty'

/** By kind of event. What a throwing event may be, an expression, a catching one may not. */
const byDefinition: DefinitionChecks = {
  error: ({ errorRef, errorCode }, element) => {
    if (isCatching(element)) {
      const message = 'The errorCode of the error catch event is not allowed to be an expression'
      return errorCode?.startsWith('=') && inDefinition('error', message)
    }
    if (element.type !== 'endEvent') return undefined
    if (errorRef === undefined) return inDefinition('error', 'Must reference an error')
    return !errorCode && inDefinition('error', 'ErrorCode must be present and not empty')
  },
  escalation: ({ escalationRef, escalationCode }, element) => {
    if (isCatching(element)) {
      const message = 'The escalationCode of the escalation catch event is not allowed to be an expression'
      return escalationCode?.startsWith('=') && inDefinition('escalation', message)
    }
    if (escalationRef === undefined) return inDefinition('escalation', 'Must reference an escalation')
    return !escalationCode && { at: escalationRef, message: 'EscalationCode must be present and not empty' }
  },
  message: ({ messageRef }, element) =>
    isCatching(element) && messageRef === undefined && inDefinition('message', 'Must reference a message'),
  signal: ({ signalRef, signalName }) => {
    if (signalRef === undefined) return inDefinition('signal', 'Must reference a signal')
    return !signalName && { at: signalRef, message: noName }
  },
  timer: ({ timerType }) =>
    timerType === undefined &&
    inDefinition('timer', 'Must be exactly one type of timer: timeDuration, timeDate or timeCycle'),
  link: ({ name }) => !name && inDefinition('link', 'Link name must be present and not empty.'),
  compensation: ({ activityRef }, element, graph) => {
    if (activityRef === undefined || isCatching(element)) return undefined
    const activity = graph.element(activityRef)
    const refused = `The referenced compensation activity '${activityRef}'`
    if (!activity) return inDefinition('compensation', `${refused} doesn't exist`)
    const handled = graph.boundaryEvents(activityRef).some(event => definition(event, 'compensation'))
    const message = `${refused} must have either a compensation boundary event or be a subprocess`
    return !handled && activity.type !== 'subProcess' && inDefinition('compensation', message)
  },
}

/** The message that an element waits for: its name, and its key unless it starts a process. */
function checkMessage(element: ModelElement, graph: Graph): Complaint | undefined {
  if (!isCatching(element)) return undefined
  const message = element.type === 'receiveTask' ? element.message : definition(element, 'message')
  if (message?.messageRef === undefined) return undefined
  const { messageRef: at, messageName, correlationKey } = message
  if (!messageName) return { at, message: noName }
  const startsProcess = element.type === 'startEvent' && graph.element(element.parent ?? '')?.type === 'process'
  if (correlationKey === undefined) {
    return startsProcess ? undefined : { at, message: 'Must have exactly one zeebe:subscription extension element' }
  }
  if (isExpression(correlationKey)) return undefined
  return { at: `${at} > extensionElements > subscription`, message: staticValue(correlationKey) }
}

/** The engine's words where only an expression will do. */
export function staticValue(text: string): string {
  if (text === '') return lacks
  return `Expected expression but found static value '${text}'. An expression must start with '=' (e.g. '=${text}').`
}

const loopBase = 'multiInstanceLoopCharacteristics'

function checkLoop({ multiInstance: loop }: ModelElement): Complaint[] {
  if (!loop) return []
  const { sequential: _, completionCondition: __, ...own } = loop
  const under = `${loopBase} > extensionElements > loopCharacteristics`
  if (Object.values(own).every(value => value === undefined)) {
    return [{ under: loopBase, message: exactlyOne('loopCharacteristics') }]
  }
  const complaints: Complaint[] = []
  const add = (message: string) => complaints.push({ under, message })
  const paired = (one: string, other: string) => `Attribute '${one}' must be present if the attribute '${other}' is set`
  if (!isExpression(loop.inputCollection ?? '')) add(staticValue(loop.inputCollection ?? ''))
  if (loop.outputElement && !isExpression(loop.outputElement)) add(staticValue(loop.outputElement))
  if (loop.outputCollection && !loop.outputElement) add(paired('outputElement', 'outputCollection'))
  if (loop.outputElement && !loop.outputCollection) add(paired('outputCollection', 'outputElement'))
  return complaints
}

/** A flow with a condition, where nobody would ask it. */
function checkConditionalFlows(element: ModelElement, graph: Graph): Complaint | undefined {
  if (element.type === 'exclusiveGateway' || element.type === 'inclusiveGateway') return undefined
  if (!graph.outgoing(element.id).some(flow => flow.condition !== undefined)) return undefined
  return { message: 'Conditional sequence flows are only supported at exclusive or inclusive gateway' }
}

/** Everything that is wrong with an element by itself. */
export function checkElement(element: ModelElement, graph: Graph, line: Line): Complaint[] {
  const own = Object.hasOwn(byType, element.type) ? byType[element.type]! : []
  const found = [...own, jobHasType].map(check => check(element, graph, line))
  for (const each of element.eventDefinitions) {
    found.push(byDefinition[each.kind]?.(each as never, element, graph))
  }
  found.push(checkMessage(element, graph), ...checkLoop(element), checkConditionalFlows(element, graph))
  return found.flatMap(item => (typeof item === 'string' ? [{ message: item }] : item ? [item] : []))
}
