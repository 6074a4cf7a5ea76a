// What the worker answers about lessons, and that a preview never waits for it.
import { expect, test } from 'vitest'
import { answerLesson, type LessonQuestion } from '../../app/preview/lessonRoom.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'
import { connectorTask } from '../explain/connectorTask.ts'
import { lessonFolder } from './lessonFolder.ts'

const scenario = (id: string, value: number): Scenario => ({
  id, name: id, results: [{ kind: 'response', text: `{"n": ${value}}` }], expectation: { outcome: 'completed', variables: `{"n": ${value}}` },
})
const set = { variables: '{}', selected: 'a', scenarios: [scenario('a', 1), scenario('b', 2)] }
const lesson = { checks: { task: set }, secrets: {} }
const model = connectorTask({ headers: { resultExpression: '={ n: response.n }' } })

function ask(question: LessonQuestion, isNewest = () => true) {
  const waiting: (() => void)[] = []
  const answer = answerLesson(question, { model: () => model, later: task => waiting.push(task), isNewest })
  return { answer, waiting }
}

test('each check has a turn of its own', async () => {
  const { answer, waiting } = ask({ what: 'checks', lesson })
  for (let turn = 0; turn < 2; turn++) {
    expect(waiting).toHaveLength(1)
    waiting.shift()!()
    await Promise.resolve()
  }
  expect(waiting).toEqual([])
  expect(await answer).toMatchObject({ what: 'checks', results: [{ scenario: 'a', ok: true }, { scenario: 'b', ok: true }] })
})

test('a newer question ends the older one', async () => {
  let newest = true
  const { answer, waiting } = ask({ what: 'checks', lesson }, () => newest)
  newest = false
  waiting.shift()!()
  expect(await answer).toBeUndefined()
  expect(waiting).toEqual([])
})

test('a folder is read, and its checks are run on another diagram', async () => {
  const read = await ask({ what: 'read', name: 'x', files: lessonFolder }).answer
  expect(read).toMatchObject({ what: 'read', result: { ok: true } })
  if (read?.what !== 'read' || !read.result.ok) return
  const run = await ask({ what: 'checksOn', lesson: read.result.lesson, diagram: lessonFolder['solution.bpmn']! }).answer
  expect(run).toMatchObject({ results: [{ ok: true }, { ok: true }] })
  expect(await ask({ what: 'checksOn', lesson, diagram: '<a>' }).answer).toBeUndefined()
})

test('the outcome of a scenario is its promise', async () => {
  const reply = await ask({ what: 'expectation', element: 'task', scenario: 'b', set, secrets: {} }).answer
  expect(reply).toEqual({ what: 'expectation', expectation: { outcome: 'completed', variables: '{\n  "n": 2\n}' } })
  expect(await ask({ what: 'expectation', element: 'gone', scenario: 'b', set, secrets: {} }).answer).toEqual({ what: 'expectation' })
})
