// Without a network, after the first visit; and when a new version comes.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { eventually, jsonEditor, listen, openExample, outcome, readJson, region, sentence, test as base, writeJson } from './page.ts'
import { distFolder, serveDist } from './serve.ts'

interface Host {
  address: string
  /** a copy of the built page, which may be changed */
  folder: string
  /** no answer any more */
  close: () => Promise<void>
}

const test = base.extend<{ host: Host; visitor: Page }>({
  // oxlint-disable-next-line no-empty-pattern -- the way a fixture says that it needs no other
  host: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'offline-'))
    cpSync(distFolder, folder, { recursive: true })
    const { address, close } = await serveDist(folder)
    await use({ address, folder, close })
    await close()
    rmSync(folder, { recursive: true })
  },
  visitor: async ({ browser, host }, use) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    context.setDefaultTimeout(30_000)
    const complaints = listen(context, new URL(host.address).origin)
    await use(await context.newPage())
    const heard = complaints()
    await context.close()
    expect(heard, 'what the page complained of').toEqual([])
  },
})

async function open(page: Page, address: string) {
  await page.goto(address)
  await sentence(page).waitFor()
}

/** Until all files are kept. */
const allKept = (page: Page) =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 40_000, interval: 100 }).toBe(true)

const keptNames = (page: Page) => page.evaluate(async () => {
  const all = await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()))
  return all.flat().map(({ url }) => url)
})

/** Another build: an example has another title, and one is gone. */
function buildAnew({ folder }: Host) {
  const examples = join(folder, 'examples/index.json')
  writeFileSync(examples, readFileSync(examples, 'utf8').replace('"title": "', '"title": "Renewed '))
  const worker = join(folder, 'sw.js')
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/(\["examples\/index\.json",")[^"]+/, '$1renewed'))
}

const update = (page: Page) => page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))

const toast = (page: Page) => page.getByRole('status').filter({ hasText: 'A new version is ready.' })

describe('after the first visit', () => {
  test('everything works without a network: page, examples, editors, worker, links', async ({ visitor: page, host }) => {
    await open(page, host.address)
    await allKept(page)
    await host.close()
    await page.reload()
    await sentence(page).waitFor()
    await jsonEditor(page, 'Simulated response as JSON')
    await openExample(page, 'HTTP errors to BPMN errors, corrected')
    await eventually(() => page.getByLabel('File name').inputValue()).toBe('http-errors')
    await writeJson(page, 'Simulated response as JSON', '{ "status": 200, "body": {} }')
    await page.getByRole('button', { name: 'Templates' }).click()
    await page.getByRole('heading', { name: 'Templates' }).waitFor()
    await page.goto('about:blank')
    await page.goto(`${host.address}#example=webhook&present=1`)
    await page.getByRole('banner', { name: 'Presentation' }).waitFor()
    await page.goto('about:blank')
    await page.goto(`${host.address}#lesson=01-first-mapping`)
    await region(page, 'Lessons').getByRole('heading', { name: 'The first mapping' }).first().waitFor()
    await page.goto(`${host.address}embed.html#example=weather`)
    await page.getByRole('heading').first().waitFor()
  })

  test('what is kept is asked for after the first preview only', async ({ visitor: page, host }) => {
    const asked: string[] = []
    page.context().on('request', request => asked.push(request.url()))
    await open(page, host.address)
    expect(asked.filter(url => url.endsWith('/sw.js'))).toEqual([])
    await allKept(page)
    expect(asked.filter(url => url.endsWith('/sw.js'))).toHaveLength(1)
  })

  test('of the built files none is missing', async ({ visitor: page, host }) => {
    await open(page, host.address)
    await allKept(page)
    const paths = (await keptNames(page)).map(url => new URL(url).pathname.replace('/any/path/', ''))
    expect(paths).toEqual(expect.arrayContaining(['index.html', 'manifest.webmanifest', 'examples/index.json', 'templates/index.json', 'icons/icon.svg']))
    expect(paths.some(path => path.startsWith('assets/json.worker-'))).toBe(true)
    expect(paths.filter(path => /(^|\/)\.|^sw\.js$/.test(path))).toEqual([])
  })
})

