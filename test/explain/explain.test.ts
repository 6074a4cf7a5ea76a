// Each rule: the trap, its words, and that its fix mends it.
import { describe, expect, test } from 'vitest'
import { headerField } from '../../src/bpmn/fields.ts'
import { withField } from '../../src/bpmn/applyField.ts'
import type { Line } from '../../src/lines.ts'
import { fixedText, type Problem } from '../../src/problem.ts'
import { previewTask } from '../../src/preview/previewTask.ts'
import type { ConnectorResult } from '../../src/runtime/contract.ts'
import { connectorTask, type TaskSketch } from './connectorTask.ts'

const weather: ConnectorResult = {
  kind: 'response',
  value: { status: 200, headers: { 'Content-Type': 'application/json' }, body: { current_weather: { temperature: 1, windspeed: 10.1 } } },
}
const notFound: ConnectorResult = {
  kind: 'exception',
  exception: { type: 'io.camunda.connector.api.error.ConnectorException', code: '404', message: 'Not Found' },
}
const refused: ConnectorResult = {
  kind: 'exception',
  exception: { type: 'io.camunda.connector.api.error.ConnectorException', message: 'Connection refused' },
}

interface Trap extends TaskSketch {
  result: ConnectorResult
  line?: Line
}

function preview(trap: Trap, model = connectorTask(trap)) {
  return previewTask(
    {
      model,
      element: 'task',
      scenario: { variables: trap.variables ?? {}, results: [trap.result], secrets: trap.secrets ?? {} },
      attempt: 0,
      world: { now: 0, zone: 'UTC', seed: 1 },
    },
    { keep: () => '' },
  )!
}

function explains(name: string, code: string, trap: Trap, words: RegExp, mended?: string) {
  test(name, () => {
    const problem = preview(trap).problems.find(each => each.code === code)
    expect(problem, `no ${code}`).toBeDefined()
    expect(`${problem!.message} ${problem!.hint ?? ''}`).toMatch(words)
    if (mended === undefined) return
    expect(apply(trap, problem!)).toBe(mended)
    const again = preview(trap, withField(connectorTask(trap), 'task', problem!.fix!.field, mended))
    expect(again.problems.map(each => each.code)).not.toContain(code)
  })
}

function isSilent(name: string, code: string, trap: Trap) {
  test(`not: ${name}`, () => expect(preview(trap).problems.map(each => each.code)).not.toContain(code))
}

function apply(trap: Trap, { fix }: Problem): string {
  expect(fix, 'no fix').toBeDefined()
  const [kind, name] = [fix!.field.split(':')[0], fix!.field.split(':')[1]!]
  const text = kind === 'input' ? trap.inputs![name]! : trap.headers![name]!
  return fixedText(text, fix!)!
}

const result = (resultExpression: string, more: Record<string, string> = {}) => ({ headers: { resultExpression, ...more } })
const error = (errorExpression: string, more: Record<string, string> = {}) => ({ headers: { errorExpression, ...more } })

describe('a path that leads nowhere', () => {
  explains('names the first missing key and where it exists', 'NULL_PATH', { ...result('={t: response.current_weather.temperature}'), result: weather },
    /`response` has no `current_weather`, but `response.body` has/, '={t: response.body.current_weather.temperature}')
  explains('a misspelled key', 'NULL_PATH', { ...result('={t: response.body.current_weather.temprature}'), result: weather },
    /there is `response.body.current_weather.temperature`/, '={t: response.body.current_weather.temperature}')
  explains('a key that has become an object', 'NULL_PATH', { ...result('={t: response.body.currentWeatherTemperature}'), result: { kind: 'response', value: { body: { currentWeather: { temperature: 21.4 } } } } },
    /there is `response.body.currentWeather.temperature`/, '={t: response.body.currentWeather.temperature}')
  explains('a header whose name has another case and a dash', 'NULL_PATH', { ...result('={t: response.headers.content-type}'), result: weather },
    /backticks/, '={t: response.headers.`Content-Type`}')
  explains('a missing process variable', 'NULL_PATH', { inputs: { url: '="https://" + hots' }, variables: { host: 'example.org' }, result: weather },
    /no variable `hots`.*`host`/, '="https://" + host')
  explains('nothing near: says what is there', 'NULL_PATH', { ...result('={t: response.body.xyz}'), result: weather },
    /`response.body` has no `xyz`.*It has `current_weather`/)
  isSilent('a path that is there', 'NULL_PATH', { ...result('={t: response.body.current_weather.temperature}'), result: weather })
  isSilent('a path that is asked about', 'NULL_PATH', { ...result('={t: is defined(response.nope), u: response.nope = null}'), result: weather })
  isSilent('the branch that was not taken', 'NULL_PATH', { ...result('={t: if true then 1 else response.nope}'), result: weather })
  isSilent('`error` in an error expression when there was none', 'NULL_PATH', { ...error('=if error.code = "404" then bpmnError("404", "x") else null'), result: weather })
})

