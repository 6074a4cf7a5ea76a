import { describe, expect, test } from 'vitest'
import { evaluate } from '../../app/cli/evaluate.ts'
import { run } from './command.ts'

const feel = (rest: object) => JSON.stringify({ kind: 'feel', ...rest })
const fixed = ['--now', '2026-01-15T10:30:00Z', '--seed', '1']

/** What comes out of one case, on its lines. */
async function resultsOf(given: object, ...args: string[]): Promise<Record<string, any>> {
  const { written, status } = await run(evaluate, [...fixed, ...args], JSON.stringify(given))
  expect(status).toBe(0)
  const { results } = JSON.parse(written) as { results: Record<string, any> }
  return results
}

describe('a line of input is a line of output', () => {
  const answers = (what: string, input: string | Uint8Array[], ...lines: object[]) =>
    test(what, async () => {
      const { written, status } = await run(evaluate, ['--kind', 'feel', '--line', '8.9'], input)
      expect(written.endsWith('\n') || written === '').toBe(true)
      expect(written.split('\n').filter(Boolean).map(line => JSON.parse(line) as unknown)).toEqual(lines)
      expect(status).toBe(lines.some(line => 'error' in line) ? 1 : 0)
    })
  const is = (id: unknown, value: unknown) => ({ id, results: { '8.9': { ok: true, value, warnings: [] } } })
  const no = (lineNumber: number) => ({ lineNumber, error: expect.any(String) as string })
  const one = '{"id": "a", "expression": "= 1"}'
  const two = '{"id": "b", "expression": "= \\"ü😀\\""}'

  answers('in order', `${one}\n${two}\n`, is('a', 1), is('b', 'ü😀'))
  answers('and the last may lack its line break', `${two}\n${one}`, is('b', 'ü😀'), is('a', 1))
  answers('whatever the line breaks', `${one}\r\n${two}\r\n`, is('a', 1), is('b', 'ü😀'))
  answers('but not an empty one', `\n${one}\n \r\n\n${two}\n\n`, is('a', 1), is('b', 'ü😀'))
  answers('or none at all', '')
  answers('after a byte order mark too', `\ufeff${one}`, is('a', 1))
  const bytes = new TextEncoder().encode(`${one}\r\n${two}\n${one}`)
  const single = Array.from(bytes, byte => Uint8Array.of(byte))
  answers('however the bytes come', single, is('a', 1), is('b', 'ü😀'), is('a', 1))
  answers('with its number where it has no id', `\n{"expression": "2"}\n{"expression": "3"}`, is(2, 2), is(3, 3))
  answers('with whatever id it has', '{"id": {"n": 1.50}, "expression": "2"}', is({ n: 1.5 }, 2))
  answers('and what is no case stops nothing', `{"id": 1\n[]\n{"id": 7}\n${one}`, no(1), no(2), no(3), is('a', 1))
  answers('nor does a bottomless one', `${'['.repeat(200_000)}\n${one}`, no(1), is('a', 1))
})

