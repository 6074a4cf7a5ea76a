// Elements that wait for an event of their own: catch events and receive tasks.
import { subscribe } from '../catchEvents.ts'
import type { Behavior } from '../engine.ts'
import { applyInputs } from '../outputs.ts'
import { enter } from '../transitions.ts'
import { terminateNow } from './activity.ts'
import { completeActivity } from './serviceTask.ts'

export const catching: Behavior = {
  activate: (engine, instance, element) => {
    const failure = applyInputs(engine, instance, element) ?? subscribe(engine, instance)
    if (failure) return failure
    enter(engine, instance, 'activated')
    return undefined
  },
  complete: completeActivity,
  terminate: terminateNow,
}
