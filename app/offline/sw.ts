// The service worker: keeps the built files, so that the page works without a network. A new version is fetched whole
// beside the old one, and takes over when the page says so, or when no page is open any more.
import { belongs, inOrder, keyOf, pathOf, type BuiltFile } from './files.ts'

/** The parts of a service worker's surroundings that are used here. */
interface Extendable extends Event {
  waitUntil(done: Promise<unknown>): void
}
interface Fetching extends Extendable {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
interface Surroundings {
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void>; matchAll(options: { type: 'window' }): Promise<readonly unknown[]> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(name: 'message', listener: (event: MessageEvent) => void): void
}

const worker = globalThis as unknown as Surroundings
/** Put in when the page is built. */
declare const builtFiles: readonly BuiltFile[]

const { scope } = worker.registration
const hashes = new Map(builtFiles)
const atOnce = 3
const openCache = () => caches.open(`connector-playground ${scope}`)

worker.addEventListener('install', event => event.waitUntil(fetchAll()))

worker.addEventListener('activate', event => event.waitUntil(Promise.all([sweep(), worker.clients.claim()])))

worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting()
})

worker.addEventListener('fetch', event => {
  const { request } = event
  const path = request.method === 'GET' ? pathOf(scope, request.url) : undefined
  if (path === undefined || request.headers.has('range')) return
  if (!hashes.has(path) && !path.startsWith('assets/')) return
  event.respondWith(answer(request, path))
  if (request.mode === 'navigate') event.waitUntil(sweep())
})

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await openCache()
  const hash = hashes.get(path)
  // A page that is still of the version before asks for files that this one does not have.
  const kept = hash === undefined ? await cache.match(request.url, { ignoreSearch: true }) : await cache.match(keyOf(scope, [path, hash]))
  return kept ?? fetch(request)
}

/** All files that are not there yet; fails as a whole, and then the version before stays. */
async function fetchAll() {
  const cache = await openCache()
  const left = inOrder(builtFiles)
  const takeTurns = async () => {
    for (let file = left.shift(); file; file = left.shift()) {
      const key = keyOf(scope, file)
      if (!(await cache.match(key))) await cache.put(key, await fetchFile(file))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, takeTurns))
}

async function fetchFile([path]: BuiltFile): Promise<Response> {
  // Names of assets hold their hash: what the browser has of them is right. Anything else may have changed.
  const response = await fetch(new URL(path, scope), { cache: path.startsWith('assets/') ? 'default' : 'no-cache' })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  if (path.endsWith('.html') && !belongs(await response.clone().text(), builtFiles)) throw new Error(`${path} is of another version`)
  // Some hosts answer with a redirect, which no page may be opened with.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response
}

/** Removes the files of versions before, unless another page still may want them. */
async function sweep() {
  if ((await worker.clients.matchAll({ type: 'window' })).length > 1) return
  const cache = await openCache()
  const wanted = new Set(builtFiles.map(file => keyOf(scope, file)))
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url)
}
