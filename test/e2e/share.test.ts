// What takes a workspace elsewhere: links, Markdown, addresses of files. Whoever opens one has the same before him; what
// can not be opened is told, and harms nothing.
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { lessonFiles } from '../../src/lessons/lessonFiles.ts'
import { readAddress } from '../../src/share/address.ts'
import { dictionary1 } from '../../src/share/dictionary1.ts'
import { pack } from '../../src/share/pack.ts'
import { zipFiles } from '../../src/share/zipFiles.ts'
import { typeIntoField } from './canvas.ts'
import { diagram } from './diagrams.ts'
import { chip, dropFiles, eventually, kept, openExample, outcome, readJson, region, sentence, switchTo, test, values, visit, writeJson } from './page.ts'

const response = 'Simulated response as JSON'
const address = () => inject('address')
const fileName = (page: Page) => page.getByLabel('File name').inputValue()
const secret = (page: Page, number: number) => region(page, 'Secrets').getByLabel(/^Dummy value of/).nth(number - 1).inputValue()
const share = (page: Page) => page.getByRole('dialog', { name: 'Share' })
const problem = (page: Page) => page.getByRole('dialog', { name: /can’t be opened/ })

async function copied(page: Page, button: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await share(page).getByRole('button', { name: button, exact: true }).click()
  await eventually(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('')
  return page.evaluate(() => navigator.clipboard.readText())
}

/** The link that the dialog gives. */
async function shared(page: Page, ...ticks: RegExp[]): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  for (const tick of ticks) await share(page).getByLabel(tick).check()
  if (ticks.length > 0) await eventually(() => share(page).getByRole('textbox', { name: 'Link' }).inputValue()).toContain('#w=1.')
  const link = await copied(page, 'Copy link')
  await page.keyboard.press('Escape')
  await share(page).waitFor({ state: 'detached' })
  return link
}

/** Opens an address in a browser that has never been here. */
async function elsewhere(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(link)
  return page
}

async function changeWeather(page: Page) {
  await writeJson(page, response, '{ "status": 200,   "body": { "current": { "temperature": -3.50 } } }')
  await typeIntoField(page, 'Result expression', '{ cold: response.body.current.temperature < 0')
  await eventually(() => values(page)).toMatchObject({ cold: 'true' })
}

describe('a link', () => {
  test('opens the same workspace in another browser, and is then taken out of the address', async ({ page, browser }) => {
    await visit(page)
    await changeWeather(page)
    await page.getByLabel('Time zone').selectOption('Europe/Berlin')
    await switchTo(page, 'Camunda version', '8.5')
    const link = await shared(page)
    expect(link.length).toBeLessThan(3000)
    const other = await elsewhere(browser, link)
    await eventually(() => values(other)).toMatchObject({ cold: 'true' })
    await eventually(() => readJson(other, response)).toBe('{ "status": 200,   "body": { "current": { "temperature": -3.50 } } }')
    await eventually(() => other.getByLabel('Time zone').inputValue()).toBe('Europe/Berlin')
    await eventually(() => other.getByRole('radio', { name: '8.5' }).isChecked()).toBe(true)
    expect(other.url()).toBe(address())
    await chip(other, '404 Not Found').click()
    await kept(other)
    await other.reload()
    await eventually(() => outcome(other)).toContain('CITY_NOT_FOUND')
    await other.context().close()
  })

  test('opened and left alone is there after a reload', async ({ page, browser }) => {
    await visit(page)
    await openExample(page, 'Twelve retries')
    await eventually(() => fileName(page)).toBe('twelve-retries')
    const other = await elsewhere(browser, await shared(page))
    await eventually(() => fileName(other)).toBe('twelve-retries')
    await kept(other)
    await other.reload()
    await sentence(other).waitFor()
    await eventually(() => fileName(other)).toBe('twelve-retries')
    await other.context().close()
  })

  test('of an example that nobody has changed is short, and chooses the scenario', async ({ page, browser }) => {
    await visit(page)
    expect(await shared(page)).toBe(`${address()}#example=start`)
    await chip(page, '404 Not Found').click()
    const link = await shared(page)
    expect(link).toBe(`${address()}#example=start&scenario=404`)
    const other = await elsewhere(browser, link)
    await eventually(() => outcome(other)).toContain('CITY_NOT_FOUND')
    expect(other.url()).toBe(address())
    await other.context().close()
    expect(await shared(page, /The whole workspace/)).toContain('#w=1.')
  })

  test('says how it is shown, too, and that stays in the address', async ({ page }) => {
    await page.goto(`${address()}#example=humidity&show=outcome,response&version=8.5`)
    await eventually(() => outcome(page)).not.toBe('')
    expect(page.url()).toBe(`${address()}#show=outcome,response`)
    await eventually(() => region(page, 'Simulated response').count()).toBe(1)
    await eventually(() => region(page, 'Diagram').count()).toBe(0)
  })

  test('holds the names of secrets, and their values only when that is wanted', async ({ page, browser }) => {
    await visit(page)
    const [names, all] = [await shared(page, /The whole workspace/), await shared(page, /With the secrets’ values/)]
    const withNames = await elsewhere(browser, names)
    await eventually(() => secret(withNames, 1)).toBe('dummy-chat-token')
    await eventually(() => withNames.locator('.toasts').innerText()).toContain('dummy values stand in for CHAT_TOKEN, MAIL_PASSWORD')
    await withNames.context().close()
    const withValues = await elsewhere(browser, all)
    await eventually(() => secret(withValues, 1)).toBe('chat-token-for-the-preview')
    await withValues.context().close()
  })
})

