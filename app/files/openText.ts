// Opens texts of every kind that we know. A text that can't be read changes nothing, and says why and where.
import type { Problem } from '../../src/problem.ts'
import { notify, notifyError } from '../store/actions/notices.ts'
import { takeBack } from '../store/actions/behind.ts'
import { replaceWorkspace, takeScenarios, wholeWorkspace, workspaceAround } from '../store/actions/workspace.ts'
import { appStore } from '../store/store.ts'
import { askUser } from '../ui/Dialog.tsx'
import { checkDiagram } from './checkDiagram.ts'
import { saveWorkspaceFile } from './saveFiles.ts'
import { sniff, type FileKind } from './sniff.ts'

export interface NamedText {
  /** file name */
  name: string
  text: string
}

// A diagram makes room for what belongs to it: it is opened before the rest.
const order: FileKind[] = ['workspace', 'diagram', 'templates', 'scenarios', 'unknown']

export async function openTexts(files: readonly NamedText[]) {
  const sorted = files
    .map(file => ({ ...file, text: normalise(file.text), kind: sniff(file.text) }))
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
  for (const file of sorted) if (file.kind !== 'templates') await open[file.kind](file)
  const templates = sorted.filter(file => file.kind === 'templates')
  if (templates.length === 0) return
  const { importTemplates } = await import('./importTemplates.ts')
  await importTemplates(templates)
}

const open: Record<Exclude<FileKind, 'templates'>, (file: NamedText) => Promise<void>> = {
  async diagram({ name, text }) {
    const problem = await checkDiagram(text)
    if (problem) return refuse(name, [problem])
    if (!(await mayReplace(name))) return
    replaceWorkspace(workspaceAround(stem(name), text))
  },
  async workspace({ name, text }) {
    const { readWorkspaceFile } = await import('../../src/scenarios/workspaceFile.ts')
    const read = readWorkspaceFile(text)
    if (!read.ok) return refuse(name, read.problems)
    const broken = read.value.diagram === '' ? undefined : await checkDiagram(read.value.diagram)
    if (broken) return refuse(name, [broken])
    if (!(await mayReplace(name))) return
    replaceWorkspace(read.value)
    mention(name, read.problems)
  },
  async scenarios({ name, text }) {
    const { readScenarioFile } = await import('../../src/scenarios/files.ts')
    const read = readScenarioFile(text)
    if (!read.ok) return refuse(name, read.problems)
    takeScenarios(read.value.elements, read.value.secrets)
    const ids = Object.keys(read.value.elements)
    notify(`Scenarios of ${ids.length} ${ids.length === 1 ? 'task' : 'tasks'} taken from ${name}.`, firstMessage(read.problems))
  },
  async unknown({ name }) {
    refuse(name, [
      {
        code: 'FILE_UNKNOWN',
        severity: 'error',
        message: 'It is neither a BPMN diagram, nor an element template, nor a scenarios or workspace file.',
      },
    ])
  },
}

/** Asks before unsaved work is replaced; true to go on. */
export async function mayReplace(by: string): Promise<boolean> {
  // A lesson is kept as far as it came; it is one's own work that would be lost.
  await takeBack()
  await wholeWorkspace()
  const { changedSinceFile, workspace } = appStore.getState()
  if (!changedSinceFile) return true
  const answer = await askUser({
    title: `Replace “${workspace.name}”?`,
    text: `Its changes are not saved to a file. It is replaced by ${by}.`,
    answers: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'replace', label: 'Replace', look: 'danger' },
      { id: 'save', label: 'Save, then replace', look: 'primary' },
    ],
  })
  if (answer.id === 'save') return saveWorkspaceFile()
  return answer.id === 'replace'
}

function refuse(name: string, problems: readonly Problem[]) {
  const more = problems.length > 1 ? ` And ${problems.length - 1} more like it.` : ''
  notifyError(`${name} can't be opened. ${problems[0]?.message ?? ''}${more}`, problems[0]?.hint ?? 'Nothing was changed.')
}

function mention(name: string, problems: readonly Problem[]) {
  if (problems.length > 0) notify(`${name} was opened, but not all of it.`, firstMessage(problems))
}

const firstMessage = (problems: readonly Problem[]) => problems[0]?.message

/** Editors count lines that end in a line feed: the workspace has no others. */
export const normalise = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')

/** A file's name without its folder and its endings. */
export function stem(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/(\.scenarios|\.connector-playground)?\.(bpmn|xml|json)$/i, '') || 'diagram'
}
