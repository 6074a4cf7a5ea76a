import { describe, expect, test } from 'vitest'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import type { ProcessModel } from '../../src/bpmn/model.ts'
import { diagram, extensions, flow, serviceTask } from './diagram.ts'

async function parse(xml: string): Promise<ProcessModel> {
  const parsed = await parseDiagram(xml)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.model
}

const element = async (content: string, id: string, definitions = '') =>
  (await parse(diagram(content, { definitions }))).elements[id]

describe('elements are read with all that the engine needs', () => {
  test('a connector task: template, job, mappings, headers', async () => {
    const task = await element(
      `<bpmn:serviceTask id="t" name="Call" zeebe:modelerTemplate="io.camunda.connectors.HttpJson.v2" zeebe:modelerTemplateVersion="11" zeebe:modelerTemplateIcon="data:image/svg+xml,x">${extensions(
        `<zeebe:taskDefinition type="io.camunda:http-json:1" retries="=3" />
         <zeebe:ioMapping><zeebe:input source="GET" target="method" /><zeebe:input target="nothing" /><zeebe:output source="=r" target="a.b" /></zeebe:ioMapping>
         <zeebe:taskHeaders><zeebe:header key="resultVariable" value="r" /><zeebe:header key="resultVariable" value="s" /><zeebe:header key="empty" /></zeebe:taskHeaders>`,
      )}</bpmn:serviceTask>`,
      't',
    )
    expect(task).toEqual({
      id: 't',
      type: 'serviceTask',
      name: 'Call',
      parent: 'p',
      incoming: [],
      outgoing: [],
      eventDefinitions: [],
      taskDefinition: { type: 'io.camunda:http-json:1', retries: '=3' },
      inputs: [
        { source: 'GET', target: 'method' },
        { source: '', target: 'nothing' },
      ],
      outputs: [{ source: '=r', target: 'a.b' }],
      headers: [
        { key: 'resultVariable', value: 'r' },
        { key: 'resultVariable', value: 's' },
        { key: 'empty', value: '' },
      ],
      properties: [],
      template: { id: 'io.camunda.connectors.HttpJson.v2', version: 11, icon: 'data:image/svg+xml,x' },
    })
  })

  test('an inbound connector: properties, message and correlation key', async () => {
    const start = await element(
      `<bpmn:intermediateCatchEvent id="c">${extensions('<zeebe:properties><zeebe:property name="inbound.type" value="io.camunda:webhook:1" /></zeebe:properties>')}<bpmn:messageEventDefinition messageRef="m" /></bpmn:intermediateCatchEvent>`,
      'c',
      `<bpmn:message id="m" name="order">${extensions('<zeebe:subscription correlationKey="=id" />')}</bpmn:message>`,
    )
    expect(start).toMatchObject({
      properties: [{ name: 'inbound.type', value: 'io.camunda:webhook:1' }],
      eventDefinitions: [{ kind: 'message', messageRef: 'm', messageName: 'order', correlationKey: '=id' }],
    })
  })

  const events: [what: string, xml: string, expected: unknown][] = [
    [
      'an error code',
      '<bpmn:errorEventDefinition errorRef="e" />',
      [{ kind: 'error', errorRef: 'e', errorCode: 'C1' }],
    ],
    ['a catch-all', '<bpmn:errorEventDefinition />', [{ kind: 'error' }]],
    ['a reference to nothing', '<bpmn:errorEventDefinition errorRef="nowhere" />', [{ kind: 'error' }]],
    [
      'a timer',
      '<bpmn:timerEventDefinition><bpmn:timeDuration>=wait</bpmn:timeDuration></bpmn:timerEventDefinition>',
      [{ kind: 'timer', timerType: 'timeDuration', expression: '=wait' }],
    ],
    [
      'a condition',
      '<bpmn:conditionalEventDefinition><bpmn:condition>=x</bpmn:condition></bpmn:conditionalEventDefinition>',
      [{ kind: 'conditional', condition: '=x' }],
    ],
    [
      'one that has no place here',
      '<bpmn:cancelEventDefinition />',
      [{ kind: 'other', type: 'cancelEventDefinition' }],
    ],
  ]
  test.for(events)('a boundary event with %s', async ([, xml, expected]) => {
    const content = `${serviceTask('t')}<bpmn:boundaryEvent id="b" attachedToRef="t">${xml}</bpmn:boundaryEvent>`
    const boundary = await element(content, 'b', '<bpmn:error id="e" errorCode="C1" />')
    expect(boundary).toMatchObject({ attachedTo: 't', interrupting: true, eventDefinitions: expected })
  })

  test('what interrupts, and what does not', async () => {
    const model = await parse(
      diagram(`${serviceTask('t')}<bpmn:boundaryEvent id="b" attachedToRef="t" cancelActivity="false" />
        <bpmn:startEvent id="plain" />
        <bpmn:subProcess id="es" triggeredByEvent="true"><bpmn:startEvent id="in" isInterrupting="false" /></bpmn:subProcess>
        <bpmn:subProcess id="es2" triggeredByEvent="true"><bpmn:startEvent id="in2" /></bpmn:subProcess>`),
    )
    const interrupting = (id: string) => model.elements[id]!.interrupting
    expect(['b', 'plain', 'in', 'in2', 't'].map(interrupting)).toEqual([false, undefined, false, true, undefined])
    expect(model.elements['in']!.parent).toBe('es')
    expect(model.elements['es']!.triggeredByEvent).toBe(true)
  })

  test('a called process: flags are true unless they say otherwise', async () => {
    const called = await element(
      `<bpmn:callActivity id="k">${extensions('<zeebe:calledElement processId="c" propagateAllParentVariables="false" />')}</bpmn:callActivity>`,
      'k',
    )
    expect(called!.calledElement).toEqual({
      processId: 'c',
      propagateAllChildVariables: true,
      propagateAllParentVariables: false,
    })
  })

  test('a multi-instance activity', async () => {
    const loop = `<bpmn:multiInstanceLoopCharacteristics isSequential="true">${extensions('<zeebe:loopCharacteristics inputCollection="=list" inputElement="i" />')}<bpmn:completionCondition>=done</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>`
    const task = await element(serviceTask('t', { inside: loop }), 't')
    expect(task!.multiInstance).toEqual({
      sequential: true,
      inputCollection: '=list',
      inputElement: 'i',
      completionCondition: '=done',
    })
  })

  test('flows belong to the elements they name, in document order, whatever the elements list', async () => {
    const model = await parse(
      diagram(
        `<bpmn:startEvent id="s" /><bpmn:subProcess id="sp"><bpmn:task id="x" /><bpmn:task id="y" />${flow('x', 'y')}</bpmn:subProcess><bpmn:exclusiveGateway id="g" default="g_b" /><bpmn:endEvent id="a" /><bpmn:endEvent id="b" />${flow('s', 'g')}${flow('g', 'a', '=x > 1')}${flow('g', 'b')}`,
      ),
    )
    expect(
      Object.values(model.flows).map(({ id, order, parent, condition }) => [id, order, parent, condition]),
    ).toEqual([
      ['x_y', 0, 'sp', undefined],
      ['s_g', 1, 'p', undefined],
      ['g_a', 2, 'p', '=x > 1'],
      ['g_b', 3, 'p', undefined],
    ])
    expect(model.elements['g']).toMatchObject({ incoming: ['s_g'], outgoing: ['g_a', 'g_b'], defaultFlow: 'g_b' })
  })

  test('ids that are names of the language', async () => {
    const model = await parse(
      diagram(`<bpmn:task id="__proto__" /><bpmn:task id="constructor" />${flow('__proto__', 'constructor')}`),
    )
    expect(Object.keys(model.elements)).toEqual(['p', '__proto__', 'constructor'])
    expect(model.elements['toString']).toBeUndefined()
  })

  test('subprocesses may nest deeply', async () => {
    const depth = 3000
    const open = Array.from({ length: depth }, (_, level) => `<bpmn:subProcess id="s${level}">`).join('')
    const model = await parse(diagram(open + '</bpmn:subProcess>'.repeat(depth)))
    expect(Object.keys(model.elements)).toHaveLength(depth + 1)
  })
})

