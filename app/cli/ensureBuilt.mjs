// Builds `lib/` when it is missing or older than its sources. Needs nothing but Node until then.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, isInstalled } from './ensureInstalled.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const stamp = `${root}lib/.built-from`
const lock = `${root}lib/.building`

/** What the build is made from. */
const sources = ['src', 'app/cli', 'package-lock.json']

/** Words go to standard error: standard output belongs to the command. */
export async function ensureBuilt() {
  if (isFresh()) return
  mkdirSync(`${root}lib`, { recursive: true })
  await withLock(async () => {
    // Another call may have built it meanwhile.
    if (isFresh()) return
    ensureInstalled()
    console.error('Building the commands …')
    const from = fingerprint()
    rmSync(stamp, { force: true })
    const { build } = await import('./build.mjs')
    await build()
    writeFileSync(stamp, from)
  })
}

function isFresh() {
  return isInstalled() && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

/** Names, sizes and times of the sources: a few milliseconds. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = `${root}${source}`
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(name => /\.(ts|mjs|json)$/.test(name))
      : ['']
    for (const file of files.sort()) {
      const { size, mtimeMs } = statSync(`${path}/${file}`.replace(/\/$/, ''))
      hash.update(`${source}/${file} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

/** Calls that start at the same time build once: the others wait. A lock whose owner died is taken over. */
async function withLock(work) {
  for (let waited = 0; ; waited++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isAbandoned()) rmSync(lock, { force: true })
    else await new Promise(resolve => setTimeout(resolve, 50))
    if (waited === 100) console.error('Waiting for another call that is building (its mark is lib/.building) …')
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isAbandoned() {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    // Between the making of the lock and the writing of its owner there is no number yet.
    if (owner > 0) process.kill(owner, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
