// User tasks: the engine's own (`zeebe:userTask`), and those that are jobs.
import type { ModelElement } from '../../bpmn/model.ts'
import type { EngineEvent } from '../contract.ts'
import { subscribe } from '../catchEvents.ts'
import type { Behavior, Engine, Failure, Result } from '../engine.ts'
import { incident } from '../engine.ts'
import { evaluate, evaluateAs, evaluateNumber, expressionText, isExpression, textOf } from '../expressions.ts'
import type { Json } from '../../json.ts'
import { applyInputs } from '../outputs.ts'
import type { ElementInstance } from '../state.ts'
import { dictionary } from '../state.ts'
import { parseZonedDate } from '../timers.ts'
import { enter } from '../transitions.ts'
import { terminateNow } from './activity.ts'
import { completeActivity, jobBehavior } from './serviceTask.ts'

interface Assignment {
  assignee?: string
  candidateGroups?: string[]
  candidateUsers?: string[]
  dueDate?: string
  followUpDate?: string
  priority: number
}

const defaultPriority = 50

export const userTask: Behavior = {
  activate: (engine, instance, element) => {
    const failure = applyInputs(engine, instance, element)
    if (failure) return failure
    const assignment = evaluateAssignment(engine, instance, element)
    if (!assignment.ok) return assignment.failure
    const notWaiting = subscribe(engine, instance)
    if (notWaiting) return notWaiting
    const { assignee = '', dueDate = '', priority, candidateGroups = [] } = assignment.value
    logUserTask(engine, instance, 'creating', { assignee })
    logUserTask(engine, instance, 'created', { assignee: '', dueDate, priority, candidateGroups })
    enter(engine, instance, 'activated')
    instance.assignee = assignee
    if (assignee !== '') assignUserTask(engine, instance, assignee)
    return undefined
  },
  complete: completeActivity,
  terminate: (engine, instance) => {
    logUserTask(engine, instance, 'canceling')
    logUserTask(engine, instance, 'canceled')
    terminateNow(engine, instance)
  },
}

export function assignUserTask(engine: Engine, instance: ElementInstance, assignee: string): void {
  instance.assignee = assignee
  logUserTask(engine, instance, 'assigning')
  logUserTask(engine, instance, 'assigned')
}

export function logUserTask(
  engine: Engine,
  instance: ElementInstance,
  state: Extract<EngineEvent, { event: 'userTask' }>['state'],
  more: Partial<Extract<EngineEvent, { event: 'userTask' }>> = {},
): void {
  engine.log({ event: 'userTask', state, instance: instance.key, assignee: instance.assignee ?? '', ...more })
}

const headerPrefix = 'io.camunda.zeebe:'

/** A user task without `zeebe:userTask`: a job with one retry, its assignment in headers. */
export const userTaskJob = jobBehavior((engine, instance, element) => {
  const result = evaluateAssignment(engine, instance, element)
  if (!result.ok) return result
  const { assignee, candidateGroups, candidateUsers, dueDate, followUpDate } = result.value
  const headers = dictionary<string>()
  for (const { key, value } of element.headers) headers[key] = value
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined) headers[headerPrefix + name] = value
  }
  set('assignee', assignee)
  set('candidateGroups', candidateGroups && JSON.stringify(candidateGroups))
  set('candidateUsers', candidateUsers && JSON.stringify(candidateUsers))
  set('dueDate', dueDate)
  set('followUpDate', followUpDate)
  set('formKey', element.assignment?.formKey)
  return { ok: true, value: { type: `${headerPrefix}userTask`, retries: 1, headers } }
})

function evaluateAssignment(engine: Engine, instance: ElementInstance, element: ModelElement): Result<Assignment> {
  const assignment: Assignment = { priority: defaultPriority }
  let failure: Failure | undefined
  const set = <K extends keyof Assignment>(key: K, read: (text: string) => Result<Assignment[K]>) => {
    const text = element.assignment?.[key]
    if (failure || text === undefined || text === '') return
    const result = read(text)
    if (result.ok) assignment[key] = result.value
    else failure = result.failure
  }
  const place = (key: string) => ({ element: element.id, field: `assignment:${key}` })
  set('assignee', text => {
    const result = evaluateAs(engine, instance.key, text, place('assignee'), ['string'])
    return result.ok ? { ok: true, value: textOf(result.value.value) } : result
  })
  set('candidateGroups', text => evaluateNames(engine, instance, text, place('candidateGroups')))
  set('candidateUsers', text => evaluateNames(engine, instance, text, place('candidateUsers')))
  set('dueDate', text => evaluateDate(engine, instance, text, place('dueDate')))
  set('followUpDate', text => evaluateDate(engine, instance, text, place('followUpDate')))
  set('priority', text => evaluateNumber(engine, instance.key, text, place('priority')))
  return failure ? { ok: false, failure } : { ok: true, value: assignment }
}

type Place = { element: string; field: string }

/** A list of text, or static text with commas. */
function evaluateNames(
  engine: Engine,
  instance: ElementInstance,
  text: string,
  place: Place,
): Result<string[] | undefined> {
  if (!isExpression(text)) return { ok: true, value: text.split(',').map(name => name.trim()) }
  const result = evaluateAs(engine, instance.key, text, place, ['list'])
  return result.ok ? { ok: true, value: (result.value.value as Json[]).map(textOf) } : result
}

/** As Java prints a date and time: without seconds when they are zero. Null and empty text are no date. */
function evaluateDate(
  engine: Engine,
  instance: ElementInstance,
  text: string,
  place: Place,
): Result<string | undefined> {
  const result = evaluate(engine, instance.key, text, place)
  if (!result.ok) return result
  const { value } = result.value
  if (value === null || value === '') return { ok: true, value: undefined }
  const date = textOf(value)
  if (parseZonedDate(date) === undefined) {
    const message = `Invalid date-time format '${date}' for expression '${expressionText(text)}'.`
    return { ok: false, failure: incident('EXTRACT_VALUE_ERROR', message) }
  }
  return { ok: true, value: date.replace(/(T\d\d:\d\d):00(?:\.0+)?(?=[Z+-])/, '$1') }
}
