// Puts the rooms together for an inbound element: a model, an element and its requests become what is shown.
import type { ProcessModel } from '../bpmn/model.ts'
import { lineFor, type LineChoice } from '../lines.ts'
import { webhookPath } from '../runtime/inbound/modelProcess.ts'
import { demoPublicKey } from '../runtime/inbound/demoPublicKey.ts'
import type { SimulatedRequest } from '../scenarios/scenario.ts'
import { requestChanges, requestOutcome, requestPath, type RequestOutcome } from '../task/requestOutcome.ts'
import { oneWaiting, runRequests, type Arrival, type RequestRun } from '../task/runRequests.ts'
import type { WaitingRow } from '../task/waitingInstances.ts'
import type { OutcomeKind, OutcomeView, Preview, VariableRow } from '../view.ts'
import type { World } from '../world.ts'
import { emptyObject, type Variables } from '../json.ts'
import { jwksOf, type KeyPair } from '../runtime/inbound/webKey.ts'
import { conditionsOf } from './conditions.ts'
import { answerView } from './inbound/answer.ts'
import { credentialsOf } from './inbound/credentialKinds.ts'
import { expressionsSeen, inboundCompletion, inboundFields } from './inbound/fields.ts'
import { requestPhases } from './inbound/phases.ts'
import { inboundProblemsOf } from './inbound/problems.ts'
import { sentRequest } from './inbound/sentRequest.ts'
import { describeRequest } from './inbound/sentence.ts'
import { requestViews, waiterViews } from './inbound/table.ts'
import { withShownIdentities } from './javaIdentity.ts'
import { viewOf, type ValueKeeper } from './values.ts'
import { variableRow } from './variableRow.ts'
import { nameOf } from './wording.ts'

export interface InboundQuestion {
  model: ProcessModel
  element: string
  /** at least one; `afterSeconds` of the first counts for nothing */
  requests: (SimulatedRequest & { afterSeconds?: number })[]
  /** process variables of the instance that waits at the element; of several, what they have in common */
  variables: Variables
  /** the instances that wait: variables of their own over the common ones; absent: one */
  waiting?: { name?: string; variables: Variables; afterSeconds?: number }[]
  /** of the scenario's tokens; absent: the demo pair */
  keyPair?: KeyPair
  secrets: Record<string, string>
  /** which request to show, from 1; 0: the last */
  attempt: number
  world: World
  maxSteps?: number
}

/** A request with all that is told about it. */
export interface Lived {
  choice: LineChoice
  run: RequestRun
  arrival: Arrival
  outcome: RequestOutcome
  words: Omit<OutcomeView, 'path'>
}

/** Runs the requests of a question as its diagram's version would; undefined when the element has no inbound connector. */
export function liveThrough(question: InboundQuestion, choice: LineChoice = lineFor(question.model.executionPlatformVersion)): Lived | undefined {
  const { model, requests, secrets, world, maxSteps, keyPair = demoPublicKey } = question
  const element = Object.hasOwn(model.elements, question.element) ? model.elements[question.element] : undefined
  if (!element) return undefined
  const timed = requests.map(({ afterSeconds = 0, ...request }) => ({ request: sentRequest(request, element), afterMs: afterSeconds * 1000 }))
  const scenario = { waiting: waitingRows(question), requests: timed, secrets, jwks: jwksOf(keyPair) }
  const run = runRequests(model, element.id, scenario, { line: choice.line, world, ...(maxSteps !== undefined && { maxSteps }) })
  if (!run) return undefined
  const arrival = run.arrivals[(question.attempt > 0 ? Math.min(question.attempt, run.arrivals.length) : run.arrivals.length) - 1]
  if (!arrival) return undefined
  const outcome = requestOutcome(run, arrival)
  return { choice, run, arrival, outcome, words: describeRequest(model, outcome, arrival, run) }
}

function waitingRows({ variables, waiting }: InboundQuestion): WaitingRow[] {
  if (!waiting) return oneWaiting(variables)
  return waiting.map(({ name, variables: own, afterSeconds = 0 }) => ({
    variables: Object.assign(emptyObject(), variables, own),
    atMs: afterSeconds * 1000,
    ...(name !== undefined && { name }),
  }))
}

/** The preview of an inbound element, or undefined when there is no inbound connector. */
export function previewInbound(question: InboundQuestion, keeper: ValueKeeper): Preview | undefined {
  const lived = liveThrough(question)
  if (!lived) return undefined
  const { model } = question
  const { choice, run, arrival, words } = lived
  const element = model.elements[run.element]!
  const seen = expressionsSeen(run, element, arrival)
  const problems = inboundProblemsOf(model, element, lived, seen)
  const path = webhookPath(element)
  const method = element.properties.find(({ name }) => name === 'inbound.method')?.value
  const { template } = element
  const notice = arrival.run.notice
  const requests = requestViews(model, run)
  return withShownIdentities<Preview>({
    element: { id: element.id, name: nameOf(model, element.id), type: element.type, ...(template && { template }) },
    line: { ...choice, ...(notice !== undefined && { notice }) },
    outcome: { ...words, path: requestPath(arrival) },
    variables: variableRows(model, lived, keeper),
    phases: requestPhases(model, arrival, keeper),
    attempts: requests.map(({ no, atMs, outcome }) => ({ no, atMs, outcome, retries: 0, given: true })),
    attempt: arrival.no,
    fields: inboundFields(element, seen, problems, keeper),
    ...conditionsOf(model, { traces: arrival.engine?.traces ?? [], elements: requestPath(arrival).elements }, keeper),
    problems,
    stale: [],
    completion: inboundCompletion(run, arrival, choice.line),
    inbound: {
      type: run.type,
      isWebhook: run.isWebhook,
      ...(path !== undefined && { path }),
      ...(method && { method }),
      ...(arrival.run.http && { answer: answerView(arrival.run.http, arrival.run.phases, question.world.now + arrival.atMs) }),
      credentials: credentialsOf(element),
      waiting: waiterViews(run),
      requests,
      ...(notice !== undefined && { notice }),
    },
  })
}

/** The short outcome of a scenario: the colour of its chip. */
export function inboundBadge(question: InboundQuestion): { kind: OutcomeKind; badge: string } | undefined {
  const words = liveThrough(question)?.words
  return words && { kind: words.kind, badge: words.badge }
}

/** Of the instance that took it; of a message that nobody took, what it carries. */
export function variableRows(model: ProcessModel, { arrival, outcome }: Lived, keeper: ValueKeeper): VariableRow[] {
  if (outcome.kind === 'started' || outcome.kind === 'correlated') {
    return requestChanges(model, arrival).map(change => variableRow(model, change, keeper))
  }
  const [command] = arrival.run.commands
  if (!command || outcome.kind === 'rejected') return []
  const note = outcome.kind === 'waits' ? 'carried by the message, in no process yet' : 'carried by the message only'
  return Object.entries(command.variables).map(([name, value]) => ({ name, value: viewOf(value, keeper), change: 'local', note }))
}
