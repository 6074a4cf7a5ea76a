// Which templates the modeler gets. Built-in ones are valid as shipped; foreign ones are checked against the schema of
// element templates, whose validator is large and loaded only for them.
import type { Problem } from '../../src/problem.ts'
import type { TemplateJson } from '../../src/workspace.ts'

export interface CheckedTemplates {
  templates: TemplateJson[]
  problems: Problem[]
}

/** Of equal id and version the imported one wins. */
export async function checkTemplates(
  builtIn: readonly TemplateJson[], imported: readonly TemplateJson[],
): Promise<CheckedTemplates> {
  const problems: Problem[] = []
  const accepted = new Map<string, TemplateJson>()
  if (imported.length > 0) {
    const { validateTemplate } = await import('./validateTemplate.ts')
    for (const template of imported) {
      const wrong = validateTemplate(template)
      if (wrong.length === 0 && accepted.has(keyOf(template))) wrong.push('the same id and version was imported before')
      problems.push(...wrong.map(reason => invalid(template, reason)))
      if (wrong.length === 0) accepted.set(keyOf(template), template)
    }
  }
  const rest = builtIn.filter(template => !accepted.has(keyOf(template)))
  return { templates: [...accepted.values(), ...rest].map(withSafeIcon), problems }
}

const keyOf = ({ id, version }: TemplateJson): string => JSON.stringify([id, version ?? null])

function invalid(template: TemplateJson, reason: string): Problem {
  const name = typeof template?.name === 'string' ? template.name : String(template?.id ?? 'without a name')
  return {
    code: 'TEMPLATE_INVALID',
    severity: 'error',
    message: `Template “${name.slice(0, 80)}” was not loaded: ${reason}.`,
    hint: 'The other templates work. Mend the file and import it again.',
  }
}

/** An icon is an image that came with the template; anything else would be fetched from elsewhere. */
export function isImageData(address: unknown): boolean {
  return typeof address === 'string' && /^data:image\/[\w.+-]+[;,]/i.test(address)
}

function withSafeIcon(template: TemplateJson): TemplateJson {
  const { icon, ...rest } = template as TemplateJson & { icon?: { contents?: unknown } }
  return icon === undefined || isImageData(icon?.contents) ? template : rest
}
