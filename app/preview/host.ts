// The worker's side of the boundary: remembers what it was told, and answers the newest question.
import { withField } from '../../src/bpmn/applyField.ts'
import type { ProcessModel } from '../../src/bpmn/model.ts'
import { isObject, printJson, type Json, type Variables } from '../../src/json.ts'
import { lineFor } from '../../src/lines.ts'
import { comparedLines, comparisonOf } from '../../src/preview/compareLines.ts'
import type { InboundQuestion } from '../../src/preview/previewInbound.ts'
import { previewBadge, previewTask, type PreviewQuestion } from '../../src/preview/previewTask.ts'
import { childrenOf, type ValueKeeper } from '../../src/preview/values.ts'
import { readResult } from '../../src/scenarios/results.ts'
import { suggestedPreset } from '../../src/scenarios/suggestResponse.ts'
import type { ConnectorResult } from '../../src/runtime/contract.ts'
import { inboundTypeOf } from '../../src/runtime/inbound/modelProcess.ts'
import type { LineView, Preview } from '../../src/view.ts'
import type { FromWorker, RequestShape, ScenarioShape, ToWorker } from './protocol.ts'
import { createTexts, readText } from './texts.ts'
import { createTypedModel } from './typedModel.ts'

export interface HostWorld {
  post: (message: FromWorker) => void
  /** milliseconds since the epoch */
  now: () => number
  /** for new key pairs, another one each time; without it always the same */
  seed?: () => number
  /** runs a task after the messages that wait already */
  later: (task: () => void) => void
  /** loads what inbound elements need */
  loadInbound: () => Promise<InboundRoom>
  /** loads what lessons ask for; without it they are not answered */
  loadLessons?: () => Promise<typeof import('./lessonRoom.ts')>
  /** what reads texts that do not parse (yet): loaded when one comes */
  unfinished: { misses: () => boolean; load: () => Promise<void> }
}

type InboundRoom = typeof import('./inboundRoom.ts')

type Question = Extract<ToWorker, { ask: 'preview' }>

const emptyModel: ProcessModel = { elements: {}, flows: {} }

