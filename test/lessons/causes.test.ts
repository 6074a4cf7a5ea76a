// A failed check says why: what a learner reads below it.
import { describe, expect, test } from 'vitest'
import { runCheck } from '../../src/lessons/runLesson.ts'
import type { Expectation, Scenario, SimulatedResult } from '../../src/scenarios/scenario.ts'
import { connectorTask, type TaskSketch } from '../explain/connectorTask.ts'

const answer = (body: unknown): SimulatedResult => ({ kind: 'response', text: JSON.stringify({ status: 200, headers: {}, body }) })
const failure = (exception: object): SimulatedResult => ({ kind: 'exception', text: JSON.stringify(exception) })

const weather = answer({ current_weather: { temperature: 21.4, code: '3' }, days: [{ max: 22 }, { max: 25 }] })
const notFound = failure({ code: '404', message: 'No such city' })

interface Case {
  task: TaskSketch
  result: SimulatedResult
  expectation: Expectation
  variables?: string
}

function check({ task, result, expectation, variables = '{}' }: Case) {
  const scenario: Scenario = { id: 's', name: 'S', results: [result], expectation }
  return runCheck({ secrets: task.secrets ?? {} }, connectorTask(task), { element: 'task', set: { variables, scenarios: [scenario], selected: 's' }, scenario })
}

const mapping = (resultExpression: string, more: Record<string, string> = {}): TaskSketch => ({ headers: { resultExpression, ...more } })
const completed = (variables: object, more: Partial<Expectation> = {}): Expectation => ({ outcome: 'completed', variables: JSON.stringify(variables), ...more })

