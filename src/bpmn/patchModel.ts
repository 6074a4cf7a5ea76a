// Puts what changed on the canvas into a model, without reading the whole diagram again.
import type { ModelElement, ModelFlow, ProcessModel } from './model.ts'

/** What the canvas tells of an edit: read by `readElement` and `readFlow` after the edit was done. */
export interface ModelPatch {
  elements: ModelElement[]
  flows: ModelFlow[]
  /** ids of elements and flows that are gone */
  removed: string[]
  /** absent: unchanged; empty: gone */
  executionPlatform?: string
  executionPlatformVersion?: string
}

/** A new model; the given one stays as it is. */
export function patchModel(model: ProcessModel, patch: ModelPatch): ProcessModel {
  const elements = Object.assign(Object.create(null) as ProcessModel['elements'], model.elements)
  for (const id of patch.removed) delete elements[id]
  for (const element of patch.elements) {
    // Moved into another container, an element becomes the last there, as in the file.
    if (elements[element.id]?.parent !== element.parent) delete elements[element.id]
    elements[element.id] = element
  }
  const patched: ProcessModel = { ...model, elements, flows: placeFlows(model, patch) }
  for (const key of ['executionPlatform', 'executionPlatformVersion'] as const) {
    const value = patch[key]
    if (value) patched[key] = value
    else if (value === '') delete patched[key]
  }
  return patched
}

/** Patched flows know their place in the document; the others fill the places between, in the order they had. */
function placeFlows(model: ProcessModel, patch: ModelPatch): ProcessModel['flows'] {
  const gone = new Set([...patch.removed, ...patch.flows.map(flow => flow.id)])
  const others = Object.values(model.flows)
    .filter(flow => !gone.has(flow.id))
    .sort((a, b) => a.order - b.order)
  const placed = patch.flows.toSorted((a, b) => a.order - b.order)
  const flows = Object.create(null) as ProcessModel['flows']
  const count = others.length + placed.length
  for (let order = 0; order < count; order++) {
    const flow = placed[0] && (placed[0].order <= order || others.length === 0) ? placed.shift()! : others.shift()!
    flows[flow.id] = flow.order === order ? flow : { ...flow, order }
  }
  return flows
}
