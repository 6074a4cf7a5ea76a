// `simulate`: cases in the shape of the recorded ones, and the saved runs of a workspace.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { simulate } from '../../app/cli/simulate.ts'
import type { Json, JsonObject } from '../../src/json.ts'
import { readScenarioFile } from '../../src/scenarios/files.ts'
import { writeWorkspaceFile, type WorkspaceFile } from '../../src/scenarios/workspaceFile.ts'
import { diagram, flow } from '../bpmn/diagram.ts'
import { root, run } from './command.ts'

const recorded = `${root}test/conformance/engine/`

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'simulate-'))))
afterAll(() => rmSync(folder, { recursive: true }))

async function simulated(...args: string[]): Promise<{ status: number; lines: any[]; said: string }> {
  const { status, written, said } = await run(simulate, args)
  return { status, said, lines: written.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as JsonObject) }
}

function put(name: string, content: Json | string): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return join(folder, name)
}

const process = (task: string) =>
  diagram(`<bpmn:startEvent id="start" />${task}<bpmn:endEvent id="end" />${flow('start', 't')}${flow('t', 'end')}`)
const serviceTask = '<bpmn:serviceTask id="t"><bpmn:extensionElements><zeebe:taskDefinition type="work" /></bpmn:extensionElements></bpmn:serviceTask>'
const steps = [{ do: 'start', process: 'p' }]

describe('a recorded case', () => {
  /** One of each group. */
  const names = readdirSync(recorded).filter(name => name.endsWith('.json'))
  const first = names.filter(name => name === names.find(other => other.split('-')[0] === name.split('-')[0]))

  /** The order of some events has no meaning; `jobEvents` are to be ignored. */
  const inAnyOrder = ({ jobEvents: _jobEvents, events = [], ...step }: { jobEvents?: unknown; events?: object[] }) => ({ ...step, events: new Set(events) })

  test.for(first)('%s: what the engine did, entry by entry', async name => {
    const { id, recorded: should } = JSON.parse(readFileSync(recorded + name, 'utf8'))
    const { status, lines } = await simulated(recorded + name)
    expect(status).toBe(0)
    expect(lines.map(line => Object.keys(line))).toEqual([['id', 'steps', 'final']])
    expect(lines[0].id).toBe(id)
    expect(lines[0].steps.map(inAnyOrder)).toEqual(should.steps.map(inAnyOrder))
    expect(lines[0].final.variables).toEqual(should.final.variables)
    expect(new Set(lines[0].final.instances)).toEqual(new Set(should.final.instances))
    expect(new Set(lines[0].final.active)).toEqual(new Set(should.final.active))
    expect(lines[0].final.openIncidents).toEqual(should.final.openIncidents)
  })
})

test('what was recorded is never read, and the file is the name of a case without one', async () => {
  put('plain.bpmn', process(serviceTask))
  const { lines } = await simulated(put('mine.json', { bpmn: 'plain.bpmn', steps, recorded: 'nothing' }))
  expect(lines[0]).toMatchObject({ id: 'mine', steps: [{ do: 'deploy', ok: true }, { do: 'start', ok: true }], final: { active: ['p#1', 't#1'] } })
})

test('digits survive', async () => {
  put('plain.bpmn', process(serviceTask))
  const { written } = await run(simulate, [put('digits.json', '{"bpmn": "plain.bpmn", "steps": [{"do": "start", "process": "p", "variables": {"a": 12345678901234567890, "__proto__": 1.0}}]}')])
  expect(written).toContain('"variables":{"p#1":{"a":12345678901234567890,"__proto__":1.0}}')
})

test('a token that stops because the rest is not simulated says why', async () => {
  put('adhoc.bpmn', process('<bpmn:adHocSubProcess id="t"><bpmn:task id="a" /></bpmn:adHocSubProcess>'))
  const { status, lines } = await simulated(put('adhoc.json', { bpmn: 'adhoc.bpmn', steps }))
  expect(status).toBe(0)
  expect(lines[0].steps[1].waiting).toEqual([{ element: 't', elementInstance: 't#1', kind: 'unsupported', reason: expect.any(String) as string }])
})

