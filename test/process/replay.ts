// Replays a recorded case of the real engine on ours, and compares step by step.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import type { ProcessModel } from '../../src/bpmn/model.ts'
import type { Variables } from '../../src/json.ts'
import type {
  ActivatedJob,
  EngineCommand,
  EngineEvent,
  EngineOptions,
  EngineState,
  StepResult,
  Waiting,
} from '../../src/process/contract.ts'
import { deploy } from '../../src/process/deploy.ts'
import { finalState } from '../../src/process/queries.ts'
import { createEngine, step } from '../../src/process/step.ts'

const folder = fileURLToPath(new URL('../conformance/engine/', import.meta.url))

interface RecordedEvent {
  event: string
  state?: string
  [key: string]: unknown
}

interface RecordedStep {
  ok?: boolean
  rejected?: { code: string; message: string }
  job?: {
    type: string
    element: string
    elementInstance: string
    retries: number
    variables: Variables
    headers: Record<string, string>
  } | null
  events?: RecordedEvent[]
}

interface CaseStep {
  do: string
  [key: string]: any
}

export interface Case {
  id: string
  title: string
  tags: string[]
  bpmn: string | string[]
  steps: CaseStep[]
  recorded: { steps: RecordedStep[]; final: Record<string, any> }
}

export const options: EngineOptions = { line: '8.8', world: { now: Date.UTC(2025, 5, 1, 12), zone: 'UTC', seed: 1 } }

export function readCase(file: string): Case {
  return JSON.parse(readFileSync(folder + file, 'utf8')) as Case
}

export async function readModels(recorded: Case): Promise<ProcessModel[]> {
  const models: ProcessModel[] = []
  for (const file of [recorded.bpmn].flat()) {
    const parsed = await parseDiagram(readFileSync(folder + file, 'utf8'))
    if (!parsed.ok) throw new Error(parsed.problem.message)
    models.push(parsed.model)
  }
  return models
}

/** What the README calls strict, one entry for each step; and the texts, which are compared apart. */
export interface Replay {
  strict: { expected: unknown; actual: unknown }
  /** incident messages and texts of rejections */
  texts: { expected: string; actual: string }[]
  waiting: Waiting[]
}

export function replay(recorded: Case, models: ProcessModel[]): Replay {
  const expected: unknown[] = []
  const actual: unknown[] = []
  const texts: Replay['texts'] = []
  const waiting: Waiting[] = []
  const messages = (recordedEvents: RecordedEvent[], events: EngineEvent[]) => {
    const text = (list: { event: string; state?: string; message?: unknown }[]) =>
      list.filter(event => event.event === 'incident' && event.state === 'created').map(event => String(event.message))
    text(recordedEvents).forEach((message, index) => {
      texts.push({ expected: message, actual: text(events)[index] ?? '' })
    })
  }
  const [deployed, ...steps] = recorded.recorded.steps
  const deployment = deploy(models, options)
  expected.push({ ok: deployed!.ok, events: strictOf(deployed!.events ?? []) })
  actual.push({ ok: deployment.ok, events: deployment.ok ? strictOf(deployment.result.events.map(recordedForm)) : [] })
  let state: EngineState = deployment.ok ? deployment.result.state : createEngine(models)
  recorded.steps.forEach((command, index) => {
    if (!deployment.ok) return
    const should = steps[index]!
    const did = perform(state, command)
    state = did.state
    waiting.push(...did.waiting)
    expected.push({ step: command, ...outcomeOf(should), events: strictOf(should.events ?? []) })
    actual.push({ step: command, ...did.outcome, events: strictOf(did.events.map(recordedForm)) })
    if (should.rejected) texts.push({ expected: should.rejected.message, actual: did.rejected?.message ?? '' })
    messages(should.events ?? [], did.events)
  })
  expected.push(finalForm(recorded.recorded.final))
  actual.push(finalForm(finalState(state)))
  return { strict: { expected, actual }, texts, waiting }
}

interface Performed {
  state: EngineState
  events: EngineEvent[]
  waiting: Waiting[]
  rejected?: { code: string; message: string }
  outcome: { ok?: boolean; code?: string; job?: unknown }
}

function outcomeOf({ ok, rejected, job }: RecordedStep): Performed['outcome'] {
  return { ok, code: rejected?.code, job }
}

function perform(state: EngineState, command: CaseStep): Performed {
  if (command.do === 'job') return performJob(state, command)
  const result = step(state, toCommand(command), options)
  const ok = command.do === 'advance' ? undefined : !result.rejected
  return { ...performed(result), outcome: { ok, code: result.rejected?.code, job: undefined } }
}

