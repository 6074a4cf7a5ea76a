// Short ways to write a diagram in a test.

/** A whole diagram around process content; `definitions` stands beside the process. */
export function diagram(
  content: string,
  { attributes = '', definitions = '', process = 'id="p" isExecutable="true"' } = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="defs" targetNamespace="http://bpmn.io/schema/bpmn"
  modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0" ${attributes}>
${definitions}<bpmn:process ${process}>${content}</bpmn:process>
</bpmn:definitions>`
}

export const flow = (source: string, target: string, condition?: string): string =>
  `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${
    condition === undefined ? '' : `<bpmn:conditionExpression>${escape(condition)}</bpmn:conditionExpression>`
  }</bpmn:sequenceFlow>`

export const extensions = (content: string): string => `<bpmn:extensionElements>${content}</bpmn:extensionElements>`

interface TaskParts {
  inputs?: [source: string, target: string][]
  outputs?: [source: string, target: string][]
  retries?: string
  more?: string
  inside?: string
}

/** A service task whose job type is its id. */
export function serviceTask(
  id: string,
  { inputs = [], outputs = [], retries, more = '', inside = '' }: TaskParts = {},
): string {
  const mapping =
    (tag: string) =>
    ([source, target]: [string, string]) =>
      `<zeebe:${tag} source="${escape(source)}" target="${target}" />`
  const mappings = [...inputs.map(mapping('input')), ...outputs.map(mapping('output'))].join('')
  const definition = `<zeebe:taskDefinition type="${id}"${retries === undefined ? '' : ` retries="${escape(retries)}"`} />`
  return `<bpmn:serviceTask id="${id}">${extensions(`${definition}<zeebe:ioMapping>${mappings}</zeebe:ioMapping>${more}`)}${inside}</bpmn:serviceTask>`
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
