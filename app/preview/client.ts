// The page's side of the worker boundary. One question is in flight at a time; of those that come meanwhile only the
// newest is asked. A worker that does not answer in time is replaced and told everything again.
import type { ProcessModel } from '../../src/bpmn/model.ts'
import type { Problem } from '../../src/problem.ts'
import type { Credential } from '../../src/preview/inbound/credentials.ts'
import type { CredentialKind, LineComparison } from '../../src/view.ts'
import type { SimulatedResult } from '../../src/scenarios/scenario.ts'
import type { LessonQuestion, LessonReply } from './lessonRoom.ts'
import { patchModel } from '../../src/bpmn/patchModel.ts'
import type { KeyPair } from '../../src/runtime/inbound/webKey.ts'
import type { ChildView, FromWorker, TextEdit, ToWorker, SuitableRequests } from './protocol.ts'

/** What the page needs of a `Worker`; tests pass their own. */
export interface WorkerPort {
  postMessage(message: ToWorker): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromWorker>) => unknown) | null
  onerror: ((event: ErrorEvent) => unknown) | null
}

type Answer<Kind> = Extract<FromWorker, { answer: Kind }>

export interface PreviewListeners {
  onPreview(answer: Answer<'preview'>): void
  onScenarios(answer: Answer<'scenarios'>): void
  /** requests hold what was made of secrets: those have changed */
  onFollowed?(answer: Answer<'followed'>): void
  /** after each preview, while the lines are compared */
  onLines(comparison: LineComparison): void
  /** the comparison was stopped from outside; the preview stands */
  onLinesStopped(problem: Problem): void
  /** evaluation was stopped from outside, or the worker broke; cleared by the next preview */
  onStopped(problem: Problem): void
  /** true when an answer is late, false when it came */
  onWaiting(waiting: boolean): void
}

export interface PreviewClient {
  tell(message: Extract<ToWorker, { tell: string }>): void
  ask(element: string, scenario: string, attempt: number): void
  /** from now on the measured lines are compared after each preview, or no more */
  compareLines(compare: boolean): void
  /** what lets the request that is shown pass */
  credential(kind: CredentialKind, question: { element: string; scenario: string; attempt: number }): Promise<Credential>
  children(ref: string): Promise<{ children: ChildView[]; more: number }>
  /** a new one for simulated tokens; undefined when the worker had to be replaced */
  keyPair(): Promise<KeyPair | undefined>
  /** a response guessed from the element's expressions; undefined when they read nothing of it */
  /** the requests that suit an inbound element; undefined when the worker had to be replaced */
  requests(element: string): Promise<SuitableRequests | undefined>
  suggest(element: string): Promise<SimulatedResult | undefined>
  /** undefined when a newer question about the checks came, or the worker had to be replaced */
  lesson(question: LessonQuestion): Promise<LessonReply | undefined>
  dispose(): void
}

/** Milliseconds: an answer later than this is announced as waiting, later than that the worker is replaced. */
export interface Patience {
  waiting: number
  stop: number
}

type Question = { element: string; scenario: string; attempt: number }

const tooLong = 'An expression took too long and was stopped. Does it run through a very long list or range?'

