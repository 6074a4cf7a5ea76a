// Replays a recorded case of the real engine on ours, and compares step by step.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Fields } from '../../app/cli/cases/fields.ts'
import { readStep, type CaseStep } from '../../app/cli/simulate/caseSteps.ts'
import { runCase, type SimulatedStep } from '../../app/cli/simulate/runCase.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import type { ProcessModel } from '../../src/bpmn/model.ts'
import type { JsonObject, Variables } from '../../src/json.ts'
import type { EngineOptions } from '../../src/process/contract.ts'

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

export interface Case {
  id: string
  title: string
  tags: string[]
  bpmn: string | string[]
  steps: object[]
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
  /** incident messages and texts of rejections, also of deployments */
  texts: { expected: string; actual: string }[]
  waiting: JsonObject[]
}

export function replay({ bpmn, steps: script, recorded }: Case, models: readonly ProcessModel[]): Replay {
  const files = [bpmn].flat().map((name, index) => ({ name, model: models[index]! }))
  const ran = runCase(files, script.map(scripted), options)
  const told = (steps: readonly (RecordedStep | SimulatedStep)[]) => steps.map(({ ok, rejected, job, events = [] }, index) =>
    ({ step: script[index - 1], ok, code: rejected?.code, job: plain(job), events: strictOf(events as unknown as RecordedEvent[]) }))
  const texts = recorded.steps.flatMap(({ rejected, events = [] }, index) => {
    const did = ran.steps[index]
    const messages = incidentMessages((did?.events ?? []) as unknown as RecordedEvent[])
    return [
      ...(rejected ? [{ expected: rejected.message, actual: did?.rejected?.message ?? '' }] : []),
      ...incidentMessages(events).map((expected, no) => ({ expected, actual: messages[no] ?? '' })),
    ]
  })
  return {
    strict: {
      expected: [...told(recorded.steps), finalForm(recorded.final)],
      actual: [...told(ran.steps), finalForm(ran.final)],
    },
    texts,
    waiting: ran.steps.flatMap(({ waiting = [] }) => waiting),
  }
}

function scripted(step: object): CaseStep {
  const fields = new Fields(step as JsonObject)
  const read = readStep(fields)
  if (!read || fields.problem !== undefined) throw new Error(fields.problem)
  return read
}

const incidentMessages = (events: readonly RecordedEvent[]) =>
  events.filter(({ event, state }) => event === 'incident' && state === 'created').map(({ message }) => String(message))

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
