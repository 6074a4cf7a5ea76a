// A preview worker's thin shell around the host.
import { loadUnfinished, missesUnfinished } from '../../src/feel/unfinished.ts'
import { createPreviewHost, type HostWorld } from './host.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

/** Answers the page; the rooms are what this worker loads late, or does without. */
export function startHost(rooms: Pick<HostWorld, 'loadInbound' | 'loadLessons'>) {
  const scope = self as unknown as {
    onmessage: ((event: { data: ToWorker }) => void) | null
    postMessage(message: FromWorker): void
  }
  const host = createPreviewHost({
    post: message => scope.postMessage(message),
    now: () => Date.now(),
    seed: () => Math.floor(Math.random() * 2 ** 32),
    // A macrotask: questions that arrived meanwhile come first.
    later: task => void setTimeout(task, 0),
    ...rooms,
    unfinished: { misses: missesUnfinished, load: loadUnfinished },
  })
  scope.onmessage = event => host.receive(event.data)
  scope.postMessage({ answer: 'ready' })
}
