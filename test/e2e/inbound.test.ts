// An inbound connector: a request is edited, and what becomes of it follows at each keystroke.
import { describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { chip, chips, choose, eventually, openFiles, outcome, phases, problems, readJson, region, switchTo, test, values, visit, writeJson } from './page.ts'

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
const properties = (all: Record<string, string>) =>
  Object.entries(all).map(([name, value]) => `<zeebe:property name="${name}" value="${xml(value)}" />`).join('')
const webhook = (id: string, all: Record<string, string>) =>
  `<bpmn:extensionElements><zeebe:properties>${properties({ 'inbound.type': 'io.camunda:webhook:1', 'inbound.context': id, ...all })}</zeebe:properties></bpmn:extensionElements>`
const shape = (id: string, x: number) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="100" width="36" height="36" /></bpmndi:BPMNShape>`
const edge = (id: string, x: number) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${x}" y="118" /><di:waypoint x="${x + 104}" y="118" /></bpmndi:BPMNEdge>`

/** A webhook that starts, with a signature, and one that a payment goes to. */
const orders = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="d" targetNamespace="t" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
  <bpmn:process id="orders" name="Order process" isExecutable="true">
    <bpmn:startEvent id="hook" name="Order came in">${webhook('order', {
      'inbound.shouldValidateHmac': 'enabled', 'inbound.hmacSecret': 'sesame', 'inbound.hmacHeader': 'X-Signature', 'inbound.hmacAlgorithm': 'sha_256',
      activationCondition: '=request.body.status = "OK"', resultExpression: '={orderId: request.body.orderId}',
      'inbound.responseExpression': '={statusCode: 202, body: {id: request.body.id}}',
    })}<bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="a" sourceRef="hook" targetRef="pay" />
    <bpmn:intermediateCatchEvent id="pay" name="Payment came in">${webhook('payment', {
      correlationKeyExpression: '=request.body.data.orderId', messageIdExpression: '=request.body.data.paymentId', resultExpression: '={paid: request.body.data.amount}',
    })}<bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing><bpmn:messageEventDefinition id="m" messageRef="message" /></bpmn:intermediateCatchEvent>
    <bpmn:sequenceFlow id="b" sourceRef="pay" targetRef="end" />
    <bpmn:endEvent id="end" name="Done"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
  <bpmn:message id="message" name="payment"><bpmn:extensionElements><zeebe:subscription correlationKey="=orderId" /></bpmn:extensionElements></bpmn:message>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="orders">
    ${shape('hook', 160)}${shape('pay', 300)}${shape('end', 440)}${edge('a', 196)}${edge('b', 336)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`

const starts = 'Starts Order process with 1 variable and answers 202.'
const answer = async (page: Page) => (await region(page, 'HTTP answer').innerText()).replace(/\s+/g, ' ')
const request = (page: Page) => region(page, 'Simulated request')

async function openOrders(page: Page): Promise<void> {
  await visit(page)
  await openFiles(page, { name: 'orders.bpmn', text: orders })
  await eventually(() => outcome(page)).toBe(starts)
}

async function openPayment(page: Page): Promise<void> {
  await openOrders(page)
  await page.locator('.djs-element[data-element-id="pay"]').click()
  await eventually(() => request(page).getByLabel('Path').inputValue()).toBe('/inbound/payment')
  await choose(page, 'Presets', 'Payment')
}

describe('a request', () => {
  test('begins as the element asks for it; each scenario tells what becomes of it', async ({ page }) => {
    await openOrders(page)
    await eventually(() => answer(page)).toMatch(/202 Accepted .*"id": "ord-1042"/)
    await eventually(() => values(page)).toEqual({ orderId: '"1042"' })
    expect(Object.keys(await phases(page))).toEqual(expect.arrayContaining(['HMAC signature', 'Activation condition', 'Command', 'HTTP answer']))
    await eventually(() => chips(page)).toMatchObject({ Order: 'Starts', 'Wrong signature': 'Rejected 401' })
    await eventually(() => page.locator('.outcome-badge').innerText()).toBe('Starts')
  })

  test('that was changed needs another signature, which is made at a click', async ({ page }) => {
    await openOrders(page)
    await writeJson(page, 'Body of the request', '{"status": "OK", "orderId": "7", "id": 7}')
    await eventually(() => outcome(page)).toBe('Rejected: 401, the signature does not match.')
    await request(page).getByRole('button', { name: 'Sign', exact: true }).click()
    await eventually(() => outcome(page)).toBe(starts)
    await writeJson(page, 'Body of the request', '{"status": "no"}')
    await request(page).getByRole('button', { name: 'Sign', exact: true }).click()
    await eventually(() => outcome(page)).toBe('Not activated: the condition is false, answers 422.')
  })

  test('is edited by method, path and headers', async ({ page }) => {
    await openOrders(page)
    await request(page).getByLabel('Path').fill('/inbound/orders')
    await eventually(() => outcome(page)).toBe('Rejected: 404, nothing listens at orders.')
    await request(page).getByLabel('Path').fill('/inbound/order')
    await eventually(() => outcome(page)).toBe(starts)
    await request(page).getByLabel('Method', { exact: true }).selectOption('PATCH')
    await eventually(() => outcome(page)).toContain('Rejected: 405')
    await request(page).getByLabel('Method', { exact: true }).selectOption('POST')
    await request(page).getByRole('button', { name: 'Remove X-Signature' }).click()
    await eventually(() => outcome(page)).toBe('Rejected: 500, the header X-Signature is missing.')
  })

  test('as HTTP text and as a form is the same; curl goes in and out', async ({ page }) => {
    await openOrders(page)
    await switchTo(page, 'Request as', 'HTTP')
    await writeJson(page, 'Request as HTTP text', 'PUT /inbound/order?a=b HTTP/1.1\nX-Other: 1\n\nnothing')
    await switchTo(page, 'Request as', 'Form')
    await eventually(() => request(page).getByLabel('Method', { exact: true }).inputValue()).toBe('PUT')
    await eventually(() => request(page).getByLabel('Value of X-Other').inputValue()).toBe('1')
    await eventually(() => request(page).getByLabel('Value of a', { exact: true }).inputValue()).toBe('b')
    await switchTo(page, 'Request as', 'HTTP')
    await writeJson(page, 'Request as HTTP text', 'no request')
    await eventually(() => request(page).getByRole('alert').innerText()).toContain('The first line names method and path')
    await writeJson(page, 'Request as HTTP text', `curl -X DELETE 'https://a.example/inbound/order' -H 'X-Last: 2'`)
    await switchTo(page, 'Request as', 'Form')
    await eventually(() => request(page).getByLabel('Method', { exact: true }).inputValue()).toBe('DELETE')
    await eventually(() => request(page).getByLabel('Value of X-Last').inputValue()).toBe('2')
    await choose(page, 'curl', 'Paste a curl command')
    // What can't be read stays there to be corrected.
    await page.getByRole('textbox', { name: 'Command', exact: true }).fill(`curl 'https://a.example/inbound/order`)
    await page.getByRole('button', { name: 'Take it' }).click()
    await eventually(() => page.getByRole('dialog').getByRole('alert').innerText()).toBe('A quote of the command is never closed.')
    await page.getByRole('textbox', { name: 'Command', exact: true }).fill(`curl https://a.example/inbound/order \\\n  -H 'Content-Type: application/json' \\\n  -d '{\n  "id": 1\n}'`)
    await page.getByRole('button', { name: 'Take it' }).click()
    await eventually(() => readJson(page, 'Body of the request')).toBe('{\n  "id": 1\n}')
    await switchTo(page, 'Request as', 'HTTP')
    await writeJson(page, 'Request as HTTP text', `curl -X DELETE 'https://a.example/inbound/order' -H 'X-Last: 2'`)
    await switchTo(page, 'Request as', 'Form')
    await eventually(() => request(page).getByLabel('Method', { exact: true }).inputValue()).toBe('DELETE')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await choose(page, 'curl', 'Copy as curl')
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe("curl -X DELETE 'http://localhost:8086/inbound/order' \\\n  -H 'X-Last: 2'")
  })
})

