// One connector task from its activation to what comes of it: the engine activates it, the runtime runs its job, the
// engine takes the command, and so on for each attempt. Puts `runtime` and `process` together; rules live there.
import type { ProcessModel } from '../bpmn/model.ts'
import type { Variables } from '../json.ts'
import type { Line } from '../lines.ts'
import type { ActivatedJob, EngineCommand, EngineState, StepResult } from '../process/contract.ts'
import type { ConnectorResult, JobRun } from '../runtime/contract.ts'
import type { Problem } from '../problem.ts'
import { runJob } from '../runtime/runJob.ts'
import type { World } from '../world.ts'
import { createEngine, step } from '../process/step.ts'
import { asFarAsKnown } from './asFarAsKnown.ts'
import { processOf } from './processOf.ts'

export interface TaskScenario {
  /** process variables before the task */
  variables: Variables
  /** what the connector does, one per attempt; the last repeats */
  results: ConnectorResult[]
  secrets: Record<string, string>
}

export interface TaskOptions {
  line: Line
  world: World
  maxSteps?: number
  /** attempts beyond the given results, to know how it ends; default 0 */
  repeats?: number
}

/** One attempt: the job as handed out, what the runtime did with it, and what the engine made of the command. */
export interface Attempt {
  /** counted from 1 */
  no: number
  /** milliseconds since the first attempt */
  atMs: number
  /** false when the last result was repeated for it */
  given: boolean
  job: ActivatedJob
  result: ConnectorResult
  run: JobRun
  /** an expression of the job that can't be evaluated here: `run` ends there, and no command is known */
  notEvaluated?: Problem
  /** absent when no command was sent */
  engine?: StepResult
}

export interface TaskRun {
  element: string
  variables: Variables
  /** what the engine logged until the job existed, or the incident that kept it from existing */
  start: Pick<StepResult, 'events' | 'traces' | 'waiting'>
  attempts: Attempt[]
  /** the engine's state at the end */
  state: EngineState
}

/** How far a retried job is followed, whatever its retries say. */
const attemptLimit = 100

/** Runs the task; never throws for what a diagram or a scenario says. */
export function runTask(model: ProcessModel, element: string, scenario: TaskScenario, options: TaskOptions): TaskRun {
  const { line, world, maxSteps } = options
  const engineOptions = { line, world, ...(maxSteps !== undefined && { maxSteps }) }
  const send = (state: EngineState, command: EngineCommand) => step(state, command, engineOptions)
  const { variables, results } = scenario

  const { state: begun, events, traces, waiting } = send(createEngine(model), {
    do: 'start',
    process: processOf(model, element),
    variables,
    startBefore: element,
  })
  let state = begun
  const start = { events, traces, waiting }
  const attempts: Attempt[] = []
  const last = Math.min(results.length + (options.repeats ?? 0), attemptLimit)
  let atMs = 0
  for (let index = 0; index < last; index++) {
    const taken = send(state, { do: 'activateJob', element })
    state = taken.state
    if (!taken.job) break
    const result = results[Math.min(index, results.length - 1)]!
    const known = asFarAsKnown(runJob(taken.job, result, { line, world, secrets: scenario.secrets, ...(maxSteps !== undefined && { maxSteps }) }))
    const attempt: Attempt = { no: index + 1, atMs, given: index < results.length, job: taken.job, result, ...known }
    attempts.push(attempt)
    const command = engineCommand(taken.job.key, known.run)
    if (!command) break
    const answer = send(state, command)
    attempt.engine = answer
    state = answer.state
    if (command.do !== 'failJob' || command.retries <= 0) break
    atMs += command.backoffMs ?? 0
    if (index + 1 < last) state = send(state, { do: 'advance', milliseconds: command.backoffMs ?? 0 }).state
  }
  return { element, variables, start, attempts, state }
}

function engineCommand(job: string, { command }: JobRun): EngineCommand | undefined {
  switch (command.command) {
    case 'complete':
      return { do: 'completeJob', job, variables: command.variables }
    case 'throwError':
      return { do: 'throwError', job, code: command.errorCode, message: command.errorMessage, variables: command.variables }
    case 'fail':
      return {
        do: 'failJob',
        job,
        retries: command.retries,
        message: command.errorMessage,
        backoffMs: command.retryBackoffMs,
        ...(command.variables && { variables: command.variables }),
      }
    case 'none':
      return undefined
  }
}
