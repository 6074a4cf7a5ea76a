// What an element leaves behind when it completes.
import type { ModelElement } from '../bpmn/model.ts'
import { emptyObject } from '../json.ts'
import type { Engine, Failure } from './engine.ts'
import { definition } from './graph.ts'
import { evaluateMappings } from './mappings.ts'
import type { ElementInstance } from './state.ts'
import { propagate, setLocal } from './variables.ts'

/** Input mappings: their targets become variables of the instance itself. */
export function applyInputs(engine: Engine, instance: ElementInstance, element: ModelElement): Failure | undefined {
  if (element.inputs.length === 0) return undefined
  const result = evaluateMappings(engine, instance, element, 'inputs')
  if (!result.ok) return result.failure
  setLocal(engine, instance.key, result.value)
  return undefined
}

/**
 * With output mappings the variables of the job or event stay in the instance, and only the targets go up. Without, the
 * variables go up themselves; so do those that an event brought when it began, but not those of a caught error.
 */
export function applyOutputs(engine: Engine, instance: ElementInstance, element: ModelElement): Failure | undefined {
  const event = instance.event
  if (element.outputs.length > 0) {
    if (event) setLocal(engine, instance.key, event)
    // They come in once: tried again after an incident, what was set in the meantime stays.
    delete instance.event
    const result = evaluateMappings(engine, instance, element, 'outputs')
    if (!result.ok) return result.failure
    propagate(engine, outputScope(instance), result.value)
  } else if (event) {
    propagate(engine, instance.key, event)
  } else if (bringsVariables(engine, instance, element)) {
    propagate(engine, outputScope(instance), engine.state.variables[instance.key] ?? emptyObject())
  }
  delete instance.event
  return undefined
}

/** An instance of a multi-instance activity writes to its own scope first, where its output element is. */
function outputScope(instance: ElementInstance): string {
  return instance.part === 'inner' ? instance.key : instance.scope!
}

function bringsVariables(engine: Engine, instance: ElementInstance, element: ModelElement): boolean {
  if (element.type === 'startEvent') return true
  if (element.type === 'boundaryEvent') return !definition(element, 'error')
  const graph = engine.graph(instance)
  return (
    element.type === 'intermediateCatchEvent' &&
    graph.incoming(element.id).some(flow => graph.element(flow.source)?.type === 'eventBasedGateway')
  )
}
