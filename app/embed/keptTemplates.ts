// In place of `templates/checkTemplates.ts`, where a small frame reads a link or a file: it does nothing with templates but
// pass them on to the playground, which checks them when it opens them.
import type { CheckedTemplates } from '../../src/templates/checkTemplates.ts'
import type { Template } from '../../src/templates/template.ts'

export function checkTemplates(json: unknown): CheckedTemplates {
  const candidates: unknown[] = Array.isArray(json) ? json : [json]
  return { templates: candidates.filter(isNamed), problems: [] }
}

function isNamed(candidate: unknown): candidate is Template {
  const { id, name } = (candidate ?? {}) as Partial<Template>
  return typeof id === 'string' && typeof name === 'string'
}
