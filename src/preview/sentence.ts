// The outcome in one sentence that a modeler understands, with the names in the diagram.
import type { ProcessModel } from '../bpmn/model.ts'
import { knownDifferences } from '../runtime/knownDifferences.ts'
import type { TaskOutcome } from '../task/outcome.ts'
import type { VariableChange } from '../task/variablesAfter.ts'
import type { OutcomeView } from '../view.ts'
import { count, durationText, nameOf } from './wording.ts'

type Words = Omit<OutcomeView, 'path'>

/** `type`: of the element, which may be an event. */
export function describeOutcome(model: ProcessModel, outcome: TaskOutcome, changes: readonly VariableChange[], type = 'task'): Words {
  const words = wordsOf(model, outcome, changes, type.endsWith('Event') ? 'event' : 'task')
  const { kind, message } = words
  // A completed task, or one that threw an error, tells what the expression says, not what Java does.
  if (message === undefined || (kind !== 'retry' && kind !== 'incident')) return words
  const wording = knownDifferences.filter(difference => difference.occurs(message)).map(difference => difference.message)
  return wording.length > 0 ? { ...words, wording } : words
}

function wordsOf(model: ProcessModel, outcome: TaskOutcome, changes: readonly VariableChange[], what: 'task' | 'event'): Words {
  const name = (id: string) => nameOf(model, id)
  switch (outcome.kind) {
    case 'completed': {
      const made = changes.filter(row => row.change === 'added' || row.change === 'changed').length
      const lost = changes.filter(row => row.change === 'lost').length
      const result = made === 0 && lost > 0 ? 'but none of its variables reaches the process' : `with ${count(made, 'variable')}`
      const head = outcome.ignoredError ? `The error is ignored: the ${what} completes ${result}` : `The ${what} completes ${result}`
      return withFurther({ kind: 'completed', badge: 'Completes', sentence: head, names: [] }, outcome, name)
    }
    case 'bpmnError': {
      const catcher = name(outcome.caughtBy)
      const sentence = `BPMN error ${outcome.errorCode} is thrown and caught by ${catcher}`
      const words: Words = { kind: 'bpmnError', badge: `BPMN error ${outcome.errorCode}`, sentence, names: [catcher] }
      return withFurther({ ...words, message: outcome.errorMessage }, outcome, name)
    }
    case 'retry': {
      const left = `${outcome.retries} ${outcome.retries === 1 ? 'retry is' : 'retries are'} left`
      const when = outcome.backoffMs > 0 ? `next attempt in ${durationText(outcome.backoffMs)}` : 'next attempt at once'
      const badge = outcome.backoffMs > 0 ? `Retry in ${durationText(outcome.backoffMs)}` : 'Retry at once'
      return { kind: 'retry', badge, sentence: `The job fails; ${left}; ${when}.`, names: [], message: outcome.errorMessage }
    }
    case 'incident':
      return describeIncident(outcome, name)
    case 'unknown':
      return describeUnknown(outcome)
  }
}

/** Adds what stops the token further along. */
function withFurther(
  words: Words,
  { incident, waiting }: Extract<TaskOutcome, { kind: 'completed' | 'bpmnError' }>,
  name: (id: string) => string,
): Words {
  const stop = incident ?? waiting
  if (!stop) return { ...words, sentence: `${words.sentence}.` }
  const where = name(stop.element)
  return {
    ...words,
    sentence: `${words.sentence}; then ${incident ? `an incident at ${where}` : `${where} is not simulated`}.`,
    names: [...words.names, where],
    message: incident ? incident.message : waiting!.reason,
  }
}

function describeIncident(outcome: Extract<TaskOutcome, { kind: 'incident' }>, name: (id: string) => string): Words {
  const { incident, errorCode } = outcome
  const at = name(incident.element)
  const sentences: Record<string, string> = {
    JOB_NO_RETRIES: 'Incident: the job fails and no retries are left.',
    UNHANDLED_ERROR_EVENT: `Incident: BPMN error ${errorCode ?? ''} is thrown, and no event catches it.`,
    IO_MAPPING_ERROR: `Incident: a mapping of ${at} fails.`,
    EXTRACT_VALUE_ERROR: `Incident: an expression of ${at} gives the wrong type of value.`,
  }
  const sentence = sentences[incident.type] ?? `Incident at ${at}.`
  return { kind: 'incident', badge: 'Incident', sentence, names: sentence.includes(at) ? [at] : [], message: incident.message }
}

function describeUnknown(outcome: Extract<TaskOutcome, { kind: 'unknown' }>): Words {
  const words = {
    noJob: ['Not a connector', 'The engine makes no job for this element.'],
    noCommand: ['No command', 'The connector runtime breaks and sends no command: the job times out and is handed out again.'],
    notEvaluated: ['Not evaluated', 'An expression of the task can not be evaluated.'],
    notSimulated: ['Not simulated', 'What happens here is not simulated.'],
    rejected: ['Rejected', 'The engine rejects the command: the job stays taken until it times out.'],
  } as const
  const [badge, sentence] = words[outcome.reason]
  return { kind: outcome.reason === 'noCommand' || outcome.reason === 'rejected' ? 'incident' : 'unknown', badge, sentence, names: [], message: outcome.message }
}