export function createPreviewHost({ post, now, seed = () => 1, later, loadInbound, unfinished, loadLessons }: HostWorld) {
  let inbound: InboundRoom | undefined
  const typed = createTypedModel()
  const model = () => typed.model() ?? emptyModel
  const shapes = new Map<string, ScenarioShape[]>()
  const texts = createTexts()
  /** own variables of waiting instances as they were last readable, by their place */
  const goodRows = new Map<string, Variables>()
  /** by element: the secrets with which its requests were last in order */
  const knownSecrets = new Map<string, Record<string, string>>()
  let secrets: Record<string, string> = {}
  let zone = 'UTC'
  let newest = 0
  let newestChecks = 0
  let newestQuestion: Question | undefined
  let kept = new Map<string, Json>()

  function receive(message: ToWorker): void {
    if ('tell' in message) return tell(message)
    if (message.ask === 'children') {
      const value = kept.get(message.ref)
      const keeper: ValueKeeper = { keep }
      return post({ answer: 'children', id: message.id, ...(value === undefined ? { children: [], more: 0 } : childrenOf(value, keeper)) })
    }
    if (message.ask === 'lesson') return void lesson(message)
    if (message.ask === 'preview') {
      newest = message.id
      newestQuestion = message
    }
    if (!inbound && (message.ask === 'keyPair' || isInbound(message.element))) {
      post({ answer: 'loading', done: false })
      void loadInbound().then(
        room => {
          inbound = room
          post({ answer: 'loading', done: true })
          receive(message)
        },
        (error: unknown) => post({ answer: 'broken', id: message.id, message: String(error) }),
      )
      return
    }
    if (message.ask === 'keyPair') return post({ answer: 'keyPair', id: message.id, keyPair: inbound!.newKeyPair(seed()) })
    if (message.ask === 'lines') return compare(message)
    if (message.ask === 'suggestion') return suggest(message)
    if (message.ask === 'requests') return suitableRequests(message)
    if (message.ask === 'credential') {
      const { question } = ask(message.element, message.scenario, message.attempt)
      const credential = inbound?.makeCredential(message.kind, toInbound(question, message.scenario))
      return post({ answer: 'credential', id: message.id, credential: credential ?? { ok: false, message: 'This element takes no requests.' } })
    }
    answer(message)
  }

  function isInbound(name: string): boolean {
    const { elements } = model()
    const element = Object.hasOwn(elements, name) ? elements[name] : undefined
    return element !== undefined && inboundTypeOf(element) !== undefined
  }

  function tell(message: Extract<ToWorker, { tell: string }>): void {
    switch (message.tell) {
      case 'model':
      case 'patch':
      case 'typing':
        typed.note(message)
        return
      case 'scenarios':
        shapes.set(message.element, message.scenarios)
        return
      case 'text':
        texts.set(message.key, message.value)
        return
      case 'edit':
        texts.edit(message.key, message.edits)
        return
      case 'secrets':
        secrets = message.secrets
        return
      case 'zone':
        zone = message.zone
    }
  }

  function answer(question: Question): void {
    try {
      kept = new Map()
      followSecrets(question.element)
      const asked = ask(question.element, question.scenario, question.attempt)
      const preview = inbound?.previewInbound(toInbound(asked.question, question.scenario, asked.stale), { keep }) ?? previewTask(asked.question, { keep })
      if (!preview) return post({ answer: 'broken', id: question.id, message: `The diagram has no element ${question.element}.` })
      post({ answer: 'preview', id: question.id, preview: { ...preview, stale: asked.stale } })
      badges(question, [...(shapes.get(question.element) ?? [])], {})
      // When it does not come, the next question tries again.
      if (unfinished.misses()) unfinished.load().then(() => newestQuestion && answer(newestQuestion), () => {})
    } catch (error) {
      post({ answer: 'broken', id: question.id, message: error instanceof Error ? error.message : String(error) })
    }
  }

  async function lesson({ id, question }: Extract<ToWorker, { ask: 'lesson' }>): Promise<void> {
    if (question.what === 'checks') newestChecks = id
    try {
      if (!loadLessons) throw new Error('no lessons here')
      const { answerLesson } = await loadLessons()
      const isNewest = () => newestChecks === id
      const reply = await answerLesson(question, { model: withTyping, later, isNewest })
      post({ answer: 'lesson', id, ...(reply && { reply }) })
    } catch {
      post({ answer: 'lesson', id })
    }
  }

  /** One scenario at a time, so that a new question never waits for all of them. */
  function badges(question: Question, left: ScenarioShape[], outcomes: Extract<FromWorker, { answer: 'scenarios' }>['outcomes']): void {
    later(() => {
      if (question.id !== newest) return
      const shape = left.shift()
      if (shape) outcomes[shape.id] = badgeOf(ask(question.element, shape.id, 0).question, shape.id)
      post({ answer: 'scenarios', id: question.id, element: question.element, outcomes: { ...outcomes }, done: left.length === 0 })
      if (left.length > 0) badges(question, left, outcomes)
    })
  }

  /** One line at a time, so that a new question never waits for all of them. */
  function compare({ id, element, scenario, attempt }: Extract<ToWorker, { ask: 'lines' }>): void {
    if (id !== newest) return
    const { question } = ask(element, scenario, attempt)
    const steps = inbound?.compareInbound(toInbound(question, scenario), { keep }) ?? comparedLines(question, { keep })
    const compared: LineView[] = []
    const goOn = () => {
      if (id !== newest) return
      const step = steps.next()
      if (step.done) return post({ answer: 'lines', id, comparison: comparisonOf(question, compared) })
      compared.push(step.value)
      post({ answer: 'lines', id })
      later(goOn)
    }
    later(goOn)
  }

  function suggest({ id, element: name }: Extract<ToWorker, { ask: 'suggestion' }>, mayRead = true): void {
    const { elements, executionPlatformVersion } = withTyping()
    const element = Object.hasOwn(elements, name) ? elements[name] : undefined
    const header = (key: string) => element?.headers.findLast(each => each.key === key)?.value
    const { line, version } = lineFor(executionPlatformVersion)
    const preset = suggestedPreset(
      {
        resultVariable: header('resultVariable'),
        resultExpression: header('resultExpression'),
        errorExpression: header('errorExpression'),
      },
      element?.taskDefinition?.type, line, version,
    )
    if (mayRead && unfinished.misses()) {
      const again = () => suggest({ ask: 'suggestion', id, element: name }, false)
      return void unfinished.load().then(again, again)
    }
    post({ answer: 'suggestion', id, ...(preset && { suggestion: preset.result }) })
  }

  function suitableRequests({ id, element: name }: Extract<ToWorker, { ask: 'requests' }>): void {
    const { elements, executionPlatformVersion } = withTyping()
    const element = Object.hasOwn(elements, name) ? elements[name] : undefined
    if (!inbound || !element) return
    const properties = Object.fromEntries(element.properties.map(property => [property.name, property.value]))
    const context = { properties, secrets, line: lineFor(executionPlatformVersion).line }
    const scenarios = inbound.inboundScenarios(context)
    const requests = scenarios.scenarios.slice(0, 1).flatMap(({ request }) => request ?? [])
    const world = { now: now(), zone, seed: 1 }
    const waits = inbound.variablesThatWait({ model: withTyping(), element: name, attempt: 0, variables: {}, secrets, requests, world })
    if (waits) scenarios.variables = printJson(waits, 2)
    post({ answer: 'requests', id, requests: { presets: inbound.requestPresets(context), scenarios } })
  }

  // A reference never comes twice: a value that was unfolded is not taken for another one of a later preview.
  function keep(value: Json): string {
    const ref = `${newest}.${kept.size}`
    kept.set(ref, value)
    return ref
  }

  function ask(element: string, scenario: string, attempt: number): { question: PreviewQuestion; stale: Preview['stale'] } {
    const shape = shapes.get(element)?.find(each => each.id === scenario)
    const stale: Preview['stale'] = []
    const variablesKey = { text: 'variables' as const, element, ...(shape?.ownVariables && { scenario }) }
    const variables = texts.read(variablesKey, stale)
    const results = (shape?.results ?? []).map((kind, index): ConnectorResult => {
      const key = { text: 'result' as const, element, scenario, attempt: index }
      return readResult(kind, texts.read(key, stale) ?? null)
    })
    return {
      question: {
        model: withTyping(),
        element,
        attempt,
        scenario: { variables: asVariables(variables), results: results.length > 0 ? results : [{ kind: 'response', value: null }], secrets },
        world: { now: now(), zone, seed: 1 },
      },
      stale,
    }
  }

  /** The same question to an inbound element: requests in place of results. */
  function toInbound({ model: asked, element, attempt, scenario: { variables }, world }: PreviewQuestion, scenario: string, stale: Preview['stale'] = []): InboundQuestion {
    const shape = shapes.get(element)?.find(each => each.id === scenario)
    const requests = (shape?.requests ?? [plainRequest]).map(({ hasText, ...request }, index) => {
      if (!hasText) return request
      return { ...request, body: texts.text({ text: 'request', element, scenario, attempt: index }) }
    })
    const waiting = shape?.waiting?.map((row, index) => ({ ...row, variables: readRow(row.variables, `${element} ${scenario} ${index}`, stale) }))
    const keyPair = shape?.keyPair
    return { model: asked, element, attempt, variables, secrets, requests, world, ...(waiting && { waiting }), ...(keyPair && { keyPair }) }
  }

  /** The own variables of a waiting instance, else the last good ones of its place. */
  function readRow(text: string, place: string, stale: Preview['stale']): Variables {
    const { value, problem } = readText('variables', text)
    if (problem) {
      stale.push({ text: 'waiting', problem: { ...problem, at: { ...problem.at, text: 'variables' } } })
      return goodRows.get(place) ?? {}
    }
    const variables = asVariables(value)
    goodRows.set(place, variables)
    return variables
  }

  /** Secrets have changed: signatures and keys that were made with the old ones are made again. */
  function followSecrets(element: string): void {
    const before = knownSecrets.get(element)
    if (before === secrets || !inbound) return
    if (!before) return void knownSecrets.set(element, secrets)
    let lost = false
    const requests = (shapes.get(element) ?? []).flatMap(({ id, requests: all = [] }) =>
      all.flatMap((request, attempt) => {
        const followed = inbound!.followSecrets(toInbound(ask(element, id, attempt + 1).question, id), before)
        lost ||= followed.lost
        for (const { in: part, name, value } of followed.credentials) {
          request[part] = (request[part] ?? []).map(pair => (pair[0].toLowerCase() === name.toLowerCase() ? [pair[0], value] : pair))
        }
        return followed.credentials.length > 0 ? [{ scenario: id, attempt, credentials: followed.credentials }] : []
      }))
    // With a secret that is half typed there may be nothing to sign with: then the next one counts.
    if (!lost) knownSecrets.set(element, secrets)
    if (requests.length > 0) post({ answer: 'followed', element, requests })
  }

  const badgeOf = (question: PreviewQuestion, scenario: string) => inbound?.inboundBadge(toInbound(question, scenario)) ?? previewBadge(question)

  function withTyping(): ProcessModel {
    return [...typed.typing()].reduce((now, { element, field, text }) => withField(now, element, field, text ?? ''), model())
  }

  return { receive }
}

/** Of a scenario without a request. */
const plainRequest: RequestShape = { afterSeconds: 0, method: 'POST', headers: [], hasText: false }

const asVariables = (value: Json | undefined): Variables => (isObject(value) ? value : {})
