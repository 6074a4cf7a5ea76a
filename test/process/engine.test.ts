// What the recorded cases can't show: traces, what is not simulated, and the engine as a pure machine.
import { describe, expect, test } from 'vitest'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { withField } from '../../src/bpmn/applyField.ts'
import { inputField } from '../../src/bpmn/fields.ts'
import type { ProcessModel } from '../../src/bpmn/model.ts'
import type { Variables } from '../../src/json.ts'
import type { EngineCommand, EngineOptions, EngineState, StepResult } from '../../src/process/contract.ts'
import { checkDeployment } from '../../src/process/checkDeployment.ts'
import {
  finalState,
  incidents,
  instances,
  jobs,
  nextBackoffEnd,
  scopeVariables,
  visibleVariables,
  waitingAt,
} from '../../src/process/queries.ts'
import { createEngine, step } from '../../src/process/step.ts'
import { diagram, extensions, flow, serviceTask } from '../bpmn/diagram.ts'

const options: EngineOptions = {
  line: '8.8',
  world: { now: Date.UTC(2025, 5, 1, 12), zone: 'UTC', seed: 1 },
  maxSteps: 20_000,
}

async function modelOf(content: string, definitions = ''): Promise<ProcessModel> {
  const parsed = await parseDiagram(diagram(content, { definitions }))
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.model
}

/** A process of one task between start and end. */
const around = (task: string, id = 't') =>
  `<bpmn:startEvent id="start" />${task}<bpmn:endEvent id="end" />${flow('start', id)}${flow(id, 'end')}`

const start = (model: ProcessModel, variables: Variables = {}, more: Partial<EngineCommand> = {}): StepResult =>
  step(createEngine(model), { do: 'start', process: 'p', variables, ...more } as EngineCommand, options)

async function run(content: string, variables: Variables = {}, definitions = ''): Promise<StepResult> {
  return start(await modelOf(content, definitions), variables)
}

const take = (state: EngineState) => step(state, { do: 'activateJob' }, options)

describe('traces tell what each expression saw and gave', () => {
  test('input mappings one by one, with positions in their own text', async () => {
    const { traces } = await run(
      around(
        serviceTask('t', {
          inputs: [
            ['static', 's'],
            ['=x + 1', 'a.b'],
            ['= nope', 'a.c'],
            ['=x', 'd'],
          ],
        }),
      ),
      { x: 5 },
    )
    expect(traces.map(({ element, field, text, result }) => [element, field, text, result.ok && result.value])).toEqual(
      [
        ['t', 'input:a.b', '=x + 1', 6],
        ['t', 'input:a.c', '= nope', null],
        ['t', 'input:d', '=x', 5],
      ],
    )
    expect(traces[1]!.result.warnings).toMatchObject([{ type: 'NO_VARIABLE_FOUND', from: 2, to: 6 }])
    expect(traces[0]!.scope).toEqual([{ x: 5 }])
  })

  test('a mapping that reads an earlier target sees it as FEEL has it, not as JSON', async () => {
    const mapped = serviceTask('t', {
      inputs: [
        ['=date("2024-02-28")', 'day'],
        ['=day + duration("P1D")', 'next'],
        ['=day + nope', 'none'],
      ],
    })
    const { traces, state } = await run(around(mapped))
    expect(scopeVariables(state, 't#1')).toEqual({ day: '2024-02-28', next: '2024-02-29', none: null })
    expect(traces.map(({ field, result }) => [field, result.ok && result.type, result.ok && result.value])).toEqual([
      ['input:day', 'date', '2024-02-28'],
      ['input:next', 'date', '2024-02-29'],
      ['input:none', 'null', null],
    ])
    expect(traces[2]!.result.warnings).toContainEqual(
      expect.objectContaining({ type: 'NO_VARIABLE_FOUND', from: 7, to: 11 }),
    )
  })

  test('sources inside one object see each other by their last name', async () => {
    const { state } = await run(
      around(
        serviceTask('t', {
          inputs: [
            ['=1', 'a.b'],
            ['=b + 1', 'a.c'],
            ['=a.c + 1', 'd'],
            ['=b', 'e'],
          ],
        }),
      ),
    )
    expect(scopeVariables(state, 't#1')).toEqual({ a: { b: 1, c: 2 }, d: 3, e: null })
  })

  test('output mappings, also into an object that exists', async () => {
    const task = serviceTask('t', {
      outputs: [
        ['=r', 'order.result'],
        ['=order.id', 'id'],
      ],
    })
    const begun = await run(around(task), { order: { id: 7 } })
    const taken = take(begun.state)
    const done = step(taken.state, { do: 'completeJob', job: taken.job!.key, variables: { r: 1 } }, options)
    expect(scopeVariables(done.state, 'p#1')).toEqual({ order: { id: 7, result: 1 }, id: 7 })
    expect(done.traces.map(({ field, result }) => [field, result.ok && result.value])).toEqual([
      ['output:order.result', 1],
      ['output:id', 7],
    ])
  })

  test('conditions stand on their flows, retries on their task', async () => {
    const gateway = `<bpmn:exclusiveGateway id="g" default="g_t" />${serviceTask('t', { retries: '=x' })}<bpmn:endEvent id="end" />`
    const { traces } = await run(
      `<bpmn:startEvent id="start" />${gateway}${flow('start', 'g')}${flow('g', 't')}${flow('g', 'end', '=x > 9')}`,
      { x: 4 },
    )
    expect(traces.map(({ element, field, result }) => [element, field, result.ok && result.value])).toEqual([
      ['g_end', 'condition', false],
      ['t', 'taskDefinition:retries', 4],
    ])
  })
})

