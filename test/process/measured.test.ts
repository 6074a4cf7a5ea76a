// Rules of the real engine (8.8.21) that no recorded case shows: each was seen there.
import { describe, expect, test } from 'vitest'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import type { ProcessModel } from '../../src/bpmn/model.ts'
import type { Json, Variables } from '../../src/json.ts'
import { checkDeployment } from '../../src/process/checkDeployment.ts'
import type { EngineCommand, EngineEvent, EngineState } from '../../src/process/contract.ts'
import { deploy } from '../../src/process/deploy.ts'
import { incidents, jobs, messageSubscriptions, scopeVariables } from '../../src/process/queries.ts'
import { createEngine, step } from '../../src/process/step.ts'
import { parseZonedDate } from '../../src/process/timers.ts'
import { diagram, flow } from '../bpmn/diagram.ts'
import { options } from './replay.ts'

async function modelOf(content: string, definitions = ''): Promise<ProcessModel> {
  const parsed = await parseDiagram(diagram(content, { definitions }))
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.model
}

/** Runs commands one after the other; what was logged on the way, and the last state. */
async function run(
  content: string,
  variables: Variables = {},
  commands: EngineCommand[] = [],
  definitions = '',
): Promise<{ state: EngineState; events: EngineEvent[] }> {
  let state: EngineState = createEngine(await modelOf(content, definitions))
  const events: EngineEvent[] = []
  for (const command of [{ do: 'start' as const, process: 'p', variables }, ...commands]) {
    const result = step(state, command, options)
    state = result.state
    events.push(...result.events)
  }
  return { state, events }
}

const around = (element: string, id = 't') =>
  `<bpmn:startEvent id="start" />${element}<bpmn:endEvent id="end" />${flow('start', id)}${flow(id, 'end')}`
const task = (extensions = '', more = '', type = 'type="t"') =>
  `<bpmn:serviceTask id="t"><bpmn:extensionElements><zeebe:taskDefinition ${type} />${extensions}` +
  `</bpmn:extensionElements>${more}</bpmn:serviceTask>`
const input = (source: string, target: string) =>
  `<zeebe:ioMapping><zeebe:input source="${source}" target="${target}" /></zeebe:ioMapping>`
const output = (source: string, target: string) =>
  `<zeebe:ioMapping><zeebe:output source="${source}" target="${target}" /></zeebe:ioMapping>`
const loop = (attributes: string, until = '', sequential = false) =>
  `<bpmn:multiInstanceLoopCharacteristics isSequential="${sequential}"><bpmn:extensionElements>` +
  `<zeebe:loopCharacteristics ${attributes} /></bpmn:extensionElements>${until}</bpmn:multiInstanceLoopCharacteristics>`
const condition = (text: string) => `<bpmn:completionCondition>${text}</bpmn:completionCondition>`
const boundary = (definition: string, attributes = '') =>
  `<bpmn:boundaryEvent id="b" attachedToRef="t" ${attributes}>${definition}</bpmn:boundaryEvent>`
const message = (key: string) =>
  `<bpmn:message id="m" name="go"><bpmn:extensionElements><zeebe:subscription correlationKey="${key}" />` +
  `</bpmn:extensionElements></bpmn:message>`
const waitsFor = '<bpmn:messageEventDefinition messageRef="m" />'
const catching = around(`<bpmn:intermediateCatchEvent id="t">${waitsFor}</bpmn:intermediateCatchEvent>`)

const complete = (no: number, variables: Variables = {}): EngineCommand[] => [
  { do: 'activateJob', type: 't' },
  { do: 'completeJob', job: `job-${no}`, variables },
]

describe('variables', () => {
  test('a target whose value is a function is not made', async () => {
    const { state } = await run(around(task(input('=function(a) a', 'f'))))
    expect(scopeVariables(state, 't#1')).toEqual({})
  })

  test('results come in once: tried again after an incident, what was set meanwhile stays', async () => {
    const { state } = await run(around(task(output('=assert(r, r > 10)', 'y'))), {}, [
      ...complete(1, { r: 1 }),
      { do: 'setVariables', scope: 't#1', variables: { r: 50 }, local: true },
      { do: 'resolve', incident: 1 },
    ])
    expect(scopeVariables(state, 'p#1')).toEqual({ y: 50 })
  })

  test('a terminate end event ignores its mappings', async () => {
    const end = `<bpmn:endEvent id="t"><bpmn:extensionElements>${output('=1', 'a')}</bpmn:extensionElements><bpmn:terminateEventDefinition /></bpmn:endEvent>`
    const { state } = await run(`<bpmn:startEvent id="start" />${end}${flow('start', 't')}`)
    expect(scopeVariables(state, 'p#1')).toEqual({})
  })
})

