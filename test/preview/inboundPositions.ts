// A diagram with one inbound connector, at every place where one may stand, with a built-in template applied to it.
import { readFileSync } from 'node:fs'
import type { ModelElement } from '../../src/bpmn/model.ts'
import { applyTemplate } from '../../src/templates/applyTemplate.ts'
import type { Template } from '../../src/templates/template.ts'

export type Position =
  | 'start' | 'messageStart' | 'catch' | 'receive' | 'boundary' | 'boundaryBeside' | 'boundaryOfSubprocess' | 'afterGateway' | 'eventSubprocess' | 'eventSubprocessBeside'

export type TemplateName =
  | 'webhook-start' | 'webhook-message-start' | 'webhook-catch' | 'webhook-receive' | 'webhook-boundary' | 'github-webhook' | 'email-inbox' | 'http-polling' | 'message-consume'

/** What a person fills in, by the name of the property; whatever else must be filled in reads `x`. */
const filledIn: Record<string, Record<string, string>> = {
  'io.camunda:webhook:1': {
    'inbound.context': 'order', 'inbound.hmacSecret': '{{secrets.KEY}}', correlationKeyExpression: '=request.body.orderId', resultExpression: '={status: request.body.status}',
  },
  'io.camunda:connector-rabbitmq-inbound:1': { correlationKeyExpression: '=message.body.orderId', resultExpression: '={total: message.body.total}' },
  'io.camunda:http-polling:1': {
    url: 'https://example.org/events', correlationKeyExpression: '=body.shipmentId', activationCondition: '=body.state = "delivered"', resultExpression: '={at: body.deliveredAt}',
  },
  'io.camunda:connector-email-inbound:1': { correlationKeyExpression: '=split(subject, " ")[3]', resultExpression: '={from: fromAddress}' },
}