describe('what can not be told is told', () => {
  const notSimulated: [what: string, task: string][] = [
    [
      'a decision',
      `<bpmn:businessRuleTask id="t">${extensions('<zeebe:calledDecision decisionId="d" resultVariable="r" />')}</bpmn:businessRuleTask>`,
    ],
    ['an ad-hoc subprocess', '<bpmn:adHocSubProcess id="t"><bpmn:task id="inner" /></bpmn:adHocSubProcess>'],
    [
      'listeners',
      serviceTask('t', {
        more: '<zeebe:executionListeners><zeebe:executionListener eventType="start" type="l" /></zeebe:executionListeners>',
      }),
    ],
    [
      'a condition to wait for',
      '<bpmn:intermediateCatchEvent id="t"><bpmn:conditionalEventDefinition><bpmn:condition>=x</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>',
    ],
    [
      'a boundary event with a condition',
      `${serviceTask('t')}<bpmn:boundaryEvent id="b" attachedToRef="t"><bpmn:conditionalEventDefinition><bpmn:condition>=x</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:boundaryEvent>`,
    ],
  ]
  test.for(notSimulated)('%s: the token waits there', async ([, task]) => {
    const { state, waiting } = await run(around(task))
    expect(waiting).toMatchObject([{ kind: 'unsupported', element: 't', instance: 't#1' }])
    expect(waitingAt(state)).toEqual(waiting)
    expect(instances(state, 't')).toMatchObject([{ state: 'activating' }])
    expect(incidents(state)).toEqual([])
    expect(take(state).job).toBeUndefined()
  })

  const notEvaluated: [what: string, source: string][] = [
    ['does not parse', '=x +'],
    ['runs for ever', '=for a in 1..1000, b in 1..1000 return a * b'],
  ]
  test.for(notEvaluated)('an input mapping that %s', async ([, source]) => {
    const model = withField(
      await modelOf(around(serviceTask('t', { inputs: [['=1', 'ok']] }))),
      't',
      inputField('bad'),
      source,
    )
    const { state, waiting } = start(model)
    expect(waiting).toMatchObject([{ kind: 'notEvaluated', element: 't', type: 'serviceTask' }])
    expect(scopeVariables(state, 't#1')).toEqual({})
    expect(incidents(state)).toEqual([])
  })

  test('a comment at the end of a source takes the other mappings with it', async () => {
    const model = await modelOf(
      around(
        serviceTask('t', {
          inputs: [
            ['=1', 'a'],
            ['=x // why', 'b'],
            ['=2', 'c'],
          ],
        }),
      ),
    )
    expect(start(model).waiting).toMatchObject([{ kind: 'notEvaluated', element: 't' }])
    expect(checkDeployment(model, '8.8')).toMatchObject([{ element: 't' }])
  })

  test('a loop without a wait stops', async () => {
    const loop = `<bpmn:startEvent id="start" /><bpmn:exclusiveGateway id="a" /><bpmn:task id="b" />${flow('start', 'a')}${flow('a', 'b')}${flow('b', 'a')}`
    const { waiting } = await run(loop)
    expect(waiting).toMatchObject([{ kind: 'endless' }])
  })

  test('cancelling takes the note away', async () => {
    const { state } = await run(around('<bpmn:adHocSubProcess id="t" />'))
    const cancelled = step(state, { do: 'cancel', instance: 'p#1' }, options)
    expect(waitingAt(cancelled.state)).toEqual([])
    expect(finalState(cancelled.state).instances).toEqual([{ instance: 'p#1', state: 'terminated' }])
  })
})

