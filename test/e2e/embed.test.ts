// A reader of docs that embed the playground: from another origin, under the policy that the guide asks for.
import { readFileSync } from 'node:fs'
import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { frameOf, guidePolicy, playground, sentence, tag, talk, test, withScript } from './docs.ts'
import { eventually } from './page.ts'

const completes = 'The task completes with 2 variables.'

/** The variables that are new or changed. */
const newVariables = (frame: FrameLocator) =>
  frame.getByRole('table', { name: 'Variables' }).locator('tr[data-change="added"], tr[data-change="changed"]').evaluateAll(rows =>
    Object.fromEntries(rows.map(row => [row.querySelector('.name')?.textContent, row.querySelector('.value')?.textContent])))

/** Writes into the FEEL editor that takes the place of the text area. */
async function writeExpression(page: Page, frame: FrameLocator, label: string, text: string) {
  await frame.getByRole('textbox', { name: label }).click()
  await frame.locator(`.cm-content[aria-label="${label}"]`).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

const heightOf = (page: Page) => page.locator('connector-playground').evaluate(element => element.getBoundingClientRect().height)

describe('the tag', () => {
  test('loads when it comes into view, and takes the height that it needs', async ({ docs }) => {
    const page = await docs.visit(withScript(`<table><tr><td height="3000">Far above</td></tr></table>${tag('example="start"')}<p>Below</p>`), { policy: guidePolicy })
    // The tag is at work, and has looked whether it is in sight.
    await page.evaluate(async () => {
      await customElements.whenDefined('connector-playground')
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    })
    await page.waitForLoadState('networkidle')
    expect(docs.asked().filter(url => url.includes('embed.html'))).toEqual([])
    await page.getByText('Below').scrollIntoViewIfNeeded()
    const frame = frameOf(page)
    await eventually(() => sentence(frame).textContent()).toBe(completes)
    const needed = await frame.locator('.embed').evaluate(element => element.getBoundingClientRect().height)
    await eventually(() => heightOf(page)).toBe(Math.ceil(needed))
    // Nothing of the editor before somebody types.
    expect(docs.asked().filter(url => /feel-editor|open-|write-|feelin|syntax/.test(url))).toEqual([])
  })

  test('keeps a height that is given', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('example="start" height="300"')))
    await sentence(frameOf(page)).waitFor()
    await eventually(() => heightOf(page)).toBe(300)
  })

  test('evaluates what is typed, and tells the page', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('example="start"')), { policy: guidePolicy })
    const frame = frameOf(page)
    await sentence(frame).waitFor()
    await page.evaluate(() => addEventListener('playground-outcome', event => ((window as unknown as { told: unknown }).told = (event as CustomEvent).detail)))
    await writeExpression(page, frame, 'Result expression', '{ city: response.body.city, warm: response.body.current.temperature > 20 }')
    await eventually(() => newVariables(frame)).toEqual({ warm: 'true' })
    await frame.getByRole('radio', { name: '404 Not Found' }).click()
    await eventually(() => sentence(frame).textContent()).toBe('BPMN error CITY_NOT_FOUND is thrown and caught by City not found.')
    await eventually(() => page.evaluate(() => (window as unknown as { told: unknown }).told)).toMatchObject({ kind: 'bpmnError', scenario: '404' })
    await frame.getByRole('button', { name: 'Reset' }).click()
    await frame.getByRole('radio', { name: '200 OK' }).click()
    await eventually(() => newVariables(frame)).toEqual({ temperature: '21.4', windSpeed: 'null' })
    await eventually(() => frame.locator('.cm-content').innerText()).toContain('response.current.windSpeed')
  })

  test('takes a fix, a broken response, and a mended one', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('example="start"')))
    const frame = frameOf(page)
    await frame.getByRole('button', { name: 'Use response.body.current' }).click()
    await eventually(() => newVariables(frame)).toEqual({ temperature: '21.4', windSpeed: '10.1' })
    const response = frame.getByRole('textbox', { name: 'Response' })
    await response.fill('{ "body": { "current": { "temperature": 3 ')
    await frame.getByRole('alert').waitFor()
    await eventually(() => newVariables(frame)).toEqual({ temperature: '21.4', windSpeed: '10.1' })
    await response.fill('{ "body": { "current": { "temperature": 3, "windSpeed": 12.5 } } }')
    await eventually(() => newVariables(frame)).toEqual({ temperature: '3', windSpeed: '12.5' })
  })

  test('is left by Tab and by Esc', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('example="start"')))
    const frame = frameOf(page)
    const focused = () => frame.locator(':focus').evaluateAll(all => all.map(element => element.getAttribute('aria-label')))
    await frame.getByRole('textbox', { name: 'Result expression' }).click()
    await frame.locator('.cm-content').waitFor()
    await eventually(focused).toEqual(['Result expression'])
    await page.keyboard.press('Tab')
    await eventually(focused).toEqual(['Error expression'])
    await frame.locator('.cm-content[aria-label="Error expression"]').waitFor()
    await page.keyboard.press('Shift+Tab')
    await eventually(focused).toEqual(['Result expression'])
    await page.keyboard.press('Escape')
    await eventually(focused).toEqual([])
    await frame.getByRole('textbox', { name: 'Response' }).focus()
    await page.keyboard.press('Escape')
    await eventually(focused).toEqual([])
  })

  test('changes nothing where it is read-only', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('example="start" readonly')))
    const frame = frameOf(page)
    await sentence(frame).waitFor()
    for (const name of ['Result expression', 'Error expression', 'Response']) {
      expect(await frame.getByRole('textbox', { name }).isEditable(), name).toBe(false)
    }
    await frame.getByRole('radio', { name: '404 Not Found' }).click()
    await eventually(() => sentence(frame).textContent()).toContain('CITY_NOT_FOUND')
    expect(docs.asked().filter(url => url.includes('feel-editor'))).toEqual([])
  })

  test('shows another element, scenario and version', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('example="start" scenario="404" version="8.3" show="outcome,phases"')))
    const frame = frameOf(page)
    await eventually(() => sentence(frame).textContent()).toContain('CITY_NOT_FOUND')
    await eventually(() => frame.getByText('Camunda 8.3').count()).toBe(1)
    await eventually(() => frame.getByRole('list', { name: 'Phases' }).count()).toBe(1)
    expect(await frame.getByRole('textbox', { name: 'Response' }).count()).toBe(0)
    await page.locator('connector-playground').evaluate(element => element.setAttribute('example', 'failing-job'))
    await eventually(() => frameOf(page).getByRole('heading', { level: 1 }).textContent()).toBe('Fetch report')
  })

  test('follows the theme of the page while it changes', async ({ docs }) => {
    const page = await docs.visit(withScript(`<style>:root { color-scheme: light dark } [data-theme=dark] { color-scheme: dark } [data-theme=light] { color-scheme: light }</style>${tag('example="start"')}${tag('id="fixed" example="weather" theme="dark"')}`), { dark: true })
    const themes = async () => [await frameOf(page, 'connector-playground:first-of-type').locator('html').getAttribute('data-theme'), await frameOf(page, '#fixed').locator('html').getAttribute('data-theme')]
    await eventually(themes).toEqual(['dark', 'dark'])
    await page.emulateMedia({ colorScheme: 'light' })
    await eventually(themes).toEqual(['light', 'dark'])
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'))
    await eventually(themes).toEqual(['dark', 'dark'])
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'))
    await eventually(themes).toEqual(['light', 'dark'])
  })

  test('opens the playground with what was changed', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('example="start"')))
    const frame = frameOf(page)
    const open = async () => {
      const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('link', { name: 'Open in the playground' }).click()])
      await opened.getByRole('region', { name: 'Outcome' }).getByRole('heading', { level: 2 }).waitFor()
      return opened
    }
    await sentence(frame).waitFor()
    const plain = await open()
    await eventually(() => plain.getByRole('region', { name: 'Outcome' }).getByRole('heading', { level: 2 }).innerText()).toContain(completes)
    await plain.close()
    await writeExpression(page, frame, 'Result expression', '{ only: "this & <that>",\n  next: 2 }')
    await frame.getByRole('textbox', { name: 'Response' }).fill('{ "status": 299 }')
    await frame.getByRole('radio', { name: '404 Not Found' }).click()
    await frame.getByRole('radio', { name: '200 OK' }).click()
    await eventually(() => newVariables(frame)).toEqual({ only: '"this & <that>"', next: '2' })
    const edited = await open()
    await eventually(() => edited.getByRole('table', { name: 'Variables' }).locator('tr[data-change="added"] .name').allInnerTexts()).toEqual(['only', 'next'])
    expect(edited.url()).not.toContain('w=1.')
    await eventually(() => edited.locator('.monaco-editor .view-lines').last().innerText()).toContain('299')
  })

  test('opens the playground with what was changed of an inbound event', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('example="payment-callback"')))
    const frame = frameOf(page)
    await sentence(frame).waitFor()
    await writeExpression(page, frame, 'Result expression', '{ amount: 1 + 1 }')
    await frame.getByRole('textbox', { name: 'Request' }).fill('{ "orderId": "A-17", "mine": true }')
    await eventually(() => frame.getByRole('button', { name: 'Reset' }).count()).toBe(1)
    const refused = 'Rejected: 500, the message id is null.'
    await eventually(() => sentence(frame).textContent()).toBe(refused)
    const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('link', { name: 'Open in the playground' }).click()])
    const there = opened.getByRole('region', { name: 'Outcome' }).getByRole('heading', { level: 2 }).locator('span:last-child')
    await eventually(() => there.textContent()).toBe(refused)
    await eventually(() => opened.locator('.bio-properties-panel').innerText()).toContain('1 + 1')
  })

  test('shows files of its own page, and says when there are none', async ({ docs }) => {
    const read = (name: string) => readFileSync(new URL(`../../public/examples/weather/weather.${name}`, import.meta.url), 'utf8')
    const page = await docs.visit(withScript(`${tag('id="a" src="/tasks/mine.bpmn"')}${tag('id="b" src="/tasks/none.bpmn"')}`), {
      policy: guidePolicy,
      files: { '/tasks/mine.bpmn': read('bpmn'), '/tasks/mine.scenarios.json': read('scenarios.json') },
    })
    docs.expectComplaint(/404 \(Not Found\)/)
    await eventually(() => frameOf(page, '#a').getByRole('radio').count()).toBe(3)
    await eventually(() => sentence(frameOf(page, '#a')).textContent()).toContain('completes')
    await eventually(() => page.locator('#b').getByRole('alert').textContent()).toBe('/tasks/none.bpmn can\'t be loaded: 404 Not Found')
  })

  test('shows the workspace of a link, and says when a link is none', async ({ docs }) => {
    const page = await docs.visit(withScript(`${tag('example="start"')}<div></div>`))
    const frame = frameOf(page)
    await sentence(frame).waitFor()
    await writeExpression(page, frame, 'Result expression', '{ linked: true }')
    const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('link', { name: 'Open in the playground' }).click()])
    // The address as it was opened; the playground takes it away once it is read.
    const link = await opened.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).name)
    expect(link).toContain('#w=1.')
    await page.evaluate(given => {
      document.querySelector('connector-playground')!.setAttribute('workspace', given)
    }, link)
    await eventually(() => newVariables(frameOf(page))).toEqual({ linked: 'true' })
    await page.evaluate(() => document.querySelector('connector-playground')!.setAttribute('workspace', '1.broken'))
    await eventually(() => frameOf(page).getByRole('alert').textContent()).toContain('link')
  })

  test('comes and goes with a page that is drawn by a framework', async ({ docs }) => {
    const page = await docs.visit(`<script async src="${playground}embed.js"></script><main></main>`)
    const mount = (example: string) => page.evaluate(name => {
      const made = document.createElement('connector-playground')
      made.setAttribute('example', name)
      document.querySelector('main')!.replaceChildren(made)
    }, example)
    for (const [example, heading] of [['start', 'Get weather'], ['failing-job', 'Fetch report'], ['start', 'Get weather']] as const) {
      await mount(example)
      await eventually(() => frameOf(page).getByRole('heading', { level: 1 }).textContent()).toBe(heading)
      await sentence(frameOf(page)).waitFor()
    }
    await page.evaluate(() => {
      // Moved, as lists are when they are sorted.
      const element = document.querySelector('connector-playground')!
      document.body.append(element)
    })
    await eventually(() => sentence(frameOf(page)).textContent()).toBe(completes)
    await page.evaluate(() => document.querySelector('connector-playground')!.remove())
    await eventually(() => page.frames().length).toBe(1)
  })
})

