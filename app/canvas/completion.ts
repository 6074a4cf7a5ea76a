// What FEEL editors complete: the preview's variables, and the functions that only the connector runtime knows.
import { splitField } from '../../src/bpmn/fields.ts'
import type { FieldKey } from '../../src/bpmn/fields.ts'
import { isSince } from '../../src/lines.ts'
import type { Line } from '../../src/lines.ts'
import type { CompletionEntry } from '../../src/view.ts'
import type { FeedSnapshot } from './door.ts'

/** A variable as the FEEL editor takes it. `detail` stands beside the name, `info` in a box of its own. */
export interface EditorVariable {
  name: string
  type?: string
  detail?: string
  info?: string
  isList?: boolean
  entries?: EditorVariable[]
  params?: { name: string }[]
}

type Kind = 'mappings' | 'result' | 'error' | 'output' | 'response' | 'request'

// Header and property names that the runtime evaluates itself, over the response or the request.
const byName: Record<string, Kind> = {
  errorExpression: 'error',
  resultExpression: 'result',
  responseExpression: 'response',
  responseBodyExpression: 'response',
  verificationExpression: 'request',
  apiKeyLocator: 'request',
  activationCondition: 'result',
  correlationKeyExpression: 'result',
  messageIdExpression: 'result',
}

/** Which of the preview's completions belongs to a field. */
export function completionKind(field: FieldKey): Kind {
  const { kind, name } = splitField(field)
  if (kind === 'output') return 'output'
  if (kind !== 'header' && kind !== 'property') return 'mappings'
  // Webhook properties carry a prefix: `inbound.responseExpression`.
  const last = name.slice(name.lastIndexOf('.') + 1)
  return Object.hasOwn(byName, last) ? byName[last]! : 'mappings'
}

interface ConnectorFunction {
  name: string
  since: Line
  params: string[]
  info: string
}

// One entry for each signature: a call with another number of arguments is null to the runtime.
const errorFunctions: ConnectorFunction[] = [
  { name: 'bpmnError', since: '8.3', params: ['code', 'message'], info: 'Throws a BPMN error that a boundary event can catch.' },
  { name: 'bpmnError', since: '8.5', params: ['code', 'message', 'variables'], info: 'Throws a BPMN error with variables.' },
  {
    name: 'jobError', since: '8.5', params: ['message', 'variables', 'retries', 'timeout'],
    info: 'Fails the job. Without retries left it is an incident. The timeout is a duration until the next try.',
  },
  {
    name: 'ignoreError', since: '8.9', params: ['variables'],
    info: 'Completes the job with these variables, although there was an error.',
  },
]

function functionsFor(line: Line): EditorVariable[] {
  return errorFunctions
    .filter(each => isSince(line, each.since))
    .map(({ name, params, info }) => ({
      name, type: 'function', detail: 'connector function', info, params: params.map(param => ({ name: param })),
    }))
}

function toVariable({ name, type, detail, info, isList, entries }: CompletionEntry): EditorVariable {
  return {
    name,
    type,
    detail: detail ?? type,
    ...(info !== undefined && { info }),
    ...(isList && { isList }),
    ...(entries && { entries: entries.map(toVariable) }),
  }
}

/**
 * Gives the variables for a field; the same array as long as they stay equal, since the editor reads them anew
 * whenever the array is another.
 */
export function createCompletion(): (snapshot: FeedSnapshot, field: FieldKey) => EditorVariable[] | undefined {
  const cache = new Map<Kind, { source: unknown; line: Line | undefined; text: string; variables: EditorVariable[] }>()
  return ({ completion, line }, field) => {
    if (!completion) return undefined
    const kind = completionKind(field)
    const source = completion[kind] ?? completion.result
    const kept = cache.get(kind)
    if (kept && kept.source === source && kept.line === line) return kept.variables
    const made = source.map(toVariable)
    if (kind === 'error' && line) made.push(...functionsFor(line))
    const text = JSON.stringify(made)
    const variables = kept?.text === text ? kept.variables : made
    cache.set(kind, { source, line, text, variables })
    return variables
  }
}

/** The preview's variables first, then names that only the diagram knows. The same array for the same two. */
export function mergeVariables(known: EditorVariable[], written: EditorVariable[] | undefined): EditorVariable[] {
  if (!written || written.length === 0) return known
  const merged = mergedWith.get(known)
  if (merged?.written === written) return merged.all
  const names = new Set(known.map(variable => variable.name))
  const all = [...known, ...written.filter(variable => !names.has(variable.name))]
  mergedWith.set(known, { written, all })
  return all
}

const mergedWith = new WeakMap<EditorVariable[], { written: EditorVariable[]; all: EditorVariable[] }>()
