// In the worker of a frame: loads the scripts of late parts (app/cli/lateParts.ts), in the middle of whatever is evaluated.
import type { FromWorker } from '../preview/protocol.ts'

interface WorkerScope {
  /** where the worker's own script stands; its late parts are in a folder of the same name */
  connectorPlaygroundAddress: string
  connectorPlaygroundKeep(name: string, exported: object): void
  connectorPlaygroundPart(...names: string[]): object
  importScripts(...addresses: string[]): void
  postMessage(message: FromWorker): void
}

const scope = globalThis as unknown as WorkerScope
const kept = new Map<string, object>()

scope.connectorPlaygroundKeep = (name, exported) => {
  kept.set(name, exported)
}

scope.connectorPlaygroundPart = (...names) => {
  const missing = names.filter(name => !kept.has(name))
  if (missing.length > 0) load(missing.map(name => scope.connectorPlaygroundAddress.replace(/\.js(?=$|\?)/, `/${name}`)))
  return kept.get(names.at(-1)!)!
}

/** The page hears of it: what takes long meanwhile is the network. */
function load(addresses: readonly string[]) {
  scope.postMessage({ answer: 'loading', done: false })
  try {
    scope.importScripts(...addresses)
  } finally {
    scope.postMessage({ answer: 'loading', done: true })
  }
}
