// The app with its canvas in a frame without an origin, as sites embed what they do not trust: only classic scripts load
// there, nothing can be fetched, nothing is kept. From another origin, under the policy of the guide.
import { readFileSync } from 'node:fs'
import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { editorOf } from './canvas.ts'
import { frameOf, guidePolicy, playground, sentence, tag, talk, test, withScript } from './docs.ts'
import { eventually } from './page.ts'

const completes = 'The task completes with 2 variables.'
const whole = 'show="diagram,properties,response,outcome"'

/** The frame of a tag in a sandbox, once the diagram is drawn and its outcome is told. */
async function drawn(frame: FrameLocator): Promise<FrameLocator> {
  await frame.locator('.djs-container .djs-shape').first().waitFor()
  await frame.locator('.bio-properties-panel').or(frame.getByRole('region', { name: 'Outcome' })).first().waitFor()
  await sentence(frame).waitFor()
  return frame
}

const says = (frame: FrameLocator) => sentence(frame).textContent()

/** Values in the panel of what comes of it, by name. */
const values = (frame: FrameLocator) =>
  frame.getByRole('table', { name: 'Variables' }).locator('tr[data-change="added"]').evaluateAll(rows =>
    Object.fromEntries(rows.map(row => [row.querySelector('.name')?.textContent, row.querySelector('.value')?.textContent])))

