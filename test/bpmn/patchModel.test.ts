// A model that is patched while a diagram is edited equals the one parsed from the file that is written at the end.
import { BpmnModdle } from 'bpmn-moddle'
import { expect, test } from 'vitest'
import zeebeDescriptor from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' }
import type { ModelPatch } from '../../src/bpmn/patchModel.ts'
import { patchModel } from '../../src/bpmn/patchModel.ts'
import type { BusinessObject } from '../../src/bpmn/moddle.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { isFlow, readElement, readFlow, readModel } from '../../src/bpmn/readModel.ts'
import { diagram, flow, serviceTask } from './diagram.ts'

// As in the canvas: the namespace of the modeler is not known there.
const moddle = new BpmnModdle({ zeebe: zeebeDescriptor })

const xml = diagram(
  `<bpmn:startEvent id="s" />
   ${serviceTask('t', { inputs: [['=x', 'y']] })}
   <bpmn:boundaryEvent id="b" attachedToRef="t"><bpmn:errorEventDefinition errorRef="e" /></bpmn:boundaryEvent>
   <bpmn:subProcess id="sp"><bpmn:task id="x" /><bpmn:task id="y" />${flow('x', 'y')}</bpmn:subProcess>
   <bpmn:exclusiveGateway id="g" /><bpmn:endEvent id="end" />
   ${flow('s', 't')}${flow('t', 'g')}${flow('g', 'sp', '=x > 1')}${flow('g', 'end')}`,
  { definitions: '<bpmn:error id="e" errorCode="C1" />' },
)

type Mutable = Record<string, any>

interface Edit {
  /** what the canvas then tells as changed */
  changed: BusinessObject[]
  removed?: string[]
}

const find = (root: Mutable, id: string): Mutable => {
  const open: Mutable[] = [...root['rootElements']]
  for (let item = open.pop(); item; item = open.pop()) {
    if (item['id'] === id) return item
    open.push(...((item['flowElements'] as Mutable[] | undefined) ?? []))
  }
  throw new Error(id)
}
const business = (item: Mutable) => item as BusinessObject
const remove = (list: Mutable[], item: Mutable) => list.splice(list.indexOf(item), 1)

