// What became of the task, read from the events that the engine logged because of the runtime's command.
import type { EngineEvent, Waiting } from '../process/contract.ts'
import type { Attempt, TaskRun } from './runTask.ts'

export interface Incident {
  /** the engine's type, as `IO_MAPPING_ERROR`, `JOB_NO_RETRIES`, `UNHANDLED_ERROR_EVENT` */
  type: string
  /** as Operate shows it */
  message: string
  element: string
}

export type TaskOutcome =
  /** the job was completed; `incident` and `waiting` are further along the path */
  | ({ kind: 'completed'; ignoredError: boolean } & Further)
  | ({ kind: 'bpmnError'; errorCode: string; errorMessage: string; caughtBy: string } & Further)
  | { kind: 'retry'; retries: number; backoffMs: number; errorMessage: string }
  | { kind: 'incident'; incident: Incident; errorCode?: string }
  /** no job was made, the runtime's handler broke and sent no command, or what happens can't be simulated */
  | { kind: 'unknown'; reason: 'noJob' | 'noCommand' | 'rejected' | 'notSimulated' | 'notEvaluated'; message: string }

/** What stops the token behind the task: an incident, or an element that is not simulated. */
interface Further {
  incident?: Incident
  waiting?: Waiting
}

/** The outcome of one attempt, or of the task's activation when there was none. */
export function outcomeOf(run: TaskRun, attempt: Attempt | undefined): TaskOutcome {
  if (!attempt) {
    const incident = incidentIn(run.start.events)
    if (incident) return { kind: 'incident', incident }
    const [waiting] = run.start.waiting
    if (waiting) return stopped(waiting)
    return { kind: 'unknown', reason: 'noJob', message: 'The engine makes no job for this element.' }
  }
  if (attempt.notEvaluated) return { kind: 'unknown', reason: 'notEvaluated', message: attempt.notEvaluated.message }
  const { command } = attempt.run
  if (command.command === 'none' || !attempt.engine) {
    return { kind: 'unknown', reason: 'noCommand', message: command.command === 'none' ? command.thrown : '' }
  }
  if (attempt.engine.rejected) return { kind: 'unknown', reason: 'rejected', message: attempt.engine.rejected.message }
  const { events } = attempt.engine
  const incident = incidentIn(events)
  const [waiting] = attempt.engine.waiting
  const further = { ...(incident && { incident }), ...(waiting && { waiting }) }
  switch (command.command) {
    case 'complete': {
      const ignoredError = attempt.run.phases.some(phase => phase.phase === 'errorExpression' && phase.verdict === 'ignoreError')
      const done = events.some(event => event.event === 'element' && event.instance === attempt.job.instance && event.state === 'completed')
      if (!done && incident) return { kind: 'incident', incident }
      if (!done && waiting) return stopped(waiting)
      return { kind: 'completed', ignoredError, ...further }
    }
    case 'throwError': {
      const catcher = catcherIn(events, attempt)
      if (!catcher) {
        const missed = incident ?? { type: 'UNHANDLED_ERROR_EVENT', message: command.errorMessage, element: run.element }
        return { kind: 'incident', incident: missed, errorCode: command.errorCode }
      }
      const { errorCode, errorMessage } = command
      return { kind: 'bpmnError', errorCode, errorMessage, caughtBy: catcher, ...further }
    }
    case 'fail':
      if (incident) return { kind: 'incident', incident }
      return { kind: 'retry', retries: command.retries, backoffMs: command.retryBackoffMs, errorMessage: command.errorMessage }
  }
}

const stopped = ({ kind, reason }: Waiting): TaskOutcome => ({
  kind: 'unknown',
  reason: kind === 'notEvaluated' ? 'notEvaluated' : 'notSimulated',
  message: reason,
})

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
