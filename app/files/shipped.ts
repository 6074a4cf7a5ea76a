// The files that come with the page, fetched from beside it.
import type { ScenarioFile } from '../../src/scenarios/files.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import type { Example } from './examples.ts'

/** What an example's folder holds. */
export interface ShippedExample extends ScenarioFile {
  /** BPMN 2.0 XML */
  diagram: string
}

/** The list of the examples. Rejects, as all here, when it can't be loaded. */
export const shippedExamples = (): Promise<Example[]> => read('examples/index.json')

/** By the name of its folder. */
export async function shippedExample(name: string): Promise<ShippedExample> {
  const folder = `examples/${encodeURIComponent(name)}/${encodeURIComponent(name)}`
  const [diagram, scenarioText, { readScenarioFile }] = await Promise.all([
    readText(`${folder}.bpmn`),
    readText(`${folder}.scenarios.json`),
    import('../../src/scenarios/files.ts'),
  ])
  const scenarios = readScenarioFile(scenarioText)
  if (!scenarios.ok) throw new Error(scenarios.problems[0]?.message)
  return { diagram, ...scenarios.value }
}

/** All element templates. */
export async function shippedTemplates(): Promise<TemplateJson[]> {
  const names = await read<string[]>('templates/index.json')
  const files = await Promise.all(names.map(name => read<TemplateJson | TemplateJson[]>(`templates/${encodeURIComponent(name)}`)))
  return files.flat()
}

async function read<Content>(path: string): Promise<Content> {
  return JSON.parse(await readText(path)) as Content
}

async function readText(path: string): Promise<string> {
  const answer = await fetch(new URL(path, document.baseURI))
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${answer.statusText}`)
  return answer.text()
}