describe('a link meets work that is not saved', () => {
  const link = () => `#w=1.${pack(`{"version":1,"name":"from afar","layout":"kept"}\n${diagram({ version: '8.8.0' })}`, dictionary1)}`

  test('in a page that is open: it asks', async ({ page }) => {
    await visit(page)
    await changeWeather(page)
    await page.evaluate(hash => { location.hash = hash }, link())
    const question = page.getByRole('dialog', { name: 'Replace “start”?' })
    await question.getByRole('button', { name: 'Cancel' }).click()
    await eventually(() => values(page)).toMatchObject({ cold: 'true' })
    expect(page.url()).toBe(address())
    await page.evaluate(hash => { location.hash = hash }, link())
    await question.getByRole('button', { name: 'Replace', exact: true }).click()
    await eventually(() => fileName(page)).toBe('from afar')
  })

  test('in its own tab, at the start: it asks, with that work in sight', async ({ page }) => {
    await visit(page)
    await changeWeather(page)
    await kept(page)
    await page.goto('about:blank')
    await page.goto(address() + link())
    const question = page.getByRole('dialog', { name: 'Replace “start”?' })
    await question.getByRole('button', { name: 'Cancel' }).click()
    await eventually(() => values(page)).toMatchObject({ cold: 'true' })
  })

  test('in another tab: nobody is asked, and that work is found again', async ({ page, context }) => {
    await visit(page)
    await changeWeather(page)
    // A field that is left when the page goes away draws its icon then, which Chromium takes for a connection.
    await page.getByLabel('File name').focus()
    await kept(page)
    await page.close()
    const other = await context.newPage()
    await other.goto(address() + link())
    await eventually(() => fileName(other)).toBe('from afar')
    await eventually(() => other.locator('.toasts').innerText()).toContain('“start”, which this browser kept, is still there.')
    await kept(other)
    await other.keyboard.press('Control+k')
    await other.keyboard.type('browser kept')
    await other.keyboard.press('Enter')
    await other.getByRole('dialog', { name: 'Kept in this browser' }).getByRole('button', { name: /^start/ }).click()
    await eventually(() => values(other)).toMatchObject({ cold: 'true' })
  })
})

describe('a link that can not be opened', () => {
  const broken = '#w=1.VtSIOO1d204bMRB971dE9KkqoNy4BJW2IaCCGrWIgCKe'

  test('says so to a newcomer, and leads to an example', async ({ page }) => {
    await page.goto(address() + broken)
    await eventually(() => problem(page).innerText()).toContain('The link is damaged: a part of it is missing, or was changed on the way.')
    expect(await problem(page).getByRole('button', { name: 'Open what this browser kept' }).count()).toBe(0)
    expect(page.url()).toBe(address())
    await problem(page).getByRole('button', { name: 'Start with an example' }).click()
    await eventually(() => outcome(page)).toBe('Completes: The task completes with 2 variables.')
  })

  test('leaves what was kept as it was', async ({ page }) => {
    await visit(page)
    await changeWeather(page)
    await kept(page)
    await page.goto('about:blank')
    await page.goto(address() + broken)
    await problem(page).getByRole('button', { name: 'Open what this browser kept' }).click()
    await eventually(() => values(page)).toMatchObject({ cold: 'true' })
    await page.evaluate(hash => { location.hash = hash }, broken)
    await problem(page).waitFor()
    await page.keyboard.press('Escape')
    await eventually(() => values(page)).toMatchObject({ cold: 'true' })
  })

  test.for([
    ['of a newer playground', '#w=9.abc', 'made by a newer playground'],
    ['that is no link', '#w=%3Cscript%3E', 'not a link that the playground has made'],
    ['to an example that is not there', '#example=nowhere', 'There is no example “nowhere” here.'],
    ['with XML that is no BPMN', `#w=1.${pack('{"version":1,"name":"x"}\n<svg />', dictionary1)}`, 'no BPMN 2.0 diagram'],
    ['with broken XML', `#w=1.${pack('{"version":1,"name":"x","layout":"kept"}\n<a', dictionary1)}`, 'The XML is broken'],
  ] as const)('%s says why', async ([, hash, says], { page }) => {
    await page.goto(address() + hash)
    await eventually(() => problem(page).innerText()).toContain(says)
  })
})

