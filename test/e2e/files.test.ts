// Nothing is lost: the workspace comes back, files go in and out, and what can't be read changes nothing.
import { describe, expect } from 'vitest'
import { fieldText, pasteIntoField, selectElement, typeIntoField } from './canvas.ts'
import { diagram, restTemplate } from './diagrams.ts'
import {
  chip, chips, choose, dropFiles, eventually, kept, openExample, openFiles, outcome, problems, readJson, region, save, sentence, test, values, visit, writeJson,
} from './page.ts'
import type { Page } from 'playwright-core'

const response = 'Simulated response as JSON'
const fileName = (page: Page) => page.getByLabel('File name').inputValue()
const order = { name: 'order.bpmn', text: diagram({ version: '8.8.0' }) }

describe('after a reload', () => {
  test('everything is there again', async ({ page }) => {
    await visit(page)
    await typeIntoField(page, 'Result expression', '{ sky: response.body.current.sky')
    await writeJson(page, response, '{ "status": 200, "body": { "current": { "sky": "grey" } } }')
    await choose(page, 'More for 200 OK', 'Duplicate')
    await page.getByLabel('File name').fill('weather now')
    await page.keyboard.press('Enter')
    await page.getByLabel('Time zone').selectOption('Europe/Berlin')
    // At once, before the pause in which things are written.
    await page.reload()
    await sentence(page).waitFor()
    await eventually(() => values(page)).toMatchObject({ sky: '"grey"' })
    expect(await chip(page, '200 OK (2)').isChecked()).toBe(true)
    expect(await fieldText(page, 'Result expression')).toBe('{ sky: response.body.current.sky}')
    expect(await fileName(page)).toBe('weather now')
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Berlin')
    expect(await region(page, 'Secrets').getByLabel('Name of secret 1').inputValue()).toBe('CHAT_TOKEN')
    expect(await region(page, 'Diagram').locator('.djs-shape.selected').getAttribute('data-element-id')).toBe('GetWeather')
  })

  test('what was typed is kept without being asked, and is there again', async ({ page }) => {
    await visit(page)
    await typeIntoField(page, 'Result expression', '{ sky: response.body.current.sky')
    await eventually(() => shelf(page)).toContain('sky: response.body.current.sky')
    await page.reload()
    await eventually(() => values(page)).toMatchObject({ sky: '"clear"' })
  })

  test('the task that was selected is selected', async ({ page }) => {
    await visit(page)
    await selectElement(page, 'PostWeather')
    await eventually(() => chips(page)).toEqual({ Posted: 'Completes' })
    await kept(page)
    await page.reload()
    await eventually(() => chips(page)).toEqual({ Posted: 'Completes' })
  })

  test('a new tab has what was saved last, but the secrets only if they are to be kept', async ({ page, context }) => {
    await visit(page)
    await chip(page, '404 Not Found').click()
    await kept(page)
    const other = await context.newPage()
    await visit(other)
    await eventually(() => outcome(other)).toContain('CITY_NOT_FOUND')
    expect(await region(other, 'Secrets').getByLabel('Name of secret 1').count()).toBe(0)
    await page.getByLabel('Keep in this browser').check()
    await kept(page)
    const third = await context.newPage()
    await visit(third)
    expect(await region(third, 'Secrets').getByLabel('Name of secret 1').inputValue()).toBe('CHAT_TOKEN')
  })
})

/** What the browser keeps of the page, as text. */
function shelf(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('connector-playground', 1)
        opening.addEventListener('error', () => reject(new Error('no shelf')))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('workspaces').objectStore('workspaces').getAll()
          reading.addEventListener('success', () => resolve(JSON.stringify(reading.result)))
        })
      }),
  )
}

