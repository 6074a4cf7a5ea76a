// The worker's thin shell around the host.
import { loadUnfinished, missesUnfinished } from '../../src/feel/unfinished.ts'
import { createPreviewHost } from './host.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

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
  loadInbound: () => import('./inboundRoom.ts'),
  loadLessons: () => import('./lessonRoom.ts'),
  unfinished: { misses: missesUnfinished, load: loadUnfinished },
})
scope.onmessage = event => host.receive(event.data)
scope.postMessage({ answer: 'ready' })
