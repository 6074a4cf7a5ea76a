// Jobs: made by elements that a worker does, answered by commands.
import type { ModelElement } from '../bpmn/model.ts'
import { taskDefinitionField } from '../bpmn/fields.ts'
import type { ActivatedJob } from './contract.ts'
import type { Engine, Result } from './engine.ts'
import { incident } from './engine.ts'
import { evaluateNumber, evaluateString, expressionText } from './expressions.ts'
import type { ElementInstance, Job } from './state.ts'
import { dictionary } from './state.ts'
import { visibleVariables } from './variables.ts'

export type JobProperties = Pick<Job, 'type' | 'retries' | 'headers'>

const defaultRetries = 3

/** Type and retries are evaluated, headers never are. */
export function evaluateJob(engine: Engine, instance: ElementInstance, element: ModelElement): Result<JobProperties> {
  const { type = '', retries } = element.taskDefinition ?? {}
  const jobType = evaluateString(engine, instance.key, type, {
    element: element.id,
    field: taskDefinitionField('type'),
  })
  if (!jobType.ok) return jobType
  if (jobType.value === '') {
    const message = `Expected result of the expression '${expressionText(type)}' to be a not-empty string, but was an empty string.`
    return { ok: false, failure: incident('EXTRACT_VALUE_ERROR', message) }
  }
  const place = { element: element.id, field: taskDefinitionField('retries') }
  const count: Result<number> =
    retries === undefined || retries === ''
      ? { ok: true, value: defaultRetries }
      : evaluateNumber(engine, instance.key, retries, place)
  if (!count.ok) return count
  return { ok: true, value: { type: jobType.value, retries: count.value | 0, headers: headersOf(element) } }
}

/** Task headers as the engine keeps them: those that have both a key and a value. */
export function headersOf(element: ModelElement): Record<string, string> {
  const headers = dictionary<string>()
  for (const { key, value } of element.headers) if (key !== '' && value !== '') headers[key] = value
  return headers
}

export function createJob(engine: Engine, instance: ElementInstance, properties: JobProperties): void {
  const key = `job-${engine.nextNo()}`
  const job: Job = { key, element: instance.element, instance: instance.key, state: 'activatable', ...properties }
  engine.state.jobs[key] = job
  instance.job = key
  logJob(engine, job, 'created')
}

export function cancelJob(engine: Engine, instance: ElementInstance): void {
  const job = instance.job === undefined ? undefined : engine.state.jobs[instance.job]
  if (!job) return
  delete engine.state.jobs[job.key]
  delete instance.job
  logJob(engine, job, 'canceled')
}

type JobState =
  'created' | 'completed' | 'failed' | 'error_thrown' | 'canceled' | 'recurred_after_backoff' | 'retries_updated'

export function logJob(
  engine: Engine,
  { key, type, element, instance, retries }: Job,
  state: JobState,
  more: { errorCode?: string; errorMessage?: string; backoffMs?: number } = {},
): void {
  engine.log({ event: 'job', state, job: key, element, instance, retries, type, ...more })
}

/** The oldest job that can be activated and fits; it is then taken. */
export function activateJob(engine: Engine, fits: (job: Job) => boolean): ActivatedJob | undefined {
  const job = Object.values(engine.state.jobs).find(candidate => candidate.state === 'activatable' && fits(candidate))
  if (!job) return undefined
  job.state = 'activated'
  const { key, type, element, instance, retries, headers } = job
  return { key, type, element, instance, retries, headers, variables: visibleVariables(engine.state, instance) }
}

/** Failed jobs whose backoff is over can be activated again. */
export function endBackoffs(engine: Engine): void {
  for (const job of Object.values(engine.state.jobs)) {
    if (job.state !== 'failed' || job.dueAt === undefined || job.dueAt > engine.now) continue
    job.state = 'activatable'
    delete job.dueAt
    logJob(engine, job, 'recurred_after_backoff')
  }
}
