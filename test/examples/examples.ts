// All examples of the product, read from disk: for whatever wants to check them.
import { readdirSync, readFileSync } from 'node:fs'
import { readScenarioFile, type ScenarioFile } from '../../src/scenarios/files.ts'
import { checkTemplates } from '../../src/templates/checkTemplates.ts'
import type { Template } from '../../src/templates/template.ts'

const publicFolder = new URL('../../public/', import.meta.url)
const readText = (path: string) => readFileSync(new URL(path, publicFolder), 'utf8')

/** One entry of `public/examples/index.json`. */
export interface ExampleEntry {
  name: string
  title: string
  summary: string
  /** id of the element that is selected when the example opens */
  element: string
}

export interface Example extends ExampleEntry {
  diagram: string
  about: string
  scenarios: ScenarioFile
}

export const entries = JSON.parse(readText('examples/index.json')) as ExampleEntry[]

/** Names of the folders, whether or not the index lists them. */
export const folders = readdirSync(new URL('examples/', publicFolder), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

export const examples: Example[] = entries.map(entry => {
  const read = readScenarioFile(scenarioText(entry.name))
  if (!read.ok) throw new Error(`${entry.name}: ${read.problems.map(problem => problem.message).join(' ')}`)
  return {
    ...entry,
    diagram: readText(`examples/${entry.name}/${entry.name}.bpmn`),
    about: readText(`examples/${entry.name}/about.md`),
    scenarios: read.value,
  }
})

export function scenarioText(name: string): string {
  return readText(`examples/${name}/${name}.scenarios.json`)
}

export const builtInTemplates: Template[] = (JSON.parse(readText('templates/index.json')) as string[]).flatMap(
  name => checkTemplates(JSON.parse(readText(`templates/${name}`))).templates,
)
