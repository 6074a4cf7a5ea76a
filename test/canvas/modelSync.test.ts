import { BpmnModdle } from 'bpmn-moddle'
import { expect, test } from 'vitest'
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' }
import { createModelSync } from '../../app/canvas/modelSync.ts'
import type { ModdleElement } from '../../app/canvas/services.ts'
import { modelerDescriptor } from '../../src/bpmn/modelerDescriptor.ts'
import { patchModel } from '../../src/bpmn/patchModel.ts'

const xml = `<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  xmlns:modeler="http://camunda.org/schema/modeler/1.0" targetNamespace="x" modeler:executionPlatform="Camunda Cloud"
  modeler:executionPlatformVersion="8.8.0">
  <bpmn:process id="p">
    <bpmn:startEvent id="start" />
    <bpmn:receiveTask id="wait" messageRef="m" />
    <bpmn:sequenceFlow id="f" sourceRef="start" targetRef="wait" />
  </bpmn:process>
  <bpmn:message id="m" name="paid" />
</bpmn:definitions>`

async function opened() {
  const { rootElement } = await new BpmnModdle({ zeebe, modeler: modelerDescriptor }).fromXML(xml)
  const definitions = rootElement as ModdleElement
  const byId = (id: string): ModdleElement =>
    [...definitions.get('rootElements'), ...definitions.get('rootElements')[0].get('flowElements')].find(each => each.id === id)
  const sync = createModelSync()
  return { definitions, byId, sync, model: sync.reset(definitions) }
}

test('no change, no patch', async () => {
  const { sync, definitions } = await opened()
  expect(sync.next(definitions)).toBeUndefined()
})

test('only what changed is told', async () => {
  const { sync, definitions, byId } = await opened()
  byId('start').set('name', 'Begin')
  expect(sync.next(definitions)).toMatchObject({ elements: [{ id: 'start', name: 'Begin' }], flows: [], removed: [] })
  expect(sync.next(definitions)).toBeUndefined()
})

test('a change that reaches an element from elsewhere is told too', async () => {
  const { sync, definitions, byId } = await opened()
  byId('m').set('name', 'booked')
  expect(sync.next(definitions)!.elements.map(element => element.id)).toEqual(['wait'])
})

test('removed elements and flows, and those that lost a flow', async () => {
  const { sync, definitions, byId, model } = await opened()
  byId('p').set('flowElements', [byId('wait')])
  const patch = sync.next(definitions)!
  expect(patch.removed.toSorted()).toEqual(['f', 'start'])
  expect(patch.elements.map(element => element.id)).toEqual(['wait'])
  expect(patchModel(model, patch)).toEqual(createModelSync().reset(definitions))
})

test('platform and version, also when they vanish', async () => {
  const { sync, definitions } = await opened()
  definitions.set('modeler:executionPlatformVersion', '8.9.0')
  expect(sync.next(definitions)).toEqual({ elements: [], flows: [], removed: [], executionPlatformVersion: '8.9.0' })
  definitions.set('modeler:executionPlatformVersion', undefined)
  definitions.set('modeler:executionPlatform', undefined)
  expect(sync.next(definitions)).toMatchObject({ executionPlatformVersion: '', executionPlatform: '' })
})