test('a refused diagram is told in the words of the engine, by file and element', async () => {
  put('good.bpmn', process(serviceTask))
  put('bad.bpmn', process('<bpmn:serviceTask id="t" />').replaceAll('id="p"', 'id="q"').replaceAll('"t"', '"u"'))
  const { lines } = await simulated(put('refused.json', { bpmn: ['good.bpmn', 'bad.bpmn'], steps }))
  expect(lines[0].steps).toEqual([{
    do: 'deploy',
    ok: false,
    rejected: {
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining("errors:\n'bad.bpmn': - Element: u\n    - ERROR: Must have exactly one 'zeebe:taskDefinition' extension element\n") as string,
    },
  }])
})

describe('no case', () => {
  const broken: [what: string, content: Json | string, error: string | RegExp][] = [
    ['no JSON', '{', /^Not valid JSON, line 1/],
    ['no object', [], 'A case is a JSON object.'],
    ['no steps', { bpmn: 'plain.bpmn' }, 'No case: `steps` is not a list.'],
    ['a step that is none', { bpmn: 'plain.bpmn', steps: [1] }, 'No case: `steps[0]` is not an object.'],
    ['an unknown step', { bpmn: 'plain.bpmn', steps: [{ do: 'constructor' }] },
      'No case: `do` is not one of job, start, publish, broadcast, advance, setVariables, retries, resolve, cancel, userTask.'],
    ['a missing field', { bpmn: 'plain.bpmn', steps: [...steps, { do: 'retries', incident: 1 }] }, 'No case: `steps[1].retries` is missing: a number is expected there.'],
    ['a field of another kind', { bpmn: 'plain.bpmn', steps: [{ do: 'job', type: 'x', fail: { retries: '1' } }] }, 'No case: `steps[0].fail.retries` is not a number.'],
    ['two answers', { bpmn: 'plain.bpmn', steps: [{ do: 'job', type: 'x', complete: {}, fail: { retries: 0 } }] },
      'No case: a job has one answer at most, not `complete` and `fail`.'],
    ['no diagram', { steps }, 'No case: `bpmn` is not the name of a file or a list of names.'],
    ['a diagram that is not there', { bpmn: 'gone.bpmn', steps }, 'There is no diagram gone.bpmn beside the case that can be read.'],
    ['a diagram that is none', { bpmn: 'text.bpmn', steps }, /^text\.bpmn: /],
  ]
  test.for(broken)('%s', async ([, content, error]) => {
    put('plain.bpmn', process(serviceTask))
    put('text.bpmn', 'no diagram')
    const file = put('broken.json', content)
    const good = put('good.json', { bpmn: 'plain.bpmn', steps })
    const { status, lines } = await simulated(file, good)
    expect(status).toBe(1)
    expect(lines[0]).toEqual({ file, error: typeof error === 'string' ? error : expect.stringMatching(error) as string })
    expect(lines[1].id).toBe('good')
  })
})

