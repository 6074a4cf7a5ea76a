// The version lens: one click, and each measured version tells what it makes of the task.
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { fieldValue, pasteIntoField, typeIntoField } from './canvas.ts'
import { chip, eventually, openPhase, outcome, phases, region, switchTo, test, visit } from './page.ts'

const lens = (page: Page) => region(page, 'Versions compared')

async function openLens(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compare versions' }).click()
  await lens(page).getByRole('table').waitFor()
}

/** Each version with all that its row says. */
async function rows(page: Page): Promise<Record<string, string>> {
  const found = await lens(page).getByRole('table').locator('tbody tr').evaluateAll(all =>
    all.map(row => [row.querySelector('th')?.textContent ?? '', row.querySelector('td')?.innerText.replace(/\s+/g, ' ') ?? ''] as const))
  return Object.fromEntries(found)
}

describe('the version lens', () => {
  test('opens by one click and closes by another', async ({ page }) => {
    await visit(page)
    await openLens(page)
    expect(Object.keys(await rows(page))).toEqual(['8.3', '8.5', '8.8', '8.9'])
    await eventually(() => lens(page).innerText()).toContain('All measured versions do the same as 8.8.')
    await eventually(async () => (await rows(page))['8.8']).toContain('chosen')
    await page.getByRole('button', { name: 'Compare versions' }).click()
    await lens(page).waitFor({ state: 'detached' })
  })

  test('follows at each keystroke, and says in words what differs', async ({ page }) => {
    await visit(page)
    await openLens(page)
    await pasteIntoField(page, 'Result expression', '{ due: @"PT36H" }')
    await eventually(() => lens(page).innerText()).toContain('8.3 differs from 8.8.')
    await eventually(async () => (await rows(page))['8.3']).toMatch(/^Retry: other outcome The job fails; .* missing due 8\.8: "PT36H"/)
    await pasteIntoField(page, 'Result expression', '{ due: "PT36H" }')
    await eventually(() => lens(page).innerText()).toContain('All measured versions do the same')
  })

  test('a version’s name switches the diagram to it, with the keyboard as well', async ({ page }) => {
    await visit(page)
    await chip(page, '404 Not Found').check({ force: true })
    await typeIntoField(page, 'Error expression', 'ignoreError({})')
    await eventually(() => outcome(page)).toContain('The job fails')
    await eventually(async () => (await fieldValue(page, 'Error expression'))?.problem)
      .toBe('null: 8.8 has no function ignoreError; it came with 8.9.')
    await openLens(page)
    await eventually(async () => (await rows(page))['8.9']).toContain('other outcome The error is ignored')
    await lens(page).getByRole('button', { name: '8.9: switch the diagram to it' }).press('Enter')
    await eventually(() => outcome(page)).toContain('The error is ignored')
    await eventually(async () => (await rows(page))['8.9']).toContain('chosen')
    await eventually(async () => (await rows(page))['8.8']).toContain('other outcome The job fails')
    await eventually(() => page.getByRole('radiogroup', { name: 'Camunda version' }).getByRole('radio', { name: '8.9' }).isChecked()).toBe(true)
  })

  test('goes with another scenario', async ({ page }) => {
    await visit(page)
    await openLens(page)
    await chip(page, '404 Not Found').check({ force: true })
    await eventually(async () => (await rows(page))['8.8']).toContain('BPMN error')
  })
})

describe('what was not measured', () => {
  test('names the line that stands for it: beside the versions, and in the phase', async ({ page }) => {
    await visit(page)
    const notice = 'REST connector of 8.9: not measured, previewed as 8.8'
    await openLens(page)
    await eventually(() => lens(page).innerText()).toContain(notice)
    await switchTo(page, 'Camunda version', '8.9')
    await eventually(() => openPhase(page, 'Connector input')).toContain(notice)
    const version = page.getByRole('radiogroup', { name: 'Camunda version' }).locator('label', { hasText: '8.9' })
    await eventually(() => version.getAttribute('title')).toContain(notice)
  })

  test('an expression that is not evaluated here has no value, and the task no outcome', async ({ page }) => {
    await visit(page)
    await pasteIntoField(page, 'Result expression', '{ digit: matches("1", "\\N{DIGIT ONE}") }')
    await eventually(async () => (await fieldValue(page, 'Result expression'))?.problem).toContain('Not evaluated here: the regular expression')
    expect((await fieldValue(page, 'Result expression'))?.value).toBe(undefined)
    await eventually(() => outcome(page)).toBe('Not known: An expression of the task can not be evaluated.')
    expect(await phases(page)).not.toHaveProperty('Command')
  })
})