describe('a new version', () => {
  test('is told of, comes when it is asked for, keeps what was typed, and leaves nothing of the old one', async ({ visitor: page, host }) => {
    await open(page, host.address)
    await allKept(page)
    const before = await keptNames(page)
    await writeJson(page, 'Simulated response as JSON', '{ "status": 200, "body": { "typed": true } }')
    buildAnew(host)
    await update(page)
    await toast(page).waitFor()
    await eventually(() => readJson(page, 'Simulated response as JSON')).toContain('typed')
    await toast(page).getByRole('button', { name: 'Reload' }).click()
    await page.waitForEvent('load')
    await sentence(page).waitFor()
    await eventually(() => readJson(page, 'Simulated response as JSON')).toContain('typed')
    await page.getByRole('button', { name: 'Examples' }).click()
    await page.getByRole('menuitem', { name: /^Renewed/ }).first().waitFor()
    await eventually(() => keptNames(page).then(names => names.length)).toBe(before.length)
    const names = await keptNames(page)
    expect(names.filter(name => !before.includes(name))).toEqual([`${host.address}examples/index.json?content=renewed`])
  })

  test('never comes by itself while the page is open; the next visit begins with it', async ({ visitor: page, host }) => {
    await open(page, host.address)
    await allKept(page)
    buildAnew(host)
    await update(page)
    await toast(page).waitFor()
    await toast(page).getByRole('button', { name: 'Dismiss' }).click()
    expect(await titles(page)).not.toContain('Renewed')
    const context = page.context()
    await page.close()
    await host.close()
    await eventually(async () => {
      const next = await context.newPage()
      await open(next, host.address)
      const shown = await titles(next)
      await next.close()
      return shown
    }).toContain('Renewed')
  })

  test('that can not be fetched whole changes nothing, without a word', async ({ visitor: page, host }) => {
    await open(page, host.address)
    await allKept(page)
    const before = await outcome(page)
    buildAnew(host)
    writeFileSync(join(host.folder, 'sw.js'), readFileSync(join(host.folder, 'sw.js'), 'utf8').replace('["examples/index.json"', '["assets/gone.js","1"],["examples/index.json"'))
    await allowMissing(page.context())
    await update(page)
    await eventually(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.installing === null)).toBe(true)
    expect(await toast(page).count()).toBe(0)
    await page.reload()
    await eventually(() => outcome(page)).toBe(before)
    expect(await titles(page)).not.toContain('Renewed')
  })
})

const titles = (page: Page) => page.evaluate(async () => (await fetch('examples/index.json')).text())

/** The one answer that is missing on purpose is no complaint of the page's. */
const allowMissing = (context: BrowserContext) => context.route('**/assets/gone.js', route => route.abort())

describe('the page as an app', () => {
  test('can be installed', async ({ visitor: page, host }) => {
    await open(page, host.address)
    const session = await page.context().newCDPSession(page)
    const { errors, data } = await session.send('Page.getAppManifest')
    expect(errors).toEqual([])
    const manifest = JSON.parse(data!) as { start_url: string; icons: { src: string; sizes: string }[] }
    expect(manifest.start_url).toBe('./')
    const sizes = await page.evaluate(icons => Promise.all(icons.map(async ({ src }) => {
      const { width, height } = await createImageBitmap(await (await fetch(src)).blob())
      return `${width}x${height}`
    })), manifest.icons.filter(({ src }) => src.endsWith('.png')))
    expect(sizes).toEqual(manifest.icons.filter(({ src }) => src.endsWith('.png')).map(icon => icon.sizes))
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    // a window of a test is an incognito one
    expect(installabilityErrors.map(({ errorId }) => errorId).filter(id => id !== 'in-incognito')).toEqual([])
  })
})