test('a frame that is long out of sight gives its worker back, and goes on where it was', async ({ docs }) => {
  const page = await docs.visit('')
  await page.clock.install()
  await page.goto(`${docs.origin}/`)
  await page.setContent(withScript(`${tag('example="start"')}<table><tr><td height="4000">Far below</td></tr></table><p>End</p>`))
  const frame = frameOf(page)
  await sentence(frame).waitFor()
  await writeExpression(page, frame, 'Result expression', '{ kept: response.status }')
  await eventually(() => newVariables(frame)).toEqual({ kept: '200' })
  expect(page.workers()).toHaveLength(1)
  await page.getByText('End').scrollIntoViewIfNeeded()
  await eventually(async () => {
    await page.clock.fastForward(21_000)
    return page.workers().length
  }).toBe(0)
  await frame.getByRole('textbox', { name: 'Response' }).fill('{ "status": 201 }')
  await eventually(() => newVariables(frame)).toEqual({ kept: '201' })
  expect(page.workers()).toHaveLength(1)
})

describe('a frame in a sandbox that allows scripts alone', () => {
  test('evaluates and edits as any other', async ({ docs }) => {
    const page = await docs.visit(`<iframe sandbox="allow-scripts" width="900" height="700" src="${playground}embed.html#example=start"></iframe>`)
    const frame = page.locator('iframe').contentFrame()
    await eventually(() => sentence(frame).textContent()).toBe(completes)
    await eventually(() => page.frames()[1]!.evaluate(() => window.origin)).toBe('null')
    await writeExpression(page, frame, 'Result expression', '{ here: response.status')
    // What does not parse is read by a part that comes only then.
    await eventually(() => frame.getByRole('list', { name: 'Problems' }).count()).toBe(1)
    await page.keyboard.insertText(' }')
    await eventually(() => newVariables(frame)).toEqual({ here: '200' })
  })

  test('asks the page to open the playground', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('sandbox="allow-scripts" example="start"')))
    const frame = frameOf(page)
    await sentence(frame).waitFor()
    await frame.getByRole('textbox', { name: 'Response' }).fill('{ "body": { "current": { "temperature": -7 } } }')
    const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('link', { name: 'Open in the playground' }).click()])
    await eventually(() => opened.getByRole('table', { name: 'Variables' }).locator('tr[data-change="added"] .value').first().innerText()).toBe('-7')
  })

  test('gives the address to copy where no page opens it', async ({ docs }) => {
    docs.expectComplaint(/allow-popups/)
    const page = await docs.visit(`<iframe sandbox="allow-scripts" width="900" height="700" src="${playground}embed.html#example=start"></iframe>`)
    const frame = page.locator('iframe').contentFrame()
    await sentence(frame).waitFor()
    await frame.getByRole('link', { name: 'Open in the playground' }).click()
    await eventually(() => frame.getByRole('textbox', { name: 'Address' }).inputValue()).toBe(`${playground}index.html#example=start&element=GetWeather&scenario=200`)
  })

  test('says that the diagram is not shown where the app can\'t be loaded, and shows the rest', async ({ docs }) => {
    docs.expectComplaint(/net::ERR_FAILED/)
    const page = await docs.visit(withScript(''))
    await page.route('**/embed/app.js*', route => route.abort())
    await page.evaluate(html => document.body.insertAdjacentHTML('beforeend', html), tag('sandbox="allow-scripts" example="start" show="diagram,outcome"'))
    const frame = frameOf(page)
    await eventually(() => sentence(frame).textContent()).toBe(completes)
    await frame.getByText('The diagram is not shown').waitFor()
  })
})

