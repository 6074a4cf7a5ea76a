// One task in one scenario under every measured line, and what differs from the line that the diagram is for.
import { explain } from '../explain/explain.ts'
import type { Situation } from '../explain/contract.ts'
import { lineFor, lines, type Line } from '../lines.ts'
import type { Problem } from '../problem.ts'
import type { HttpRequest, RuntimePhase } from '../runtime/contract.ts'
import type { TaskOutcome } from '../task/outcome.ts'
import type { VariableChange } from '../task/variablesAfter.ts'
import type { LineComparison, LineDifference, LineView, VariableDifference } from '../view.ts'
import { differingPart, firstDifference, sameBody } from './differences.ts'
import { commandText } from './phases.ts'
import { withShownIdentities } from './javaIdentity.ts'
import type { PreviewQuestion } from './previewTask.ts'
import { describeOutcome } from './sentence.ts'
import { situationOn } from './situation.ts'
import { viewOf, type ValueKeeper } from './values.ts'
import { variableRow } from './variableRow.ts'
import { durationText } from './wording.ts'

/** The whole comparison, or undefined when the diagram has no such element. */
export function compareLines(question: PreviewQuestion, keeper: ValueKeeper): LineComparison | undefined {
  const compared = [...comparedLines(question, keeper)]
  return compared.length > 0 ? comparisonOf(question, compared) : undefined
}

/** Lines that were compared, in whatever order, as one answer. */
export function comparisonOf({ model, element }: PreviewQuestion, compared: readonly LineView[]): LineComparison {
  const order = Object.keys(lines)
  return {
    element,
    chosen: lineFor(model.executionPlatformVersion),
    lines: compared.toSorted((one, other) => order.indexOf(one.line) - order.indexOf(other.line)),
  }
}

/** One line after the other, the chosen one first: whoever asks can pause in between. */
export function* comparedLines(question: PreviewQuestion, keeper: ValueKeeper): Generator<LineView, void, void> {
  const { model } = question
  const element = model.elements[question.element]
  if (!element) return
  const { line: chosenLine } = lineFor(model.executionPlatformVersion)
  const chosen = lived(situationOn(chosenLine, element, question))
  yield lineView(chosen, chosen, keeper)
  for (const line of Object.keys(lines) as Line[]) {
    if (line !== chosenLine) yield lineView(lived(situationOn(line, element, question)), chosen, keeper)
  }
}

/** What happened on a line, with its words. */
interface Lived {
  situation: Situation
  words: LineView['outcome']
  problems: Problem[]
}

function lived(situation: Situation): Lived {
  const { model, element, outcome, changes } = situation
  return { situation, words: describeOutcome(model, outcome, changes, element.type), problems: explain(situation) }
}

function lineView(here: Lived, chosen: Lived, keeper: ValueKeeper): LineView {
  const { model, line, attempt, changes } = here.situation
  const isChosen = here === chosen
  const own = isChosen ? undefined : here.problems.find(problem => !chosen.problems.some(other => samePlace(problem, other)))
  const problem = own ?? here.problems[0]
  return withShownIdentities<LineView>({
    line,
    attempt: attempt?.no ?? 1,
    outcome: here.words,
    ...(attempt && !attempt.notEvaluated && { command: commandText(attempt.run.command) }),
    variables: changes.map(change => variableRow(model, change, keeper)),
    ...(problem && { problem }),
    notices: (attempt?.run.phases ?? []).flatMap(phase => (phase.phase === 'connectorInput' ? phase.notice ?? [] : [])),
    differences: isChosen ? [] : [
      ...outcomeDifferences(here, chosen),
      ...requestDifferences(here, chosen),
      ...variableDifferences(changes, chosen.situation.changes, keeper),
      ...(own ? [{ what: 'problem' as const }] : []),
    ],
  })
}

const samePlace = (one: Problem, other: Problem) =>
  one.code === other.code && one.at?.element === other.at?.element && one.at?.field === other.at?.field