describe('what is wrong with a file is told', () => {
  const broken: [what: string, xml: string, code: string, line?: number, column?: number][] = [
    ['nothing', '', 'DIAGRAM_EMPTY'],
    ['blanks', ' \n ', 'DIAGRAM_EMPTY'],
    ['other text', 'hello', 'DIAGRAM_XML', 1, 1],
    ['a web page', '<html><body/></html>', 'DIAGRAM_NOT_BPMN'],
    ['an element that is never closed', diagram('').replace('</bpmn:process>', ''), 'DIAGRAM_XML', 6, 1],
    ['an attribute that is never closed', diagram('\n<bpmn:task id="t />'), 'DIAGRAM_XML', 6, 1],
  ]
  test.for(broken)('%s', async ([, xml, code, line, column]) => {
    const parsed = await parseDiagram(xml)
    expect(parsed.ok ? undefined : parsed.problem).toMatchObject({
      code,
      severity: 'error',
      ...(line === undefined ? {} : { at: { line, column } }),
    })
  })

  const other: [what: string, xml: string, codes: string[]][] = [
    ['a diagram for Camunda 8', diagram(''), []],
    [
      'a diagram without a version',
      diagram('').replace(/modeler:executionPlatform\w*="[^"]*"/g, ''),
      ['NO_PLATFORM_VERSION'],
    ],
    ['a diagram for Camunda 7', diagram('').replace('Camunda Cloud', 'Camunda Platform'), ['CAMUNDA_7_DIAGRAM']],
    [
      'the namespace of Camunda 7',
      diagram('', { attributes: 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"' }).replace(
        /modeler:executionPlatform\w*="[^"]*"/g,
        '',
      ),
      ['CAMUNDA_7_DIAGRAM'],
    ],
    [
      'the namespace of Camunda 7 in a diagram for Camunda 8',
      diagram('', { attributes: 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"' }),
      [],
    ],
    ['an element that BPMN does not know', diagram('<bpmn:wish id="w" />'), ['DIAGRAM_CONTENT']],
    ['a flow to nowhere', diagram(`<bpmn:task id="t" />${flow('t', 'nowhere')}`), ['DIAGRAM_CONTENT']],
  ]
  test.for(other)('%s', async ([, xml, codes]) => {
    const parsed = await parseDiagram(xml)
    expect(parsed.ok && parsed.warnings.map(warning => warning.code)).toEqual(codes)
  })

  test('the platform and its version', async () => {
    expect(await parse(diagram(''))).toMatchObject({
      executionPlatform: 'Camunda Cloud',
      executionPlatformVersion: '8.8.0',
    })
  })
})
