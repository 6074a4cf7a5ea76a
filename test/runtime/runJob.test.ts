import { describe, expect, test } from 'vitest'
import type { Json, JsonObject, Variables } from '../../src/json.ts'
import type { Line } from '../../src/lines.ts'
import type { ConnectorException, ConnectorResult, JobRun, RuntimePhase } from '../../src/runtime/contract.ts'
import { runJob } from '../../src/runtime/runJob.ts'

interface Given {
  response?: Json
  exception?: ConnectorException
  headers?: Record<string, string>
  variables?: Variables
  secrets?: Record<string, string>
  retries?: number
  line?: Line
  type?: string
}

function run(given: Given): JobRun {
  const { response = null, exception, headers = {}, variables = {}, secrets = {} } = given
  const { retries = 3, line = '8.9', type = 'test' } = given
  const result: ConnectorResult = exception ? { kind: 'exception', exception } : { kind: 'response', value: response }
  return runJob({ type, retries, headers, variables }, result, {
    line,
    secrets,
    world: { now: 0, zone: 'UTC', seed: 1 },
  })
}

function phase<P extends RuntimePhase['phase']>(given: Given, name: P): Extract<RuntimePhase, { phase: P }> {
  const found = run(given).phases.find(candidate => candidate.phase === name)
  return found as Extract<RuntimePhase, { phase: P }>
}

const failed = (message: string): ConnectorException => ({
  type: 'io.camunda.connector.api.error.ConnectorException',
  message,
  code: '404',
})
const response = { status: 200, body: { id: 7 } }

describe('the error expression sees', () => {
  const sees = (what: string, given: Given, seen: JsonObject) =>
    test(what, () => {
      const { scope } = phase({ ...given, headers: { ...given.headers, errorExpression: '=null' } }, 'errorExpression')
      expect(Object.assign({}, ...scope)).toEqual(seen)
    })
  const job = { retries: 3 }

  sees('the raw response when nothing is mapped', { response }, { ...response, response, job })
  sees(
    'only what was mapped, if anything was',
    { response, headers: { resultVariable: 'order' } },
    { order: response, response: { order: response }, job },
  )
  sees(
    'the raw response when the mapping gave nothing',
    { response, headers: { resultExpression: '={}' } },
    { ...response, response, job },
  )
  sees('text as `response` alone', { response: 'text' }, { response: 'text', job })
  const namesakes = { job: 1, response: 2 }
  sees('the job, whatever the response calls so', { response: namesakes }, { response: namesakes, job })
  const error = { type: failed('no').type, message: 'no', code: '404' }
  sees('the exception, and no job on the oldest line', { exception: failed('no'), line: '8.3' }, {
    error,
    response: { error },
  })
  sees('the variables of an exception on newer lines', { exception: { ...failed('no'), variables: { a: 1 } } }, {
    error: { ...error, variables: { a: 1 } },
    response: { error: { ...error, variables: { a: 1 } } },
    job,
  })
  const java = { type: 'java.lang.RuntimeException', message: '' }
  sees('no code of an exception that is none of the connector', { exception: { type: java.type, code: 'x' } }, {
    error: java,
    response: { error: java },
    job,
  })
})

describe('the phases come in the order of the runtime', () => {
  const goesThrough = (what: string, given: Given, ...phases: RuntimePhase['phase'][]) =>
    test(what, () => expect(run(given).phases.map(step => step.phase)).toEqual(phases))
  const headers = { retryBackoff: 'PT5S', resultVariable: 'r', resultExpression: '={a: 1}', errorExpression: '=null' }
  const variables = { token: '{{secrets.TOKEN}}' }

  goesThrough('nothing but a response', { response }, 'connectorInput', 'response', 'command')
  goesThrough(
    'all of them',
    { response, headers, variables, secrets: { TOKEN: 'x' } },
    ...(['retryBackoff', 'secrets', 'connectorInput', 'response', 'resultVariable', 'resultExpression'] as const),
    ...(['errorExpression', 'command'] as const),
  )
  goesThrough(
    'an exception',
    { exception: failed('no'), headers },
    ...(['retryBackoff', 'connectorInput', 'exception', 'errorExpression', 'command'] as const),
  )
  goesThrough('a missing secret', { variables, headers }, 'retryBackoff', 'secrets', 'errorExpression', 'command')
  const malformed = { headers: { ...headers, retryBackoff: '5s' } }
  goesThrough('a malformed backoff', malformed, 'retryBackoff', 'errorExpression', 'command')
  goesThrough('a malformed backoff on older lines', { ...malformed, line: '8.5' }, 'retryBackoff', 'command')
})

describe('secrets', () => {
  const given = {
    variables: { url: 'https://{{secrets.HOST}}', auth: [{ token: 'secrets.TOKEN' }], other: 1 },
    secrets: { HOST: 'h0st' },
  }
  test('are shown masked, with their places, and every missing one', () => {
    expect(phase(given, 'secrets')).toEqual({
      phase: 'secrets',
      variables: { url: 'https://***', auth: [{ token: '***' }], other: 1 },
      used: [
        { name: 'HOST', place: 'url' },
        { name: 'TOKEN', place: 'auth[0].token' },
      ],
      missing: ['TOKEN'],
      failure: "Secret with name 'TOKEN' is not available",
    })
  })
  test('never show in what the connector is called with', () => {
    const secrets = { HOST: 'h0st', TOKEN: 't0ken' }
    expect(phase({ ...given, secrets }, 'connectorInput').variables).toEqual({
      url: 'https://***',
      auth: [{ token: '***' }],
      other: 1,
    })
  })
  test('unescaped on older lines may end the variables early, and what follows is not read', () => {
    const broken = { variables: { a: '{{secrets.A}}' }, secrets: { A: 'x"}' }, headers: { resultVariable: 'r' } }
    expect(run({ ...broken, line: '8.5' }).command).toMatchObject({ command: 'complete' })
    expect(run({ ...broken, secrets: { A: 'x" y' }, line: '8.5' }).command).toMatchObject({
      command: 'fail',
      retries: 2,
      errorMessage: 'Error during json mapping.',
    })
  })
  test('leave a word like theirs alone', () => {
    expect(phase({ variables: { a: 'our secrets. Yours?' } }, 'secrets')).toBeUndefined()
  })
  test('that contain themselves end', () => {
    const secrets = { A: '{{secrets.A}}{{secrets.A}}{{secrets.A}}' }
    expect(run({ variables: { a: '{{secrets.A}}'.repeat(200) }, secrets }).command.command).toBe('complete')
  })
})

