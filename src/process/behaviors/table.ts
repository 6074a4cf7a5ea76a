// Which behaviour an element has: by its type, and for events by what they throw or catch. An element that is not in
// these tables is not simulated: its token waits, and says so.
import type { EventDefinition, ModelElement } from '../../bpmn/model.ts'
import type { Behavior } from '../engine.ts'
import { unsupported } from '../engine.ts'
import type { ElementInstance } from '../state.ts'
import { terminateNow } from './activity.ts'
import { callActivity } from './callActivity.ts'
import { compensationThrowEvent } from './compensationThrow.ts'
import { eventBasedGateway, exclusiveGateway, inclusiveGateway, parallelGateway } from './gateways.ts'
import { multiInstanceBody } from './multiInstance.ts'
import { passing, passingWithOutputs } from './passing.ts'
import { process, subProcess } from './scopes.ts'
import { scriptTask } from './scriptTask.ts'
import { serviceTask } from './serviceTask.ts'
import { startEvent } from './startEvent.ts'
import { errorEndEvent, escalationEvent, linkThrowEvent, signalThrowEvent, terminateEndEvent } from './throwEvents.ts'
import { userTask, userTaskJob } from './userTask.ts'
import { catching } from './waitingEvents.ts'

type Choose = (element: ModelElement) => Behavior | undefined

type EventTable = { [K in EventDefinition['kind'] | 'none']?: Behavior | Choose }

const messageJob: Choose = element => (element.taskDefinition ? serviceTask : undefined)

const throwTable: EventTable = {
  none: passingWithOutputs,
  message: messageJob,
  signal: signalThrowEvent,
  escalation: escalationEvent,
  compensation: compensationThrowEvent,
}

const endTable: EventTable = { ...throwTable, error: errorEndEvent, terminate: terminateEndEvent }

const catchTable: EventTable = { message: catching, timer: catching, signal: catching, link: passingWithOutputs }

/** Start and boundary events have been triggered when they begin; what they waited for plays no part any more. */
const triggeredTable = (behavior: Behavior): EventTable => ({
  none: behavior,
  message: behavior,
  timer: behavior,
  signal: behavior,
  error: behavior,
  escalation: behavior,
  compensation: behavior,
})

function byEvent(table: EventTable): Choose {
  return element => {
    const [definition, ...more] = element.eventDefinitions
    const kind = definition?.kind ?? 'none'
    const entry = more.length === 0 && Object.hasOwn(table, kind) ? table[kind] : undefined
    return typeof entry === 'function' ? entry(element) : entry
  }
}

const types: Record<string, Behavior | Choose> = {
  process,
  subProcess,
  startEvent: byEvent(triggeredTable(startEvent)),
  boundaryEvent: byEvent(triggeredTable(passingWithOutputs)),
  endEvent: byEvent(endTable),
  intermediateThrowEvent: byEvent({ ...throwTable, link: linkThrowEvent }),
  intermediateCatchEvent: byEvent(catchTable),
  task: passing,
  manualTask: passing,
  serviceTask: element => (element.taskDefinition ? serviceTask : undefined),
  sendTask: element => (element.taskDefinition ? serviceTask : undefined),
  businessRuleTask: element => (element.taskDefinition ? serviceTask : undefined),
  scriptTask: element => (element.script ? scriptTask : element.taskDefinition ? serviceTask : undefined),
  userTask: element => (element.zeebeUserTask ? userTask : userTaskJob),
  receiveTask: catching,
  callActivity,
  exclusiveGateway,
  inclusiveGateway,
  parallelGateway,
  eventBasedGateway,
}

/** Is this element simulated? */
export function isSimulated(element: ModelElement): boolean {
  return chooseBehavior(element) !== undefined
}

function chooseBehavior(element: ModelElement): Behavior | undefined {
  // Listeners are jobs of their own, before and after the element's.
  if (element.listeners) return undefined
  const entry = Object.hasOwn(types, element.type) ? types[element.type] : undefined
  return typeof entry === 'function' ? entry(element) : entry
}

export function behaviorOf(instance: ElementInstance, element: ModelElement): Behavior {
  const behavior = chooseBehavior(element)
  if (!behavior) return notSimulated
  return instance.part === 'body' ? multiInstanceBody : behavior
}

const notSimulated: Behavior = {
  activate: (_, __, element) => unsupported(whyNot(element)),
  complete: () => undefined,
  terminate: terminateNow,
}

function whyNot(element: ModelElement): string {
  if (element.listeners) return 'Execution and task listeners are not simulated.'
  if (element.calledDecision) return 'DMN decisions are not simulated.'
  const [definition] = element.eventDefinitions
  const kind = definition
    ? ` with a trigger of the kind "${definition.kind === 'other' ? definition.type : definition.kind}"`
    : lacks(element.type)
  // `intermediateCatchEvent` as people say it.
  const words = element.type.replace(/([A-Z])/g, ' $1').toLowerCase()
  return `${/^[aeiou]/.test(words) ? 'An' : 'A'} ${words}${kind} is not simulated.`
}

function lacks(type: string): string {
  if (type === 'serviceTask' || type === 'sendTask') return ' without a job type'
  return type.endsWith('Event') ? ' without a trigger' : ''
}
