// The worker's side: what it answers, and in which order.
import { describe, expect, test, vi } from 'vitest'
import { createPreviewHost } from '../../app/preview/host.ts'
import { loadUnfinished, missesUnfinished } from '../../src/feel/unfinished.ts'
import type { FromWorker, ToWorker } from '../../app/preview/protocol.ts'
import { connectorTask } from '../explain/connectorTask.ts'

function setUp() {
  const posted: FromWorker[] = []
  const waiting: (() => void)[] = []
  const host = createPreviewHost({
    post: message => posted.push(message),
    now: () => 0,
    later: task => waiting.push(task),
    loadInbound: () => import('../../app/preview/inboundRoom.ts'),
    unfinished: { misses: missesUnfinished, load: loadUnfinished },
  })
  const tell = (...messages: ToWorker[]) => messages.forEach(host.receive)
  tell(
    { tell: 'model', model: connectorTask({ headers: { resultExpression: '={r: response.a}' }, retries: '3' }) },
    { tell: 'scenarios', element: 'task', scenarios: [{ id: 'a', ownVariables: false, results: ['response'] }] },
    { tell: 'text', key: { text: 'result', element: 'task', scenario: 'a', attempt: 0 }, value: '{"a": {"b": [1, 2]}}' },
  )
  return {
    posted,
    tell,
    question: { element: 'task', scenario: 'a', attempt: 0 },
    step: () => waiting.shift()?.(),
    finish: () => {
      while (waiting.length > 0) waiting.shift()!()
    },
    answers: (kind: FromWorker['answer']) => posted.filter(({ answer }) => answer === kind),
  }
}

describe('the comparison of the lines', () => {
  test('comes in steps, after the preview', () => {
    const { posted, tell, question, step, finish, answers } = setUp()
    tell({ ask: 'preview', id: 1, ...question }, { ask: 'lines', id: 1, ...question })
    expect(posted.map(({ answer }) => answer)).toEqual(['preview'])
    step()
    step()
    expect(posted.map(({ answer }) => answer)).toEqual(['preview', 'scenarios', 'lines'])
    finish()
    expect(answers('lines').at(-1)).toMatchObject({
      id: 1, comparison: { element: 'task', lines: [{ line: '8.3' }, { line: '8.5' }, { line: '8.8' }, { line: '8.9' }] },
    })
  })
  test('is of the texts as they were when it was asked for', () => {
    const { tell, question, step, finish, answers } = setUp()
    tell({ ask: 'preview', id: 1, ...question }, { ask: 'lines', id: 1, ...question })
    step()
    step()
    tell({ tell: 'typing', element: 'task', field: 'header:resultExpression', text: '={other: 1}' })
    finish()
    const [last] = answers('lines').slice(-1)
    expect(last).toMatchObject({ comparison: { lines: Array.from({ length: 4 }, () => ({ variables: [{ name: 'r' }] })) } })
  })
  test('stops for a newer question', () => {
    const { tell, question, step, finish, answers } = setUp()
    tell({ ask: 'preview', id: 1, ...question }, { ask: 'lines', id: 1, ...question })
    step()
    step()
    tell({ ask: 'preview', id: 2, ...question })
    finish()
    expect(answers('lines')).toEqual([{ answer: 'lines', id: 1 }])
  })
  test('of a preview that is not the newest is not begun', () => {
    const { tell, question, finish, answers } = setUp()
    tell({ ask: 'preview', id: 2, ...question }, { ask: 'lines', id: 1, ...question })
    finish()
    expect(answers('lines')).toEqual([])
  })
})

describe('a text that does not parse', () => {
  const unparsed = { tell: 'typing' as const, element: 'task', field: 'header:resultExpression', text: '={other: response.b.c, ' }
  test('is read by a part that is loaded when it is needed', async () => {
    const { tell, question, answers } = setUp()
    tell(unparsed, { ask: 'suggestion', id: 1, element: 'task' })
    await vi.waitFor(() => expect(answers('suggestion')).toHaveLength(1))
    expect(answers('suggestion')[0]).toMatchObject({ suggestion: { text: expect.stringContaining('"c"') as string } })
    tell({ ask: 'preview', id: 2, ...question })
    expect(answers('preview')).toHaveLength(1)
  })
})

describe('the children of a value', () => {
  const refOf = (answer: FromWorker | undefined) => (answer?.answer === 'preview' ? answer.preview.variables[0]!.value.ref! : '')
  test('are of its preview only: a reference never comes twice', () => {
    const { posted, tell, question, answers } = setUp()
    tell({ ask: 'preview', id: 1, ...question })
    const first = refOf(posted.at(-1))
    tell({ ask: 'children', id: 1, ref: first })
    expect(answers('children').at(-1)).toMatchObject({ children: [{ key: 'b', value: { text: '[1, 2]' } }], more: 0 })
    tell({ ask: 'preview', id: 2, ...question })
    expect(refOf(posted.at(-1))).not.toBe(first)
    tell({ ask: 'children', id: 2, ref: first })
    expect(answers('children').at(-1)).toMatchObject({ children: [], more: 0 })
  })
})
