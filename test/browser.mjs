// The browser that the tests drive: CHROME_BIN, else an installed Chrome, Chromium or Edge, else Debian's own package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const installed = () => places.find(place => existsSync(place))

/** `{ path }`, or `{ reason }` with what to install. On Debian as root the package is installed here. */
export function ensureBrowser() {
  const given = process.env.CHROME_BIN
  if (given) return existsSync(given) ? { path: given } : { reason: `CHROME_BIN names ${given}, which does not exist.` }
  if (!installed() && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.error('Installing chromium (apt-get) …')
    const apt = args => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    apt(['update', '-qq'])
    apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'])
  }
  const path = installed()
  if (path) return { path }
  return { reason: 'The browser tests need Chrome, Chromium or Edge: install one, or set CHROME_BIN to its program.' }
}
