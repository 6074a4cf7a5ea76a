// What a reader loads with a frame, compressed: until somebody types at most 150 KB, with the editor at most 350.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { readScenarioFile } from '../../src/scenarios/files.ts'
import { encodeLink } from '../../src/share/link.ts'
import { frameOf, playground, sentence, tag, test, withScript, type Docs } from './docs.ts'
import { distFolder } from './serve.ts'

const folder = new URL('../../public/examples/', import.meta.url)
const names = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name)
const files = (name: string) => Object.fromEntries([`${name}.bpmn`, `${name}.scenarios.json`].map(file => [`/${file}`, readFileSync(new URL(`${name}/${file}`, folder), 'utf8')]))

/** The workspace of an example as the data of a link. */
function linkTo(name: string): string {
  const [diagram = '', scenarios = ''] = Object.values(files(name))
  const read = readScenarioFile(scenarios)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  const { elements, secrets } = read.value
  const selected = Object.keys(elements)[0]
  const encoded = encodeLink({ name, diagram, scenarios: elements, secrets, templates: [], keepSecrets: false, zone: 'UTC', view: 'diagram', ...(selected && { selected }) })
  if (!encoded.ok) throw new Error(encoded.problem.message)
  return encoded.data
}

/** KB of everything that was asked of the playground, each file once. */
function loaded(docs: Docs): number {
  const asked = docs.asked().filter(url => url.startsWith(playground))
  const paths = new Set(asked.map(url => new URL(url).pathname.slice(new URL(playground).pathname.length)))
  expect([...paths].filter(path => /^embed\/preview(-inbound)?\.js$/.test(path))).toHaveLength(1)
  const scripts = [...paths].filter(path => /\.(js|css)$/.test(path))
  return scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(distFolder, path)), { level: 9 }).length / 1024, 0)
}

/** Into its first expression; false where it has none. */
async function type(page: Page, text: string): Promise<boolean> {
  const frame = frameOf(page)
  const area = frame.locator('.code[data-language=feel] textarea').first()
  if ((await area.count()) === 0) return false
  await area.click()
  await frame.locator('.cm-content').first().waitFor()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
  await frame.getByRole('list', { name: 'Problems' }).waitFor()
  return true
}

describe('what is loaded', () => {
  for (const name of names) {
    test(`with the example ${name}`, async ({ docs }) => {
      const page = await docs.visit(withScript(tag(`example="${name}"`)))
      await sentence(frameOf(page)).waitFor()
      expect(loaded(docs)).toBeLessThan(150)
    })
    test(`with a link to the example ${name}`, async ({ docs }) => {
      const page = await docs.visit(withScript(tag(`workspace="#w=${linkTo(name)}"`)))
      await sentence(frameOf(page)).waitFor()
      expect(docs.asked().some(url => url.includes('embed/open-link.js'))).toBe(true)
      expect(loaded(docs)).toBeLessThan(150)
    })
  }
  test('with files, and when somebody types what does not parse', async ({ docs }) => {
    const page = await docs.visit(withScript(tag('src="/http-errors.bpmn"')), { files: files('http-errors') })
    await sentence(frameOf(page)).waitFor()
    expect(loaded(docs)).toBeLessThan(150)
    expect(await type(page, ' +')).toBe(true)
    expect(loaded(docs)).toBeGreaterThan(250)
    expect(loaded(docs)).toBeLessThan(350)
  })
  test('where there is no origin: what a signature takes', async ({ docs }) => {
    const page = await docs.visit(`<iframe sandbox="allow-scripts" width="900" height="700" src="${playground}embed.html#example=github-push"></iframe>`)
    await sentence(page.frameLocator('iframe')).waitFor()
    expect(docs.asked().filter(url => /hmac/.test(url))).toHaveLength(1)
    expect(loaded(docs)).toBeLessThan(150)
  })
})
