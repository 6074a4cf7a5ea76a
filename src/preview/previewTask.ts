// Puts the rooms together: a model, an element and a scenario become what is shown. No rule lives here.
import type { ModelElement, ProcessModel } from '../bpmn/model.ts'
import { explain } from '../explain/explain.ts'
import { lineFor } from '../lines.ts'
import { outcomeOf, pathOf, type TaskOutcome } from '../task/outcome.ts'
import { runTask, type Attempt, type TaskRun, type TaskScenario } from '../task/runTask.ts'
import type { AttemptView, OutcomeKind, Preview, VariableRow } from '../view.ts'
import type { World } from '../world.ts'
import { completionOf } from './completion.ts'
import { conditionsOf } from './conditions.ts'
import { fieldViews } from './fields.ts'
import { withShownIdentities } from './javaIdentity.ts'
import { phaseViews } from './phases.ts'
import { describeOutcome } from './sentence.ts'
import { situationOn } from './situation.ts'
import type { ValueKeeper } from './values.ts'
import { variableRow } from './variableRow.ts'
import { nameOf } from './wording.ts'

export interface PreviewQuestion {
  model: ProcessModel
  element: string
  scenario: TaskScenario
  /** which attempt to show, from 1; 0: the last given one */
  attempt: number
  world: World
  maxSteps?: number
}

/** Further attempts that are followed to tell how a failing job ends. */
const repeats = 20

/** The preview of one task in one scenario, or undefined when the diagram has no such element. */
export function previewTask(question: PreviewQuestion, keeper: ValueKeeper): Preview | undefined {
  const { model } = question
  const element = model.elements[question.element]
  if (!element) return undefined
  const choice = lineFor(model.executionPlatformVersion)
  const situation = situationOn(choice.line, element, question)
  const { run, attempt, outcome, changes } = situation
  const problems = explain(situation)
  const { jobType, template } = connectorOf(element)
  return withShownIdentities<Preview>({
    element: {
      id: element.id,
      name: nameOf(model, element.id),
      type: element.type,
      ...(jobType !== undefined && { jobType }),
      ...(template && { template }),
    },
    line: choice,
    outcome: { ...describeOutcome(model, outcome, changes, element.type), path: pathOf(attempt) },
    variables: changes.map(change => whileActive(variableRow(model, change, keeper), outcome)),
    phases: phaseViews(model, run, attempt, keeper),
    attempts: attemptViews(question, run),
    attempt: attempt?.no ?? 1,
    fields: fieldViews(element, run, attempt, problems, keeper),
    ...conditionsOf(model, { traces: attempt?.engine?.traces ?? [], elements: pathOf(attempt).elements }, keeper),
    problems,
    stale: [],
    completion: completion(run, attempt),
  })
}

/** The short outcome of a scenario: the colour of its chip. */
export function previewBadge(question: PreviewQuestion): { kind: OutcomeKind; badge: string } {
  const { model, scenario, world } = question
  const { line } = lineFor(model.executionPlatformVersion)
  const run = runTask(model, question.element, scenario, { line, world, ...(question.maxSteps !== undefined && { maxSteps: question.maxSteps }) })
  return badgeOf(model, outcomeOf(run, run.attempts.at(-1)))
}

function badgeOf(model: ProcessModel, outcome: TaskOutcome): { kind: OutcomeKind; badge: string } {
  const { kind, badge } = describeOutcome(model, outcome, [])
  return { kind, badge }
}

function connectorOf(element: ModelElement): { jobType?: string; template?: { id: string; version?: number } } {
  const jobType = element.taskDefinition?.type
  const { template } = element
  return { ...(jobType !== undefined && { jobType }), ...(template && { template }) }
}

/** A task that waits for its next attempt, or for its incident to be resolved, still holds what is local to it. */
function whileActive(row: VariableRow, { kind }: TaskOutcome): VariableRow {
  return row.change === 'lost' && (kind === 'retry' || kind === 'incident') ? { ...row, change: 'local', note: 'held by the task, not by the process' } : row
}

/** All attempts, also those after the last given result: how a failing job ends. */
function attemptViews(question: PreviewQuestion, given: TaskRun): AttemptView[] {
  const { model, scenario, world } = question
  const last = given.attempts.at(-1)
  const goesOn = last !== undefined && outcomeOf(given, last).kind === 'retry'
  const { line } = lineFor(model.executionPlatformVersion)
  const run = goesOn ? runTask(model, question.element, scenario, { line, world, repeats, ...(question.maxSteps !== undefined && { maxSteps: question.maxSteps }) }) : given
  return run.attempts.map(attempt => ({
    no: attempt.no,
    atMs: attempt.atMs,
    retries: attempt.job.retries,
    outcome: badgeOf(model, outcomeOf(run, attempt)),
    given: attempt.given,
  }))
}

function completion(run: TaskRun, attempt: Attempt | undefined): Preview['completion'] {
  const mappings = completionOf([{ variables: run.variables, info: 'process variable' }])
  const scopeOf = (phase: 'resultExpression' | 'errorExpression') => attempt?.run.phases.find(each => each.phase === phase)
  const seen = (phase: 'resultExpression' | 'errorExpression') => {
    const found = scopeOf(phase)
    return found && 'scope' in found ? completionOf(found.scope.map(variables => ({ variables, info: 'connector' }))) : []
  }
  const output = completionOf([
    { variables: run.variables, info: 'process variable' },
    ...(attempt?.run.command.command === 'complete' ? [{ variables: attempt.run.command.variables, info: 'job result' }] : []),
  ])
  return { mappings, result: seen('resultExpression'), error: seen('errorExpression'), output }
}