describe('it says why a line is no case', () => {
  const refuses = (given: string | object, why: RegExp) =>
    test(String(why), async () => {
      const { written, status } = await run(evaluate, [], typeof given === 'string' ? given : JSON.stringify(given))
      const { lineNumber, error } = JSON.parse(written) as { lineNumber: number; error: string }
      expect(lineNumber).toBe(1)
      expect(error).toMatch(why)
      expect(status).toBe(1)
    })
  refuses('{"a": 1', /JSON, line 1, column 8/)
  refuses('17', /A case is a JSON object/)
  refuses({ expression: '1' }, /No kind/)
  refuses({ kind: 'nonsense' }, /"nonsense" can't be computed. There are: feel, outcome, secrets, http, inbound/)
  refuses({ kind: 'constructor' }, /"constructor" can't be computed/)
  refuses({ kind: 'feel' }, /`expression` is missing/)
  refuses({ kind: 'feel', expression: 1 }, /`expression` is not text/)
  refuses({ kind: 'feel', expression: '1', context: 'http' }, /`context` is not an object/)
  refuses({ kind: 'outcome', retries: 3, headers: {} }, /neither `response` nor `exception` nor `echo`/)
  refuses({ kind: 'outcome', response: 1, headers: { resultVariable: 1 } }, /`headers` is not an object of texts/)
  refuses({ kind: 'outcome', exception: { message: 'm' } }, /`exception.type` is missing/)
  refuses({ kind: 'secrets', variables: [], secrets: {} }, /`variables` is not an object/)
  refuses({ kind: 'http', input: { variables: {} } }, /`server` is neither/)
  refuses({ kind: 'http', input: { variables: {}, server: { headers: [['a']] } } }, /`input.server.headers` is not a list of pairs/)
  refuses({ kind: 'http', input: { variables: {}, server: [] } }, /`server` is neither/)
  refuses({ kind: 'http', input: { variables: {}, server: { bodyBase64: '?' } } }, /`input.server.bodyBase64` is not base64/)
  refuses({ kind: 'inbound', request: { method: 'GET' } }, /`elements` is not a list of objects/)
  refuses({ kind: 'inbound', elements: [{ properties: {} }], request: { method: 'GET' } }, /an element lacks its `kind`/)
  refuses({ kind: 'inbound', elements: [{ kind: 'task' }] }, /`elements\[0\].kind` is not one of startEvent,/)
  refuses({ kind: 'inbound', elements: [{ kind: 'startEvent', properties: { a: 1 } }] }, /`elements\[0\].properties` is not an object of texts/)
  refuses({ kind: 'inbound', elements: [] }, /`request` is missing/)
  refuses({ kind: 'inbound', elements: [], request: {} }, /`request.method` is missing/)
  refuses({ kind: 'inbound', elements: [], request: { method: 'GET', bodyBase64: '?' } }, /`request.bodyBase64` is not base64/)
  refuses({ kind: 'inbound', elements: [], request: { method: 'GET' }, gateway: {} }, /`gateway.status` is missing/)
})

describe('results have the shape of the recorded ones', () => {
  const shows = (what: string, given: object, line: string, result: unknown) =>
    test(what, async () => expect((await resultsOf(given, '--line', line))[line]).toEqual(result))

  shows('a value, and what was noted on the way', { kind: 'feel', expression: '=a.b', context: { a: {} } }, '8.9', {
    ok: true,
    value: null,
    warnings: [{ type: 'NO_CONTEXT_ENTRY_FOUND', message: expect.any(String) as string, from: 3, to: 4 }],
  })
  shows('the digits that a double loses', { kind: 'feel', expression: '=[9007199254740993]' }, '8.9', {
    ok: true,
    value: [9007199254740992],
    json: '[9007199254740993]',
    warnings: [],
  })
  shows('why there is no value, and where', { kind: 'feel', expression: '= 1 +' }, '8.9', {
    ok: false,
    error: expect.stringContaining("failed to parse expression '1 +'") as string,
    from: expect.any(Number) as number,
    to: expect.any(Number) as number,
  })
  shows("the engine's own evaluation", { kind: 'feel', expression: '=bpmnError("a", "b")' }, 'zeebe', {
    ok: true,
    value: null,
    warnings: [{ type: 'NO_FUNCTION_FOUND', message: expect.any(String) as string, from: 1, to: 20 }],
  })
  shows('all variables once more as response in 8.3', { kind: 'feel', expression: '=response.a', context: { a: 1 } }, '8.3', {
    ok: true,
    value: 1,
    warnings: [],
  })
  const headers = { resultVariable: 'r' }
  shows('a job command', { kind: 'outcome', retries: 3, response: { a: 1 }, headers }, '8.9', {
    command: 'complete',
    variables: { r: { a: 1 } },
  })
  shows('what the function bound', { kind: 'outcome', echo: true, headers, variables: { k: '{{secrets.A}}' }, secrets: { A: 'x' } }, '8.8', {
    command: 'complete',
    variables: { r: { k: 'x' } },
  })
  const exception = { type: 'java.lang.RuntimeException', message: 'm', code: null, variables: null }
  shows('null as what is not there', { kind: 'outcome', exception, headers: null, secrets: null }, '8.3', {
    command: 'fail',
    retries: 2,
    errorMessage: 'm',
    retryBackoffMs: 0,
    variables: null,
  })
  const quote = { kind: 'secrets', variables: { k: 'secrets.A' }, secrets: { A: '"' } }
  shows('text with its secrets', quote, '8.9', { ok: true, json: '{"k":"\\""}', value: { k: '"' } })
  shows('text that is no JSON any more', quote, '8.5', { ok: true, json: '{"k":"""}', invalidJson: true })
  const job = { variables: { method: 'GET', url: 'http://127.0.0.1:18098/a', authentication: { type: 'noAuth' } } }
  const server = { status: 204, headers: [] }
  const exchange = { request: expect.objectContaining({ method: 'GET', target: '/a' }) as object }
  shows('a request and a response', { kind: 'http', input: { ...job, server } }, '8.6', {
    ...exchange,
    response: expect.objectContaining({ status: 204 }) as object,
  })
  shows('an exception and its commands', { kind: 'http', ...job, server: { status: 500 } }, '8.8', {
    ...exchange,
    exception: expect.objectContaining({ code: '500' }) as object,
    commands: {
      unset: expect.objectContaining({ command: 'fail', retries: 2 }) as object,
      bpmnError: expect.objectContaining({ command: 'throwError', errorCode: '500' }) as object,
    },
  })
  const hook = { 'inbound.type': 'io.camunda:webhook:1', 'inbound.context': 'hook', resultExpression: '={a: request.body.a}' }
  const posted = { method: 'POST', headers: [['Content-Type', 'application/json']], bodyBase64: 'eyJhIjoxfQ==' }
  const webhook = { kind: 'inbound', elements: [{ kind: 'startEvent', properties: hook }], request: posted }
  shows('an answer, and the command that went before it', webhook, '8.8', {
    http: { status: 200, headers: {}, body: '' },
    commands: [{ command: 'createInstance', bpmnProcessId: 'process', version: 1, tenantId: '<default>', variables: { a: 1 } }],
    correlation: { result: 'ProcessInstanceCreated', element: 'element' },
    connectors: [{ elements: ['element'], health: 'UP' }],
  })
  const gateway = { status: 'RESOURCE_EXHAUSTED', message: 'busy' }
  shows('what the engine refuses', { ...webhook, gateway }, '8.8', {
    http: expect.objectContaining({ status: 429 }) as object,
    commands: [expect.objectContaining({ command: 'createInstance' }) as object],
    correlation: { result: 'ZeebeClientStatus', message: 'busy' },
    connectors: [{ elements: ['element'], health: 'UP' }],
    log: [{ severity: 'ERROR', message: 'Zeebe client status error: busy' }],
  })
  const unreadable = [{ kind: 'messageStartEvent', properties: { ...hook, messageTtl: '1 hour' } }]
  shows('a process that can’t be read', { ...webhook, elements: unreadable }, '8.8', {
    http: expect.objectContaining({ status: 404 }) as object,
    commands: [],
    connectors: [],
    importError: expect.stringContaining('DateTimeParseException') as string,
  })
})

describe('the lines are those that were measured, and that have what the case uses', () => {
  const measures = (given: object, lines: string[], ...args: string[]) =>
    test(`${JSON.stringify(given)} ${args.join(' ')}`, async () =>
      expect(Object.keys(await resultsOf(given, ...args))).toEqual(lines))
  const exception = (rest: object) => ({
    kind: 'outcome',
    retries: 3,
    headers: {},
    exception: { type: 'io.camunda.connector.api.error.ConnectorException', ...rest },
  })
  measures({ kind: 'feel', expression: '1' }, ['8.3', '8.5', '8.8', '8.9', 'zeebe'])
  measures({ kind: 'feel', expression: '1' }, ['8.3', '8.9'], '--line', '8.9', '--line', '8.3')
  measures({ kind: 'feel', expression: '1' }, ['8.9'], '--kind', 'secrets', '--line', '8.9')
  measures({ kind: 'secrets', variables: {} }, ['8.3', '8.5', '8.8', '8.9'])
  measures({ kind: 'http', variables: {}, server: {} }, ['8.6', '8.7', '8.8'])
  measures({ kind: 'http', variables: {}, server: {} }, [], '--line', '8.9')
  measures({ kind: 'inbound', elements: [], request: { method: 'GET' } }, ['8.5', '8.8'])
  measures(exception({}), ['8.3', '8.5', '8.8', '8.9'])
  measures(exception({ variables: {} }), ['8.8', '8.9'])
  measures(exception({ type: 'io.camunda.connector.api.error.ConnectorRetryException' }), ['8.5', '8.8', '8.9'])
})

describe('clock, chance and zone can be fixed', () => {
  const value = async (expression: string, ...args: string[]) => {
    const { written } = await run(evaluate, ['--line', '8.9', ...args], feel({ expression }))
    const { results } = JSON.parse(written) as { results: Record<string, { value: unknown }> }
    return results['8.9']!.value
  }
  test('--now', async () => {
    expect(await value('=today()', '--now', '2026-01-15T23:30:00Z')).toBe('2026-01-15')
    expect(await value('=today()', '--now', '2026-01-15T23:30:00-01:00')).toBe('2026-01-16')
  })
  test('--zone', async () => {
    const now = ['--now', '2026-01-15T23:30:00Z']
    expect(await value('=today()', ...now, '--zone', 'Europe/Berlin')).toBe('2026-01-16')
    expect(await value('=now().hour', ...now)).toBe(23)
  })
  test('--seed', async () => {
    const expression = '=[random number(), random number()]'
    const first = await value(expression, '--seed', '1')
    expect(await value(expression, '--seed', '1')).toEqual(first)
    expect(await value(expression, '--seed', '2')).not.toEqual(first)
    expect(await value(expression)).not.toEqual(await value(expression))
  })
  test('the same line gives the same bytes, wherever it stands', async () => {
    const line = feel({ id: 1, expression: '=[now(), random number(), uuid()]' })
    const { written } = await run(evaluate, fixed, `${line}\n${feel({ expression: '=random number()' })}\n${line}\n`)
    const [first, , third] = written.split('\n')
    expect(third).toBe(first)
    expect((await run(evaluate, fixed, line)).written).toBe(`${first}\n`)
  })
})

describe('a wrong call says so, and does nothing', () => {
  const refuses = (why: RegExp, ...args: string[]) =>
    test(args.join(' '), async () => {
      const { status, written, said } = await run(evaluate, args, feel({ expression: '1' }))
      expect({ status, written }).toEqual({ status: 2, written: '' })
      expect(said).toMatch(why)
    })
  refuses(/--wrong/, '--wrong')
  refuses(/extra/, 'extra')
  refuses(/"inbounds" can't be computed/, '--kind', 'inbounds')
  refuses(/9\.9: not measured. There are: 8\.3,/, '--line', '9.9')
  refuses(/a time with its offset/, '--now', '2026-01-15T10:30:00')
  refuses(/a time with its offset/, '--now', '2026-13-15T10:30:00Z')
  refuses(/a whole number/, '--seed', '1.5')
  refuses(/an IANA time zone/, '--zone', 'Europe/Nowhere')

  test('--help explains', async () => {
    const { status, written } = await run(evaluate, ['--help'])
    expect(status).toBe(0)
    for (const word of ['--kind', '--line', '--now', '--seed', '--zone', 'feel', 'http', 'Exit status']) {
      expect(written).toContain(word)
    }
  })
})

describe('it streams', () => {
  test('what has come in is answered before more is asked for, and a slow reader is waited for', async () => {
    const events: string[] = []
    let waiting = false
    const status = await evaluate({
      args: ['--line', '8.9'],
      root: '',
      input: (async function* () {
        for (const id of [1, 2, 3]) {
          expect(waiting).toBe(false)
          events.push(`read ${id}`)
          yield new TextEncoder().encode(`${feel({ id, expression: '1' })}\n`)
        }
      })(),
      write: async text => {
        waiting = true
        await new Promise(setImmediate)
        events.push(`wrote ${(JSON.parse(text) as { id: number }).id}`)
        waiting = false
        return true
      },
      say: () => {},
    })
    expect(status).toBe(0)
    expect(events).toEqual(['read 1', 'wrote 1', 'read 2', 'wrote 2', 'read 3', 'wrote 3'])
  })

  test('results of a large chunk go out in parts, and nothing is kept for later', async () => {
    const sizes: number[] = []
    const lines = Array.from({ length: 2000 }, (_, id) => feel({ id, expression: '1' })).join('\n')
    await evaluate({
      args: ['--line', '8.9'],
      root: '',
      input: (async function* () {
        yield new TextEncoder().encode(lines)
      })(),
      write: async text => sizes.push(text.length) > 0,
      say: () => {},
    })
    expect(sizes.length).toBeGreaterThan(5)
    expect(Math.max(...sizes)).toBeLessThan(20_000)
  })

  test('nobody reads any more: it stops asking', async () => {
    let asked = 0
    const status = await evaluate({
      args: [],
      root: '',
      input: (async function* () {
        for (;;) {
          asked++
          yield new TextEncoder().encode(`${feel({ expression: '1' })}\n`)
        }
      })(),
      write: async () => asked < 3,
      say: () => {},
    })
    expect({ asked, status }).toEqual({ asked: 3, status: 0 })
  })
})
