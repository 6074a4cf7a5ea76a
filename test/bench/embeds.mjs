// A page of docs with ten embedded frames, of another origin and in one process with them, as the worst case is: what they
// cost while they load, while nobody does anything, while somebody scrolls over them, and while somebody types into one.
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { calibrate } from './meter.mjs'
import { launch, quantile, serve } from './keystrokes.mjs'

const examples = ['start', 'http-errors', 'humidity', 'failing-job', 'secrets', 'weather', 'webhook', 'github-push', 'generic-error', 'twelve-retries']
const typed = { example: 5, label: 'Result expression' }

/** Each row: ms of processor time on the main threads, and, where something moves, ms between two frames, by the clock. */
export async function measureEmbeds(browserPath, { keys }) {
  const playground = await serve()
  const docs = await serveDocs(playground.address)
  const browser = await launch(browserPath)
  try {
    const page = await (await browser.newContext({ viewport: { width: 1200, height: 900 }, bypassCSP: true })).newPage()
    await page.goto(docs.address)
    const trace = (what, act) => measured(browser, page, what, act)
    // By processor time, too: the clock tells what else the machine does.
    // oxlint-disable-next-line no-eval -- it is our own loop
    const { longest: calibration } = await trace('nothing but the loop', () => page.evaluate(text => void (0, eval)(`(${text})`)(), String(calibrate)))
    const wheel = async () => {
      await page.mouse.move(20, 400)
      for (let round = 0; round < 120; round++) {
        await page.mouse.wheel(0, round < 60 ? 120 : -120)
        await pause(16)
      }
    }
    const rows = [
      await trace('scrolling past, before they are loaded', wheel),
      await trace('loading, while scrolled through', async () => {
        for (let index = 0; index < examples.length; index++) {
          await page.locator('connector-playground').nth(index).evaluate(element => element.scrollIntoView({ block: 'center' }))
          await frameAt(page, index).locator('[aria-label="Outcome"] h2').waitFor()
        }
      }),
      await trace('nothing, for 5 s', () => pause(5000)),
      await trace('scrolling over them', wheel),
      await trace(`typing ${keys} keys into one`, async () => {
        const frame = frameAt(page, typed.example)
        await page.locator('connector-playground').nth(typed.example).evaluate(element => element.scrollIntoView({ block: 'center' }))
        await frame.getByRole('textbox', { name: typed.label }).click()
        await frame.locator(`.cm-content[aria-label="${typed.label}"]`).waitFor()
        await page.keyboard.press('Control+End')
        for (let key = 0; key < keys; key++) {
          await page.keyboard.press(key % 2 === 0 ? 'Space' : 'Backspace')
          await pause(90)
        }
      }),
      await trace('nothing, after that, for 5 s', () => pause(5000)),
    ]
    return { calibration, rows }
  } finally {
    await browser.close()
    await playground.close()
    await docs.close()
  }
}

const frameAt = (page, index) => page.locator('connector-playground').nth(index).frameLocator('iframe')

async function measured(browser, page, what, act) {
  await pause(500)
  // A page that is asked for each frame is never at rest.
  if (!what.startsWith('nothing')) await page.evaluate(watchFrames)
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] })
  const began = performance.now()
  await act()
  const seconds = (performance.now() - began) / 1000
  const frames = await page.evaluate(() => (window.benchFrames ?? []).splice(0))
  await page.evaluate(() => (window.benchFrames = undefined))
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  const tasksOf = thread => {
    const threads = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name.startsWith(thread)).map(({ pid, tid }) => `${pid} ${tid}`))
    return traceEvents.filter(({ name, ph, pid, tid }) => ph === 'X' && name === 'RunTask' && threads.has(`${pid} ${tid}`)).map(({ dur, tdur }) => (tdur ?? dur) / 1000)
  }
  const tasks = tasksOf('CrRendererMain')
  const busy = sum(tasks)
  return {
    what,
    seconds,
    busy,
    perSecond: busy / seconds,
    workers: sum(tasksOf('DedicatedWorker')),
    longest: Math.max(0, ...tasks),
    long: tasks.filter(time => time > 50).length,
    ...(frames.length > 0 && { frame50: quantile(frames, 0.5), frame95: quantile(frames, 0.95), frameMax: Math.max(...frames) }),
  }
}

const sum = times => times.reduce((total, time) => total + time, 0)

/** Runs in the page: the times between its frames. */
function watchFrames() {
  const frames = (window.benchFrames = [])
  let last
  const tick = now => {
    if (window.benchFrames !== frames) return
    if (last !== undefined) frames.push(now - last)
    last = now
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
}

async function serveDocs(playground) {
  const text = '<p>What the connector gives is mapped to process variables, and what it throws is caught.</p>'.repeat(6)
  const body = examples.map(name => `<h2>${name}</h2>${text}<connector-playground example="${name}"></connector-playground>`).join('')
  const page = `<!doctype html><html lang="en"><head><title>Docs</title><script async src="${playground}embed.js"></script></head><body style="max-width: 900px; margin: auto">${body}</body></html>`
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page))
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise(resolve => {
      server.close(resolve)
      server.closeAllConnections()
    }),
  }
}