/** The element `hook` after the template was chosen and filled in. Instances wait with `=orderId` for the message `arrived`. */
export function applied(name: TemplateName, position: Position): ModelElement {
  const template = JSON.parse(readFileSync(new URL(`../../public/templates/${name}.json`, import.meta.url), 'utf8')) as Template
  const type = template.properties.find(({ binding }) => binding.name === 'inbound.type')!.value as string
  return applyTemplate(template, {
    id: 'hook',
    seed: 1,
    fill: ({ binding, constraints, value }) => {
      if (binding.type === 'bpmn:Message#property') return 'arrived'
      if (binding.name === 'correlationKey') return '=orderId'
      if (binding.name === 'correlationRequired') return position.startsWith('eventSubprocess') ? 'required' : 'notRequired'
      return filledIn[type]![binding.name ?? ''] ?? ((constraints as { notEmpty?: boolean } | undefined)?.notEmpty && value === undefined ? 'x' : undefined)
    },
  })
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

interface Written {
  /** inside the process */
  nodes: string
  /** x, y, width, height by id */
  shapes: Record<string, [number, number, number, number]>
}

const ways = (incoming: string[], outgoing: string[]) =>
  [...incoming.map(id => `<bpmn:incoming>${id}</bpmn:incoming>`), ...outgoing.map(id => `<bpmn:outgoing>${id}</bpmn:outgoing>`)].join('')
const begin = '<bpmn:startEvent id="begin" name="Order placed"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>'
const userTask = (id: string, name: string, incoming: string[], outgoing: string[] = []) =>
  `<bpmn:userTask id="${id}" name="${name}"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements>${ways(incoming, outgoing)}</bpmn:userTask>`
const flow = (id: string, from: string, to: string) => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`
const work = userTask('work', 'Work on it', ['b'])

const positions: Record<Position, (attributes: string, extension: string, definition: string) => Written> = {
  start: (attributes, extension) => ({
    nodes: `<bpmn:startEvent ${attributes}>${extension}${ways([], ['b'])}</bpmn:startEvent>${flow('b', 'hook', 'work')}${work}`,
    shapes: { hook: [160, 122, 36, 36], work: [260, 100, 100, 80] },
  }),
  messageStart: (attributes, extension, definition) => ({
    nodes: `<bpmn:startEvent ${attributes}>${extension}${ways([], ['b'])}${definition}</bpmn:startEvent>${flow('b', 'hook', 'work')}${work}`,
    shapes: { hook: [160, 122, 36, 36], work: [260, 100, 100, 80] },
  }),
  catch: (attributes, extension, definition) => ({
    nodes: `${begin}${flow('a', 'begin', 'hook')}<bpmn:intermediateCatchEvent ${attributes}>${extension}${ways(['a'], ['b'])}${definition}</bpmn:intermediateCatchEvent>${flow('b', 'hook', 'work')}${work}`,
    shapes: { begin: [60, 122, 36, 36], hook: [160, 122, 36, 36], work: [260, 100, 100, 80] },
  }),
  receive: (attributes, extension) => ({
    nodes: `${begin}${flow('a', 'begin', 'hook')}<bpmn:receiveTask ${attributes} messageRef="message">${extension}${ways(['a'], ['b'])}</bpmn:receiveTask>${flow('b', 'hook', 'work')}${work}`,
    shapes: { begin: [60, 122, 36, 36], hook: [130, 100, 100, 80], work: [260, 100, 100, 80] },
  }),
  boundary: (attributes, extension, definition) => boundary(attributes, extension, definition, true),
  boundaryBeside: (attributes, extension, definition) => boundary(attributes, extension, definition, false),
  boundaryOfSubprocess: (attributes, extension, definition) => ({
    nodes: `${begin}${flow('a', 'begin', 'busy')}<bpmn:subProcess id="busy" name="Packing">${ways(['a'], [])}<bpmn:startEvent id="inner"><bpmn:outgoing>c</bpmn:outgoing></bpmn:startEvent>${flow('c', 'inner', 'pack')}${userTask('pack', 'Pack it', ['c'])}</bpmn:subProcess><bpmn:boundaryEvent ${attributes} attachedToRef="busy">${extension}${ways([], ['b'])}${definition}</bpmn:boundaryEvent>${flow('b', 'hook', 'work')}${work}`,
    shapes: { begin: [20, 122, 36, 36], busy: [100, 60, 260, 160], inner: [130, 122, 36, 36], pack: [210, 100, 100, 80], hook: [210, 202, 36, 36], work: [400, 260, 100, 80] },
  }),
  afterGateway: (attributes, extension, definition) => ({
    nodes: `${begin}${flow('a', 'begin', 'choice')}<bpmn:eventBasedGateway id="choice" name="What first?">${ways(['a'], ['c', 'd'])}</bpmn:eventBasedGateway>${flow('c', 'choice', 'hook')}${flow('d', 'choice', 'late')}<bpmn:intermediateCatchEvent ${attributes}>${extension}${ways(['c'], ['b'])}${definition}</bpmn:intermediateCatchEvent>${flow('b', 'hook', 'work')}${work}<bpmn:intermediateCatchEvent id="late" name="Ten minutes later">${ways(['d'], [])}<bpmn:timerEventDefinition id="timer"><bpmn:timeDuration>PT10M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`,
    shapes: { begin: [20, 122, 36, 36], choice: [90, 115, 50, 50], hook: [180, 122, 36, 36], late: [180, 222, 36, 36], work: [260, 100, 100, 80] },
  }),
  eventSubprocess: (attributes, extension, definition) => eventSubprocess(attributes, extension, definition, true),
  eventSubprocessBeside: (attributes, extension, definition) => eventSubprocess(attributes, extension, definition, false),
}

function boundary(attributes: string, extension: string, definition: string, interrupting: boolean): Written {
  return {
    nodes: `${begin}${flow('a', 'begin', 'busy')}${userTask('busy', 'Pack it', ['a'])}<bpmn:boundaryEvent ${attributes} attachedToRef="busy"${interrupting ? '' : ' cancelActivity="false"'}>${extension}${ways([], ['b'])}${definition}</bpmn:boundaryEvent>${flow('b', 'hook', 'work')}${work}`,
    shapes: { begin: [60, 122, 36, 36], busy: [150, 100, 100, 80], hook: [182, 162, 36, 36], work: [300, 220, 100, 80] },
  }
}

function eventSubprocess(attributes: string, extension: string, definition: string, interrupting: boolean): Written {
  return {
    nodes: `${begin}${flow('a', 'begin', 'busy')}${userTask('busy', 'Pack it', ['a'])}<bpmn:subProcess id="handler" name="Changed" triggeredByEvent="true"><bpmn:startEvent ${attributes}${interrupting ? '' : ' isInterrupting="false"'}>${extension}${ways([], ['b'])}${definition}</bpmn:startEvent>${flow('b', 'hook', 'work')}${work}</bpmn:subProcess>`,
    shapes: { begin: [60, 122, 36, 36], busy: [150, 100, 100, 80], handler: [60, 220, 300, 140], hook: [90, 272, 36, 36], work: [200, 250, 100, 80] },
  }
}

/** The diagram as a file, drawn. `version` of Camunda: default 8.8. */
export function positioned(name: TemplateName, position: Position, version = '8.8.0'): string {
  const { properties, template } = applied(name, position)
  const written = properties.map(each => `<zeebe:property name="${each.name}" value="${escape(each.value)}"/>`).join('')
  const extension = `<bpmn:extensionElements><zeebe:properties>${written}</zeebe:properties></bpmn:extensionElements>`
  const attributes = `id="hook" name="Something came in" zeebe:modelerTemplate="${template!.id}" zeebe:modelerTemplateVersion="${template!.version}"`
  const { nodes, shapes } = positions[position](attributes, extension, '<bpmn:messageEventDefinition id="definition" messageRef="message"/>')
  const drawn = Object.entries(shapes).map(([id, [x, y, width, height]]) => {
    const subprocess = id === 'handler' || (id === 'busy' && position === 'boundaryOfSubprocess') ? ' isExpanded="true"' : ''
    return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${subprocess}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`
  })
  const middle = (id: string) => {
    const [x, y, width, height] = shapes[id]!
    return `<di:waypoint x="${x + width / 2}" y="${y + height / 2}"/>`
  }
  const edges = [...nodes.matchAll(/<bpmn:sequenceFlow id="(\w+)" sourceRef="(\w+)" targetRef="(\w+)"/g)].map(([, id, from, to]) =>
    `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${middle(from!)}${middle(to!)}</bpmndi:BPMNEdge>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions" targetNamespace="t" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="${version}">
  <bpmn:process id="orders" name="Order process" isExecutable="true">${nodes}</bpmn:process>
  <bpmn:message id="message" name="arrived"><bpmn:extensionElements><zeebe:subscription correlationKey="=orderId"/></bpmn:extensionElements></bpmn:message>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="orders">${drawn.join('')}${edges.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`
}
