// A request under every line of Camunda, and what differs from the line that the diagram is for.
import { lineFor, lines, type Line } from '../../lines.ts'
import type { LineDifference, LineView, VariableRow } from '../../view.ts'
import { withShownIdentities } from '../javaIdentity.ts'
import { differingPart } from '../differences.ts'
import { liveThrough, variableRows, type InboundQuestion, type Lived } from '../previewInbound.ts'
import type { ValueKeeper } from '../values.ts'
import { commandText } from './phases.ts'

/** One line after the other, the chosen one first; undefined when the element has no inbound connector. */
export function compareInbound(question: InboundQuestion, keeper: ValueKeeper): Generator<LineView, void, void> | undefined {
  const choice = lineFor(question.model.executionPlatformVersion)
  const chosen = liveThrough(question, choice)
  return chosen && compared(question, chosen, keeper)
}

function* compared(question: InboundQuestion, chosen: Lived, keeper: ValueKeeper): Generator<LineView, void, void> {
  const before = rowsOf(question, chosen, keeper)
  yield view(chosen, before, [])
  for (const line of Object.keys(lines) as Line[]) {
    if (line === chosen.choice.line) continue
    const here = liveThrough(question, { ...chosen.choice, line })
    if (!here) continue
    const rows = rowsOf(question, here, keeper)
    yield view(here, rows, [...outcomeDifferences(here, chosen), ...variableDifferences(rows, before)])
  }
}

const rowsOf = ({ model }: InboundQuestion, lived: Lived, keeper: ValueKeeper) => variableRows(model, lived, keeper)

function view({ choice, arrival, words }: Lived, variables: VariableRow[], differences: LineDifference[]): LineView {
  const [command] = arrival.run.commands
  const [problem] = arrival.run.problems
  const { notice } = arrival.run
  return withShownIdentities<LineView>({
    line: choice.line,
    attempt: arrival.no,
    outcome: words,
    ...(command && { command: commandText(command) }),
    variables,
    ...(problem && { problem }),
    notices: notice === undefined ? [] : [notice],
    differences,
  })
}

function outcomeDifferences({ words: here }: Lived, { words: chosen }: Lived): LineDifference[] {
  if (here.sentence !== chosen.sentence) return [{ what: 'outcome' }]
  const [message, other] = [here.message ?? '', chosen.message ?? '']
  return message === other ? [] : [{ what: 'message', ...differingPart(message, other) }]
}

function variableDifferences(here: readonly VariableRow[], chosen: readonly VariableRow[]): LineDifference[] {
  const [own, others] = [here, chosen].map(rows => new Map(rows.map(row => [row.name, row.value]))) as [Map<string, VariableRow['value']>, Map<string, VariableRow['value']>]
  return [...new Set([...others.keys(), ...own.keys()])].flatMap((name): LineDifference[] => {
    const [value, before] = [own.get(name), others.get(name)]
    const at = { what: 'variable', name } as const
    if (!value) return before ? [{ ...at, how: 'missing', chosen: before }] : []
    if (!before) return [{ ...at, how: 'extra', value }]
    return value.text === before.text ? [] : [{ ...at, how: 'otherValue', value, chosen: before }]
  })
}
