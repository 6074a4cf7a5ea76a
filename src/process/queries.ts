// Questions about the state of the engine, for those who may not look inside.
import type { Variables } from '../json.ts'
import { emptyObject } from '../json.ts'
import type { ElementState, EngineState, Waiting } from './contract.ts'
import type { Correlated, EngineData, Incident, Job } from './state.ts'
import { visibleVariables as variablesOf } from './variables.ts'

const data = (state: EngineState) => state as EngineData

/** The variables that a scope itself holds, or last held when it has ended. */
export function scopeVariables(state: EngineState, scope: string): Variables {
  return data(state).variables[scope] ?? emptyObject()
}

/** What an element instance sees: its own variables and those of all scopes around it. */
export function visibleVariables(state: EngineState, instance: string): Variables {
  return variablesOf(data(state), instance)
}

export interface InstanceView {
  key: string
  element: string
  type: string
  state: ElementState
  /** the instance of the scope around it; absent for a process */
  scope?: string
  process: string
}

/** Live element instances and process instances, in the order in which they began; `element` picks one element's. */
export function instances(state: EngineState, element?: string): InstanceView[] {
  return Object.values(data(state).instances)
    .filter(instance => instance.state !== 'created' && (element === undefined || instance.element === element))
    .map(({ key, element, type, state, scope, process }) => ({
      key,
      element,
      type,
      state: state as ElementState,
      process,
      ...(scope === undefined ? {} : { scope }),
    }))
}

/** Jobs that are not done, oldest first. */
export function jobs(state: EngineState): readonly Readonly<Job>[] {
  return Object.values(data(state).jobs)
}

/** When the next failed job can be activated again, milliseconds since the epoch. */
export function nextBackoffEnd(state: EngineState): number | undefined {
  const due = Object.values(data(state).jobs).flatMap(job =>
    job.state === 'failed' && job.dueAt !== undefined ? [job.dueAt] : [],
  )
  return due.length > 0 ? Math.min(...due) : undefined
}

/** Open incidents, oldest first. */
export function incidents(state: EngineState): readonly Readonly<Incident>[] {
  return data(state).incidents.filter(incident => incident.open)
}

/** Who took which message until now, in the order in which it happened. */
export function correlations(state: EngineState): readonly Readonly<Correlated>[] {
  return data(state).correlated
}

/** What the process instances wait for now: open message subscriptions, the oldest first. */
export function messageSubscriptions(state: EngineState): { instance: string; element: string; name: string; correlationKey: string }[] {
  const { subscriptions, instances: all } = data(state)
  return subscriptions.map(({ instance, element, name, correlationKey }) => ({
    instance: all[instance]?.process ?? instance,
    element,
    name,
    correlationKey,
  }))
}

/** Tokens that stand still because the rest can't be simulated. */
export function waitingAt(state: EngineState): readonly Waiting[] {
  return data(state).waiting
}

export interface FinalState {
  instances: { instance: string; state: 'active' | 'completed' | 'terminated'; parent?: string }[]
  /** by scope, also those of scopes that have ended */
  variables: Record<string, Variables>
  active: string[]
  openIncidents: { no: number; type: string; message: string; element: string }[]
}

/** The state in the form of the recorded cases. */
export function finalState(state: EngineState): FinalState {
  const { processInstances, variables } = data(state)
  return {
    instances: processInstances.map(({ instance, state, parent }) => ({
      instance,
      state,
      ...(parent === undefined ? {} : { parent }),
    })),
    variables,
    active: instances(state).map(instance => instance.key),
    openIncidents: incidents(state).map(({ no, type, message, instance }) => ({
      no,
      type,
      message,
      element: instance,
    })),
  }
}
