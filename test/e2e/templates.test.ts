// Element templates that come with a person, not with the page.
import { describe, expect } from 'vitest'
import { appendConnector, entryOf, findInAppendMenu, typeIntoField } from './canvas.ts'
import { diagram, template } from './diagrams.ts'
import { dropFiles, eventually, kept, openFiles, outcome, pasteText, region, sentence, test, values, visit } from './page.ts'

const stock = template('com.example.stock', 'Ask the warehouse')
const both = [stock, template('com.example.ship', 'Ship an article')]
const text = (json: unknown) => JSON.stringify(json, undefined, 2)

describe('imported', () => {
  test('one, from a file: it can be appended and filled in, also after a reload', async ({ page }) => {
    await visit(page)
    await openFiles(page, { name: 'stock.json', text: text(stock) })
    await eventually(() => page.getByRole('status').filter({ hasText: 'Imported' }).innerText()).toContain('Imported Ask the warehouse.')
    await kept(page)
    await page.reload()
    await sentence(page).waitFor()
    await appendConnector(page, 'PostWeather', 'warehouse', 'Ask the warehouse')
    await entryOf(page, 'Article').locator('.bio-properties-panel-error').waitFor()
    await typeIntoField(page, 'Article', 'bicycle')
    await entryOf(page, 'Article').locator('.bio-properties-panel-error').waitFor({ state: 'detached' })
    await typeIntoField(page, 'Result expression', '{ answer: response.result')
    await eventually(() => values(page)).toMatchObject({ answer: '"ok"' })
  })

  test('several at once, by dropping them', async ({ page }) => {
    await visit(page)
    await dropFiles(page, region(page, 'Properties'), { name: 'both.json', text: text(both) })
    await eventually(() => page.getByRole('status').filter({ hasText: 'Imported' }).innerText())
      .toContain('Imported Ask the warehouse, Ship an article.')
    expect((await findInAppendMenu(page, 'PostWeather', 'warehouse')).toSorted()).toEqual(['Ask the warehouse', 'Ship an article'])
  })

  test('by pasting', async ({ page }) => {
    await visit(page)
    await pasteText(page, text(both))
    await eventually(() => page.getByRole('status').filter({ hasText: 'Imported' }).innerText()).toContain('Ship an article')
  })

  test('a broken one says what is wrong with it', async ({ page }) => {
    await visit(page)
    await openFiles(page, { name: 'broken.json', text: text({ ...stock, properties: [{ label: 'A', type: 'String' }] }) })
    await eventually(() => page.locator('.toasts').getByRole('alert').innerText()).toMatch(/broken\.json can't be opened\.[\s\S]*binding/)
  })
})

test('what was pasted and refused is said until something else is opened', async ({ page }) => {
  await visit(page)
  const alert = page.locator('.toasts').getByRole('alert')
  await pasteText(page, text({ ...stock, documentationRef: 'the handbook' }))
  await eventually(() => alert.innerText()).toMatch(/^What was pasted can't be opened\. "Ask the warehouse": documentationRef must be a web address[^\n]*\(line \d+\)\s+Nothing was changed\.$/)
  await pasteText(page, text(stock))
  await eventually(() => page.getByRole('status').filter({ hasText: 'Imported' }).innerText()).toContain('Ask the warehouse')
  expect(await alert.count()).toBe(0)
})

describe('a task whose template is not there', () => {
  const attributes = 'zeebe:modelerTemplate="com.example.stock" zeebe:modelerTemplateVersion="7"'
  const file = {
    name: 'stock.bpmn',
    text: diagram({ version: '8.8.0', attributes, headers: { resultExpression: '={ id: response.body.id }' } }),
  }

  test('is previewed all the same, and the panel says which template it misses', async ({ page }) => {
    await visit(page)
    await openFiles(page, file)
    await eventually(() => outcome(page)).toBe('Completes: The task completes with 1 variable.')
    await eventually(() => values(page)).toMatchObject({ id: '4711' })
    await eventually(() => region(page, 'Properties').getByRole('note').innerText())
      .toContain('com.example.stock, version 7, which is not loaded')
  })

  test('another version of it is offered', async ({ page }) => {
    await visit(page)
    await openFiles(page, file, { name: 'stock.json', text: text(stock) })
    await eventually(() => region(page, 'Properties').getByRole('note').innerText()).toContain('Version 1 is loaded')
    await region(page, 'Properties').getByRole('button', { name: 'Change to it' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Update', exact: true }).click()
    await entryOf(page, 'Article').waitFor()
    expect(await region(page, 'Properties').getByRole('note').count()).toBe(0)
  })
})
