import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { PreviewClient } from '../../app/preview/client.ts'
import { emptyWorkspace } from '../../app/store/emptyWorkspace.ts'
import { createPreviewLink } from '../../app/store/previewLink.ts'
import * as edits from '../../app/store/scenarioEdits.ts'
import { scratchModel, scratchTask } from '../../app/store/scratch.ts'
import type { AppState } from '../../app/store/state.ts'
import type { ScenarioSet } from '../../src/scenarios/scenario.ts'

const task = scratchTask
const set: ScenarioSet = {
  variables: '{"a":1}',
  scenarios: [
    { id: 's1', name: 'one', results: [{ kind: 'response', text: '{"n":1}' }] },
    { id: 's2', name: 'two', results: [{ kind: 'exception', text: '{"n":2}' }] },
  ],
  selected: 's1',
}

function connect() {
  const sent: string[] = []
  const client: PreviewClient = {
    tell: message => {
      const key = 'key' in message ? ` ${Object.values(message.key).join('/')}` : ''
      sent.push(`${message.tell}${key}`)
    },
    ask: (element, scenario, attempt) => sent.push(`ask ${element} ${scenario} ${attempt}`),
    compareLines: () => {},
    suggest: () => Promise.resolve(undefined),
    lesson: () => Promise.resolve(undefined),
    requests: () => Promise.resolve(undefined),
    keyPair: () => Promise.resolve(undefined),
    credential: () => Promise.resolve({ ok: false, message: '' }),
    children: () => Promise.resolve({ children: [], more: 0 }),
    dispose: () => {},
  }
  const store = createStore<AppState>(() => ({
    workspace: edits.withScenarios(emptyWorkspace(), task, set),
    diagramEdition: 0,
    diagram: { connectors: [], problems: [] },
    attempt: 0,
    waiting: false,
    outcomes: {},
    saved: { state: 'saved' },
    changedSinceFile: false,
    notices: [],
    theme: 'system',
  }))
  const link = createPreviewLink(store, client)
  const change = (edit: (workspace: AppState['workspace']) => AppState['workspace']) =>
    store.setState(({ workspace }) => ({ workspace: edit(workspace) }))
  /** what was sent since the last call */
  const news = async () => {
    await Promise.resolve()
    return sent.splice(0)
  }
  link.model(scratchModel({ resultExpression: '= 1', errorExpression: '', version: '8.9' }))
  return { store, link, change, news }
}

const texts = [`text variables/${task}`, `text result/${task}/s1/0`, `text result/${task}/s2/0`]

test('at first everything is told, and asked once', async () => {
  const { store, news } = connect()
  expect(await news()).toEqual(['secrets', 'zone', 'model', 'scenarios', ...texts, `ask ${task} s1 0`])
  expect(store.getState().previewed).toBe(task)
})

test('another scenario is asked for, and nothing told again', async () => {
  const { change, news } = connect()
  await news()
  change(workspace => edits.selectScenario(workspace, task, 's2'))
  expect(await news()).toEqual([`ask ${task} s2 0`])
})

test('a text that was replaced is told alone', async () => {
  const { change, news } = connect()
  await news()
  change(workspace => edits.setVariables(workspace, task, undefined, '{"a":2}'))
  expect(await news()).toEqual([`text variables/${task}`, `ask ${task} s1 0`])
})

test('edits travel as such; the whole text that follows is not told', async () => {
  const { link, change, news } = connect()
  await news()
  const key = { text: 'variables' as const, element: task }
  link.edited(key, [{ offset: 5, length: 1, text: '2' }])
  expect(await news()).toEqual([`edit variables/${task}`, `ask ${task} s1 0`])
  link.known(key, '{"a":2}')
  change(workspace => edits.setVariables(workspace, task, undefined, '{"a":2}'))
  expect(await news()).toEqual([])
})

test('a text that comes back after its attempt was removed is told again', async () => {
  const { change, news } = connect()
  change(workspace => edits.addAttempt(workspace, task, 's1'))
  change(workspace => edits.removeAttempt(workspace, { element: task, scenario: 's1', attempt: 1 }))
  await news()
  change(workspace => edits.addAttempt(workspace, task, 's1'))
  expect(await news()).toEqual(['scenarios', `text result/${task}/s1/1`, `ask ${task} s1 0`])
})

test('what has nothing to do with the preview asks nothing', async () => {
  const { store, change, news } = connect()
  await news()
  change(workspace => ({ ...workspace, name: 'other' }))
  store.setState({ waiting: true })
  expect(await news()).toEqual([])
})

test('a patch that takes the connector away leaves nothing to show', async () => {
  const { store, link, news } = connect()
  await news()
  link.patch({ elements: [], flows: [], removed: [task] })
  expect(await news()).toEqual(['patch'])
  expect(store.getState().previewed).toBeUndefined()
})
