// What there is to say about a request: the explanations, and what keeps an instance from waiting for it.
import type { ModelElement, ProcessModel } from '../../bpmn/model.ts'
import { correlationKeyField } from '../../bpmn/fields.ts'
import type { SeenExpression } from '../../explain/contract.ts'
import { explainInbound } from '../../explain/inbound.ts'
import type { Problem } from '../../problem.ts'
import type { WaitingRun } from '../../task/waitingInstances.ts'
import type { Lived } from '../previewInbound.ts'
import { nameOf } from '../wording.ts'
import { waiterName } from './waiters.ts'

export function inboundProblemsOf(
  model: ProcessModel,
  element: ModelElement,
  { choice: { line }, run: { waiting }, arrival: { run, request }, outcome }: Lived,
  expressions: readonly SeenExpression[],
): Problem[] {
  const waits = outcome.kind === 'waits' || outcome.kind === 'lost' ? waiting.flatMap(waiter => doesNotWait(model, element, waiter, waiting.length)) : []
  const explained = explainInbound({ model, element, line, run, request, expressions })
  // That the engine knows the message is what a message id is for.
  return [...waits, ...(outcome.kind === 'duplicate' ? explained.filter(({ code }) => code !== 'INBOUND_REFUSED_BY_ENGINE') : explained)]
}

/** An instance that should wait here came to an incident instead. */
function doesNotWait(model: ProcessModel, element: ModelElement, waiter: WaitingRun, all: number): Problem[] {
  if (waiter.failure === undefined) return []
  const who = all === 1 ? 'No instance waits' : `${waiterName(waiter)} does not wait`
  return [{
    code: 'INBOUND_NOBODY_WAITS',
    severity: 'warning',
    message: `${who} at ${nameOf(model, element.id)}: with these process variables it stops at an incident. ${waiter.failure}`,
    hint: 'Give the process variables that the correlation key of the message reads.',
    at: { element: element.id, field: correlationKeyField },
  }]
}