function performJob(state: EngineState, command: CaseStep): Performed {
  const taken = step(state, { do: 'activateJob', type: command['type'] as string }, options)
  const answer = taken.job && toAnswer(taken.job, command)
  if (!answer) return { ...performed(taken), outcome: { ok: undefined, code: undefined, job: jobForm(taken.job) } }
  const result = step(taken.state, answer, options)
  return {
    ...performed(result),
    outcome: { ok: !result.rejected, code: result.rejected?.code, job: jobForm(taken.job) },
  }
}

function performed({ state, events, waiting, rejected }: StepResult): Omit<Performed, 'outcome'> {
  return { state, events, waiting, ...(rejected ? { rejected } : {}) }
}

function jobForm(job: ActivatedJob | undefined): unknown {
  if (!job) return null
  const { type, element, instance, retries, variables, headers } = job
  return { type, element, elementInstance: instance, retries, variables: plain(variables), headers: plain(headers) }
}

function toAnswer({ key: job }: ActivatedJob, command: CaseStep): EngineCommand | undefined {
  const { complete, fail, throwError } = command
  if (complete) return { do: 'completeJob', job, variables: complete.variables }
  if (throwError) return { do: 'throwError', job, ...throwError }
  if (!fail) return undefined
  const { backoffSeconds, ...rest } = fail
  return { do: 'failJob', job, ...rest, ...(backoffSeconds === undefined ? {} : { backoffMs: backoffSeconds * 1000 }) }
}

function toCommand(command: CaseStep): EngineCommand {
  switch (command.do) {
    case 'advance':
      return { do: 'advance', milliseconds: command['seconds'] * 1000 }
    case 'publish': {
      const { ttlSeconds, ...rest } = command
      return { ...rest, ...(ttlSeconds === undefined ? {} : { ttlMs: ttlSeconds * 1000 }) } as unknown as EngineCommand
    }
    case 'userTask': {
      const { element: instance, complete, assign } = command
      if (assign) return { do: 'assignUserTask', instance, assignee: assign.assignee }
      return { do: 'completeUserTask', instance, variables: complete.variables }
    }
    default:
      return command as EngineCommand
  }
}

/** Our event in the words of the recording. */
function recordedForm(event: EngineEvent): RecordedEvent {
  const { event: name } = event
  if (name === 'element') return { ...event, element: event.instance }
  if (name === 'flow') return { event: name, id: event.flow }
  if (name === 'variable') return { ...event, state: event.change }
  if (name === 'incident') return { ...event, element: event.instance }
  if (name === 'job') return { ...event, elementInstance: event.instance }
  if (name === 'userTask') return { ...event, elementInstance: event.instance }
  return { ...event }
}

/** Everything but subscriptions, whose place in the log depends on threads; variables that change together in any order. */
function strictOf(events: RecordedEvent[]): string[] {
  const lines: string[] = []
  let together: string[] = []
  const flush = () => {
    lines.push(...together.toSorted())
    together = []
  }
  for (const event of events) {
    const line = lineOf(event)
    if (line === undefined) continue
    if (event.event === 'variable') together.push(line)
    else {
      flush()
      lines.push(line)
    }
  }
  flush()
  return lines
}

/** What is compared of each event, beside its state. */
const compared: Record<string, string[]> = {
  element: ['element', 'body'],
  flow: ['id'],
  variable: ['scope', 'name', 'value'],
  job: ['elementInstance', 'type', 'retries'],
  timer: ['element', 'repetitions'],
  escalation: ['code', 'thrownBy', 'caughtBy'],
  message: ['no', 'name', 'correlationKey'],
  signal: ['name'],
  compensation: ['activity', 'handler', 'thrownBy'],
  userTask: ['elementInstance', 'assignee', 'dueDate'],
}

const defaults: Record<string, unknown> = { repetitions: 1, dueDate: '', body: false }

function lineOf(event: RecordedEvent): string | undefined {
  const { event: name, state = '' } = event
  const fields = name === 'incident' ? (state === 'created' ? ['no', 'type', 'element'] : ['no']) : compared[name]
  if (!fields) return undefined
  return [name, state, ...fields.map(field => JSON.stringify(sorted(event[field] ?? defaults[field])))].join(' ')
}

/** Instances and active elements are sets; messages of incidents are compared apart. */
function finalForm(final: Record<string, any>): unknown {
  const instances = (final['instances'] as { instance: string }[]).toSorted((a, b) =>
    a.instance < b.instance ? -1 : 1,
  )
  return {
    instances: instances.map(item => ({ ...item, correlationKey: undefined })),
    variables: plain(final['variables']),
    active: [...(final['active'] as string[])].sort(),
    openIncidents: (final['openIncidents'] as object[]).map(incident => ({ ...incident, message: undefined })),
  }
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]))
}
