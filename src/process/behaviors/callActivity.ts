// Call activities: a process instance of their own, with copies of variables on the way in and out.
import { calledProcessField } from '../../bpmn/fields.ts'
import { subscribe, unsubscribe } from '../catchEvents.ts'
import type { Behavior, Engine } from '../engine.ts'
import { incident } from '../engine.ts'
import { evaluateString } from '../expressions.ts'
import { applyInputs } from '../outputs.ts'
import { findProcess } from '../processes.ts'
import type { ElementInstance } from '../state.ts'
import { completeLater, createProcessInstance, enter } from '../transitions.ts'
import { emptyObject } from '../../json.ts'
import { visibleVariables } from '../variables.ts'
import { finishTermination } from './activity.ts'
import { completeActivity } from './serviceTask.ts'

export const callActivity: Behavior = {
  activate: (engine, instance, element) => {
    const failure = applyInputs(engine, instance, element)
    if (failure) return failure
    const place = { element: element.id, field: calledProcessField }
    const id = evaluateString(engine, instance.key, element.calledElement?.processId ?? '', place)
    if (!id.ok) return id.failure
    const found = findProcess(engine.state, id.value)
    const process = `Expected process with BPMN process id '${id.value}'`
    if (!found) return incident('CALLED_ELEMENT_ERROR', `${process} to be deployed, but not found.`)
    if (!found.graph.noneStart(id.value))
      return incident('CALLED_ELEMENT_ERROR', `${process} to have a none start event, but not found.`)
    const notWaiting = subscribe(engine, instance)
    if (notWaiting) return notWaiting
    enter(engine, instance, 'activated')
    const variables =
      element.calledElement?.propagateAllParentVariables === false
        ? (engine.state.variables[instance.key] ?? emptyObject())
        : visibleVariables(engine.state, instance.key)
    instance.called = createProcessInstance(engine, found.model, found.element, variables, { caller: instance.key }).key
    return undefined
  },
  complete: completeActivity,
  terminate: (engine, instance) => {
    unsubscribe(engine, instance)
    engine.closeIncidents(instance)
    if (engine.instance(instance.called)) engine.append({ work: 'terminate', instance: instance.called! })
    else finishTermination(engine, instance)
  },
}

/** With output mappings all variables of the called process come in, even where they are not to be propagated. */
export function calledProcessCompleted(engine: Engine, caller: ElementInstance, called: ElementInstance): void {
  const element = engine.element(caller)
  const variables = engine.state.variables[called.key]
  const comesIn = element.outputs.length > 0 || element.calledElement?.propagateAllChildVariables !== false
  if (variables && comesIn) caller.event = variables
  completeLater(engine, caller)
}

export function calledProcessTerminated(engine: Engine, caller: ElementInstance): void {
  if (caller.state === 'terminating') finishTermination(engine, caller)
}
