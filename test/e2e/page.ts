// The page as a person meets it: a fresh browser profile for each test, the panes by their accessible names. A test fails
// when the page says anything on the console, breaks its own policy, or asks anything of another host.
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { expect, inject, test as base } from 'vitest'

/** Messages of libraries that say nothing about us. Each entry tells why it may be said. */
const allowed: { text: RegExp; why: string }[] = [
  { text: /Service Worker registration blocked by Playwright/, why: 'tests do without, see the fixture `context`' },
]

// Chromium's own pages: each profile would load the list of its address bar, whose process takes a third of all the time
// that these tests need. A second list replaces the first one, so that of playwright-core is repeated.
const unused = [
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
]

interface Fixtures {
  browser: Browser
  context: BrowserContext
  /** an empty page; `visit` opens the playground in it */
  page: Page
}

export const test = base.extend<Fixtures>({
  browser: [
    // oxlint-disable-next-line no-empty-pattern -- the way a fixture says that it needs no other
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
        args: [
          '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run',
          `--disable-features=${unused.join(',')}`,
        ],
      })
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  context: async ({ browser }, use) => {
    // Each test has a profile of its own: to keep all files for times offline would only cost time (`offline.test.ts`).
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', serviceWorkers: 'block' })
    context.setDefaultTimeout(30_000)
    const complaints = listen(context)
    await use(context)
    const heard = complaints()
    await context.close()
    expect(heard, 'what the page complained of').toEqual([])
  },
  page: async ({ context }, use) => use(await context.newPage()),
})

/** Notes complaints of all pages of a context; the function gives those until now and stops. */
export function listen(context: BrowserContext, origin = new URL(inject('address')).origin): () => string[] {
  const heard: string[] = []
  let listening = true
  const note = (text: string) => listening && !allowed.some(each => each.text.test(text)) && heard.push(text)
  context.on('console', message => {
    if (['error', 'warning', 'assert'].includes(message.type())) note(`console ${message.type()}: ${message.text()} ${message.location().url}`.trim())
  })
  context.on('weberror', error => note(`uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('request', request => {
    const { protocol, origin: asked } = new URL(request.url())
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') note(`asked another host: ${request.url()}`)
  })
  context.on('response', response => {
    if (response.status() >= 400) note(`${response.status()} for ${response.url()}`)
  })
  return () => {
    listening = false
    return heard
  }
}

/** Opens the playground and waits until the outcome of what it begins with is shown. */
export async function visit(page: Page): Promise<void> {
  await page.goto(inject('address'))
  await sentence(page).waitFor()
}

/** Asserts on what is read now or soon: `eventually(() => read(page)).toBe(…)`. */
export function eventually<Value>(read: () => Promise<Value> | Value) {
  return expect.poll(read, { timeout: 20_000, interval: 40 })
}

export const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/** The heading inside Outcome. */
export const sentence = (page: Page): Locator => region(page, 'Outcome').getByRole('heading', { level: 2 })

/** The sentence of the outcome, with its word in front: `Completes: The task completes with 2 variables.` */
export const outcome = async (page: Page): Promise<string> => ((await sentence(page).textContent()) ?? '').trim()

export interface ShownVariable {
  value: string
  type: string
  /** `new`, `changed`, `lost`, or nothing */
  change: string
}

/** The table Variables, by name. */
export async function variables(page: Page): Promise<Record<string, ShownVariable>> {
  const rows = await page.getByRole('table', { name: 'Variables' }).locator('tbody tr').evaluateAll(all =>
    all.map(row => {
      const text = (selector: string) => row.querySelector(selector)?.textContent ?? ''
      return [text('.name'), { value: text('.value'), type: text('td:last-child'), change: text('.change') }] as const
    }))
  return Object.fromEntries(rows)
}

/** The value of each variable as it is shown. */
export async function values(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await variables(page)).map(([name, { value }]) => [name, value]))
}

/** What stands under "Worth a look". */
export async function problems(page: Page): Promise<string[]> {
  return page.getByRole('list', { name: 'Problems' }).getByRole('listitem').allInnerTexts()
}

/** Presses the button of a fix in the list of problems. */
export async function takeFix(page: Page, label: string): Promise<void> {
  await page.getByRole('list', { name: 'Problems' }).getByRole('button', { name: label, exact: true }).click()
}

/** The phases by title, with the line that each shows. */
export async function phases(page: Page): Promise<Record<string, string>> {
  const lines = await page.getByRole('list', { name: 'Phases' }).locator('.phase-head').evaluateAll(all =>
    all.map(head => [
      head.querySelector('.title')?.firstChild?.textContent ?? '',
      head.querySelector('.summary')?.getAttribute('title') ?? '',
    ] as const))
  return Object.fromEntries(lines)
}

/** Opens a phase and gives its whole text. */
export async function openPhase(page: Page, title: string): Promise<string> {
  const phase = page.getByRole('list', { name: 'Phases' }).getByRole('listitem')
    .filter({ has: page.locator('.title', { hasText: new RegExp(`^${title}`) }) })
  const head = phase.locator('.phase-head')
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  return phase.innerText()
}

/** The radio of a scenario. */
export const chip = (page: Page, name: string): Locator =>
  page.getByRole('radiogroup', { name: 'Scenarios' }).getByRole('radio', { name, exact: true })

/** The scenarios with the outcome that each chip tells: `404 Not Found` → `BPMN error CITY_NOT_FOUND`. */
export async function chips(page: Page): Promise<Record<string, string>> {
  const titles = await page.getByRole('radiogroup', { name: 'Scenarios' }).getByRole('radio').evaluateAll(all =>
    all.map(radio => [radio.getAttribute('aria-label') ?? '', radio.getAttribute('title') ?? ''] as const))
  return Object.fromEntries(titles.map(([name, title]) => [name, title.startsWith(`${name}: `) ? title.slice(name.length + 2) : '']))
}

/** Chooses an entry of one of the page's menus: the first that begins so. */
export async function choose(page: Page, button: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${escaped(entry)}`) }).first().click()
}

