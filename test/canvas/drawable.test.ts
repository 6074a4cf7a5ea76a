import { BpmnModdle } from 'bpmn-moddle'
import { expect, test } from 'vitest'
import { notDrawable, undrawn, undrawnProblem } from '../../app/canvas/drawable.ts'
import type { ModdleElement } from '../../app/canvas/services.ts'
import { camundaPackages } from '../../src/bpmn/packages.ts'

const read = async (drawing: string, content = '<bpmn:task id="t" /><bpmn:sequenceFlow id="f" sourceRef="t" targetRef="t" />') => {
  const { rootElement } = await new BpmnModdle(camundaPackages).fromXML(`<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
    xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="x"><bpmn:process id="p">${content}</bpmn:process>${drawing}</bpmn:definitions>`)
  return rootElement as ModdleElement
}

const plane = (content: string) => `<bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="pl" bpmnElement="p">${content}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`
const shape = (x: string, y: string, width: string, height: string) =>
  `<bpmndi:BPMNShape id="s" bpmnElement="t"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`
const edge = (...points: [string, string][]) =>
  `<bpmndi:BPMNEdge id="e" bpmnElement="f">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('')}</bpmndi:BPMNEdge>`

const refused: [what: string, drawing: string, code: string | undefined][] = [
  ['no diagram', '', 'BPMN_NOT_DRAWN'],
  ['a diagram without a plane', '<bpmndi:BPMNDiagram id="d" />', 'BPMN_NOT_DRAWN'],
  ['a plane', plane(''), undefined],
  ['a shape', plane(shape('1.5', '-2', '100', '80')), undefined],
  ['a shape of no size', plane(shape('0', '0', '0', '0')), undefined],
  ['a shape without bounds, which the canvas leaves out', plane('<bpmndi:BPMNShape id="s" bpmnElement="t" />'), undefined],
  ['a size that is no number', plane(shape('1', '1', 'wide', '80')), 'BPMN_ASTRAY'],
  ['an empty place', plane(shape('', '1', '100', '80')), 'BPMN_ASTRAY'],
  ['a missing place', plane(shape('1', '1', '100', '80').replace('x="1"', '')), 'BPMN_ASTRAY'],
  ['a negative size', plane(shape('1', '1', '-100', '80')), 'BPMN_ASTRAY'],
  ['infinity', plane(shape('Infinity', '1', '100', '80')), 'BPMN_ASTRAY'],
  ['far out of reach', plane(shape('1e9', '1', '100', '80')), 'BPMN_ASTRAY'],
  ['a flow', plane(edge(['1', '2'], ['3', '4'])), undefined],
  ['a flow without points', plane(edge()), undefined],
  ['a flow through nowhere', plane(edge(['1', '2'], ['three', '4'])), 'BPMN_ASTRAY'],
  ['a label at no place', plane(`<bpmndi:BPMNShape id="s" bpmnElement="t"><dc:Bounds x="1" y="1" width="1" height="1" /><bpmndi:BPMNLabel><dc:Bounds x="NaN" y="1" width="1" height="1" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>`), 'BPMN_ASTRAY'],
]

test.for(refused)('%s', async ([, drawing, code]) => {
  expect(notDrawable(await read(drawing))?.code).toBe(code)
})

test('elements without a shape are found, at any depth', async () => {
  const definitions = await read('', '<bpmn:subProcess id="a"><bpmn:task id="b" /><bpmn:subProcess id="c"><bpmn:task id="d" /></bpmn:subProcess></bpmn:subProcess><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="a" />')
  expect(undrawn(definitions, () => true)).toEqual([])
  expect(undrawn(definitions, id => id === 'a' || id === 'c')).toEqual(['b', 'd'])
})

test('what is told of a sub-process is not told of its content too', async () => {
  const definitions = await read('', '<bpmn:subProcess id="a"><bpmn:task id="b" /></bpmn:subProcess>')
  expect(undrawn(definitions, () => false)).toEqual(['a'])
})

test('many are not listed one by one', () => {
  expect(undrawnProblem([])).toBeUndefined()
  expect(undrawnProblem(['a'])?.message).toBe('“a” is part of the process, but has no place in the drawing.')
  expect(undrawnProblem(['1', '2', '3', '4', '5', '6', '7'])?.message).toContain('“5” and 2 more are part')
})
