// Whether an element's activation condition lets an event pass.
import type { Variables } from '../../json.ts'
import { isBlank } from '../javaText.ts'
import type { InboundPhase } from './contract.ts'
import type { ConnectorElement } from './elements.ts'
import { evaluate, valueOf, type Feel } from './expressions.ts'
import { InboundFailure, inputExceptionType } from './failures.ts'

/** The element's condition, under its name of today or of old; a blank one is none. */
function conditionOf({ properties }: ConnectorElement): string | undefined {
  const text = properties.get('activationCondition') ?? properties.get('inbound.activationCondition')
  return text === undefined || isBlank(text) ? undefined : text
}

export function conditionPhase(element: ConnectorElement, context: Variables, feel: Feel) {
  const phase: Extract<InboundPhase, { phase: 'activationCondition' }> = {
    phase: 'activationCondition',
    element: element.element.id,
  }
  const text = conditionOf(element)
  if (text === undefined) return phase
  const scope = [context]
  const result = evaluate(text, scope, feel)
  const met = result.ok ? { met: result.value === true } : { failure: result.error }
  return { ...phase, text, scope, result, ...met }
}

/** A failing condition, as the runtime raises it. */
export function conditionFailure({ text, result }: ReturnType<typeof conditionPhase>): InboundFailure | undefined {
  if (text === undefined || !result || result.ok) return undefined
  try {
    valueOf(result, text)
  } catch (error) {
    if (error instanceof InboundFailure) return new InboundFailure(inputExceptionType, String(error))
    throw error
  }
  return undefined
}