async function write(page: Page, frame: FrameLocator, field: string, text: string) {
  await editorOf(frame, field).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

const panelSays = (frame: FrameLocator) => frame.locator('.bio-properties-panel-header').innerText()
const select = (frame: FrameLocator, id: string) => frame.locator(`.djs-element[data-element-id="${id}"] .djs-hit`).first().click({ force: true })

async function command(page: Page, frame: FrameLocator, name: string) {
  await page.keyboard.press('Control+k')
  await frame.locator('dialog[open] input').waitFor()
  await page.keyboard.type(name)
  await eventually(() => frame.locator('dialog[open] input').inputValue()).toBe(name)
}

describe('a frame that may only run scripts', () => {
  const bare = (show: string) => `<iframe sandbox="allow-scripts" width="980" height="700" src="${playground}embed.html#example=start&show=${show}"></iframe>`

  test('shows the diagram, takes edits, and stops what runs away', async ({ docs }) => {
    const page = await docs.visit(bare('diagram,properties,outcome'))
    const frame = await drawn(page.locator('iframe').contentFrame())
    await eventually(() => page.frames()[1]!.evaluate(() => window.origin)).toBe('null')
    await eventually(() => says(frame)).toBe(completes)
    // The modeler's signs are letters of its font.
    await eventually(() => page.frames()[1]!.evaluate(() => document.fonts.check('20px bpmn'))).toBe(true)

    await write(page, frame, 'Result expression', '{ here: response.status')
    await eventually(() => frame.getByRole('list', { name: 'Problems' }).count()).toBe(1)
    await page.keyboard.insertText(' }')
    await eventually(() => values(frame)).toEqual({ here: '200' })

    await write(page, frame, 'Result expression', '{ a: string join(for i in 1..100000000 return "x") }')
    await eventually(() => frame.getByRole('region', { name: 'Outcome' }).locator('..').innerText()).toMatch(/stopped|too/)
    await write(page, frame, 'Result expression', '{ after: 1 + 1 }')
    await eventually(() => values(frame)).toEqual({ after: '2' })

    await select(frame, 'PostWeather')
    await eventually(() => panelSays(frame)).toContain('Post weather')
    await eventually(() => frame.getByRole('heading', { name: 'Then' }).locator('..').innerText()).toContain('Post weather')
    await select(frame, 'GetWeather')
    await eventually(() => values(frame)).toEqual({ after: '2' })
    // Neither modules nor data; nothing of Monaco.
    expect(docs.asked().filter(url => /\/(assets|templates)\/|\.(bpmn|json|ttf|woff2?)/.test(url))).toEqual([])
  })

  test('talks by messages', async ({ docs }) => {
    const page = await docs.visit('')
    const { post, of } = await talk(page)
    await page.evaluate(html => document.body.insertAdjacentHTML('beforeend', html), bare('diagram,outcome'))
    const frame = await drawn(page.locator('iframe').contentFrame())
    await eventually(() => of('ready').then(all => all.length)).toBe(1)
    await post({ playground: 1, type: 'set', id: 'a', expression: '{ mine: response.n }', response: '{ "n": 5 }' })
    await eventually(() => of('state')).toMatchObject([
      { id: 'a', state: { expression: '={ mine: response.n }', edited: true, outcome: { kind: 'completed', variables: expect.arrayContaining([{ name: 'mine', text: '5', change: 'added' }]) } } },
    ])
    await post({ playground: 1, type: 'set', id: 'b', scenario: '404', theme: 'dark' })
    await eventually(() => of('outcome').then(all => all.at(-1)?.outcome)).toMatchObject({ kind: 'bpmnError', scenario: '404' })
    await eventually(() => frame.locator('html').getAttribute('data-theme')).toBe('dark')
    await post({ playground: 1, type: 'get', id: 'c' })
    await eventually(() => of('state').then(all => all.at(-1))).toMatchObject({ id: 'c', state: { scenario: '404', element: { id: 'GetWeather' } } })
    expect(await of('error')).toEqual([])
  })

  test('says what it can\'t do', async ({ docs }) => {
    // The browser says itself what it refuses.
    docs.expectComplaint(/allow-popups|allow-downloads/)
    const page = await docs.visit(bare('diagram,properties,outcome'))
    const frame = await drawn(page.locator('iframe').contentFrame())
    await write(page, frame, 'Result expression', '{ edited: true }')
    await eventually(() => values(frame)).toEqual({ edited: 'true' })
    // Files: whether one arrived, only the reader can say.
    const asked = (title: string) => frame.getByRole('dialog', { name: title, exact: true })
    await command(page, frame, 'Save the workspace')
    await page.keyboard.press('Enter')
    await asked('Save the secrets too?').getByRole('button', { name: 'Without secrets' }).click()
    await asked('Did start.connector-playground.json arrive?').getByRole('button', { name: 'Nothing arrived' }).click()
    const instead = asked('This sandbox lets no files through.')
    expect(JSON.parse(await instead.getByRole('textbox').inputValue())).toMatchObject({ version: 1, name: 'start' })
    await instead.getByRole('button', { name: 'Cancel' }).click()
    // Questions are answered, though no form may be submitted. What was not saved is not replaced.
    await command(page, frame, 'Example Secrets in a header')
    await page.keyboard.press('Enter')
    await frame.getByRole('button', { name: 'Save, then replace' }).click()
    await asked('Save the secrets too?').getByRole('button', { name: 'Without secrets' }).click()
    await instead.getByRole('button', { name: 'Cancel' }).click()
    await eventually(() => instead.count()).toBe(0)
    await eventually(() => values(frame)).toEqual({ edited: 'true' })
    // Neither lessons nor earlier work: both would have to be kept.
    await command(page, frame, 'lesson')
    expect(await frame.locator('dialog[open]').getByRole('option').allInnerTexts()).not.toContainEqual(expect.stringMatching(/^(Learn|Write a lesson)/))
    await page.keyboard.press('Escape')
    await frame.getByRole('button', { name: 'Open in the playground' }).click()
    await eventually(() => frame.getByRole('textbox', { name: 'Address' }).inputValue()).toContain(`${playground}index.html#w=1.`)
    await frame.getByRole('button', { name: 'Close' }).click()
    await command(page, frame, 'Guide Embedding')
    await page.keyboard.press('Enter')
    await eventually(() => frame.getByRole('textbox', { name: 'Address' }).inputValue()).toBe(`${playground}guides/embedding.html`)
  })
})

test('a frame that may download saves files, and asks once whether they arrive', async ({ docs }) => {
  const page = await docs.visit(`<iframe sandbox="allow-scripts allow-downloads" width="980" height="700" src="${playground}embed.html#example=start&show=diagram,properties,outcome"></iframe>`)
  const frame = await drawn(page.locator('iframe').contentFrame())
  await frame.locator('.djs-container').click({ position: { x: 300, y: 20 } })
  const save = async (name: string) => {
    await command(page, frame, name)
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    return file.suggestedFilename()
  }
  expect(await save('Save the diagram')).toBe('start.bpmn')
  await frame.getByRole('dialog', { name: 'Did start.bpmn arrive?' }).getByRole('button', { name: 'Yes' }).click()
  await eventually(() => frame.getByRole('dialog').count()).toBe(0)
  expect(await save('Save the scenarios')).toBe('start.scenarios.json')
  await eventually(() => frame.getByRole('dialog').count()).toBe(0)
})

describe('the tag with a sandbox', () => {
  test('is a frame of the same functions, size, version and theme', async ({ docs }) => {
    const page = await docs.visit(withScript(tag(`sandbox="allow-scripts" example="start" scenario="404" version="8.3" theme="dark" height="520" ${whole}`)), { policy: guidePolicy })
    const frame = await drawn(frameOf(page))
    await eventually(() => says(frame)).toContain('CITY_NOT_FOUND')
    await frame.getByText('Camunda 8.3').first().waitFor()
    await eventually(() => frame.locator('html').getAttribute('data-theme')).toBe('dark')
    await eventually(() => page.locator('connector-playground').evaluate(element => element.getBoundingClientRect().height)).toBe(520)
    const state = await page.locator('connector-playground').evaluate(element =>
      (element as unknown as { set(settings: object): Promise<unknown> }).set({ scenario: '200', expression: '{ one: 1 }' }))
    expect(state).toMatchObject({ scenario: '200', expression: '={ one: 1 }', outcome: { kind: 'completed', variables: expect.arrayContaining([{ name: 'one', text: '1', change: 'added' }]) } })
  })

  test('edits a response, and opens the playground with it', async ({ docs }) => {
    const page = await docs.visit(withScript(tag(`sandbox="allow-scripts" example="start" ${whole}`)), { policy: guidePolicy })
    const frame = await drawn(frameOf(page))
    await write(page, frame, 'Result expression', '{ n: response.n, m: response.body }')
    const response = frame.getByRole('textbox', { name: /response/i })
    await response.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('{ "n": 12')
    await eventually(() => frame.locator('.light-json-wrong').count()).toBeGreaterThan(0)
    await page.keyboard.insertText(' }')
    await eventually(() => values(frame)).toEqual({ n: '12', m: 'null' })
    await eventually(() => frame.locator('.light-json-wrong').count()).toBe(0)
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('{ "n": 13 }')
    await eventually(() => values(frame)).toEqual({ n: '13', m: 'null' })
    await page.keyboard.press('Control+z')
    await eventually(() => values(frame)).not.toMatchObject({ n: '13' })
    await page.keyboard.press('Control+y')
    await eventually(() => values(frame)).toEqual({ n: '13', m: 'null' })
    const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('button', { name: 'Open in the playground' }).click()])
    await eventually(() => opened.getByRole('table', { name: 'Variables' }).locator('tr[data-change="added"] .value').allInnerTexts()).toEqual(['13', 'null'])
  })

  test('shows files of the page around it, with a template of their own', async ({ docs }) => {
    const example = (file: string) => readFileSync(new URL(`../../public/${file}`, import.meta.url), 'utf8')
    const own = { ...(JSON.parse(example('templates/chat-message.json')) as object), id: 'of-the-docs', name: 'Of the docs' }
    const workspace = JSON.stringify({
      version: 1, name: 'mine', diagram: example('examples/weather/weather.bpmn'), templates: [own],
    })
    const page = await docs.visit(withScript(tag(`sandbox="allow-scripts" src="/mine.connector-playground.json" ${whole}`)), {
      policy: guidePolicy,
      files: { '/mine.connector-playground.json': workspace },
    })
    const frame = await drawn(frameOf(page))
    await eventually(() => docs.asked().some(url => url.includes('embed/validate-template.js'))).toBe(true)
    await frame.locator('.djs-palette').getByRole('button', { name: 'Create element' }).click()
    await frame.locator('.djs-popup-search input').focus()
    await page.keyboard.type('Of the docs')
    await eventually(() => frame.locator('.djs-popup .entry .djs-popup-label').allTextContents()).toEqual(['Of the docs'])
    expect(await frame.getByRole('alert').count()).toBe(0)
  })

  test('shows an inbound event', async ({ docs }) => {
    const page = await docs.visit(withScript(tag(`sandbox="allow-scripts" example="payment-callback" ${whole}`)), { policy: guidePolicy })
    const frame = await drawn(frameOf(page))
    await write(page, frame, 'Result expression', '{ amount: 1 + 1 }')
    await eventually(() => values(frame)).toMatchObject({ amount: '2' })
  })

  test('changes nothing where it is read-only', async ({ docs }) => {
    const page = await docs.visit(withScript(tag(`sandbox="allow-scripts" example="start" readonly ${whole}`)), { policy: guidePolicy })
    const frame = await drawn(frameOf(page))
    const state = () => page.locator('connector-playground').evaluate(element => (element as unknown as { get(): Promise<object> }).get())
    await frame.locator('.light-json .cm-content').waitFor()
    await eventually(() => says(frame)).toBe(completes)
    const before = await state()
    for (const text of [editorOf(frame, 'Result expression'), frame.locator('.light-json .cm-line').nth(1)]) {
      await text.click()
      await page.keyboard.type('zz')
      for (const key of ['Enter', 'Backspace', 'Control+a', 'Control+x', 'Control+v', 'Delete']) await page.keyboard.press(key)
    }
    expect(await frame.locator('.djs-palette').isVisible()).toBe(false)
    await frame.getByRole('radio', { name: '404 Not Found' }).click()
    await eventually(() => says(frame)).toContain('CITY_NOT_FOUND')
    await frame.getByRole('radio', { name: '200 OK' }).click()
    await eventually(() => says(frame)).toBe(completes)
    expect(await state()).toEqual(before)
  })
})
