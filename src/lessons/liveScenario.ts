// One scenario of an element, run as the preview runs it: what comes of it, in the words of expectations, and why.
import type { ModelElement, ProcessModel } from '../bpmn/model.ts'
import type { SeenExpression } from '../explain/contract.ts'
import { explain } from '../explain/explain.ts'
import { isObject, parseJson, printJson, type Json, type Variables } from '../json.ts'
import { lineFor, type Line } from '../lines.ts'
import { expressionsSeen } from '../preview/inbound/fields.ts'
import { inboundProblemsOf } from '../preview/inbound/problems.ts'
import { liveThrough, type Lived as LivedRequest } from '../preview/previewInbound.ts'
import { describeOutcome } from '../preview/sentence.ts'
import { situationOn } from '../preview/situation.ts'
import type { Problem } from '../problem.ts'
import type { HttpAnswer } from '../runtime/inbound/contract.ts'
import { inboundTypeOf } from '../runtime/inbound/modelProcess.ts'
import type { ActualOutcome } from '../scenarios/expectation.ts'
import { readResult } from '../scenarios/results.ts'
import type { Scenario, ScenarioSet } from '../scenarios/scenario.ts'
import { pathOf } from '../task/outcome.ts'
import { requestChanges, requestPath } from '../task/requestOutcome.ts'
import type { Attempt } from '../task/runTask.ts'
import type { VariableChange } from '../task/variablesAfter.ts'
import type { World } from '../world.ts'

/** What a run of a scenario leaves to be judged. */
export interface Lived {
  model: ProcessModel
  element: ModelElement
  line: Line
  actual: ActualOutcome
  /** attempts that were made, or requests that came; fewer than given where it ended before */
  attempts: number
  /** the outcome in one sentence, with the diagram's names */
  sentence: string
  /** the same in a few words, as on the task's badge */
  badge: string
  /** the incident's or failure's message */
  message?: string
  /** the explanations, most serious first */
  problems: Problem[]
  /** every expression of the element that was evaluated */
  expressions: readonly SeenExpression[]
  changes: readonly VariableChange[]
  /** a verification expression answered the request, so that nothing else was asked */
  verified?: true
}

/** The hour of every check, so that it gives the same on any day: 15 January 2026, 10:00 UTC. */
export const checkWorld: World = { now: Date.UTC(2026, 0, 15, 10), zone: 'UTC', seed: 1 }

/** Steps of each expression of a check: far more than a lesson needs, over in a moment. */
const maxSteps = 200_000

/** Undefined when the diagram has no such element, or the element has no connector for the scenario. */
export function liveScenario(
  model: ProcessModel,
  id: string,
  set: ScenarioSet,
  scenario: Scenario,
  secrets: Record<string, string>,
  world: World = checkWorld,
): Lived | undefined {
  const element = Object.hasOwn(model.elements, id) ? model.elements[id] : undefined
  if (!element) return undefined
  const variables = variablesIn(scenario.variables ?? set.variables)
  if (inboundTypeOf(element) !== undefined) return liveRequest(model, element, scenario, variables, secrets, world)
  const choice = lineFor(model.executionPlatformVersion)
  const results = scenario.results.map(({ kind, text }) => readResult(kind, valueOf(text)))
  const question = { model, element: id, attempt: 0, scenario: { variables, results, secrets }, world, maxSteps }
  const situation = situationOn(choice.line, element, question)
  const { outcome, attempt, changes, expressions } = situation
  const { kind, sentence, badge, message } = describeOutcome(model, outcome, changes, element.type)
  const command = attempt?.run.command
  return {
    model, element, line: choice.line, expressions, changes, sentence, badge,
    attempts: situation.run.attempts.length,
    ...(message !== undefined && { message }),
    problems: explain(situation),
    actual: {
      kind,
      variables: variablesAfter(changes),
      ...('errorCode' in outcome && outcome.errorCode !== undefined && { errorCode: outcome.errorCode }),
      ...(outcome.kind === 'bpmnError' && { caughtBy: outcome.caughtBy }),
      ...(command?.command === 'fail' && { retries: command.retries, backoffMs: command.retryBackoffMs }),
      reached: pathOf(attempt).elements,
      ...sentBy(attempt),
    },
  }
}

function sentBy(attempt: Attempt | undefined): Pick<ActualOutcome, 'secrets' | 'request'> {
  const phases = attempt?.run.phases ?? []
  const filled = phases.find(phase => phase.phase === 'secrets')
  const input = phases.find(phase => phase.phase === 'connectorInput')
  return {
    secrets: filled?.phase === 'secrets' ? filled.used.map(({ name }) => name).filter(name => !filled.missing.includes(name)) : [],
    ...(input?.phase === 'connectorInput' && input.request && { request: input.request }),
  }
}

/** The same of the last request. */
function liveRequest(
  model: ProcessModel,
  element: ModelElement,
  { request, laterRequests = [], waiting, keyPair }: Scenario,
  variables: Variables,
  secrets: Record<string, string>,
  world: World,
): Lived | undefined {
  const requests = [request ?? { method: 'POST', headers: [] }, ...laterRequests]
  const lived = liveThrough({
    model, element: element.id, requests, variables, secrets, attempt: 0, world, maxSteps,
    ...(waiting && { waiting: waiting.map(each => ({ ...each, variables: variablesIn(each.variables) })) }),
    ...(keyPair && { keyPair }),
  })
  if (!lived) return undefined
  const { run, arrival, words, choice, outcome } = lived
  const expressions = expressionsSeen(run, element, arrival)
  const changes = changesOf(model, lived)
  const { kind, sentence, badge, message } = words
  return {
    model, element, line: choice.line, expressions, changes, sentence, badge,
    ...(message !== undefined && { message }),
    ...(outcome.kind === 'verified' && { verified: true }),
    attempts: run.arrivals.length,
    problems: inboundProblemsOf(model, element, lived, expressions),
    actual: {
      kind,
      variables: variablesAfter(changes),
      reached: requestPath(arrival).elements,
      ...(arrival.run.http && { status: arrival.run.http.status, answer: bodyOf(arrival.run.http) }),
    },
  }
}

const bodyOf = ({ json, body = '' }: HttpAnswer) => (json === undefined ? body : printJson(json))

/** Of the instance that took it; of a message that nobody took, what it carries. */
function changesOf(model: ProcessModel, { arrival, outcome }: LivedRequest): VariableChange[] {
  if (outcome.kind === 'started' || outcome.kind === 'correlated') return requestChanges(model, arrival)
  const [command] = arrival.run.commands
  if (!command || outcome.kind === 'rejected') return []
  return Object.entries(command.variables).map(([name, value]) => ({ name, change: 'added', value }))
}

function variablesAfter(changes: readonly VariableChange[]): Variables {
  return Object.assign(
    Object.create(null) as Variables,
    Object.fromEntries(changes.filter(({ change }) => change !== 'lost').map(({ name, value }) => [name, value])),
  )
}

function variablesIn(text: string): Variables {
  const value = valueOf(text)
  return isObject(value) ? value : {}
}

function valueOf(text: string): Json {
  const json = parseJson(text)
  return json.ok ? json.value : null
}
