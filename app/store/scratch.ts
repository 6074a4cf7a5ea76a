// Scratch: a response and two expressions, with no diagram in sight. Beneath it is a process of one task, so that what
// is seen here is what the task does, and "Make it a task" only has to show it.
import type { ModelElement, ProcessModel } from '../../src/bpmn/model.ts'

export interface Scratch {
  /** FEEL with its `=`, as it stands in the header */
  resultExpression: string
  errorExpression: string
  /** as `8.9` */
  version: string
}

export const scratchTask = 'Task_scratch'
const jobType = 'io.camunda:http-json:1'
/** the built-in REST template, so that the task comes with its fields */
export const scratchTemplate = { id: 'io.connector-playground.rest.v1', version: 1 }
const inputs = [
  { source: 'GET', target: 'method' },
  { source: 'https://example.com/', target: 'url' },
  { source: 'noAuth', target: 'authentication.type' },
  { source: '=20', target: 'connectionTimeoutInSeconds' },
  { source: '=20', target: 'readTimeoutInSeconds' },
]

/** The diagram of the scratch's one task, with both expressions as task headers. */
export function scratchDiagram({ resultExpression, errorExpression, version }: Scratch): string {
  const headers = headersOf({ resultExpression, errorExpression })
    .map(({ key, value }) => `\n          <zeebe:header key="${key}" value="${escapeXml(value)}" />`)
    .join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_scratch" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="${escapeXml(version)}.0">
  <bpmn:process id="Process_scratch" name="Scratch" isExecutable="true">
    <bpmn:startEvent id="Start_scratch">
      <bpmn:outgoing>Flow_start</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:sequenceFlow id="Flow_start" sourceRef="Start_scratch" targetRef="${scratchTask}" />
    <bpmn:serviceTask id="${scratchTask}" name="Call the service" zeebe:modelerTemplate="${scratchTemplate.id}" zeebe:modelerTemplateVersion="${scratchTemplate.version}">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="${jobType}" retries="3" />
        <zeebe:ioMapping>${inputs.map(({ source, target }) => `
          <zeebe:input source="${source}" target="${target}" />`).join('')}
        </zeebe:ioMapping>
        <zeebe:taskHeaders>${headers}
        </zeebe:taskHeaders>
      </bpmn:extensionElements>
      <bpmn:incoming>Flow_start</bpmn:incoming>
      <bpmn:outgoing>Flow_end</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:sequenceFlow id="Flow_end" sourceRef="${scratchTask}" targetRef="End_scratch" />
    <bpmn:endEvent id="End_scratch">
      <bpmn:incoming>Flow_end</bpmn:incoming>
    </bpmn:endEvent>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_scratch">
    <bpmndi:BPMNPlane id="Plane_scratch" bpmnElement="Process_scratch">
      <bpmndi:BPMNShape id="Start_scratch_di" bpmnElement="Start_scratch">
        <dc:Bounds x="180" y="142" width="36" height="36" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Task_scratch_di" bpmnElement="${scratchTask}">
        <dc:Bounds x="270" y="120" width="100" height="80" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="End_scratch_di" bpmnElement="End_scratch">
        <dc:Bounds x="430" y="142" width="36" height="36" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="Flow_start_di" bpmnElement="Flow_start">
        <di:waypoint x="216" y="160" />
        <di:waypoint x="270" y="160" />
      </bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="Flow_end_di" bpmnElement="Flow_end">
        <di:waypoint x="370" y="160" />
        <di:waypoint x="430" y="160" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`
}

/** The model of that diagram, for the preview: no XML has to be read while a person types. */
export function scratchModel({ resultExpression, errorExpression, version }: Scratch): ProcessModel {
  const nothing = { eventDefinitions: [], inputs: [], outputs: [], headers: [], properties: [], parent: 'Process_scratch' }
  const elements: ModelElement[] = [
    { ...nothing, id: 'Process_scratch', type: 'process', name: 'Scratch', isExecutable: true, parent: undefined, incoming: [], outgoing: [] },
    { ...nothing, id: 'Start_scratch', type: 'startEvent', incoming: [], outgoing: ['Flow_start'] },
    {
      ...nothing,
      id: scratchTask,
      type: 'serviceTask',
      name: 'Call the service',
      incoming: ['Flow_start'],
      outgoing: ['Flow_end'],
      taskDefinition: { type: jobType, retries: '3' },
      template: scratchTemplate,
      inputs,
      headers: headersOf({ resultExpression, errorExpression }),
    },
    { ...nothing, id: 'End_scratch', type: 'endEvent', incoming: ['Flow_end'], outgoing: [] },
  ]
  return {
    executionPlatform: 'Camunda Cloud',
    executionPlatformVersion: `${version}.0`,
    elements: Object.fromEntries(elements.map(element => [element.id, element])),
    flows: {
      Flow_start: { id: 'Flow_start', parent: 'Process_scratch', source: 'Start_scratch', target: scratchTask, order: 0 },
      Flow_end: { id: 'Flow_end', parent: 'Process_scratch', source: scratchTask, target: 'End_scratch', order: 1 },
    },
  }
}

function headersOf({ resultExpression, errorExpression }: Pick<Scratch, 'resultExpression' | 'errorExpression'>) {
  return [
    { key: 'resultExpression', value: resultExpression },
    { key: 'errorExpression', value: errorExpression },
    { key: 'retryBackoff', value: 'PT30S' },
  ].filter(({ value }) => value.replace('=', '').trim() !== '')
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

function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, char => escapes[char]!)
}
