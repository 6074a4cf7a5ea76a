// The page without a mouse, and for those who can't see it.
import { describe, expect } from 'vitest'
import { entryOf, fieldText, selectElement } from './canvas.ts'
import { chip, eventually, jsonEditor, openExample, outcome, region, test, visit } from './page.ts'
import type { Page } from 'playwright-core'

/** Where the focus is: the name of the control, or of the region around it. */
const focused = (page: Page) => page.evaluate(() => {
  const element = document.activeElement
  if (!element || element === document.body) return ''
  const name = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent
  return (name || element.textContent || element.getAttribute('title') || element.tagName).trim()
})

describe('keys', () => {
  test('Tab reaches every part of the page, and comes round', async ({ page }) => {
    await visit(page)
    await jsonEditor(page, 'Simulated response as JSON')
    await page.getByLabel('File name').focus()
    const reached: string[] = []
    for (let step = 0; step < 150; step++) {
      await page.keyboard.press('Tab')
      const name = await focused(page)
      reached.push(name)
      if (name === 'File name') break
    }
    expect(reached).toEqual(expect.arrayContaining([
      'Time zone', 'New', 'Open', 'Save', 'Examples', 'Command palette',
      'Process variables as JSON', 'Name of secret 1', 'Add secret',
      '200 OK', 'Add a scenario', 'Presets', 'Simulated response as JSON',
      'Activate hand tool', 'Fit diagram', 'Method', 'URL',
    ]))
    expect(reached.some(name => name.startsWith('Input mappings'))).toBe(true)
    expect(new Set(reached).size).toBeGreaterThan(40)
  })

  test('Esc goes back to the canvas, where the keys move what is selected', async ({ page }) => {
    await visit(page)
    await chip(page, '404 Not Found').focus()
    await page.keyboard.press('Escape')
    await eventually(() => page.evaluate(() => document.activeElement?.closest('[aria-label="Diagram"]') !== null)).toBe(true)
    await page.keyboard.press('ArrowRight')
    await eventually(() => page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true)
    await page.keyboard.press('Control+z')
    await eventually(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
  })

  test.for([
    ['n', 'creates', 'Start event'],
    ['a', 'appends', 'End event'],
    ['r', 'changes', 'User task'],
  ] as const)('on the canvas, %s opens the menu that %s', async ([key, , entry], { page }) => {
    await visit(page)
    await chip(page, '200 OK').focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press(key)
    await eventually(() => page.locator('.djs-popup .djs-popup-label').allTextContents()).toContain(entry)
  })

  test('Ctrl K finds scenarios, elements, fields, examples and commands', async ({ page }) => {
    await visit(page)
    const palette = page.getByRole('dialog', { name: 'Command palette' })
    const find = async (words: string, found?: string) => {
      await page.keyboard.press('Control+k')
      await palette.getByRole('combobox').waitFor()
      await page.keyboard.type(words)
      if (found) await palette.getByRole('option', { selected: true, name: found }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await find('504')
    await eventually(() => outcome(page)).toContain('Retry')
    const isIn = (label: string, editor: string) => () =>
      entryOf(page, label).locator(editor).evaluate(content => content === document.activeElement)
    // By the label that is read above it, or the name of its binding.
    await find('url', 'URL Request Field')
    await eventually(isIn('URL', '.cm-content')).toBe(true)
    await find('method', 'Method Request Field')
    await eventually(isIn('Method', 'select')).toBe(true)
    await find('resultExpression', 'Result expression Output mapping Field')
    await eventually(isIn('Result expression', '.cm-content')).toBe(true)
    await find('Post weather')
    await eventually(() => region(page, 'Properties').innerText()).toContain('POST A CHAT MESSAGE')
    await find('Camunda 8.9')
    await eventually(() => page.getByRole('radiogroup', { name: 'Camunda version' }).getByRole('radio', { checked: true }).locator('..').innerText()).toBe('8.9')
    await find('Theme: dark')
    await eventually(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('the palette opens from within an editor', async ({ page }) => {
    await visit(page)
    await (await jsonEditor(page, 'Simulated response as JSON')).focus()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor()
  })

  test('a menu is moved along with the arrow keys and closed with Esc', async ({ page }) => {
    await visit(page)
    await page.getByRole('button', { name: 'Save', exact: true }).focus()
    await page.keyboard.press('ArrowDown')
    await eventually(() => focused(page)).toContain('Diagram')
    await page.keyboard.press('End')
    await eventually(() => focused(page)).toContain('Picture')
    await page.keyboard.press('Escape')
    await eventually(() => focused(page)).toBe('Save')
  })
})

describe('the palette', () => {
  const palette = (page: Page) => page.getByRole('toolbar', { name: 'Palette' })
  const shapes = (page: Page) => page.locator('.djs-shape').evaluateAll(all => all.map(shape => shape.getAttribute('data-element-id')))

  test('is one stop of the Tab key, and the arrows move along it', async ({ page }) => {
    await visit(page)
    const stops = palette(page).locator('[tabindex="0"]')
    await eventually(() => stops.count()).toBe(1)
    await stops.focus()
    const first = await focused(page)
    await page.keyboard.press('ArrowDown')
    const second = await focused(page)
    expect(second).not.toBe(first)
    await page.keyboard.press('End')
    expect(await focused(page)).not.toBe(second)
    await page.keyboard.press('ArrowRight')
    await eventually(() => focused(page)).toBe(first)
    await page.keyboard.press('ArrowDown')
    await eventually(() => stops.evaluate(entry => entry === document.activeElement)).toBe(true)
  })

  test('puts an element on the canvas with Enter, clear of the others, and selects it', async ({ page }) => {
    await visit(page)
    const before = await shapes(page)
    for (const title of ['Create task', 'Create gateway', 'Create task']) {
      await palette(page).getByRole('button', { name: title }).focus()
      await page.keyboard.press('Enter')
    }
    const made = (await shapes(page)).filter(id => !before.includes(id))
    expect(made.filter(id => id!.startsWith('Activity_'))).toHaveLength(2)
    expect(made.filter(id => id!.startsWith('Gateway_'))).toHaveLength(1)
    await eventually(() => page.locator('.djs-element.selected').getAttribute('data-element-id')).toBe(made.at(-1))
    const boxes = await page.locator('.djs-shape:not([data-element-id$="_label"]) > .djs-visual').evaluateAll(all => all.map(shape => {
      const { left, top, right, bottom } = shape.getBoundingClientRect()
      return { id: shape.parentElement!.dataset.elementId, left, top, right, bottom }
    }))
    const over = boxes.filter(box => made.includes(box.id!)).flatMap(box => boxes.filter(other =>
      other.id !== box.id && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom))
    expect(over).toEqual([])
    // as one step each
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
    await eventually(() => shapes(page).then(all => all.length)).toBe(before.length)
  })

  test('takes a tool, tells that it is in use, and opens the menu of all elements', async ({ page }) => {
    await visit(page)
    const hand = palette(page).getByRole('button', { name: 'Activate hand tool' })
    await hand.focus()
    await page.keyboard.press('Enter')
    await eventually(() => hand.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Escape')
    await eventually(() => hand.getAttribute('aria-pressed')).toBe('false')
    await palette(page).getByRole('button', { name: 'Create element' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.djs-popup').waitFor()
  })
})

describe('names', () => {
  test('everything that can be used has one', async ({ page }) => {
    await visit(page)
    await jsonEditor(page, 'Simulated response as JSON')
    expect(await nameless(page)).toEqual([])
    await selectElement(page, 'AskForCity')
    await eventually(() => region(page, 'Properties').innerText()).toContain('Ask for the city')
    expect(await nameless(page)).toEqual([])
  })

  test('no id is there twice, and what is labelled by another is so by one that exists', async ({ page }) => {
    await visit(page)
    await jsonEditor(page, 'Simulated response as JSON')
    await openExample(page, 'HTTP errors to BPMN errors, corrected')
    await eventually(() => page.getByLabel('File name').inputValue()).toBe('http-errors')
    await eventually(() => fieldText(page, 'Error expression')).toContain('bpmnError')
    const wrong = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
      const lost = ['aria-labelledby', 'aria-controls', 'aria-describedby', 'aria-activedescendant'].flatMap(name =>
        [...document.querySelectorAll(`[${name}]`)].flatMap(element =>
          element.getAttribute(name)!.split(/\s+/).filter(id => id && !document.getElementById(id) && element.getAttribute('aria-expanded') !== 'false')))
      return [...twice, ...lost]
    })
    expect(wrong).toEqual([])
  })
})

/** Controls without an accessible name, as markup. */
async function nameless(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot()
  const roles = 'button|link|textbox|checkbox|radio|combobox|menuitem|tab|region|dialog|radiogroup|slider|spinbutton'
  return tree.split('\n').map(line => line.trim()).filter(line => new RegExp(`^- (${roles})(?!\\S| ")( \\[[^\\]]*\\])*:?$`).test(line))
}
