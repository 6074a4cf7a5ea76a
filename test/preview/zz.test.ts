import { test } from 'vitest'
import { compareLines } from '../../src/preview/compareLines.ts'
import { connectorTask } from '../explain/connectorTask.ts'
const response = (value: any) => ({ kind: 'response', value }) as any
const ex = (more: any = {}) => ({ kind: 'exception', exception: { type: 'io.camunda.connector.api.error.ConnectorException', code: '404', message: 'Not Found', ...more } }) as any
const show = (t: any) => {
  const c = compareLines({ model: connectorTask(t), element: 'task', scenario: { variables: t.variables ?? {}, results: t.results, secrets: {} }, attempt: 0, world: { now: 0, zone: 'UTC', seed: 1 } }, { keep: () => '' })!
  console.log('#### ' + JSON.stringify(t) + '\n' + c.lines.map(l => [l.line, l.outcome.sentence, l.outcome.message, l.command, l.problem?.code, JSON.stringify(l.differences), l.notices.join()].join('\n     ')).join('\n'))
}
test('x', () => {
  show({ headers: { errorExpression: '=if error != null then jobError("no", {}, 1, @"PT30S") else null' }, retries: '3', results: [ex()] })
  show({ headers: { errorExpression: '=if error.variables.status = 7 then bpmnError("X", "x") else null' }, boundary: { code: 'X' }, retries: '3', results: [ex({ variables: { status: 7 } })] })
  show({ headers: { resultExpression: '={r: response}' }, retries: '3', results: [response(null)] })
  show({ headers: { resultExpression: '={wait: {days: @"PT36H", n: response.n}}' }, retries: '3', results: [response({ n: 1 })] })
  show({ headers: { resultExpression: '=1 + response.n' }, retries: '3', results: [response({ n: 1 })] })
  show({ jobType: 'io.camunda:http-json:1', inputs: { url: '="https://a.example/x y?q=a+b"', method: 'post', body: '={b: 1, a: "x"}' }, retries: '3', results: [response({ n: 1 })] })
  show({ headers: { resultExpression: '={a: matches("x", "\\\\N{LATIN SMALL LETTER X}"), b: 1}' }, retries: '3', results: [response({ n: 1 })] })
})
