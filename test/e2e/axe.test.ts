// Every page and every state of it by the rules of axe, in both themes. What is drawn by others is left to them: the SVG
// of the diagram, and the insides of the editors.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, inject } from 'vitest'
import type { Page } from 'playwright-core'
import { selectElement } from './canvas.ts'
import { chip, choose, eventually, jsonEditor, openExample, outcome, region, sentence, test, visit } from './page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const notOurs = [
  // diagram-js draws it; palette and context pad have names and keys of ours, and tests of their own
  '.djs-container',
  // CodeMirror and Monaco
  '.cm-editor',
  '.monaco-editor',
  // a filter turns its colours in the dark, which axe does not see
  '[data-theme="dark"] .code > pre',
]

interface Broken {
  rule: string
  impact: string
  nodes: string[]
}

async function broken(page: Page, within: string): Promise<Broken[]> {
  await page.evaluate(axe)
  return page.evaluate(async ({ include, exclude }) => {
    interface Found { id: string; impact: string; nodes: { target: string[]; html: string; failureSummary: string }[] }
    const { run } = (globalThis as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: Found[] }> } }).axe
    const { violations } = await run({ include: [[include]], exclude: exclude.map(selector => [selector]) }, { resultTypes: ['violations'] })
    return violations
      .map(({ id, impact, nodes }) => ({
        rule: id,
        impact,
        nodes: nodes.map(({ target, html, failureSummary }) => `${target.join(' ')}: ${html.slice(0, 160)} ${failureSummary.split('\n').slice(1, 3).join(' ')}`),
      }))
  }, { include: within, exclude: notOurs })
}

const states: [name: string, reach: (page: Page) => Promise<unknown>][] = [
  ['the first page', page => jsonEditor(page, 'Simulated response as JSON')],
  ['an error that is caught', async page => {
    await chip(page, '404 Not Found').click()
    await eventually(() => outcome(page)).toContain('BPMN error')
  }],
  ['retries, and their attempts', async page => {
    await chip(page, '504 Gateway Timeout').click()
    await eventually(() => outcome(page)).toContain('etr')
  }],
  ['all groups of the properties panel', async page => {
    await page.locator('.bio-properties-panel-group-header:not(.open) .bio-properties-panel-group-header-title').evaluateAll(all => all.forEach(title => (title as HTMLElement).click()))
    await page.locator('.bio-properties-panel-group-header.open').nth(4).waitFor()
  }],
  ['the properties of an event', async page => {
    await selectElement(page, 'CityNotFound')
    await eventually(() => region(page, 'Properties').innerText()).toContain('City not found')
  }],
  ['text that is no JSON', async page => {
    const editor = await jsonEditor(page, 'Simulated response as JSON')
    await editor.focus()
    await page.keyboard.type('}')
    await page.locator('.text-problem').waitFor()
  }],
  ['a menu', async page => {
    await page.getByRole('button', { name: 'Examples', exact: true }).click()
    await page.getByRole('menuitem').first().waitFor()
  }],
  ['the command palette', async page => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Command palette' }).getByRole('option').first().waitFor()
  }],
  ['the templates', async page => {
    await page.getByRole('button', { name: 'Templates', exact: true }).click()
    await page.getByRole('heading', { name: 'Templates' }).waitFor()
  }],
  ['the version comparison', async page => {
    await page.getByRole('button', { name: 'Compare versions' }).click()
    await page.getByRole('table', { name: /^Versions/ }).waitFor()
  }],
  ['a dialog', async page => {
    await page.getByRole('button', { name: /^More for/ }).click()
    await page.getByRole('menuitem', { name: 'Rename…' }).click()
    await page.getByRole('dialog').waitFor()
  }],
  ['a request that comes in', async page => {
    await openExample(page, 'Payment callback')
    await region(page, 'Simulated request').waitFor()
  }],
  ['the scratch', async page => {
    await choose(page, 'New', 'Scratch')
    await page.getByRole('button', { name: 'Make it a task' }).waitFor()
  }],
  ['sharing', async page => {
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await page.getByRole('dialog', { name: 'Share' }).waitFor()
  }],
  ['the list of lessons', async page => {
    await page.getByRole('button', { name: 'Learn', exact: true }).click()
    await region(page, 'Lessons').getByRole('heading').first().waitFor()
  }],
  ['presenting', async page => {
    await page.keyboard.press('F9')
    await page.getByRole('banner', { name: 'Presentation' }).waitFor()
  }],
  ['presenting, the outcome covered', async page => {
    await page.keyboard.press('F9')
    await page.getByRole('banner', { name: 'Presentation' }).waitFor()
    await page.keyboard.press('h')
    await region(page, 'Outcome, covered').waitFor()
  }],
  ['presenting, a phase on the stage', async page => {
    await page.keyboard.press('F9')
    await page.getByRole('banner', { name: 'Presentation' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await region(page, 'Phase on the stage').getByRole('button', { name: 'Next' }).waitFor()
  }],
  ['presenting, the code of the link', async page => {
    await page.keyboard.press('F9')
    await page.getByRole('banner', { name: 'Presentation' }).waitFor()
    await page.keyboard.press('q')
    await page.getByRole('dialog').getByRole('img').waitFor()
  }],
]

/** Pages of their own, by what stands behind the address of the page. */
const addresses: [name: string, address: string, ready: (page: Page) => Promise<unknown>][] = [
  ['a link that can’t be opened', '#w=1.broken', page => page.getByRole('dialog').waitFor()],
  ['a lesson', '#lesson=01-first-mapping', page => region(page, 'Lessons').getByRole('heading').first().waitFor()],
  ['chosen panes only', '#example=weather&show=response,outcome', page => sentence(page).waitFor()],
  ['the app in a frame', '#embed=1&example=weather&show=diagram,outcome', page => sentence(page).waitFor()],
  ['a guide', 'guides/embedding.html', page => page.getByRole('heading').first().waitFor()],
  ['the gallery', 'gallery.html', page => page.getByRole('heading').first().waitFor()],
  ['an embedded frame', 'embed.html#example=weather', page => page.getByRole('heading').first().waitFor()],
]

async function inBothThemes(page: Page, within = 'html') {
  // What moves or fades in is looked at when it stands.
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Guides have no theme of their own: there the style sheet follows at once.
    await eventually(() => page.locator('html').getAttribute('data-theme').then(theme => theme ?? colorScheme)).toBe(colorScheme)
    expect(await broken(page, within), colorScheme).toEqual([])
  }
}

describe('axe finds nothing in', () => {
  test.for(states)('%s', async ([, reach], { page }) => {
    await visit(page)
    await reach(page)
    await inBothThemes(page)
  })

  test.for(addresses)('%s', async ([, address, ready], { page }) => {
    await page.goto(`${inject('address')}${address}`)
    await ready(page)
    await inBothThemes(page)
  })

  test('each phase, open', async ({ page }) => {
    await visit(page)
    await chip(page, '404 Not Found').click()
    await eventually(() => outcome(page)).toContain('BPMN error')
    const heads = page.getByRole('list', { name: 'Phases' }).locator('.phase-head')
    expect(await heads.count()).toBeGreaterThan(5)
    for (const head of await heads.all()) {
      await head.click()
      await eventually(() => head.getAttribute('aria-expanded')).toBe('true')
      await inBothThemes(page, '[aria-label="Phases"]')
    }
  })

  test('a page that is narrow', async ({ page }) => {
    await page.setViewportSize({ width: 480, height: 800 })
    await visit(page)
    await inBothThemes(page)
  })
})