describe('jobs', () => {
  test('headers without a key or a value are left out', async () => {
    const headers = '<zeebe:header key="a" value="" /><zeebe:header value="v" /><zeebe:header key="c" value="d" />'
    const { state } = await run(around(task(`<zeebe:taskHeaders>${headers}</zeebe:taskHeaders>`)))
    expect(jobs(state)[0]!.headers).toEqual({ c: 'd' })
  })

  const counts: [text: string, retries: number | undefined][] = [
    ['4', 4],
    ['2.7', 2],
    ['-1', -1],
    ['99999999999', 1215752191],
    [' 4 ', undefined],
    ['abc', undefined],
  ]
  test.for(counts)('retries "%s" are %s', async ([text, retries]) => {
    const { state } = await run(around(task('', '', `type="t" retries="${text}"`)))
    expect(jobs(state)[0]?.retries).toBe(retries)
  })

  test('an empty type is an incident', async () => {
    const { state } = await run(around(task('', '', `type="=&quot;&quot;"`)))
    expect(incidents(state)).toMatchObject([{ message: expect.stringContaining('to be a not-empty string') }])
  })
})

describe('messages', () => {
  const keys: [expression: string, key: string][] = [
    ['=17', '17'],
    ['=1.9', '1'],
    ['=-1.9', '-1'],
    ['=0.3', '0'],
    ['=12345678901234567890', '-6101065172474983726'],
  ]
  test.for(keys)('the key %s is %s', async ([expression, key]) => {
    const { state } = await run(catching, {}, [], message(expression))
    expect(messageSubscriptions(state)).toMatchObject([{ correlationKey: key }])
  })

  test('the key of a boundary event does not see the local variables of its activity', async () => {
    const content = around(task(input('=&quot;local&quot;', 'key')) + boundary(waitsFor))
    const { state } = await run(content, { key: 'outer' }, [], message('=key'))
    expect(messageSubscriptions(state)).toMatchObject([{ correlationKey: 'outer' }])
  })

  test('the name of a start event is found at deployment', async () => {
    const started = (name: string) =>
      modelOf(
        `<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="m" /></bpmn:startEvent>`,
        `<bpmn:message id="m" name="${name}" />`,
      )
    const deployed = deploy([await started('=&quot;or&quot; + &quot;der&quot;')], options)
    if (!deployed.ok) throw new Error('refused')
    const published = step(deployed.result.state, { do: 'publish', name: 'order', correlationKey: '' }, options)
    expect(published.events).toContainEqual(expect.objectContaining({ event: 'startSubscription', element: 's' }))
    expect(deploy([await started('=nope')], options)).toMatchObject({
      problems: [{ message: "Expected constant expression of type String for message name '=nope', but was NULL" }],
    })
  })
})

describe('multi-instance', () => {
  const list = 'inputCollection="=[1,2,3]"'

  test('of a sequential one only those count that have begun', async () => {
    const until = condition('=numberOfCompletedInstances = numberOfInstances')
    const { events } = await run(around(task('', loop(list, until, true))), {}, complete(1))
    expect(events).toContainEqual(expect.objectContaining({ element: 'end', state: 'completed' }))
  })

  const broken: [value: Json, message: string][] = [
    ['x', "output collection 'rs' because the type of the output collection is: STRING."],
    [[], "output collection 'rs' at position 1 because the size of the collection is: 0."],
  ]
  test.for(broken)('an output collection that became %j', async ([value, text]) => {
    const content = around(task('', loop(`${list} outputCollection="rs" outputElement="=r"`)))
    const { state } = await run(content, {}, [
      { do: 'setVariables', scope: 't#1', variables: { rs: value }, local: true },
      ...complete(1),
    ])
    expect(incidents(state)).toMatchObject([
      { type: 'EXTRACT_VALUE_ERROR', message: expect.stringContaining(`Unable to update an item in ${text}`) },
    ])
  })

  const elements: [text: string, own: Variables][] = [
    ['=r', { r: null, loopCounter: 1 }],
    ['=(r.status)', { r: null, loopCounter: 1 }],
    ['=`r`', { r: null, loopCounter: 1 }],
    ['=r[1]', { loopCounter: 1 }],
    ['=r + 1', { loopCounter: 1 }],
  ]
  test.for(elements)('the output element %s', async ([text, own]) => {
    const content = around(task('', loop(`${list} outputCollection="rs" outputElement="${text}"`)))
    expect(scopeVariables((await run(content)).state, 't#2')).toEqual(own)
  })
})

