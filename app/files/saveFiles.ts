// Files to the disk, as downloads: what they hold is what the page shows now, also where it is still being typed.
import type { Workspace } from '../../src/workspace.ts'
import { notifyError } from '../store/actions/notices.ts'
import { savedToFile, wholeWorkspace } from '../store/actions/workspace.ts'
import { isSandboxed } from '../store/embedded.ts'
import { canvasApi } from '../store/session.ts'
import { askUser } from '../ui/Dialog.tsx'

/** False when it could not be saved, as of the others here. */
export async function saveDiagram(): Promise<boolean> {
  const workspace = await wholeWorkspace()
  const xml = (await canvasApi()?.exportXml()) ?? workspace.diagram
  const saved = download(`${workspace.name}.bpmn`, xml, 'application/xml')
  if (saved) savedToFile('diagram')
  return saved
}

export async function savePicture() {
  const { name } = await wholeWorkspace()
  const svg = await canvasApi()?.exportSvg()
  if (svg === undefined) return notifyError('There is no diagram to draw.')
  download(`${name}.svg`, svg, 'image/svg+xml')
}

export async function saveScenarios() {
  const [{ name, scenarios }, { writeScenarioFile }] = await Promise.all([wholeWorkspace(), import('../../src/scenarios/files.ts')])
  if (download(`${name}.scenarios.json`, writeScenarioFile(scenarios), 'application/json')) savedToFile('scenarios')
}

/** Everything in one file; false when the person thought better of it, or it could not be saved. */
export async function saveWorkspaceFile(): Promise<boolean> {
  if (!maySave()) return false
  const [workspace, { writeWorkspaceFile }] = await Promise.all([wholeWorkspace(), import('../../src/scenarios/workspaceFile.ts')])
  let withSecrets = false
  if (Object.keys(workspace.secrets).length > 0) {
    const answer = await askUser({
      title: 'Save the secrets too?',
      text: 'The dummy values of the simulated secrets would stand in the file, for everyone who gets it to read.',
      answers: [
        { id: 'cancel', label: 'Cancel' },
        { id: 'with', label: 'With secrets' },
        { id: 'without', label: 'Without secrets', look: 'primary' },
      ],
    })
    if (answer.id === 'cancel') return false
    withSecrets = answer.id === 'with'
  }
  const saved = download(`${workspace.name}.connector-playground.json`, writeWorkspaceFile(workspace, { withSecrets }), 'application/json')
  if (saved) savedToFile('workspace')
  return saved
}

/** Work that only this browser has, as a file; secrets that it may hold stay behind. */
export async function saveKept(workspace: Workspace) {
  const { writeWorkspaceFile } = await import('../../src/scenarios/workspaceFile.ts')
  download(`${workspace.name}.connector-playground.json`, writeWorkspaceFile(workspace, { withSecrets: false }), 'application/json')
}

/** False, and a word about it, where there can be none. */
export function download(name: string, content: BlobPart, type: string): boolean {
  if (!maySave()) return false
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return true
}

function maySave(): boolean {
  if (isSandboxed) notifyError('A frame in a sandbox saves no files.', 'Open this in the playground, and save it there.')
  return !isSandboxed
}
