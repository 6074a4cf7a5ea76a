// The examples that come with the page, in `public/examples`.
import { notifyError } from '../store/actions/notices.ts'
import { replaceWorkspace, workspaceAround } from '../store/actions/workspace.ts'
import type { TemplateJson, Workspace } from '../../src/workspace.ts'
import { mayReplace } from './openText.ts'
import { shippedExample, shippedExamples, shippedTemplates } from './shipped.ts'

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
  examples ??= shippedExamples().catch(() => {
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
  const { diagram, elements, secrets } = await shippedExample(name)
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
  templates ??= shippedTemplates().catch((error: unknown) => {
    templates = undefined
    throw error
  })
  return templates
}