describe('an `if` without `else`', () => {
  explains('gets one', 'IF_WITHOUT_ELSE', { ...error('=if error.code = "404" then bpmnError("404", "Got a 404")'), result: notFound },
    /needs an `else`/, '=if error.code = "404" then bpmnError("404", "Got a 404") else null')
  explains('at the end of a chain', 'IF_WITHOUT_ELSE', { ...error('if error.code = "404" then\nbpmnError("404", "Got a 404")\nelse if error.code = "500" then\nbpmnError("500", "Got a 500")\n'), result: notFound },
    /needs an `else`/, 'if error.code = "404" then\nbpmnError("404", "Got a 404")\nelse if error.code = "500" then\nbpmnError("500", "Got a 500") else null\n')
  explains('inside a context', 'IF_WITHOUT_ELSE', { ...result('={a: if true then 1}'), result: weather }, /needs an `else`/, '={a: if true then 1 else null}')
  isSilent('another syntax error', 'IF_WITHOUT_ELSE', { ...result('={a: if then}'), result: weather })
})

describe('the error expression', () => {
  const reads = '=if response.body.current_weather.temperature > 0 then bpmnError("WARM", "warm") else null'
  explains('sees the mapped variables, not the response', 'ERROR_SEES_MAPPED', { ...error(reads, { resultVariable: 'weather' }), result: weather },
    /does not see the response/, reads.replace('response.', 'response.weather.'))
  explains('of a result expression too, without a one-click way', 'ERROR_SEES_MAPPED', { ...error(reads, { resultExpression: '={x: 1}' }), result: weather }, /Map what/)
  isSilent('nothing is mapped', 'ERROR_SEES_MAPPED', { ...error(reads), result: weather })

  explains('compares the code with a number', 'CODE_IS_TEXT', { ...error('=if error.code = 404 then bpmnError("404", "x") else null'), result: notFound },
    /text/, '=if error.code = "404" then bpmnError("404", "x") else null')
  isSilent('compares it with text', 'CODE_IS_TEXT', { ...error('=if error.code = "404" then bpmnError("404", "x") else null'), result: notFound })

  for (const line of ['8.3', '8.5', '8.8', '8.9'] as const) {
    explains(`passes on a code that is not there (${line})`, 'CODE_MISSING', { ...error('=if is defined(error) then bpmnError(error.code, error.message) else null'), result: refused, line },
      /no code/, '=if is defined(error) then bpmnError(get or else(error.code, "UNKNOWN"), error.message) else null')
  }
  const jobError = (rest: string) => ({ ...error(`=jobError("slow"${rest})`), result: notFound })
  explains('a text for the backoff', 'ERROR_ARGUMENT', jobError(', {}, 1, "PT5M"'), /gets a text for the backoff, which has to be a duration.*`@"PT5M"`/)
  explains('no variables before the retries', 'ERROR_ARGUMENT', jobError(', 1, @"PT5M"'), /gets a number for the variables, which has to be a context/)
  explains('retries that are null', 'ERROR_ARGUMENT', jobError(', {}, retries - 1'), /gets null for the retries.*Before that: /)
  explains('a code without quotes', 'ERROR_ARGUMENT', { ...error('=bpmnError(CITY_UNKNOWN, "x")'), result: notFound }, /`bpmnError` gets no text for the code.*CITY_UNKNOWN/)
  isSilent('all arguments as they should be', 'ERROR_ARGUMENT', jobError(', {}, 1, @"PT5M"'))
  isSilent('the exception has a code', 'CODE_MISSING', { ...error('=bpmnError(error.code, error.message)'), result: notFound })

  explains('fails the job without retries', 'JOB_ERROR_WITHOUT_RETRIES', { ...error('=jobError("gone")'), result: notFound },
    /incident at once/, '=jobError("gone", {}, job.retries - 1)')
  explains('fails the job with variables, without retries', 'JOB_ERROR_WITHOUT_RETRIES', { ...error('=jobError("gone", {a: 1})'), result: notFound },
    /incident at once/, '=jobError("gone", {a: 1}, job.retries - 1)')
  isSilent('with retries', 'JOB_ERROR_WITHOUT_RETRIES', { ...error('=jobError("gone", {}, job.retries - 1)'), result: notFound })

  explains('gives an error without a code', 'ERROR_WITHOUT_CODE_IGNORED', { ...error('={errorType: "bpmnError", code: "404", message: "x"}'), result: notFound, line: '8.8' }, /ignores/)
})

