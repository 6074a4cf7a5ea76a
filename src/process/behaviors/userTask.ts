// User tasks: the engine's own (`zeebe:userTask`), and those that are jobs.
import { evaluateAssignment } from '../assignment.ts'
import type { EngineEvent } from '../contract.ts'
import { subscribe } from '../catchEvents.ts'
import type { Behavior, Engine } from '../engine.ts'
import { headersOf } from '../jobs.ts'
import { applyInputs } from '../outputs.ts'
import type { ElementInstance } from '../state.ts'
import { dictionary } from '../state.ts'
import { enter } from '../transitions.ts'
import { terminateNow } from './activity.ts'
import { completeActivity, jobBehavior } from './serviceTask.ts'

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
export const userTaskJob: Behavior = jobBehavior((engine, instance, element) => {
  const result = evaluateAssignment(engine, instance, element)
  if (!result.ok) return result
  const { assignee, candidateGroups, candidateUsers, dueDate, followUpDate } = result.value
  const headers = dictionary<string>()
  Object.assign(headers, headersOf(element))
  const set = (name: string, value: string | undefined) => {
    if (value) headers[headerPrefix + name] = value
  }
  set('assignee', assignee)
  set('candidateGroups', candidateGroups && JSON.stringify(candidateGroups))
  set('candidateUsers', candidateUsers && JSON.stringify(candidateUsers))
  set('dueDate', dueDate)
  set('followUpDate', followUpDate)
  set('formKey', element.assignment?.formKey)
  return { ok: true, value: { type: `${headerPrefix}userTask`, retries: 1, headers } }
})
