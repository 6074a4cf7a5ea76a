// What there is to say about a request: the explanations, and what keeps an instance from waiting for it.
import type { ModelElement, ProcessModel } from '../../bpmn/model.ts'
import { correlationKeyField } from '../../bpmn/fields.ts'
import type { SeenExpression } from '../../explain/contract.ts'
import { explainInbound } from '../../explain/inbound.ts'
import type { Problem } from '../../problem.ts'
import type { Lived } from '../previewInbound.ts'
import { nameOf } from '../sentence.ts'

export function inboundProblemsOf(
  model: ProcessModel,
  element: ModelElement,
  { choice: { line }, run: { waiting }, arrival: { run, request }, outcome }: Lived,
  expressions: readonly SeenExpression[],
): Problem[] {
  const waits = outcome.kind === 'waits' || outcome.kind === 'lost' ? nobodyWaits(model, element, waiting?.events ?? []) : []
  const explained = explainInbound({ model, element, line, run, request, expressions })
  // That the engine knows the message is what a message id is for.
  return [...waits, ...(outcome.kind === 'duplicate' ? explained.filter(({ code }) => code !== 'INBOUND_REFUSED_BY_ENGINE') : explained)]
}

/** The instance that should wait here came to an incident instead. */
function nobodyWaits(model: ProcessModel, element: ModelElement, events: NonNullable<Lived['run']['waiting']>['events']): Problem[] {
  const incident = events.find(event => event.event === 'incident' && event.state === 'created')
  if (incident?.event !== 'incident') return []
  return [{
    code: 'INBOUND_NOBODY_WAITS',
    severity: 'warning',
    message: `No instance waits at ${nameOf(model, element.id)}: with these process variables it stops at an incident. ${incident.message}`,
    hint: 'Give the process variables that the correlation key of the message reads.',
    at: { element: element.id, field: correlationKeyField },
  }]
}