describe('starting right before an element', () => {
  const content = `<bpmn:startEvent id="start" /><bpmn:subProcess id="sp">${serviceTask('t', { inputs: [['=x', 'y']] })}
    <bpmn:endEvent id="e2" />${flow('t', 'e2')}</bpmn:subProcess>
    <bpmn:boundaryEvent id="b" attachedToRef="sp"><bpmn:errorEventDefinition /></bpmn:boundaryEvent>
    <bpmn:endEvent id="end" /><bpmn:endEvent id="end2" />${flow('start', 'sp')}${flow('sp', 'end')}${flow('b', 'end2')}`

  test('its scopes are there, and go on as always', async () => {
    const { state, events } = start(await modelOf(content), { x: 1 }, { startBefore: 't' })
    expect(
      events.flatMap(event => (event.event === 'element' && event.state === 'activated' ? [event.instance] : [])),
    ).toEqual(['p#1', 'sp#1', 't#1'])
    const { job, state: taken } = take(state)
    expect(job).toMatchObject({ element: 't', variables: { x: 1, y: 1 } })
    const done = step(taken, { do: 'completeJob', job: job!.key }, options)
    expect(finalState(done.state)).toMatchObject({ instances: [{ state: 'completed' }], active: [] })
  })

  test('errors are caught around it', async () => {
    const { state } = start(await modelOf(content), {}, { startBefore: 't' })
    const { job, state: taken } = take(state)
    const { events } = step(taken, { do: 'throwError', job: job!.key, code: 'any' }, options)
    expect(events).toContainEqual({ event: 'flow', flow: 'b_end2' })
  })

  test.for(['nowhere', 'p', 'start', 'b'])('%s is refused', async startBefore => {
    const { rejected, state } = start(await modelOf(content), {}, { startBefore })
    expect(rejected).toMatchObject({ code: 'INVALID_ARGUMENT' })
    expect(instances(state)).toEqual([])
  })
})

describe('a pure machine', () => {
  test('the state that goes in stays as it is', async () => {
    const { state } = await run(around(serviceTask('t', { inputs: [['=x', 'y']] })), { x: { deep: [1] } })
    const before = structuredClone({ ...state })
    const taken = take(state)
    const job = taken.job!.key
    const commands: EngineCommand[] = [
      { do: 'completeJob', job, variables: { x: 2, z: 1 } },
      { do: 'failJob', job, retries: 0, variables: { e: 1 } },
      { do: 'throwError', job, code: 'C' },
      { do: 'cancel', instance: 'p#1' },
      { do: 'setVariables', scope: 't#1', variables: { y: 3 }, local: true },
      { do: 'advance', milliseconds: 1000 },
    ]
    for (const command of commands) step(taken.state, command, options)
    expect(structuredClone({ ...state })).toEqual(before)
  })

  test('the same step twice gives the same', async () => {
    const { state } = await run(around(serviceTask('t')), { x: 1 })
    const once = take(state)
    expect(take(state).events).toEqual(once.events)
    expect(take(state).job).toEqual(once.job)
  })

  test('variables and ids that are names of the language', async () => {
    const variables = JSON.parse('{"__proto__": 1, "constructor": 2}') as Variables
    const { state } = await run(around(serviceTask('__proto__'), '__proto__'), variables)
    const { job } = take(state)
    expect(job!.element).toBe('__proto__')
    expect(Object.entries(job!.variables)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ])
    expect(Object.entries(visibleVariables(state, 'p#1'))).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ])
  })

  const refused: [what: string, command: EngineCommand, code: string][] = [
    ['a process that is not there', { do: 'start', process: 'nowhere' }, 'NOT_FOUND'],
    ['a job that is not there', { do: 'completeJob', job: 'job-9' }, 'NOT_FOUND'],
    ['an incident that is not there', { do: 'resolve', incident: 1 }, 'NOT_FOUND'],
    ['a scope that is not there', { do: 'setVariables', scope: 'x#1', variables: {}, local: true }, 'NOT_FOUND'],
    ['cancelling a task', { do: 'cancel', instance: 't#1' }, 'NOT_FOUND'],
  ]
  test.for(refused)('%s is refused', async ([, command, code]) => {
    const { state } = await run(around(serviceTask('t')))
    const result = step(state, command, options)
    expect(result.rejected?.code).toBe(code)
    expect(result.state).toBe(state)
  })
})

