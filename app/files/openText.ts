// Opens texts of every kind that we know. A text that can't be read changes nothing, and says why and where.
import type { Problem } from '../../src/problem.ts'
import type { Workspace } from '../../src/workspace.ts'
import { notify, notifyError } from '../store/actions/notices.ts'
import { takeBack } from '../store/actions/behind.ts'
import { replaceWorkspace, takeScenarios, wholeWorkspace, workspaceAround } from '../store/actions/workspace.ts'
import { isEmbedded } from '../store/embedded.ts'
import { putAside } from '../store/keptWork.ts'
import { forShelf, openShelf, tabId } from '../store/localSaving.ts'
import { appStore } from '../store/store.ts'
import { askUser } from '../ui/Dialog.tsx'
import { checkDiagram } from './checkDiagram.ts'
import { saveWorkspaceFile } from './saveFiles.ts'
import { otherKind, sniff, type FileKind } from './sniff.ts'

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
    const { refused, leftOut } = await checkDiagram(text)
    if (refused) return refuse(name, [refused])
    if (!(await mayReplace(name))) return
    replaceWorkspace(workspaceAround(stem(name), text))
    warnOfLoss(name, leftOut)
  },
  async workspace({ name, text }) {
    const { readWorkspaceFile } = await import('../../src/scenarios/workspaceFile.ts')
    const read = readWorkspaceFile(text)
    if (!read.ok) return refuse(name, read.problems)
    const { refused, leftOut } = read.value.diagram === '' ? { leftOut: [] } : await checkDiagram(read.value.diagram)
    if (refused) return refuse(name, [refused])
    if (!(await mayReplace(name))) return
    replaceWorkspace(read.value)
    mention(name, read.problems)
    warnOfLoss(name, leftOut)
  },
  async scenarios({ name, text }) {
    const { readScenarioFile } = await import('../../src/scenarios/files.ts')
    const read = readScenarioFile(text)
    if (!read.ok) return refuse(name, read.problems)
    takeScenarios(read.value.elements, read.value.secrets)
    const ids = Object.keys(read.value.elements)
    notify(`Scenarios of ${ids.length} ${ids.length === 1 ? 'task' : 'tasks'} taken from ${name}.`, firstMessage(read.problems))
  },
  async unknown({ name, text }) {
    refuse(name, [{ code: 'FILE_UNKNOWN', severity: 'error', message: `It is ${otherKind(text)}.` }])
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
    text: `Its changes are not saved to a file. It makes room for ${by}${isEmbedded ? '' : ', and stays among what this browser kept'}.`,
    answers: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'replace', label: 'Replace', look: 'danger' },
      { id: 'save', label: 'Save, then replace', look: 'primary' },
    ],
  })
  if (answer.id === 'save') return saveWorkspaceFile()
  if (answer.id === 'replace' && !isEmbedded) await leaveBehind(workspace)
  return answer.id === 'replace'
}

/** A browser that keeps nothing has said so. */
async function leaveBehind(workspace: Workspace) {
  await putAside(openShelf(), tabId(), forShelf(workspace)).catch(() => {})
}

function refuse(name: string, problems: readonly Problem[]) {
  const more = problems.length > 1 ? ` And ${problems.length - 1} more like it.` : ''
  notifyError(`${name} can't be opened. ${problems[0]?.message ?? ''}${more}`, problems[0]?.hint ?? 'Nothing was changed.')
}

function mention(name: string, problems: readonly Problem[]) {
  if (problems.length > 0) notify(`${name} was opened, but not all of it.`, firstMessage(problems))
}

/** It stays until it is read: saving would lose a part of the file. */
export function warnOfLoss(name: string, [first, ...others]: readonly Problem[]) {
  if (first) notifyError(`${name} was opened, but not all of it.${others.length > 0 ? ` ${others.length + 1} parts are left out.` : ''}`, first.message)
}

const firstMessage = (problems: readonly Problem[]) => problems[0]?.message

/** Editors count lines that end in a line feed: the workspace has no others. */
export const normalise = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')

/** A file's name without its folder and its endings. */
export function stem(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/(\.scenarios|\.connector-playground)?\.(bpmn|xml|json)$/i, '') || 'diagram'
}
