import { demoKeyPair } from '../../src/runtime/inbound/demoKeyPair.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPreviewClient, type WorkerPort } from '../../app/preview/client.ts'
import type { FromWorker, ToWorker } from '../../app/preview/protocol.ts'

class FakeWorker implements WorkerPort {
  sent: ToWorker[] = []
  terminated = false
  onmessage: WorkerPort['onmessage'] = null
  onerror: WorkerPort['onerror'] = null
  postMessage(message: ToWorker) {
    this.sent.push(message)
  }
  terminate() {
    this.terminated = true
  }
  answer(message: FromWorker) {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>)
  }
  asked() {
    return this.sent.filter(message => 'ask' in message)
  }
}

const preview = (id: number) => ({ answer: 'preview', id, preview: {} }) as FromWorker

const silent = () => ({
  onPreview: vi.fn(),
  onScenarios: vi.fn(),
  onLines: vi.fn(),
  onLinesStopped: vi.fn(),
  onStopped: vi.fn(),
  onWaiting: vi.fn(),
})

function setUp() {
  const workers: FakeWorker[] = []
  const listeners = silent()
  const client = createPreviewClient(() => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker
  }, listeners, { waiting: 100, stop: 1000 })
  workers[0]!.answer({ answer: 'ready' })
  return { workers, client, listeners }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('one question at a time', () => {
  test('of those asked meanwhile only the newest is asked', () => {
    const { workers, client, listeners } = setUp()
    client.ask('task', 'a', 0)
    client.ask('task', 'b', 0)
    client.ask('task', 'c', 0)
    expect(workers[0]!.asked()).toEqual([{ ask: 'preview', id: 1, element: 'task', scenario: 'a', attempt: 0 }])
    workers[0]!.answer(preview(1))
    expect(workers[0]!.asked().at(-1)).toMatchObject({ id: 2, scenario: 'c' })
    expect(listeners.onPreview).toHaveBeenCalledTimes(1)
  })
  test('nothing is asked before the worker is ready', () => {
    const worker = new FakeWorker()
    const client = createPreviewClient(() => worker, silent())
    client.ask('task', 'a', 0)
    expect(worker.asked()).toEqual([])
    worker.answer({ answer: 'ready' })
    expect(worker.asked()).toHaveLength(1)
    client.dispose()
  })
  test('a late answer to an older question is dropped', () => {
    const { workers, client, listeners } = setUp()
    client.ask('task', 'a', 0)
    workers[0]!.answer(preview(7))
    expect(listeners.onPreview).not.toHaveBeenCalled()
    client.dispose()
  })
})

describe('a worker that does not answer', () => {
  test('is announced as waiting, then replaced and told everything again', () => {
    const { workers, client, listeners } = setUp()
    client.tell({ tell: 'secrets', secrets: { A: '1' } })
    client.tell({ tell: 'text', key: { text: 'variables', element: 'task' }, value: '{"a": 1}' })
    client.tell({ tell: 'edit', key: { text: 'variables', element: 'task' }, edits: [{ offset: 6, length: 1, text: '2' }] })
    client.ask('task', 'a', 0)
    vi.advanceTimersByTime(100)
    expect(listeners.onWaiting).toHaveBeenLastCalledWith(true)
    vi.advanceTimersByTime(900)
    expect(workers[0]!.terminated).toBe(true)
    expect(listeners.onStopped).toHaveBeenCalledWith(expect.objectContaining({ code: 'RUNAWAY' }))
    expect(workers[1]!.sent).toEqual([
      { tell: 'text', key: { text: 'variables', element: 'task' }, value: '{"a": 1}' },
      { tell: 'edit', key: { text: 'variables', element: 'task' }, edits: [{ offset: 6, length: 1, text: '2' }] },
      { tell: 'secrets', secrets: { A: '1' } },
    ])
  })
  test('is not asked the same again by itself, but the next question is', () => {
    const { workers, client } = setUp()
    client.ask('task', 'a', 0)
    vi.advanceTimersByTime(1000)
    workers[1]!.answer({ answer: 'ready' })
    expect(workers[1]!.asked()).toEqual([])
    client.ask('task', 'b', 0)
    expect(workers[1]!.asked()).toHaveLength(1)
    client.dispose()
  })
  test('has all time while a part of it is loaded, and its usual time after that', () => {
    const { workers, client, listeners } = setUp()
    client.ask('task', 'a', 0)
    workers[0]!.answer({ answer: 'loading', done: false })
    vi.advanceTimersByTime(60_000)
    expect(listeners.onWaiting).toHaveBeenLastCalledWith(true)
    expect(workers).toHaveLength(1)
    workers[0]!.answer({ answer: 'loading', done: true })
    vi.advanceTimersByTime(999)
    expect(workers).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(workers).toHaveLength(2)
    client.dispose()
  })
  test('that hangs in another scenario leaves the preview standing', () => {
    const { workers, client, listeners } = setUp()
    client.ask('task', 'a', 0)
    workers[0]!.answer(preview(1))
    vi.advanceTimersByTime(1000)
    expect(workers).toHaveLength(2)
    expect(listeners.onStopped).not.toHaveBeenCalled()
    client.dispose()
  })
})

