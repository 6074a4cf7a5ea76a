// What happened to a request, phase by phase, in the runtime's order, with what each saw and made.
import type { ProcessModel } from '../../bpmn/model.ts'
import type { FeelResult } from '../../feel/contract.ts'
import type { Json, Variables } from '../../json.ts'
import type { InboundCommand, InboundPhase } from '../../runtime/inbound/contract.ts'
import { failureOf } from '../../task/requestOutcome.ts'
import type { Arrival } from '../../task/runRequests.ts'
import type { PhaseLine, PhaseView } from '../../view.ts'
import { engineLine } from '../engineLine.ts'
import { printCut, viewOf, type ValueKeeper } from '../values.ts'
import { count, nameOf } from '../wording.ts'
import { statusText } from './answer.ts'
import { longDuration } from './sentence.ts'

type Body = Omit<PhaseView, 'id' | 'title'>
type Show<P> = (phase: P, tools: Tools) => [title: string, body: Body] | undefined

interface Tools {
  model: ProcessModel
  value: (label: string, json: Json) => PhaseLine
  result: (label: string, result: FeelResult | undefined) => PhaseLine[]
  scope: (scope: readonly Variables[] | undefined) => PhaseLine[]
}

export function requestPhases(model: ProcessModel, arrival: Arrival, keeper: ValueKeeper): PhaseView[] {
  const value = (label: string, json: Json): PhaseLine => ({ label, value: viewOf(json, keeper) })
  const tools: Tools = {
    model,
    value,
    result: (label, result) => (!result ? [] : [result.ok ? { label, value: viewOf(result.value, keeper, result.type) } : { label, text: result.problem.message }]),
    scope: (scope = []) => scope.map(variables => value('variables', variables)),
  }
  const views: PhaseView[] = []
  for (const phase of arrival.run.phases) {
    const shown = (shows[phase.phase] as Show<InboundPhase>)(phase, tools)
    if (!shown) continue
    const [title, body] = shown
    const before = views.filter(({ id }) => id.replace(/ \d+$/, '') === phase.phase).length
    views.push({ id: before === 0 ? phase.phase : `${phase.phase} ${before + 1}`, title, ...body })
  }
  const engine = enginePhase(model, arrival)
  if (engine) {
    const answer = views.findIndex(({ id }) => id === 'responseExpression' || id === 'answer')
    views.splice(answer < 0 ? views.length : answer, 0, engine)
  }
  return decided(views)
}

/** The last phase before the answer that did something is what made the outcome. */
function decided(views: PhaseView[]): PhaseView[] {
  if (views.some(({ state }) => state === 'failed')) return views
  const ids = ['engine', 'command', 'verification', 'activation']
  const id = ids.find(each => views.some(view => view.id === each && view.state === 'done'))
  return views.map(view => (view.id === id ? { ...view, state: 'decided' } : view))
}

const plain = (summary: string, saw: PhaseLine[] = [], made: PhaseLine[] = [], state: PhaseView['state'] = 'done'): Body => ({ state, summary, saw, made })

function stateOf(phase: InboundPhase, skipped = false): PhaseView['state'] {
  return failureOf(phase) !== undefined ? 'failed' : skipped ? 'skipped' : 'done'
}

function said(result: FeelResult | undefined, otherwise: string): string {
  if (!result) return otherwise
  return result.ok ? printCut(result.value, 80).text : result.problem.message
}