describe('jobs', () => {
  test('a failed job tells when it can be tried again', async () => {
    const { state } = await run(around(serviceTask('t')))
    const taken = take(state)
    const failed = step(taken.state, { do: 'failJob', job: taken.job!.key, retries: 1, backoffMs: 30_000 }, options)
    expect(nextBackoffEnd(failed.state)).toBe(options.world.now + 30_000)
    expect(take(failed.state).job).toBeUndefined()
    expect(step(failed.state, { do: 'completeJob', job: taken.job!.key }, options).rejected?.code).toBe(
      'FAILED_PRECONDITION',
    )
    const early = step(failed.state, { do: 'advance', milliseconds: 29_999 }, options)
    expect(take(early.state).job).toBeUndefined()
    const late = step(early.state, { do: 'advance', milliseconds: 1 }, options)
    expect(take(late.state).job).toMatchObject({ retries: 1 })
    expect(jobs(late.state)).toMatchObject([{ element: 't', state: 'activatable' }])
  })

  test('of an element', async () => {
    const { state } = await run(around(serviceTask('t')))
    expect(step(state, { do: 'activateJob', element: 'x' }, options).job).toBeUndefined()
    expect(step(state, { do: 'activateJob', element: 't' }, options).job).toMatchObject({ instance: 't#1' })
  })

  // The engine skips a scope in which the value is the same already, and looks further out.
  test('a result that equals a local variable goes up as a new one', async () => {
    const { state } = await run(around(serviceTask('t', { inputs: [['=x', 'y']] })), { x: 1 })
    const taken = take(state)
    const done = step(taken.state, { do: 'completeJob', job: taken.job!.key, variables: { y: 1 } }, options)
    expect(scopeVariables(done.state, 'p#1')).toEqual({ x: 1, y: 1 })
  })
})

describe('an event subprocess that has interrupted its scope', () => {
  const message = (id: string) =>
    `<bpmn:message id="${id}" name="${id}">${extensions('<zeebe:subscription correlationKey="=k" />')}</bpmn:message>`
  const content = `<bpmn:startEvent id="start" /><bpmn:subProcess id="sp"><bpmn:startEvent id="s2" />${serviceTask('t')}${flow('s2', 't')}
      <bpmn:subProcess id="es" triggeredByEvent="true"><bpmn:startEvent id="ess"><bpmn:messageEventDefinition messageRef="inner" /></bpmn:startEvent>
        ${serviceTask('h')}${flow('ess', 'h')}</bpmn:subProcess></bpmn:subProcess>
    <bpmn:boundaryEvent id="b" attachedToRef="sp"><bpmn:messageEventDefinition messageRef="outer" /></bpmn:boundaryEvent>
    <bpmn:endEvent id="end" /><bpmn:endEvent id="late" />${flow('start', 'sp')}${flow('sp', 'end')}${flow('b', 'late')}`
  const publish = (state: EngineState, name: string) =>
    step(state, { do: 'publish', name, correlationKey: 'k' }, options)

  test('leaves the boundary events of the scope waiting', async () => {
    const { state } = await run(content, { k: 'k' }, message('inner') + message('outer'))
    const inside = publish(state, 'inner')
    expect(finalState(inside.state).active).toEqual(['p#1', 'sp#1', 'es#1', 'h#1'])
    const outside = publish(inside.state, 'outer')
    expect(outside.events).toContainEqual({ event: 'flow', flow: 'b_late' })
    expect(finalState(outside.state)).toMatchObject({ active: [], instances: [{ state: 'completed' }] })
  })

  test('completes its scope when it is done', async () => {
    const { state } = await run(content, { k: 'k' }, message('inner') + message('outer'))
    const { job, state: taken } = take(publish(state, 'inner').state)
    const done = step(taken, { do: 'completeJob', job: job!.key }, options)
    expect(done.events).toContainEqual({ event: 'flow', flow: 'sp_end' })
  })
})

describe('what deployment refuses', () => {
  const texts: [what: string, content: string, message: string][] = [
    [
      'an expression that does not parse',
      around(serviceTask('t', { inputs: [['=x +', 'y']] })),
      'failed to parse expression',
    ],
    [
      'a condition that does not parse',
      `<bpmn:startEvent id="s" /><bpmn:exclusiveGateway id="g" /><bpmn:task id="t" />${flow('g', 't', '=x +')}`,
      'failed to parse expression',
    ],
    [
      'no job type',
      around('<bpmn:serviceTask id="t" />'),
      "Must have exactly one 'zeebe:taskDefinition' extension element",
    ],
  ]
  test.for(texts)('%s', async ([, content, message]) => {
    const problems = checkDeployment(await modelOf(content), '8.8')
    expect(problems.map(problem => problem.message.slice(0, message.length))).toEqual([message])
  })
})