const edits: [what: string, edit: (root: Mutable) => Edit][] = [
  [
    'the source of an input mapping',
    root => {
      const task = find(root, 't')
      task['extensionElements'].values[1].inputParameters[0].source = '=x + 1'
      return { changed: [business(task)] }
    },
  ],
  [
    'the code of an error',
    root => {
      root['rootElements'][0].errorCode = 'C2'
      return { changed: [business(find(root, 'b'))] }
    },
  ],
  [
    'a condition',
    root => {
      const changed = find(root, 'g_sp')
      changed['conditionExpression'].body = '=false'
      return { changed: [business(changed)] }
    },
  ],
  [
    'a flow inside the subprocess, before others in the file',
    root => {
      const scope = find(root, 'sp')
      const [source, target] = [find(root, 'y'), find(root, 'x')]
      const added = moddle.create('bpmn:SequenceFlow', { id: 'y_x', sourceRef: source, targetRef: target })
      ;(added as Mutable)['$parent'] = scope
      scope['flowElements'].push(added)
      return { changed: [business(added), business(source), business(target)] }
    },
  ],
  [
    'a flow that goes',
    root => {
      const process = find(root, 'p')
      const gone = find(root, 't_g')
      remove(process['flowElements'], gone)
      return { changed: [business(find(root, 't')), business(find(root, 'g'))], removed: ['t_g'] }
    },
  ],
  [
    'an element that is moved into a subprocess',
    root => {
      const [process, scope, moved] = [find(root, 'p'), find(root, 'sp'), find(root, 'end')]
      const gone = find(root, 'g_end')
      remove(process['flowElements'], moved)
      remove(process['flowElements'], gone)
      scope['flowElements'].push(moved)
      moved['$parent'] = scope
      return { changed: [business(moved), business(find(root, 'g'))], removed: ['g_end'] }
    },
  ],
  [
    'a subprocess that goes with all that is in it',
    root => {
      const process = find(root, 'p')
      remove(process['flowElements'], find(root, 'g_sp'))
      remove(process['flowElements'], find(root, 'sp'))
      return { changed: [business(find(root, 'g'))], removed: ['sp', 'x', 'y', 'x_y', 'g_sp'] }
    },
  ],
  [
    'what stands in extension elements, and is left to its default',
    root => {
      const task = find(root, 't')
      const make = (type: string, more: Record<string, unknown>) => Object.assign(moddle.create(type, more) as Mutable, { $parent: task['extensionElements'] })
      task['completionQuantity'] = 1
      task['implementation'] = 'soap'
      task['extensionElements'].values.push(
        make('zeebe:LinkedResources', {
          values: [
            moddle.create('zeebe:LinkedResource', { linkName: 'prompt', resourceId: 'p.md', bindingType: 'latest' }),
            moddle.create('zeebe:LinkedResource', { linkName: 'other', bindingType: 'versionTag', versionTag: 'v1' }),
          ],
        }),
        make('zeebe:FormDefinition', { formId: 'f', bindingType: 'deployment' }),
        make('zeebe:JobPriorityDefinition', { priority: '7' }),
        make('zeebe:ExecutionListeners', { listeners: [moddle.create('zeebe:ExecutionListener', { eventType: 'start', type: 'audit' })] }),
      )
      return { changed: [business(task)] }
    },
  ],
  [
    'a default flow and a name',
    root => {
      const gateway = find(root, 'g')
      gateway['default'] = find(root, 'g_end')
      gateway['name'] = 'Enough?'
      return { changed: [business(gateway)] }
    },
  ],
]

function patchOf({ changed, removed = [] }: Edit): ModelPatch {
  return {
    elements: changed.filter(item => !isFlow(item)).map(readElement),
    flows: changed.filter(isFlow).map(readFlow),
    removed,
  }
}

async function parsedAgain(root: unknown) {
  const written = await moddle.toXML(root, { format: true })
  const parsed = await parseDiagram(written.xml)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.model
}

test.for(edits)('%s', async ([, edit]) => {
  const { rootElement } = await moddle.fromXML(xml)
  const before = readModel(rootElement as BusinessObject)
  const patched = patchModel(before, patchOf(edit(rootElement as Mutable)))
  expect(patched).toEqual(await parsedAgain(rootElement))
  expect(patched).not.toEqual(before)
})

test('the platform and its version, also when they go', () => {
  const model = { executionPlatform: 'Camunda Cloud', executionPlatformVersion: '8.8.0', elements: {}, flows: {} }
  const patch = { elements: [], flows: [], removed: [] }
  expect(patchModel(model, patch)).toEqual(model)
  expect(patchModel(model, { ...patch, executionPlatformVersion: '8.9.0' }).executionPlatformVersion).toBe('8.9.0')
  expect(patchModel(model, { ...patch, executionPlatform: '', executionPlatformVersion: '' })).toEqual({
    elements: {},
    flows: {},
  })
})

test('all edits, one after the other', async () => {
  const { rootElement } = await moddle.fromXML(xml)
  let model = readModel(rootElement as BusinessObject)
  for (const [, edit] of edits.slice(0, 6)) model = patchModel(model, patchOf(edit(rootElement as Mutable)))
  const parsed = await parsedAgain(rootElement)
  expect(model).toEqual(parsed)
  expect(Object.keys(model.flows)).toEqual(Object.keys(parsed.flows))
})

test('the live tree and the parsed file give the same model', async () => {
  const { rootElement } = await moddle.fromXML(xml)
  expect(readModel(rootElement as BusinessObject)).toEqual(await parsedAgain(rootElement))
})
