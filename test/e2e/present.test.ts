// A trainer in front of a class: what happens is covered, guessed, revealed, and gone through phase by phase.
import { describe, expect, inject } from 'vitest'
import { chip, chips, dropFiles, eventually, jsonEditor, openExample, outcome, region, sentence, test, values, visit, writeJson } from './page.ts'
import type { Page } from 'playwright-core'

const bar = (page: Page) => page.getByRole('banner', { name: 'Presentation' })
const cover = (page: Page) => region(page, 'Outcome, covered')
const stage = (page: Page) => region(page, 'Phase on the stage')
const said = (page: Page) => bar(page).getByRole('status').textContent()
const pane = (page: Page, name: string) => bar(page).getByRole('group', { name: 'Panes' }).getByRole('button', { name, exact: true })
const regions = (page: Page) => page.evaluate(() =>
  [...document.querySelectorAll('main section[aria-label]')]
    .filter(section => section.checkVisibility({ visibilityProperty: true }))
    .map(section => section.getAttribute('aria-label')!))

async function present(page: Page) {
  await page.keyboard.press('F9')
  await bar(page).waitFor()
}

describe('a presentation', () => {
  test('has room for the names of scenarios on a screen of 1280 × 720', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await visit(page)
    const name = '200 OK, without its weather'
    await dropFiles(page, region(page, 'Outcome'), {
      name: 'names.scenarios.json',
      text: JSON.stringify({ version: 1, elements: { GetWeather: { scenarios: [{ name, results: [{ response: {} }] }] } } }),
    })
    await chip(page, name).click()
    await present(page)
    const select = bar(page).getByLabel('Scenario', { exact: true })
    await eventually(() => select.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.text)).toBe(name)
    const needed = await select.evaluate(element => {
      const free = element.cloneNode(true) as HTMLElement
      free.style.cssText = 'position: absolute; visibility: hidden; width: max-content; max-width: none'
      element.after(free)
      const { width } = free.getBoundingClientRect()
      free.remove()
      return width
    })
    expect((await select.boundingBox())!.width).toBeGreaterThanOrEqual(needed)
    await eventually(() => select.getAttribute('title')).toContain(name)
    // In one line with everything else.
    expect((await bar(page).boundingBox())!.height).toBeLessThan(60)
  })

  test('begins by key, button, palette or address, and ends with Esc as it was', async ({ page }) => {
    await visit(page)
    const before = await regions(page)
    await present(page)
    await eventually(() => regions(page)).not.toContain('Properties')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Examples' }).waitFor()
    await eventually(() => regions(page)).toEqual(before)

    await page.getByRole('button', { name: 'Present (F9)' }).click()
    await bar(page).getByRole('button', { name: 'Leave' }).click()

    await page.keyboard.press('Control+k')
    await page.keyboard.type('present')
    await page.keyboard.press('Enter')
    await bar(page).waitFor()

    await page.goto('about:blank')
    await page.goto(`${inject('address')}#present=1&show=outcome,diagram`)
    await bar(page).waitFor()
    await sentence(page).waitFor()
    await eventually(() => regions(page)).toEqual(['Diagram', 'Outcome'])
    await page.keyboard.press('Escape')
    await eventually(() => regions(page)).toEqual(before)
    expect(new URL(page.url()).hash).toBe('')
  })

  test('leaves sizes as they were', async ({ page }) => {
    await visit(page)
    const sizes = () => page.evaluate(() => ['Diagram', 'Properties', 'Outcome'].map(name => {
      const { width, height } = document.querySelector(`section[aria-label="${name}"]`)!.getBoundingClientRect()
      return `${name} ${Math.round(width)} × ${Math.round(height)}`
    }))
    const height = page.getByRole('separator', { name: 'Height of the diagram' })
    await height.focus()
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
    const before = await sizes()
    await present(page)
    await pane(page, 'Properties').click()
    await page.keyboard.press('ArrowRight')
    await stage(page).waitFor()
    await page.keyboard.press('Escape')
    await eventually(() => sizes()).toEqual(before)
    await page.reload()
    await sentence(page).waitFor()
    await eventually(() => sizes()).toEqual(before)
  })

  test('covers the outcome everywhere, until it is revealed', async ({ page }) => {
    await visit(page)
    await present(page)
    await chip(page, '404 Not Found').click()
    await eventually(() => outcome(page)).toContain('City not found')
    await page.keyboard.press('h')
    await cover(page).waitFor()
    await eventually(() => said(page)).toContain('covered')
    await pane(page, 'Properties').click()
    const told = await page.locator('main').innerText()
    expect(told).not.toContain('CITY_NOT_FOUND is thrown')
    expect(await page.locator('.djs-overlay, .djs-container').allInnerTexts().then(all => all.join(' '))).not.toContain('BPMN error')
    expect(new Set(Object.values(await chips(page)))).toEqual(new Set(['']))
    await cover(page).getByRole('button', { name: 'Reveal' }).click()
    await eventually(() => outcome(page)).toContain('City not found')
    await eventually(() => said(page)).toContain('City not found')
  })

  test('covers it again for each scenario, if that is wanted, and remembers that it is', async ({ page }) => {
    await visit(page)
    await present(page)
    await page.keyboard.press('h')
    await cover(page).getByRole('checkbox').check()
    await page.keyboard.press('h')
    await sentence(page).waitFor()
    await page.keyboard.press('2')
    await cover(page).waitFor()
    await page.keyboard.press('h')
    await eventually(() => outcome(page)).toContain('BPMN error')
    await bar(page).getByRole('button', { name: 'Next scenario' }).click()
    await cover(page).waitFor()
    await page.keyboard.press('Escape')
    await sentence(page).waitFor()
    await present(page)
    await cover(page).waitFor()
  })

  test('goes through the phases by keys or by a clicker, past those that were not used', async ({ page }) => {
    await visit(page)
    await present(page)
    await page.keyboard.press('2')
    await eventually(() => outcome(page)).toContain('BPMN error')
    const titles: string[] = []
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press(step % 2 === 0 ? 'ArrowRight' : 'PageDown')
      const title = await stage(page).getByRole('heading', { level: 2 }).innerText()
      if (titles.at(-1) !== title) titles.push(title)
    }
    expect(titles.slice(0, 2)).toEqual(['Input mappings', 'Retry backoff'])
    expect(titles).toContain('Error expression')
    expect(titles).not.toContain('Result expression')
    await eventually(() => said(page)).toMatch(new RegExp(`^Phase \\d of \\d: ${titles.at(-1)}`))
    await eventually(() => stage(page).getByRole('button', { name: 'Next' }).isDisabled()).toBe(true)
    await page.keyboard.press('PageUp')
    await eventually(() => stage(page).getByRole('heading', { level: 2 }).innerText()).toBe(titles.at(-2))
    await stage(page).getByRole('button', { name: 'Connector input' }).click()
    await eventually(() => region(page, 'made').innerText()).toContain('GET https://weather.example.org/v1/cities/')
    // another scenario begins with its first phase
    await page.keyboard.press('1')
    await eventually(() => stage(page).getByRole('heading', { level: 2 }).innerText()).toBe('Input mappings')
  })

  test('keys belong to the text that is edited', async ({ page }) => {
    await visit(page)
    await present(page)
    await writeJson(page, 'Simulated response as JSON', '{ "status": 200, "body": {} }')
    await page.keyboard.press('End')
    await page.keyboard.type('  ')
    await page.keyboard.press('h')
    await page.keyboard.press('Backspace')
    expect(await cover(page).count()).toBe(0)
    await eventually(() => bar(page).count()).toBe(1)
  })

  test('is reset to how it was at the start', async ({ page }) => {
    await visit(page)
    await openExample(page, 'Weather')
    await eventually(() => values(page)).toHaveProperty('temperature', '21.4')
    const before = { outcome: await outcome(page), values: await values(page) }
    await present(page)
    await writeJson(page, 'Simulated response as JSON', '{ "body": 1 }')
    await page.keyboard.press('Tab')
    await eventually(() => values(page)).not.toEqual(before.values)
    await bar(page).getByRole('button', { name: 'Next scenario' }).click()
    await bar(page).getByRole('button', { name: 'Reset to how it was at the start' }).click()
    await eventually(() => values(page)).toEqual(before.values)
    await eventually(() => outcome(page)).toBe(before.outcome)
    await eventually(() => said(page)).toContain('start')
  })

  test('shows the link of an example as a code; of what was changed it offers the file', async ({ page }) => {
    await visit(page)
    await present(page)
    await page.keyboard.press('q')
    const dialog = page.getByRole('dialog', { name: 'Code of the link' })
    await dialog.getByRole('img').waitFor()
    const link = await dialog.locator('.link-code-text').innerText()
    expect(link).toMatch(/#example=start$/)
    expect(link.length).toBeLessThan(1000)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await bar(page).waitFor()

    await writeJson(page, 'Simulated response as JSON', JSON.stringify({ body: randomText() }))
    await bar(page).getByRole('button', { name: 'Code of the link (Q)' }).click()
    await dialog.getByRole('heading').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save the workspace' }).click().then(() =>
        page.getByRole('dialog', { name: 'Save the secrets too?' }).getByRole('button', { name: 'Without secrets' }).click()),
    ])
    expect(download.suggestedFilename()).toBe('start.connector-playground.json')
  })
})

