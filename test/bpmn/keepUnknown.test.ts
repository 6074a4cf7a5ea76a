// What a diagram holds beyond what we know of comes out of a round trip as it went in.
import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, test } from 'vitest'
import zeebeDescriptor from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' }
import { keepUnknown, tellsOfSomethingKept } from '../../src/bpmn/keepUnknown.ts'
import { camundaPackages } from '../../src/bpmn/packages.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { diagram, extensions } from './diagram.ts'

async function read(xml: string) {
  const moddle = new BpmnModdle(camundaPackages)
  keepUnknown(moddle)
  const { rootElement, warnings } = await moddle.fromXML(xml)
  const { xml: written } = await moddle.toXML(rootElement)
  return { written, lost: warnings.map(({ message }) => message).filter(message => !tellsOfSomethingKept(message)) }
}

const namespaces = `xmlns:f="http://foreign.example" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"`

/** The content of a process is written byte for byte as it was read, and the reader has nothing to say about it. */
const keeps = (what: string, content: string, definitions = '') =>
  test(what, async () => {
    const xml = diagram(content, { attributes: namespaces, definitions })
    const { written, lost } = await read(xml)
    expect(written).toContain(content)
    expect(written).toContain(definitions)
    expect(lost).toEqual([])
    const parsed = await parseDiagram(xml)
    expect(parsed).toMatchObject({ ok: true, warnings: [] })
  })

const inTask = (content: string) => `<bpmn:serviceTask id="t">${extensions(content)}</bpmn:serviceTask>`

describe('kept', () => {
  keeps('an unknown element of the engine', inTask('<zeebe:newThing />'))
  keeps('with its attributes, of any namespace', inTask('<zeebe:newThing name="a &#38; b" modeler:hint="1" f:more="&#34;" />'))
  keeps('with its text', inTask('<zeebe:newThing>if a &lt; b &amp; c: "ä 𝄞"</zeebe:newThing>'))
  keeps('with its children, known and unknown', inTask('<zeebe:newThing><zeebe:deeper><zeebe:input source="=a" target="b" /></zeebe:deeper><f:x><zeebe:y /></f:x></zeebe:newThing>'))
  keeps('whatever the first letter', inTask('<zeebe:NewThing /><zeebe:newThing />'))
  keeps('among known elements, in their order', inTask('<zeebe:taskDefinition type="x" /><zeebe:newThing /><zeebe:taskHeaders><zeebe:header key="a" value="b" /></zeebe:taskHeaders>'))
  keeps('an unknown element of the modeler', inTask('<modeler:note>later</modeler:note>'))
  keeps('an unknown element of BPMN', inTask('<bpmn:newThing><bpmn:inside /></bpmn:newThing>'))
  keeps('known elements where they have no meaning', inTask('<zeebe:input source="=a" target="b" /><zeebe:taskHeaders><zeebe:property name="a" value="b" /></zeebe:taskHeaders>'))
  keeps('elements that only describe others', inTask('<zeebe:templateSupported a="b" />'))
  keeps('foreign elements inside known ones', inTask('<zeebe:ioMapping><zeebe:input source="=a" target="b" /><f:note>c</f:note></zeebe:ioMapping>'))
  keeps('unknown attributes of known elements', inTask('<zeebe:taskDefinition type="x" urgency="high" f:by="me" />'))
  keeps('unknown attributes of elements of BPMN', '<bpmn:task id="t" zeebe:newer="1" modeler:newer="2" f:newer="3" />')
  keeps('text of known elements', inTask('<zeebe:script expression="=1">&lt;not here&gt;</zeebe:script>'))
  keeps('names that are words of JavaScript', inTask('<zeebe:constructor a="1" /><zeebe:toString><zeebe:hasOwnProperty /></zeebe:toString>'))
})

