import type { WorkerPort } from '../preview/client.ts'

/** Starts a preview worker. */
export function startWorker(): WorkerPort {
  return new Worker(new URL('../preview/worker.ts', import.meta.url), { type: 'module' })
}
