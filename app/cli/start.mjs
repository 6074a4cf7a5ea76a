// `npm start`: installs what is missing, serves the app, and opens it or prints its address. Needs nothing but Node.
import { spawnSync } from 'node:child_process'
import { ensureInstalled } from './ensureInstalled.mjs'

ensureInstalled()
const { createServer } = await import('vite')
const server = await createServer({ server: { open: canOpen() } })
await server.listen()
server.printUrls()
server.bindCLIShortcuts({ print: true })

/** A browser can be opened where there is a screen; elsewhere the printed address has to do. */
function canOpen() {
  if (process.env.CI || process.env.BROWSER === 'none') return false
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return Boolean(screen) && spawnSync('which', ['xdg-open']).status === 0
}
