// Serves the built page for the browser tests, as any static host would: under a path of its own.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    address: string
  }
}

/** E2E_DIST names another built page than `dist`. */
export const distFolder = process.env['E2E_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url))
const base = '/any/path/'
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.bpmn': 'application/xml',
  '.md': 'text/markdown; charset=utf-8',
}

/** Starts the server; `close` ends it. */
export async function serveDist(folder = distFolder): Promise<{ address: string; close: () => Promise<void> }> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('dist/ is missing: run `npm run build` first (npm test does).')
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    const file = normalize(join(folder, path.startsWith(base) ? path.slice(base.length) || 'index.html' : '/none'))
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

export default async function setup(project: TestProject) {
  const { address, close } = await serveDist()
  project.provide('address', address)
  return close
}
