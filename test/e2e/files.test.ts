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
    await eventually(() => chip(page, '200 OK (2)').isChecked()).toBe(true)
    await eventually(() => fieldText(page, 'Result expression')).toBe('{ sky: response.body.current.sky}')
    await eventually(() => fileName(page)).toBe('weather now')
    await eventually(() => page.getByLabel('Time zone').inputValue()).toBe('Europe/Berlin')
    await eventually(() => region(page, 'Secrets').getByLabel('Name of secret 1').inputValue()).toBe('CHAT_TOKEN')
    await eventually(() => region(page, 'Diagram').locator('.djs-shape.selected').getAttribute('data-element-id')).toBe('GetWeather')
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
    await eventually(() => region(third, 'Secrets').getByLabel('Name of secret 1').inputValue()).toBe('CHAT_TOKEN')
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
    await eventually(() => values(page)).toMatchObject({ sky: '"clear"' })
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

  test('keeps what only a later engine knows, through an edit, and in a copy', async ({ page }) => {
    await visit(page)
    const future = '<zeebe:futureThing level="3"><zeebe:part n="1">first &amp; foremost</zeebe:part></zeebe:futureThing><modeler:note>later</modeler:note>'
    const text = diagram({ version: '8.8.0', attributes: restTemplate, headers: { resultExpression: '={ id: response.body.id }' }, extensions: future })
      .replace('<zeebe:taskHeaders>', '<zeebe:taskHeaders order="any"><zeebe:futureHeader key="a" />')
    await openFiles(page, { name: 'order.bpmn', text })
    await eventually(() => values(page)).toMatchObject({ id: '4711' })
    expect(await problems(page)).toEqual([])
    await pasteIntoField(page, 'Result expression', '{ id: response.body.id + 1 }')
    await eventually(() => values(page)).toMatchObject({ id: '4712' })
    const { text: written } = await save(page, 'Diagram')
    // What is not described is written after what is.
    const kept = written.replaceAll(/>\s+</g, '><')
    expect(kept).toContain(future)
    expect(kept).toMatch(/<zeebe:taskHeaders order="any">.*<zeebe:futureHeader key="a" \/><\/zeebe:taskHeaders>/)
    await page.locator('.djs-container').click({ position: { x: 300, y: 20 } })
    await selectElement(page, 'Call')
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+v')
    await page.locator('.djs-container').click({ position: { x: 400, y: 40 } })
    await eventually(async () => (await save(page, 'Diagram')).text.split('<zeebe:futureThing').length - 1).toBe(2)
  })

  test('in another encoding opens too', async ({ page }) => {
    await visit(page)
    const utf16 = Buffer.from(`\uFEFF${order.text.replace('UTF-8', 'UTF-16').replace('Call it', 'Prüfe 🚀')}`, 'utf16le')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Open', exact: true }).click()])
    await chooser.setFiles([{ name: 'wide.bpmn', mimeType: 'application/xml', buffer: utf16 }])
    await eventually(() => fileName(page)).toBe('wide')
    await eventually(() => region(page, 'Diagram').innerText()).toContain('Prüfe 🚀')
    expect((await save(page, 'Diagram')).text).toContain('encoding="UTF-8"')
    expect(await problems(page)).toEqual([])
  })

  test('that loses a part opens, and says at once which', async ({ page }) => {
    await visit(page)
    const twice = order.text.replace('<bpmn:endEvent', '<bpmn:task id="Call" name="Twin" /><bpmn:endEvent')
    await openFiles(page, { name: 'twice.bpmn', text: twice })
    await eventually(() => fileName(page)).toBe('twice')
    await eventually(() => page.locator('.toasts').getByRole('alert').innerText()).toMatch(/not all of it.\s+<bpmn:task> in line \d+ is left out.*duplicate ID <Call>/)
  })
})