const shows: { [P in InboundPhase['phase']]: Show<Extract<InboundPhase, { phase: P }>> } = {
  registration: ({ connectors, importError }, { model }) => {
    const down = connectors.filter(({ health }) => health === 'DOWN')
    if (importError === undefined && down.length === 0 && connectors.length < 2) return undefined
    const lines = connectors.map(({ elements, health, error }): PhaseLine => ({
      label: elements.map(id => nameOf(model, id)).join(', '),
      text: health === 'UP' ? 'listens' : error ?? 'is down',
    }))
    const summary = importError ?? (down.length > 0 ? `${count(down.length, 'connector')} of ${connectors.length} down` : `${connectors.length} connectors listen`)
    return ['Registration', plain(summary, [], lines, importError !== undefined || down.length > 0 ? 'failed' : 'done')]
  },
  endpoint: ({ method, path, elements, failure }, { model }) => {
    const names = (elements ?? []).map(id => nameOf(model, id)).join(', ')
    const phase = { phase: 'endpoint', method, path, ...(failure !== undefined && { failure }) } as const
    const saw = path === '' ? [] : [{ label: 'request', text: `${method} ${path}` }]
    return ['Method and path', plain(failure ?? (elements && elements.length > 1 ? `${names} share this address` : `${names} listens here`), saw, names === '' ? [] : [{ label: 'element', text: names }], stateOf(phase))]
  },
  request: ({ url, headers, params, body, parts }, { value }) => {
    const lines = [{ label: 'URL', text: url }, value('headers', headers), value('params', params)]
    if (parts > 0) lines.push({ label: 'parts', text: String(parts) })
    if (body !== null) lines.push({ label: 'body', text: body.slice(0, 20_000) })
    return ['Request', plain(`${count(Object.keys(headers).length, 'header')}, ${body === null ? 'no body' : count(body.length, 'character')}`, lines)]
  },
  verification: (phase, { scope, result }) => {
    const summaries = { skipped: 'null: goes on', answered: 'answers at once', failure: phase.failure ?? 'fails' }
    const state = phase.verdict === 'failure' ? 'failed' : phase.verdict === 'answered' ? 'done' : 'skipped'
    return ['Verification', plain(summaries[phase.verdict], scope(phase.scope), result('result', phase.result), state)]
  },
  method: phase => ['Method', plain(phase.failure ?? `${phase.allowed} is allowed`, [{ label: 'allowed', text: phase.allowed }], [], stateOf(phase))],
  hmac: phase => {
    const { algorithm = '', scopes, header = '', signed, given, expected, failure } = phase
    const saw: PhaseLine[] = [
      { label: 'algorithm', text: algorithm },
      { label: 'signs', text: scopes.join(', ').toLowerCase() },
      { label: `header ${header}`, text: given ?? 'missing' },
    ]
    const made: PhaseLine[] = []
    if (signed !== undefined) made.push({ label: 'signed', text: signed.slice(0, 20_000) })
    if (expected) made.push({ label: 'expected, as hex', text: expected.hex }, { label: 'or as base64', text: expected.base64 })
    return ['HMAC signature', plain(failure ?? `${algorithm} matches`, saw, made, stateOf(phase))]
  },
  authentication: (phase, { scope, result, value }) => {
    const { type, claims, failure } = phase
    const names = { NONE: 'none', BASIC: 'basic', APIKEY: 'API key', JWT: 'JWT' }
    const made = [...(claims === undefined ? [] : [value('claims', claims)]), ...result('result', phase.result)]
    return ['Authentication', plain(failure ?? (type === 'NONE' ? 'none' : `${names[type]} passes`), scope(phase.scope), made, stateOf(phase, type === 'NONE'))]
  },
  body: (phase, { value }) => {
    const names = { none: 'no body: an empty object', json: 'read as JSON', form: 'read as a form' }
    const made = phase.value === undefined ? [] : [value('request.body', phase.value)]
    return ['Body', plain(phase.failure ?? names[phase.format], [], made, stateOf(phase))]
  },
  activationCondition: (phase, { model, scope, result }) => {
    const none = phase.text === undefined
    const summary = phase.failure ?? (none ? 'none: always' : phase.met === false ? 'false' : 'true')
    return ['Activation condition', plain(summary, [{ label: 'of', text: nameOf(model, phase.element) }, ...scope(phase.scope)], result('result', phase.result), stateOf(phase, none))]
  },
  activation: (phase, { model }) => {
    const names = phase.matching.map(id => nameOf(model, id)).join(', ')
    const none = phase.matching.length === 0
    const summary = none ? `nothing is activated${phase.consumed ? ', answered all the same' : ''}` : phase.failure ?? names
    return ['Activation', plain(summary, [], names === '' ? [] : [{ label: 'matching', text: names }], none ? 'done' : stateOf(phase))]
  },
  messageId: (phase, { scope, result }) => {
    const none = phase.text === undefined
    const summary = phase.failure ?? (none ? (phase.value ? 'a random one' : 'none: no duplicates are found') : said(phase.result, phase.value ?? ''))
    return ['Message id', plain(summary, scope(phase.scope), result('result', phase.result), stateOf(phase, none))]
  },
  correlationKey: (phase, { scope, result }) => {
    const none = phase.text === undefined && phase.failure === undefined
    const summary = phase.failure ?? (none ? 'none' : said(phase.result, phase.value ?? ''))
    return ['Correlation key', plain(summary, scope(phase.scope), result('result', phase.result), stateOf(phase, none))]
  },
  resultVariable: (phase, { value }) => ['Result variable', plain(phase.name, [], [value(phase.name, phase.value)], stateOf(phase))],
  resultExpression: (phase, { scope, result }) =>
    ['Result expression', plain(phase.failure ?? said(phase.result, ''), scope(phase.scope), result('result', phase.result), stateOf(phase))],
  command: (phase, { value }) => {
    const { command, failure } = phase
    return ['Command', plain(failure ?? commandText(command), [], commandLines(command, value), stateOf(phase))]
  },
  responseExpression: (phase, { scope, result }) =>
    ['Response expression', plain(phase.failure ?? said(phase.result, ''), scope(phase.scope), result('result', phase.result), stateOf(phase))],
  answer: ({ http, trap }, { value }) => {
    const made: PhaseLine[] = [{ label: 'status', text: statusText(http.status) }, value('headers', http.headers)]
    if (http.json !== undefined) made.push(value('body', http.json))
    else if (http.body) made.push({ label: 'body', text: http.body })
    if (trap !== undefined) made.push({ label: 'note', text: trap })
    return ['HTTP answer', plain(statusText(http.status), [], made)]
  },
}

