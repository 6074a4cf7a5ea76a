// Files to the disk, as downloads: what they hold is what the page shows now, also where it is still being typed.
import type { Workspace } from '../../src/workspace.ts'
import { notifyError } from '../store/actions/notices.ts'
import { savedToFile, wholeWorkspace } from '../store/actions/workspace.ts'
import { canvasApi } from '../store/session.ts'
import { askUser } from '../ui/Dialog.tsx'
import { download } from './download.ts'

/** False when it could not be saved, as of the others here. */
export async function saveDiagram(): Promise<boolean> {
  const workspace = await wholeWorkspace()
  const xml = (await canvasApi()?.exportXml()) ?? workspace.diagram
  const saved = await download(`${workspace.name}.bpmn`, xml, 'application/xml')
  if (saved) savedToFile('diagram')
  return saved
}

export async function savePicture() {
  const { name } = await wholeWorkspace()
  const svg = await canvasApi()?.exportSvg()
  if (svg === undefined) return notifyError('There is no diagram to draw.')
  await download(`${name}.svg`, svg, 'image/svg+xml')
}

export async function saveScenarios() {
  const [{ name, scenarios }, { writeScenarioFile }] = await Promise.all([wholeWorkspace(), import('../../src/scenarios/files.ts')])
  if (await download(`${name}.scenarios.json`, writeScenarioFile(scenarios), 'application/json')) savedToFile('scenarios')
}

/** Everything in one file; false when the person thought better of it, or it could not be saved. */
export async function saveWorkspaceFile(): Promise<boolean> {
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
  const saved = await download(`${workspace.name}.connector-playground.json`, writeWorkspaceFile(workspace, { withSecrets }), 'application/json')
  if (saved) savedToFile('workspace')
  return saved
}

/** Work that only this browser has, as a file; secrets that it may hold stay behind. */
export async function saveKept(workspace: Workspace) {
  const { writeWorkspaceFile } = await import('../../src/scenarios/workspaceFile.ts')
  await download(`${workspace.name}.connector-playground.json`, writeWorkspaceFile(workspace, { withSecrets: false }), 'application/json')
}