describe('unsaved work is not replaced without asking', () => {
  test('cancel: it stays', async ({ page }) => {
    await visit(page)
    await applySky(page)
    await choose(page, 'New', 'Diagram')
    const dialog = page.getByRole('dialog', { name: 'Replace “start”?' })
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await values(page)).toMatchObject({ sky: '"clear"' })
  })

  test('replace: it goes', async ({ page }) => {
    await visit(page)
    await applySky(page)
    await openFiles(page, order)
    await page.getByRole('dialog').getByRole('button', { name: 'Replace', exact: true }).click()
    await eventually(() => fileName(page)).toBe('order')
  })

  test('save it: it comes down as a file, and the other opens', async ({ page }) => {
    await visit(page)
    await applySky(page)
    await openExample(page, 'Twelve retries')
    await page.getByRole('dialog').getByRole('button', { name: 'Save, then replace' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Without secrets' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('start.connector-playground.json')
    await eventually(() => fileName(page)).toBe('twelve-retries')
  })

  test('work that nobody touched is replaced at once', async ({ page }) => {
    await visit(page)
    await chip(page, '404 Not Found').click()
    await openFiles(page, order)
    await eventually(() => fileName(page)).toBe('order')
    await openExample(page, 'Twelve retries')
    await eventually(() => fileName(page)).toBe('twelve-retries')
    await eventually(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
  })

  async function applySky(page: Page) {
    await pasteIntoField(page, 'Result expression', '{ sky: response.body.current.sky }')
    await eventually(() => values(page)).toMatchObject({ sky: '"clear"' })
  }
})

describe('a diagram', () => {
  test('is opened by the button', async ({ page }) => {
    await visit(page)
    await openFiles(page, order)
    await eventually(() => fileName(page)).toBe('order')
    await eventually(() => outcome(page)).toContain('Completes')
    await eventually(() => region(page, 'Diagram').locator('.djs-shape.selected').getAttribute('data-element-id')).toBe('Call')
  })

  test('is opened by dropping it, on an editor too', async ({ page }) => {
    await visit(page)
    await dropFiles(page, region(page, 'Diagram'), order)
    await eventually(() => fileName(page)).toBe('order')
    await eventually(() => readJson(page, response)).toContain('4711')
    await dropFiles(page, page.locator('.monaco-editor').first(), { name: 'again.bpmn', text: order.text })
    await eventually(() => fileName(page)).toBe('again')
  })

  test('keeps what the playground does not know', async ({ page }) => {
    await visit(page)
    const text = diagram({
      version: '8.8.0',
      attributes: `${restTemplate} acme:cost="5" future="yes"`,
      headers: { resultExpression: '={ id: response.body.id }' },
      namespaces: 'xmlns:acme="https://acme.example/ns" acme:owner="Ada" exporter="Another Modeler" exporterVersion="7"',
      before: '<bpmn:error id="Error_1" name="Never" errorCode="NEVER" acme:severity="low" />',
      extensions: `<acme:rule kind="hard"><acme:part n="1">first &amp; foremost</acme:part><acme:part n="2" /></acme:rule>
        <zeebe:properties><zeebe:property name="note" value="a &lt; b" /></zeebe:properties>`,
    })
    await openFiles(page, { name: 'order.bpmn', text })
    await eventually(() => values(page)).toMatchObject({ id: '4711' })
    expect(await sameXml(page, (await save(page, 'Diagram')).text)).toEqual(await sameXml(page, text))
    await pasteIntoField(page, 'Result expression', '{ id: response.body.id + 1 }')
    await eventually(() => values(page)).toMatchObject({ id: '4712' })
    const changed = text.replace('={ id: response.body.id }', '={ id: response.body.id + 1 }')
    expect(await sameXml(page, (await save(page, 'Diagram')).text)).toEqual(await sameXml(page, changed))
  })

  test('with something in it that nobody knows opens all the same, and says so', async ({ page }) => {
    await visit(page)
    await openFiles(page, { name: 'order.bpmn', text: diagram({ version: '8.8.0', extensions: '<zeebe:futureThing level="3" />' }) })
    await eventually(() => outcome(page)).toContain('Completes')
    await eventually(() => problems(page).then(all => all.join('\n'))).toContain('<zeebe:futureThing>')
  })
})

describe('a file that can not be read changes nothing, and says why and where', () => {
  test.for([
    ['broken XML', 'order.bpmn', order.text.replace('</bpmn:process>', ''), /The XML is broken at line \d+, column \d+/],
    ['another kind of XML', 'page.svg', '<svg xmlns="http://www.w3.org/2000/svg" />', /no BPMN 2\.0 diagram: its outermost element is <svg>/],
    ['BPMN with no picture', 'bare.bpmn', order.text.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, ''), /It has no diagram/],
    ['broken JSON', 'order.scenarios.json', '{\n  "version": 1,\n  "elements": { x }\n}', /line 3, column 17/],
    ['a file of a later version', 'order.scenarios.json', '{ "version": 99, "elements": {} }', /99/],
    ['neither', 'notes.txt', 'Remember the milk', /neither a BPMN diagram/],
  ] as [string, string, string, RegExp][])('%s', async ([, name, text, says], { page }) => {
    await visit(page)
    await openFiles(page, { name, text })
    const alert = page.locator('.toasts').getByRole('alert')
    await eventually(() => alert.innerText()).toMatch(says)
    expect(await alert.innerText()).toContain(name)
    expect(await outcome(page)).toBe('Completes: The task completes with 2 variables.')
    expect(await fileName(page)).toBe('start')
    await alert.getByRole('button', { name: 'Dismiss' }).click()
    await alert.waitFor({ state: 'detached' })
  })
})

describe('saved', () => {
  test('as a picture', async ({ page }) => {
    await visit(page)
    const { name, text } = await save(page, 'Picture')
    expect(name).toBe('start.svg')
    expect(await rootOf(page, text)).toBe('svg')
    expect(text).toContain('Post weather')
    expect(text).not.toContain('djs-context-pad')
  })

  test('as scenarios, which go to another diagram', async ({ page }) => {
    await visit(page)
    await writeJson(page, response, '{ "status": 200, "body": { "current": { "temperature": 3 } } }')
    await eventually(() => values(page)).toMatchObject({ temperature: '3' })
    const file = await save(page, 'Scenarios')
    expect(file.name).toBe('start.scenarios.json')
    expect(JSON.parse(file.text)).toMatchObject({
      version: 1,
      elements: { GetWeather: { scenarios: [{ name: '200 OK', results: [{ response: { body: { current: { temperature: 3 } } } }] }, {}, {}] } },
    })
    expect(file.text).not.toContain('chat-token-for-the-preview')
    const { text: bpmn } = await save(page, 'Diagram')
    await openFiles(page, { name: 'other.bpmn', text: bpmn }, file)
    await eventually(() => fileName(page)).toBe('other')
    await eventually(() => values(page)).toMatchObject({ temperature: '3' })
  })

  test.for(['With secrets', 'Without secrets'] as const)('as a workspace, %s, which opens again', async (secrets, { page }) => {
    await visit(page)
    await chip(page, '504 Gateway Timeout').click()
    await page.getByRole('button', { name: 'Add an attempt' }).click()
    await choose(page, 'Presets', '200 OK')
    const file = await save(page, 'Workspace', secrets)
    expect(file.name).toBe('start.connector-playground.json')
    expect(file.text.includes('chat-token-for-the-preview')).toBe(secrets === 'With secrets')
    await openExample(page, 'Twelve retries')
    await eventually(() => fileName(page)).toBe('twelve-retries')
    await dropFiles(page, region(page, 'Outcome'), file)
    await eventually(() => fileName(page)).toBe('start')
    await eventually(() => region(page, 'Simulated response').getByRole('tab').allInnerTexts()).toEqual(['1', '2+'])
    expect(await chip(page, '504 Gateway Timeout').isChecked()).toBe(true)
    expect(await region(page, 'Secrets').getByLabel('Name of secret 1').count()).toBe(secrets === 'With secrets' ? 1 : 0)
  })
})

/** XML as nested lists, with prefixes resolved and blanks between elements left out. */
function sameXml(page: Page, xml: string): Promise<unknown> {
  return page.evaluate(text => {
    const read = (element: Element): unknown => ({
      name: `{${element.namespaceURI}}${element.localName}`,
      attributes: Object.fromEntries([...element.attributes]
        .filter(({ namespaceURI }) => namespaceURI !== 'http://www.w3.org/2000/xmlns/')
        .map(({ namespaceURI, localName, value }) => [`{${namespaceURI ?? ''}}${localName}`, value])),
      children: [...element.children].map(read),
      text: element.children.length === 0 ? element.textContent.trim() : '',
    })
    return read(new DOMParser().parseFromString(text, 'application/xml').documentElement)
  }, xml)
}

const rootOf = (page: Page, xml: string) =>
  page.evaluate(text => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.nodeName, xml)