/** A text that no compression makes short. */
const randomText = () => Array.from({ length: 300 }, (_, index) => ((index * 2654435761) >>> 0).toString(36)).join('')

describe('panes that a link asks for', () => {
  test.for([
    ['outcome', ['Outcome']],
    ['response,outcome', ['Simulated response', 'Outcome']],
    ['properties', ['Properties']],
    ['diagram,variables', ['Diagram', 'Process variables', 'Secrets']],
  ] as const)('%s: these fill the page, and the rest comes for a click', async ([show, names], { page }) => {
    await page.goto(`${inject('address')}#example=weather&show=${show}`)
    await eventually(() => regions(page)).toEqual(names)
    const rooms = await page.evaluate(() => [...document.querySelectorAll('main section[aria-label]')]
      .filter(section => section.checkVisibility({ visibilityProperty: true }))
      .map(section => section.getBoundingClientRect().bottom))
    expect(Math.max(...rooms)).toBeGreaterThan(895)
    await page.getByRole('button', { name: 'All panes' }).click()
    await sentence(page).waitFor()
    await eventually(() => regions(page)).toEqual(['Diagram', 'Process variables', 'Secrets', 'Simulated response', 'Outcome', 'Properties'])
    expect(await page.getByRole('button', { name: 'All panes' }).count()).toBe(0)
    // the diagram was drawn while it was not in sight, and fits into its room now
    const task = (await page.locator('.djs-element[data-element-id="GetWeather"] .djs-visual').boundingBox())!
    const room = (await region(page, 'Diagram').boundingBox())!
    expect(task.x).toBeGreaterThan(room.x)
    expect(task.y + task.height).toBeLessThan(room.y + room.height)
  })
})

describe('on a projector', () => {
  for (const [width, height] of [[1280, 720], [1024, 768]] as const) {
    test(`of ${width} × ${height} everything is in sight and large enough`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await visit(page)
      await present(page)
      await jsonEditor(page, 'Simulated response as JSON')
      const wide = () => page.evaluate(() => [...document.querySelectorAll('header *, main section')]
        .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1).map(element => element.className))
      expect(await wide()).toEqual([])
      const size = await sentence(page).evaluate(heading => parseFloat(getComputedStyle(heading).fontSize) * heading.currentCSSZoom)
      expect(size).toBeGreaterThanOrEqual(22)
      await page.keyboard.press('ArrowRight')
      await stage(page).getByRole('button', { name: 'Next' }).waitFor()
      expect((await stage(page).getByRole('button', { name: 'Next' }).boundingBox())!.y).toBeLessThan(height - 20)
      expect(await wide()).toEqual([])
    })
  }
})