/** What a command tells the engine, in words. */
export function commandText(command: InboundCommand): string {
  const variables = count(Object.keys(command.variables).length, 'variable')
  return command.command === 'createInstance'
    ? `start ${command.bpmnProcessId} with ${variables}`
    : `publish message ${command.name} with key ${command.correlationKey || '“”'} and ${variables}`
}

function commandLines(command: InboundCommand, value: Tools['value']): PhaseLine[] {
  if (command.command === 'createInstance') {
    return [{ label: 'process', text: command.bpmnProcessId }, value('variables', command.variables)]
  }
  const { name, correlationKey, messageId, timeToLiveMs, variables } = command
  return [
    { label: 'message', text: name },
    { label: 'correlation key', text: correlationKey || '“”' },
    { label: 'message id', text: messageId || '“”: none' },
    { label: 'time to live', text: timeToLiveMs > 0 ? longDuration(timeToLiveMs) : `${timeToLiveMs} ms` },
    value('variables', variables),
  ]
}

function enginePhase(model: ProcessModel, { engine }: Arrival): PhaseView | undefined {
  if (!engine) return undefined
  const { events, rejected } = engine
  const left = events.findIndex(event => event.event === 'flow')
  // What the next elements make of their own variables and jobs is not this request's.
  const told = events.filter((event, index) => left < 0 || index < left || (event.event !== 'variable' && event.event !== 'job'))
  const made = told.flatMap((event): PhaseLine[] => {
    const text = engineLine(model, event)
    return text === undefined ? [] : [{ label: '', text }]
  })
  const failed = rejected !== undefined || events.some(event => event.event === 'incident' && event.state === 'created')
  return {
    id: 'engine',
    title: 'Engine',
    state: failed ? 'failed' : 'done',
    summary: rejected?.message ?? (made.at(-1)?.text || 'nothing happens'),
    saw: [],
    made,
  }
}