describe('messages', () => {
  const bare = (hash: string) => `<iframe width="900" height="700" src="${playground}embed.html${hash}"></iframe>`

  test('set, get and outcome', async ({ docs }) => {
    const page = await docs.visit(bare('#example=start'))
    const { post, of } = await talk(page)
    await sentence(page.locator('iframe').contentFrame()).waitFor()
    await post({ playground: 1, type: 'set', id: 'a', expression: '{ mine: response.n }', response: '{ "n": 5 }', variables: '{ "city": "Bonn" }' })
    await eventually(() => of('state')).toMatchObject([{ id: 'a', state: { expression: '={ mine: response.n }', edited: true, outcome: { kind: 'completed', variables: expect.arrayContaining([{ name: 'mine', text: '5', change: 'added' }]) } } }])
    await post({ playground: 1, type: 'set', id: 'b', scenario: '404' })
    await eventually(() => of('outcome').then(all => all.at(-1)?.outcome)).toMatchObject({ kind: 'bpmnError', scenario: '404' })
    await post({ playground: 1, type: 'get', id: 'c' })
    await eventually(() => of('state').then(all => all.at(-1))).toMatchObject({ id: 'c', state: { scenario: '404', element: { id: 'GetWeather' } } })
    expect(await of('error')).toEqual([])
  })

  test('what can\'t be done is answered', async ({ docs }) => {
    const page = await docs.visit(bare('#example=start'))
    const { post, of } = await talk(page)
    await sentence(page.locator('iframe').contentFrame()).waitFor()
    await post({ playground: 1, type: 'set', id: 1, scenario: 'none' })
    await post({ playground: 1, type: 'set', id: 2, resultVariable: 'x' })
    await post({ playground: 1, type: 'explode', id: 3 })
    await post({ playground: 1, type: 'set', id: 4, response: 12 })
    await post({ something: 'else' })
    await eventually(() => of('error').then(all => all.map(({ id, code }) => [id, code]))).toEqual([[1, 'SCENARIO_UNKNOWN'], [2, 'FIELD_UNKNOWN'], [3, 'MESSAGE_UNKNOWN'], [4, 'MESSAGE_UNKNOWN']])
  })

  test('a frame that is for others says nothing and hears nothing', async ({ docs }) => {
    const page = await docs.visit(bare(`#example=start&origins=${encodeURIComponent('https://other.example')}`))
    const { post, of } = await talk(page)
    const frame = page.locator('iframe').contentFrame()
    await sentence(frame).waitFor()
    await post({ playground: 1, type: 'set', id: 1, scenario: '404' })
    await frame.getByRole('radio', { name: '504 Gateway Timeout' }).click()
    await eventually(() => sentence(frame).textContent()).toContain('next attempt')
    for (const type of ['state', 'error', 'outcome', 'height']) expect(await of(type), type).toEqual([])
  })

  test('the tag ignores frames that are not its own', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('example="start"')))
    await sentence(frameOf(page)).waitFor()
    const before = await heightOf(page)
    await page.evaluate(() => window.postMessage({ playground: 1, type: 'height', height: 5000 }, '*'))
    await page.evaluate(() => window.postMessage({ playground: 1, type: 'open', url: 'https://evil.example/' }, '*'))
    const state = await page.locator('connector-playground').evaluate(element => (element as unknown as { get(): Promise<{ edited: boolean }> }).get())
    expect(state.edited).toBe(false)
    expect(await heightOf(page)).toBe(before)
    expect(page.context().pages()).toHaveLength(1)
  })
})

