// A diagram of a few elements in a row, as new work begins with.

export interface Step {
  id: string
  /** the element of BPMN, as `serviceTask` */
  type: 'startEvent' | 'task' | 'serviceTask' | 'endEvent'
  /** attributes as they stand in XML, escaped */
  attributes?: string
  /** extension elements as they stand in XML */
  extensions?: string
}

interface Row {
  /** ends the ids of what has no step: `Process_1` */
  name: string
  title?: string
  /** as `8.9` */
  version: string
  steps: readonly Step[]
  /** ids of the flows from each step to the next */
  flows: readonly string[]
}

const middle = 160
const firstX = 180
const gap = 54

export function smallDiagram({ name, title, version, steps, flows }: Row): string {
  const places = placesOf(steps)
  const elements = steps.map((step, at) => {
    const [before, after] = [flows[at - 1], flows[at]]
    const element = elementXml(step, before, after)
    return after === undefined ? element : `${element}\n    <bpmn:sequenceFlow id="${after}" sourceRef="${step.id}" targetRef="${steps[at + 1]!.id}" />`
  })
  const shapes = places.map(({ id, x, width, height }) => `
      <bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">
        <dc:Bounds x="${x}" y="${middle - height / 2}" width="${width}" height="${height}" />
      </bpmndi:BPMNShape>`)
  const edges = flows.map((flow, at) => `
      <bpmndi:BPMNEdge id="${flow}_di" bpmnElement="${flow}">
        <di:waypoint x="${places[at]!.x + places[at]!.width}" y="${middle}" />
        <di:waypoint x="${places[at + 1]!.x}" y="${middle}" />
      </bpmndi:BPMNEdge>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_${name}" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="${escapeXml(version)}.0">
  <bpmn:process id="Process_${name}"${title === undefined ? '' : ` name="${escapeXml(title)}"`} isExecutable="true">
    ${elements.join('\n    ')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_${name}">
    <bpmndi:BPMNPlane id="Plane_${name}" bpmnElement="Process_${name}">${shapes.join('')}${edges.join('')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`
}

function elementXml({ id, type, attributes, extensions }: Step, incoming?: string, outgoing?: string): string {
  const inside = [
    ...(extensions === undefined ? [] : [`<bpmn:extensionElements>${extensions}\n      </bpmn:extensionElements>`]),
    ...(incoming === undefined ? [] : [`<bpmn:incoming>${incoming}</bpmn:incoming>`]),
    ...(outgoing === undefined ? [] : [`<bpmn:outgoing>${outgoing}</bpmn:outgoing>`]),
  ]
  return `<bpmn:${type} id="${id}"${attributes === undefined ? '' : ` ${attributes}`}>\n      ${inside.join('\n      ')}\n    </bpmn:${type}>`
}

function placesOf(steps: readonly Step[]) {
  let x = firstX
  return steps.map(({ id, type }) => {
    const [width, height] = type.endsWith('Event') ? [36, 36] : [100, 80]
    const place = { id, x, width, height }
    x += width + gap
    return place
  })
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Line breaks and tabs in an attribute become blanks unless written as references.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** A text as it may stand in an attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, char => escapes[char]!)
}
