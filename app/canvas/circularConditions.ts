// Conditions that lead back to themselves. The modeler's library follows them without looking where it has been: it would
// never come back, or switch fields on and off until the page breaks.
import type { TemplateJson } from '../../src/workspace.ts'

interface Property {
  id?: string
  condition?: { property?: string; allMatch?: { property?: string }[] }
}

export interface Circle {
  /** index of the property that the circle was found from */
  property: number
  /** ids in the order in which they ask for each other; the last one is the first again */
  ids: string[]
}

/** The first circle; undefined when there is none. For templates of the right shape. */
export function circularCondition(template: TemplateJson): Circle | undefined {
  const properties = (template as { properties?: Property[] }).properties ?? []
  const first = new Map<string, Property>()
  for (const property of properties) {
    if (property.id !== undefined && !first.has(property.id)) first.set(property.id, property)
  }
  const harmless = new Set<Property>()
  const search = (property: Property, path: readonly Property[]): Property[] | undefined => {
    if (harmless.has(property)) return undefined
    const at = path.indexOf(property)
    if (at >= 0) return [...path.slice(at), property]
    for (const id of asked(property)) {
      const next = first.get(id)
      const found = next && search(next, [...path, property])
      if (found) return found
    }
    harmless.add(property)
    return undefined
  }
  for (const [index, property] of properties.entries()) {
    const circle = search(property, [])
    if (circle) return { property: index, ids: circle.map(({ id }) => id ?? '') }
  }
  return undefined
}

function asked({ condition }: Property): string[] {
  const conditions = condition?.allMatch ?? (condition ? [condition] : [])
  return conditions.flatMap(({ property }) => (property === undefined ? [] : [property]))
}
