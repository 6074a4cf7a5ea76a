// All templates that the page knows, each with what a person wants to know of it.
import type { TemplateUse } from '../canvas/door.ts'
import { lineFor } from '../../src/lines.ts'
import { fitsEngines, lineForTemplate } from '../../src/templates/engines.ts'
import type { Template } from '../../src/templates/template.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import { templateKey } from '../store/templatesPane.ts'

export interface CatalogueEntry {
  key: string
  id: string
  version?: number
  name: string
  /** missing: an element names it, and nobody has it */
  origin: 'built-in' | 'imported' | 'missing'
  /** absent when it is missing */
  template?: TemplateJson
  /** its range of Camunda versions; absent when it names none */
  engines?: string
  /** it can be chosen in this diagram */
  fits: boolean
  /** what to know of its Camunda version, as `8.10: not measured, previewed as 8.9` */
  notice?: string
  /** a newer version that fits this diagram, while this one is not it */
  newer?: TemplateJson
  deprecated?: string
  /** a built-in one of equal id and version, whose place it takes */
  overrides: boolean
  uses: readonly TemplateUse[]
}

interface Known {
  builtIn: readonly TemplateJson[]
  imported: readonly TemplateJson[]
  uses: readonly TemplateUse[]
  /** Camunda version of the diagram */
  version: string | undefined
}

/** By name, newer versions first; those that are missing come before all others. */
export function catalogue({ builtIn, imported, uses, version }: Known): CatalogueEntry[] {
  const own = new Set(imported.map(keyOf))
  const shipped = new Set(builtIn.map(keyOf))
  const all = [...imported, ...builtIn.filter(template => !own.has(keyOf(template)))]
  const keys = new Set(all.map(keyOf))
  const camunda = lineFor(version).version
  const usesOf = (key: string) => uses.filter(use => templateKey(use.id, use.version) === key)
  const newestOf = newestFitting(all, camunda)

  const entries = all.map((template): CatalogueEntry => {
    const key = keyOf(template)
    const { id, name, version: number, engines, deprecated } = template as Template & { deprecated?: { message?: string } }
    const newest = newestOf.get(id)
    const { notice } = lineForTemplate(template as Template)
    return {
      key, id, name, template,
      ...(number !== undefined && { version: number }),
      origin: own.has(key) ? 'imported' : 'built-in',
      overrides: own.has(key) && shipped.has(key),
      ...(engines?.['camunda'] && { engines: engines['camunda'] }),
      fits: fitsEngines(template as Template, camunda),
      ...(notice !== undefined && engines?.['camunda'] && { notice }),
      ...(newest && newest !== template && (newest.version ?? -1) > (number ?? -1) && { newer: newest }),
      ...(deprecated && { deprecated: typeof deprecated.message === 'string' ? deprecated.message : 'It is deprecated.' }),
      uses: usesOf(key),
    }
  })
  const missing = uses.filter(use => !keys.has(templateKey(use.id, use.version)))
  const lost = [...new Map(missing.map(use => [templateKey(use.id, use.version), use])).entries()].map(([key, use]): CatalogueEntry => {
    const newest = newestOf.get(use.id)
    return {
      key, id: use.id, name: use.id, origin: 'missing', fits: false, overrides: false, uses: usesOf(key),
      ...(use.version !== undefined && { version: use.version }),
      ...(newest && { newer: newest }),
    }
  })
  return [...lost, ...entries.sort((one, other) => one.name.localeCompare(other.name) || (other.version ?? -1) - (one.version ?? -1))]
}

/** Every word must occur somewhere: in its name, id, keywords, description, engines or origin. */
export function searchCatalogue(entries: readonly CatalogueEntry[], query: string): CatalogueEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...entries]
  return entries.filter(entry => {
    const { keywords, description } = (entry.template ?? {}) as { keywords?: string[]; description?: string }
    const marks = [
      entry.origin, entry.engines, entry.deprecated && 'deprecated', entry.uses.length > 0 && 'used', entry.newer && 'older',
      ...entry.uses.map(({ name }) => name),
    ]
    const text = [entry.name, entry.id, `v${entry.version}`, description, ...(keywords ?? []), ...marks].filter(Boolean).join(' ').toLowerCase()
    return words.every(word => text.includes(word))
  })
}

const keyOf = ({ id, version }: TemplateJson) => templateKey(id, version)

function newestFitting(all: readonly TemplateJson[], camunda: string): Map<string, TemplateJson> {
  const newest = new Map<string, TemplateJson>()
  for (const template of all) {
    if (!fitsEngines(template as Template, camunda)) continue
    const known = newest.get(template.id)
    if (!known || (known.version ?? -1) < (template.version ?? -1)) newest.set(template.id, template)
  }
  return newest
}
