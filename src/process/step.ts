// The engine as a pure machine: `step(state, command)` gives the next state and what was logged on the way.
import type { ProcessModel } from '../bpmn/model.ts'
import { behaviorOf } from './behaviors/table.ts'
import { handle } from './commands.ts'
import type { EngineCommand, EngineOptions, EngineState, StepResult } from './contract.ts'
import { Engine } from './engine.ts'
import { run } from './run.ts'
import type { EngineData } from './state.ts'
import { copyState, emptyState } from './state.ts'

/**
 * An engine in which these models are deployed and nothing has happened. The first model is the state's `model`; more
 * may hold processes that its call activities name. Timer start events do not run here, see `deploy`.
 */
export function createEngine(model: ProcessModel | readonly ProcessModel[]): EngineState {
  return emptyState(Array.isArray(model) ? (model as readonly ProcessModel[]) : [model as ProcessModel])
}

/** Does one command and everything that follows from it, until the engine waits again. Nothing is changed in place. */
export function step(state: EngineState, command: EngineCommand, options: EngineOptions): StepResult {
  return stepWith(state, options, engine => handle(engine, command))
}

/** A step whose first part is anything; the rest is worked off as always. */
export function stepWith(
  state: EngineState,
  options: EngineOptions,
  begin: (engine: Engine) => Pick<StepResult, 'job' | 'rejected'>,
): StepResult {
  const engine = new Engine(copyState(state as EngineData), options, behaviorOf)
  const answer = begin(engine)
  if (answer.rejected) return { state, events: [], traces: engine.traces, waiting: [], ...answer }
  run(engine)
  const { events, traces, waiting } = engine
  return { state: engine.state, events, traces, waiting, ...answer }
}
