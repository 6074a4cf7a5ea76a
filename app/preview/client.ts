// The page's side of the worker boundary. One question is in flight at a time; of those that come meanwhile only the
// newest is asked. A worker that does not answer in time is replaced and told everything again.
import type { Problem } from '../../src/problem.ts'
import type { Credential } from '../../src/preview/inbound/credentials.ts'
import type { CredentialKind, LineComparison } from '../../src/view.ts'
import type { SimulatedResult } from '../../src/scenarios/scenario.ts'
import type { LessonQuestion, LessonReply } from './lessonRoom.ts'
import type { KeyPair } from '../../src/runtime/inbound/webKey.ts'
import { createMemory } from './memory.ts'
import type { ChildView, FromWorker, ToWorker, SuitableRequests } from './protocol.ts'

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
  /** the requests that suit an inbound element; undefined when the worker had to be replaced */
  requests(element: string): Promise<SuitableRequests | undefined>
  /** a response guessed from the element's expressions; undefined when they read nothing of it */
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

type AsideKind = 'credential' | 'keyPair' | 'requests' | 'suggestion' | 'lesson' | 'children'
type WithoutId<Message> = Message extends { id: number } ? Omit<Message, 'id'> : never
type AsideQuestion = WithoutId<Extract<ToWorker, { ask: AsideKind }>>

/** A question beside the preview, until it is answered or given up. */
interface Aside {
  take: (answer: Answer<AsideKind>) => void
  giveUp: (why: string) => void
}

const nothing = () => undefined

type Question = { element: string; scenario: string; attempt: number }

const tooLong = 'An expression took too long and was stopped. Does it run through a very long list or range?'

export function createPreviewClient(
  createWorker: () => WorkerPort,
  listeners: PreviewListeners,
  patience: Patience = { waiting: 250, stop: 2000 },
): PreviewClient {
  const memory = createMemory()
  const asides = new Map<number, Aside>()
  let port: WorkerPort
  let ready = false
  let newest = 0
  let newestAside = 0
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

  /** Nothing runs away while a part of the worker comes over the network, however slow that is. */
  function expectNetwork() {
    quiet()
    if (busy?.stage === 'preview') timers = [setTimeout(() => listeners.onWaiting(true), patience.waiting)]
  }

  function watchAgain() {
    if (busy?.stage === 'preview') watch()
    else if (busy) watchRest()
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
    for (const { giveUp } of asides.values()) giveUp(message)
    asides.clear()
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
      case 'loading':
        return message.done ? watchAgain() : expectNetwork()
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
      case 'followed':
        return listeners.onFollowed?.(message)
      case 'credential':
      case 'keyPair':
      case 'requests':
      case 'suggestion':
      case 'lesson':
      case 'children':
        asides.get(message.id)?.take(message)
        asides.delete(message.id)
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

  /** Asks beside the preview; when the worker has to be replaced, `otherwise` answers. */
  function aside<Kind extends AsideKind, Result>(
    question: AsideQuestion,
    read: (answer: Answer<Kind>) => Result,
    otherwise: (why: string) => Result,
  ): Promise<Result> {
    const id = ++newestAside
    return new Promise(resolve => {
      asides.set(id, { take: answer => resolve(read(answer as Answer<Kind>)), giveUp: why => resolve(otherwise(why)) })
      port.postMessage({ ...question, id })
    })
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
    credential: (kind, question) =>
      aside<'credential', Credential>(
        { ask: 'credential', kind, ...question },
        ({ credential }) => credential,
        message => ({ ok: false, message }),
      ),
    keyPair: () => aside<'keyPair', KeyPair | undefined>({ ask: 'keyPair' }, ({ keyPair }) => keyPair, nothing),
    requests: element => aside<'requests', SuitableRequests | undefined>({ ask: 'requests', element }, ({ requests }) => requests, nothing),
    suggest: element =>
      aside<'suggestion', SimulatedResult | undefined>({ ask: 'suggestion', element }, ({ suggestion }) => suggestion, nothing),
    lesson: question => aside<'lesson', LessonReply | undefined>({ ask: 'lesson', question }, ({ reply }) => reply, nothing),
    children: ref =>
      aside<'children', Pick<Answer<'children'>, 'children' | 'more'>>({ ask: 'children', ref }, answer => answer, () => ({ children: [], more: 0 })),
    dispose() {
      quiet()
      port.onmessage = null
      port.terminate()
    },
  }
}
