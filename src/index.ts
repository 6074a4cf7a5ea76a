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

export { receiveRequest } from './runtime/inbound/receiveRequest.ts'
export { receiveEvent } from './runtime/inbound/receiveEvent.ts'
export type {
  Correlation,
  HttpAnswer,
  InboundCommand,
  InboundElement,
  InboundOptions,
  InboundPhase,
  InboundProcess,
  InboundRequest,
  InboundRun,
} from './runtime/inbound/contract.ts'
export type { EventOptions, EventRun } from './runtime/inbound/receiveEvent.ts'
export { inboundProcessOf } from './runtime/inbound/modelProcess.ts'
export { newKeyPair } from './runtime/inbound/crypto/newKeyPair.ts'
export type { KeyPair } from './runtime/inbound/webKey.ts'

export { readScenarioFile, writeScenarioFile } from './scenarios/files.ts'
export { readInbound } from './scenarios/inboundScenario.ts'
export type { InboundScenario } from './scenarios/inboundScenario.ts'
export { readWorkspaceFile, writeWorkspaceFile } from './scenarios/workspaceFile.ts'
export type { ScenarioFile } from './scenarios/files.ts'
export type { WorkspaceFile } from './scenarios/workspaceFile.ts'
export type { FileResult } from './scenarios/fileShape.ts'
export { meets } from './scenarios/expectation.ts'
export type { ActualOutcome, Difference } from './scenarios/expectation.ts'
export type {
  Expectation,
  LaterRequest,
  Scenario,
  ScenarioSet,
  SimulatedRequest,
  SimulatedResult,
  WaitingInstance,
} from './scenarios/scenario.ts'

export { deploy } from './process/deploy.ts'
export type { Deployment } from './process/deploy.ts'
export type { DeploymentProblem } from './process/checkDeployment.ts'
export { createEngine, step } from './process/step.ts'
export type {
  ActivatedJob,
  ElementState,
  EngineCommand,
  EngineEvent,
  EngineOptions,
  EngineState,
  EngineTrace,
  StepResult,
  Waiting,
} from './process/contract.ts'
export {
  correlations,
  finalState,
  incidents,
  instances,
  jobs,
  messageSubscriptions,
  nextBackoffEnd,
  scopeVariables,
  visibleVariables,
  waitingAt,
} from './process/queries.ts'
export type { FinalState, InstanceView } from './process/queries.ts'

export { runTask } from './task/runTask.ts'
export type { Attempt, TaskOptions, TaskRun, TaskScenario } from './task/runTask.ts'
export { outcomeOf } from './task/outcome.ts'
export type { Incident, TaskOutcome } from './task/outcome.ts'

export { previewTask } from './preview/previewTask.ts'
export type { PreviewQuestion } from './preview/previewTask.ts'
export { previewInbound } from './preview/previewInbound.ts'
export type { InboundQuestion } from './preview/previewInbound.ts'
export type { ValueKeeper } from './preview/values.ts'
export type { AnswerView, InboundView, OutcomeView, Preview, RequestView, VariableRow, WaiterView } from './view.ts'

export { decodeLink, encodeLink } from './share/link.ts'
export type { EncodedLink, LinkOptions } from './share/link.ts'
export { linkVersion, longestLink } from './share/takeLink.ts'
export type { DecodedLink } from './share/takeLink.ts'
export { readAddress, writeAddress } from './share/address.ts'
export type { Address, Pane } from './share/address.ts'
export { writeMarkdown } from './share/markdown.ts'
export type { MarkdownReport } from './share/markdown.ts'

// A text that does not parse is explained at once, as every other: what reads it comes with the package.
await loadUnfinished()
