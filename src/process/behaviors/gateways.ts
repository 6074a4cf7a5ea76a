// Gateways complete as soon as they begin. Flows are tried and taken from the last in the document to the first.
import type { ModelElement, ModelFlow } from '../../bpmn/model.ts'
import { conditionField } from '../../bpmn/fields.ts'
import { subscribe, unsubscribe } from '../catchEvents.ts'
import type { Behavior, Engine, Failure, Result } from '../engine.ts'
import { incident } from '../engine.ts'
import { evaluateBoolean } from '../expressions.ts'
import type { ElementInstance } from '../state.ts'
import { beginTriggered } from '../catchEvents.ts'
import { complete, completeLater, enter, takeFlow, takeFlows } from '../transitions.ts'
import { terminateNow } from './activity.ts'

const noFlow = incident(
  'CONDITION_ERROR',
  'Expected at least one condition to evaluate to true, or to have a default flow',
)

function pass(engine: Engine, instance: ElementInstance, flows: readonly ModelFlow[]): Failure | undefined {
  enter(engine, instance, 'activated')
  enter(engine, instance, 'completing')
  const failure = complete(engine, instance)
  if (!failure) for (const flow of flows) takeFlow(engine, instance, flow.id, flow.target)
  return failure
}

function holds(engine: Engine, instance: ElementInstance, flow: ModelFlow): Result<boolean> {
  return evaluateBoolean(engine, instance.key, flow.condition!, { element: flow.id, field: conditionField })
}

/** A gateway that looks at conditions: the flows to take, or the incident. */
function conditional(
  choose: (engine: Engine, instance: ElementInstance, flows: readonly ModelFlow[]) => Result<ModelFlow[]>,
): Behavior {
  return {
    activate: (engine, instance, element) => {
      const flows = engine.graph(instance).outgoing(element.id)
      if (flows.length === 0) {
        enter(engine, instance, 'activated')
        completeLater(engine, instance)
        return undefined
      }
      if (flows.length === 1 && flows[0]!.condition === undefined) return pass(engine, instance, flows)
      const chosen = choose(
        engine,
        instance,
        flows.filter(flow => flow.condition !== undefined && flow.id !== element.defaultFlow),
      )
      if (!chosen.ok) return chosen.failure
      const taken = chosen.value.length > 0 ? chosen.value : flows.filter(flow => flow.id === element.defaultFlow)
      return taken.length > 0 ? pass(engine, instance, taken) : noFlow
    },
    complete: (engine, instance) => complete(engine, instance),
    terminate: terminateNow,
  }
}

/** The first flow whose condition holds. One that is no boolean is an incident, even before another that holds. */
export const exclusiveGateway: Behavior = conditional((engine, instance, flows) => {
  for (const flow of flows) {
    const result = holds(engine, instance, flow)
    if (!result.ok) return result
    if (result.value) return { ok: true, value: [flow] }
  }
  return { ok: true, value: [] }
})

/** All flows whose conditions hold; all conditions are evaluated. */
export const inclusiveGateway: Behavior = conditional((engine, instance, flows) => {
  const taken: ModelFlow[] = []
  for (const flow of flows) {
    const result = holds(engine, instance, flow)
    if (!result.ok) return result
    if (result.value) taken.push(flow)
  }
  return { ok: true, value: taken }
})

export const parallelGateway: Behavior = {
  activate: (engine, instance, element) => pass(engine, instance, engine.graph(instance).outgoing(element.id)),
  complete: (engine, instance) => complete(engine, instance),
  terminate: terminateNow,
}

/** Waits for the events behind it; the first that happens is the way on. */
export const eventBasedGateway: Behavior = {
  activate: (engine, instance) => {
    const failure = subscribe(engine, instance)
    if (failure) return failure
    enter(engine, instance, 'activated')
    return undefined
  },
  complete: (engine, instance) => {
    const caught = instance.triggers.shift()
    unsubscribe(engine, instance)
    if (!caught) {
      const failure = complete(engine, instance)
      if (!failure) takeFlows(engine, instance)
      return failure
    }
    const failure = complete(engine, instance, true)
    if (!failure) beginTriggered(engine, instance.scope!, caught)
    return failure
  },
  terminate: (engine, instance) => {
    instance.triggers = []
    terminateNow(engine, instance)
  },
}

/**
 * May a join begin? A parallel one needs a token on each incoming flow. An inclusive one looks only when a token
 * arrives: it begins when no other token in the scope can still reach it.
 */
export function canJoin(engine: Engine, scope: ElementInstance, gateway: ModelElement): boolean {
  const incoming = engine.graph(scope).incoming(gateway.id)
  const arrived = incoming.filter(flow => scope.flows.includes(flow.id))
  if (gateway.type === 'parallelGateway') return arrived.length === incoming.length
  return arrived.length > 0 && (arrived.length === incoming.length || !canStillArrive(engine, scope, gateway, arrived))
}

function canStillArrive(engine: Engine, scope: ElementInstance, gateway: ModelElement, arrived: ModelFlow[]): boolean {
  const graph = engine.graph(scope)
  const onTheWay = scope.flows
    .map(id => engine.state.models[scope.model]!.flows[id]?.target)
    .filter(target => target !== undefined && target !== gateway.id)
  const running = scope.children.map(key => engine.instance(key)!.element).filter(id => id !== gateway.id)
  const visited = new Set<string>()
  const open = [...running, ...onTheWay] as string[]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === gateway.id) return true
    if (visited.has(id)) continue
    visited.add(id)
    const link = graph.element(id)?.eventDefinitions.find(item => item.kind === 'link')
    const linked =
      link?.kind === 'link' && link.name !== undefined ? graph.linkCatch(scope.element, link.name) : undefined
    if (linked && linked.id !== id) open.push(linked.id)
    open.push(
      ...graph
        .outgoing(id)
        .filter(flow => !arrived.includes(flow))
        .map(flow => flow.target),
    )
    open.push(...graph.boundaryEvents(id).map(event => event.id))
  }
  return false
}
