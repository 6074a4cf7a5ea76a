// A response and an expression, with no diagram in the way; and a task made of it.
import { describe, expect } from 'vitest'
import { fieldText } from './canvas.ts'
import { choose, eventually, kept, outcome, region, sentence, switchTo, test, values, visit, writeJson } from './page.ts'
import type { Page } from 'playwright-core'

const response = 'Simulated response as JSON'

async function beginScratch(page: Page) {
  await visit(page)
  await choose(page, 'New', 'Scratch')
  await region(page, 'Result expression').waitFor()
}

async function type(page: Page, title: string, text: string) {
  await region(page, title).getByRole('textbox').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

describe('a scratch', () => {
  test('follows a pasted response and a typed expression, and becomes a task', async ({ page }) => {
    await beginScratch(page)
    expect(await region(page, 'Diagram').count()).toBe(0)
    await writeJson(page, response, '{ "body": { "order": { "id": 7, "total": 12.5 } } }')
    await type(page, 'Result expression', '{ total: response.body.order.total * 2')
    await eventually(() => values(page)).toMatchObject({ total: '25' })
    await eventually(() => region(page, 'Result expression').innerText()).toContain('{total: 25}')
    await type(page, 'Error expression', 'if response.total > 20 then bpmnError("TOO_MUCH", "too much") else null')
    await eventually(() => outcome(page)).toContain('TOO_MUCH')
    await type(page, 'Error expression', ' ')
    await eventually(() => outcome(page)).toContain('Completes')

    await page.getByRole('button', { name: 'Make it a task' }).click()
    await region(page, 'Diagram').locator('.djs-shape.selected').waitFor()
    await eventually(() => fieldText(page, 'Result expression')).toBe('{ total: response.body.order.total * 2}')
    await eventually(() => values(page)).toMatchObject({ total: '25' })
    expect(await region(page, 'Properties').locator('.bio-properties-panel-error').count()).toBe(0)
  })

  test('is kept', async ({ page }) => {
    await beginScratch(page)
    await type(page, 'Result expression', '{ twice: 21 * 2')
    await eventually(() => values(page)).toMatchObject({ twice: '42' })
    await kept(page)
    await page.reload()
    await sentence(page).waitFor()
    await eventually(() => values(page)).toMatchObject({ twice: '42' })
    await eventually(() => region(page, 'Result expression').getByRole('textbox').innerText()).toContain('twice: 21 * 2')
  })

  test('has a version of its own', async ({ page }) => {
    await beginScratch(page)
    await type(page, 'Error expression', 'ignoreError({ a: 1 })')
    await eventually(() => values(page)).toMatchObject({ a: '1' })
    await switchTo(page, 'Camunda version', '8.5')
    await eventually(() => values(page)).not.toHaveProperty('a')
  })
})
