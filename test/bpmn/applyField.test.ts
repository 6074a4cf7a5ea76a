import { expect, test } from 'vitest'
import { readField, withField } from '../../src/bpmn/applyField.ts'
import {
  calledProcessField,
  conditionField,
  correlationKeyField,
  errorCodeField,
  headerField,
  inputField,
  multiInstanceField,
  outputField,
  propertyField,
  scriptField,
  taskDefinitionField,
  timerField,
} from '../../src/bpmn/fields.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { diagram, extensions, flow, serviceTask } from './diagram.ts'

const parsed = await parseDiagram(
  diagram(
    `${serviceTask('t', {
      inputs: [
        ['=x', 'url'],
        ['=y', 'twice'],
        ['=z', 'twice'],
      ],
      outputs: [['=r', 'result.id']],
      retries: '3',
      more: '<zeebe:taskHeaders><zeebe:header key="a:b" value="=c" /></zeebe:taskHeaders><zeebe:properties><zeebe:property name="inbound.context" value="hook" /></zeebe:properties>',
    })}
     <bpmn:boundaryEvent id="b" attachedToRef="t"><bpmn:errorEventDefinition errorRef="e" /></bpmn:boundaryEvent>
     <bpmn:boundaryEvent id="w" attachedToRef="t"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
     <bpmn:intermediateCatchEvent id="c"><bpmn:messageEventDefinition messageRef="m" /></bpmn:intermediateCatchEvent>
     <bpmn:receiveTask id="r" messageRef="m" />
     <bpmn:scriptTask id="s">${extensions('<zeebe:script expression="=1" resultVariable="one" />')}</bpmn:scriptTask>
     <bpmn:callActivity id="k">${extensions('<zeebe:calledElement processId="child" />')}</bpmn:callActivity>
     ${flow('t', 'c', '=x > 1')}`,
    {
      definitions: `<bpmn:error id="e" errorCode="C1" /><bpmn:message id="m" name="go">${extensions('<zeebe:subscription correlationKey="=id" />')}</bpmn:message>`,
    },
  ),
)
if (!parsed.ok) throw new Error(parsed.problem.message)
const { model } = parsed
const texts = (id: string, field: string, of = model) => readField(of.elements[id] ?? of.flows[id]!, field)

const fields: [element: string, field: string, text: string | undefined][] = [
  ['t', inputField('url'), '=x'],
  ['t', inputField('twice'), '=z'],
  ['t', inputField('new'), undefined],
  ['t', outputField('result.id'), '=r'],
  ['t', headerField('a:b'), '=c'],
  ['t', headerField('new'), undefined],
  ['t', propertyField('inbound.context'), 'hook'],
  ['t', taskDefinitionField('type'), 't'],
  ['t', taskDefinitionField('retries'), '3'],
  ['t', multiInstanceField('inputCollection'), undefined],
  ['b', errorCodeField, 'C1'],
  ['w', timerField, 'PT1M'],
  ['c', correlationKeyField, '=id'],
  ['r', correlationKeyField, '=id'],
  ['s', scriptField('expression'), '=1'],
  ['k', calledProcessField, 'child'],
  ['t_c', conditionField, '=x > 1'],
]

test.for(fields)('%s %s', ([element, field, text]) => {
  expect(texts(element, field)).toBe(text)
  const typed = withField(model, element, field, '=typ')
  expect(texts(element, field, typed)).toBe('=typ')
  expect(texts(element, field)).toBe(text)
})

test('only that text changes', () => {
  const typed = withField(model, 't', inputField('twice'), '=typ')
  expect(typed.elements['t']!.inputs).toEqual([
    { source: '=x', target: 'url' },
    { source: '=y', target: 'twice' },
    { source: '=typ', target: 'twice' },
  ])
  expect(withField(typed, 't', inputField('twice'), '=z')).toEqual(model)
})

const nothing: [element: string, field: string][] = [
  ['nowhere', inputField('url')],
  ['toString', inputField('url')],
  ['t', 'constructor:x'],
  ['t', conditionField],
  ['t_c', inputField('url')],
  ['t', 'taskDefinition:constructor'],
]
test.for(nothing)('there is no %s %s', ([element, field]) => {
  expect(withField(model, element, field, 'x')).toEqual(model)
})