const places: [place: string, wrap: (content: string) => [content: string, definitions?: string]][] = [
  ['a process', content => [`${extensions(content)}<bpmn:task id="t" />`]],
  ['a start event', content => [`<bpmn:startEvent id="s">${extensions(content)}</bpmn:startEvent>`]],
  ['an event definition', content => [`<bpmn:startEvent id="s"><bpmn:messageEventDefinition id="d">${extensions(content)}</bpmn:messageEventDefinition></bpmn:startEvent>`]],
  ['a gateway', content => [`<bpmn:exclusiveGateway id="g">${extensions(content)}</bpmn:exclusiveGateway>`]],
  ['a sub-process in a sub-process', content => [`<bpmn:subProcess id="a"><bpmn:subProcess id="b">${extensions(content)}</bpmn:subProcess></bpmn:subProcess>`]],
  ['a loop', content => [`<bpmn:task id="t"><bpmn:multiInstanceLoopCharacteristics>${extensions(content)}</bpmn:multiInstanceLoopCharacteristics></bpmn:task>`]],
  ['a data object', content => [`<bpmn:dataObject id="o">${extensions(content)}</bpmn:dataObject>`]],
  ['a text annotation', content => [`<bpmn:textAnnotation id="a">${extensions(content)}</bpmn:textAnnotation>`]],
  ['a lane', content => [`<bpmn:laneSet id="ls"><bpmn:lane id="l">${extensions(content)}</bpmn:lane></bpmn:laneSet>`]],
  ['a message', content => ['<bpmn:task id="t" />', `<bpmn:message id="m" name="m">${extensions(content)}</bpmn:message>`]],
  ['an error', content => ['<bpmn:task id="t" />', `<bpmn:error id="e" errorCode="c">${extensions(content)}</bpmn:error>`]],
  ['a participant', content => ['<bpmn:task id="t" />', `<bpmn:collaboration id="c"><bpmn:participant id="x" processRef="p">${extensions(content)}</bpmn:participant></bpmn:collaboration>`]],
  ...zeebeDescriptor.types
    .filter(type => !('extends' in type))
    .map(({ name }): (typeof places)[number] => {
      const tag = `zeebe:${name.charAt(0).toLowerCase()}${name.slice(1)}`
      return [tag, content => [inTask(`<${tag}>${content}</${tag}>`)]]
    }),
]

describe('wherever something may be added, it is kept', () => {
  for (const [seed, [place, wrap]] of places.entries()) {
    const [content, definitions] = wrap(`${grow(seed)}${grow(seed + 1000)}`)
    keeps(place, content, definitions)
  }
  test('in the drawing', async () => {
    const content = grow(7)
    const { written, lost } = await read(diagram('<bpmn:task id="t" />', { attributes: namespaces }).replace('</bpmn:definitions>',
      `<bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="pl" bpmnElement="p"><bpmndi:BPMNShape id="s" bpmnElement="t"><di:extension>${content}</di:extension></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`))
    expect(written).toContain(`<di:extension>${content}</di:extension>`)
    expect(lost).toEqual([])
  })
})

/** A tree of elements that nobody knows; the same seed grows the same tree. */
function grow(seed: number, depth = 0): string {
  let state = seed * 7919 + depth + 1
  const upTo = (end: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % end
  }
  const pick = (from: readonly string[]) => from[upTo(from.length)]!
  const prefix = pick(['zeebe', 'modeler', 'f', 'zeebe'])
  const tag = `${prefix}:${pick(['unheardOf', 'X', 'new-thing', 'a.b', '_1', 'more'])}${upTo(9)}`
  const attributes = Array.from({ length: upTo(3) }, (_, at) => ` a${at}="${pick(['', '1', '=x &#60; 2', 'ä', '&#10;'])}"`).join('')
  const inside = depth > 3 ? '' : upTo(3) === 0 ? 'text' : Array.from({ length: upTo(4) }, (_, at) => grow(seed * 31 + at + 1, depth + 1)).join('')
  return inside === '' ? `<${tag}${attributes} />` : `<${tag}${attributes}>${inside}</${tag}>`
}

describe('said', () => {
  const says = (what: string, content: string, reason: string) =>
    test(what, async () => {
      const parsed = await parseDiagram(diagram(content))
      expect(parsed.ok && parsed.warnings.map(({ message }) => message)).toEqual([`Part of the diagram could not be read: ${reason}.`])
    })
  says('an unknown element beside those of BPMN', '<bpmn:task id="t"><zeebe:newThing /></bpmn:task>', 'unrecognized element <zeebe:newThing>')
  says('an unknown element of BPMN in the flow', '<bpmn:newTask id="t" />', 'unrecognized element <bpmn:newTask>')
  says(
    'a value of an unknown type',
    '<bpmn:sequenceFlow id="f"><bpmn:conditionExpression xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="zeebe:tNewThing">=x</bpmn:conditionExpression></bpmn:sequenceFlow>',
    'unknown type <zeebe:tNewThing>',
  )
})

test('what is known is read as ever', async () => {
  const parsed = await parseDiagram(diagram(inTask('<zeebe:newThing /><zeebe:ioMapping><zeebe:newer /><zeebe:input source="=a" target="b" /></zeebe:ioMapping>')))
  expect(parsed.ok && parsed.model.elements['t']?.inputs).toEqual([{ source: '=a', target: 'b' }])
})
