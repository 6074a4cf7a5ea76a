// Scopes: processes, embedded subprocesses and event subprocesses. They hold tokens, and complete when none is left.
import type { ModelElement } from '../../bpmn/model.ts'
import type { Behavior, Engine } from '../engine.ts'
import { beginPendingEventSubprocess, beginTriggered, subscribe, unsubscribe } from '../catchEvents.ts'
import { dropCompensations, recordCompensation } from '../compensation.ts'
import { applyInputs, applyOutputs } from '../outputs.ts'
import { startBuffered } from '../messages.ts'
import type { ElementInstance } from '../state.ts'
import {
  activateIn,
  complete,
  completeAndLeave,
  completeLater,
  createInstance,
  enter,
  isDone,
  terminateChildren,
  terminated,
} from '../transitions.ts'
import { calledProcessCompleted, calledProcessTerminated } from './callActivity.ts'
import { finishTermination } from './activity.ts'

type ScopeHooks = Pick<Behavior, 'afterPathEnded' | 'childTerminated'>

function hooks(finish: (engine: Engine, scope: ElementInstance) => void): ScopeHooks {
  return {
    afterPathEnded: settle,
    childTerminated: (engine, scope) => {
      if (scope.state !== 'terminating') settle(engine, scope)
      else if (scope.children.length === 0) finish(engine, scope)
    },
  }
}

/** When the last child has gone: the event subprocess that waits for this begins, or the scope completes. */
function settle(engine: Engine, scope: ElementInstance): void {
  if (scope.children.length > 0 || beginPendingEventSubprocess(engine, scope)) return
  // With a boundary event caught, its end is on the way already.
  if (isDone(scope) && scope.triggers.length === 0) completeLater(engine, scope)
}

function terminateScope(finish: (engine: Engine, scope: ElementInstance) => void): Behavior['terminate'] {
  return (engine, scope) => {
    unsubscribe(engine, scope)
    engine.closeIncidents(scope)
    if (!terminateChildren(engine, scope)) finish(engine, scope)
  }
}

/** The start event with which a scope begins; an event subprocess begins with the one that was triggered. */
function begin(engine: Engine, scope: ElementInstance): void {
  const graph = engine.graph(scope)
  const start = engine.element(scope).triggeredByEvent
    ? graph.startEvents(scope.element)[0]
    : graph.noneStart(scope.element)
  if (!start) return
  const event = scope.event
  delete scope.event
  engine.append({ work: 'activate', element: start.id, scope: scope.key, ...(event ? { event } : {}) })
}

export const subProcess: Behavior = {
  activate: (engine, instance, element) => {
    const failure = applyInputs(engine, instance, element)
    if (failure) return failure
    enter(engine, instance, 'activated')
    begin(engine, instance)
    return undefined
  },
  complete: (engine, instance, element) => {
    const failure = applyOutputs(engine, instance, element)
    if (failure) return failure
    unsubscribe(engine, instance)
    recordCompensation(engine, instance)
    return completeAndLeave(engine, instance)
  },
  terminate: terminateScope(finishTermination),
  ...hooks(finishTermination),
}

/**
 * Begins the scopes around an element, without their start events, and then the element. What an outer scope waits for
 * is opened where its expressions allow: had they failed, the token would not have come so far.
 */
function beginInside(engine: Engine, root: ElementInstance, id: string): void {
  const graph = engine.graph(root)
  const path: ModelElement[] = []
  for (
    let element = graph.element(id);
    element && element.id !== root.element;
    element = graph.element(element.parent ?? '')
  ) {
    path.unshift(element)
  }
  let scope = root
  for (const [depth, element] of path.entries()) {
    subscribe(engine, scope)
    if (depth === path.length - 1) activateIn(engine, scope, element)
    else {
      const { model, process } = scope
      scope = createInstance(engine, element, { model, process, part: 'single', scope: scope.key })
      enter(engine, scope, 'activating')
      enter(engine, scope, 'activated')
    }
  }
}

/** What becomes of a process instance after its end, and of the activity that called it. */
function endProcess(engine: Engine, instance: ElementInstance, state: 'completed' | 'terminated'): void {
  const record = engine.state.processInstances.find(item => item.instance === instance.key)!
  record.state = state
  startBuffered(engine, instance.element, record)
}

function finishProcess(engine: Engine, instance: ElementInstance): void {
  terminated(engine, instance)
  endProcess(engine, instance, 'terminated')
  const caller = engine.instance(instance.caller)
  if (caller) calledProcessTerminated(engine, caller)
}

export const process: Behavior = {
  activate: (engine, instance) => {
    enter(engine, instance, 'activated')
    const [caught] = instance.triggers.splice(0)
    if (caught) beginTriggered(engine, instance.key, caught)
    else if (instance.startBefore === undefined) begin(engine, instance)
    else beginInside(engine, instance, instance.startBefore)
    return undefined
  },
  complete: (engine, instance) => {
    unsubscribe(engine, instance)
    dropCompensations(engine, instance)
    const caller = engine.instance(instance.caller)
    if (caller) calledProcessCompleted(engine, caller, instance)
    const failure = complete(engine, instance)
    endProcess(engine, instance, 'completed')
    return failure
  },
  terminate: (engine, instance, element) => {
    dropCompensations(engine, instance)
    terminateScope(finishProcess)(engine, instance, element)
  },
  ...hooks(finishProcess),
}
