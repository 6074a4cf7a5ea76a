// Throw and end events with a trigger.
import { noVariables, trigger } from '../catchEvents.ts'
import type { Behavior } from '../engine.ts'
import { unsupported } from '../engine.ts'
import { evaluateString } from '../expressions.ts'
import { definition } from '../graph.ts'
import { applyInputs, applyOutputs } from '../outputs.ts'
import { findErrorCatcher, findEscalationCatcher, evaluateCode } from '../throwing.ts'
import { complete, completeAndLeave, completeLater, enter, terminateChildren } from '../transitions.ts'
import { terminateNow } from './activity.ts'
import { passing, passingWithOutputs } from './passing.ts'

/** Its input mappings are ignored; uncaught it is an incident on the end event. */
export const errorEndEvent: Behavior = {
  activate: (engine, instance, element) => {
    const code = evaluateCode(engine, instance, element, 'error')
    if (!code.ok) return code.failure
    const catcher = findErrorCatcher(engine, code.value, engine.instance(instance.scope))
    if (!catcher.ok) return catcher.failure
    enter(engine, instance, 'activated')
    trigger(engine, catcher.value.instance, catcher.value.event, noVariables)
    return undefined
  },
  complete: (engine, instance) => completeAndLeave(engine, instance),
  terminate: terminateNow,
}

/** Uncaught, or caught by an event that does not interrupt, the token goes on. */
export const escalationEvent: Behavior = {
  activate: (engine, instance, element) => {
    const code = evaluateCode(engine, instance, element, 'escalation')
    if (!code.ok) return code.failure
    if (code.value === '') return unsupported('An empty escalation code: the engine itself breaks on it.')
    enter(engine, instance, 'activated')
    const catcher = findEscalationCatcher(engine, code.value, engine.instance(instance.scope))
    const interrupts = catcher !== undefined && catcher.event.interrupting !== false
    // The event's own log entry stands behind a boundary event that begins beside.
    if (catcher && !interrupts) trigger(engine, catcher.instance, catcher.event, noVariables)
    engine.log({
      event: 'escalation',
      state: catcher ? 'escalated' : 'not_escalated',
      code: code.value,
      thrownBy: element.id,
      caughtBy: catcher?.event.id ?? '',
    })
    if (catcher && interrupts) trigger(engine, catcher.instance, catcher.event, noVariables)
    else completeLater(engine, instance)
    return undefined
  },
  complete: passingWithOutputs.complete,
  terminate: terminateNow,
}

/** Its local inputs are the payload. */
export const signalThrowEvent: Behavior = {
  activate: (engine, instance, element) => {
    const failure = applyInputs(engine, instance, element)
    if (failure) return failure
    const text = definition(element, 'signal')?.signalName ?? ''
    const name = evaluateString(engine, instance.key, text, { element: element.id, field: 'signalName' })
    if (!name.ok) return name.failure
    enter(engine, instance, 'activated')
    engine.append({
      work: 'broadcast',
      name: name.value,
      variables: engine.state.variables[instance.key] ?? noVariables,
    })
    completeLater(engine, instance)
    return undefined
  },
  complete: passingWithOutputs.complete,
  terminate: terminateNow,
}

/** Ends everything else in its scope, which then completes. Its mappings are ignored. */
export const terminateEndEvent: Behavior = {
  ...passing,
  complete: (engine, instance, element) => {
    const scope = engine.instance(instance.scope)!
    scope.interruptedBy = element.id
    scope.flows = []
    const notCompleted = complete(engine, instance)
    if (!notCompleted) terminateChildren(engine, scope)
    return notCompleted
  },
}

export const linkThrowEvent: Behavior = {
  ...passingWithOutputs,
  complete: (engine, instance, element) => {
    const failure = applyOutputs(engine, instance, element)
    if (failure) return failure
    const scope = engine.instance(instance.scope)!
    const target = engine.graph(instance).linkCatch(scope.element, definition(element, 'link')?.name ?? '')
    const notCompleted = complete(engine, instance, target !== undefined)
    if (!notCompleted && target) engine.append({ work: 'activate', element: target.id, scope: scope.key })
    return notCompleted
  },
}