function outcomeDifferences(here: Lived, chosen: Lived): LineDifference[] {
  const found: LineDifference[] = []
  const sameOutcome = kernel(here.situation.outcome) === kernel(chosen.situation.outcome)
  if (!sameOutcome) found.push({ what: 'outcome' })
  const [message, other] = [here.words.message ?? '', chosen.words.message ?? '']
  // Of different outcomes only one may have a message at all: that says nothing more.
  const comparable = sameOutcome || (message !== '' && other !== '')
  if (message !== other && comparable) found.push({ what: 'message', ...differingPart(message, other) })
  const [text, before] = [retriesText(here.situation), retriesText(chosen.situation)]
  if (text !== undefined && before !== undefined && text !== before) found.push({ what: 'retries', text, chosen: before })
  return found
}

/** What makes two outcomes different ones; messages, retries and variables are compared by themselves. */
function kernel(outcome: TaskOutcome): string {
  const further = 'incident' in outcome || 'waiting' in outcome ? [outcome.incident, 'waiting' in outcome && outcome.waiting] : []
  const stops = further.map(stop => stop && 'element' in stop && stop.element)
  switch (outcome.kind) {
    case 'completed':
      return JSON.stringify([outcome.kind, outcome.ignoredError, stops])
    case 'bpmnError':
      return JSON.stringify([outcome.kind, outcome.errorCode, outcome.caughtBy, stops])
    case 'retry':
      return outcome.kind
    case 'incident':
      return JSON.stringify([outcome.kind, outcome.incident.type, outcome.incident.element, outcome.errorCode])
    case 'unknown':
      return JSON.stringify([outcome.kind, outcome.reason])
  }
}

/** Of a failed job, what is left of it. */
function retriesText({ attempt }: Situation): string | undefined {
  const command = attempt?.run.command
  if (command?.command !== 'fail') return undefined
  const { retries, retryBackoffMs } = command
  const left = retries <= 0 ? 'no retries left' : retries === 1 ? '1 retry left' : `${retries} retries left`
  return retries > 0 && retryBackoffMs > 0 ? `${left}, the next in ${durationText(retryBackoffMs)}` : left
}

// Headers are left out: each line's HTTP client adds its own.
function requestDifferences(here: Lived, chosen: Lived): LineDifference[] {
  const [own, other] = [requestOf(here.situation), requestOf(chosen.situation)]
  if (!own || !other) return []
  const parts = [
    ['method', own.method, other.method],
    ['URL', own.url, other.url],
    ['body', own.body ?? '', other.body ?? ''],
  ] as const
  return parts.flatMap(([part, text, before]) =>
    text === before || (part === 'body' && sameBody(text, before)) ? [] : [{ what: 'request' as const, part, text, chosen: before }],
  )
}

function requestOf({ attempt }: Situation): HttpRequest | undefined {
  const isInput = (phase: RuntimePhase) => phase.phase === 'connectorInput'
  return attempt?.run.phases.find(isInput)?.request
}

function variableDifferences(here: readonly VariableChange[], chosen: readonly VariableChange[], keeper: ValueKeeper): VariableDifference[] {
  const own = new Map(here.map(change => [change.name, change]))
  const others = new Map(chosen.map(change => [change.name, change]))
  return [...new Set([...others.keys(), ...own.keys()])].flatMap((name): VariableDifference[] => {
    const [change, other] = [own.get(name), others.get(name)]
    const difference = firstDifference(name, change?.value, other?.value)
    if (!difference) {
      const [lost, wasLost] = [change?.change === 'lost', other?.change === 'lost']
      return change && lost !== wasLost ? [{ what: 'variable', name, how: 'otherScope', lost, value: viewOf(change.value, keeper) }] : []
    }
    const { path, value, before } = difference
    const at = { what: 'variable', name: path } as const
    if (value === undefined) return [{ ...at, how: 'missing', chosen: viewOf(before!, keeper) }]
    if (before === undefined) return [{ ...at, how: 'extra', value: viewOf(value, keeper) }]
    return [{ ...at, how: 'otherValue', value: viewOf(value, keeper), chosen: viewOf(before, keeper) }]
  })
}
