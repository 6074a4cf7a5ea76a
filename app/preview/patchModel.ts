// The model after a patch: both sides of the worker boundary keep one.
import type { ProcessModel } from '../../src/bpmn/model.ts'
import type { ToWorker } from './protocol.ts'

export function patchModel(model: ProcessModel, patch: Extract<ToWorker, { tell: 'patch' }>): ProcessModel {
  const elements = { ...model.elements }
  const flows = { ...model.flows }
  for (const id of patch.removed) {
    delete elements[id]
    delete flows[id]
  }
  for (const element of patch.elements) elements[element.id] = element
  for (const flow of patch.flows) flows[flow.id] = flow
  const executionPlatformVersion = patch.executionPlatformVersion ?? model.executionPlatformVersion
  return { ...model, elements, flows, ...(executionPlatformVersion !== undefined && { executionPlatformVersion }) }
}
