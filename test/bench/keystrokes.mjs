// Times in a real browser on the built page: keystrokes at several sizes of response, and the first preview of a visit.
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { calibrate, installMeter } from './meter.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const task = 'GetWeather'

/** Sizes of the response as JSON text. */
export const sizes = { '10 KB': 10_000, '100 KB': 100_000, '1 MB': 1_000_000, '10 MB': 10_000_000 }

/** What is typed into, and what it says: one path, and one that goes through the whole list. */
const edits = [
  { edit: 'field, path', expression: 'response.body.first.price', where: 'field' },
  { edit: 'field, filter', expression: 'count(response.body.items[price > 10])', where: 'field' },
  { edit: 'response, path', expression: 'response.body.first.price', where: 'response' },
]

/** Each measured row: a size, an edit, and its times in ms. `keys` at least 2. */
export async function measureKeystrokes(browserPath, { keys, only }) {
  const server = await serve()
  const browser = await launch(browserPath)
  const rows = []
  try {
    for (const [size, bytes] of Object.entries(sizes)) {
      for (const { edit, expression, where } of edits) {
        if (only && !`${size} ${edit}`.includes(only)) continue
        const page = await openPage(browser, server.address)
        const response = responseOf(bytes)
        await openFiles(page, diagramWith(expression), scenariosWith(response))
        await page.locator('table[aria-label="Variables"] td .name', { hasText: 'measured' }).waitFor({ timeout: 60_000 })
        await (where === 'field' ? enterField(page) : enterResponse(page, response))
        await type(page, 6)
        rows.push({ size, edit, ...(await measure(page, keys)) })
        await page.context().close()
      }
    }
  } finally {
    await browser.close()
    await server.close()
  }
  return rows
}

/**
 * The same times of a page that shows each key at once, and what a worker says to it as soon as that comes: the worker
 * says the key again, and nothing else is there. No page that asks a worker can do better in this browser: the frame that
 * shows the key comes first, and the next one a sixtieth of a second later.
 */
export async function measureBarePage(browserPath, keys) {
  const browser = await launch(browserPath)
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    await page.goto('about:blank')
    await page.setContent(barePage)
    await page.evaluate(installMeter)
    await page.evaluate(() => {
      const [typed, ...shown] = document.querySelectorAll('b, .field-value-text, .value')
      const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = ({ data }) => postMessage(data)'])))
      worker.onmessage = ({ data }) => shown.forEach(each => (each.textContent = data))
      addEventListener('keydown', ({ key }) => {
        typed.textContent = key
        worker.postMessage(key)
      })
    })
    await type(page, 6)
    return await measure(page, keys)
  } finally {
    await browser.close()
  }
}

/** What the meter looks at, and nothing else. */
const barePage = `<b></b><div class="field-value" data-field="header:resultExpression"><span class="field-value-text"></span></div>
<table aria-label="Variables"><tbody><tr><td class="value"></td></tr></tbody></table>`

/** The first visit, cold, `runs` times: when canvas, panel and outcome are there, and when Monaco is asked for. */
export async function measureVisits(browserPath, runs) {
  const server = await serve()
  const visits = []
  for (let run = 0; run < runs; run++) {
    const browser = await launch(browserPath)
    const page = await openPage(browser, server.address)
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /MonacoJson-.*\.js$/.test(name)))
    visits.push(await page.evaluate(loop => {
      const monaco = performance.getEntriesByType('resource').find(({ name }) => /MonacoJson-.*\.js$/.test(name))
      // oxlint-disable-next-line no-eval -- the same loop as in the other runs
      return { ...window.benchMeter.paints, monaco: monaco.startTime, calibration: (0, eval)(`(${loop})`)() }
    }, String(calibrate)))
    await browser.close()
  }
  await server.close()
  return visits
}

export function launch(executablePath) {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  })
}

async function openPage(browser, address) {
  // Without the page's policy the calibration loop can be put into the page.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true })
  const page = await context.newPage()
  await page.addInitScript(installMeter)
  await page.goto(address)
  await page.locator('[aria-label="Outcome"] h2').waitFor()
  return page
}

async function openFiles(page, ...files) {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await (await choosing).setFiles(files)
}