const causes: [what: string, Case, code: string, message: string][] = [
  [
    'a path that leads nowhere',
    { task: mapping('={ temperature: response.current_weather.temperature }'), result: weather, expectation: completed({ temperature: 21.4 }) },
    'NULL_PATH',
    '`temperature` is null: `response` has no `current_weather`, but `response.body` has.',
  ],
  [
    'the path of the variable that is null, not that of another',
    {
      task: mapping('={ other: response.bdy.x, "temperature": response.body.current.temperature }'),
      result: weather, expectation: completed({ temperature: 21.4 }),
    },
    'NULL_PATH',
    '`temperature` is null: `response.body` has no `current`.',
  ],
  [
    'null without a path to blame',
    { task: mapping('={ temperature: if 1 = 2 then 1 else null }'), result: weather, expectation: completed({ temperature: 21.4 }) },
    'NULL_VARIABLE',
    '`temperature` is null: `if 1 = 2 then 1 else null` gives null; it should be `21.4`.',
  ],
  [
    'what FEEL can not add',
    { task: mapping('={ code: 1 + response.body.current_weather.code }'), result: weather, expectation: completed({ code: 4 }) },
    'NULL_VARIABLE',
    '`code` is null: can\'t add `"3"` to `1`.',
  ],
  [
    'null within a context',
    { task: mapping('={ day: { t: response.body.current_weather.temprature, n: 1 } }'), result: weather, expectation: completed({ day: { t: 21.4, n: 1 } }) },
    'NULL_PATH',
    '`day.t` is null: `response.body.current_weather` has no `temprature`, but there is `response.body.current_weather.temperature`.',
  ],
  [
    'a request of another kind',
    {
      task: { jobType: 'io.camunda:http-json:1', inputs: { method: 'GET', url: 'https://x.org' } }, result: weather,
      expectation: { outcome: 'completed', request: { method: 'POST' } },
    },
    'OTHER_REQUEST',
    'The method of the request is `GET`; it should be `POST`.',
  ],
  [
    'an incident that should be one',
    { task: {}, result: failure({ message: 'Unprocessable' }), expectation: { outcome: 'incident' } },
    'OTHER_OUTCOME',
    'The job fails; 2 retries are left; next attempt at once. “Unprocessable”. There should be an incident.',
  ],
  [
    'a name with a slip of the pen',
    { task: mapping('={ temprature: response.body.current_weather.temperature }'), result: weather, expectation: completed({ temperature: 21.4 }) },
    'VARIABLE_OTHER_NAME',
    'There is no variable `temperature`, but there is `temprature`.',
  ],
  [
    'another name with the value that is asked for',
    { task: mapping('={ t: response.body.current_weather.temperature }'), result: weather, expectation: completed({ temperature: 21.4 }) },
    'VARIABLE_OTHER_NAME',
    'There is no variable `temperature`, but there is `t`.',
  ],
  [
    'no entry of that name',
    { task: mapping('={ code: response.body.current_weather.code }'), result: weather, expectation: completed({ temperature: 21.4 }) },
    'VARIABLE_NOT_MADE',
    'There is no variable `temperature`: the result expression has no key of this name, only `code`.',
  ],
  [
    'no mapping at all',
    { task: {}, result: weather, expectation: completed({ temperature: 21.4 }) },
    'VARIABLE_NOT_MADE',
    'There is no variable `temperature`: nothing maps the response to variables.',
  ],
  [
    'the whole response in one variable',
    { task: { headers: { resultVariable: 'weather' } }, result: weather, expectation: completed({ temperature: 21.4 }) },
    'VARIABLE_NOT_MADE',
    'There is no variable `temperature`: the whole response goes to the variable `weather`.',
  ],
  [
    'a text that looks like a number',
    { task: mapping('={ temperature: string(response.body.current_weather.temperature) }'), result: weather, expectation: completed({ temperature: 21.4 }) },
    'OTHER_TYPE',
    '`temperature` is a text, `"21.4"`; it should be a number, `21.4`.',
  ],
  [
    'a list of one item',
    { task: mapping('={ max: response.body.days[max > 23].max }'), result: weather, expectation: completed({ max: 25 }) },
    'OTHER_TYPE',
    '`max` is a list, `[25]`; it should be a number, `25`.',
  ],
  [
    'a list that is too long',
    { task: mapping('={ max: response.body.days.max }'), result: weather, expectation: completed({ max: [25] }) },
    'OTHER_LENGTH',
    '`max` has 2 items, `[22, 25]`; it should have 1 item, `[25]`.',
  ],
  [
    'one item of a list',
    { task: mapping('={ max: [22, 26] }'), result: weather, expectation: completed({ max: [22, 25] }) },
    'OTHER_VALUE',
    '`max[2]` is `26`; it should be `25`.',
  ],
  [
    'a key too few',
    { task: mapping('={ day: { a: 1 } }'), result: weather, expectation: completed({ day: { a: 1, b: 2 } }) },
    'OTHER_VALUE',
    'There is no `day.b`; it should be `2`.',
  ],
  [
    'a key too many',
    { task: mapping('={ day: { a: 1, b: 2 } }'), result: weather, expectation: completed({ day: { a: 1 } }) },
    'OTHER_VALUE',
    'There is a `day.b`, `2`, which should not be there.',
  ],
  [
    'a variable that should not be there',
    { task: mapping('={ raw: response }'), result: weather, expectation: completed({}, { absent: ['raw'] }) },
    'VARIABLE_UNWANTED',
    'There is a variable `raw`, which should not be there: the mapping makes it.',
  ],
  [
    'the result variable is too much',
    { task: mapping('={ t: 1 }', { resultVariable: 'response' }), result: weather, expectation: completed({ t: 1 }, { absent: ['response'] }) },
    'VARIABLE_UNWANTED',
    'There is a variable `response`, which should not be there: the result variable puts the whole response there.',
  ],
  [
    'no error expression',
    { task: { boundary: { code: '404' } }, result: notFound, expectation: { outcome: 'bpmnError', errorCode: '404' } },
    'NO_ERROR_EXPRESSION',
    'The job fails; 2 retries are left; next attempt at once. There is no error expression: nothing makes a BPMN error of what the connector says.',
  ],
  [
    'an error expression that says nothing to this exception',
    {
      task: { headers: { errorExpression: '=if error.code = "500" then bpmnError("X", "x") else null' }, boundary: { code: 'X' } },
      result: notFound, expectation: { outcome: 'bpmnError', errorCode: 'X' },
    },
    'ERROR_EXPRESSION_NULL',
    'The job fails; 2 retries are left; next attempt at once. The error expression gives null for this exception, so that it changes nothing (`error.code` is `"404"`).',
  ],
  [
    'an error expression that reads the response after an exception',
    {
      task: { headers: { errorExpression: '=if response.status = 404 then bpmnError("X", "x") else null' }, boundary: { code: 'X' } },
      result: notFound, expectation: { outcome: 'bpmnError', errorCode: 'X' },
    },
    'ERROR_EXPRESSION_NULL',
    'The job fails; 2 retries are left; next attempt at once. The error expression gives null for this exception, so that it changes nothing (`response.status` is null).',
  ],
  [
    'a BPMN error in place of a job error',
    {
      task: { headers: { errorExpression: '=bpmnError("X", "x")' } },
      result: notFound, expectation: { outcome: 'incident', retries: 0 },
    },
    'CODE_UNCAUGHT',
    'A BPMN error is thrown, and no job fails. No event catches the code "X". The task has no error boundary event.',
  ],
  [
    'an input that is missing because a path leads nowhere',
    {
      task: { jobType: 'io.camunda:http-json:1', inputs: { method: 'GET', url: '="https://a.example/" + orderID' } }, variables: '{"orderId": "A-1"}',
      result: weather, expectation: { outcome: 'completed' },
    },
    'NULL_PATH',
    'Incident: the job fails and no retries are left. The connector refuses its input: `url` is required, and has no value. There is no variable `orderID`, but there is `orderId`.',
  ],
  [
    'an input that does not parse',
    { task: { inputs: { url: '=https://a.example' } }, result: weather, expectation: { outcome: 'completed' } },
    'DEPLOYMENT_REFUSED',
    'An expression can’t be read, so that the engine refuses the diagram. Text stands in double quotes. Write `"https://…"`.',
  ],
  [
    'a comparison of a number with a text',
    { task: mapping('={ warm: if response.body.current_weather.temperature > "20" then "yes" else "no" }'), result: weather, expectation: completed({ warm: 'yes' }) },
    'OTHER_VALUE',
    '`warm` is `"no"`; it should be `"yes"`. Can\'t compare `21.4` with `"20"`.',
  ],
  [
    'a filter by a name that there is not',
    { task: mapping('={ max: response.body.days[max = most].max }'), result: weather, expectation: completed({ max: [25] }) },
    'NULL_PATH',
    '`max` is `[]`. There is no variable `most`.',
  ],
  [
    'a duration that is none',
    { task: mapping('={ due: date("2026-01-15") + duration("14D") }'), result: weather, expectation: completed({ due: '2026-01-29' }) },
    'NULL_VARIABLE',
    '`due` is null: `duration("14D")` is null, since `duration` can’t read `"14D"`.',
  ],
  [
    'an output mapping that reads what the error did not bring along',
    {
      task: { headers: { errorExpression: '=bpmnError("Y", "y", { reason: error.message })' }, boundary: { output: '=reasons' } },
      result: notFound, expectation: { outcome: 'bpmnError', variables: '{"kept": "No such city"}' },
    },
    'NULL_VARIABLE',
    '`kept` is null: the output mapping of “Not found” reads `reasons`, and the error brings along only `reason`.',
  ],
  [
    'a code compared with a number',
    {
      task: { headers: { errorExpression: '=if error.code = 404 then bpmnError("X", "x") else null' }, boundary: { code: 'X' } },
      result: notFound, expectation: { outcome: 'bpmnError', errorCode: 'X' },
    },
    'CODE_IS_TEXT',
    'The job fails; 2 retries are left; next attempt at once. The code of an error is text: compared with the number 404 it is never equal.',
  ],
  [
    'a code that nothing catches',
    {
      task: { headers: { errorExpression: '=bpmnError("Y", "y")' }, boundary: { code: 'X' } },
      result: notFound, expectation: { outcome: 'bpmnError', errorCode: 'Y', caughtBy: 'boundary' },
    },
    'CODE_UNCAUGHT',
    'No event catches the code "Y". The error events here catch "X".',
  ],
  [
    'another code, caught by an event that takes all',
    {
      task: { headers: { errorExpression: '=bpmnError("Y", "y")' }, boundary: {} },
      result: notFound, expectation: { outcome: 'bpmnError', errorCode: 'X' },
    },
    'OTHER_ERROR_CODE',
    'The BPMN error has the code "Y", caught by “Not found”; it should have "X".',
  ],
  [
    'an error where the job should be tried again',
    { task: { headers: { errorExpression: '=bpmnError("Y", "y")' }, boundary: {} }, result: notFound, expectation: { outcome: 'retry' } },
    'ERROR_EXPRESSION_SPEAKS',
    'BPMN error Y is thrown and caught by Not found. The error expression decides so. The job should be tried again.',
  ],
  [
    'variables of an error that vanish',
    {
      task: { headers: { errorExpression: '=bpmnError("Y", "y", { reason: error.message })' }, boundary: {} },
      result: notFound, expectation: { outcome: 'bpmnError', variables: '{"reason": "No such city"}' },
    },
    'VARIABLE_LOCAL',
    '`reason` is made, but it is local to “Not found” and gone with it.',
  ],
  [
    'a job error that leaves no retries',
    {
      task: { headers: { errorExpression: '=jobError("slow")' } },
      result: notFound, expectation: { outcome: 'retry', retries: 2 },
    },
    'JOB_ERROR_WITHOUT_RETRIES',
    '`jobError` without retries leaves none: an incident at once, however many the job had.',
  ],
  [
    'other retries',
    { task: { retries: '3' }, result: notFound, expectation: { outcome: 'retry', retries: 4 } },
    'OTHER_RETRIES',
    '2 retries are left; it should be 4.',
  ],
  [
    'no backoff',
    { task: {}, result: notFound, expectation: { outcome: 'retry', backoff: 'PT30S' } },
    'OTHER_BACKOFF',
    'The next attempt comes at once; it should come after PT30S.',
  ],
  [
    'a secret that no input uses',
    { task: { inputs: { token: 'abc' }, secrets: { TOKEN: 'x' } }, result: weather, expectation: { outcome: 'completed', secrets: ['TOKEN'] } },
    'SECRET_NOT_USED',
    'No input uses the secret TOKEN: the connector never sees its value.',
  ],
  [
    'a way that the token does not take',
    { task: { boundary: {} }, result: weather, expectation: { outcome: 'completed', reaches: ['caught'] } },
    'NOT_REACHED',
    'The token goes to the end event end, and never reaches “Inform somebody”. The task completes with no variables.',
  ],
  [
    'a mapping that fails',
    { task: mapping('={ t: '), result: weather, expectation: completed({ t: 1 }) },
    'FEEL_SYNTAX',
    'The job fails; 2 retries are left; next attempt at once. Expected a value: the text ends.',
  ],
]

