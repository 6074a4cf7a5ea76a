// Whatever is done by a job worker: service, send, business rule and script tasks with a job type, user tasks without
// `zeebe:userTask`, message throw and end events.
import type { ModelElement } from '../../bpmn/model.ts'
import { subscribe, unsubscribe } from '../catchEvents.ts'
import { recordCompensation } from '../compensation.ts'
import type { Behavior, Engine, Result } from '../engine.ts'
import type { JobProperties } from '../jobs.ts'
import { createJob, evaluateJob } from '../jobs.ts'
import { applyInputs, applyOutputs } from '../outputs.ts'
import type { ElementInstance } from '../state.ts'
import { completeAndLeave, enter } from '../transitions.ts'
import { terminateNow } from './activity.ts'

type Evaluate = (engine: Engine, instance: ElementInstance, element: ModelElement) => Result<JobProperties>

/** The behaviour of an element whose job is made of these properties. */
export function jobBehavior(evaluate: Evaluate): Behavior {
  return {
    activate: (engine, instance, element) => {
      const failure = applyInputs(engine, instance, element)
      if (failure) return failure
      const job = evaluate(engine, instance, element)
      if (!job.ok) return job.failure
      const notWaiting = subscribe(engine, instance)
      if (notWaiting) return notWaiting
      createJob(engine, instance, job.value)
      enter(engine, instance, 'activated')
      return undefined
    },
    complete: completeActivity,
    terminate: terminateNow,
  }
}

/** Output mappings, then on; boundary events no longer wait. */
export const completeActivity: Behavior['complete'] = (engine, instance, element) => {
  const failure = applyOutputs(engine, instance, element)
  if (failure) return failure
  unsubscribe(engine, instance)
  recordCompensation(engine, instance)
  return completeAndLeave(engine, instance)
}

export const serviceTask = jobBehavior(evaluateJob)
