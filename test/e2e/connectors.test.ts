// From a bare task to a connector that does something: found, appended, filled in, mapped.
import { describe, expect } from 'vitest'
import {
  appendConnector, chooseInMenu, completions, editorOf, entryOf, fieldText, fieldValue, findInAppendMenu, findInChangeMenu, openGroup,
  openPopupEditor, pasteIntoField, selectElement, typeIntoField, unfoldValue,
} from './canvas.ts'
import { choose, eventually, kept, outcome, readJson, region, save, sentence, test, values, visit } from './page.ts'
import type { Page } from 'playwright-core'

const builtIn = ['Call a REST service', 'Post a chat message', 'Send an e-mail']

describe('a connector is found', () => {
  test.for([
    ['REST', ['Call a REST service']],
    ['email', ['Send an e-mail']],
    ['Connector', builtIn],
  ] as [string, string[]][])('by the keyword %s, in the menu that changes a task', async ([word, found], { page }) => {
    await visit(page)
    await choose(page, 'New', 'Diagram')
    await selectElement(page, 'Task_1')
    expect(await findInChangeMenu(page, 'Task_1', word)).toEqual(expect.arrayContaining(found))
    if (word !== 'Connector') return
    expect((await findInChangeMenuAgain(page)).toSorted()).toEqual(builtIn)
  })

  test('by the same keywords, in the menu that appends one', async ({ page }) => {
    await visit(page)
    expect(await findInAppendMenu(page, 'PostWeather', 'slack')).toEqual(['Post a chat message'])
    await page.keyboard.press('Escape')
    expect((await findInAppendMenu(page, 'PostWeather', 'Connector')).toSorted()).toEqual(builtIn)
  })

  test('in the palette, which creates one anywhere', async ({ page }) => {
    await visit(page)
    await page.getByRole('button', { name: 'Create element' }).click()
    await page.locator('.djs-popup-search input').fill('SMTP')
    await eventually(() => page.locator('.djs-popup .entry .djs-popup-label').allTextContents()).toEqual(['Send an e-mail'])
  })
})

async function findInChangeMenuAgain(page: Page): Promise<string[]> {
  const labels = await page.locator('.djs-popup .entry .djs-popup-label').allTextContents()
  return labels.filter(label => builtIn.includes(label))
}

describe('a new diagram', () => {
  test('a bare task becomes a REST connector with the keyboard alone', async ({ page }) => {
    await visit(page)
    await choose(page, 'New', 'Diagram')
    await findInChangeMenu(page, 'Task_1', 'REST')
    await page.keyboard.press('Enter')
    await eventually(() => outcome(page)).toContain('URL')
  })

  test('appended, filled in, mapped: the errors of the fields go, and the variable appears', async ({ page }) => {
    await visit(page)
    const id = await appendConnector(page, 'PostWeather', 'REST', 'Call a REST service')
    const url = entryOf(page, 'URL')
    await url.locator('.bio-properties-panel-error').waitFor()
    expect(await url.locator('.bio-properties-panel-error').innerText()).toBe('URL must not be empty.')
    await typeIntoField(page, 'URL', 'https://example.org/orders')
    await url.locator('.bio-properties-panel-error').waitFor({ state: 'detached' })
    await typeIntoField(page, 'Result expression', '{{ order: response.body.id }')
    await eventually(() => outcome(page)).toBe('Completes: The task completes with 1 variable.')
    await eventually(() => values(page)).toMatchObject({ order: '4711' })
    expect(await page.locator(`.djs-shape.selected[data-element-id="${id}"]`).count()).toBe(1)
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
  })
})

describe('a FEEL field', () => {
  test('is previewed while it is typed, and written once for a pause', async ({ page }) => {
    await visit(page)
    await page.clock.install()
    await selectElement(page, 'GetWeather')
    await editorOf(page, 'Result expression').click()
    await page.keyboard.press('Control+a')
    const undo = page.getByRole('button', { name: 'Undo' })
    expect(await undo.isDisabled()).toBe(true)
    await page.keyboard.type('{{ sky: response.body.current.sky }')
    await page.clock.runFor(50)
    await eventually(() => values(page)).toMatchObject({ sky: '"clear"' })
    // Not in the diagram yet: there is nothing to be undone.
    expect(await undo.isDisabled()).toBe(true)
    await page.clock.runFor(2000)
    await eventually(() => undo.isEnabled()).toBe(true)
    await undo.click()
    expect(await undo.isDisabled()).toBe(true)
  })
})
