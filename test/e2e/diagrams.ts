// Diagrams as files that a person brings along.

interface Parts {
  /** the version attribute: `8.8.0`; absent: none */
  version?: string
  /** execution platform; absent: none */
  platform?: string
  headers?: Record<string, string>
  inputs?: Record<string, string>
  /** attributes of the task */
  attributes?: string
  jobType?: string
  /** stands among the extension elements */
  extensions?: string
  /** attributes of the outermost element, for namespaces */
  namespaces?: string
  /** XML comments and elements before the process */
  before?: string
}

/** A process of one service task between a start and an end. */
export function diagram({
  version, platform = 'Camunda Cloud', headers = {}, inputs = { method: 'GET', url: 'https://example.org/' }, attributes = '',
  jobType = 'io.camunda:http-json:1', extensions = '', namespaces = '', before = '',
}: Parts = {}): string {
  const all = (element: string, key: string, value: string, of: Record<string, string>, swap = false) =>
    Object.entries(of).map(([name, text]) => {
      const [first, second] = swap ? [text, name] : [name, text]
      return `<zeebe:${element} ${key}="${escapeXml(first)}" ${value}="${escapeXml(second)}" />`
    }).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" ${namespaces} id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn"${platform && ` modeler:executionPlatform="${platform}"`}${version === undefined ? '' : ` modeler:executionPlatformVersion="${version}"`}>
  ${before}
  <bpmn:process id="Process_1" isExecutable="true">
    <bpmn:startEvent id="Start"><bpmn:outgoing>In</bpmn:outgoing></bpmn:startEvent>
    <bpmn:serviceTask id="Call" name="Call it" ${attributes}>
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="${jobType}" />
        <zeebe:ioMapping>${all('input', 'source', 'target', inputs, true)}</zeebe:ioMapping>
        <zeebe:taskHeaders>${all('header', 'key', 'value', headers)}</zeebe:taskHeaders>
        ${extensions}
      </bpmn:extensionElements>
      <bpmn:incoming>In</bpmn:incoming>
      <bpmn:outgoing>Out</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:endEvent id="End"><bpmn:incoming>Out</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="In" sourceRef="Start" targetRef="Call" />
    <bpmn:sequenceFlow id="Out" sourceRef="Call" targetRef="End" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1">
      <bpmndi:BPMNShape id="Start_di" bpmnElement="Start"><dc:Bounds x="160" y="102" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Call_di" bpmnElement="Call"><dc:Bounds x="260" y="80" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="End_di" bpmnElement="End"><dc:Bounds x="430" y="102" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="In_di" bpmnElement="In"><di:waypoint x="196" y="120" /><di:waypoint x="260" y="120" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="Out_di" bpmnElement="Out"><di:waypoint x="360" y="120" /><di:waypoint x="430" y="120" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;')
}

/** Attributes that tie the task to the built-in REST template. */
export const restTemplate = 'zeebe:modelerTemplate="io.connector-playground.rest.v1" zeebe:modelerTemplateVersion="1"'

/** An element template of one text field for service tasks. */
export function template(id: string, name: string, version = 1): object {
  return {
    $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
    id, name, version,
    keywords: ['Connector', 'warehouse'],
    appliesTo: ['bpmn:Task', 'bpmn:ServiceTask'],
    elementType: { value: 'bpmn:ServiceTask' },
    groups: [{ id: 'main', label: 'Warehouse', openByDefault: true }],
    properties: [
      { type: 'Hidden', value: `${id}:1`, binding: { type: 'zeebe:taskDefinition', property: 'type' } },
      { label: 'Article', group: 'main', type: 'String', feel: 'optional', binding: { type: 'zeebe:input', name: 'article' }, constraints: { notEmpty: true } },
      { label: 'Result expression', group: 'main', type: 'Text', feel: 'required', binding: { type: 'zeebe:taskHeader', key: 'resultExpression' } },
    ],
  }
}
