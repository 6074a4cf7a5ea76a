// Templates to files: one, several, or those that the diagram uses, as Camunda Modeler reads them.
import type { TemplateJson } from '../../src/workspace.ts'
import { download } from '../files/download.ts'
import { saveDiagram } from '../files/saveFiles.ts'
import { notify } from '../store/actions/notices.ts'
import { canvasApi } from '../store/session.ts'
import { appStore } from '../store/store.ts'
import { knownTemplates } from './changePlan.ts'

/** One template alone, or a list of them. */
export function exportTemplates(name: string, templates: readonly TemplateJson[]) {
  const content = templates.length === 1 ? templates[0] : templates
  void download(`${name}.json`, `${JSON.stringify(content, null, 2)}\n`, 'application/json')
}

/** A name for the file of a template. */
export const fileName = ({ name, id, version }: TemplateJson) =>
  `${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || id.replace(/[^\w.-]+/g, '-')}${version === undefined ? '' : `-v${version}`}`

/** Those that elements of the diagram name, each once; of equal id and version the imported one. */
export async function templatesOfDiagram(): Promise<{ templates: TemplateJson[]; missing: number }> {
  const uses = canvasApi()?.templateUses() ?? []
  const known = await knownTemplates()
  const named = [...new Map(uses.map(({ id, version }) => [JSON.stringify([id, version ?? null]), { id, version }])).values()]
  const templates = named.flatMap(({ id, version }) => known.find(each => each.id === id && each.version === version) ?? [])
  return { templates, missing: named.length - templates.length }
}

/** The diagram, and beside it its templates as one list: what goes into `.camunda/element-templates`. */
export async function saveDiagramWithTemplates() {
  const { templates, missing } = await templatesOfDiagram()
  if (!(await saveDiagram())) return
  const gone = missing === 0 ? '' : ` ${missing === 1 ? 'One template that it names is' : `${missing} templates that it names are`} not here.`
  if (templates.length === 0) return notify(`The diagram uses no template that is loaded here: it was saved alone.${gone}`)
  const name = `${appStore.getState().workspace.name}.templates`
  await download(`${name}.json`, `${JSON.stringify(templates, null, 2)}\n`, 'application/json')
  notify(
    `Saved the diagram and ${templates.length === 1 ? 'its template' : `its ${templates.length} templates`}.${gone}`,
    `For Camunda Modeler, put ${name}.json into .camunda/element-templates beside the diagram.`,
  )
}