describe('with the diagram', () => {
  test('the app is in the frame, and keeps nothing', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('example="start" show="diagram,outcome"')), { policy: guidePolicy })
    const frame = frameOf(page)
    await frame.locator('.djs-container [data-element-id="GetWeather"]').first().waitFor()
    await eventually(() => frame.getByRole('region', { name: 'Outcome' }).getByRole('heading', { level: 2 }).innerText()).toContain(completes)
    expect(await frame.getByRole('button', { name: 'Examples' }).count()).toBe(0)
    const state = await page.locator('connector-playground').evaluate(element =>
      (element as unknown as { set(settings: object): Promise<unknown> }).set({ expression: '{ one: 1 }', theme: 'dark' }))
    expect(state).toMatchObject({ expression: '={ one: 1 }', outcome: { kind: 'completed', variables: expect.arrayContaining([{ name: 'one', text: '1', change: 'added' }]) } })
    await eventually(() => frame.locator('html').getAttribute('data-theme')).toBe('dark')
    const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('button', { name: 'Open in the playground' }).click()])
    await eventually(() => opened.getByRole('table', { name: 'Variables' }).locator('tr[data-change="added"] .name').allInnerTexts()).toEqual(['one'])
  })
})

describe('with the diagram, in a frame that a page wrote itself', () => {
  test('it is a frame, too', async ({ docs }) => {
    const page = await docs.visit(`<iframe width="980" height="700" src="${playground}embed.html#example=start&show=diagram,outcome"></iframe>`)
    const frame = page.locator('iframe').contentFrame()
    await frame.getByRole('button', { name: 'Open in the playground' }).waitFor()
    await eventually(() => sentence(frame).textContent()).toBe(completes)
    expect(await page.frames()[1]!.evaluate(() => indexedDB.databases())).toEqual([])
  })
})

