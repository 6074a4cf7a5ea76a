// Writes a link to what a frame shows. Loaded when somebody is about to follow it.
import type { FieldKey } from '../../src/bpmn/fields.ts'
import { encodeLink } from '../../src/share/link.ts'
import type { Workspace } from '../../src/workspace.ts'
import { parts } from './parts.ts'
import { withFields } from './withFields.ts'

/** The data of a link to the workspace with these texts in its diagram. */
export function writeLink(workspace: Workspace, element: string, fields: Readonly<Record<FieldKey, string>>): { ok: true; data: string } | { ok: false; message: string } {
  const written = encodeLink({ ...workspace, diagram: withFields(workspace.diagram, element, fields), selected: element })
  return written.ok ? { ok: true, data: written.data } : { ok: false, message: written.problem.message }
}

parts().writeLink = writeLink
