// The worker's thin shell around the host.
import { loadUnfinished, missesUnfinished } from '../../src/feel/unfinished.ts'
import { createPreviewHost, type HostWorld } from '../preview/host.ts'
import type { FromWorker, ToWorker } from '../preview/protocol.ts'

export function startHost(loadInbound: HostWorld['loadInbound']) {
  const scope = self as unknown as {
    onmessage: ((event: { data: ToWorker }) => void) | null
    postMessage(message: FromWorker): void
  }
  const host = createPreviewHost({
    post: message => scope.postMessage(message),
    now: () => Date.now(),
    // A macrotask: questions that arrived meanwhile come first.
    later: task => void setTimeout(task, 0),
    loadInbound,
    unfinished: { misses: missesUnfinished, load: loadUnfinished },
  })
  scope.onmessage = event => host.receive(event.data)
  scope.postMessage({ answer: 'ready' })
}
