// A process with one inbound element, as small as it can be.
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import type { ProcessModel } from '../../src/bpmn/model.ts'

export type Kind = 'start' | 'messageStart' | 'catch' | 'receive'

const element = (kind: Kind, properties: string) => {
  const extension = `<bpmn:extensionElements><zeebe:properties>${properties}</zeebe:properties></bpmn:extensionElements>`
  const event = '<bpmn:messageEventDefinition id="definition" messageRef="message"/>'
  switch (kind) {
    case 'start':
      return `<bpmn:startEvent id="hook" name="Order came in">${extension}<bpmn:outgoing>b</bpmn:outgoing></bpmn:startEvent>`
    case 'messageStart':
      return `<bpmn:startEvent id="hook" name="Order came in">${extension}<bpmn:outgoing>b</bpmn:outgoing>${event}</bpmn:startEvent>`
    case 'catch':
      return `<bpmn:intermediateCatchEvent id="hook" name="Payment came in">${extension}<bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing>${event}</bpmn:intermediateCatchEvent>`
    case 'receive':
      return `<bpmn:receiveTask id="hook" name="Payment came in" messageRef="message">${extension}<bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing></bpmn:receiveTask>`
  }
}

/** The webhook listens at `/inbound/order`; instances wait for `=orderId`. `version` of Camunda: default 8.8. */
export async function inboundModel(kind: Kind, properties: Record<string, string> = {}, version = '8.8.0'): Promise<ProcessModel> {
  const all = { 'inbound.type': 'io.camunda:webhook:1', 'inbound.context': 'order', ...properties }
  const written = Object.entries(all).map(([name, value]) => `<zeebe:property name="${name}" value="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`).join('')
  const starts = kind === 'start' || kind === 'messageStart'
  const begin = starts ? '' : '<bpmn:startEvent id="begin"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="a" sourceRef="begin" targetRef="hook"/>'
  const read = await parseDiagram(`<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="d" targetNamespace="t" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="${version}">
  <bpmn:process id="orders" name="Order process" isExecutable="true">
    ${begin}${element(kind, written)}
    <bpmn:sequenceFlow id="b" sourceRef="hook" targetRef="work"/>
    <bpmn:userTask id="work" name="Work on it"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements><bpmn:incoming>b</bpmn:incoming></bpmn:userTask>
  </bpmn:process>
  <bpmn:message id="message" name="payment"><bpmn:extensionElements><zeebe:subscription correlationKey="=orderId"/></bpmn:extensionElements></bpmn:message>
</bpmn:definitions>`)
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.model
}
