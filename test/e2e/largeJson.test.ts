// Texts of megabytes: what goes over the whole text is left out for them, and comes back with a small one.
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { eventually, jsonEditor, readJson, test, values, visit, writeJson } from './page.ts'
import { typeIntoField } from './canvas.ts'

const response = 'Simulated response as JSON'
const rows = (count: number) => JSON.stringify({ status: 200, body: { n: count, rows: Array.from({ length: count }, (_, id) => ({ id, name: `row ${id}` })) } })

/** How many colours the editor shows its text in. */
const colours = async (page: Page) =>
  (await jsonEditor(page, response)).evaluate(element =>
    new Set([...element.closest('.monaco-editor')!.querySelectorAll('.view-line span span')].map(span => /mtk\d+/.exec(span.className)?.[0] ?? 'mtk1')).size)

test('one line of a megabyte is previewed and edited, without colours', async ({ page }) => {
  await visit(page)
  await typeIntoField(page, 'Result expression', '{ n: response.body.n, last: response.body.rows[-1].id')
  await eventually(() => colours(page)).toBeGreaterThan(3)
  await writeJson(page, response, rows(40_000))
  await eventually(() => values(page)).toMatchObject({ n: '40000', last: '39999' })
  expect(await colours(page)).toBe(1)
  // It is still typed in: before the last bracket.
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(', "body": { "n": 1, "rows": [] }')
  await eventually(() => values(page)).toMatchObject({ n: '1', last: 'null' })
})

test('after it, a small text has its colours and folds', async ({ page }) => {
  await visit(page)
  await writeJson(page, response, rows(40_000))
  await eventually(() => colours(page)).toBe(1)
  await writeJson(page, response, '{\n  "status": 200,\n  "body": {\n    "n": null\n  }\n}')
  await eventually(() => readJson(page, response)).toContain('"n": null')
  await eventually(() => colours(page)).toBeGreaterThan(3)
  await (await jsonEditor(page, response)).hover({ force: true })
  await eventually(() => page.locator('.monaco-editor .codicon-folding-expanded').count()).toBeGreaterThan(0)
})
