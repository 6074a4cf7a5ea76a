// What became of the task, read from the events that the engine logged because of the runtime's command.
import type { EngineEvent } from '../process/contract.ts'
import type { Attempt, TaskRun } from './runTask.ts'

export interface Incident {
  /** the engine's type, as `IO_MAPPING_ERROR`, `JOB_NO_RETRIES`, `UNHANDLED_ERROR_EVENT` */
  type: string
  /** as Operate shows it */
  message: string
  element: string
}

export type TaskOutcome =
  /** the job was completed; `incident` is one further along the path or in the output mappings */
  | { kind: 'completed'; ignoredError: boolean; incident?: Incident }
  | { kind: 'bpmnError'; errorCode: string; errorMessage: string; caughtBy: string; incident?: Incident }
  | { kind: 'retry'; retries: number; backoffMs: number; errorMessage: string }
  | { kind: 'incident'; incident: Incident; errorCode?: string }
  /** nothing to be said: no job was made, or the runtime's handler broke and sent no command */
  | { kind: 'unknown'; reason: 'noJob' | 'noCommand' | 'rejected'; message: string }

/** The outcome of one attempt, or of the task's activation when there was none. */
export function outcomeOf(run: TaskRun, attempt: Attempt | undefined): TaskOutcome {
  if (!attempt) {
    const incident = incidentIn(run.start.events)
    if (incident) return { kind: 'incident', incident }
    return { kind: 'unknown', reason: 'noJob', message: 'The engine makes no job for this element.' }
  }
  const { command } = attempt.run.command.command === 'none' ? { command: undefined } : { command: attempt.run.command }
  if (!command || !attempt.engine) {
    const message = attempt.run.command.command === 'none' ? attempt.run.command.thrown : ''
    return { kind: 'unknown', reason: 'noCommand', message }
  }
  if (attempt.engine.rejected) return { kind: 'unknown', reason: 'rejected', message: attempt.engine.rejected.message }
  const { events } = attempt.engine
  const incident = incidentIn(events)
  switch (command.command) {
    case 'complete': {
      const ignoredError = attempt.run.phases.some(phase => phase.phase === 'errorExpression' && phase.verdict === 'ignoreError')
      const done = events.some(event => event.event === 'element' && event.instance === attempt.job.instance && event.state === 'completed')
      if (!done && incident) return { kind: 'incident', incident }
      return { kind: 'completed', ignoredError, ...(incident && { incident }) }
    }
    case 'throwError': {
      const catcher = catcherIn(events, attempt)
      if (!catcher) {
        const missed = incident ?? { type: 'UNHANDLED_ERROR_EVENT', message: command.errorMessage, element: run.element }
        return { kind: 'incident', incident: missed, errorCode: command.errorCode }
      }
      const { errorCode, errorMessage } = command
      return { kind: 'bpmnError', errorCode, errorMessage, caughtBy: catcher, ...(incident && { incident }) }
    }
    case 'fail':
      if (incident) return { kind: 'incident', incident }
      return { kind: 'retry', retries: command.retries, backoffMs: command.retryBackoffMs, errorMessage: command.errorMessage }
  }
}

function incidentIn(events: readonly EngineEvent[]): Incident | undefined {
  const incident = events.find(event => event.event === 'incident' && event.state === 'created')
  if (incident?.event !== 'incident') return undefined
  return { type: incident.type, message: incident.message, element: incident.element }
}

/** The event that caught the error: the first one to be activated after it was thrown. */
function catcherIn(events: readonly EngineEvent[], attempt: Attempt): string | undefined {
  const thrown = events.findIndex(event => event.event === 'job' && event.state === 'error_thrown' && event.job === attempt.job.key)
  for (const event of events.slice(Math.max(thrown, 0))) {
    if (event.event !== 'element' || event.state !== 'activated') continue
    if (event.type === 'boundaryEvent' || event.type === 'startEvent') return event.element
  }
  return undefined
}

/** The way of the token because of this attempt: flows taken and elements entered, in order. */
export function pathOf(attempt: Attempt | undefined): { elements: string[]; flows: string[] } {
  const elements = new Set<string>()
  const flows = new Set<string>()
  for (const event of attempt?.engine?.events ?? []) {
    if (event.event === 'flow') flows.add(event.flow)
    if (event.event === 'element' && event.state === 'activating' && event.element !== attempt?.job.element) {
      elements.add(event.element)
    }
    if (event.event === 'element' && event.state === 'activated' && event.type === 'boundaryEvent') elements.add(event.element)
  }
  return { elements: [...elements], flows: [...flows] }
}
