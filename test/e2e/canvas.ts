// What a person does on the canvas and in the properties panel, as verbs for the browser tests.
import type { FrameLocator, Locator, Page } from 'playwright-core'

/** Selects an element of the diagram by its id; does nothing when it is the selected one (a click would toggle its pad). */
export async function selectElement(page: Page, id: string): Promise<void> {
  const shape = page.locator(`.djs-element[data-element-id="${id}"]`)
  if (!(await shape.evaluate(element => element.classList.contains('selected')))) {
    await shape.locator('.djs-hit').first().click({ force: true })
  }
  await page.locator(`.djs-element.selected[data-element-id="${id}"]`).waitFor()
}

/** Opens a group of the panel by its title; leaves an open one open. */
export async function openGroup(page: Page, title: string): Promise<void> {
  const header = page.locator('.bio-properties-panel-group-header', {
    has: page.locator('.bio-properties-panel-group-header-title', { hasText: new RegExp(`^${escaped(title)}$`) }),
  })
  if (!(await header.evaluate(element => element.classList.contains('open')))) await header.click()
}

/** The entry of the panel with this label. */
export function entryOf(page: Page | FrameLocator, label: string): Locator {
  return page.locator('.bio-properties-panel-entry[data-entry-id]', {
    has: page.locator('.bio-properties-panel-label', { hasText: new RegExp(`^${escaped(label)}\\s*$`) }),
  }).first()
}

/** The editor of a field: a FEEL or JSON editor, an input, a text area or a select. */
export function editorOf(page: Page | FrameLocator, label: string): Locator {
  return entryOf(page, label).locator('.cm-content, input.bio-properties-panel-input, textarea, select').first()
}

/**
 * Replaces the text of a field key by key, as a person would. FEEL is given without its `=`; brackets and quotes that
 * the editor closes by itself are typed over.
 */
export async function typeIntoField(page: Page, label: string, text: string, pause = 0): Promise<void> {
  await editorOf(page, label).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text, { delay: pause })
}

/** Puts a text into a field at once, as by pasting. */
export async function pasteIntoField(page: Page, label: string, text: string): Promise<void> {
  await editorOf(page, label).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

/** What stands in the field; FEEL without its `=`. */
export async function fieldText(page: Page, label: string): Promise<string> {
  const editor = editorOf(page, label)
  if (await editor.evaluate(element => 'value' in element)) return editor.inputValue()
  return editor.locator('.cm-line').evaluateAll(lines =>
    lines.filter(line => !line.querySelector('.cm-placeholder')).map(line => line.textContent).join('\n'))
}

export interface ShownValue {
  /** undefined: no value */
  value?: string
  type?: string
  problem?: string
  fix?: string
  stale: boolean
}

/** The line under a field; undefined when there is none. */
export async function fieldValue(page: Page, label: string): Promise<ShownValue | undefined> {
  const line = entryOf(page, label).locator('.field-value').first()
  if ((await line.count()) === 0) return undefined
  return line.evaluate(element => {
    const text = (selector: string) => element.querySelector(selector)?.textContent ?? undefined
    return {
      value: text('.field-value-text'),
      type: text('.field-value-type'),
      problem: text('.field-problem'),
      fix: text('.field-fix'),
      stale: element.classList.contains('stale'),
    }
  })
}

export async function applyFix(page: Page, label: string): Promise<void> {
  await entryOf(page, label).locator('.field-fix').first().click()
}

/** Folds the value of a field out (or in). */
export async function unfoldValue(page: Page, label: string): Promise<void> {
  await entryOf(page, label).locator('button.field-value-fold').click()
}

/** Names offered by the FEEL editor now. */
export async function completions(page: Page): Promise<string[]> {
  await page.locator('.cm-tooltip-autocomplete li').first().waitFor()
  return page.locator('.cm-tooltip-autocomplete li .cm-completionLabel').allTextContents()
}

/** Opens the large editor of a FEEL field. */
export async function openPopupEditor(page: Page, label: string): Promise<Locator> {
  await editorOf(page, label).hover()
  await entryOf(page, label).locator('.bio-properties-panel-open-feel-popup').click()
  const popup = page.locator('.bio-properties-panel-popup')
  await popup.waitFor()
  return popup
}

/** Opens the menu that changes the type of an element, and searches it. Gives the labels found. */
export async function findInChangeMenu(page: Page, id: string, words: string): Promise<string[]> {
  await openPad(page, id)
  await page.locator('.djs-context-pad [data-action="replace"]').click()
  return searchMenu(page, words)
}

/** Opens "Append connector" on an element, and searches it. Gives the labels found. */
export async function findInAppendMenu(page: Page, id: string, words: string): Promise<string[]> {
  await openPad(page, id)
  await page.getByTitle('Append connector').click()
  return searchMenu(page, words)
}

/** Searches the open menu by keys, as it listens to nothing else. A menu of a few entries has no search: it shows all. */
export async function searchMenu(page: Page, words: string): Promise<string[]> {
  await page.locator('.djs-popup .entry').first().waitFor()
  const input = page.locator('.djs-popup-search input')
  if ((await input.count()) > 0) {
    await input.focus()
    await page.keyboard.type(words, { delay: 10 })
    // The list follows with the next frames.
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
  return page.locator('.djs-popup .entry .djs-popup-label').allTextContents()
}

/** Takes an entry of the open menu by its label. */
export async function chooseInMenu(page: Page, label: string): Promise<void> {
  await page.locator('.djs-popup .entry', { has: page.locator('.djs-popup-label', { hasText: new RegExp(`^${escaped(label)}$`) }) })
    .first().click()
  await page.locator('.djs-popup').waitFor({ state: 'detached' })
}

/** Appends a connector after an element; gives the id of the new one. */
export async function appendConnector(page: Page, id: string, words: string, label: string): Promise<string> {
  await findInAppendMenu(page, id, words)
  await chooseInMenu(page, label)
  return (await page.locator('.djs-shape.selected').first().getAttribute('data-element-id')) ?? ''
}

/** The outcome on the task, as text; undefined when no badge is shown. */
export async function badgeOf(page: Page, id: string): Promise<string | undefined> {
  const badge = page.locator(`.djs-overlays[data-container-id="${id}"] .outcome-badge`)
  return (await badge.count()) === 0 ? undefined : ((await badge.textContent()) ?? undefined)
}

/** Ids of the elements and flows that are marked as the path taken. */
export async function pathTaken(page: Page): Promise<string[]> {
  return page.locator('.djs-element[class*="path-"]').evaluateAll(all => all.map(each => each.getAttribute('data-element-id') ?? ''))
}

async function openPad(page: Page, id: string): Promise<void> {
  await selectElement(page, id)
  const pad = page.locator('.djs-context-pad')
  if ((await pad.count()) === 0) await page.locator(`.djs-element[data-element-id="${id}"] .djs-hit`).first().click({ force: true })
  await pad.waitFor()
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
