// What is written is read again: a lesson's folder, its archive, a result; and nothing more is believed than is there.
import { describe, expect, test } from 'vitest'
import { zipSync, strToU8 } from 'fflate'
import { lessonFolders } from '../../src/lessons/lessonFolders.ts'
import { readLesson } from '../../src/lessons/readLesson.ts'
import { readResultFile, writeResultFile, type LessonOutcome } from '../../src/lessons/resultFile.ts'
import { shownScenarios } from '../../src/lessons/shownScenarios.ts'
import { checksFrom, writeLesson } from '../../src/lessons/writeLesson.ts'
import type { ScenarioSet } from '../../src/scenarios/scenario.ts'
import { unzipFiles, zipFiles } from '../../src/share/zipFiles.ts'
import { lessonFolder } from './lessonFolder.ts'

test('a lesson is written as the folder that it was read from', async () => {
  const read = await readLesson('x', lessonFolder)
  if (!read.ok) throw new Error('not read')
  expect(await readLesson('x', writeLesson(read.lesson))).toEqual(read)
})

const scenario = (id: string, more: object = {}) => ({ id, name: id, results: [{ kind: 'response' as const, text: 'null' }], ...more })
const promised = { expectation: { outcome: 'completed' as const } }
const set = (selected: string, ...scenarios: ScenarioSet['scenarios']): ScenarioSet => ({ variables: '{}', selected, scenarios })
const idsOf = (sets: Record<string, ScenarioSet>) =>
  Object.fromEntries(Object.entries(sets).map(([id, { selected, scenarios }]) => [id, [selected, ...scenarios.map(each => each.id)]]))

test('only scenarios with an expectation are checks', () => {
  expect(idsOf(checksFrom({ A: set('x', scenario('x'), scenario('y', promised)), B: set('z', scenario('z')) }))).toEqual({ A: ['y', 'y'] })
})

test('a learner has the checks that are not hidden', () => {
  const hidden = { ...promised, hidden: true as const }
  expect(idsOf(shownScenarios({ A: set('h', scenario('h', hidden), scenario('s', promised)), B: set('h', scenario('h', hidden)) }))).toEqual({ A: ['s', 's'] })
})

describe('an archive', () => {
  const files = { 'x/lesson.md': 'Grüße', 'x/start.bpmn': '<a/>' }
  test('gives its files back, those that are wanted', () => {
    const zip = zipFiles(files)
    expect(unzipFiles(zip, () => true)).toEqual({ ok: true, files })
    expect(unzipFiles(zip, path => path.endsWith('.md'))).toEqual({ ok: true, files: { 'x/lesson.md': 'Grüße' } })
    expect(zipFiles(files)).toEqual(zip)
  })
  test('that is none, or is cut off, is refused', () => {
    expect(unzipFiles(new Uint8Array([1, 2, 3]), () => true)).toEqual({ ok: false, reason: 'damaged' })
    expect(unzipFiles(zipFiles(files).slice(0, -30), () => true)).toEqual({ ok: false, reason: 'damaged' })
  })
  test('that would grow beyond measure is refused before it does', () => {
    const bomb = zipSync({ 'x/lesson.md': new Uint8Array(6_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(10_000)
    expect(unzipFiles(bomb, () => true)).toEqual({ ok: false, reason: 'large' })
    const many = zipSync(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`${at}/lesson.md`, strToU8('x')])))
    expect(unzipFiles(many, () => true)).toEqual({ ok: false, reason: 'large' })
    const heavy = zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`${at}/lesson.md`, new Uint8Array(5_000_000)])), { level: 1 })
    expect(unzipFiles(heavy, () => true)).toEqual({ ok: false, reason: 'large' })
  })
  test('names like __proto__ are names', () => {
    const read = unzipFiles(zipSync({ ['__proto__/lesson.md']: strToU8('x') }), () => true)
    expect(read).toMatchObject({ ok: true })
    expect(({} as Record<string, unknown>)['lesson.md']).toBeUndefined()
  })
})

describe('lessons among many files', () => {
  const found = (...paths: string[]) =>
    lessonFolders(Object.fromEntries(paths.map(path => [path, path])), 'given').map(({ name, files }) => [name, Object.keys(files)])

  test('go by their folder', () => expect(found('the-wind/lesson.md', 'the-wind/start.bpmn')).toEqual([['the-wind', ['lesson.md', 'start.bpmn']]]))
  test('without a folder take the name that is given', () => expect(found('lesson.md', 'start.bpmn')).toEqual([['given', ['lesson.md', 'start.bpmn']]]))
  test('lie as deep as they like', () => expect(found('repo-main/course/a/lesson.md')).toEqual([['a', ['lesson.md']]]))
  test('of the same name stay apart', () => expect(found('x/a/lesson.md', 'y/a/lesson.md')).toEqual([['a', ['lesson.md']], ['a', ['lesson.md']]]))
  test('come in the order of their paths', () => expect(found('b/lesson.md', 'a/lesson.md').map(([name]) => name)).toEqual(['a', 'b']))
  test('are more than a diagram', () => expect(found('start.bpmn', 'a/lesson.md')).toEqual([['a', ['lesson.md']]]))
  test('that have no text are told so later', () => expect(found('a/start.bpmn')).toEqual([['a', ['start.bpmn']]]))
  test('are nothing else', () => expect(found('a/readme.md', '__MACOSX/a/._lesson.md', 'a/mylesson.md')).toEqual([]))
  test('in a folder like __proto__ are lessons', () => expect(found('__proto__/lesson.md')).toEqual([['__proto__', ['lesson.md']]]))
})

describe('a result', () => {
  const outcome: LessonOutcome = {
    lesson: '01-x', title: 'X', learner: 'Ada', date: '2026-01-15T10:00:00.000Z', passed: ['Task ok'], checks: 2, work: '1.abc',
  }
  test('is read as it was written', () => {
    expect(readResultFile(writeResultFile(outcome))).toEqual({ ok: true, value: outcome, problems: [] })
  })
  const broken: [what: string, change: object, message: string][] = [
    ['no work', { work: undefined }, 'work is missing.'],
    ['a list of something else', { passed: [1] }, 'passed must be a list of names, but is a list.'],
    ['another version', { version: 2 }, 'The file has format version 2, this playground reads version 1: it was saved by a newer one.'],
  ]
  test.each(broken)('%s', (_, change, message) => {
    const read = readResultFile(JSON.stringify({ version: 1, ...outcome, ...change }))
    expect([read.ok, read.problems.map(problem => problem.message)]).toEqual([false, [message]])
  })
})
