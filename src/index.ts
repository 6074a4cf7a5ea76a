// The package's front door for headless use: every export by name. Nothing in here needs a browser, a clock, chance
// or the network.
import { loadUnfinished } from './feel/unfinished.ts'

export { ExactNumber, parseJson, printJson } from './json.ts'
export type { Json, JsonObject, JsonResult, Variables } from './json.ts'
export { lineFor, lines, newestLine } from './lines.ts'
export type { Line, LineChoice } from './lines.ts'
export type { Fix, Place, Problem, Severity } from './problem.ts'
export type { World } from './world.ts'

export { compileExpression, evaluateExpression } from './feel/compile.ts'
export type {
  CompiledExpression,
  Dialect,
  FeelCall,
  FeelFailureKind,
  FeelOptions,
  FeelPath,
  FeelResult,
  FeelScope,
  FeelType,
  FeelWarning,
} from './feel/contract.ts'

export { parseDiagram } from './bpmn/parseDiagram.ts'
export type { ParsedDiagram } from './bpmn/parseDiagram.ts'
export type { EventDefinition, IoMapping, ModelElement, ModelFlow, MultiInstance, ProcessModel } from './bpmn/model.ts'

export { runJob } from './runtime/runJob.ts'
export type {
  ConnectorException,
  ConnectorResult,
  HttpRequest,
  Job,
  JobCommand,
  JobRun,
  RunJobOptions,
  RuntimePhase,
} from './runtime/contract.ts'
export { callRest } from './runtime/http/exchange.ts'
export type { Exchange, RestOptions, SentRequest } from './runtime/http/exchange.ts'
export { httpLineFor } from './runtime/http/httpLine.ts'
export type { HttpLine } from './runtime/http/httpLine.ts'
export type { Server, ServerAnswer } from './runtime/http/server.ts'
export { knownDifferences } from './runtime/knownDifferences.ts'
export type { KnownDifference } from './runtime/knownDifferences.ts'

export { readScenarioFile, writeScenarioFile } from './scenarios/files.ts'
export { readWorkspaceFile, writeWorkspaceFile } from './scenarios/workspaceFile.ts'
export type { ScenarioFile } from './scenarios/files.ts'
export type { WorkspaceFile } from './scenarios/workspaceFile.ts'
export type { FileResult } from './scenarios/fileShape.ts'
export { meets } from './scenarios/expectation.ts'
export type { ActualOutcome, Difference } from './scenarios/expectation.ts'
export type { Expectation, Scenario, ScenarioSet, SimulatedResult } from './scenarios/scenario.ts'

export { deploy } from './process/deploy.ts'
export type { Deployment } from './process/deploy.ts'
export { createEngine, step } from './process/step.ts'
export type { EngineCommand, EngineEvent, EngineOptions, EngineState, StepResult } from './process/contract.ts'

export { runTask } from './task/runTask.ts'
export type { Attempt, TaskOptions, TaskRun, TaskScenario } from './task/runTask.ts'
export { outcomeOf } from './task/outcome.ts'
export type { Incident, TaskOutcome } from './task/outcome.ts'

await loadUnfinished()
