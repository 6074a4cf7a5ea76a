// Scratch: a response and two expressions, with no diagram in sight. Beneath it is a process of one task, so that what
// is seen here is what the task does, and "Make it a task" only has to show it.
import type { ModelElement, ProcessModel } from '../../src/bpmn/model.ts'
import { jobTypes } from '../../src/scenarios/jobTypes.ts'
import { escapeXml, smallDiagram } from './smallDiagram.ts'

export interface Scratch {
  /** FEEL with its `=`, as it stands in the header */
  resultExpression: string
  errorExpression: string
  /** as `8.9` */
  version: string
}

export const scratchTask = 'Task_scratch'
/** the built-in REST template, so that the task comes with its fields */
export const scratchTemplate = { id: 'io.connector-playground.rest.v1', version: 1 }
/** its icon, as applying the template writes it to the task */
export const scratchIcon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='18' height='18' viewBox='0 0 18 18'%3E%3Crect width='18' " +
  "height='18' rx='4' fill='%232b6cb0'/%3E%3Cpath fill='none' stroke='%23fff' stroke-width='1.6' stroke-linecap='round' " +
  "stroke-linejoin='round' d='M4 6.5h9.5M11 4l2.5 2.5L11 9M14 11.5H4.5M7 9l-2.5 2.5L7 14'/%3E%3C/svg%3E"
const inputs = [
  { source: 'GET', target: 'method' },
  { source: 'https://example.com/', target: 'url' },
  { source: 'noAuth', target: 'authentication.type' },
  { source: '=20', target: 'connectionTimeoutInSeconds' },
  { source: '=20', target: 'readTimeoutInSeconds' },
]

/** The diagram of the scratch's one task, with both expressions as task headers. */
export function scratchDiagram({ resultExpression, errorExpression, version }: Scratch): string {
  const mappings = inputs.map(({ source, target }) => `\n          <zeebe:input source="${source}" target="${target}" />`)
  const headers = headersOf({ resultExpression, errorExpression })
    .map(({ key, value }) => `\n          <zeebe:header key="${key}" value="${escapeXml(value)}" />`)
  return smallDiagram({
    name: 'scratch',
    title: 'Scratch',
    version,
    steps: [
      { id: 'Start_scratch', type: 'startEvent' },
      {
        id: scratchTask,
        type: 'serviceTask',
        attributes: `name="Call the service" zeebe:modelerTemplate="${scratchTemplate.id}" zeebe:modelerTemplateVersion="${scratchTemplate.version}" zeebe:modelerTemplateIcon="${escapeXml(scratchIcon)}"`,
        extensions: `
        <zeebe:taskDefinition type="${jobTypes.rest}" retries="3" />
        <zeebe:ioMapping>${mappings.join('')}
        </zeebe:ioMapping>
        <zeebe:taskHeaders>${headers.join('')}
        </zeebe:taskHeaders>`,
      },
      { id: 'End_scratch', type: 'endEvent' },
    ],
    flows: ['Flow_start', 'Flow_end'],
  })
}

/** The model of that diagram, for the preview: no XML has to be read while a person types. */
export function scratchModel({ resultExpression, errorExpression, version }: Scratch): ProcessModel {
  const nothing = { eventDefinitions: [], inputs: [], outputs: [], headers: [], properties: [], parent: 'Process_scratch' }
  const elements: ModelElement[] = [
    { ...nothing, id: 'Process_scratch', type: 'process', name: 'Scratch', isExecutable: true, parent: undefined, incoming: [], outgoing: [] },
    { ...nothing, id: 'Start_scratch', type: 'startEvent', incoming: [], outgoing: ['Flow_start'] },
    {
      ...nothing,
      id: scratchTask,
      type: 'serviceTask',
      name: 'Call the service',
      incoming: ['Flow_start'],
      outgoing: ['Flow_end'],
      taskDefinition: { type: jobTypes.rest, retries: '3' },
      template: scratchTemplate,
      inputs,
      headers: headersOf({ resultExpression, errorExpression }),
    },
    { ...nothing, id: 'End_scratch', type: 'endEvent', incoming: ['Flow_end'], outgoing: [] },
  ]
  return {
    executionPlatform: 'Camunda Cloud',
    executionPlatformVersion: `${version}.0`,
    elements: Object.fromEntries(elements.map(element => [element.id, element])),
    flows: {
      Flow_start: { id: 'Flow_start', parent: 'Process_scratch', source: 'Start_scratch', target: scratchTask, order: 0 },
      Flow_end: { id: 'Flow_end', parent: 'Process_scratch', source: scratchTask, target: 'End_scratch', order: 1 },
    },
  }
}

function headersOf({ resultExpression, errorExpression }: Pick<Scratch, 'resultExpression' | 'errorExpression'>) {
  return [
    { key: 'resultExpression', value: resultExpression },
    { key: 'errorExpression', value: errorExpression },
    { key: 'retryBackoff', value: 'PT30S' },
  ].filter(({ value }) => value.replace('=', '').trim() !== '')
}