/** Opens an example by its title. */
export const openExample = (page: Page, title: string) => choose(page, 'Examples', title)

/** One of the radios that look like a switch. */
export async function switchTo(page: Page, group: string, option: string): Promise<void> {
  await page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name: option, exact: true }).click()
}

/** A large JSON editor, once it can be typed into. */
export async function jsonEditor(page: Page, label: string): Promise<Locator> {
  const editor = page.locator('.monaco-editor').getByRole('textbox', { name: label, exact: true })
  // What takes the keys has no size of its own: it is there, if not to be seen.
  await editor.waitFor({ state: 'attached' })
  return editor
}

/** Replaces the text of a JSON editor by pasting. */
export async function writeJson(page: Page, label: string, text: string): Promise<void> {
  const editor = await jsonEditor(page, label)
  await copyText(page, text)
  await editor.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+v')
}

/** The text that a JSON editor shows, as far as it is in sight. */
export async function readJson(page: Page, label: string): Promise<string> {
  const editor = await jsonEditor(page, label)
  return editor.evaluate(element => {
    const lines = [...(element.closest('.monaco-editor')?.querySelectorAll<HTMLElement>('.view-line') ?? [])]
    return lines
      .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
      .map(line => line.textContent.replaceAll('\u00A0', ' '))
      .join('\n')
  })
}

/** What a dialog says, by heading: `Lost` → `Mode odd → fast no longer a choice`. */
export async function told(page: Page): Promise<Record<string, string[]>> {
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  const groups = await dialog.locator('.change-groups > section').evaluateAll(all =>
    all.map(group => [
      group.getAttribute('aria-label') ?? '',
      [...group.querySelectorAll('li')].map(item => [...item.children].map(part => part.textContent.trim()).join(': ')),
    ] as const))
  return Object.fromEntries(groups)
}

export interface TextFile {
  name: string
  text: string
}

const payload = ({ name, text }: TextFile) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })

/** Opens files by the button. */
export async function openFiles(page: Page, ...files: TextFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  ])
  await chooser.setFiles(files.map(payload))
}

/** Drops files on the middle of a region. */
export async function dropFiles(page: Page, where: Locator, ...files: TextFile[]): Promise<void> {
  const transfer = await page.evaluateHandle(given => {
    const data = new DataTransfer()
    for (const { name, text } of given) data.items.add(new File([text], name))
    return data
  }, files)
  await where.dispatchEvent('dragover', { dataTransfer: transfer })
  await where.dispatchEvent('drop', { dataTransfer: transfer })
}

/** Puts a text on the clipboard and presses the keys that paste it, with the diagram in focus. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await copyText(page, text)
  await page.locator('.djs-container').click({ position: { x: 300, y: 20 } })
  await page.keyboard.press('Control+v')
}

async function copyText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(given => navigator.clipboard.writeText(given), text)
}

/** Saves by the menu; gives what came down. A question about secrets is answered. */
export async function save(page: Page, entry: string, secrets: 'With secrets' | 'Without secrets' | '' = ''): Promise<TextFile> {
  const answer = async () => {
    await choose(page, 'Save', entry)
    if (secrets) await page.getByRole('dialog').getByRole('button', { name: secrets }).click()
  }
  const [download] = await Promise.all([page.waitForEvent('download'), answer()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
}

/** Waits until the page says that all is kept. */
export async function kept(page: Page): Promise<void> {
  await eventually(() => page.locator('.saved-state').textContent()).toBe('saved')
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
