// `npm test`: sets up what it needs, runs every suite, prints one closing line over all of them. `npm test unit` runs one.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from '../app/cli/ensureInstalled.mjs'
import { ensureBrowser } from './browser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'connector-playground-'))

ensureInstalled()

/** A suite either counts as one test (it passes or it fails), or reports its own counts. */
const suites = [
  { name: 'types', command: ['npx', 'tsc', '--noEmit'] },
  { name: 'lint', command: ['npx', 'oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'unit', command: ['npx', 'vitest', 'run', '--project', 'unit'], counts: true },
  { name: 'build', command: ['npx', 'vite', 'build', '--logLevel', 'warn'] },
  { name: 'sizes', command: ['node', 'test/sizes.mjs'] },
  { name: 'e2e', command: ['npx', 'vitest', 'run', '--project', 'e2e'], counts: true, browser: true },
]

const wanted = process.argv.slice(2)
const chosen = wanted.length > 0 ? suites.filter(suite => wanted.includes(suite.name)) : suites
const unknown = wanted.filter(name => !suites.some(suite => suite.name === name))
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${suites.map(suite => suite.name).join(', ')}.`)
  process.exit(2)
}

let passed = 0
let failed = 0
for (const suite of chosen) {
  const began = Date.now()
  const result = await runSuite(suite)
  passed += result.passed
  failed += result.failed
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(`${result.failed === 0 ? 'ok' : 'FAILED'}  ${suite.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)\n`)
}
rmSync(reports, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

async function runSuite({ name, command, counts, browser }) {
  const env = { ...process.env }
  if (browser) {
    const found = ensureBrowser()
    if (!found.path) {
      console.error(found.reason)
      return { passed: 0, failed: 1 }
    }
    env.CHROME_BIN = found.path
  }
  const report = join(reports, `${name}.json`)
  const extra = counts ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []
  const status = await run([...command, ...extra], env)
  if (!counts) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    // A suite that could not even start has no failed test of its own.
    const broken = status !== 0 && numFailedTests === 0 ? 1 : 0
    return { passed: numPassedTests, failed: numFailedTests + broken }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function run([program, ...args], env) {
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('close', status => resolve(status ?? 1))
    child.on('error', () => resolve(1))
  })
}
