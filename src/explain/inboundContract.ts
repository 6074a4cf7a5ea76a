// What an inbound rule looks at: one request (or event), and what the runtime made of it.
import type { InboundPhase, InboundRequest, InboundRun } from '../runtime/inbound/contract.ts'
import type { Rule, Situation } from './contract.ts'

export interface InboundSituation extends Pick<Situation, 'model' | 'element' | 'line'> {
  run: SeenRun
  request: InboundRequest
  /** the element's expressions that were evaluated, those of the engine too */
  expressions: Situation['expressions']
}

/** Only a webhook answers, and only a registration fails. */
export type SeenRun = Pick<InboundRun, 'phases' | 'problems' | 'commands' | 'line'> &
  Partial<Pick<InboundRun, 'http' | 'connectors' | 'importError'>>

export type InboundRule = Rule<InboundSituation>

/** The phase of this name; of several elements, that of the situation's own. */
export function phaseOf<Name extends InboundPhase['phase']>(
  { run, element }: Pick<InboundSituation, 'run' | 'element'>,
  name: Name,
): Extract<InboundPhase, { phase: Name }> | undefined {
  return run.phases.find(
    (phase): phase is Extract<InboundPhase, { phase: Name }> =>
      phase.phase === name && (!('element' in phase) || phase.element === undefined || phase.element === element.id),
  )
}

/** Undefined where it is not set, or empty: the runtime makes no difference. */
export function propertyOf({ properties }: Pick<Situation['element'], 'properties'>, wanted: string): string | undefined {
  return properties.find(({ name, value }) => name === wanted && value !== '')?.value
}

/** For a message: what others have sent may be long. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
