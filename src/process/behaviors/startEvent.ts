// Start events. What a scope waits for is opened when its start event has completed, so that the start event's output
// mappings can make the variables that correlation keys read.
import { subscribe } from '../catchEvents.ts'
import type { Behavior } from '../engine.ts'
import { applyOutputs } from '../outputs.ts'
import { completeAndLeave } from '../transitions.ts'
import { passing } from './passing.ts'

export const startEvent: Behavior = {
  ...passing,
  complete: (engine, instance, element) =>
    applyOutputs(engine, instance, element) ??
    subscribe(engine, engine.instance(instance.scope)!) ??
    completeAndLeave(engine, instance),
}
