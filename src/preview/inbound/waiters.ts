// The instances that wait, by the names that people gave them.
import type { RequestOutcome } from '../../task/requestOutcome.ts'
import type { Arrival, RequestRun } from '../../task/runRequests.ts'
import type { WaitingRun } from '../../task/waitingInstances.ts'

export function waiterName({ name, no }: Pick<WaitingRun, 'name' | 'no'>): string {
  return name === undefined || name.trim() === '' ? `Instance ${no}` : name.trim()
}

/** The one that took the request; else the first. */
export function waiterOf({ waiting }: RequestRun, { effect }: Arrival): WaitingRun | undefined {
  return waiting.find(({ instance }) => instance !== undefined && instance === effect?.instance) ?? waiting[0]
}

/** Who took it; undefined where there is only one, and nobody named it. */
export function takerName({ waiting }: RequestRun, { by }: Extract<RequestOutcome, { kind: 'correlated' }>): string | undefined {
  return by && (waiting.length > 1 || by.name !== undefined) ? waiterName(by) : undefined
}