export function createPreviewClient(
  createWorker: () => WorkerPort,
  listeners: PreviewListeners,
  patience: Patience = { waiting: 250, stop: 2000 },
): PreviewClient {
  const memory = createMemory()
  const making = new Map<number, (credential: Credential) => void>()
  const keying = new Map<number, (keyPair: KeyPair | undefined) => void>()
  const suiting = new Map<number, (requests: SuitableRequests | undefined) => void>()
  const suggesting = new Map<number, (suggestion: SimulatedResult | undefined) => void>()
  const teaching = new Map<number, (reply: LessonReply | undefined) => void>()
  const expanding = new Map<number, (value: { children: ChildView[]; more: number }) => void>()
  let port: WorkerPort
  let ready = false
  let newest = 0
  let newestExpansion = 0
  let pending: Question | undefined
  let comparing = false
  // What the worker is busy with: first the preview itself, then what follows it.
  let busy: { stage: 'preview' } | { stage: 'after'; left: Set<'scenarios' | 'lines'> } | undefined
  let asked: Question | undefined
  /** the question asked, once its preview is there */
  let answered: Question | undefined
  let timers: ReturnType<typeof setTimeout>[] = []

  function start() {
    ready = false
    port = createWorker()
    port.onmessage = event => receive(event.data)
    port.onerror = event => replace(`The preview broke: ${event.message ?? 'unknown reason'}.`, 'PREVIEW_BROKEN')
    for (const message of memory.replay()) port.postMessage(message)
  }

  function watch() {
    quiet()
    timers = [
      setTimeout(() => listeners.onWaiting(true), patience.waiting),
      setTimeout(() => replace(tooLong, 'RUNAWAY'), patience.stop),
    ]
  }

  function quiet() {
    timers.forEach(clearTimeout)
    timers = []
  }

  function replace(message: string, code: string) {
    const left = busy?.stage === 'after' ? busy.left : undefined
    port.onmessage = null
    port.onerror = null
    port.terminate()
    quiet()
    busy = undefined
    answered = undefined
    for (const settle of expanding.values()) settle({ children: [], more: 0 })
    expanding.clear()
    for (const settle of keying.values()) settle(undefined)
    keying.clear()
    for (const settle of suiting.values()) settle(undefined)
    suiting.clear()
    for (const settle of suggesting.values()) settle(undefined)
    suggesting.clear()
    for (const settle of teaching.values()) settle(undefined)
    teaching.clear()
    for (const settle of making.values()) settle({ ok: false, message })
    making.clear()
    start()
    listeners.onWaiting(false)
    // The chips of other scenarios, or another line, may be what hangs: then the preview itself stands.
    const problem: Problem = { code, severity: 'error', message }
    if (!left) listeners.onStopped(problem)
    if (left?.has('lines')) listeners.onLinesStopped(problem)
    next()
  }

  function next() {
    if (!ready || !pending) return
    if (busy?.stage === 'preview') return
    const question = pending
    pending = undefined
    asked = question
    answered = undefined
    busy = { stage: 'preview' }
    port.postMessage({ ask: 'preview', id: ++newest, ...question })
    watch()
  }

  function receive(message: FromWorker) {
    switch (message.answer) {
      case 'ready':
        ready = true
        return next()
      case 'preview':
        if (message.id !== newest) return
        listeners.onWaiting(false)
        listeners.onPreview(message)
        answered = asked
        busy = { stage: 'after', left: new Set(['scenarios']) }
        if (pending) return next()
        if (comparing) return compare()
        return watchRest()
      case 'scenarios':
        if (message.id !== newest) return
        listeners.onScenarios(message)
        return follow('scenarios', message.done)
      case 'lines':
        if (message.id !== newest) return
        if (comparing && message.comparison) listeners.onLines(message.comparison)
        return follow('lines', message.comparison !== undefined)
      case 'credential':
        making.get(message.id)?.(message.credential)
        making.delete(message.id)
        return
      case 'keyPair':
        keying.get(message.id)?.(message.keyPair)
        keying.delete(message.id)
        return
      case 'followed':
        return listeners.onFollowed?.(message)
      case 'requests':
        suiting.get(message.id)?.(message.requests)
        suiting.delete(message.id)
        return
      case 'suggestion':
        suggesting.get(message.id)?.(message.suggestion)
        suggesting.delete(message.id)
        return
      case 'lesson':
        teaching.get(message.id)?.(message.reply)
        teaching.delete(message.id)
        return
      case 'children':
        expanding.get(message.id)?.({ children: message.children, more: message.more })
        expanding.delete(message.id)
        return
      case 'broken':
        if (message.id !== newest) return
        quiet()
        busy = undefined
        listeners.onWaiting(false)
        listeners.onStopped({ code: 'PREVIEW_BROKEN', severity: 'error', message: `The preview broke: ${message.message}` })
        return next()
    }
  }

  /** The answered question under every line, after what the worker does already. */
  function compare() {
    if (!answered) return
    busy = { stage: 'after', left: new Set([...(busy?.stage === 'after' ? busy.left : []), 'lines']) }
    port.postMessage({ ask: 'lines', id: newest, ...answered })
    watchRest()
  }

  function follow(part: 'scenarios' | 'lines', done: boolean) {
    if (busy?.stage !== 'after') return
    if (done) busy.left.delete(part)
    if (busy.left.size > 0) return watchRest()
    quiet()
    busy = undefined
    next()
  }

  function watchRest() {
    quiet()
    timers = [setTimeout(() => replace(tooLong, 'RUNAWAY'), patience.stop)]
  }

  start()
  return {
    tell(message) {
      memory.note(message)
      port.postMessage(message)
    },
    ask(element, scenario, attempt) {
      pending = { element, scenario, attempt }
      next()
    },
    compareLines(compared) {
      if (compared && !comparing) compare()
      comparing = compared
    },
    credential(kind, asked) {
      const id = ++newestExpansion
      return new Promise(resolve => {
        making.set(id, resolve)
        port.postMessage({ ask: 'credential', id, kind, ...asked })
      })
    },
    keyPair() {
      const id = ++newestExpansion
      return new Promise(resolve => {
        keying.set(id, resolve)
        port.postMessage({ ask: 'keyPair', id })
      })
    },
    requests(element) {
      const id = ++newestExpansion
      return new Promise(resolve => {
        suiting.set(id, resolve)
        port.postMessage({ ask: 'requests', id, element })
      })
    },
    suggest(element) {
      const id = ++newestExpansion
      return new Promise(resolve => {
        suggesting.set(id, resolve)
        port.postMessage({ ask: 'suggestion', id, element })
      })
    },
    lesson(question) {
      const id = ++newestExpansion
      return new Promise(resolve => {
        teaching.set(id, resolve)
        port.postMessage({ ask: 'lesson', id, question })
      })
    },
    children(ref) {
      const id = ++newestExpansion
      return new Promise(resolve => {
        expanding.set(id, resolve)
        port.postMessage({ ask: 'children', id, ref })
      })
    },
    dispose() {
      quiet()
      port.onmessage = null
      port.terminate()
    },
  }
}

