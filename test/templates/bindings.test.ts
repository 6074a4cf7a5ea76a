// Where each binding type keeps its value in a diagram: found there, called by a name, read, and read again when typed.
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readField, withField } from '../../src/bpmn/applyField.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { bindingTypes, fieldOf, heldBindings, placeLabel, readBinding } from '../../src/templates/bindings.ts'
import type { TemplateBinding } from '../../src/templates/template.ts'
import { diagram, extensions } from '../bpmn/diagram.ts'

const definitions = `<bpmn:message id="m" name="paid">${extensions('<zeebe:subscription correlationKey="=orderId" />')}</bpmn:message>
  <bpmn:signal id="sig" name="stock" />`

async function model(element: string) {
  const parsed = await parseDiagram(diagram(element, { definitions }))
  if (!parsed.ok) throw new Error(parsed.problem.message)
  expect(parsed.warnings).toEqual([])
  return parsed.model
}

const task = (content: string, tag = 'serviceTask') => `<bpmn:${tag} id="e">${extensions(content)}</bpmn:${tag}>`
const event = (content: string) => `<bpmn:intermediateCatchEvent id="e">${content}</bpmn:intermediateCatchEvent>`
const linked = task('<zeebe:linkedResources><zeebe:linkedResource linkName="a:b" resourceId="p.md" resourceType="prompt" bindingType="versionTag" versionTag="v1" /><zeebe:linkedResource linkName="two" resourceId="q.md" /></zeebe:linkedResources>')
const called = task('<zeebe:calledElement processId="child" bindingType="deployment" businessId="=orderId" propagateAllChildVariables="false" />', 'callActivity')
const userTask = task(
  `<zeebe:userTask /><zeebe:formDefinition formId="approve" bindingType="versionTag" versionTag="v2" />
   <zeebe:assignmentDefinition assignee="=clerk" candidateUsers="ada" candidateGroups="shop" /><zeebe:priorityDefinition priority="70" />
   <zeebe:taskSchedule dueDate="2026-02-28T12:00:00Z" followUpDate="=now()" />
   <zeebe:executionListeners><zeebe:executionListener eventType="start" type="audit" retries="2" /></zeebe:executionListeners>
   <zeebe:taskListeners><zeebe:taskListener eventType="assigning" type="notify" /><zeebe:taskListener eventType="assigning" type="second" /></zeebe:taskListeners>`,
  'userTask',
)
const adHoc = `<bpmn:adHocSubProcess id="e">${extensions('<zeebe:adHoc activeElementsCollection="=[&#34;a&#34;]" outputCollection="all" outputElement="=one" />')}<bpmn:completionCondition>=done</bpmn:completionCondition></bpmn:adHocSubProcess>`

