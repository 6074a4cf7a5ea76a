// What the panels need to know of the diagram, read from its model.
import type { ProcessModel } from '../../src/bpmn/model.ts'
import { inboundTypeOf } from '../../src/runtime/inbound/modelProcess.ts'
import type { AppState, JoblessElement } from './state.ts'

type Connector = AppState['diagram']['connectors'][number]

/** All elements that hand out a job or that an event comes in at, in document order. */
export function connectorsOf(model: ProcessModel): Connector[] {
  return Object.values(model.elements).flatMap((element): Connector[] => {
    const { id, name, type, taskDefinition, properties, template } = element
    const jobType = taskDefinition?.type
    const inbound = inboundTypeOf(element)
    if (inbound !== undefined) {
      const waits = type !== 'startEvent' || (element.parent !== undefined && model.elements[element.parent]?.triggeredByEvent === true)
      const { correlationKey: key } = element.message ?? element.eventDefinitions.find(each => each.kind === 'message') ?? {}
      return [{ id, name: name || id, type, inbound: { type: inbound, properties, waits, ...(key !== undefined && { key }) } }]
    }
    return jobType ? [{ id, name: name || id, type, jobType, ...(template && { template: template.id }) }] : []
  })
}

/** What would hand out a job if it had a job type: service and send tasks, and all that a template made a connector of. */
export function withoutJob(model: ProcessModel): JoblessElement[] {
  return Object.values(model.elements)
    .filter(element => workers.includes(element.type) || (element.template && templatedWorkers.includes(element.type)))
    .filter(({ taskDefinition }) => !taskDefinition?.type)
    .map(({ id, name, template }) => ({ id, name: name || id, hasTemplate: template !== undefined }))
}

/** Types of elements that a job worker does. */
const workers = ['serviceTask', 'sendTask']
const templatedWorkers = ['intermediateThrowEvent', 'endEvent']

/** Whose preview is shown: the selected connector, else the one shown before while it is there, else the first. */
export function previewedElement(connectors: readonly Connector[], selected?: string, before?: string): string | undefined {
  const isThere = (id: string | undefined) => connectors.some(connector => connector.id === id)
  if (isThere(selected)) return selected
  return isThere(before) ? before : connectors[0]?.id
}
