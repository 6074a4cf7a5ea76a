// `npm run bench`: how fast the playground is, in a real browser and without one. Times are printed beside their ratio to
// a fixed loop in the same run, as machines differ and are shared. Only ratios and sizes can fail it: `limits.json`.
// `--json` prints JSON; `--keys <n>` sets the keystrokes for each row, 40 by default; `--only headless|keys|visits|embeds`.
// BENCH_DIST names another built page than `dist`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureInstalled } from '../../app/cli/ensureInstalled.mjs'
import { ensureBrowser } from '../browser.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values: given } = parseArgs({
  options: { json: { type: 'boolean' }, keys: { type: 'string', default: '40' }, only: { type: 'string' } },
})
const wants = part => given.only === undefined || given.only === part
const limits = JSON.parse(readFileSync(new URL('limits.json', import.meta.url), 'utf8'))

ensureInstalled()
const browser = wants('keys') || wants('visits') || wants('embeds') ? ensureBrowser() : undefined
if (browser && !browser.path) {
  console.error(browser.reason)
  process.exit(2)
}
if (browser && !existsSync(join(root, 'dist/index.html'))) spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })

const { measureBarePage, measureKeystrokes, measureVisits, quantile } = await import('./keystrokes.mjs')
const { measureEmbeds } = await import('./embeds.mjs')
const { calibrate } = await import('./meter.mjs')
const results = {
  ...(wants('headless') && { headless: await headless() }),
  ...(wants('visits') && { visits: await measureVisits(browser.path, 5) }),
  ...(wants('embeds') && { embeds: await measureEmbeds(browser.path, { keys: Number(given.keys) }) }),
  ...(wants('keys') && { barePage: await measureBarePage(browser.path, Number(given.keys)) }),
  ...(wants('keys') && { keystrokes: await measureKeystrokes(browser.path, { keys: Number(given.keys) }) }),
}
const checks = [...checkHeadless(results.headless), ...checkVisits(results.visits), ...checkEmbeds(results.embeds), ...checkKeystrokes(results.keystrokes)]
if (given.json) console.log(JSON.stringify({ ...results, checks }, null, 2))
else print()
process.exit(checks.every(({ ok }) => ok) ? 0 : 1)