test('an example that is not there is told with those that are', async ({ page }) => {
  await visit(page)
  await page.evaluate(() => { location.hash = 'example=nowhere' })
  const offered = problem(page).getByRole('region', { name: 'Examples that are here' }).getByRole('button')
  const examples = JSON.parse(readFileSync('public/examples/index.json', 'utf8')) as { name: string; title: string }[]
  await eventually(() => offered.locator('b').allInnerTexts()).toEqual(examples.map(({ title }) => title))
  await eventually(() => fileName(page)).toBe('start')
  await offered.filter({ hasText: examples.find(({ name }) => name === 'humidity')!.title }).click()
  await eventually(() => fileName(page)).toBe('humidity')
})

test('a link whose part of the page can not be loaded says so, and the page begins all the same', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.route(/openAddress-[^/]*\.js/, route => route.abort())
  await page.goto(`${address()}#example=humidity`)
  await eventually(() => outcome(page)).toBe('Completes: The task completes with 2 variables.')
  await eventually(() => page.locator('.toasts').getByRole('alert').innerText()).toContain('could not be loaded')
  expect(page.url()).toContain('#example=humidity')
  await context.close()
})

test('a link that means harm does none', async ({ page }) => {
  const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>'
  const template = {
    $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
    id: 'evil', name: markup, description: markup, documentationRef: 'javascript:alert(3)', appliesTo: ['bpmn:Task'],
    properties: [{ type: 'String', label: markup, description: markup, binding: { type: 'zeebe:input', name: 'a' } }],
  }
  const escaped = markup.replaceAll('<', '&lt;')
  const file = {
    version: 1, name: markup, layout: 'kept', zone: markup, selected: markup, secretNames: [markup], templates: [template], __proto__: { polluted: 1 },
    scenarios: { Call: { selected: 'a', variables: {}, scenarios: [{ id: 'a', name: markup, results: [{ response: { [markup]: markup } }] }] } },
  }
  const xml = diagram({ version: '8.8.0', attributes: 'zeebe:modelerTemplate="evil"' }).replace('Call it', escaped)
  let alarmed = false
  page.on('dialog', dialog => {
    alarmed = true
    void dialog.dismiss()
  })
  await page.goto(`${address()}#w=1.${pack(`${JSON.stringify(file)}\n${xml}`, dictionary1)}`)
  await eventually(() => fileName(page)).toBe(markup)
  await page.locator('.djs-container svg').first().waitFor()
  expect(await page.locator('img[src="x"], script:not([src])').count()).toBe(0)
  expect(alarmed).toBe(false)
})

