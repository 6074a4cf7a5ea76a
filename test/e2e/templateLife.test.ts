// The life of an element template: found, applied, updated, changed for another, edited, copied, given to others.
import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { entryOf, fieldText, openGroup, selectElement, typeIntoField } from './canvas.ts'
import { diagram } from './diagrams.ts'
import {
  choose, chips, dropFiles, eventually, openFiles, readJson, region, sentence, test, told, values, visit, writeJson, type TextFile,
} from './page.ts'

const sample = (name: string) => readFileSync(new URL(`../templates/life/${name}.json`, import.meta.url), 'utf8')
const [first, second, nasty] = ['stock-1', 'stock-2', 'nasty'].map(sample) as [string, string, string]
const [firstFile, secondFile] = [{ name: 'stock-1.json', text: first }, { name: 'stock-2.json', text: second }]

const ofVersion = (version: number) => `zeebe:modelerTemplate="com.example.stock" zeebe:modelerTemplateVersion="${version}"`
const filledIn: TextFile = {
  name: 'stock.bpmn',
  text: diagram({
    version: '8.8.0', attributes: ofVersion(1), jobType: 'stock:1', headers: { resultExpression: '={ n: response.count }' },
    inputs: { article: '=order.article', limit: '10', mode: 'odd', why: 'because', note: '="careful"', gone: 'x' },
  }),
}

const pane = (page: Page): Locator => region(page, 'Templates')
const dialog = (page: Page): Locator => page.getByRole('dialog')
const option = (page: Page, name: RegExp): Locator => pane(page).getByRole('option', { name })

async function openPane(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Templates', exact: true }).click()
  await pane(page).waitFor()
}

const xmlOfTask = async (page: Page): Promise<string> => {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Diagram\s*\.bpmn/ }).click()
  const text = readFileSync(await (await coming).path(), 'utf8')
  return /<bpmn:serviceTask[^]*?<\/bpmn:serviceTask>/.exec(text)?.[0] ?? ''
}

