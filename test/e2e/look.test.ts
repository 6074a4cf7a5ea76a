// That everything is to be seen: in both themes, on a small screen, under the policy of the page.
import { describe, expect, inject } from 'vitest'
import { chip, eventually, jsonEditor, outcome, region, sentence, test, visit } from './page.ts'
import type { Page } from 'playwright-core'

const regions = ['Diagram', 'Properties', 'Process variables', 'Secrets', 'Simulated response', 'Outcome']

describe('on a screen of 1280 × 720', () => {
  test('all panes are there, and nothing is wider than the page', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await visit(page)
    await jsonEditor(page, 'Simulated response as JSON')
    for (const scenario of ['200 OK', '404 Not Found', '504 Gateway Timeout']) {
      await chip(page, scenario).click()
      await eventually(() => outcome(page)).not.toBe('')
      expect(await overflowing(page)).toEqual([])
    }
    for (const name of regions) {
      const box = (await region(page, name).boundingBox())!
      expect(box.width, name).toBeGreaterThan(180)
      expect(box.height, name).toBeGreaterThan(name === 'Secrets' ? 20 : 100)
      expect(box.x + box.width, name).toBeLessThanOrEqual(1280)
      expect(box.y + box.height, name).toBeLessThanOrEqual(721)
    }
    expect((await sentence(page).boundingBox())!.y).toBeLessThan(720)
  })

  test('names of variables stand in one line beside a lesson; longer ones break between their words', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.goto(`${inject('address')}#lesson=01-first-mapping`)
    const name = page.getByRole('table', { name: 'Variables' }).locator('.name').filter({ hasText: 'berlinWeatherInFahrenheit' })
    await name.waitFor()
    const lines = () => name.evaluate(element => new Set([...element.childNodes].flatMap(node => {
      const range = document.createRange()
      range.selectNode(node)
      return [...range.getClientRects()].map(({ top }) => Math.round(top))
    })).size)
    expect(await lines()).toBe(1)
    expect(await overflowing(page)).toEqual([])
    await page.locator('.variables-group').evaluate(group => (group.style.width = '200px'))
    const words = await name.evaluate(element => [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(word => {
      const range = document.createRange()
      range.selectNode(word)
      return [word.textContent, range.getClientRects().length]
    }))
    expect(words).toEqual([['berlin', 1], ['Weather', 1], ['In', 1], ['Fahrenheit', 1]])
    expect(await lines()).toBeGreaterThan(1)
  })

  test('a pane folds to its title, and stays so', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await visit(page)
    await page.getByRole('button', { name: 'Hide Given' }).click()
    await eventually(() => region(page, 'Process variables').count()).toBe(0)
    await page.reload()
    await sentence(page).waitFor()
    expect(await region(page, 'Process variables').count()).toBe(0)
    await page.getByRole('button', { name: 'Show Given' }).click()
    await region(page, 'Process variables').waitFor()
  })
})

describe('the theme', () => {
  test('follows the system, or a choice, over the diagram and the editors too', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await visit(page)
    await jsonEditor(page, 'Simulated response as JSON')
    for (const dark of await backgrounds(page)) expect(dark, 'dark').toBeLessThan(0.35)
    await page.getByRole('button', { name: 'Theme: as the system' }).click()
    await page.getByRole('button', { name: 'Theme: light' }).waitFor()
    await eventually(() => backgrounds(page).then(all => Math.min(...all))).toBeGreaterThan(0.85)
  })

  test.for(['light', 'dark'] as const)('%s: the sentence stands out from its ground', async (colorScheme, { page }) => {
    await page.emulateMedia({ colorScheme })
    await visit(page)
    for (const scenario of ['200 OK', '404 Not Found', '504 Gateway Timeout']) {
      await chip(page, scenario).click()
      await eventually(() => contrast(page)).toBeGreaterThan(4.5)
    }
  })
})

test('nothing breaks the policy of the page, which forbids other hosts', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))
  })
  await visit(page)
  await jsonEditor(page, 'Simulated response as JSON')
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
  expect(new URL(inject('address')).pathname).toBe('/any/path/')
})

test('it works without the network once it is loaded', async ({ page, context }) => {
  await visit(page)
  await jsonEditor(page, 'Simulated response as JSON')
  // The editors ask for their worker last.
  await eventually(() => page.workers().some(worker => /(?:json|editor)\.worker/.test(worker.url()))).toBe(true)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await chip(page, '404 Not Found').click()
  await eventually(() => outcome(page)).toContain('CITY_NOT_FOUND')
})

/** What sticks out of the page at the side. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    return scrollWidth > clientWidth ? [`${scrollWidth} of ${clientWidth}`] : []
  })
}

/** Lightness, from 0 to 1, of what large surfaces are painted with. */
function backgrounds(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const painted = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const { backgroundColor } = getComputedStyle(element)
      return /rgba\(.*, 0\)|transparent/.test(backgroundColor) ? painted(element.parentElement) : backgroundColor
    }
    return ['.top-bar', '.djs-container', '.bio-properties-panel', '.monaco-editor', '.cm-editor', '[aria-label="Outcome"]'].map(selector => {
      const [red = 0, green = 0, blue = 0] = (painted(document.querySelector(selector)).match(/[\d.]+/g) ?? []).map(Number)
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
    })
  })
}

/** The contrast of the outcome's sentence, as WCAG counts it. */
function contrast(page: Page): Promise<number> {
  return sentence(page).evaluate(heading => {
    const painted = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const { backgroundColor } = getComputedStyle(element)
      return /rgba\(.*, 0\)|transparent/.test(backgroundColor) ? painted(element.parentElement) : backgroundColor
    }
    const light = (color: string) => {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number)
        .map(part => part / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const [low = 0, high = 0] = [light(getComputedStyle(heading).color), light(painted(heading))].toSorted((one, other) => one - other)
    return (high + 0.05) / (low + 0.05)
  })
}
