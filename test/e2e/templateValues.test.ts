// What templates make of an element beside plain inputs: each kind of value when the template changes, scenarios that
// suit the connector, requests, conditions behind it, and parts that only newer modelers have.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { entryOf, fieldText, openGroup } from './canvas.ts'
import { diagram } from './diagrams.ts'
import { chips, choose, eventually, openFiles, openPhase, outcome, phases, region, test, told, visit, writeJson, type TextFile } from './page.ts'

const dialog = (page: Page) => page.getByRole('dialog')

/** The XML of the task, as it is saved. */
async function saved(page: Page): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Diagram\s*\.bpmn/ }).click()
  return readFileSync(await (await coming).path(), 'utf8')
}

const property = (id: string, label: string, binding: object, more: object = {}) => ({ id, label, type: 'String', binding, ...more })
const linked = (linkName: string, part: string) => ({ type: 'zeebe:linkedResource', linkName, property: part })
const kinds = (version: number, ...properties: object[]): TextFile => ({
  name: `kinds-${version}.json`,
  text: JSON.stringify({
    $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
    id: 'com.example.kinds', name: 'Kinds', version, appliesTo: ['bpmn:Task', 'bpmn:ServiceTask'], elementType: { value: 'bpmn:ServiceTask' },
    properties: [{ type: 'Hidden', value: 'kinds:1', binding: { type: 'zeebe:taskDefinition', property: 'type' } }, ...properties],
  }),
})
const withKinds: TextFile = {
  name: 'kinds.bpmn',
  text: diagram({
    version: '8.8.0', attributes: 'zeebe:modelerTemplate="com.example.kinds" zeebe:modelerTemplateVersion="1"', jobType: 'kinds:1', inputs: {},
    extensions: `<zeebe:linkedResources><zeebe:linkedResource linkName="prompt" resourceId="mine.md" resourceType="prompt" />
      <zeebe:linkedResource linkName="gone" resourceId="old.md" /></zeebe:linkedResources><zeebe:jobPriorityDefinition priority="70" />`,
  }),
}

describe('an update tells of', () => {
  test('linked resources and priorities, and loses none that has a place', async ({ page }) => {
    await visit(page)
    await openFiles(page, withKinds,
      kinds(1, property('a', 'Prompt', linked('prompt', 'resourceId')), property('b', 'Other', linked('gone', 'resourceId')),
        property('c', 'Priority', { type: 'zeebe:jobPriorityDefinition', property: 'priority' }, { type: 'Number' })),
      kinds(2, property('a', 'Prompt file', linked('text', 'resourceId')), property('t', 'Type', linked('text', 'resourceType'), { value: 'prompt' }),
        property('c', 'Urgency', { type: 'zeebe:jobPriorityDefinition', property: 'priority' }, { type: 'Number' })))
    await region(page, 'Properties').getByRole('button', { name: 'Update available' }).click()
    await region(page, 'Properties').getByText('Update', { exact: true }).click()
    const { Lost, Kept, ...others } = await told(page)
    expect(Lost).toEqual(['Other: old.md no such field', 'Linked resource prompt: resource type: prompt no such field'])
    expect(Kept).toEqual(['Urgency: 70'])
    expect(others['Kept in another field']).toEqual(['Prompt: mine.md → Prompt file'])
    await dialog(page).getByRole('button', { name: 'Update', exact: true }).click()
    await eventually(() => saved(page)).toMatch(/linkedResource (?=[^>]*resourceId="mine\.md")(?=[^>]*linkName="text")/)
  })
})

async function changeTo(page: Page, words: string): Promise<void> {
  await region(page, 'Properties').getByRole('button', { name: 'Applied' }).click()
  await region(page, 'Properties').getByText('Change', { exact: true }).click()
  await page.locator('.djs-popup-search input').waitFor()
  await page.keyboard.type(words)
  await eventually(() => page.locator('.djs-popup .entry').count()).toBe(1)
  await page.keyboard.press('Enter')
}

