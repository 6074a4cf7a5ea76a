// A process with one connector task, as a model.
import type { ModelElement, ProcessModel } from '../../src/bpmn/model.ts'
import type { Line } from '../../src/lines.ts'
import type { Variables } from '../../src/json.ts'

export interface TaskSketch {
  inputs?: Record<string, string>
  outputs?: Record<string, string>
  headers?: Record<string, string>
  retries?: string
  jobType?: string
  /** an error boundary event; its output mapping makes the variable `kept` */
  boundary?: { code?: string; output?: string }
  variables?: Variables
  secrets?: Record<string, string>
  line?: Line
}

/** start → task → end, and boundary → caught; the names are Get weather, Not found, Inform somebody. */
export function connectorTask(sketch: TaskSketch): ProcessModel {
  const mappings = (of: Record<string, string> = {}) => Object.entries(of).map(([target, source]) => ({ target, source }))
  const node = (id: string, type: string, more: Partial<ModelElement> = {}): ModelElement => ({
    id, type, parent: 'process', incoming: [], outgoing: [], eventDefinitions: [], inputs: [], outputs: [], headers: [], properties: [], ...more,
  })
  const { parent: _, ...process } = node('process', 'process', { isExecutable: true })
  const elements: ModelElement[] = [
    process,
    node('start', 'startEvent', { outgoing: ['toTask'] }),
    node('task', 'serviceTask', {
      name: 'Get weather',
      incoming: ['toTask'],
      outgoing: ['toEnd'],
      taskDefinition: { type: sketch.jobType ?? 'io.example:any:1', ...(sketch.retries !== undefined && { retries: sketch.retries }) },
      inputs: mappings(sketch.inputs),
      outputs: mappings(sketch.outputs),
      headers: Object.entries(sketch.headers ?? {}).map(([key, value]) => ({ key, value })),
    }),
    node('end', 'endEvent', { incoming: ['toEnd'] }),
  ]
  const flows = [
    { id: 'toTask', parent: 'process', source: 'start', target: 'task', order: 0 },
    { id: 'toEnd', parent: 'process', source: 'task', target: 'end', order: 1 },
  ]
  if (sketch.boundary) {
    const { code, output } = sketch.boundary
    elements.push(
      node('boundary', 'boundaryEvent', {
        name: 'Not found',
        attachedTo: 'task',
        interrupting: true,
        outgoing: ['toCaught'],
        eventDefinitions: [{ kind: 'error', ...(code !== undefined && { errorRef: 'error', errorCode: code }) }],
        outputs: output === undefined ? [] : [{ source: output, target: 'kept' }],
      }),
      node('caught', 'endEvent', { name: 'Inform somebody', incoming: ['toCaught'] }),
    )
    flows.push({ id: 'toCaught', parent: 'process', source: 'boundary', target: 'caught', order: 2 })
  }
  return {
    executionPlatform: 'Camunda Cloud',
    executionPlatformVersion: `${sketch.line ?? '8.9'}.0`,
    elements: Object.fromEntries(elements.map(element => [element.id, element])),
    flows: Object.fromEntries(flows.map(flow => [flow.id, flow])),
  }
}
