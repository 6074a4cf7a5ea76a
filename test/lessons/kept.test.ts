// A lesson takes the page for a while: one's own workspace and one's progress are not lost, whatever the browser keeps.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { doneLessons, keepDone, keepFiles, keepWork, keptFiles, keptWork } from '../../app/lessons/kept.ts'
import { showInFront, takeBack } from '../../app/store/actions/behind.ts'
import { emptyWorkspace } from '../../app/store/emptyWorkspace.ts'
import { ownWorkspace } from '../../app/store/localSaving.ts'
import { appStore } from '../../app/store/store.ts'
import type { Lesson } from '../../src/lessons/lesson.ts'

const named = (name: string) => ({ ...emptyWorkspace(), name })
const shown = () => appStore.getState().workspace.name

describe('the own workspace', () => {
  beforeEach(() => appStore.setState({ workspace: named('mine'), changedSinceFile: true, behind: undefined }))

  test('is put aside, and comes back as it was', async () => {
    const { workspace } = appStore.getState()
    await showInFront(named('lesson'))
    expect([shown(), ownWorkspace(appStore.getState())]).toEqual(['lesson', { workspace, changedSinceFile: true }])
    await takeBack()
    expect(appStore.getState()).toMatchObject({ workspace, changedSinceFile: true })
    expect(appStore.getState().workspace).toBe(workspace)
  })
  test('is the same after any number of lessons', async () => {
    await showInFront(named('one'))
    await showInFront(named('two'))
    expect([shown(), ownWorkspace(appStore.getState()).workspace.name]).toEqual(['two', 'mine'])
    await takeBack()
    await takeBack()
    expect([shown(), appStore.getState().behind]).toEqual(['mine', undefined])
  })
  test('is what is saved, at every moment', async () => {
    const saved = new Set<string>()
    const end = appStore.subscribe(state => saved.add(ownWorkspace(state).workspace.name))
    await showInFront(named('lesson'))
    await takeBack()
    end()
    expect([...saved]).toEqual(['mine'])
  })
})

const lesson = { name: '01-x', start: '<a/>', checks: {} } as unknown as Lesson
const work = { diagram: '<b/>', scenarios: {}, hints: 2 }

describe('what the browser keeps', () => {
  let held = new Map<string, string>()
  beforeEach(() => {
    held = new Map()
    vi.stubGlobal('localStorage', { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value) })
  })
  afterEach(() => vi.unstubAllGlobals())

  test('comes back', () => {
    keepWork(lesson, work)
    keepDone({ '01-x': '2026-01-15' })
    keepFiles('own', { 'lesson.md': 'x' })
    expect([keptWork(lesson), doneLessons(), keptFiles('own'), keptFiles('other')]).toEqual([work, { '01-x': '2026-01-15' }, { 'lesson.md': 'x' }, undefined])
    keepWork(lesson, undefined)
    expect(keptWork(lesson)).toBeUndefined()
  })
  test('is not taken for the work of another lesson of that name', () => {
    keepWork(lesson, work)
    expect(keptWork({ ...lesson, start: '<c/>' })).toBeUndefined()
    expect(keptWork({ ...lesson, checks: { a: { variables: '', scenarios: [], selected: '' } } })).toBeUndefined()
  })
  test.each(['{', '[]', '"x"', 'null', '{"diagram": 1}', '{"01-x": 1}'])('%s is nothing', text => {
    for (const key of ['lessons.done', 'lesson.work.01-x', 'lesson.file']) held.set(`connector-playground.${key}`, text)
    expect([keptWork(lesson), doneLessons(), keptFiles('01-x')]).toEqual([undefined, {}, undefined])
  })
  test('may be refused', () => {
    vi.stubGlobal('localStorage', { getItem: () => { throw new Error('no') }, setItem: () => { throw new Error('no') } })
    keepWork(lesson, work)
    expect([keptWork(lesson), doneLessons()]).toEqual([undefined, {}])
  })
})