describe('with the diagram, read-only', () => {
  test('a reader looks around and changes nothing', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('example="start" show="diagram,properties,response,outcome" readonly')), { policy: guidePolicy })
    const frame = frameOf(page)
    const says = () => frame.getByRole('region', { name: 'Outcome' }).getByRole('heading', { level: 2 }).innerText()
    const shape = frame.locator('.djs-shape[data-element-id="GetWeather"]')
    const place = () => shape.getAttribute('transform')
    const state = () => page.locator('connector-playground').evaluate(element =>
      (element as unknown as { get(): Promise<{ expression: string; response: string; edited: boolean }> }).get())
    await frame.locator('.monaco-editor .view-line').first().waitFor()
    await eventually(says).toContain(completes)
    const before = await state()

    // Drawing: dragged, renamed, deleted, undone.
    const [at, from] = [await place(), (await shape.boundingBox())!]
    await page.mouse.move(from.x + 30, from.y + 30)
    await page.mouse.down()
    await page.mouse.move(from.x + 90, from.y + 60, { steps: 5 })
    await page.mouse.up()
    await shape.dblclick({ force: true })
    await page.keyboard.type('x')
    for (const key of ['Escape', 'Delete', 'ArrowRight', 'Control+x', 'Control+v', 'Control+z']) await page.keyboard.press(key)
    expect(await place()).toBe(at)
    await frame.getByRole('button', { name: 'Zoom out' }).click()

    // Texts: typed, pasted, cut.
    for (const text of [frame.locator('.cm-content').first(), frame.locator('.bio-properties-panel input:visible').first(), frame.locator('.monaco-editor .view-line').nth(1)]) {
      await text.click()
      await page.keyboard.type('zz')
      for (const key of ['Enter', 'Backspace', 'Control+a', 'Control+x', 'Control+v', 'Delete']) await page.keyboard.press(key)
    }
    // What an input method or the keyboard of a touch screen writes comes without keys; that keyboard does not even open.
    const session = await page.context().newCDPSession(page)
    for (const text of [frame.locator('.cm-content').first(), frame.locator('.bio-properties-panel input:visible').first(), frame.locator('.monaco-editor .view-line').nth(1)]) {
      await text.click()
      const focused = frame.locator(':focus')
      await eventually(() => focused.evaluate(element => (element as { readOnly?: boolean }).readOnly || (element as HTMLElement).inputMode === 'none')).toBe(true)
      expect(await focused.evaluate(element => (element as HTMLElement).isContentEditable)).toBe(false)
      await page.keyboard.insertText('zz')
      await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
      await session.send('Input.insertText', { text: '日本' })
    }
    expect(await frame.locator('body').innerText()).not.toContain('日本')
    expect(await state()).toEqual(before)
    expect(before.edited).toBe(false)
    expect(await frame.getByRole('button', { name: 'Add a scenario' }).count()).toBe(0)
    const refused = page.locator('connector-playground').evaluate(element =>
      (element as unknown as { set(settings: object): Promise<unknown> }).set({ expression: '1' }))
    await expect(refused).rejects.toThrow('read-only')

    // Selecting and choosing.
    await frame.getByRole('radio', { name: '404 Not Found' }).click()
    await eventually(says).toContain('CITY_NOT_FOUND')
  })
})

