// Elements that do nothing by themselves: the token passes.
import type { Behavior } from '../engine.ts'
import { applyOutputs } from '../outputs.ts'
import { completeAndLeave, completeLater, enter } from '../transitions.ts'
import { terminateNow } from './activity.ts'

/** Manual and undefined tasks: mappings are ignored. */
export const passing: Behavior = {
  activate: (engine, instance) => {
    enter(engine, instance, 'activated')
    completeLater(engine, instance)
    return undefined
  },
  complete: (engine, instance) => completeAndLeave(engine, instance),
  terminate: terminateNow,
}

/** Throw and end events without a trigger, and boundary events: output mappings count, input mappings don't. */
export const passingWithOutputs: Behavior = {
  ...passing,
  complete: (engine, instance, element) =>
    applyOutputs(engine, instance, element) ?? completeAndLeave(engine, instance),
}