describe('the REST connector', () => {
  const rest: Given = {
    type: 'io.camunda:http-json:1',
    variables: { method: 'GET', url: 'https://{{secrets.HOST}}/a', headers: { 'X-Key': '{{secrets.KEY}}' } },
    secrets: { HOST: 'h0st', KEY: 'k y' },
    line: '8.8',
    response,
  }
  test('shows its request without secrets', () => {
    const { request } = phase(rest, 'connectorInput')
    expect(request).toMatchObject({ method: 'GET', url: 'https://***/a' })
    expect(request!.headers).toContainEqual(['X-Key', '***'])
    expect(JSON.stringify(run(rest).phases)).not.toMatch(/h0st|k y/)
  })
  test('never answers to input that it refuses', () => {
    const refused = { ...rest, variables: { method: 'GET', url: 'ftp://x' }, headers: { resultVariable: 'r' } }
    const { command, phases, problems } = run(refused)
    expect(command).toMatchObject({ command: 'fail', retries: 0 })
    expect(phases.map(step => step.phase)).toEqual(['connectorInput', 'command'])
    expect(problems.map(problem => problem.code)).toEqual(['CONNECTOR_INPUT_REFUSED'])
  })
})

describe('variables that are too large to be sent', () => {
  const response = { text: 'x'.repeat(1_572_864) }
  test('fail the job at once on the newest line', () => {
    expect(run({ response, headers: { resultVariable: 'r' } }).command).toMatchObject({ command: 'fail', retries: 0 })
    const { failure } = phase({ response, headers: { resultVariable: 'r' } }, 'resultVariable')
    expect(failure).toMatch(/^Output variables payload \(1572881 bytes\)/)
  })
  test('pass on older lines, and where nothing is mapped', () => {
    expect(run({ response, headers: { resultVariable: 'r' }, line: '8.8' }).command.command).toBe('complete')
    expect(run({ response }).command.command).toBe('complete')
  })
})

describe('names of the language are names like any other', () => {
  test('__proto__ as result variable', () => {
    const { command } = run({ response: 1, headers: { resultVariable: '__proto__' } })
    expect(command.command === 'complete' && Object.keys(command.variables)).toEqual(['__proto__'])
  })
  test('constructor as secret', () => {
    expect(phase({ variables: { a: '{{secrets.constructor}}' } }, 'secrets').missing).toEqual(['constructor'])
  })
})

describe('the runtime flags', () => {
  const flags = (given: Given, ...codes: string[]) =>
    test(codes.join(', ') || 'nothing', () => expect(run(given).problems.map(problem => problem.code)).toEqual(codes))
  flags({ response, headers: { resultExpression: '={a: 1}', errorExpression: '=bpmnError("C", "m")' } })
  flags({ exception: failed('no') })
  flags({ headers: { retryBackoff: '' } }, 'RETRY_BACKOFF_MALFORMED')
  flags({ variables: { a: 'secrets.A' } }, 'SECRETS_NOT_FILLED')
  flags({ headers: { resultExpression: '=1', errorExpression: '="text"' } }, 'RESULT_REFUSED', 'ERROR_REFUSED')
})

// Measured on the real classes of each line.
describe('the runtime\'s classes, where they surprise', () => {
  const ends = (what: string, given: Given, command: JsonObject) =>
    test(what, () => expect(run(given).command).toMatchObject(command))

  const listOfNull = { response, headers: { resultExpression: '=[null]' } }
  ends('a list of null maps nothing on 8.8', { ...listOfNull, line: '8.8' }, { command: 'complete', variables: {} })
  ends('and is named an array on 8.9', listOfNull, { command: 'fail', retries: 0 })
  ends('as an error it breaks the reading on 8.8', { response, headers: { errorExpression: '=[null]' }, line: '8.8' }, {
    command: 'fail',
    retries: 0,
    errorMessage: expect.stringContaining('Map.isEmpty()') as string,
  })
  ends('the oldest line shows a response in hash order', {
    response: { status: 1, headers: 2, body: { b: 3, a: 4 } },
    headers: { resultExpression: '={text: string(response), keys: get entries(response).key}' },
    line: '8.3',
  }, { variables: { text: '{headers:2, body:{b:3, a:4}, status:1}', keys: ['headers', 'body', 'status'] } })
  ends('retries fall over the edge of an int', { exception: failed('no'), retries: -(2 ** 31) }, { retries: 2 ** 31 - 1 })
  const outOfMemory = { type: 'java.lang.OutOfMemoryError', message: 'heap' }
  ends('nobody catches an error of Java itself', {
    exception: outOfMemory,
    headers: { errorExpression: '=bpmnError("E", "m")' },
  }, { command: 'none', thrown: outOfMemory.type })
})
