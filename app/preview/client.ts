// The page's side of the worker boundary. One question is in flight at a time; of those that come meanwhile only the
// newest is asked. A worker that does not answer in time is replaced and told everything again.
import type { ProcessModel } from '../../src/bpmn/model.ts'
import type { Problem } from '../../src/problem.ts'
import { patchModel } from '../../src/bpmn/patchModel.ts'
import type { ChildView, FromWorker, TextEdit, ToWorker } from './protocol.ts'

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
  /** evaluation was stopped from outside, or the worker broke; cleared by the next preview */
  onStopped(problem: Problem): void
  /** true when an answer is late, false when it came */
  onWaiting(waiting: boolean): void
}

export interface PreviewClient {
  tell(message: Extract<ToWorker, { tell: string }>): void
  ask(element: string, scenario: string, attempt: number): void
  children(ref: string): Promise<{ children: ChildView[]; more: number }>
  dispose(): void
}

/** Milliseconds: an answer later than this is announced as waiting, later than that the worker is replaced. */
export interface Patience {
  waiting: number
  stop: number
}

type Question = { element: string; scenario: string; attempt: number }

export function createPreviewClient(
  createWorker: () => WorkerPort,
  listeners: PreviewListeners,
  patience: Patience = { waiting: 250, stop: 2000 },
): PreviewClient {
  const memory = createMemory()
  const expanding = new Map<number, (value: { children: ChildView[]; more: number }) => void>()
  let port: WorkerPort
  let ready = false
  let newest = 0
  let newestExpansion = 0
  let pending: Question | undefined
  // What the worker is busy with: first the preview itself, then the short outcomes of all scenarios.
  let busy: { id: number; stage: 'preview' | 'scenarios' } | undefined
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
      setTimeout(
        () => replace('An expression took too long and was stopped. Does it run through a very long list or range?', 'RUNAWAY'),
        patience.stop,
      ),
    ]
  }

  function quiet() {
    timers.forEach(clearTimeout)
    timers = []
  }

  function replace(message: string, code: string) {
    const stage = busy?.stage
    port.onmessage = null
    port.onerror = null
    port.terminate()
    quiet()
    busy = undefined
    for (const settle of expanding.values()) settle({ children: [], more: 0 })
    expanding.clear()
    start()
    listeners.onWaiting(false)
    // The chips of other scenarios may be what hangs: then the preview itself stands.
    if (stage !== 'scenarios') listeners.onStopped({ code, severity: 'error', message })
    next()
  }

  function next() {
    if (!ready || !pending) return
    if (busy?.stage === 'preview') return
    const question = pending
    pending = undefined
    busy = { id: ++newest, stage: 'preview' }
    port.postMessage({ ask: 'preview', id: newest, ...question })
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
        busy = { id: message.id, stage: 'scenarios' }
        if (pending) return next()
        return watchScenarios()
      case 'scenarios':
        if (message.id !== newest) return
        listeners.onScenarios(message)
        if (!message.done) return watchScenarios()
        quiet()
        busy = undefined
        return next()
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

  function watchScenarios() {
    quiet()
    timers = [setTimeout(() => replace('', ''), patience.stop)]
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
