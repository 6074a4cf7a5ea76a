// Tells what of the process model changed. After each change the model is read anew and compared: reading a few hundred
// elements takes a millisecond, and a change may reach elements that no event names (a message's name, a default flow).
import { readModel } from '../../src/bpmn/readModel.ts'
import type { ModelElement, ModelFlow, ProcessModel } from '../../src/bpmn/model.ts'
import type { ModelPatch } from './door.ts'
import type { ModdleElement } from './services.ts'

export interface ModelSync {
  /** the whole model; from now on patches are against it */
  reset(definitions: ModdleElement): ProcessModel
  /** undefined when nothing changed that the model shows */
  next(definitions: ModdleElement): ModelPatch | undefined
}

export function createModelSync(): ModelSync {
  let known = snapshot({ elements: {}, flows: {} })
  return {
    reset(definitions) {
      const model = readModel(definitions)
      known = snapshot(model)
      return model
    },
    next(definitions) {
      const model = readModel(definitions)
      const now = snapshot(model)
      const patch = difference(known, now, model)
      known = now
      return patch
    },
  }
}

/** Each part as text, by id: cheap to keep and to compare. */
interface Snapshot {
  elements: Map<string, string>
  flows: Map<string, string>
  platform: string
  version: string
}

function snapshot(model: ProcessModel): Snapshot {
  return {
    elements: new Map(Object.values(model.elements).map(element => [element.id, JSON.stringify(element)])),
    flows: new Map(Object.values(model.flows).map(flow => [flow.id, JSON.stringify(flow)])),
    platform: model.executionPlatform ?? '',
    version: model.executionPlatformVersion ?? '',
  }
}

function difference(before: Snapshot, now: Snapshot, model: ProcessModel): ModelPatch | undefined {
  const elements = changed<ModelElement>(before.elements, now.elements, model.elements)
  const flows = changed<ModelFlow>(before.flows, now.flows, model.flows)
  const removed = [...before.elements.keys(), ...before.flows.keys()].filter(
    id => !now.elements.has(id) && !now.flows.has(id),
  )
  const platform = {
    ...(now.version !== before.version && { executionPlatformVersion: now.version }),
    ...(now.platform !== before.platform && { executionPlatform: now.platform }),
  }
  if (elements.length + flows.length + removed.length + Object.keys(platform).length === 0) return undefined
  return { elements, flows, removed, ...platform }
}

function changed<Part>(before: Map<string, string>, now: Map<string, string>, parts: Record<string, Part>): Part[] {
  return [...now].filter(([id, text]) => before.get(id) !== text).map(([id]) => parts[id]!)
}
