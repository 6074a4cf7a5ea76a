// New work: an empty diagram, or a scratch. Both ask before unsaved work is replaced.
import { newestLine } from '../../src/lines.ts'
import { beginScratch, replaceWorkspace, workspaceAround } from '../store/actions/workspace.ts'
import { smallDiagram } from '../store/smallDiagram.ts'
import { mayReplace } from './openText.ts'

export async function beginEmptyDiagram() {
  if (await mayReplace('a new diagram')) replaceWorkspace({ ...workspaceAround('diagram', emptyDiagram), selected: 'Task_1' })
}

export async function beginScratchpad() {
  if (await mayReplace('a scratch')) beginScratch({ resultExpression: '', errorExpression: '', version: newestLine })
}

const emptyDiagram = smallDiagram({
  name: '1',
  version: newestLine,
  steps: [
    { id: 'Start_1', type: 'startEvent' },
    { id: 'Task_1', type: 'task' },
  ],
  flows: ['Flow_1'],
})
