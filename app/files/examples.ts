// The examples that come with the page, in `public/examples`.
import { notifyError } from '../store/actions/notices.ts'
import { replaceWorkspace, workspaceAround } from '../store/actions/workspace.ts'
import type { TemplateJson, Workspace } from '../../src/workspace.ts'
import { mayReplace } from './openText.ts'

/** An entry of `examples/index.json`. */
export interface Example {
  /** its folder */
  name: string
  title: string
  /** what can be seen in it, in a line */
  summary?: string
  /** id of the element to select */
  element?: string
}

let examples: Promise<Example[]> | undefined

export function loadExamples(): Promise<Example[]> {
  examples ??= read<Example[]>('examples/index.json').catch(() => {
    examples = undefined
    return []
  })
  return examples
}

/** Opens an example; asks first if unsaved work would go. */
export async function openExample(example: Example) {
  if (await mayReplace(example.title)) await showExample(example)
}

/** Opens an example without asking. */
export async function showExample(example: Example) {
  try {
    replaceWorkspace(await readExample(example))
  } catch (error) {
    notifyError(`The example ${example.title} can't be opened.`, error instanceof Error ? error.message : undefined)
  }
}

/** An example as a workspace, with what a person has set up around the present one. Rejects when it can't be loaded. */
export async function readExample({ name, element }: Example): Promise<Workspace> {
  const folder = `examples/${encodeURIComponent(name)}/${encodeURIComponent(name)}`
  const [diagram, scenarioText, { readScenarioFile }] = await Promise.all([
    readText(`${folder}.bpmn`),
    readText(`${folder}.scenarios.json`),
    import('../../src/scenarios/files.ts'),
  ])
  const read = readScenarioFile(scenarioText)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  const { elements, secrets } = read.value
  const workspace = workspaceAround(name, diagram)
  return {
    ...workspace,
    scenarios: elements,
    secrets: { ...workspace.secrets, ...secrets },
    selected: element ?? Object.keys(elements)[0],
  }
}

let templates: Promise<TemplateJson[]> | undefined

/** The element templates that come with the page; loaded once. */
export function loadTemplates(): Promise<TemplateJson[]> {
  templates ??= readTemplateFiles().catch((error: unknown) => {
    templates = undefined
    throw error
  })
  return templates
}

async function readTemplateFiles(): Promise<TemplateJson[]> {
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