describe('the cause of a failed check', () => {
  test.each(causes)('%s', (_, given, code, message) => {
    const { ok, cause } = check(given)
    expect({ ok, code: cause?.code, message: cause?.message }).toEqual({ ok: false, code, message })
  })
})

const met: [what: string, Case][] = [
  ['variables', { task: mapping('={ t: response.body.current_weather.temperature }'), result: weather, expectation: completed({ t: 21.4 }) }],
  [
    'an error, its code and who catches it',
    {
      task: { headers: { errorExpression: '=bpmnError(error.code, "x")' }, boundary: { code: '404' } },
      result: notFound, expectation: { outcome: 'bpmnError', errorCode: '404', caughtBy: 'boundary', reaches: ['boundary', 'caught'] },
    },
  ],
  [
    'retries and backoff',
    { task: { headers: { retryBackoff: 'PT1M' }, retries: '5' }, result: notFound, expectation: { outcome: 'retry', retries: 4, backoff: 'PT60S' } },
  ],
  [
    'a secret',
    {
      task: { inputs: { token: 'Bearer {{secrets.TOKEN}}' }, secrets: { TOKEN: 'x' } }, result: weather,
      expectation: { outcome: 'completed', secrets: ['TOKEN'], absent: ['token'] },
    },
  ],
  [
    'the request of a REST task',
    {
      task: {
        jobType: 'io.camunda:http-json:1', secrets: { TOKEN: 's3cret' },
        inputs: {
          method: 'POST', url: '="https://example.org/" + city', 'authentication.type': 'bearer', 'authentication.token': '{{secrets.TOKEN}}',
          headers: '={ "X-Day": "1" }', body: '={ a: 1 }',
        },
      },
      variables: '{"city": "Berlin"}',
      result: weather,
      expectation: {
        outcome: 'completed',
        request: { method: 'POST', url: 'https://example.org/Berlin', headers: { 'x-day': '1', Authorization: 'Bearer ***' }, body: '{"a": 1}' },
      },
    },
  ],
]

describe('a check that is met', () => {
  test.each(met)('%s', (_, given) => {
    expect(check(given)).toMatchObject({ ok: true, differences: [] })
  })
})