describe('another connector', () => {
  test('brings its scenarios; undo brings the former ones back', async ({ page }) => {
    await visit(page)
    await choose(page, 'New', 'Diagram')
    await page.locator('[data-element-id="Task_1"].djs-element').waitFor()
    await openFiles(page, { name: 'rest.bpmn', text: diagram({ version: '8.8.0', attributes: 'zeebe:modelerTemplate="io.connector-playground.rest.v1" zeebe:modelerTemplateVersion="1"' }) })
    await eventually(async () => Object.keys(await chips(page))).toEqual(['200 OK', '404 Not Found', '504 Gateway Timeout'])
    await choose(page, 'Presets', '201')
    await writeJson(page, 'Simulated response as JSON', '{ "status": 200, "body": { "mine": true } }')
    await eventually(() => outcome(page)).toMatch(/^Completes/)
    await changeTo(page, 'SMTP')
    await dialog(page).waitFor()
    await eventually(() => dialog(page).locator('.change-scenarios').innerText()).toMatch(/“404 Not Found”, “504 Gateway Timeout”: untouched, replaced .* “[^”]+”: edited, stays\.$/)
    await dialog(page).getByRole('button', { name: 'Change', exact: true }).click()
    await eventually(async () => Object.keys(await chips(page)).length).toBe(4)
    expect(Object.keys(await chips(page)).slice(1)).not.toContain('404 Not Found')
    await eventually(() => page.getByRole('status').filter({ hasText: 'other scenarios' }).innerText()).toContain('Undo brings the former ones back.')
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually(async () => Object.keys(await chips(page))).toEqual([expect.any(String), '404 Not Found', '504 Gateway Timeout'])
  })
})

describe('a GraphQL task', () => {
  test('shows the request that its connector sends, and that it was not measured', async ({ page }) => {
    await visit(page)
    await openFiles(page, {
      name: 'graphql.bpmn',
      text: diagram({
        version: '8.8.0', jobType: 'io.camunda:connector-graphql:1',
        inputs: { 'graphql.url': 'https://api.example.org/graphql', 'graphql.method': 'POST', 'graphql.query': '{ order { id } }', 'graphql.variables': '={ id: 4711 }' },
      }),
    })
    await eventually(async () => (await phases(page))['Connector input']).toContain('POST https://api.example.org/graphql')
    const phase = await openPhase(page, 'Connector input')
    expect(phase).toContain('{"variables":{"id":4711},"query":"{ order { id } }"}')
    expect(phase).toContain('GraphQL connector of 8.8: not measured')
    expect(Object.keys(await chips(page))).toEqual(['Data', '200 with errors', '429 Too Many Requests'])
  })
})

describe('the panel', () => {
  test('takes no offence at an optional field that is not there', async ({ page }) => {
    await visit(page)
    const rest = 'zeebe:modelerTemplate="io.connector-playground.rest.v1" zeebe:modelerTemplateVersion="1"'
    const file = diagram({ version: '8.8.0', attributes: rest, headers: { retryBackoff: 'PT1S' } }).replace(' value="PT1S"', '')
    await openFiles(page, { name: 'rest.bpmn', text: file })
    await openGroup(page, 'Retries')
    await eventually(() => fieldText(page, 'Retry backoff')).toBe('')
    expect(await entryOf(page, 'Retry backoff').locator('.bio-properties-panel-error').count()).toBe(0)
    await entryOf(page, 'Retry backoff').locator('input').fill('soon')
    await entryOf(page, 'Retry backoff').locator('.bio-properties-panel-error').waitFor()
    await entryOf(page, 'Retry backoff').locator('input').fill('')
    await entryOf(page, 'Retry backoff').locator('.bio-properties-panel-error').waitFor({ state: 'detached' })
  })

  test('says that configurations are elsewhere, and what a secret is', async ({ page }) => {
    await visit(page)
    const configured = JSON.parse(readFileSync(new URL('../templates/all-features/configuration.json', import.meta.url), 'utf8')) as { id: string; properties: object[] }
    configured.properties.push({ id: 'key', label: 'Key', type: 'String', secret: true, binding: { type: 'zeebe:input', name: 'key' } })
    await openFiles(page, { name: 'configuration.json', text: JSON.stringify(configured) }, {
      name: 'c.bpmn', text: diagram({ version: '8.10.0', attributes: `zeebe:modelerTemplate="${configured.id}" zeebe:modelerTemplateVersion="1"` }),
    })
    await openGroup(page, 'Custom properties')
    await eventually(() => region(page, 'Properties').innerText()).toContain('Configurations are kept in a Camunda cluster, and none is connected here.')
    await eventually(() => entryOf(page, 'Key').innerText()).toContain('Write {{secrets.NAME}} instead.')
    await page.getByRole('button', { name: 'Templates', exact: true }).click()
    await region(page, 'Templates').getByRole('option', { name: /With a stored configuration/ }).click()
    await eventually(() => region(page, 'Templates').getByRole('article').innerText()).toMatch(/Configurations\s+Credential[^]*Secrets\s+Key/)
  })
})