/** The sources are TypeScript: they are bundled first, as for the page. */
async function headless() {
  const { build } = await import('vite')
  const folder = mkdtempSync(join(tmpdir(), 'connector-playground-bench-'))
  try {
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: 'test/bench/headless.ts', outDir: folder, rolldownOptions: { output: { entryFileNames: 'headless.mjs' } } },
    })
    const { measureHeadless } = await import(pathToFileURL(join(folder, 'headless.mjs')).href)
    const calibration = Math.min(calibrate(), calibrate(), calibrate())
    return { calibration, ...measureHeadless(join(root, 'test/conformance/outcome.jsonl'), 12) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function checkHeadless(times) {
  if (!times) return []
  const { again, first, job } = times
  const growth = pick => {
    const [, one, ten] = job
    return pick(ten) / ten.bytes / (pick(one) / one.bytes)
  }
  return [
    atLeast('re-evaluation, times as fast as feelin', again.feelin / again.ours, limits.reevaluation),
    atLeast('first evaluation, times as fast as feelin', first.feelin / first.ours, limits.firstEvaluation),
    atMost('reading JSON, 10 MB against 1 MB, per byte', growth(({ parse }) => parse), limits.growthPerByte),
    atMost('a job, 10 MB against 1 MB, per byte', growth(({ run }) => run), limits.growthPerByte),
  ]
}

function checkVisits(visits) {
  if (!visits) return []
  const early = visits.filter(({ canvas, panel, outcome, monaco }) => monaco <= Math.max(canvas, panel, outcome)).length
  return [atMost('visits in which Monaco was asked for before the first preview', early, 0)]
}

function checkEmbeds(embeds) {
  if (!embeds) return []
  const { calibration, rows } = embeds
  return rows.map(({ what, longest, perSecond }) =>
    what.startsWith('nothing')
      ? atMost(`ten embeds, ${what}: work per second in calibration loops`, perSecond / calibration, limits.embeds.idle)
      : atMost(`ten embeds, ${what}: longest task in calibration loops`, longest / calibration, limits.embeds.longest))
}

function checkKeystrokes(rows) {
  return (rows ?? []).map(({ size, edit, p50, calibration }) =>
    atMost(`${size}, ${edit}: p50 in calibration loops`, p50 / calibration, limits.keystrokes[size]))
}

function atLeast(what, value, limit) {
  return { what, value, limit, ok: value >= limit }
}

function atMost(what, value, limit) {
  return { what, value, limit, ok: value <= limit }
}

function print() {
  const { headless: times, visits, embeds, barePage, keystrokes } = results
  if (times) {
    const microseconds = milliseconds => `${(milliseconds * 1000).toFixed(1)} µs`
    console.log(`\nEvaluation of ${times.expressions} expressions of the recorded outcomes, each`)
    table([
      ['', 'ours', 'feelin', 'times as fast'],
      ['again, compiled', microseconds(times.again.ours), microseconds(times.again.feelin), (times.again.feelin / times.again.ours).toFixed(1)],
      ['first, with parsing', microseconds(times.first.ours), microseconds(times.first.feelin), (times.first.feelin / times.first.ours).toFixed(1)],
    ])
    console.log('\nA job by the size of its response, ms (in calibration loops)')
    table([
      ['bytes', 'read the JSON', 'run the job'],
      ...times.job.map(({ bytes, parse, run }) => [bytes, ratio(parse, times.calibration), ratio(run, times.calibration, 3)]),
    ])
  }
  if (visits) {
    console.log(`\nFirst visit, nothing cached: ms after the start, median of ${visits.length} (in calibration loops)`)
    const median = name => quantile(visits.map(visit => visit[name]), 0.5)
    const calibration = median('calibration')
    table([['canvas', 'panel', 'outcome', 'Monaco is asked for'], ['canvas', 'panel', 'outcome', 'monaco'].map(name => ratio(median(name), calibration, 0))])
  }
  if (embeds) {
    console.log('\nTen embeds on one page, all in its process, ms of processor time (in calibration loops); frames by the clock')
    table([
      ['', 'main thread', 'per second', 'workers', 'longest task', 'tasks over 50 ms', 'frame p50', 'p95', 'longest'],
      ...embeds.rows.map(row => [
        row.what, row.busy.toFixed(0), ratio(row.perSecond, embeds.calibration), row.workers.toFixed(0), ratio(row.longest, embeds.calibration), row.long,
        ...[row.frame50, row.frame95, row.frameMax].map(time => time?.toFixed(1) ?? ''),
      ]),
    ])
  }
  if (keystrokes) {
    console.log(`\nFrom the key to the preview, ms: ${given.keys} keys each (p50 in calibration loops)`)
    table([
      ['response', 'typed into', 'on screen p50', 'p95', 'changed p50', 'p95', 'main thread per key', 'tasks over 50 ms', 'longest', 'loop'],
      ...[{ size: 'bare page', edit: '', ...barePage }, ...keystrokes].map(row => [
        row.size, row.edit, ratio(row.p50, row.calibration), row.p95.toFixed(1), row.change50.toFixed(1), row.change95.toFixed(1),
        row.main.toFixed(1), row.longTasks, row.longest.toFixed(0), row.calibration.toFixed(0),
      ]),
    ])
  }
  console.log()
  for (const { what, value, limit, ok } of checks) console.log(`${ok ? 'ok  ' : 'FAIL'}  ${what}: ${value.toFixed(2)} (limit ${limit})`)
}

function ratio(milliseconds, calibration, digits = 1) {
  return `${milliseconds.toFixed(digits)} (${(milliseconds / calibration).toFixed(2)})`
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => String(row[column]).length)))
  for (const row of rows) console.log(row.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[column]) : String(cell).padStart(widths[column]))).join('  '))
}
