// Deploying models as the engine does: checked first, then their timer start events begin to run.
import type { ProcessModel } from '../bpmn/model.ts'
import { addTimer } from './catchEvents.ts'
import type { DeploymentProblem } from './checkDeployment.ts'
import { checkDeployment } from './checkDeployment.ts'
import type { EngineOptions, StepResult } from './contract.ts'
import type { Engine, Failure } from './engine.ts'
import { timerComplaint } from './deploymentTexts.ts'
import { evaluateConstant, resultTypes } from './expressions.ts'
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
    for (const { element, timer, timerType } of startTimers(engine)) {
      if (timer.ok) addTimer(engine, timer.value)
      else late.push({ element, path: element, message: timerComplaint(timerType, messageOf(timer.failure)) })
    }
    late.push(...nameProblems(engine))
    return {}
  })
  return late.length > 0 ? { ok: false, problems: late } : { ok: true, result }
}

/** Names of messages and signals that start a process, where they are expressions: texts, whatever the variables. */
function nameProblems(engine: Engine): DeploymentProblem[] {
  return deployedProcesses(engine.state).flatMap(({ element: process, graph }) =>
    graph.startEvents(process.id).flatMap(event => {
      const { id: element } = event
      const kind = definition(event, 'message') ? 'message' : 'signal'
      const text = definition(event, 'message')?.messageName ?? definition(event, 'signal')?.signalName
      const type = text === undefined ? 'string' : evaluateConstant(engine, text)?.type
      if (type === 'string') return []
      const found = type === undefined ? 'NULL' : resultTypes[type]
      const message = `Expected constant expression of type String for ${kind} name '${text}', but was ${found}`
      return [{ element, path: element, message }]
    }),
  )
}

/** Their expressions see no variables. */
interface StartTimer {
  element: string
  timerType: Parameters<typeof timerComplaint>[0]
  timer: ReturnType<typeof evaluateTimer>
}

function startTimers(engine: Engine): StartTimer[] {
  return deployedProcesses(engine.state).flatMap(({ model, element: process, graph }) =>
    graph
      .startEvents(process.id)
      .filter(event => definition(event, 'timer'))
      .map(event => {
        const timer = evaluateTimer(engine, { key: '', model }, event)
        const timerType = definition(event, 'timer')?.timerType ?? 'timeDate'
        return { element: event.id, timerType, timer: timer.ok ? { ok: true, value: withoutInstance(timer.value) } : timer }
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
