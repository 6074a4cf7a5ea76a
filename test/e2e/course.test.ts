// Lessons that are not done in one field: in the diagram, at another element, in several fields.
import type { Locator, Page } from 'playwright-core'
import { describe, inject } from 'vitest'
import { chooseInMenu, editorOf, openGroup, pasteIntoField, searchMenu, selectElement } from './canvas.ts'
import { eventually, region, test } from './page.ts'

const pane = (page: Page): Locator => region(page, 'Lessons')

async function begin(page: Page, name: string) {
  await page.goto(`${inject('address')}#lesson=${name}`)
  await pane(page).getByRole('button', { name: 'Start over' }).waitFor()
  await page.locator('.djs-element').first().waitFor()
}

/** What the checks say: `Met`, `Not met`, `Waits`. */
async function checks(page: Page): Promise<string[]> {
  const items = await pane(page).getByRole('region', { name: /^Checks/ }).getByRole('listitem').allInnerTexts()
  return items.map(text => text.replace(/\s+/g, ' ').trim().split(':')[0]!)
}

const isDone = (page: Page) => pane(page).getByText('All checks are met: the lesson is done.').waitFor()

/** Adds an output mapping to the selected element. */
async function mapOutput(page: Page, target: string, source: string) {
  const group = page.locator('.bio-properties-panel-group', {
    has: page.locator('.bio-properties-panel-group-header-title', { hasText: /^Output mapping$/ }),
  })
  await group.getByTitle('Create new list item').click()
  const name = group.locator('input').first()
  await name.fill(target)
  await name.blur()
  await group.locator('.cm-content, textarea').first().click()
  await page.keyboard.insertText(source)
  await group.locator('.cm-content, textarea').first().blur()
}

describe('the course', () => {
  test('an error event learns to catch all', async ({ page }) => {
    await begin(page, '15-catch-all')
    await eventually(() => checks(page)).toEqual(['Met', 'Not met', 'Waits', 'Waits'])
    await selectElement(page, 'NotReserved')
    await openGroup(page, 'Error')
    await editorOf(page, 'Global error reference').selectOption({ label: '<none>' })
    await isDone(page)
  })

  test('an error event hands on what the error brought along', async ({ page }) => {
    await begin(page, '17-error-details')
    await eventually(() => checks(page)).toEqual(['Not met', 'Met', 'Waits'])
    await selectElement(page, 'PaymentRejected')
    await mapOutput(page, 'rejectionReason', 'reason')
    await isDone(page)
  })

  test('a whole process is finished: an event is drawn, connected, and given its code', async ({ page }) => {
    await begin(page, '29-a-whole-process')
    await selectElement(page, 'OrderCreated')
    await openGroup(page, 'Activation')
    await pasteIntoField(page, 'Activation condition', 'request.body.type = "order.created"')

    await selectElement(page, 'ReserveStock')
    await openGroup(page, 'Output mapping')
    await pasteIntoField(page, 'Result expression', '{ shelf: response.body.shelf }')
    await openGroup(page, 'Error handling')
    await pasteIntoField(
      page, 'Error expression',
      `if error.code = "409" then bpmnError("OUT_OF_STOCK", "Not enough", { left: error.variables.response.body.left })
else if error.code = "503" then jobError("Busy", {}, job.retries - 1, @"PT2M")
else null`,
    )

    const task = (await page.locator('[data-element-id="ReserveStock"] .djs-hit').first().boundingBox())!
    const [x, y] = [task.x + task.width / 2, task.y + task.height - 1]
    await page.locator('.djs-palette [data-action="create.intermediate-event"]').click()
    await page.mouse.move(x, y - 10, { steps: 4 })
    await page.mouse.move(x, y, { steps: 4 })
    await page.mouse.click(x, y)
    await page.locator('.djs-direct-editing-content').waitFor()
    await page.keyboard.type('Out of stock')
    await page.keyboard.press('Enter')
    await page.locator('.djs-context-pad.open [data-action="replace"]').click()
    await searchMenu(page, 'error')
    await chooseInMenu(page, 'Error boundary event')

    await openGroup(page, 'Error')
    await editorOf(page, 'Global error reference').selectOption({ label: 'Create new ...' })
    await pasteIntoField(page, 'Code', 'OUT_OF_STOCK')
    await editorOf(page, 'Code').blur()
    await mapOutput(page, 'leftInStock', 'left')

    const ask = (await page.locator('[data-element-id="AskPurchasing"] .djs-hit').first().boundingBox())!
    await page.locator('.djs-context-pad.open [data-action="connect"]').click()
    await page.mouse.move(ask.x + 30, ask.y + 50, { steps: 4 })
    await page.mouse.click(ask.x + 30, ask.y + 50)
    await isDone(page)
  })
})
