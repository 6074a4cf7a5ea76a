// Which templates the modeler gets. Built-in ones are valid as shipped; foreign ones are checked against the schema of
// element templates, whose validator is large and loaded only for them.
import { loadValidator } from './loadValidator.ts'
import { isWebAddress, safeMarkup } from './safeMarkup.ts'
import type { Problem } from '../../src/problem.ts'
import { checkIcon } from '../../src/templates/checkLooks.ts'
import { Report } from '../../src/templates/report.ts'
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
    const validator = await loadValidator().catch(() => undefined)
    if (!validator) problems.push(notChecked)
    for (const template of validator ? imported : []) {
      const wrong = await once(template, validator!.validateTemplate)
      const again = wrong.length === 0 && accepted.has(keyOf(template))
      if (again) problems.push(invalid(template, 'the same id and version was imported before'))
      else if (wrong.length > 0) problems.push(invalid(template, wrong.join('; ')))
      else accepted.set(keyOf(template), safeCopy(template))
    }
  }
  const rest = builtIn.filter(template => !accepted.has(keyOf(template)))
  return { templates: [...accepted.values(), ...rest], problems }
}

/**
 * The same without the schema, which takes its time: for the first moments, until `checkTemplates` has looked. Nothing that
 * the modeler would stumble over is among them.
 */
export async function soundTemplates(builtIn: readonly TemplateJson[], imported: readonly TemplateJson[]): Promise<TemplateJson[]> {
  const { checkTemplates: check } = await import('../../src/templates/checkTemplates.ts')
  const accepted = new Map<string, TemplateJson>()
  for (const template of imported) {
    if (performance.now() - rested > 12) await rest()
    const [sound] = check(template).templates
    if (sound && !(template.id in Object.prototype) && !accepted.has(keyOf(template))) accepted.set(keyOf(template), safeCopy(template))
  }
  return [...accepted.values(), ...builtIn.filter(template => !accepted.has(keyOf(template)))]
}

// Templates never change, they are replaced: what was found out about one holds as long as it is there.
const verdicts = new WeakMap<TemplateJson, string[]>()
const safeCopies = new WeakMap<TemplateJson, TemplateJson>()

/** Many templates take their time: the page goes on in between. */
async function once(template: TemplateJson, validate: (template: TemplateJson) => string[]): Promise<string[]> {
  if (typeof template !== 'object' || template === null) return validate(template)
  const known = verdicts.get(template)
  if (known) return known
  if (performance.now() - rested > 12) await rest()
  const found = validate(template)
  verdicts.set(template, found)
  return found
}

let rested = 0

async function rest(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve))
  rested = performance.now()
}

function safeCopy(template: TemplateJson): TemplateJson {
  const known = safeCopies.get(template)
  if (known) return known
  const copy = withSafeTexts(template)
  safeCopies.set(template, copy)
  return copy
}

const keyOf = ({ id, version }: TemplateJson): string => JSON.stringify([id, version ?? null])

const notChecked: Problem = {
  code: 'TEMPLATES_NOT_CHECKED',
  severity: 'error',
  message: 'Your templates were not loaded: what checks them could not be fetched.',
  hint: 'Reload the page when the connection is back.',
}

function invalid(template: TemplateJson, reason: string): Problem {
  const name = [template?.name, template?.id].find(text => typeof text === 'string') ?? 'without a name'
  return {
    code: 'TEMPLATE_INVALID',
    severity: 'error',
    message: `Template “${name.slice(0, 80)}” was not loaded: ${reason}.`,
    hint: 'The other templates work. Mend the file and import it again.',
  }
}

interface Described {
  description?: unknown
  tooltip?: unknown
  /** of a property: its value is not for everyone */
  secret?: unknown
}

interface Searched {
  keywords?: string[]
  /** what the menus show in the template's place */
  steps?: Searched[]
}

type ForeignTemplate = TemplateJson & Searched & {
  category?: { id?: unknown }
  icon?: { contents?: unknown }
  documentationRef?: unknown
  deprecated?: { documentationRef?: unknown }
  properties?: Described[]
  groups?: Described[]
}

/** What a foreign template shows: markup from a short list of tags, links to web pages, and images that it brought along. */
function withSafeTexts(template: ForeignTemplate): TemplateJson {
  const { icon, documentationRef, deprecated, properties, groups, ...rest } = template
  return {
    ...(rest.category?.id === 'connectors' ? foundAsConnector(rest) : rest),
    ...(isPicture(icon) && { icon }),
    ...(isWebAddress(documentationRef) && { documentationRef }),
    ...(deprecated && { deprecated: isWebAddress(deprecated.documentationRef) ? deprecated : { ...deprecated, documentationRef: undefined } }),
    ...(properties && { properties: properties.map(withSafeDescription) }),
    ...(groups && { groups: groups.map(withSafeDescription) }),
  }
}

/** The keyword `Connector` lists them all; Camunda's newer templates say by their category alone that they are some. */
function foundAsConnector<Part extends Searched>(part: Part): Part {
  const { keywords = [], steps } = part
  return { ...part, keywords: [...keywords, 'Connector'], ...(steps && { steps: steps.map(foundAsConnector) }) }
}

function withSafeDescription<Part extends Described>(part: Part): Part {
  const { description, tooltip, secret } = part
  const told = [typeof description === 'string' ? safeMarkup(description) : '', secret === true ? secretNote : ''].filter(text => text !== '')
  return {
    ...part,
    ...(told.length > 0 && { description: told.join(' ') }),
    ...(typeof tooltip === 'string' && { tooltip: safeMarkup(tooltip) }),
  }
}

/** The modeler's fields show what is typed, and the diagram keeps it. */
const secretNote = 'Secret: what is typed here stands in the diagram as it is. Write {{secrets.NAME}} instead.'

/** Anything but data would be fetched from elsewhere; and not all that calls itself a picture is one. */
function isPicture(icon: unknown): boolean {
  const report = new Report('')
  checkIcon(icon, report)
  return report.problems.length === 0
}
