// The trace as it is read: one entry for each phase, in the runtime's order, with what it saw and what it made.
import type { ProcessModel } from '../bpmn/model.ts'
import { inputField } from '../bpmn/fields.ts'
import type { FeelResult } from '../feel/contract.ts'
import type { Json, Variables } from '../json.ts'
import { entry, isObject } from '../json.ts'
import type { HttpRequest, JobCommand, RuntimePhase } from '../runtime/contract.ts'
import type { Attempt, TaskRun } from '../task/runTask.ts'
import type { PhaseView } from '../view.ts'
import { engineLine } from './engineLine.ts'
import { printCut, viewOf, type ValueKeeper } from './values.ts'
import { count, durationText } from './wording.ts'

type Line = PhaseView['saw'][number]
type Body = Omit<PhaseView, 'id' | 'title'>

export function phaseViews(model: ProcessModel, run: TaskRun, attempt: Attempt | undefined, keeper: ValueKeeper): PhaseView[] {
  const views = [inputMappings(model, run, attempt, keeper)]
  for (const phase of attempt?.run.phases ?? []) {
    const [title, body] = runtimePhase(phase, keeper)
    views.push({ id: phase.phase, title, ...body })
  }
  if (attempt && !attempt.notEvaluated) views.push(engine(model, attempt))
  const decides = deciding(attempt)
  return views.map(view => (view.id === decides && view.state !== 'failed' ? { ...view, state: 'decided' } : view))
}

/** The phase that made the outcome what it is. */
function deciding(attempt: Attempt | undefined): string {
  if (!attempt) return 'inputMappings'
  const phases = attempt.run.phases
  const failed = phases.find(phase => 'failure' in phase && phase.failure !== undefined)
  const verdict = phases.find(phase => phase.phase === 'errorExpression')
  if (verdict?.phase === 'errorExpression' && ['bpmnError', 'jobError', 'ignoreError', 'failure'].includes(verdict.verdict)) {
    return 'errorExpression'
  }
  if (failed) return failed.phase
  return phases.some(phase => phase.phase === 'exception') ? 'exception' : 'command'
}

function inputMappings(model: ProcessModel, run: TaskRun, attempt: Attempt | undefined, keeper: ValueKeeper): PhaseView {
  const { inputs } = model.elements[run.element]!
  const own = run.start.traces.filter(({ element }) => element === run.element)
  const evaluated = new Map(own.map(({ field, result }) => [field, result] as const))
  const failed = !attempt && inputs.some(({ target }) => evaluated.get(inputField(target))?.ok === false)
  const known = Object.keys(run.variables).length
  // Of a target that comes twice the last source counts.
  const sources = new Map(inputs.map(({ source, target }) => [target, source] as const))
  const names = new Set(inputs.map(({ target }) => target.split('.')[0]))
  const made = [...sources].map(([target, source]): Line => {
    const result = evaluated.get(inputField(target))
    if (result) return { label: target, ...resultLine(result, keeper) }
    const value = attempt && at(attempt.job.variables, target)
    return { label: target, ...(value === undefined ? { text: source } : { value: viewOf(value, keeper) }) }
  })
  return {
    id: 'inputMappings',
    title: 'Input mappings',
    state: failed ? 'failed' : made.length > 0 ? 'done' : 'skipped',
    summary: made.length === 0 ? 'none' : `${count(names.size, 'job variable')}${known > 0 ? ` from ${count(known, 'process variable')}` : ''}`,
    saw: [{ label: 'process variables', value: viewOf(run.variables, keeper) }],
    made,
  }
}

/** What stands at a target's path. */
function at(variables: Variables, target: string): Json | undefined {
  return target.split('.').reduce<Json | undefined>((value, key) => (isObject(value) ? entry(value, key) : undefined), variables)
}

