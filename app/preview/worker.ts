// The worker's thin shell around the host.
import { createPreviewHost } from './host.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

const scope = self as unknown as {
  onmessage: ((event: { data: ToWorker }) => void) | null
  postMessage(message: FromWorker): void
}

const host = createPreviewHost({
  post: message => scope.postMessage(message),
  now: () => Date.now(),
  // A macrotask: questions that arrived meanwhile come first.
  later: task => void setTimeout(task, 0),
  loadInbound: () => import('./inboundRoom.ts'),
})
scope.onmessage = event => host.receive(event.data)
scope.postMessage({ answer: 'ready' })
