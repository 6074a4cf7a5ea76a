// What a template writes into a diagram: read by others as by us, and the same as we compute without a canvas.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect } from 'vitest'
import type { ModelElement } from '../../src/bpmn/model.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { applyTemplate } from '../../src/templates/applyTemplate.ts'
import { checkTemplates } from '../../src/templates/checkTemplates.ts'
import type { Template } from '../../src/templates/template.ts'
import { diagram } from './diagrams.ts'
import { test } from './page.ts'
import type { AppliedTemplate } from './templateStage.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const folders = [
  path('../../public/templates'),
  path('../templates/all-features'),
  process.env['ELEMENT_TEMPLATES'] ?? path('../../../shared/templates-ootb'),
].filter(existsSync)

const templatesIn = (folder: string): Template[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json') && name !== 'index.json')
    .flatMap(name => checkTemplates(JSON.parse(readFileSync(join(folder, name), 'utf8'))).templates)

let script = ''

beforeAll(async () => {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@bpmn-io/element-templates-validator': path('../../app/canvas/thinTemplatesValidator.ts') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry: path('templateStage.ts'), formats: ['iife'], name: 'stage' } },
  })
  const { output } = [made].flat()[0] as Rolldown.RolldownOutput
  script = output[0].code
})

/** The element that stands at the left of the one that is made, for events on its border. */
const xml = diagram({ version: '8.8.0' }).replaceAll('"Call"', '"Host"')

/**
 * Without what depends on the diagram around, and with one word for values that are made anew each time. The name
 * is left out: to the modeler's library an element that became another type has been named already.
 */
function comparable({ id: _id, parent: _parent, incoming: _in, outgoing: _out, attachedTo: _at, name: _name, template, ...element }: ModelElement): unknown {
  const plain = { ...element, template: template && { id: template.id, version: template.version } }
  const text = JSON.stringify(plain, (key, value: unknown) => (key === 'messageRef' || key === 'signalRef' ? undefined : value))
  return JSON.parse(text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, 'uuid'))
}

async function stage(page: Page) {
  await page.setContent('<!doctype html><body></body>')
  await page.addScriptTag({ content: script })
  return (template: Template, how: 'created' | 'applied') =>
    page.evaluate(
      ([json, given, as]) => (window as unknown as { applyTemplate: (...all: unknown[]) => Promise<AppliedTemplate> }).applyTemplate(json, given, as),
      [template, xml, how] as const,
    )
}

async function read({ xml: written, warnings }: AppliedTemplate, template: Template) {
  const parsed = await parseDiagram(written)
  if (!parsed.ok) throw new Error(`${template.id}: ${parsed.problem.message}`)
  return { model: parsed.model, warnings: [...warnings, ...parsed.warnings.map(({ message }) => message)].map(text => `${template.id}: ${text}`) }
}

describe.each(folders.map(folder => [basename(folder), folder] as const))('templates of %s', (_, folder) => {
  test('are written so that a plain viewer reads them without a warning', async ({ page }) => {
    const apply = await stage(page)
    const warned: string[] = []
    for (const template of templatesIn(folder)) warned.push(...(await read(await apply(template, 'created'), template)).warnings)
    expect(warned).toEqual([])
  }, 300_000)

  test('make of a plain element what we compute without a canvas', async ({ page }) => {
    const apply = await stage(page)
    const [real, ours]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}]
    for (const template of templatesIn(folder)) {
      const made = await apply(template, 'applied')
      const { model, warnings } = await read(made, template)
      expect(warnings).toEqual([])
      real[template.id] = comparable(model.elements[made.id]!)
      ours[template.id] = comparable(applyTemplate(template, { id: made.id, seed: 1 }))
    }
    expect(ours).toEqual(real)
  }, 300_000)
})
