// From the diagram to what the connector runtime reads of it.
import type { ModelElement, ProcessModel } from '../../bpmn/model.ts'
import type { InboundElement, InboundProcess } from './contract.ts'

const types: readonly string[] = ['startEvent', 'intermediateCatchEvent', 'boundaryEvent', 'receiveTask']

/** The process that holds an element, with all elements that may have a connector; undefined: no such element. */
export function inboundProcessOf(model: ProcessModel, elementId: string): InboundProcess | undefined {
  const start = Object.hasOwn(model.elements, elementId) ? model.elements[elementId] : undefined
  const process = start && processOf(model, start)
  if (!process) return undefined
  const elements = Object.values(model.elements)
    .filter(element => types.includes(element.type) && processOf(model, element) === process)
    .map(readElement)
  return { bpmnProcessId: process.id, elements }
}

function processOf({ elements }: ProcessModel, element: ModelElement): ModelElement | undefined {
  const seen = new Set<string>()
  let current: ModelElement | undefined = element
  while (current && current.type !== 'process') {
    if (current.parent === undefined || seen.has(current.id)) return undefined
    seen.add(current.id)
    current = Object.hasOwn(elements, current.parent) ? elements[current.parent] : undefined
  }
  return current
}

function readElement({ id, name, type, properties, template, ...rest }: ModelElement): InboundElement {
  const message = messageOf({ type, ...rest })
  return {
    id,
    type: type as InboundElement['type'],
    properties,
    ...(name !== undefined && { name }),
    ...(message && { message }),
    ...(template && { template }),
  }
}

function messageOf({
  type,
  message,
  eventDefinitions,
}: Pick<ModelElement, 'type' | 'message' | 'eventDefinitions'>): InboundElement['message'] {
  const definition = eventDefinitions.find(({ kind }) => kind === 'message')
  const found = type === 'receiveTask' ? message : definition?.kind === 'message' ? definition : undefined
  return found && (found.messageName === undefined ? {} : { name: found.messageName })
}

/** Is there an inbound connector on the element? Of which type? */
export function inboundTypeOf({ type, properties }: ModelElement): string | undefined {
  if (!types.includes(type)) return undefined
  const value = properties.find(({ name }) => name === 'inbound.type')?.value
  return value === '' ? undefined : value
}

/** Where a webhook listens, below the runtime's base address; undefined without a webhook id. */
export function webhookPath({ properties }: Pick<InboundElement, 'properties'>): string | undefined {
  const id = properties.find(({ name }) => name === 'inbound.context')?.value
  return id === undefined || id === '' ? undefined : `/inbound/${encodeURIComponent(id)}`
}