describe('input that the connector refuses', () => {
  const rest = { jobType: 'io.camunda:http-json:1', result: weather }
  for (const line of ['8.3', '8.5', '8.8', '8.9'] as const) {
    explains(`a required field that is empty (${line})`, 'INPUT_REFUSED', { ...rest, line, inputs: { method: 'GET' } }, /`url` is required, and has no value/)
    explains(`an address of another kind (${line})`, 'INPUT_REFUSED', { ...rest, line, inputs: { method: 'GET', url: 'ftp://example.org' } },
      /`url` has to begin with `http:/)
  }
  isSilent('a request that can be sent', 'INPUT_REFUSED', { ...rest, inputs: { method: 'GET', url: 'https://example.org' } })
  test('says it once', () => {
    expect(preview({ ...rest, inputs: { method: 'GET' } }).problems.map(each => each.code)).toEqual(['INPUT_REFUSED'])
  })
})

describe('a result expression that gives no context', () => {
  explains('says what it gives', 'RESULT_NO_CONTEXT', { ...result('=response.status'), result: weather }, /gives a number/, '={ result: response.status }')
  explains('a list', 'RESULT_NO_CONTEXT', { ...result('=[1, 2]'), result: weather }, /gives a list/, '={ result: [1, 2] }')
  explains('null', 'RESULT_NO_CONTEXT', { ...result('=null'), result: weather }, /gives null: no variable/)
  isSilent('a context', 'RESULT_NO_CONTEXT', { ...result('={a: 1}'), result: weather })
})

describe('a secret', () => {
  explains('unquoted is a variable that is not there', 'SECRET_UNQUOTED', { inputs: { h: '={a: secrets.KEY}' }, secrets: { KEY: 'k' }, result: weather },
    /not variables/, '={a: "{{secrets.KEY}}"}')
  explains('unquoted in braces', 'SECRET_UNQUOTED', { inputs: { h: '={a: {{secrets.KEY}}}' }, secrets: { KEY: 'k' }, result: weather },
    /not variables/, '={a: "{{secrets.KEY}}"}')
  isSilent('the plain word on a missing variable', 'NULL_PATH', { inputs: { h: '={a: secrets.KEY}' }, secrets: { KEY: 'k' }, result: weather })
  isSilent('quoted', 'SECRET_UNQUOTED', { inputs: { h: '={a: "{{secrets.KEY}}"}' }, secrets: { KEY: 'k' }, result: weather })
  explains('in a result expression stays as it is', 'SECRET_NOT_REPLACED', { ...result('={a: "{{secrets.KEY}}"}'), result: weather }, /stays as it is/)
  explains('without a value fails the job', 'SECRET_MISSING', { inputs: { h: '{{secrets.KEY}}' }, result: weather }, /KEY has no value/)
})

describe('what the engine refuses to deploy', () => {
  explains('an output mapping without `=`', 'DEPLOYMENT_REFUSED', { outputs: { x: 'y' }, result: weather }, /refuses to deploy/)
  explains('an input mapping that does not parse, also in plain words', 'DEPLOYMENT_REFUSED', { inputs: { url: '=https://a.example/ + id' }, result: weather },
    /refuses to deploy this: failed to parse.*Text stands in double quotes. Write `"https:/)
  isSilent('a sound task', 'DEPLOYMENT_REFUSED', { outputs: { x: '=y' }, result: weather })
})

describe('a function that is not there', () => {
  explains('came with a later version', 'UNKNOWN_FUNCTION', { ...error('=ignoreError({})'), result: notFound, line: '8.8' }, /8\.8 has no function `ignoreError`; it came with 8\.9/)
  explains('has other parameters', 'UNKNOWN_FUNCTION', { ...error('=bpmnError("404")'), result: notFound, line: '8.8' }, /`bpmnError\(errorCode, errorMessage\)`.* with 1 argument/)
  explains('is unknown to the engine', 'UNKNOWN_FUNCTION', { inputs: { x: '=bpmnError("1", "2")' }, result: weather }, /only in a connector/)
  explains('is misspelled', 'UNKNOWN_FUNCTION', { ...result('={u: uper case("x")}'), result: weather }, /there is `upper case`/, '={u: upper case("x")}')
  isSilent('one that is there', 'UNKNOWN_FUNCTION', { ...error('=ignoreError({})'), result: notFound, line: '8.9' })
})

describe('a BPMN error', () => {
  explains('loses its variables at a boundary event', 'ERROR_VARIABLES_VANISH',
    { ...error('=bpmnError("404", "x", {id: 7})'), result: notFound, boundary: { code: '404' } }, /`id`.*vanish/)
  isSilent('an output mapping keeps them', 'ERROR_VARIABLES_VANISH',
    { ...error('=bpmnError("404", "x", {id: 7})'), result: notFound, boundary: { code: '404', output: '=id' } })
  explains('that no event catches', 'CODE_UNCAUGHT', { ...error('=bpmnError("500", "x")'), result: notFound, boundary: { code: '404' } }, /catch "404"/)
  explains('without any event', 'CODE_UNCAUGHT', { ...error('=bpmnError("500", "x")'), result: notFound }, /no error boundary event/)
  explains('off by a blank', 'CODE_UNCAUGHT', { ...error('=bpmnError("404 ", "x")'), result: notFound, boundary: { code: '404' } }, /blanks or case/)
  isSilent('caught', 'CODE_UNCAUGHT', { ...error('=bpmnError("404", "x")'), result: notFound, boundary: { code: '404' } })
})

test('an expression that does not parse is told at its place', () => {
  const problem = preview({ ...result('={a: 1'), result: weather }).problems.find(each => each.code === 'FEEL_SYNTAX')
  expect(problem?.at).toMatchObject({ element: 'task', field: headerField('resultExpression') })
})
