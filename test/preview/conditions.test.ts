// The condition of a sequence flow, as the previewed token finds it.
import { expect, test } from 'vitest'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import type { Json } from '../../src/json.ts'
import { previewTask } from '../../src/preview/previewTask.ts'
import { readResult } from '../../src/scenarios/results.ts'
import { diagram, extensions, flow } from '../bpmn/diagram.ts'

const gateway = (attributes = '') => `<bpmn:exclusiveGateway id="g" name="Enough?" ${attributes} />`
const xml = (gateways: string, conditions: string) => diagram(
  `<bpmn:startEvent id="s" />
   <bpmn:serviceTask id="t">${extensions(`<zeebe:taskDefinition type="w" /><zeebe:taskHeaders><zeebe:header key="resultExpression" value="={ n: response.n }" /></zeebe:taskHeaders>`)}</bpmn:serviceTask>
   ${gateways}<bpmn:endEvent id="a" name="Ship" /><bpmn:endEvent id="b" /><bpmn:endEvent id="c" />
   ${flow('s', 't')}${conditions}`,
)

async function conditions(diagramXml: string, response: Json, kind: 'response' | 'exception' = 'response') {
  const parsed = await parseDiagram(diagramXml)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  const scenario = { variables: {}, results: [readResult(kind, response)], secrets: {} }
  const question = { model: parsed.model, element: 't', scenario, attempt: 0, world: { now: 0, zone: 'UTC', seed: 1 } }
  const { conditions: views = [] } = previewTask(question, { keep: () => 'ref' })!
  return Object.fromEntries(views.map(({ flow: id, value, problems }) => [id, value?.text ?? problems.map(({ message }) => message).join(' ')]))
}

const both = `${flow('t', 'g')}${flow('g', 'a', '=n > 5')}${flow('g', 'b', '=n > 1')}${flow('g', 'c')}`

test('has its value where the gateway evaluated it, from the last flow to the first', async () => {
  expect(await conditions(xml(gateway('default="g_c"'), both), { n: 0 })).toEqual({ g_a: 'false', g_b: 'false' })
  expect(await conditions(xml(gateway('default="g_c"'), both), { n: 3 })).toEqual({
    g_a: 'Not evaluated: the flow to the end event is tried before, and holds.', g_b: 'true',
  })
})
test('has none where the token does not come', async () =>
  expect(await conditions(xml(gateway('default="g_c"'), both), { code: 'X' }, 'exception')).toEqual({
    g_a: 'No value now: in this scenario the token does not come to “Enough?”.',
    g_b: 'No value now: in this scenario the token does not come to “Enough?”.',
  }))
test('of a default flow is not evaluated', async () => {
  const withDefault = `${flow('t', 'g')}${flow('g', 'a', '=n > 5')}${flow('g', 'b', '=true')}`
  expect((await conditions(xml(gateway('default="g_b"'), withDefault), { n: 1 }))['g_b']).toMatch(/^Not evaluated: this is the default flow/)
})
test('that is not true or false says what it is, and others are not reached', async () => {
  const views = await conditions(xml(gateway('default="g_c"'), `${flow('t', 'g')}${flow('g', 'a', '=n > 5')}${flow('g', 'b', '=missing')}${flow('g', 'c')}`), { n: 1 })
  expect(views['g_b']).toBe('null')
  expect(views['g_a']).toBe('Not evaluated: the token stops at “Enough?” before.')
})
test('of a diagram without any is no part of the preview', async () => {
  expect(await conditions(xml('', flow('t', 'a')), { n: 1 })).toEqual({})
})
