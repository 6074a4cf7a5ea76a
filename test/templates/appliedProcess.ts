// A process around one element that a template made, so that it can be previewed.
import type { ModelElement, ModelFlow, ProcessModel } from '../../src/bpmn/model.ts'

const node = (id: string, type: string, more: Partial<ModelElement> = {}): ModelElement => ({
  id, type, parent: 'process', incoming: [], outgoing: [], eventDefinitions: [], inputs: [], outputs: [], headers: [], properties: [], ...more,
})

/** start → element → end; a start event begins by itself, a boundary event sits on a task. */
export function processAround(element: ModelElement, version: string): ProcessModel {
  const isStart = element.type === 'startEvent'
  const isBoundary = element.type === 'boundaryEvent'
  const { parent: _, ...process } = node('process', 'process', { isExecutable: true })
  const path = isStart ? [element.id, 'end'] : isBoundary ? ['start', 'host', 'end'] : ['start', element.id, 'end']
  if (element.type === 'endEvent') path.pop()
  const steps = path.slice(1).map((target, index) => ({ id: `to_${target}`, parent: 'process', source: path[index]!, target, order: index }))
  const flows: ModelFlow[] = isBoundary
    ? [...steps, { id: 'to_after', parent: 'process', source: element.id, target: 'after', order: steps.length }]
    : steps
  const nodes: ModelElement[] = [
    ...(isStart ? [] : [node('start', 'startEvent')]),
    ...(isBoundary ? [node('host', 'serviceTask', { taskDefinition: { type: 'io.example:host:1' } }), node('after', 'endEvent')] : []),
    { ...element, parent: 'process', ...(isBoundary && { attachedTo: 'host', interrupting: element.interrupting ?? true }) },
    ...(element.type === 'endEvent' ? [] : [node('end', 'endEvent')]),
  ].map(each => ({
    ...each,
    incoming: flows.filter(flow => flow.target === each.id).map(flow => flow.id),
    outgoing: flows.filter(flow => flow.source === each.id).map(flow => flow.id),
  }))
  return {
    executionPlatform: 'Camunda Cloud',
    executionPlatformVersion: `${version}.0`,
    elements: Object.fromEntries([process, ...nodes].map(each => [each.id, each])),
    flows: Object.fromEntries(flows.map(flow => [flow.id, flow])),
  }
}