function runtimePhase(phase: RuntimePhase, keeper: ValueKeeper): [title: string, body: Body] {
  const value = (label: string, json: Json): Line => ({ label, value: viewOf(json, keeper) })
  switch (phase.phase) {
    case 'secrets': {
      const used = [...new Set(phase.used.map(each => each.name))]
      return ['Secrets', {
        state: phase.failure ? 'failed' : used.length > 0 ? 'done' : 'skipped',
        summary: phase.failure ?? (used.length > 0 ? `${used.join(', ')} filled in` : 'none used'),
        saw: phase.used.map(({ name, place }) => ({ label: name, text: `in ${place}` })),
        made: used.length > 0 ? [value('job variables', phase.variables)] : [],
      }]
    }
    case 'retryBackoff':
      return ['Retry backoff', {
        state: phase.failure ? 'failed' : 'done',
        summary: phase.failure ?? durationText(phase.milliseconds ?? 0),
        saw: [{ label: 'retryBackoff', text: phase.text }],
        made: [],
      }]
    case 'connectorInput':
      return ['Connector input', {
        state: phase.failure ? 'failed' : 'done',
        summary: phase.failure ?? (phase.request ? `${phase.request.method} ${phase.request.url}` : count(Object.keys(phase.variables).length, 'job variable')),
        saw: [value('job variables', phase.variables)],
        made: [
          ...(phase.tokenRequest ? request('token request', phase.tokenRequest) : []),
          ...(phase.request ? request('request', phase.request) : []),
          ...(phase.notice ? [{ label: 'note', text: phase.notice }] : []),
        ],
      }]
    case 'response':
      return ['Response', { state: 'done', summary: printCut(phase.value, 80).text, saw: [], made: [value('response', phase.value)] }]
    case 'exception': {
      const { type, code, message, variables } = phase.exception
      return ['Exception', {
        state: 'done',
        summary: [code, message].filter(Boolean).join(': ') || type,
        saw: [],
        made: [
          { label: 'type', text: type },
          ...(code === undefined ? [] : [value('code', code)]),
          ...(message === undefined ? [] : [value('message', message)]),
          ...(variables === undefined ? [] : [value('variables', variables)]),
        ],
      }]
    }
    case 'resultVariable':
      return ['Result variable', { state: 'done', summary: phase.name, saw: [], made: [value(phase.name, phase.value)] }]
    case 'resultExpression':
      return ['Result expression', {
        state: phase.failure ? 'failed' : 'done',
        summary: phase.failure ?? resultText(phase.result),
        saw: phase.scope.map(scope => value('variables', scope)),
        made: [{ label: 'result', ...resultLine(phase.result, keeper) }],
      }]
    case 'errorExpression':
      return ['Error expression', {
        state: phase.failure ? 'failed' : 'done',
        summary: phase.failure ?? verdictText(phase),
        saw: [{ label: 'sees', text: seesText[phase.sees] }, ...phase.scope.map(scope => value('variables', scope))],
        made: [{ label: 'result', ...resultLine(phase.result, keeper) }],
      }]
    case 'command':
      return ['Command', { state: 'done', summary: commandText(phase.command), saw: [], made: commandLines(phase.command, keeper) }]
  }
}

const seesText = {
  response: 'the response',
  mappedVariables: 'the mapped variables, as `response` too: not the response itself',
  exception: 'the exception, as `error`',
}

function resultLine(result: FeelResult, keeper: ValueKeeper): Omit<Line, 'label'> {
  return result.ok ? { value: viewOf(result.value, keeper, result.type) } : { text: result.problem.message }
}

function resultText(result: FeelResult): string {
  return result.ok ? printCut(result.value, 80).text : result.problem.message
}

function verdictText(phase: Extract<RuntimePhase, { phase: 'errorExpression' }>): string {
  const words = {
    none: 'no error',
    bpmnError: 'a BPMN error',
    jobError: 'the job fails',
    ignoreError: 'the error is ignored',
    ignored: 'an error object without a code: ignored',
    failure: 'fails itself',
  }
  return words[phase.verdict]
}

const bodyLimit = 20_000

function request(label: string, { method, url, headers, body }: HttpRequest): Line[] {
  const shown = body !== undefined && body.length > bodyLimit ? `${body.slice(0, bodyLimit)}…` : body
  return [{ label, request: { method, url, headers: headers.map(([name, text]) => [name, text]), ...(shown !== undefined && { body: shown }) } }]
}

/** What a command tells the engine, in words. */
export function commandText(command: JobCommand): string {
  switch (command.command) {
    case 'complete':
      return `complete the job with ${count(Object.keys(command.variables).length, 'variable')}`
    case 'throwError':
      return `throw BPMN error ${command.errorCode}`
    case 'fail':
      return `fail the job, ${command.retries === 1 ? '1 retry' : `${command.retries} retries`} left`
    case 'none':
      return 'none: the handler broke'
  }
}

function commandLines(command: JobCommand, keeper: ValueKeeper): Line[] {
  const { command: name, ...rest } = command
  return [
    { label: 'command', text: name },
    ...Object.entries(rest).map(([label, item]): Line => ({ label, value: viewOf(item as Json, keeper) })),
  ]
}

function engine(model: ProcessModel, attempt: Attempt): PhaseView {
  const events = attempt.engine?.events ?? []
  const left = events.findIndex(event => event.event === 'flow')
  // What the next elements make of their own variables and jobs is not this task's.
  const told = events.filter((event, index) => left < 0 || index < left || (event.event !== 'variable' && event.event !== 'job'))
  const made = told.map(event => engineLine(model, event)).filter(line => line !== undefined).map((text): Line => ({ label: '', text }))
  const failed = attempt.engine?.rejected !== undefined || events.some(event => event.event === 'incident' && event.state === 'created')
  return {
    id: 'engine',
    title: 'Engine',
    state: failed ? 'failed' : 'done',
    summary: attempt.engine?.rejected?.message ?? (made.at(-1)?.text || 'nothing happens'),
    saw: [],
    made,
  }
}
