// That everything is to be seen: in both themes, on a small screen, under the policy of the page.
import { describe, expect, inject } from 'vitest'
import { typeIntoField } from './canvas.ts'
import { chip, eventually, jsonEditor, outcome, region, sentence, test, visit } from './page.ts'
import type { Page } from 'playwright-core'

/** The scenarios of the first example, each with how its outcome begins. */
const outcomes = [['404 Not Found', 'BPMN error'], ['504 Gateway Timeout', 'Retry'], ['200 OK', 'Completes']] as const

const regions = ['Diagram', 'Properties', 'Process variables', 'Secrets', 'Simulated response', 'Outcome']

describe('on a screen of 1280 × 720', () => {
  test('all panes are there, and nothing is wider than the page', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await visit(page)
    await jsonEditor(page, 'Simulated response as JSON')
    for (const [scenario, begins] of outcomes) {
      await chip(page, scenario).click()
      await eventually(() => outcome(page)).toMatch(new RegExp(`^${begins}`))
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
    await eventually(() => lines()).toBe(1)
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
    await eventually(() => backgrounds(page).then(all => Math.max(...all))).toBeLessThan(0.35)
    await page.getByRole('button', { name: 'Theme: as the system' }).click()
    await page.getByRole('button', { name: 'Theme: light' }).waitFor()
    await eventually(() => backgrounds(page).then(all => Math.min(...all))).toBeGreaterThan(0.85)
  })

  test.for(['light', 'dark'] as const)('%s: the sentence stands out from its ground', async (colorScheme, { page }) => {
    await page.emulateMedia({ colorScheme })
    await visit(page)
    for (const [scenario, begins] of outcomes) {
      await chip(page, scenario).click()
      await eventually(() => outcome(page)).toMatch(new RegExp(`^${begins}`))
      await eventually(() => contrast(page)).toBeGreaterThan(4.5)
    }
  })
})

describe('in a small window, as with a zoom of 200 %', () => {
  for (const [width, height] of [[640, 360], [720, 450], [1000, 600]] as const) {
    test(`${width} × ${height}: the bar takes a second line, and nothing is cut or covered`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await visit(page)
      expect(await overflowing(page)).toEqual([])
      expect(await page.locator('.top-bar').evaluate(bar => {
        const boxes = [...bar.querySelectorAll<HTMLElement>('button, select, .segmented, input:not([type=radio])')]
          .map(each => ({ name: each.getAttribute('aria-label') ?? each.textContent, box: each.getBoundingClientRect() }))
        const cut = boxes.filter(({ box }) => box.right > innerWidth || box.left < 0)
        const covered = boxes.filter(({ box }, index) => boxes.slice(0, index).some(({ box: other }) =>
          box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top))
        return [...cut, ...covered].map(({ name }) => name)
      })).toEqual([])
    })
  }

  test('the diagram is clear of the palette', async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 560 })
    await visit(page)
    await page.getByRole('button', { name: 'Fit diagram' }).click()
    const edges = () => page.evaluate(() => {
      const palette = document.querySelector('.djs-palette')!.getBoundingClientRect()
      return [...document.querySelectorAll('.djs-shape .djs-visual')].map(each => each.getBoundingClientRect().left - palette.right)
    })
    await eventually(async () => Math.min(...(await edges()))).toBeGreaterThan(0)
  })
})

test('a name of any length leaves the dialog that shares it as wide as it is', async ({ page }) => {
  await visit(page)
  await page.getByLabel('File name').fill('a-name-that-nobody-would-want-to-type-'.repeat(6))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Copy link' }).waitFor()
  expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
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

test('nor does a page that goes away with a field still being typed', async ({ page, context }) => {
  await visit(page)
  await typeIntoField(page, 'URL', '"https://other.example.org"')
  await page.close()
  // By the time another page is there, what the first one said has been heard.
  await visit(await context.newPage())
})

test('it works without the network once it is loaded', async ({ page, context }) => {
  await visit(page)
  await jsonEditor(page, 'Simulated response as JSON')
  // The workers of the editors are late.
  await eventually(() => page.workers().some(worker => /(?:json|editor)\.worker/.test(worker.url()))).toBe(true)
  // So are what draws their signs, and what keeps the page for times without a network.
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)!.split('-')[0]!))
  await eventually(loaded).toEqual(expect.arrayContaining(['codicon', 'keepOffline']))
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
