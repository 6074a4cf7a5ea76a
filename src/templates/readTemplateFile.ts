// A file of element templates, as text from anywhere.
import { parseJson } from '../json.ts'
import type { CheckedTemplates } from './checkTemplates.ts'
import { checkTemplates } from './checkTemplates.ts'

/** Longest file that is read, in characters: all of Camunda's own templates together are a third of it. */
export const longestFile = 10_000_000

/** Reads one template or a list of them. Problems: `TEMPLATE_TOO_LARGE`, those of `parseJson` and of `checkTemplates`. */
export function readTemplateFile(text: string): CheckedTemplates {
  if (text.length > longestFile) {
    const message = `The file has ${text.length} characters; ${longestFile} are read at most.`
    const hint = 'Import the templates in several files.'
    return { templates: [], problems: [{ code: 'TEMPLATE_TOO_LARGE', severity: 'error', message, hint }] }
  }
  const json = parseJson(text)
  return json.ok ? checkTemplates(json.value) : { templates: [], problems: [json.problem] }
}