describe('the comparison of the lines', () => {
  const chips = (id: number) => ({ answer: 'scenarios', id, element: 'task', outcomes: {}, done: true }) as FromWorker
  const lines = (id: number) => ({ answer: 'lines', id, comparison: { element: 'task' } }) as FromWorker
  const question = { element: 'task', scenario: 'a', attempt: 0 }

  test('is asked for what is shown already, and after each preview from then on', () => {
    const { workers, client, listeners } = setUp()
    client.ask('task', 'a', 0)
    workers[0]!.answer(preview(1))
    workers[0]!.answer(chips(1))
    client.compareLines(true)
    expect(workers[0]!.asked().at(-1)).toEqual({ ask: 'lines', id: 1, ...question })
    workers[0]!.answer(lines(1))
    client.ask('task', 'a', 0)
    expect(workers[0]!.asked().at(-1)).toMatchObject({ ask: 'preview', id: 2 })
    workers[0]!.answer(preview(2))
    expect(workers[0]!.asked().at(-1)).toEqual({ ask: 'lines', id: 2, ...question })
    workers[0]!.answer(lines(2))
    workers[0]!.answer(chips(2))
    expect(listeners.onLines).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(5000)
    expect(workers).toHaveLength(1)
    client.compareLines(false)
    client.ask('task', 'a', 0)
    workers[0]!.answer(preview(3))
    expect(workers[0]!.asked().at(-1)).toMatchObject({ ask: 'preview', id: 3 })
    client.dispose()
  })
  test('never makes a preview wait, and one of an older preview is dropped', () => {
    const { workers, client, listeners } = setUp()
    client.compareLines(true)
    client.ask('task', 'a', 0)
    workers[0]!.answer(preview(1))
    client.ask('task', 'b', 0)
    expect(workers[0]!.asked().at(-1)).toMatchObject({ ask: 'preview', id: 2, scenario: 'b' })
    workers[0]!.answer(lines(1))
    expect(listeners.onLines).not.toHaveBeenCalled()
    client.dispose()
  })
  test('that hangs is stopped and says so; the preview stands', () => {
    const { workers, client, listeners } = setUp()
    client.compareLines(true)
    client.ask('task', 'a', 0)
    workers[0]!.answer(preview(1))
    workers[0]!.answer(chips(1))
    vi.advanceTimersByTime(900)
    workers[0]!.answer({ answer: 'lines', id: 1 })
    vi.advanceTimersByTime(900)
    expect(workers).toHaveLength(1)
    vi.advanceTimersByTime(100)
    expect(workers).toHaveLength(2)
    expect(listeners.onLinesStopped).toHaveBeenCalledWith(expect.objectContaining({ code: 'RUNAWAY' }))
    expect(listeners.onStopped).not.toHaveBeenCalled()
    client.dispose()
  })
})

describe('a new key pair', () => {
  test('comes when the worker has made it; nothing comes of one that was replaced', async () => {
    const { workers, client } = setUp()
    const made = client.keyPair()
    const { id } = workers[0]!.asked().at(-1) as { id: number }
    workers[0]!.answer({ answer: 'keyPair', id, keyPair: demoKeyPair })
    expect(await made).toBe(demoKeyPair)
    const lost = client.keyPair()
    client.ask('task', 'a', 0)
    vi.advanceTimersByTime(1000)
    expect(await lost).toBeUndefined()
    client.dispose()
  })
})

test('credentials that follow their secrets are handed on', () => {
  const onFollowed = vi.fn()
  const worker = new FakeWorker()
  const client = createPreviewClient(() => worker, { ...silent(), onFollowed })
  const followed = { answer: 'followed' as const, element: 'hook', requests: [] }
  worker.answer(followed)
  expect(onFollowed).toHaveBeenCalledExactlyOnceWith(followed)
  client.dispose()
})
