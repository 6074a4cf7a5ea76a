// Connectors that are no webhooks, and what the diagram tells of any of them.
import { describe, expect, test } from 'vitest'
import { parseDiagram } from '../../../src/bpmn/parseDiagram.ts'
import { inboundProcessOf, inboundTypeOf, webhookPath } from '../../../src/runtime/inbound/modelProcess.ts'
import { receiveEvent } from '../../../src/runtime/inbound/receiveEvent.ts'
import { element, world } from './webhook.ts'

const kafka = {
  'inbound.type': 'io.camunda:connector-kafka-inbound:1',
  correlationKeyExpression: '=value.orderId',
  messageIdExpression: '=key',
  messageTtl: 'PT5M',
  resultExpression: '={paid: value.paid}',
}
const process = {
  bpmnProcessId: 'orders',
  elements: [element(kafka, { id: 'paid', type: 'receiveTask', message: { name: 'payment' } })],
}
const event = { key: 'k-1', value: { orderId: 42, paid: true } }

test('a record of a queue becomes a message', () => {
  const run = receiveEvent(process, 'paid', event, { line: '8.8', world })
  expect(run.commands).toEqual([
    {
      command: 'publishMessage',
      name: 'payment',
      correlationKey: '42',
      messageId: 'k-1',
      timeToLiveMs: 300_000,
      tenantId: '<default>',
      variables: { paid: true },
    },
  ])
  expect(run.correlation).toEqual({ result: 'MessagePublished', element: 'paid' })
  expect(run.problems).toEqual([])
})

test('without its key it is an invalid input', () => {
  const run = receiveEvent(process, 'paid', { value: {} }, { line: '8.8', world })
  expect(run.commands).toEqual([])
  expect(run.correlation).toMatchObject({ result: 'InvalidInput' })
})

test('an element without a connector says so', () => {
  expect(receiveEvent(process, 'nowhere', event, { line: '8.8', world }).failure).toContain('No connector')
})

describe('the diagram', () => {
  const xml = `<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="orders" isExecutable="true">
    <bpmn:startEvent id="start" name="Order comes in">
      <bpmn:extensionElements><zeebe:properties>
        <zeebe:property name="inbound.type" value="io.camunda:webhook:1" />
        <zeebe:property name="inbound.context" value="my hook" />
      </zeebe:properties></bpmn:extensionElements>
    </bpmn:startEvent>
    <bpmn:subProcess id="sub">
      <bpmn:receiveTask id="paid" messageRef="m" />
    </bpmn:subProcess>
    <bpmn:task id="task" />
  </bpmn:process>
  <bpmn:process id="other"><bpmn:startEvent id="elsewhere" /></bpmn:process>
  <bpmn:message id="m" name="payment" />
</bpmn:definitions>`

  test('gives a process with its subprocesses', async () => {
    const parsed = await parseDiagram(xml)
    if (!parsed.ok) throw new Error('unreadable')
    const { model } = parsed
    expect(inboundProcessOf(model, 'paid')).toMatchObject({
      bpmnProcessId: 'orders',
      elements: [
        { id: 'start', type: 'startEvent', name: 'Order comes in' },
        { id: 'paid', type: 'receiveTask', message: { name: 'payment' } },
      ],
    })
    expect(inboundProcessOf(model, 'nowhere')).toBeUndefined()
    expect(inboundTypeOf(model.elements.start!)).toBe('io.camunda:webhook:1')
    expect(inboundTypeOf(model.elements.paid!)).toBeUndefined()
    expect(webhookPath(model.elements.start!)).toBe('/inbound/my%20hook')
  })
})

// Measured on the correlation handler of 8.8.7.
test.each([
  ['=12345678901234567890', '1.2345678901234567E19'],
  ['=12345678901', '12345678901'],
  ['=0.0000001', '1.0E-7'],
  ['={n: 12345678901234567890}', '{"n":1.2345678901234567E19}'],
])('the key %s is %s', (correlationKeyExpression, correlationKey) => {
  const properties = { ...kafka, correlationKeyExpression }
  const elements = [element(properties, { id: 'paid', type: 'receiveTask', message: { name: 'payment' } })]
  const { commands } = receiveEvent({ ...process, elements }, 'paid', event, { line: '8.8', world })
  expect(commands).toMatchObject([{ correlationKey }])
})
