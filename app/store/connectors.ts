// What the panels need to know of the diagram, read from its model.
import type { ProcessModel } from '../../src/bpmn/model.ts'
import type { AppState } from './state.ts'

type Connector = AppState['diagram']['connectors'][number]

/** All elements that hand out a job, in document order. */
export function connectorsOf(model: ProcessModel): Connector[] {
  return Object.values(model.elements).flatMap(({ id, name, type, taskDefinition }) => {
    const jobType = taskDefinition?.type
    return jobType ? [{ id, name: name || id, type, jobType }] : []
  })
}

/** Whose preview is shown: the selected connector, else the one shown before while it is there, else the first. */
export function previewedElement(connectors: readonly Connector[], selected?: string, before?: string): string | undefined {
  const isThere = (id: string | undefined) => connectors.some(connector => connector.id === id)
  if (isThere(selected)) return selected
  return isThere(before) ? before : connectors[0]?.id
}