const places: [xml: string, binding: TemplateBinding, label: string, text: string][] = [
  [task('<zeebe:taskDefinition type="t" retries="=3" />'), { type: 'zeebe:taskDefinition', property: 'type' }, 'Job type', 't'],
  [task('<zeebe:taskDefinition type="t" retries="=3" />'), { type: 'zeebe:taskDefinition', property: 'retries' }, 'Retries', '=3'],
  [task('<zeebe:ioMapping><zeebe:input source="=x" target="url" /></zeebe:ioMapping>'), { type: 'zeebe:input', name: 'url' }, 'url', '=x'],
  [task('<zeebe:taskHeaders><zeebe:header key="k" value="v" /></zeebe:taskHeaders>'), { type: 'zeebe:taskHeader', key: 'k' }, 'k', 'v'],
  [task('<zeebe:properties><zeebe:property name="p" value="v" /></zeebe:properties>'), { type: 'zeebe:property', name: 'p' }, 'p', 'v'],
  [linked, { type: 'zeebe:linkedResource', linkName: 'a:b', property: 'resourceId' }, 'Linked resource a:b: resource id', 'p.md'],
  [linked, { type: 'zeebe:linkedResource', linkName: 'a:b', property: 'resourceType' }, 'Linked resource a:b: resource type', 'prompt'],
  [linked, { type: 'zeebe:linkedResource', linkName: 'a:b', property: 'bindingType' }, 'Linked resource a:b: binding type', 'versionTag'],
  [linked, { type: 'zeebe:linkedResource', linkName: 'a:b', property: 'versionTag' }, 'Linked resource a:b: version tag', 'v1'],
  [linked, { type: 'zeebe:linkedResource', linkName: 'two', property: 'resourceId' }, 'Linked resource two: resource id', 'q.md'],
  [called, { type: 'zeebe:calledElement', property: 'processId' }, 'Called element: process id', 'child'],
  [called, { type: 'zeebe:calledElement', property: 'bindingType' }, 'Called element: binding type', 'deployment'],
  [called, { type: 'zeebe:calledElement', property: 'businessId' }, 'Called element: business id', '=orderId'],
  [task('<zeebe:calledDecision decisionId="d" resultVariable="r" versionTag="v" />', 'businessRuleTask'), { type: 'zeebe:calledDecision', property: 'decisionId' }, 'Called decision: decision id', 'd'],
  [task('<zeebe:calledDecision decisionId="d" resultVariable="r" versionTag="v" />', 'businessRuleTask'), { type: 'zeebe:calledDecision', property: 'versionTag' }, 'Called decision: version tag', 'v'],
  [task('<zeebe:script expression="=1" resultVariable="r" />', 'scriptTask'), { type: 'zeebe:script', property: 'expression' }, 'Script: expression', '=1'],
  [userTask, { type: 'zeebe:formDefinition', property: 'formId' }, 'Form: form id', 'approve'],
  [userTask, { type: 'zeebe:formDefinition', property: 'versionTag' }, 'Form: version tag', 'v2'],
  [task('<zeebe:userTask /><zeebe:formDefinition externalReference="f" />', 'userTask'), { type: 'zeebe:formDefinition', property: 'externalReference' }, 'Form: external reference', 'f'],
  [userTask, { type: 'zeebe:assignmentDefinition', property: 'assignee' }, 'Assignee', '=clerk'],
  [userTask, { type: 'zeebe:assignmentDefinition', property: 'candidateUsers' }, 'Candidate users', 'ada'],
  [userTask, { type: 'zeebe:assignmentDefinition', property: 'candidateGroups' }, 'Candidate groups', 'shop'],
  [userTask, { type: 'zeebe:taskSchedule', property: 'dueDate' }, 'Due date', '2026-02-28T12:00:00Z'],
  [userTask, { type: 'zeebe:taskSchedule', property: 'followUpDate' }, 'Follow up date', '=now()'],
  [userTask, { type: 'zeebe:priorityDefinition', property: 'priority' }, 'Priority', '70'],
  [userTask, { type: 'zeebe:executionListener', eventType: 'start' }, 'Execution listener, start', 'audit'],
  [userTask, { type: 'zeebe:taskListener', eventType: 'assigning' }, 'Task listener, assigning', 'notify'],
  [task('<zeebe:jobPriorityDefinition priority="=p" />'), { type: 'zeebe:jobPriorityDefinition', property: 'priority' }, 'Job priority', '=p'],
  [task('<zeebe:agentDefinition agentType="external" />'), { type: 'zeebe:agentDefinition', property: 'agentType' }, 'Agent type', 'external'],
  [adHoc, { type: 'zeebe:adHoc', property: 'activeElementsCollection' }, 'Ad-hoc: active elements collection', '=["a"]'],
  [adHoc, { type: 'zeebe:adHoc', property: 'outputElement' }, 'Ad-hoc: output element', '=one'],
  ['<bpmn:sendTask id="e" messageRef="m" />', { type: 'bpmn:Message#property', name: 'name' }, 'Message name', 'paid'],
  ['<bpmn:receiveTask id="e" messageRef="m" />', { type: 'bpmn:Message#property', name: 'name' }, 'Message name', 'paid'],
  ['<bpmn:receiveTask id="e" messageRef="m" />', { type: 'bpmn:Message#zeebe:subscription#property', name: 'correlationKey' }, 'Correlation key', '=orderId'],
  [event('<bpmn:messageEventDefinition messageRef="m" />'), { type: 'bpmn:Message#zeebe:subscription#property', name: 'correlationKey' }, 'Correlation key', '=orderId'],
  [event('<bpmn:signalEventDefinition signalRef="sig" />'), { type: 'bpmn:Signal#property', name: 'name' }, 'Signal name', 'stock'],
  [event('<bpmn:timerEventDefinition><bpmn:timeDuration>PT1M</bpmn:timeDuration></bpmn:timerEventDefinition>'), { type: 'bpmn:TimerEventDefinition#property', name: 'timeDuration' }, 'Timer: duration', 'PT1M'],
  [
    event(`<bpmn:conditionalEventDefinition>${extensions('<zeebe:conditionalFilter variableEvents="create" />')}<bpmn:condition>=x &gt; 1</bpmn:condition></bpmn:conditionalEventDefinition>`),
    { type: 'bpmn:ConditionalEventDefinition#property', name: 'condition' }, 'Condition', '=x > 1',
  ],
  [
    event(`<bpmn:conditionalEventDefinition>${extensions('<zeebe:conditionalFilter variableEvents="create" />')}<bpmn:condition>=x</bpmn:condition></bpmn:conditionalEventDefinition>`),
    { type: 'bpmn:ConditionalEventDefinition#zeebe:conditionalFilter#property', name: 'variableEvents' }, 'Variable events', 'create',
  ],
]

