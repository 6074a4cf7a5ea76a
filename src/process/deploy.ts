// Deploying models as the engine does: checked first, then their timer start events begin to run.
import type { ProcessModel } from '../bpmn/model.ts'
import { addTimer } from './catchEvents.ts'
import type { DeploymentProblem } from './checkDeployment.ts'
import { checkDeployment } from './checkDeployment.ts'
import type { EngineOptions, StepResult } from './contract.ts'
import type { Engine, Failure } from './engine.ts'
import { definition } from './graph.ts'
import { deployedProcesses } from './processes.ts'
import type { Timer } from './state.ts'
import { createEngine, stepWith } from './step.ts'
import { evaluateTimer } from './timers.ts'

export type Deployment = { ok: true; result: StepResult } | { ok: false; problems: DeploymentProblem[] }

/** A start event whose date lies in the past starts an instance there and then. */
export function deploy(models: readonly ProcessModel[], options: EngineOptions): Deployment {
  const problems = models.flatMap(model => checkDeployment(model, options.line))
  if (problems.length > 0) return { ok: false, problems }
  const late: DeploymentProblem[] = []
  const result = stepWith(createEngine(models), options, engine => {
    for (const { element, timer } of startTimers(engine)) {
      if (timer.ok) addTimer(engine, timer.value)
      else late.push({ element, path: element, message: messageOf(timer.failure) })
    }
    return {}
  })
  return late.length > 0 ? { ok: false, problems: late } : { ok: true, result }
}

/** Their expressions see no variables. */
function startTimers(engine: Engine): { element: string; timer: ReturnType<typeof evaluateTimer> }[] {
  return deployedProcesses(engine.state).flatMap(({ model, element: process, graph }) =>
    graph
      .startEvents(process.id)
      .filter(event => definition(event, 'timer'))
      .map(event => {
        const timer = evaluateTimer(engine, { key: '', model }, event)
        return { element: event.id, timer: timer.ok ? { ok: true, value: withoutInstance(timer.value) } : timer }
      }),
  )
}

function withoutInstance(timer: Timer): Timer {
  const { instance: _, ...rest } = timer
  return rest
}

function messageOf(failure: Failure): string {
  return failure.kind === 'incident' ? failure.message : failure.waiting.reason
}