/** What the worker was told, to tell it again. Long texts are kept as they came, with the edits since. */
function createMemory() {
  let model: ProcessModel | undefined
  const typing = new Map<string, Extract<ToWorker, { tell: 'typing' }>>()
  const scenarios = new Map<string, Extract<ToWorker, { tell: 'scenarios' }>>()
  const texts = new Map<string, { first: Extract<ToWorker, { tell: 'text' }>; edits: TextEdit[] }>()
  const latest = new Map<'secrets' | 'zone', ToWorker>()
  return {
    note(message: Extract<ToWorker, { tell: string }>) {
      switch (message.tell) {
        case 'model':
          model = message.model
          typing.clear()
          return
        case 'patch':
          if (model) model = patchModel(model, message)
          return
        case 'typing': {
          const key = `${message.element} ${message.field}`
          if (message.text === null) typing.delete(key)
          else typing.set(key, message)
          return
        }
        case 'scenarios':
          scenarios.set(message.element, message)
          return
        case 'text':
          texts.set(JSON.stringify(message.key), { first: message, edits: [] })
          return
        case 'edit':
          texts.get(JSON.stringify(message.key))?.edits.push(...message.edits)
          return
        case 'secrets':
        case 'zone':
          latest.set(message.tell, message)
      }
    },
    *replay(): Generator<ToWorker> {
      if (model) yield { tell: 'model', model }
      yield* typing.values()
      yield* scenarios.values()
      for (const { first, edits } of texts.values()) {
        yield first
        if (edits.length > 0) yield { tell: 'edit', key: first.key, edits }
      }
      yield* latest.values()
    },
  }
}