const gateway = diagram({ version: '8.8.0', jobType: 'w', inputs: {}, headers: { resultExpression: '={ n: response.n }' } })
  .replace('<bpmn:endEvent id="End">', '<bpmn:exclusiveGateway id="Gate" name="Enough?" default="Less" /><bpmn:endEvent id="Ship" name="Ship" /><bpmn:endEvent id="End">')
  .replace('targetRef="End" />', `targetRef="Gate" /><bpmn:sequenceFlow id="Less" sourceRef="Gate" targetRef="End" />
    <bpmn:sequenceFlow id="More" sourceRef="Gate" targetRef="Ship"><bpmn:conditionExpression>=n &gt; 5</bpmn:conditionExpression></bpmn:sequenceFlow>`)
  .replace('</bpmndi:BPMNPlane>', `<bpmndi:BPMNShape id="Gate_di" bpmnElement="Gate"><dc:Bounds x="500" y="95" width="50" height="50" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="Ship_di" bpmnElement="Ship"><dc:Bounds x="640" y="102" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="More_di" bpmnElement="More"><di:waypoint x="550" y="120" /><di:waypoint x="640" y="120" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="Less_di" bpmnElement="Less"><di:waypoint x="525" y="145" /><di:waypoint x="525" y="200" /><di:waypoint x="448" y="138" /></bpmndi:BPMNEdge></bpmndi:BPMNPlane>`)
  .replace(/<bpmndi:BPMNEdge id="Out_di"[^]*?<\/bpmndi:BPMNEdge>/, '<bpmndi:BPMNEdge id="Out_di" bpmnElement="Out"><di:waypoint x="360" y="120" /><di:waypoint x="500" y="120" /></bpmndi:BPMNEdge>')

describe('the condition of a sequence flow', () => {
  test('shows its value under the field, at each keystroke, or why it has none', async ({ page }) => {
    await visit(page)
    await openFiles(page, { name: 'gateway.bpmn', text: gateway })
    await eventually(() => outcome(page)).toMatch(/^Completes/)
    await writeJson(page, 'Simulated response as JSON', '{ "n": 3 }')
    await page.locator('.djs-element[data-element-id="More"] .djs-hit').first().click({ force: true, position: { x: 40, y: 2 } })
    await openGroup(page, 'Condition')
    const value = () => region(page, 'Properties').locator('[data-field="condition"]').innerText()
    await eventually(value).toMatch(/^false\s+boolean$/)
    await writeJson(page, 'Simulated response as JSON', '{ "n": 7 }')
    await eventually(value).toMatch(/^true\s+boolean$/)
    await page.getByRole('radio', { name: 'Exception with a code' }).click()
    await eventually(value).toBe('No value now: in this scenario the token does not come to “Enough?”.')
  })
})
