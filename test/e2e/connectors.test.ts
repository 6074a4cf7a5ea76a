// From a bare task to a connector that does something: found, appended, filled in, mapped.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import {
  appendConnector, completions, editorOf, entryOf, fieldText, fieldValue, findInAppendMenu, findInChangeMenu, openGroup,
  openPopupEditor, pasteIntoField, searchMenu, selectElement, typeIntoField, unfoldValue,
} from './canvas.ts'
import { diagram, restTemplate } from './diagrams.ts'
import {
  choose, eventually, kept, openExample, openFiles, outcome, phases, readJson, region, save, switchTo, test, values, visit,
} from './page.ts'

interface Template {
  name: string
  keywords?: string[]
  appliesTo: string[]
}

/** What comes with the page under the keyword `Connector`, and can be made of an element. */
const connectors = (read('index.json') as string[])
  .map(file => read(file) as Template)
  .filter(({ keywords }) => keywords?.includes('Connector'))
const namesFor = (...types: string[]) =>
  connectors.filter(({ appliesTo }) => appliesTo.some(type => types.includes(type))).map(({ name }) => name).toSorted()

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../public/templates/${file}`, import.meta.url), 'utf8'))
}

describe('a connector is found', () => {
  test.for([
    ['REST', ['Call a REST service']],
    ['email', ['Send an e-mail']],
    ['Connector', namesFor('bpmn:Task')],
  ] as [string, string[]][])('by the keyword %s, in the menu that changes a task', async ([word, found], { page }) => {
    await visit(page)
    await choose(page, 'New', 'Diagram')
    await selectElement(page, 'Task_1')
    expect(await findInChangeMenu(page, 'Task_1', word)).toEqual(expect.arrayContaining(found))
  })

  test('in the menu that appends one', async ({ page }) => {
    await visit(page)
    expect((await findInAppendMenu(page, 'PostWeather', 'Connector')).toSorted())
      .toEqual(namesFor('bpmn:Task', 'bpmn:IntermediateCatchEvent'))
  })

  test('first of all the one that is called so', async ({ page }) => {
    await visit(page)
    const found = await findInAppendMenu(page, 'PostWeather', 'REST')
    expect(found[0]).toBe('Call a REST service')
    expect(found).toContain('Poll an HTTP address')
  })

  test('in the palette, which creates one anywhere', async ({ page }) => {
    await visit(page)
    await page.getByRole('button', { name: 'Create element' }).click()
    expect(await searchMenu(page, 'SMTP')).toEqual(['Send an e-mail'])
  })
})

describe('a new diagram', () => {
  test('a bare task becomes a REST connector with the keyboard alone', async ({ page }) => {
    await visit(page)
    await choose(page, 'New', 'Diagram')
    await findInChangeMenu(page, 'Task_1', 'REST')
    await page.keyboard.press('Enter')
    await eventually(() => region(page, 'Properties').innerText()).toContain('CALL A REST SERVICE')
    await eventually(() => region(page, 'Properties').locator('.bio-properties-panel-error').allInnerTexts()).toEqual(['URL must not be empty.'])
  })

  test('appended, filled in, mapped: the errors of the fields go, and the variable appears', async ({ page }) => {
    await visit(page)
    const id = await appendConnector(page, 'PostWeather', 'REST', 'Call a REST service')
    const url = entryOf(page, 'URL')
    await url.locator('.bio-properties-panel-error').waitFor()
    await eventually(() => url.locator('.bio-properties-panel-error').innerText()).toBe('URL must not be empty.')
    await typeIntoField(page, 'URL', 'https://example.org/orders')
    await url.locator('.bio-properties-panel-error').waitFor({ state: 'detached' })
    await typeIntoField(page, 'Result expression', '{ order: response.body.id }')
    await eventually(() => outcome(page)).toBe('Completes: The task completes with 1 variable.')
    await eventually(() => values(page)).toMatchObject({ order: '4711' })
    await eventually(() => page.locator(`.djs-shape.selected[data-element-id="${id}"]`).count()).toBe(1)
    await kept(page)
    const { text } = await save(page, 'Diagram')
    expect(text).toContain('<zeebe:input source="https://example.org/orders" target="url" />')
    expect(text).toContain('type="io.camunda:http-json:1"')
  })

  test('an e-mail task asks for what it needs', async ({ page }) => {
    await visit(page)
    await appendConnector(page, 'PostWeather', 'email', 'Send an e-mail')
    await eventually(() => region(page, 'Properties').locator('.bio-properties-panel-error').count()).toBeGreaterThan(2)
    await eventually(() => page.getByRole('radiogroup', { name: 'Scenarios' }).getByRole('radio').first().getAttribute('aria-label'))
      .toBe('Sent')
    const problems = region(page, 'Outcome').getByRole('list', { name: 'Problems' })
    await eventually(() => problems.innerText()).toMatch(/Required and empty: From, To/)
  })

  test('a REST task, whose request is shown, does not', async ({ page }) => {
    await visit(page)
    // Timeouts and retries are required by the template; the connector and the engine have values of their own.
    await openFiles(page, { name: 'bare.bpmn', text: diagram({ version: '8.8.0', attributes: restTemplate }) })
    await eventually(() => region(page, 'Properties').locator('.bio-properties-panel-error').count()).toBeGreaterThan(1)
    await eventually(() => phases(page)).toMatchObject({ 'Connector input': 'GET https://example.org/' })
    expect(await region(page, 'Outcome').innerText()).not.toContain('Required and empty')
  })
})

describe('a task that has no job type yet', () => {
  const note = (page: Page) => region(page, 'Outcome').getByRole('note')

  test('of a template: why there is no preview, and where it is missing', async ({ page }) => {
    await visit(page)
    await appendConnector(page, 'PostWeather', 'job worker', 'Run any job worker')
    await eventually(() => note(page).innerText()).toMatch(/^Run any job worker has no job type yet: there is no job to preview\. Shown is Post weather\./)
    await note(page).getByRole('button', { name: 'Show the field' }).click()
    await eventually(() => editorOf(page, 'Job type').evaluate(field => field === document.activeElement)).toBe(true)
    await page.keyboard.type('check-stock')
    await eventually(() => note(page).count()).toBe(0)
    await eventually(() => page.locator('.pane-title, header').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('at Run any job worker')]))
  })

  test('and no template: a connector is offered', async ({ page }) => {
    await visit(page)
    await openFiles(page, { name: 'bare.bpmn', text: diagram({ version: '8.8.0' }).replace(/<zeebe:taskDefinition[^>]*>/, '') })
    await selectElement(page, 'Call')
    await eventually(() => note(page).innerText()).toMatch(/^Call it has no job type yet: there is no job to preview\.\s+Choose a connector$/)
  })
})

test('an entry of the context pad is pressed while a label is typed', async ({ page }) => {
  await visit(page)
  await selectElement(page, 'PostWeather')
  await page.locator('.djs-context-pad [data-action="append.end-event"]').click()
  await page.locator('.djs-direct-editing-content').waitFor()
  await page.keyboard.type('Told')
  await page.locator('.djs-context-pad [data-action="replace"]').click()
  await page.locator('.djs-popup').waitFor()
  await eventually(() => region(page, 'Diagram').locator('text', { hasText: /^Told$/ }).count()).toBe(1)
})

describe('a FEEL field', () => {
  test('is not called broken where its parser takes its time', async ({ page }) => {
    await visit(page)
    await openExample(page, 'HTTP errors to BPMN errors, corrected')
    await openGroup(page, 'Error handling')
    await editorOf(page, 'Error expression').waitFor()
    // Each look at the clock takes a millisecond: the time that the editor gives its parser at once is soon over.
    await page.evaluate(() => {
      const now = Date.now.bind(Date)
      let looks = 0
      Date.now = () => now() + looks++
    })
    for (const version of ['8.5', '8.9', '8.3']) {
      await switchTo(page, 'Camunda version', version)
      await eventually(() => phases(page)).toHaveProperty('Command')
      expect(await region(page, 'Properties').getByText('Unparsable').count()).toBe(0)
    }
  })

  test('is previewed while it is typed, and written once for each pause', async ({ page }) => {
    await visit(page)
    // The page's time stands still from here on, however slow the machine is.
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 60_000)
    const undo = page.getByRole('button', { name: 'Undo' })
    const redo = page.getByRole('button', { name: 'Redo' })
    const editor = editorOf(page, 'Result expression')
    await editor.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('{ sky: response.body.current.sky ')
    await page.clock.runFor(50)
    await eventually(() => values(page)).toMatchObject({ sky: '"clear"' })
    // Not in the diagram yet: there is nothing to be undone.
    await eventually(() => undo.isDisabled()).toBe(true)
    await page.clock.runFor(2000)
    await eventually(() => undo.isEnabled()).toBe(true)
    await page.keyboard.type(', town: response.body.city')
    await page.clock.runFor(50)
    await eventually(() => values(page)).toMatchObject({ town: '"Berlin"' })
    await page.clock.runFor(2000)
    await page.clock.resume()

    await undo.click()
    await eventually(() => values(page)).not.toHaveProperty('town')
    await eventually(() => values(page)).toHaveProperty('sky')
    await undo.click()
    await eventually(() => values(page)).toHaveProperty('windSpeed')
    await eventually(() => undo.isDisabled()).toBe(true)
    await redo.click()
    await redo.click()
    await eventually(() => values(page)).toMatchObject({ sky: '"clear"', town: '"Berlin"' })
    await eventually(() => fieldText(page, 'Result expression')).toBe('{ sky: response.body.current.sky , town: response.body.city}')
  })

  test('says why it has no value while what is typed does not parse', async ({ page }) => {
    await visit(page)
    await typeIntoField(page, 'URL', '"https://example.org/" + ')
    await eventually(() => fieldValue(page, 'URL')).toMatchObject({ value: undefined, problem: 'Expected a value: the text ends.' })
    await page.keyboard.type('upper case(city)')
    await eventually(() => fieldValue(page, 'URL')).toMatchObject({ value: '"https://example.org/BERLIN"', type: 'string', problem: undefined })
  })

  test('completes what the response really holds, down to its leaves', async ({ page }) => {
    await visit(page)
    await typeIntoField(page, 'Result expression', '{ a: response.')
    expect((await completions(page)).toSorted()).toEqual(['body', 'document', 'headers', 'reason', 'status'])
    await page.keyboard.type('body.')
    await eventually(() => completions(page)).toEqual(['city', 'current'])
    await page.keyboard.type('current.')
    await eventually(() => completions(page)).toEqual(['sky', 'temperature', 'windSpeed'])
    await page.keyboard.type('te')
    await eventually(() => completions(page)).toEqual(['temperature'])
    await page.keyboard.press('Enter')
    await eventually(() => values(page)).toMatchObject({ a: '21.4' })
  })

  test('completes error, job and the mapped variables in the error expression', async ({ page }) => {
    await visit(page)
    await typeIntoField(page, 'Error expression', 'jo')
    await eventually(() => completions(page)).toEqual(expect.arrayContaining(['job', 'jobError(message, variables, retries, timeout)']))
    await typeIntoField(page, 'Error expression', 'temp')
    await eventually(() => completions(page)).toEqual(expect.arrayContaining(['temperature']))
  })

  test('says beside its name what a built-in function does', async ({ page }) => {
    await visit(page)
    await typeIntoField(page, 'Result expression', '{ a: upper ca')
    await eventually(() => completions(page)).toEqual(['upper case(string)'])
    await eventually(() => page.locator('.cm-completionInfo').allInnerTexts()).toEqual([expect.stringContaining('upper case(string: string): string')])
  })

  test('types through from its large editor', async ({ page }) => {
    await visit(page)
    const popup = await openPopupEditor(page, 'Result expression')
    await popup.locator('.cm-content').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('{ sky: response.body.current.sky')
    await eventually(() => values(page)).toMatchObject({ sky: '"clear"' })
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await popup.waitFor({ state: 'detached' })
    await eventually(() => fieldText(page, 'Result expression')).toBe('{ sky: response.body.current.sky}')
  })

  test('folds a long value out to the whole', async ({ page }) => {
    await visit(page)
    await pasteIntoField(page, 'Result expression', '{ all: response }')
    await eventually(() => fieldValue(page, 'Result expression')).toMatchObject({ type: 'context 1' })
    await unfoldValue(page, 'Result expression')
    const tree = entryOf(page, 'Result expression').locator('.field-value-unfolded')
    await tree.getByText('all').click()
    await eventually(() => tree.innerText()).toContain('status')
  })

  test('becomes text and FEEL again by its fx', async ({ page }) => {
    await visit(page)
    await entryOf(page, 'URL').getByRole('button', { name: /FEEL expression/ }).click()
    await eventually(() => fieldText(page, 'URL')).toBe('"https://weather.example.org/v1/cities/" + city')
    // As text it is no expression any more, and no address either.
    await eventually(() => fieldValue(page, 'URL')).toMatchObject({ value: undefined, problem: expect.stringContaining('url has to begin with') })
    await entryOf(page, 'URL').getByRole('button', { name: /FEEL expression/ }).click()
    await eventually(() => fieldValue(page, 'URL')).toMatchObject({ value: '"https://weather.example.org/v1/cities/Berlin"' })
  })
})

describe('another task', () => {
  test('shows its own fields, scenarios and outcome when it is selected', async ({ page }) => {
    await visit(page)
    await selectElement(page, 'AskForCity')
    await eventually(() => region(page, 'Properties').innerText()).toContain('SEND AN E-MAIL')
    await eventually(() => outcome(page)).toBe('Completes: The task completes with no variables.')
    await openGroup(page, 'Authentication')
    await eventually(() => readJson(page, 'Simulated response as JSON')).toContain('"sent": true')
  })

  test('authentication asks for what each kind needs', async ({ page }) => {
    await visit(page)
    await openGroup(page, 'Authentication')
    const kinds: [string, string[]][] = [
      ['Basic: user and password', ['User name', 'Password']],
      ['Bearer token', ['Token']],
      ['API key', ['Sent in', 'Key name', 'Key value']],
      ['OAuth 2.0 client credentials', ['Token endpoint', 'Client ID', 'Client secret']],
    ]
    for (const [kind, labels] of kinds) {
      await editorOf(page, 'Authentication').selectOption({ label: kind })
      for (const label of labels) await entryOf(page, label).waitFor()
    }
  })
})
