// A workspace out of a link.
import { decodeLink } from '../../src/share/link.ts'
import { checkDiagram } from '../files/checkDiagram.ts'
import type { Found } from './openAddress.ts'

const title = 'This link can’t be opened.'

export async function openLink(data: string): Promise<Found> {
  const decoded = decodeLink(data)
  if (!decoded.ok) return { ok: false, title, problem: decoded.problem }
  const { workspace, stoodIn, problems } = decoded
  const { refused, leftOut = [] } = workspace.diagram === '' ? {} : await checkDiagram(workspace.diagram)
  if (refused) return { ok: false, title, problem: refused }
  const names = stoodIn.length > 3 ? `${stoodIn.slice(0, 3).join(', ')} and ${stoodIn.length - 3} more` : stoodIn.join(', ')
  const details = [
    ...(stoodIn.length > 0 ? [`Values of secrets do not travel: dummy values stand in for ${names}.`] : []),
    ...problems.slice(0, 1).map(({ message }) => message),
  ]
  return {
    ok: true,
    workspace,
    by: 'the workspace in the link',
    leftOut,
    ...(details.length > 0 && { word: { text: `“${workspace.name}” was opened from a link.`, detail: details.join(' ') } }),
  }
}