describe('the list of templates', () => {
  test('is opened from the palette, searched, and shows where each is used', async ({ page }) => {
    await visit(page)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('templates import')
    await page.keyboard.press('Enter')
    await eventually(() => option(page, /./).count()).toBeGreaterThan(8)
    await page.keyboard.type('SMTP')
    await eventually(() => option(page, /./).allInnerTexts()).toHaveLength(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await pane(page).getByRole('article', { name: 'Send an e-mail' }).waitFor()
    await pane(page).getByRole('button', { name: 'Ask for the city' }).click()
    await page.locator('.djs-element.selected[data-element-id="AskForCity"]').waitFor()
    await pane(page).getByRole('searchbox').focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await sentence(page).waitFor()
  })

  test('tells the versions apart: the older one, the one in use', async ({ page }) => {
    await visit(page)
    await openFiles(page, filledIn, firstFile, secondFile)
    await openPane(page)
    await eventually(() => option(page, /Ask the warehouse v1/).innerText()).toMatch(/older[^]*used[^]*imported/)
    await eventually(() => option(page, /Ask the warehouse v2/).innerText()).not.toMatch(/older|used/)
  })

  test('removes an imported one, and asks when elements use it', async ({ page }) => {
    await visit(page)
    await openFiles(page, filledIn, firstFile)
    await openPane(page)
    await option(page, /Ask the warehouse/).click()
    await pane(page).getByRole('button', { name: 'Remove', exact: true }).click()
    await dialog(page).getByRole('button', { name: 'Remove', exact: true }).click()
    await eventually(() => option(page, /com\.example\.stock/).innerText()).toContain('not loaded')
    expect(await xmlOfTask(page)).toContain('source="=order.article" target="article"')
  })

  test('exports one as it was imported', async ({ page }) => {
    await visit(page)
    await openFiles(page, firstFile)
    await openPane(page)
    await option(page, /Ask the warehouse/).click()
    const coming = page.waitForEvent('download')
    await pane(page).getByRole('article').getByRole('button', { name: 'Export', exact: true }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('ask-the-warehouse-v1.json')
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual(JSON.parse(first))
  })
})

describe('an update', () => {
  test('says before what it does, loses no value that has a place, and is one step', async ({ page }) => {
    await visit(page)
    await openFiles(page, filledIn, firstFile, secondFile)
    await region(page, 'Properties').getByRole('button', { name: 'Update available' }).click()
    await region(page, 'Properties').getByText('Update', { exact: true }).click()
    expect(await told(page)).toEqual({
      Lost: ['Mode: odd → fast no longer a choice', 'Why odd: because no such field', 'Old field: x no such field'],
      'Kept in another field': ['Article: =order.article → Article number'],
      Kept: ['Note: ="careful"', 'Result expression: ={ n: response.count }'],
      'Other default': ['Limit: 10 → 20'],
      'Set by the template': ['Job type: stock:1 → stock:2'],
      Added: ['Region: EU'],
    })
    await dialog(page).getByRole('button', { name: 'Update', exact: true }).click()
    await eventually(() => xmlOfTask(page)).toContain('source="=order.article" target="articleNumber"')
    const updated = await xmlOfTask(page)
    for (const text of ['type="stock:2"', 'TemplateVersion="2"', 'source="20" target="limit"', 'source="EU" target="region"']) expect(updated).toContain(text)
    await page.getByRole('button', { name: 'Undo' }).click()
    const before = await xmlOfTask(page)
    for (const text of ['type="stock:1"', 'TemplateVersion="1"', 'source="odd" target="mode"', 'source="x" target="gone"']) expect(before).toContain(text)
    await eventually(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
  })

  test('is given up by Esc', async ({ page }) => {
    await visit(page)
    await openFiles(page, filledIn, firstFile, secondFile)
    await openPane(page)
    await option(page, /Ask the warehouse v1/).click()
    await pane(page).getByRole('button', { name: 'Update to version 2…' }).click()
    await dialog(page).waitFor()
    await page.keyboard.press('Escape')
    await eventually(() => dialog(page).count()).toBe(0)
    await eventually(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
  })
})

describe('another template', () => {
  test('keeps what fits, and asks when something would be lost', async ({ page }) => {
    await visit(page)
    await region(page, 'Properties').getByRole('button', { name: 'Applied' }).click()
    await region(page, 'Properties').getByText('Change', { exact: true }).click()
    await page.locator('.djs-popup-search input').waitFor()
    await page.keyboard.type('SMTP')
    await eventually(() => page.locator('.djs-popup .entry').count()).toBe(1)
    await page.keyboard.press('Enter')
    const { Lost, Kept } = await told(page)
    expect(Lost).toEqual(['URL: ="https://weather.example.org/v1/cities/" + city no such field'])
    expect(Kept?.map(line => line.split(':')[0])).toEqual(['Result expression', 'Error expression'])
    await dialog(page).getByRole('button', { name: 'Change', exact: true }).click()
    await eventually(() => region(page, 'Properties').innerText()).toContain('SEND AN E-MAIL')
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(() => fieldText(page, 'URL')).toBe('"https://weather.example.org/v1/cities/" + city')
  })

  test('is taken off with what it wrote; unlinked, its values stay', async ({ page }) => {
    await visit(page)
    await openFiles(page, filledIn, firstFile)
    await openPane(page)
    await option(page, /Ask the warehouse/).click()
    await pane(page).getByRole('button', { name: 'Unlink' }).click()
    await eventually(() => xmlOfTask(page)).not.toContain('modelerTemplate')
    expect(await xmlOfTask(page)).toContain('source="=order.article" target="article"')
    await page.getByRole('button', { name: 'Undo' }).click()
    await pane(page).getByRole('button', { name: 'Take off' }).click()
    await eventually(() => xmlOfTask(page)).not.toContain('modelerTemplate')
    expect(await xmlOfTask(page)).not.toContain('order.article')
  })

  test('goes with its task into another diagram', async ({ page }) => {
    await visit(page)
    await openFiles(page, filledIn, firstFile)
    await selectElement(page, 'Call')
    // The keys go to the canvas only when it has the focus.
    await page.locator('.djs-container').click({ position: { x: 560, y: 20 } })
    await selectElement(page, 'Call')
    await page.keyboard.press('Control+c')
    await choose(page, 'New', 'Diagram')
    const replace = dialog(page).getByRole('button', { name: 'Replace', exact: true })
    await replace.or(page.locator('[data-element-id="Task_1"].djs-element')).first().waitFor()
    if (await replace.isVisible()) await replace.click()
    await page.locator('[data-element-id="Task_1"].djs-element').waitFor()
    await page.locator('.djs-container').click({ position: { x: 560, y: 40 } })
    await page.keyboard.press('Control+v')
    const canvas = (await page.locator('.djs-container').boundingBox())!
    const [x, y] = [canvas.x + 220, canvas.y + canvas.height - 60]
    await page.mouse.move(x, y, { steps: 5 })
    await page.mouse.click(x, y)
    await eventually(() => region(page, 'Properties').innerText()).toContain('ASK THE WAREHOUSE')
    await openGroup(page, 'Custom properties')
    await eventually(() => fieldText(page, 'Article')).toBe('order.article')
    await eventually(() => chips(page)).toHaveProperty('Response (a guess)')
  })
})

describe('the JSON of a template', () => {
  const label = 'Element template as JSON'
  const changed = (change: (template: { version: number; properties: { label: string; type: string }[] }) => void) => {
    const template = JSON.parse(first) as Parameters<typeof change>[0]
    change(template)
    return JSON.stringify(template, null, 2)
  }

  async function edit(page: Page): Promise<void> {
    await visit(page)
    await openFiles(page, filledIn, firstFile)
    await openPane(page)
    await option(page, /Ask the warehouse/).click()
    await pane(page).getByRole('button', { name: 'Edit JSON' }).click()
    await openGroup(page, 'Custom properties')
    await entryOf(page, 'Article').waitFor()
  }

  test('is followed by the panel, which keeps the last good state', async ({ page }) => {
    await edit(page)
    await writeJson(page, label, changed(({ properties }) => (properties[1]!.label = 'Item')))
    await entryOf(page, 'Item').waitFor()
    await writeJson(page, label, changed(({ properties }) => (properties[2]!.type = 'Strin')))
    const problems = page.getByRole('list', { name: 'Problems of the template' })
    await eventually(() => problems.innerText()).toMatch(/Line 40[^]*properties\[2\]\.type must be one of/)
    await eventually(() => entryOf(page, 'Item').count()).toBe(1)
    await page.getByRole('button', { name: 'All templates' }).click()
    await pane(page).getByRole('button', { name: 'Edit JSON' }).click()
    await eventually(() => problems.innerText()).toContain('Strin'.slice(0, 4))
    await writeJson(page, label, first)
    await entryOf(page, 'Article').waitFor()
    await eventually(() => problems.count()).toBe(0)
  })

  test('of another version is added beside it', async ({ page }) => {
    await edit(page)
    await writeJson(page, label, changed(template => (template.version = 7)))
    await page.getByRole('button', { name: 'Add it beside this one' }).click()
    await region(page, 'Properties').getByRole('button', { name: 'Update available' }).waitFor()
  })

  test('is completed by the schema', async ({ page }) => {
    await edit(page)
    await writeJson(page, label, '{ "')
    // Asked again until the schema is there: the editor forgets a request that came before it.
    const suggestions = async () => {
      await page.keyboard.press('Control+Space')
      return page.locator('.suggest-widget .monaco-list-row').allInnerTexts()
    }
    await eventually(suggestions).toContain('appliesTo')
  })
})

describe('a bad template', () => {
  const line = (page: Page) => region(page, 'Last import').innerText()

  test('says what is wrong and where, while the others are imported', async ({ page }) => {
    await visit(page)
    const circular = first.replace('"id": "limit",', '"id": "limit", "condition": { "property": "limit", "isActive": true },').replace('stock",', 'circle",')
    await dropFiles(page, region(page, 'Properties'),
      firstFile,
      { name: 'again.json', text: first },
      { name: 'cut.json', text: first.slice(0, 300) },
      { name: 'circle.json', text: circular },
      { name: 'binding.json', text: second.replace('"zeebe:input"', '"zeebe:inpt"') },
    )
    await pane(page).waitFor()
    await page.getByRole('button', { name: /^Show all/ }).click()
    await eventually(() => line(page)).toMatch(/again\.json[^]*stock-1\.json has the id com\.example\.stock and version 1 too, with the same content/)
    await eventually(() => line(page)).toMatch(/cut\.json:\d+:\d+[^]*the text ends too early/)
    await eventually(() => line(page)).toMatch(/circle\.json:\d+:\d+[^]*conditions go in a circle: limit → limit/)
    await eventually(() => line(page)).toMatch(/binding\.json:\d+:\d+[^]*zeebe:inpt/)
    await option(page, /Ask the warehouse v1/).waitFor()
  })

  test('of ten megabytes is refused', async ({ page }) => {
    await visit(page)
    await dropFiles(page, region(page, 'Properties'), { name: 'huge.json', text: first.replace('"Article"', JSON.stringify('x'.repeat(10_000_000))) })
    await eventually(() => page.locator('.toasts').getByRole('alert').innerText()).toContain('it has 10.0 MB; 2.0 MB are read at most')
  })

  test('runs nothing and asks nobody: markup, links and pictures are made harmless', async ({ page }) => {
    await visit(page)
    await openFiles(page, { name: 'nasty.json', text: nasty }, {
      name: 'nasty.bpmn',
      text: diagram({ version: '8.8.0', attributes: 'zeebe:modelerTemplate="com.example.nasty" zeebe:modelerTemplateVersion="1"' }),
    })
    await eventually(() => region(page, 'Properties').innerText()).toContain('good link')
    await pane(page).waitFor()
    await option(page, /Nasty/).click()
    await pane(page).getByRole('article').hover()
    for (const tip of await region(page, 'Properties').locator('.bio-properties-panel-tooltip-wrapper').all()) await tip.hover()
    await selectElement(page, 'Call')
    const links = await region(page, 'Properties').locator('a').evaluateAll(all => all.map(link => link.getAttribute('href')))
    expect(links.filter(Boolean)).not.toContainEqual(expect.stringMatching(/^\s*javascript/i))
    await region(page, 'Properties').getByText('bad link').click()
    // What a click sets off comes in a turn of its own.
    expect(await page.evaluate(() => new Promise(resolve => setTimeout(() => resolve((window as { nasty?: number }).nasty))))).toBe(undefined)
    expect(page.context().pages()).toEqual([page])
  })

  test('with an icon that is no picture goes without it', async ({ page }) => {
    await visit(page)
    const withIcon = first.replace('"version": 1,', '"version": 1, "icon": { "contents": "data:image/png;base64,bm90YXBpYw==" },')
    await openFiles(page, { name: 'icon.json', text: withIcon })
    await eventually(() => line(page)).toMatch(/icon\.json:\d+:\d+[^]*icon\.contents says that it is a PNG picture, and is none/)
  })
})

describe('for others', () => {
  test('the diagram comes with the templates that it uses', async ({ page }) => {
    await visit(page)
    await openFiles(page, filledIn, firstFile, secondFile)
    await entryOf(page, 'Name').waitFor({ state: 'attached' })
    const files: Record<string, string> = {}
    page.on('download', async download => {
      files[download.suggestedFilename()] = readFileSync(await download.path(), 'utf8')
    })
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Diagram and its templates/ }).click()
    await eventually(() => Object.keys(files).toSorted()).toEqual(['stock.bpmn', 'stock.templates.json'])
    expect(JSON.parse(files['stock.templates.json']!)).toEqual([JSON.parse(first)])
    await eventually(() => page.getByRole('status').filter({ hasText: 'Saved the diagram' }).innerText()).toContain('.camunda/element-templates')
  })
})

describe('a suggested response', () => {
  test('stands there at first where nobody knows what the service answers', async ({ page }) => {
    await visit(page)
    await openFiles(page, filledIn, firstFile)
    await eventually(() => chips(page)).toHaveProperty('Response (a guess)')
    await eventually(() => values(page)).toHaveProperty('n')
  })

  test('follows what the expressions read now', async ({ page }) => {
    await visit(page)
    await typeIntoField(page, 'Result expression', '{ who: response.body.customer.name ')
    await choose(page, 'Presets', 'Suggested from the expressions')
    await eventually(() => readJson(page, 'Simulated response as JSON')).toContain('"customer"')
    await eventually(() => values(page)).toHaveProperty('who')
  })
})
