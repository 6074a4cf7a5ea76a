// A whole workspace in one file, `<name>.connector-playground.json`; its schema is in `public/schemas/`.
import type { Json, JsonObject } from '../json.ts'
import { printJson } from '../json.ts'
import { checkTemplates } from '../templates/checkTemplates.ts'
import type { Template } from '../templates/template.ts'
import type { FileResult, ObjectReader } from './fileShape.ts'
import { readFile } from './fileShape.ts'
import { fileVersion, readElements, readSecrets, writeElements } from './files.ts'
import type { ScenarioSet } from './scenario.ts'

/** A workspace as its file holds it; `Workspace` of `src/workspace.ts` is this. */
export interface WorkspaceFile {
  name: string
  diagram: string
  templates: { id: string; version?: number; name: string; [key: string]: unknown }[]
  scenarios: Record<string, ScenarioSet>
  secrets: Record<string, string>
  keepSecrets: boolean
  zone: string
  selected?: string
  view: 'diagram' | 'scratch'
}

/**
 * Reads `<name>.connector-playground.json`. Templates that are broken are left out with a problem; anything else that
 * does not fit makes the file unreadable.
 */
export function readWorkspaceFile(text: string): FileResult<WorkspaceFile> {
  return readFile(text, fileVersion, file => {
    const scenarios = file.child('scenarios')
    const selected = file.text('selected')
    const workspace: WorkspaceFile = {
      name: file.requiredText('name'),
      diagram: file.requiredText('diagram'),
      templates: readTemplates(file),
      scenarios: scenarios ? readElements(scenarios) : {},
      secrets: readSecrets(file),
      keepSecrets: file.flag('keepSecrets') ?? false,
      zone: file.text('zone') ?? 'UTC',
      view: file.oneOf('view', ['diagram', 'scratch']) ?? 'diagram',
      ...(selected === undefined ? {} : { selected }),
    }
    file.done()
    return workspace
  })
}

/** Writes `<name>.connector-playground.json`; the secrets only when asked. */
export function writeWorkspaceFile(workspace: WorkspaceFile, { withSecrets }: { withSecrets: boolean }): string {
  const { name, diagram, templates, scenarios, secrets, keepSecrets, zone, selected, view } = workspace
  const file: JsonObject = { version: fileVersion, name, zone, view }
  if (selected !== undefined) file['selected'] = selected
  if (withSecrets) Object.assign(file, { secrets: { ...secrets }, keepSecrets })
  file['scenarios'] = writeElements(scenarios)
  file['templates'] = templates as unknown as Json
  file['diagram'] = diagram
  return `${printJson(file, 2)}\n`
}

function readTemplates(file: ObjectReader): Template[] {
  const json = file.value('templates')
  if (json === undefined) return []
  if (!Array.isArray(json)) {
    file.wrong(file.at('templates'), 'a list', json)
    return []
  }
  const { templates, problems } = checkTemplates(json)
  for (const { code, message } of problems) file.report(code, 'warning', `templates: ${message}`)
  return templates
}
