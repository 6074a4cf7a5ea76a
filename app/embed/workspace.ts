// Reads what is not an example: links, files. Each is a script of its own, loaded when there is need of it: a link takes
// more to read.
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { readScenarioFile, type ScenarioFile } from '../../src/scenarios/files.ts'
import { readWorkspaceFile } from '../../src/scenarios/workspaceFile.ts'
import { takeLink } from '../../src/share/takeLink.ts'
import type { Workspace } from '../../src/workspace.ts'
import type { HandedFile } from './messages.ts'
import type { Material } from './parts.ts'
import { unpackInBrowser } from './unpackInBrowser.ts'

/** `message`: why not, in words for people */
export type Opened = { ok: true; material: Material } | { ok: false; message: string }

/** The workspace of a link. */
export async function openLink(data: string): Promise<Opened> {
  const link = takeLink(data)
  const read = link.ok ? link.read(await unpackInBrowser(link)) : link
  if (!read.ok) return { ok: false, message: [read.problem.message, read.problem.hint].filter(Boolean).join(' ') }
  return materialOf(read.workspace)
}

/** A workspace file, or a diagram with its scenario file. */
export async function openFiles(files: readonly HandedFile[]): Promise<Opened> {
  const whole = files.find(({ name }) => name.endsWith('.connector-playground.json')) ?? (files.length === 1 ? files.find(({ name }) => name.endsWith('.json')) : undefined)
  if (whole) {
    const read = readWorkspaceFile(whole.text)
    return read.ok ? materialOf(read.value) : unreadable(whole.name, read.problems)
  }
  const diagram = files.find(({ name }) => name.endsWith('.bpmn'))
  if (!diagram) return { ok: false, message: 'There is neither a diagram nor a workspace file.' }
  const beside = files.find(({ name }) => name.endsWith('.scenarios.json'))
  const read = beside && readScenarioFile(beside.text)
  if (beside && read && !read.ok) return unreadable(beside.name, read.problems)
  const none: ScenarioFile = { elements: {}, secrets: {} }
  const { elements, secrets } = read?.ok ? read.value : none
  return materialOf({ name: diagram.name.replace(/\.bpmn$/, ''), diagram: diagram.text, scenarios: elements, secrets, zone: 'UTC' })
}

const unreadable = (name: string, problems: readonly { message: string }[]): Opened => ({ ok: false, message: `${name}: ${problems[0]?.message ?? 'it can\'t be read.'}` })

type Given = Pick<Workspace, 'name' | 'diagram' | 'scenarios' | 'secrets' | 'zone' | 'selected'> & Partial<Pick<Workspace, 'templates'>>

async function materialOf({ name, diagram, scenarios, secrets, zone, selected, templates = [] }: Given): Promise<Opened> {
  const parsed = await parseDiagram(diagram)
  if (!parsed.ok) return { ok: false, message: parsed.problem.message }
  const first = selected ?? Object.keys(scenarios)[0]
  return { ok: true, material: { name, model: parsed.model, diagram, scenarios, secrets, zone, templates, ...(first !== undefined && { selected: first }) } }
}
