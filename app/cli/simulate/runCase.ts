// A case played on the engine: what each step did, and what was there at the end, in the form of the recorded cases.
import type { ProcessModel } from '../../../src/bpmn/model.ts'
import type { Json, JsonObject } from '../../../src/json.ts'
import type { DeploymentProblem } from '../../../src/process/checkDeployment.ts'
import type { ActivatedJob, EngineEvent, EngineOptions, EngineState, StepResult, Waiting } from '../../../src/process/contract.ts'
import { deploy } from '../../../src/process/deploy.ts'
import { finalState } from '../../../src/process/queries.ts'
import { createEngine, step } from '../../../src/process/step.ts'
import type { CaseStep } from './caseSteps.ts'

/** A diagram that is deployed, by the name of its file. */
export interface DeployedFile {
  name: string
  model: ProcessModel
}

export interface SimulatedStep {
  do: string
  /** absent where nothing can be refused: the clock is moved, a job is only taken, or there is none */
  ok?: boolean
  rejected?: { code: string; message: string }
  /** of `job`: what the worker saw; null when no job can be activated */
  job?: JsonObject | null
  events?: JsonObject[]
  /** tokens that stopped because the rest can't be simulated, each with the reason; absent when there are none */
  waiting?: JsonObject[]
}

export interface SimulatedCase {
  /** the deployment, then one for each step; none of these when the deployment was refused */
  steps: SimulatedStep[]
  final: JsonObject
}

/** Deploys the files and does the steps, one after the other. Never throws for what a diagram or a step says. */
export function runCase(files: readonly DeployedFile[], steps: readonly CaseStep[], options: EngineOptions): SimulatedCase {
  const models = files.map(({ model }) => model)
  const deployment = deploy(models, options)
  if (!deployment.ok) {
    const rejected = refusal(files, deployment.problems)
    return { steps: [{ do: 'deploy', ok: false, rejected }], final: asJson(finalState(createEngine(models))) }
  }
  let { state } = deployment.result
  const done: SimulatedStep[] = [{ do: 'deploy', ok: true, ...(deployment.result.events.length > 0 && logOf(deployment.result)) }]
  for (const each of steps) {
    const played = play(state, each, options)
    state = played.state
    done.push(played.step)
  }
  return { steps: done, final: asJson(finalState(state)) }
}

interface Played {
  state: EngineState
  step: SimulatedStep
}

function play(state: EngineState, each: CaseStep, options: EngineOptions): Played {
  if (!('command' in each)) return playJob(state, each, options)
  const result = step(state, each.command, options)
  return { state: result.state, step: { do: each.do, ...(each.command.do !== 'advance' && answerOf(result)), ...logOf(result) } }
}

/** Takes the oldest job of the type, and answers it if the step says how. */
function playJob(before: EngineState, { type, answer }: Extract<CaseStep, { type: string }>, options: EngineOptions): Played {
  const taken = step(before, { do: 'activateJob', type }, options)
  const job = taken.job ? jobForm(taken.job) : null
  if (!taken.job || !answer) return { state: taken.state, step: { do: 'job', job, ...logOf(taken) } }
  const result = step(taken.state, answer(taken.job.key), options)
  return { state: result.state, step: { do: 'job', job, ...answerOf(result), ...logOf(result) } }
}

const answerOf = ({ rejected }: StepResult) => (rejected ? { ok: false, rejected } : { ok: true })

const logOf = ({ events, waiting }: StepResult) => ({
  events: events.map(eventForm),
  ...(waiting.length > 0 && { waiting: waiting.map(waitingForm) }),
})

const waitingForm = ({ element, instance, kind, reason }: Waiting): JsonObject => ({ element, elementInstance: instance, kind, reason })

const jobForm = ({ type, element, instance, retries, variables, headers }: ActivatedJob): JsonObject =>
  ({ type, element, elementInstance: instance, retries, variables, headers })

type Forms = { [E in EngineEvent['event']]: (event: Extract<EngineEvent, { event: E }>) => JsonObject }

/** Our events in the words of the recorded cases: `element` is an instance there, and what says nothing is left out. */
const forms: Partial<Forms> = {
  element: ({ event, instance, state, body }) => ({ event, element: instance, state, ...(body && { body }) }),
  flow: ({ event, flow }) => ({ event, id: flow }),
  variable: ({ event, scope, change, name, value }) => ({ event, scope, state: change, name, value }),
  job: ({ event, state, instance, type, retries, errorCode, errorMessage, backoffMs }) => ({
    event, state,
    elementInstance: instance,
    ...(type !== undefined && { type }),
    retries,
    ...(errorCode !== undefined && { code: errorCode }),
    ...(errorMessage !== undefined && { message: errorMessage }),
    ...(backoffMs !== undefined && { backoffSeconds: backoffMs / 1000 }),
  }),
  incident: ({ event, state, no, type, message, instance }) =>
    ({ event, state, no, ...(state === 'created' && { type, message, element: instance }) }),
  timer: ({ event, state, element, repetitions }) => ({ event, state, element, ...(repetitions !== 1 && { repetitions }) }),
  userTask: ({ instance, event, state, ...rest }) => ({ event, state, elementInstance: instance, ...rest }),
}

function eventForm(event: EngineEvent): JsonObject {
  const form = forms[event.event] as ((event: EngineEvent) => JsonObject) | undefined
  return form ? form(event) : asJson(event)
}

/** The engine's own text, which names each file and element. */
function refusal(files: readonly DeployedFile[], problems: readonly DeploymentProblem[]): { code: string; message: string } {
  const byFile = grouped(problems, ({ element }) => (files.find(({ model }) => holds(model, element)) ?? files[0])?.name ?? '')
  const listed = byFile.map(([file, ofFile]) => {
    const byPath = grouped(ofFile, ({ path }) => path)
    const told = byPath.map(([path, all]) => [`- Element: ${path}`, ...all.map(({ message }) => `    - ERROR: ${message}`)].join('\n'))
    return `'${file}': ${told.join('\n')}\n`
  })
  const why = `Expected to deploy new resources, but encountered the following errors:\n${listed.join('\n')}`
  return { code: 'INVALID_ARGUMENT', message: `Command 'CREATE' rejected with code 'INVALID_ARGUMENT': ${why}` }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [key: string, items: T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups]
}

const holds = ({ elements, flows }: ProcessModel, id: string) => Object.hasOwn(elements, id) || Object.hasOwn(flows, id)

/** Plain data of the engine is JSON; that its optional entries are absent, never undefined, only we know. */
const asJson = (data: object) => data as Json as JsonObject