async function enterField(page) {
  await page.locator(`.djs-element.selected[data-element-id="${task}"]`).waitFor()
  const entry = page.locator('.bio-properties-panel-entry[data-entry-id]', {
    has: page.locator('.bio-properties-panel-label', { hasText: /^Result expression\s*$/ }),
  })
  if (!(await entry.first().isVisible())) {
    await page.locator('.bio-properties-panel-group-header', { hasText: /^Output mapping/ }).first().click()
  }
  await entry.locator('.cm-content').first().click()
  await page.keyboard.press('Control+End')
  for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
}

async function enterResponse(page, response) {
  const editor = page.locator('.monaco-editor').getByRole('textbox', { name: 'Simulated response as JSON' })
  await editor.waitFor({ state: 'attached', timeout: 60_000 })
  await editor.focus()
  await page.keyboard.press('Control+Home')
  const line = response.split('\n').findIndex(text => text.includes('"price"'))
  for (let index = 0; index < line; index++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
}

/** Digits come and go: each key changes the value. Between bursts there is a pause, in which texts are saved. */
async function type(page, keys) {
  for (let index = 0; index < keys; index++) {
    const before = await page.evaluate(() => window.benchMeter.keys.length)
    await page.keyboard.press(index % 2 === 0 ? '7' : 'Backspace')
    await page.waitForFunction(count => window.benchMeter.keys.length > count, before, { polling: 10, timeout: 30_000 })
    await pause(index % 10 === 9 ? 1500 : 90)
  }
}

async function measure(page, keys) {
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  const taskTime = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value
  const loop = String(calibrate)
  // oxlint-disable-next-line no-eval -- it is our own loop
  const calibration = await page.evaluate(text => Math.min(...[1, 2, 3, 4, 5].map(() => (0, eval)(`(${text})`)())), loop)
  await pause(1000)
  await page.evaluate(() => {
    window.benchMeter.keys.length = 0
    window.benchMeter.tasks.length = 0
  })
  const before = await taskTime()
  await type(page, keys)
  await pause(1500)
  const after = await taskTime()
  const { keys: times, tasks } = await page.evaluate(() => window.benchMeter)
  return {
    p50: quantile(times.map(({ frame }) => frame), 0.5),
    p95: quantile(times.map(({ frame }) => frame), 0.95),
    change50: quantile(times.map(({ change }) => change), 0.5),
    change95: quantile(times.map(({ change }) => change), 0.95),
    main: ((after - before) * 1000) / keys,
    longTasks: tasks.length,
    longest: Math.max(0, ...tasks),
    calibration,
  }
}

export function quantile(values, part) {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}

/** A response of about so many bytes: a list of items, after one value by itself. */
function responseOf(bytes) {
  const item = index => ({
    id: index, name: `Item ${index}`, price: (index * 37) % 100, tags: ['a', 'b'], stock: { berlin: index % 7, paris: index % 11 }, active: index % 3 === 0,
  })
  const size = JSON.stringify(item(1000), null, 2).length + 110
  const items = Array.from({ length: Math.max(1, Math.round(bytes / size)) }, (_, index) => item(index))
  return JSON.stringify({ status: 200, headers: {}, body: { first: { price: 4 }, items }, reason: 'OK' }, null, 2)
}

function diagramWith(expression) {
  const text = readFileSync(join(root, 'public/examples/start/start.bpmn'), 'utf8')
  const escaped = `={ measured: ${expression} + 1 }`.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('>', '&gt;')
  const changed = text.replace(/(key="resultExpression" value=")[^"]*"/, `$1${escaped}"`)
  return { name: 'bench.bpmn', mimeType: 'application/xml', buffer: Buffer.from(changed) }
}

function scenariosWith(response) {
  const scenarios = [
    { id: '200', name: '200 OK', results: [{ response: JSON.parse(response) }] },
    { id: '404', name: '404', results: [{ exception: { code: '404', message: 'Not Found' } }] },
  ]
  const file = { $schema: '', version: 1, elements: { [task]: { variables: { city: 'Berlin' }, selected: '200', scenarios } } }
  return { name: 'bench.scenarios.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) }
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' }

export async function serve() {
  const dist = process.env.BENCH_DIST ?? join(root, 'dist')
  const server = createServer((request, response) => {
    const file = normalize(join(dist, decodeURIComponent(new URL(request.url, 'http://host').pathname).replace(/\/$/, '/index.html')))
    if (!file.startsWith(dist) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise(resolve => server.close(resolve)) }
}
