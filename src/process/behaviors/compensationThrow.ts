// Compensation: running the handlers when an event throws.
import type { ModelElement } from '../../bpmn/model.ts'
import { logCompensation } from '../compensation.ts'
import type { Behavior, Engine } from '../engine.ts'
import { definition } from '../graph.ts'
import type { Compensation, ElementInstance } from '../state.ts'
import { completeAndLeave, completeLater, createInstance, enter } from '../transitions.ts'
import { terminateNow } from './activity.ts'

/** Where a throwing event compensates: in its own scope, but from an event subprocess in the scope around that. */
function scopeOf(engine: Engine, thrower: ElementInstance): string {
  const scope = engine.instance(thrower.scope)!
  return engine.element(scope).triggeredByEvent ? scope.scope! : scope.key
}

/**
 * Throw and end events: all handlers start at once, in the order in which their activities were completed. The mappings
 * of the event are ignored.
 */
export const compensationThrowEvent: Behavior = {
  activate: (engine, instance, element) => {
    enter(engine, instance, 'activated')
    const activityRef = definition(element, 'compensation')?.activityRef
    const records = engine.state.compensations.filter(
      item =>
        item.scope === scopeOf(engine, instance) &&
        item.state === 'created' &&
        (activityRef === undefined || item.activity === activityRef),
    )
    instance.compensating = []
    for (const record of records) compensate(engine, instance, record)
    if (instance.compensating.length === 0) completeLater(engine, instance)
    return undefined
  },
  complete: completeAndLeave,
  terminate: terminateNow,
}

function compensate(engine: Engine, thrower: ElementInstance, record: Compensation): void {
  record.thrownBy = thrower.key
  record.state = 'triggered'
  if (record.handler !== undefined) {
    passBoundary(engine, thrower, record)
    logCompensation(engine, record, 'triggered')
    thrower.compensating!.push(record.handler)
    engine.append({ work: 'activate', element: record.handler, scope: scopeOf(engine, thrower), compensationOf: thrower.key })
  } else logCompensation(engine, record, 'triggered')
  const inside = engine.state.compensations.filter(item => item.scope === record.instance && item.state === 'created')
  for (const inner of inside) compensate(engine, thrower, inner)
}

/** The boundary event is passed in one go. */
function passBoundary(engine: Engine, thrower: ElementInstance, record: Compensation): void {
  const boundary = engine.graph(thrower).element(record.boundary!) as ModelElement
  const { model, process } = thrower
  const scope = scopeOf(engine, thrower)
  const instance = createInstance(engine, boundary, { model, process, part: 'single', scope })
  for (const state of ['activating', 'activated', 'completing', 'completed'] as const) enter(engine, instance, state)
  delete engine.state.instances[instance.key]
  const parent = engine.instance(scope)!
  parent.children = parent.children.filter(key => key !== instance.key)
}

/** A handler has completed; with the last one the throwing event goes on. */
export function handlerCompleted(engine: Engine, instance: ElementInstance): void {
  const thrower = engine.instance(instance.compensationOf)
  if (!thrower) return
  const { state } = engine
  const own = (item: Compensation) => item.thrownBy === thrower.key
  const record = state.compensations.find(item => own(item) && item.handler === instance.element)
  const finish = (done: Compensation) => {
    logCompensation(engine, done, 'completed')
    state.compensations = state.compensations.filter(item => item !== done)
  }
  if (record) finish(record)
  // A subprocess is done when nothing is left inside.
  for (const holder of state.compensations.filter(item => own(item) && item.handler === undefined)) {
    if (!state.compensations.some(item => item.scope === holder.instance)) finish(holder)
  }
  thrower.compensating = thrower.compensating!.filter((_, index, all) => index !== all.indexOf(instance.element))
  if (thrower.compensating.length === 0) completeLater(engine, thrower)
}
