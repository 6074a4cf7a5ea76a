import type { ProcessModel } from '../bpmn/model.ts'

/** The process that holds the element, through however many subprocesses. */
export function processOf(model: ProcessModel, element: string): string {
  let id = element
  for (let parent = model.elements[id]?.parent; parent; parent = model.elements[id]?.parent) id = parent
  return id
}
