// The Camunda version is a property of the diagram: what is previewed follows it, and the page says what it follows.
import { describe, expect } from 'vitest'
import { pasteIntoField } from './canvas.ts'
import { diagram } from './diagrams.ts'
import { chip, eventually, openFiles, outcome, region, save, sentence, switchTo, test, visit } from './page.ts'
import type { Page } from 'playwright-core'

const versions = (page: Page) => page.getByRole('radiogroup', { name: 'Camunda version' })
const chosen = (page: Page) => versions(page).getByRole('radio', { checked: true }).locator('..')
const note = (page: Page) => region(page, 'Diagram').getByRole('note')

test('another version is another outcome, and stands in the diagram', async ({ page }) => {
  await visit(page)
  await chip(page, '404 Not Found').click()
  await pasteIntoField(page, 'Error expression', 'if error.code = "404" then ignoreError({ found: false }) else null')
  await switchTo(page, 'Camunda version', '8.9')
  await eventually(() => outcome(page)).toBe('Completes: The error is ignored: the task completes with 1 variable.')
  await switchTo(page, 'Camunda version', '8.8')
  await eventually(() => outcome(page)).not.toContain('completes')
  expect((await save(page, 'Diagram')).text).toContain('modeler:executionPlatformVersion="8.8.0"')
  await switchTo(page, 'Camunda version', '8.3')
  await eventually(() => save(page, 'Diagram').then(file => file.text)).toContain('modeler:executionPlatformVersion="8.3.0"')
  await page.getByRole('button', { name: 'Undo' }).click()
  await eventually(() => chosen(page).innerText()).toBe('8.8')
})

describe('a version that was not measured', () => {
  test.for([
    ['8.6.0', '8.6: previewed as 8.5.6'],
    ['8.4.1', '8.4: previewed as 8.5.6'],
    ['8.10.0', '8.10: not measured, previewed as 8.9'],
    ['8.1.0', '8.1: not measured, previewed as 8.3'],
  ] as [string, string][])('%s', async ([version, says], { page }) => {
    await visit(page)
    await openFiles(page, { name: 'order.bpmn', text: diagram({ version }) })
    await versions(page).locator('..').getByText(says).waitFor()
    expect(await chosen(page).count()).toBe(0)
    await sentence(page).waitFor()
    expect((await save(page, 'Diagram')).text).toContain(`executionPlatformVersion="${version}"`)
  })
})

describe('a diagram', () => {
  test('that names no version is previewed as the newest, and takes it for a click', async ({ page }) => {
    await visit(page)
    await openFiles(page, { name: 'order.bpmn', text: diagram({ platform: '' }) })
    await eventually(() => note(page).innerText()).toContain('names no Camunda version. It is previewed as 8.9')
    await note(page).getByRole('button', { name: 'Make it Camunda 8.9' }).click()
    await note(page).waitFor({ state: 'detached' })
    await eventually(() => chosen(page).innerText()).toBe('8.9')
  })

  test('of Camunda 7 is told so, and made one for Camunda 8 by a click', async ({ page }) => {
    await visit(page)
    await openFiles(page, { name: 'old.bpmn', text: diagram({ platform: 'Camunda Platform', version: '7.20.0' }) })
    await eventually(() => note(page).innerText()).toContain('made for Camunda 7')
    await note(page).getByRole('button', { name: 'Make it Camunda 8.9' }).click()
    await note(page).waitFor({ state: 'detached' })
    const { text } = await save(page, 'Diagram')
    expect(text).toContain('modeler:executionPlatform="Camunda Cloud"')
    expect(text).toContain('modeler:executionPlatformVersion="8.9.0"')
  })
})