describe('the gallery', () => {
  test('shows every example, each with its code', async ({ docs }) => {
    const page = await docs.visit('')
    await page.goto(`${playground}gallery.html`)
    const examples = JSON.parse(readFileSync(new URL('../../public/examples/index.json', import.meta.url), 'utf8')) as { name: string; title: string }[]
    await eventually(() => page.getByRole('article').evaluateAll(all => all.map(article => article.getAttribute('aria-label')))).toEqual(examples.map(({ title }) => title))
    await sentence(frameOf(page, '#start connector-playground')).waitFor()
    expect(page.frames().length).toBeLessThan(5)
    for (const { name, title } of examples) {
      await page.getByRole('article', { name: title, exact: true }).scrollIntoViewIfNeeded()
      await page.getByRole('article', { name: title, exact: true }).locator('connector-playground').scrollIntoViewIfNeeded()
      await eventually(() => sentence(frameOf(page, `#${name} connector-playground`)).textContent()).not.toBe('')
    }
    await page.selectOption('#theme', 'dark')
    await eventually(() => frameOf(page, '#webhook-answer connector-playground').locator('html').getAttribute('data-theme')).toBe('dark')
    await page.getByText('Code').last().click()
    await eventually(() => page.locator('#webhook-answer pre').innerText()).toBe(`<script async src="${playground}embed.js"></script>\n<connector-playground example="webhook-answer"></connector-playground>`)
  })
})