describe('a workspace', () => {
  const weather = `${root}public/examples/weather/weather`

  function workspace(change: (file: WorkspaceFile) => WorkspaceFile = file => file): string {
    const scenarios = readScenarioFile(readFileSync(`${weather}.scenarios.json`, 'utf8'))
    if (!scenarios.ok) throw new Error(scenarios.problems[0]!.message)
    const { elements, secrets } = scenarios.value
    return put('weather.connector-playground.json', writeWorkspaceFile(change({
      name: 'weather', diagram: readFileSync(`${weather}.bpmn`, 'utf8'), templates: [],
      scenarios: elements, secrets, keepSecrets: true, zone: 'UTC', view: 'diagram',
    }), { withSecrets: true }))
  }

  const withScenarios = (change: (set: WorkspaceFile['scenarios'][string]) => WorkspaceFile['scenarios'][string]) => (file: WorkspaceFile) =>
    ({ ...file, scenarios: Object.fromEntries(Object.entries(file.scenarios).map(([id, set]) => [id, change(set)])) })

  test('whose runs end as they are expected to', async () => {
    const { status, lines } = await simulated('--workspace', workspace())
    expect(status).toBe(0)
    expect(lines.length).toBe(3)
    expect(lines.every(({ ok, differences }) => ok === true && differences.length === 0)).toBe(true)
  })

  test('whose runs differ', async () => {
    const other = withScenarios(set => ({ ...set, scenarios: set.scenarios.map(each => ({ ...each, expectation: { outcome: 'incident' as const } })) }))
    const { status, lines } = await simulated('--workspace', workspace(other))
    expect(status).toBe(1)
    expect(lines[0].ok).toBe(false)
    expect(lines[0].differences).toContainEqual({
      what: 'outcome', expected: 'incident', actual: 'completed', message: 'Expected that an incident is raised, but the task completes.',
    })
  })

  test('without a promise', async () => {
    const none = withScenarios(set => ({ ...set, scenarios: set.scenarios.map(({ expectation: _expectation, ...each }) => each) }))
    const { status, lines, said } = await simulated('--workspace', workspace(none))
    expect([status, lines]).toEqual([1, []])
    expect(said).toContain('No scenario of the workspace has an expectation')
  })

  test('with texts that are no JSON, or of an element that is not there', async () => {
    const broken = withScenarios(set => ({ ...set, variables: '{' }))
    expect((await simulated('--workspace', workspace(broken))).lines[0]).toMatchObject({ ok: false, differences: [], error: 'The variables are no JSON object.' })
    const moved = (file: WorkspaceFile) => ({ ...file, scenarios: { Gone: Object.values(file.scenarios)[0]! } })
    const { status, lines } = await simulated('--workspace', workspace(moved))
    expect(status).toBe(1)
    expect(lines[0]).toMatchObject({ ok: false, error: 'The diagram has no element "Gone" with a connector for it.' })
  })

  test('that is none', async () => {
    const { status, lines, said } = await simulated('--workspace', put('none.json', '{}'))
    expect([status, lines]).toEqual([1, []])
    expect(said).toContain('"version" must be 1, it is missing')
    expect((await simulated('--workspace', join(folder, 'gone.json'))).said).toContain('there is no such file')
  })
})

test.for<[args: string[], status: number, said: string]>([
  [[], 2, 'simulate needs a case'],
  [['--wrong'], 2, "Unknown option '--wrong'"],
  [['a.json', '--workspace', 'b.json'], 2, 'not both'],
  [['a.json', '--now', 'today'], 2, '--now today'],
  [['a.json', '--zone', 'Mars'], 2, '--zone Mars'],
])('called with %j', async ([args, status, said]) => {
  const ran = await run(simulate, args)
  expect(ran).toMatchObject({ status, written: '' })
  expect(ran.said).toContain(said)
})

test('the clock, the seed and the zone are those asked for', async () => {
  put('clock.bpmn', process('<bpmn:scriptTask id="t"><bpmn:extensionElements><zeebe:script expression="= [string(now()), random number()]" resultVariable="x" /></bpmn:extensionElements></bpmn:scriptTask>'))
  const file = put('clock.json', { bpmn: 'clock.bpmn', steps })
  const x = async (...args: string[]) => (await simulated(file, ...args)).lines[0].final.variables['p#1'].x as [string, number]
  const usual = await x()
  expect(usual[0]).toMatch(/^2026-01-15T10:00:00/)
  expect(await x()).toEqual(usual)
  expect((await x('--seed', '2'))[1]).not.toBe(usual[1])
  expect((await x('--now', '2028-02-29T23:30:00Z', '--zone', 'Europe/Berlin'))[0]).toMatch(/^2028-03-01T00:30:00/)
})