describe('a diagram that only the canvas can not show leaves the last one as it was, with its history', () => {
  test.for([
    ['no plane', order.text.replace(/<bpmndi:BPMNPlane[\s\S]*<\/bpmndi:BPMNPlane>/, ''), /It has no diagram.*Give it a layout/s],
    ['nothing drawn', order.text.replace(/<bpmndi:BPMN(Shape|Edge)[\s\S]*<\/bpmndi:BPMNEdge>/, ''), /None of its elements has a place/],
    ['a size that is no number', order.text.replace('width="100"', 'width="wide"'), /The place of “Call” in the drawing is no place/],
    ['a place out of reach', order.text.replace('x="260"', 'x="1e300"'), /The place of “(Call|In)” in the drawing is no place/],
    ['tags that the reader refuses', order.text.replace('</bpmn:process>', '<bpmn:aufgäbe /></bpmn:process>'), /invalid nodeName/],
  ] as [string, string, RegExp][])('%s', async ([, text, says], { page }) => {
    await visit(page)
    await pasteIntoField(page, 'Result expression', '{ sky: response.body.current.sky }')
    await eventually(() => values(page)).toMatchObject({ sky: '"clear"' })
    await openFiles(page, { name: 'odd.bpmn', text })
    const alert = page.locator('.toasts').getByRole('alert')
    await eventually(() => alert.innerText()).toMatch(says)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await eventually(() => fileName(page)).toBe('start')
    expect(Object.keys(await chips(page))).toContain('404 Not Found')
    await eventually(() => values(page)).toMatchObject({ sky: '"clear"' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(async () => Object.keys(await values(page))).not.toContain('sky')
  })
})

describe('what this browser kept', () => {
  const list = (page: Page) => page.getByRole('dialog', { name: 'Kept in this browser' })
  const openList = (page: Page) => page.getByRole('button', { name: 'saved', exact: true }).click()

  test('has what made room for something else: it opens again, and is then this tab’s own', async ({ page }) => {
    await visit(page)
    await pasteIntoField(page, 'Result expression', '{ sky: response.body.current.sky }')
    await eventually(() => values(page)).toMatchObject({ sky: '"clear"' })
    await openFiles(page, order)
    await page.getByRole('dialog').getByRole('button', { name: 'Replace', exact: true }).click()
    await eventually(() => fileName(page)).toBe('order')
    await kept(page)
    await openList(page)
    const entry = list(page).getByRole('button', { name: /^start/ })
    await eventually(() => entry.innerText()).toContain('on no file')
    await entry.click()
    await eventually(() => values(page)).toMatchObject({ sky: '"clear"' })
    await kept(page)
    await openList(page)
    await eventually(() => list(page).innerText()).toContain('Nothing but what is open here')
  })

  test('has what another tab shows, which can not be deleted there', async ({ page, context }) => {
    await visit(page)
    await page.getByLabel('File name').fill('first tab')
    await page.keyboard.press('Enter')
    await kept(page)
    const other = await context.newPage()
    await visit(other)
    await openFiles(other, order)
    await other.getByRole('dialog').getByRole('button', { name: 'Replace', exact: true }).click()
    await eventually(() => fileName(other)).toBe('order')
    await kept(other)
    await openList(other)
    await eventually(() => list(other).getByRole('button', { name: /^first tab/ }).innerText()).toContain('in another tab')
    await eventually(() => list(other).getByRole('button', { name: 'Delete first tab' }).isDisabled()).toBe(true)
    await page.close()
    // The browser lets go of a tab's lock a moment after the tab is gone.
    await eventually(() => other.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(1)
    await list(other).getByRole('button', { name: 'Close' }).click()
    await openList(other)
    await list(other).getByRole('button', { name: 'Delete first tab' }).click()
    await other.getByRole('dialog', { name: 'Delete “first tab”?' }).getByRole('button', { name: 'Delete', exact: true }).click()
    await eventually(() => list(other).innerText()).toContain('Nothing but what is open here')
    await eventually(() => shelf(other)).not.toContain('first tab')
  })

  test('a tab that is duplicated does not write over its original', async ({ page, context }) => {
    await visit(page)
    await page.getByLabel('File name').fill('original')
    await page.keyboard.press('Enter')
    await kept(page)
    const id = await page.evaluate(() => sessionStorage.getItem('connector-playground.tab')!)
    const copy = await context.newPage()
    await copy.addInitScript(given => sessionStorage.setItem('connector-playground.tab', given), id)
    await visit(copy)
    await eventually(() => fileName(copy)).toBe('original')
    await copy.getByLabel('File name').fill('copy')
    await copy.keyboard.press('Enter')
    await kept(copy)
    const all = await shelf(copy)
    expect(all).toContain('"name":"original"')
    expect(all).toContain('"name":"copy"')
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
    ['nothing', 'order.bpmn', ' \n', /It is empty/],
    ['a form', 'ask.form', '{ "components": [], "schemaVersion": 16 }', /It is a Camunda form/],
    ['a decision', 'rule.dmn', '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" />', /It is a DMN file/],
    ['a picture', 'flow.png', '\u0089PNG\r\n\0\0\0', /can't be read as text/],
  ] as [string, string, string, RegExp][])('%s', async ([, name, text, says], { page }) => {
    await visit(page)
    await openFiles(page, { name, text })
    const alert = page.locator('.toasts').getByRole('alert')
    await eventually(() => alert.innerText()).toMatch(says)
    await eventually(() => alert.innerText()).toContain(name)
    await eventually(() => outcome(page)).toBe('Completes: The task completes with 2 variables.')
    await eventually(() => fileName(page)).toBe('start')
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
    await eventually(() => chip(page, '504 Gateway Timeout').isChecked()).toBe(true)
    await eventually(() => region(page, 'Secrets').getByLabel('Name of secret 1').count()).toBe(secrets === 'With secrets' ? 1 : 0)
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