describe('the dialog', () => {
  test('copies a report in Markdown, with a link that opens the same', async ({ page }) => {
    await visit(page)
    await chip(page, '404 Not Found').click()
    await eventually(() => outcome(page)).toContain('CITY_NOT_FOUND')
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const markdown = await copied(page, 'Copy as Markdown')
    expect(markdown).toContain('### Get weather\n\nCamunda 8.8, `io.camunda:http-json:1`, scenario `404 Not Found`')
    expect(markdown).toContain('```feel\n{\n  temperature: response.body.current.temperature,')
    expect(markdown).toContain('"code": "404"')
    expect(markdown).toContain('**Outcome: BPMN error CITY\\_NOT\\_FOUND**')
    expect(markdown).toContain(`(<${address()}#example=start&scenario=404>)`)
  })

  test('gives the code that embeds it', async ({ page }) => {
    await visit(page)
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await share(page).getByRole('button', { name: 'Embed it in a page' }).click()
    const code = share(page).getByLabel('Code to embed')
    await eventually(() => code.inputValue()).toBe(`<script async src="${address()}embed.js"></script>\n<connector-playground example="start"></connector-playground>`)
    await share(page).getByLabel(/The whole workspace/).check()
    await eventually(() => code.inputValue()).toMatch(/ workspace="1\.[\w-]+"/)
    await share(page).getByRole('radio', { name: 'Frame' }).check()
    const source = /src="([^"]+)"/.exec(await code.inputValue())![1]!.replaceAll('&amp;', '&')
    expect(source.startsWith(`${address()}embed.html#w=1.`)).toBe(true)
    expect(readAddress(new URL(source).hash)).toMatchObject({ open: { kind: 'link' }, embed: true })
  })

  test('says when the workspace is too large for a link, and saves it to a file', async ({ page }) => {
    await visit(page)
    const noise = Array.from({ length: 90_000 }, (_, index) => Math.floor(Math.abs(Math.sin(index) * 1e9) % 36).toString(36)).join('')
    await dropFiles(page, region(page, 'Outcome'), {
      name: 'large.scenarios.json',
      text: JSON.stringify({ version: 1, elements: { GetWeather: { scenarios: [{ name: 'Large', results: [{ response: noise }] }] } } }),
    })
    await chip(page, 'Large').waitFor()
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await share(page).getByText(/too large for a link: [\d,]+ characters, where 60,000 are the most/).waitFor()
    expect(await share(page).getByRole('button', { name: 'Copy link' }).count()).toBe(0)
    await share(page).getByRole('button', { name: 'Save as a file instead' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog', { name: 'Save the secrets too?' }).getByRole('button', { name: 'Without secrets' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('start.connector-playground.json')
  })
})

describe('a file by its address', () => {
  test('of the same host opens, with the scenarios that lie beside it', async ({ page }) => {
    await page.goto(`${address()}?open=examples/weather/weather.bpmn`)
    await eventually(() => values(page)).toMatchObject({ berlinWindSpeed: '10.1' })
    await eventually(() => fileName(page)).toBe('weather')
    expect(page.url()).toBe(address())
  })

  test('that is a folder opens the diagram of its name', async ({ page }) => {
    await page.goto(`${address()}?open=examples/humidity/`)
    await eventually(() => fileName(page)).toBe('humidity')
  })

  test('that is the folder of a lesson opens the lesson, and puts the work of before aside', async ({ page }) => {
    await page.goto(`${address()}?open=lessons/01-first-mapping/lesson.md`)
    await region(page, 'Lessons').getByRole('heading', { level: 2, name: 'The first mapping' }).waitFor()
    expect(page.url()).toBe(`${address()}#lesson=01-first-mapping`)
  })

  test.for([
    ['of another host', 'https://files.example.org/a.bpmn', 'This page opens only its own files, and none of https://files.example.org.'],
    ['without encryption', 'http://files.example.org/a.bpmn', 'none of http://files.example.org.'],
    ['inside an address', 'data:text/xml,<a/>', 'is no address of a file'],
    ['that is a script', 'javascript:alert(1)', 'is no address of a file'],
    ['of this machine', 'file:///etc/passwd', 'is no address of a file'],
    ['that is another kind', 'schemas/workspace-1.json', 'neither a diagram nor a workspace'],
  ] as const)('%s is refused', async ([, url, says], { page }) => {
    await page.goto(`${address()}?open=${encodeURIComponent(url)}`)
    await eventually(() => problem(page).innerText()).toContain(says)
    expect(page.url()).toBe(address())
  })
})

