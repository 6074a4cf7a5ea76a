// `correlation.activatedElement`: the element that an event activated, with all its properties.
import { emptyObject, type JsonObject } from '../../json.ts'
import type { InboundProcess } from './contract.ts'
import type { ConnectorElement } from './elements.ts'

export function activatedElement(process: InboundProcess, { element, properties }: ConnectorElement): JsonObject {
  const { template } = element
  const all = emptyObject()
  for (const [name, value] of properties) all[name] = value
  return Object.assign(emptyObject(), {
    bpmnProcessId: process.bpmnProcessId,
    version: process.version ?? 1,
    processDefinitionKey: process.key ?? 1,
    elementId: element.id,
    elementName: element.name ?? null,
    elementType: element.type,
    tenantId: process.tenantId ?? '<default>',
    elementTemplateDetails: Object.assign(emptyObject(), {
      id: template?.id ?? null,
      version: template?.version === undefined ? null : String(template.version),
      icon: template?.icon ?? null,
    }),
    properties: all,
  })
}