describe('a message', () => {
  test('waits, or goes to the instance that waits for its key', async ({ page }) => {
    await openPayment(page)
    await eventually(() => outcome(page)).toBe('Waits as message payment with key 1042 for 1 hour and answers 200.')
    await eventually(async () => (await problems(page)).join('\n')).toContain('No instance waits at Payment came in')
    await writeJson(page, 'Process variables as JSON', '{"orderId": "1042"}')
    await eventually(() => outcome(page)).toBe('Correlates message payment with the instance that waits at Payment came in with key 1042 and answers 200.')
    await eventually(() => values(page)).toEqual({ paid: '199.6', orderId: '"1042"' })
  })

  test('of the same id counts once within its time to live', async ({ page }) => {
    await openPayment(page)
    await writeJson(page, 'Process variables as JSON', '{"orderId": "1042"}')
    await request(page).getByRole('button', { name: 'Add a request' }).click()
    await eventually(() => outcome(page)).toBe('Ignored: message payment with id pay-77 was there before, answers 200.')
    const attempts = page.getByRole('table', { name: 'Requests' }).getByRole('button')
    const badges = () => attempts.evaluateAll(all => all.map(each => each.getAttribute('title')))
    await eventually(() => badges()).toEqual(['Correlates', 'Same id'])
    await request(page).getByLabel('Seconds after the request before').fill('3600')
    await eventually(badges).toEqual(['Correlates', 'Waits'])
    await attempts.first().click()
    await eventually(() => outcome(page)).toContain('Correlates message payment')
    await eventually(() => chip(page, 'Order').isChecked()).toBe(true)
  })
})

describe('elements with one deduplication id', () => {
  test('are one connector: where they disagree, none listens, and both say so', async ({ page }) => {
    await visit(page)
    const shared = '<zeebe:properties><zeebe:property name="deduplicationMode" value="MANUAL" /><zeebe:property name="deduplicationId" value="all" />'
    await openFiles(page, { name: 'orders.bpmn', text: orders.replaceAll('<zeebe:properties>', shared) })
    await eventually(() => outcome(page)).toBe('Rejected: 404, nothing listens at order.')
    const disagree = 'share the deduplication id all, but differ in'
    await eventually(async () => (await problems(page)).join('\n')).toContain(`Order came in and Payment came in ${disagree}`)
    await page.locator('.djs-element[data-element-id="pay"]').click()
    await eventually(async () => (await problems(page)).join('\n')).toContain(`Payment came in and Order came in ${disagree}`)
  })
})
