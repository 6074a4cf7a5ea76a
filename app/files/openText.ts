// Opens texts of every kind that we know. A text that can't be read changes nothing, and says why and where.
import type { Problem } from '../../src/problem.ts'
import type { Workspace } from '../../src/workspace.ts'
import { dismissRefusals, notify, notifyError, notifyRefusal } from '../store/actions/notices.ts'
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

interface OpenedText extends NamedText {
  /** no other file is opened with it */
  alone: boolean
}

export async function openTexts(files: readonly NamedText[]) {
  dismissRefusals()
  const alone = files.length === 1
  const sorted = files
    .map(file => ({ ...file, text: normalise(file.text), kind: sniff(file.text), alone }))
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
  for (const file of sorted) if (file.kind !== 'templates') await open[file.kind](file)
  const templates = sorted.filter(file => file.kind === 'templates')
  if (templates.length === 0) return
  const { importTemplates } = await import('./importTemplates.ts')
  await importTemplates(templates, alone)
}

const open: Record<Exclude<FileKind, 'templates'>, (file: OpenedText) => Promise<void>> = {
  async diagram({ name, text, alone }) {
    const { refused, leftOut } = await checkDiagram(text)
    if (refused) return refuse(name, [refused], alone)
    if (!(await mayReplace(name))) return
    replaceWorkspace(workspaceAround(stem(name), text))
    warnOfLoss(name, leftOut)
  },
  async workspace({ name, text, alone }) {
    const { readWorkspaceFile } = await import('../../src/scenarios/workspaceFile.ts')
    const read = readWorkspaceFile(text)
    if (!read.ok) return refuse(name, read.problems, alone)
    const { refused, leftOut } = read.value.diagram === '' ? { leftOut: [] } : await checkDiagram(read.value.diagram)
    if (refused) return refuse(name, [refused], alone)
    if (!(await mayReplace(name))) return
    replaceWorkspace(read.value)
    mention(name, read.problems)
    warnOfLoss(name, leftOut)
  },
  async scenarios({ name, text, alone }) {
    const { readScenarioFile } = await import('../../src/scenarios/files.ts')
    const read = readScenarioFile(text)
    if (!read.ok) return refuse(name, read.problems, alone)
    takeScenarios(read.value.elements, read.value.secrets)
    const ids = Object.keys(read.value.elements)
    notify(`Scenarios of ${ids.length} ${ids.length === 1 ? 'task' : 'tasks'} taken from ${name}.`, firstMessage(read.problems))
  },
  async unknown({ name, text, alone }) {
    refuse(name, [{ code: 'FILE_UNKNOWN', severity: 'error', message: `It is ${otherKind(text)}.` }], alone)
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

function refuse(name: string, problems: readonly Problem[], alone: boolean) {
  notifyRefusal(`${subject(name)} can't be opened. ${problems[0]?.message ?? ''}${andMore(problems)}`, problems[0]?.hint ?? untouched(alone))
}

/** What is pasted has no name of its own. */
export const pasted = 'pasted'
export const subject = (name: string) => (name === pasted ? 'What was pasted' : name)

export const andMore = ({ length }: readonly Problem[]) => (length > 1 ? ` And ${length - 1} more like it.` : '')

/** Of several files the others may well have changed something. */
export const untouched = (alone: boolean) => (alone ? 'Nothing was changed.' : undefined)

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
