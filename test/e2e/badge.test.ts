// The badge of the outcome covers nothing of the diagram that one wants to see or click.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { selectElement } from './canvas.ts'
import { chip, eventually, openExample, outcome, test, visit } from './page.ts'

/** Ids of events, tasks and labels, and the context pad, that the badge lies over. */
const covered = (page: Page): Promise<string[]> => page.evaluate(() => {
  const box = document.querySelector('.outcome-badge')!.getBoundingClientRect()
  const meets = (other: Element) => {
    const { left, right, top, bottom } = other.getBoundingClientRect()
    return right > left && left < box.right && right > box.left && top < box.bottom && bottom > box.top
  }
  const drawn = [...document.querySelectorAll('.djs-shape')]
    .filter(shape => meets(shape.querySelector('.djs-visual')!))
    .map(shape => shape.getAttribute('data-element-id') ?? '')
  const pads = [...document.querySelectorAll('.djs-context-pad.open .entry')].filter(meets).map(() => 'pad')
  return [...drawn, ...pads]
})

const badgeText = (page: Page) => page.locator('.outcome-badge').innerText()

const scenarios: [scenario: string, badge: RegExp][] = [
  ['200 OK', /^Completes$/],
  ['404 Not Found', /^BPMN error 404$/],
  ['500 Internal Server Error', /^BPMN error/],
  ['504 Gateway Timeout', /^Retry/],
]

test('not a boundary event at the upper edge, at any size', async ({ page }) => {
  await visit(page)
  await openExample(page, 'HTTP errors to BPMN errors, corrected')
  await eventually(() => outcome(page)).toContain('completes')
  for (const zoom of ['as it is', 'Zoom out', 'Zoom in', 'Zoom in', 'Zoom in']) {
    if (zoom !== 'as it is') await page.getByRole('button', { name: zoom }).click()
    for (const [scenario, badge] of scenarios) {
      await chip(page, scenario).click()
      await eventually(() => badgeText(page)).toMatch(badge)
      await eventually(() => covered(page)).toEqual([])
    }
  }
  // Nor what comes up at the task's side.
  await selectElement(page, 'CheckWebsite')
  const pad = page.locator('.djs-context-pad.open')
  if ((await pad.count()) === 0) await page.locator('.djs-element[data-element-id="CheckWebsite"] .djs-hit').first().click({ force: true })
  await pad.waitFor()
  expect(await covered(page)).toEqual([])
})

test('moves away from what is moved into its place', async ({ page }) => {
  await visit(page)
  const place = async () => (await page.locator('.outcome-badge').boundingBox())!
  const before = await place()
  const event = page.locator('.djs-element[data-element-id="CityNotFound"]')
  const from = (await event.locator('.djs-visual').boundingBox())!
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x, from.y - 20, { steps: 4 })
  const task = (await page.locator('.djs-element[data-element-id="GetWeather"] .djs-visual').boundingBox())!
  await page.mouse.move(task.x + 45, task.y + 2, { steps: 6 })
  await page.mouse.up()
  await eventually(async () => (await event.locator('.djs-visual').boundingBox())!.y).toBeLessThan(task.y)
  // A pad of another element comes up wherever that stands.
  await eventually(async () => (await covered(page)).filter(each => each !== 'pad')).toEqual([])
  expect(await place()).not.toEqual(before)
  await page.keyboard.press('Control+z')
  await eventually(place).toEqual(before)
})
