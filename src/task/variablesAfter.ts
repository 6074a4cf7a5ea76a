// The process variables after the task beside those before it, and what was made on the way but did not arrive.
import type { ProcessModel } from '../bpmn/model.ts'
import { emptyObject, entry, printJson, type Json, type Variables } from '../json.ts'
import type { EngineEvent } from '../process/contract.ts'
import type { Attempt, TaskRun } from './runTask.ts'

export type VariableChange =
  | { name: string; change: 'added' | 'same'; value: Json }
  | { name: string; change: 'changed'; value: Json; before: Json }
  /** made by the job or the mapping, but gone with `scope`, the element that held it */
  | { name: string; change: 'lost'; value: Json; scope: string }

/**
 * What the token finds when it has left the task (or the event that caught its error): the process's variables then,
 * against those before. Without a way on (a retry, an incident), the process's variables as they stand.
 */
export function variableChanges(model: ProcessModel, run: TaskRun, attempt: Attempt | undefined): VariableChange[] {
  const before = run.variables
  const events = [...run.start.events, ...run.attempts.filter(each => attempt && each.no < attempt.no).flatMap(eventsOf), ...untilLeft(attempt)]
  const scopes = new Map<string, Variables>()
  for (const event of events) {
    if (event.event !== 'variable') continue
    const scope = scopes.get(event.scope) ?? emptyObject()
    scope[event.name] = event.value
    scopes.set(event.scope, scope)
  }
  const after: Variables = Object.assign(emptyObject(), before)
  const gone: VariableChange[] = []
  for (const [scope, variables] of scopes) {
    const element = scope.replace(/#\d+$/, '')
    if (model.elements[element]?.type === 'process') Object.assign(after, variables)
    else for (const name of Object.keys(variables)) gone.push({ name, change: 'lost', value: variables[name]!, scope: element })
  }
  const rows = Object.keys(after).map((name): VariableChange => {
    const value = after[name]!
    const old = entry(before, name)
    if (old === undefined) return { name, change: 'added', value }
    return same(old, value) ? { name, change: 'same', value } : { name, change: 'changed', value, before: old }
  })
  const lost = gone.filter(row => !Object.hasOwn(after, row.name) && !isInput(model, run, row))
  return [...rows, ...dedupe(lost)]
}

const eventsOf = (attempt: Attempt): EngineEvent[] => attempt.engine?.events ?? []

/** Events until the token has taken its first flow away from the task. */
function untilLeft(attempt: Attempt | undefined): EngineEvent[] {
  if (!attempt) return []
  const events = eventsOf(attempt)
  const left = events.findIndex(event => event.event === 'flow')
  return left < 0 ? events : events.slice(0, left)
}

// Local inputs are not lost results: they were never meant to leave the task.
function isInput(model: ProcessModel, run: TaskRun, row: VariableChange): boolean {
  return model.elements[run.element]?.inputs.some(input => input.target.split('.')[0] === row.name) ?? false
}

function dedupe(rows: VariableChange[]): VariableChange[] {
  return [...new Map(rows.map(row => [row.name, row])).values()]
}

function same(a: Json, b: Json): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && printJson(a) === printJson(b))
}
