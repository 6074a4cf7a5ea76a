// What activities have in common: how they are ended from outside, and boundary events that take over.
import { beginTriggered, unsubscribe } from '../catchEvents.ts'
import type { Engine } from '../engine.ts'
import { cancelJob } from '../jobs.ts'
import type { ElementInstance } from '../state.ts'
import { terminated } from '../transitions.ts'

/** Ends an instance in which nothing else runs. */
export function terminateNow(engine: Engine, instance: ElementInstance): void {
  cancelJob(engine, instance)
  unsubscribe(engine, instance)
  engine.closeIncidents(instance)
  finishTermination(engine, instance)
}

/** The instance is gone: the boundary event that ended it begins, or its scope learns of it. */
export function finishTermination(engine: Engine, instance: ElementInstance): void {
  const caught = instance.triggers.shift()
  terminated(engine, instance)
  const scope = engine.instance(instance.scope)
  if (!scope) return
  if (caught && scope.state === 'activated' && scope.interruptedBy === undefined)
    beginTriggered(engine, scope.key, caught)
  else engine.behavior(scope).childTerminated?.(engine, scope)
}
