// Signals reach whatever waits at that moment, and start processes; they are never buffered.
import type { Variables } from '../json.ts'
import { acceptsEvent, trigger } from './catchEvents.ts'
import type { Engine } from './engine.ts'
import { isNamed } from './expressions.ts'
import { definition } from './graph.ts'
import { deployedProcesses } from './processes.ts'
import { createProcessInstance } from './transitions.ts'

export function broadcast(engine: Engine, name: string, variables: Variables): void {
  engine.log({ event: 'signal', state: 'broadcasted', name })
  for (const { model, element, graph } of deployedProcesses(engine.state)) {
    const start = graph.startEvents(element.id).find(event => isNamed(engine, definition(event, 'signal')?.signalName, name))
    if (start) createProcessInstance(engine, model, element, {}, { caught: { element: start.id, variables } })
  }
  for (const subscription of engine.state.signalSubscriptions.filter(item => item.name === name)) {
    const instance = engine.instance(subscription.instance)
    const event = instance && engine.graph(instance).element(subscription.element)
    if (instance && event && acceptsEvent(engine, instance, event)) trigger(engine, instance, event, variables)
  }
}