test.each(places.map(([xml, binding, label, text]) => [label, binding, text, xml] as const))('%s %o stands in the diagram', async (label, binding, text, xml) => {
  const { elements } = await model(xml)
  expect(readBinding(elements['e']!, binding)).toBe(text)
  expect(placeLabel(binding)).toBe(label)
  expect(heldBindings(elements['e']!)).toContainEqual(binding)
  expect(heldBindings(elements['e']!).filter(held => isDeepStrictEqual(held, binding))).toHaveLength(1)
})

const fields = places.flatMap(([xml, binding]) => (fieldOf(binding) === undefined ? [] : [[fieldOf(binding)!, binding, xml] as const]))

test.each(fields)('%s: what is typed there is read by %o', async (field, binding, xml) => {
  const before = await model(xml)
  const typed = withField(before, 'e', field, 'typed')
  expect(readBinding(typed.elements['e']!, binding)).toBe('typed')
  expect(readField(typed.elements['e']!, field)).toBe('typed')
  expect(withField(typed, 'e', field, readBinding(before.elements['e']!, binding))).toEqual(before)
})

test('every binding type has its place, and an output is known by its source', async () => {
  const told = new Set(places.map(([, { type }]) => type))
  const others = ['property', 'zeebe:output', 'zeebe:taskDefinition:type', 'zeebe:userTask']
  expect(bindingTypes.filter(type => !told.has(type))).toEqual(others)
  const { elements } = await model(task('<zeebe:ioMapping><zeebe:output source="=r" target="kept" /></zeebe:ioMapping>'))
  expect(heldBindings(elements['e']!).map(binding => [binding, readBinding(elements['e']!, binding)])).toEqual([
    [{ type: 'zeebe:output', source: '=r' }, 'kept'],
  ])
})

describe('what is not said has its default', () => {
  test.each<[xml: string, binding: TemplateBinding, text: string]>([
    [called, { type: 'zeebe:calledElement', property: 'versionTag' }, ''],
    [called, { type: 'zeebe:calledElement', property: 'propagateAllChildVariables' }, 'false'],
    [called, { type: 'zeebe:calledElement', property: 'propagateAllParentVariables' }, 'true'],
    [linked, { type: 'zeebe:linkedResource', linkName: 'two', property: 'bindingType' }, 'latest'],
    [linked, { type: 'zeebe:linkedResource', linkName: 'none', property: 'bindingType' }, ''],
    [task(''), { type: 'zeebe:formDefinition', property: 'bindingType' }, ''],
    [userTask, { type: 'zeebe:taskListener', eventType: 'completing' }, ''],
    [adHoc, { type: 'property', name: 'completionCondition' }, '=done'],
    ['<bpmn:serviceTask id="e" implementation="soap" isForCompensation="true" />', { type: 'property', name: 'implementation' }, 'soap'],
    ['<bpmn:serviceTask id="e" implementation="soap" isForCompensation="true" />', { type: 'property', name: 'isForCompensation' }, 'true'],
  ])('%#', async (xml, binding, text) => {
    expect(readBinding((await model(xml)).elements['e']!, binding)).toBe(text)
  })
})
