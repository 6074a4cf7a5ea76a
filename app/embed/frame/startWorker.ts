// The preview worker of a frame. In a sandbox a frame may start no worker from a file, but one from a blob, which may
// load a classic script.
import type { WorkerPort } from '../../preview/client.ts'
import { partAddress } from '../parts.ts'

/** Starts within this time (ms) count together; more of them than this mean that the script can't be loaded. */
const patience = { within: 10_000, starts: 6 }

let starts: number[] = []

export function startWorker(path: string): WorkerPort {
  const now = performance.now()
  starts = [...starts.filter(start => now - start < patience.within), now]
  if (starts.length > patience.starts) return deaf
  const text = `importScripts(self.connectorPlaygroundAddress=${JSON.stringify(partAddress(path))})`
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  const worker = new Worker(address)
  const terminate = worker.terminate.bind(worker)
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true })
  worker.terminate = () => {
    URL.revokeObjectURL(address)
    terminate()
  }
  return worker
}

const deaf: WorkerPort = { postMessage() {}, terminate() {}, onmessage: null, onerror: null }
