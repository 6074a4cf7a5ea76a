// The commands as people call them: through npm in the repository, and from the installed package.
import { spawn, spawnSync, type SpawnSyncOptions } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './command.ts'

const one = JSON.stringify({ id: 1, kind: 'feel', expression: '=a + 1', context: { a: 41 } })
const result = { id: 1, results: { '8.9': { ok: true, value: 42, warnings: [] } } }
const bin = `${root}app/cli/connector-playground.mjs`

function call(program: string, args: string[], options: SpawnSyncOptions = {}) {
  const shell = process.platform === 'win32'
  const ran = spawnSync(program, args, { cwd: root, encoding: 'utf8', shell, ...options })
  return { status: ran.status, out: ran.stdout as string, said: ran.stderr as string }
}

// The first call builds what is missing.
beforeAll(() => {
  expect(call(process.execPath, [bin, '--help']).status).toBe(0)
}, 60_000)

describe('in the repository', () => {
  const answers = (program: string, ...args: string[]) =>
    test([program, ...args].join(' '), { timeout: 30_000 }, () => {
      const began = performance.now()
      const { status, out, said } = call(program, [...args, '--line', '8.9'], { input: one })
      console.log(`${program} ${args[0]}: ${Math.round(performance.now() - began)} ms`)
      expect(status, said).toBe(0)
      expect(JSON.parse(out)).toEqual(result)
    })
  answers(process.execPath, bin, 'evaluate')
  answers('npm', 'run', '--silent', 'evaluate', '--')
  answers('npx', 'connector-playground', 'evaluate')

  test('npm run --silent conformance', { timeout: 30_000 }, () => {
    const { status, out } = call('npm', ['run', '--silent', 'conformance', '--', '--json', '--kind', 'secrets'])
    const rows = out.split('\n').filter(Boolean).map(line => JSON.parse(line) as { line: string; failures: unknown[] })
    expect(rows.map(({ line, failures }) => [line, failures.length])).toEqual(['8.3', '8.5', '8.8', '8.9'].map(line => [line, 0]))
    expect(status).toBe(0)
  })

  test('npm run --silent check', { timeout: 30_000 }, () => {
    const { status, out } = call('npm', ['run', '--silent', 'check', '--', 'public/examples/weather', '--json'])
    expect([status, JSON.parse(out)]).toEqual([0, { path: 'public/examples/weather', ok: true, problems: [] }])
  })

  test('exit statuses', { timeout: 30_000 }, () => {
    expect(call(process.execPath, [bin, 'evaluate'], { input: '{' }).status).toBe(1)
    expect(call(process.execPath, [bin, 'evaluate', '--wrong'], { input: '' }).status).toBe(2)
    const unknown = call(process.execPath, [bin, 'nonsense'])
    expect(unknown).toMatchObject({ status: 2, out: '' })
    expect(unknown.said).toContain('There are: evaluate, simulate, check, conformance')
    expect(call(process.execPath, [bin]).status).toBe(2)
  })

  test('a reader that goes away ends it quietly', { timeout: 30_000 }, async () => {
    const child = spawn(process.execPath, [bin, 'evaluate'], { cwd: root })
    let said = ''
    child.stderr.on('data', chunk => (said += String(chunk)))
    // Whoever feeds it may find it gone.
    child.stdin.on('error', () => {})
    const feed = setInterval(() => child.stdin.write(`${one}\n`.repeat(100)), 5)
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise(resolve => child.on('close', resolve))
    clearInterval(feed)
    expect({ status, said: said.replace('Building the commands …\n', '') }).toEqual({ status: 0, said: '' })
  })
})

describe('as a package', () => {
  let folder: string
  let packedFiles: string[]
  const inside = (program: string, args: string[], input = '') => call(program, args, { cwd: folder, input })

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'))
    writeFileSync(join(folder, 'package.json'), '{"name": "consumer", "private": true, "type": "module"}')
    const packed = call('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', folder])
    expect(packed.status, packed.said).toBe(0)
    const [{ filename, files }] = JSON.parse(packed.out) as [{ filename: string; files: { path: string }[] }]
    packedFiles = files.map(({ path }) => path)
    const installed = inside('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${filename}`])
    expect(installed.status, installed.said).toBe(0)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('it holds what was built, and no more', () => {
    const built = /^(lib\/|app\/cli\/connector-playground\.mjs$|package\.json$|LICENSE$|README)/
    expect(packedFiles.filter(path => !built.test(path))).toEqual([])
    expect(packedFiles).toEqual(expect.arrayContaining(['lib/main.js', 'lib/types/index.d.ts', 'lib/licenses.md']))
  })

  test('it needs no other package', () => {
    const { out } = inside('npm', ['ls', '--all', '--parseable'])
    expect(out.trim().split('\n').length).toBe(2)
  })

  test('npx connector-playground evaluate', () => {
    const { status, out, said } = inside('npx', ['--offline', 'connector-playground', 'evaluate', '--line', '8.9'], one)
    expect(status, said).toBe(0)
    expect(JSON.parse(out)).toEqual(result)
  })

  test('npx connector-playground check', () => {
    const { status, out, said } = inside('npx', ['--offline', 'connector-playground', 'check', `${root}public/examples/weather`, 'nowhere'])
    expect(status, said).toBe(1)
    expect(out).toMatch(/^ok {6}.*weather +3 scenarios\nFAILED {2}nowhere\n +nowhere:1 {2}There is no folder nowhere\.\n\n1 example: 1 failed\.\n$/)
  })

  test('npx connector-playground conformance has nothing to compare with, and says so', () => {
    const { status, said } = inside('npx', ['--offline', 'connector-playground', 'conformance'])
    expect(status).toBe(2)
    expect(said).toContain("part of the project's repository, not of the published package")
  })

  const program = `
    import { evaluateExpression, runJob, type FeelResult, type JobCommand } from 'connector-playground'
    const world = { now: 0, zone: 'UTC', seed: 1 }
    const result: FeelResult = evaluateExpression('=a + 1', [{ a: 41 }], { dialect: 'connector', line: '8.9', world })
    const job = { type: 'any', retries: 3, headers: { resultVariable: 'r' }, variables: {} }
    const command: JobCommand = runJob(job, { kind: 'response', value: 1 }, { line: '8.9', world, secrets: {} }).command
    console.log(JSON.stringify([result, command]))
  `
  test('its exports run', () => {
    const plain = program.replace(', type FeelResult, type JobCommand', '').replaceAll(/: (FeelResult|JobCommand)/g, '')
    writeFileSync(join(folder, 'use.mjs'), plain)
    const { out, said } = inside(process.execPath, ['use.mjs'])
    expect(said).toBe('')
    expect(JSON.parse(out)).toEqual([
      { ok: true, value: 42, type: 'number', warnings: [] },
      { command: 'complete', variables: { r: 1 } },
    ])
  })

  test('its exports have types', () => {
    writeFileSync(join(folder, 'use.ts'), program)
    writeFileSync(join(folder, 'wrong.ts'), program.replace("'8.9'", "'9.9'"))
    const tsc = (file: string) => {
      const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--ignoreConfig']
      return inside(process.execPath, [`${root}node_modules/typescript/bin/tsc`, ...options, file]).out
    }
    expect(tsc('use.ts')).toBe('')
    expect(tsc('wrong.ts')).toContain("'\"9.9\"' is not assignable to type 'Line'")
  })
})