describe('a file of a host that the page allows', () => {
  let host: Host
  let built: Host
  beforeAll(async () => {
    host = await serveFiles()
    built = await serveBuiltFor(host.origin)
  })
  afterAll(() => Promise.all([host.close(), built.close()]))

  const open = (browser: Browser, path: string) =>
    elsewhere(browser, `${built.origin}${new URL(address()).pathname}?open=${encodeURIComponent(`${host.origin}${path}`)}`)
  const lesson = (page: Page) => region(page, 'Lessons').getByRole('heading', { level: 2, name: 'The first mapping' }).waitFor()

  test('opens, with the scenarios that lie beside it', async ({ browser }) => {
    const page = await open(browser, '/order.bpmn')
    await eventually(() => fileName(page)).toBe('order')
    await chip(page, 'Beside').waitFor()
    await page.context().close()
  })

  test('that is the folder of a lesson opens the lesson, and again after a reload', async ({ browser }) => {
    const page = await open(browser, '/the-wind')
    await lesson(page)
    await page.reload()
    await lesson(page)
    await page.context().close()
  })

  test.for(['/the-wind.zip', '/download.php?lesson=1'])('that is an archive opens its lesson, and again after a reload: %s', async (archive, { browser }) => {
    const page = await open(browser, archive)
    await lesson(page)
    expect(new URL(page.url()).search).toBe('')
    await page.reload()
    await lesson(page)
    await page.context().close()
  })

  test('that is an archive of several lessons asks which', async ({ browser }) => {
    const page = await open(browser, '/course.zip')
    const which = page.getByRole('dialog', { name: 'Which lesson shall be opened?' }).getByRole('region', { name: 'Lessons in course.zip' })
    await eventually(() => which.getByRole('button').allInnerTexts()).toEqual(['breeze', 'storm'])
    await which.getByRole('button', { name: 'storm' }).click()
    await lesson(page)
    expect(new URL(page.url()).hash).toBe('#lesson=storm')
    await page.context().close()
  })

  test.for([
    ['/broken.zip', 'broken.zip is no .zip file, or a damaged one.'],
    ['/pictures.zip', 'pictures.zip holds no lesson.'],
    ['/none/', '/none/none.bpmn answers 404'],
    ['/none.bpmn', 'answers 404'],
    ['/large.bpmn', 'is larger than 5 MB'],
    ['/closed.bpmn', 'can’t be read'],
    ['/elsewhere.bpmn', 'can’t be read'],
  ] as const)('%s is not opened: %s', async ([path, says], { browser }) => {
    const page = await open(browser, path)
    await eventually(() => problem(page).innerText()).toContain(says)
    await page.context().close()
  })
})

interface Host {
  origin: string
  close: () => Promise<void>
}

async function serve(listener: RequestListener): Promise<Host> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

/** A host of files that other pages may read, some of them. */
function serveFiles(): Promise<Host> {
  const beside = { version: 1, elements: { Call: { scenarios: [{ name: 'Beside', results: [{ response: {} }] }] } } }
  const lesson = Object.fromEntries(Object.values(lessonFiles).map(name => [name, readFileSync(`public/lessons/01-first-mapping/${name}`, 'utf8')]))
  const within = (folder: string) => Object.fromEntries(Object.entries(lesson).map(([name, text]) => [`${folder}/${name}`, text]))
  const files: Record<string, string | Uint8Array> = {
    '/the-wind.zip': zipFiles(lesson),
    '/download.php?lesson=1': zipFiles(within('repository-main/the-wind')),
    '/course.zip': zipFiles({ ...within('course/storm'), ...within('course/breeze'), 'course/readme.md': 'x' }),
    '/broken.zip': zipFiles(lesson).slice(0, 900),
    '/pictures.zip': zipFiles({ 'a.svg': '<svg/>' }),
    '/order.bpmn': diagram({ version: '8.8.0' }),
    '/order.scenarios.json': JSON.stringify(beside),
    '/large.bpmn': `<a>${' '.repeat(6_000_000)}</a>`,
    '/closed.bpmn': diagram({ version: '8.8.0' }),
    ...within('/the-wind'),
  }
  return serve((request, answer) => {
    const path = request.url ?? ''
    const headers = path.startsWith('/closed') ? {} : { 'access-control-allow-origin': '*' }
    if (path === '/elsewhere.bpmn') return void answer.writeHead(302, { ...headers, location: 'http://localhost:1/order.bpmn' }).end()
    const file = files[path]
    answer.writeHead(file === undefined ? 404 : 200, headers).end(file)
  })
}

/** The page as it is built with PLAYGROUND_OPEN_ORIGINS. */
function serveBuiltFor(origin: string): Promise<Host> {
  const forward = async (request: IncomingMessage, answer: ServerResponse) => {
    const given = await fetch(new URL(request.url ?? '/', address()))
    const type = given.headers.get('content-type') ?? ''
    const body = Buffer.from(await given.arrayBuffer())
    answer.writeHead(given.status, { 'content-type': type })
    if (!type.startsWith('text/html')) return void answer.end(body)
    const html = body.toString().replace(/connect-src (?:'|&#39;)self(?:'|&#39;)/, `$& ${origin}`)
    answer.end(html.replace('</head>', `<meta name="open-origins" content="${origin}"></head>`))
  }
  return serve((request, answer) => void forward(request, answer))
}
