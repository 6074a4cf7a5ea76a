// How element instances come, move on and go: the engine's state transitions, each logged as it logs them.
import type { ModelElement } from '../bpmn/model.ts'
import type { Variables } from '../json.ts'
import type { ElementState } from './contract.ts'
import type { Engine, Failure } from './engine.ts'
import type { ElementInstance, EventTrigger } from './state.ts'
import { setLocal } from './variables.ts'

/** Moves an instance to a state and logs it. */
export function enter(engine: Engine, instance: ElementInstance, state: ElementState): void {
  instance.state = state
  const { element, key, type, part } = instance
  engine.log({ event: 'element', state, element, instance: key, type, ...(part === 'body' ? { body: true } : {}) })
}

/** A new instance, not yet logged, of an element inside a scope. */
export function createInstance(
  engine: Engine,
  element: ModelElement,
  place: Pick<ElementInstance, 'model' | 'part' | 'scope' | 'caller'> & { process?: string },
): ElementInstance {
  const key = engine.name(element.id)
  const instance: ElementInstance = {
    key,
    element: element.id,
    type: element.type,
    state: 'created',
    children: [],
    flows: [],
    triggers: [],
    ...place,
    process: place.process ?? key,
  }
  engine.state.instances[key] = instance
  engine.instance(place.scope)?.children.push(key)
  return instance
}

/** A new process instance; its root is begun by the work that this appends. */
export function createProcessInstance(
  engine: Engine,
  model: number,
  process: ModelElement,
  variables: Variables,
  place: { caller?: string; correlationKey?: string; startBefore?: string; caught?: EventTrigger } = {},
): ElementInstance {
  const root = createInstance(engine, process, { model, part: 'single', caller: place.caller })
  if (place.startBefore !== undefined) root.startBefore = place.startBefore
  if (place.caught) root.triggers.push(place.caught)
  engine.state.processInstances.push({
    instance: root.key,
    state: 'active',
    ...(place.caller === undefined ? {} : { parent: place.caller }),
    ...(place.correlationKey === undefined ? {} : { correlationKey: place.correlationKey }),
  })
  setLocal(engine, root.key, variables)
  engine.append({ work: 'resume', instance: root.key })
  return root
}

/** Begins what stands behind an element; the flows in the engine's order. */
export function takeFlows(engine: Engine, instance: ElementInstance): void {
  if (instance.part === 'inner') return
  for (const flow of engine.graph(instance).outgoing(instance.element)) takeFlow(engine, instance, flow.id, flow.target)
}

export function takeFlow(engine: Engine, instance: ElementInstance, flow: string, target: string): void {
  const scope = instance.scope!
  engine.log({ event: 'flow', flow })
  engine.instance(scope)?.flows.push(flow)
  engine.append({ work: 'activate', element: target, scope, flow })
}

export function activateIn(engine: Engine, scope: ElementInstance, element: ModelElement): void {
  engine.append({ work: 'activate', element: element.id, scope: scope.key })
}

export function completeLater(engine: Engine, instance: ElementInstance): void {
  engine.append({ work: 'complete', instance: instance.key })
}

/**
 * Completes an instance. Where no flow leads on, its scope has a say before (a multi-instance body collects the output)
 * and learns of it after.
 */
export function complete(engine: Engine, instance: ElementInstance, leadsOn?: boolean): Failure | undefined {
  const scope = engine.instance(instance.scope)
  const ends =
    scope !== undefined &&
    !(leadsOn ?? (instance.part !== 'inner' && engine.graph(instance).outgoing(instance.element).length > 0))
  const before = ends ? engine.behavior(scope).beforePathEnds?.(engine, scope, instance) : undefined
  if (before && !before.ok) return before.failure
  enter(engine, instance, 'completed')
  remove(engine, instance)
  if (ends) engine.behavior(scope).afterPathEnded?.(engine, scope, before?.value ?? false)
  return undefined
}

/** Completes and takes the flows that lead on. */
export function completeAndLeave(engine: Engine, instance: ElementInstance): Failure | undefined {
  const failure = complete(engine, instance)
  if (!failure) takeFlows(engine, instance)
  return failure
}

/** The last step of a termination, when nothing runs inside any more. */
export function terminated(engine: Engine, instance: ElementInstance): void {
  enter(engine, instance, 'terminated')
  remove(engine, instance)
}

function remove(engine: Engine, instance: ElementInstance): void {
  delete engine.state.instances[instance.key]
  if (instance.job !== undefined) delete engine.state.jobs[instance.job]
  const scope = engine.instance(instance.scope)
  if (scope) scope.children = scope.children.filter(key => key !== instance.key)
}

/** Ends everything inside a scope; false when there is nothing. */
export function terminateChildren(engine: Engine, scope: ElementInstance): boolean {
  if (scope.children.length === 0) return false
  engine.append({ work: 'terminateChildren', scope: scope.key })
  return true
}

/** Has a scope nothing left to do? Where it was interrupted, tokens on its flows begin nothing any more. */
export function isDone(scope: ElementInstance): boolean {
  return scope.children.length === 0 && (scope.flows.length === 0 || scope.interruptedBy !== undefined)
}