describe('timers', () => {
  test('of several that are due each is worked off before the next', async () => {
    const timer = (id: string, duration: string) =>
      `<bpmn:intermediateCatchEvent id="${id}"><bpmn:timerEventDefinition><bpmn:timeDuration>${duration}` +
      `</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`
    const content =
      `<bpmn:startEvent id="start" /><bpmn:parallelGateway id="g" />${timer('a', 'PT20S')}${timer('c', 'PT10S')}` +
      flow('start', 'g') + flow('g', 'a') + flow('g', 'c')
    const { events } = await run(content, {}, [{ do: 'advance', milliseconds: 60_000 }])
    const order = events.flatMap(event => {
      if (event.event === 'timer' && event.state === 'triggered') return [`${event.element}!`]
      return event.event === 'element' && event.state === 'completed' && 'ac'.includes(event.element) ? [event.element] : []
    })
    expect(order).toEqual(['c!', 'c', 'a!', 'a'])
  })

  const dates: [text: string, at: number | undefined][] = [
    ['2030-01-01T00:00:00.123Z', Date.UTC(2030, 0, 1, 0, 0, 0, 123)],
    ['2030-01-01t00:00:00z', Date.UTC(2030, 0, 1)],
    ['+12030-01-01T00:00:00Z', Date.UTC(12030, 0, 1)],
    ['2030-01-01T00:00:00+01:00[Europe/Paris]', Date.UTC(2029, 11, 31, 23)],
    ['2030-01-01T00:00:00+01:00[Nowhere/City]', undefined],
    ['2030-02-30T00:00:00Z', undefined],
    ['2030-01-01T24:00:00Z', undefined],
    ['2030-01-01T00:00:00+19:00', undefined],
    ['2030-01-01T00:00:00', undefined],
  ]
  test.for(dates)('%s', ([text, at]) => {
    expect(parseZonedDate(text)).toBe(at)
  })
})

describe('what deployment refuses', () => {
  const gateway = (flows: string) =>
    `<bpmn:startEvent id="start" /><bpmn:exclusiveGateway id="g" default="g_e" /><bpmn:endEvent id="e" />${flow('g', 'e')}${flows}`
  const refusals: [content: string, message: string, definitions?: string][] = [
    [around(task(input('=1', 'a-b'))), "Expected path expression 'a-b' but doesn't match the pattern"],
    [around(task(input('=1', 'for'))), "Expected path expression 'for' but is one of the reserved words"],
    [around(task(output('', 'a'))), 'Expected expression but not found.'],
    [around(task('', '', 'type=""')), 'Expected expression but not found.'],
    [around(task('', loop('inputCollection="list"'))), "Expected expression but found static value 'list'."],
    [
      around(task('', loop('inputCollection="=[1]" outputCollection="rs"'))),
      "Attribute 'outputElement' must be present if the attribute 'outputCollection' is set",
    ],
    [
      around(task() + boundary('<bpmn:errorEventDefinition />', 'cancelActivity="false"')),
      'Non-Interrupting event of this type is not allowed',
    ],
    [around(task() + boundary('')), 'Must have exactly one event definition'],
    [
      around(task() + boundary('<bpmn:errorEventDefinition errorRef="e" />')),
      'The errorCode of the error catch event is not allowed to be an expression',
      '<bpmn:error id="e" errorCode="=x" />',
    ],
    [catching, "Expected expression but found static value 'k'.", message('k')],
    [
      around(`<bpmn:subProcess id="t"><bpmn:task id="inner" /></bpmn:subProcess>`),
      'Must have exactly one start event',
    ],
    [
      `<bpmn:startEvent id="start" /><bpmn:task id="t" /><bpmn:task id="u" />${flow('start', 't')}${flow('t', 'u', '=x')}`,
      'Conditional sequence flows are only supported at exclusive or inclusive gateway',
    ],
    [
      gateway(`<bpmn:task id="m" />${flow('start', 'm')}${flow('m', 'g')}${flow('g', 'm', '=x')}`),
      'Processes are not allowed to contain a straight-through processing loop: m > g > m',
    ],
  ]
  test.for(refusals)('%#: %s', async ([content, text, definitions]) => {
    const problems = checkDeployment(await modelOf(content, definitions), '8.8')
    expect(problems.map(problem => problem.message.slice(0, text.length))).toEqual([text])
  })

  test('a loop that waits somewhere is none', async () => {
    const content = gateway(`${task()}${flow('start', 't')}${flow('t', 'g')}${flow('g', 't', '=x')}`)
    expect(checkDeployment(await modelOf(content), '8.8')).toEqual([])
  })
})
