import { expect, test } from 'vitest'
import { emptyWorkspace } from '../../app/store/emptyWorkspace.ts'
import { keptAtMost, listKept, putAside, tooMany } from '../../app/store/keptWork.ts'
import type { ListedShelf, SavedWorkspace } from '../../app/store/localSaving.ts'

const record = (tab: string, at: number, changedSinceFile: boolean): SavedWorkspace => ({
  version: 1, tab, at, changedSinceFile, workspace: { ...emptyWorkspace(), name: tab },
})

const series = (name: string, count: number, changedSinceFile: boolean, from = 0) =>
  Array.from({ length: count }, (_, at) => record(`${name}${from + at}`, from + at, changedSinceFile))

const gone = (records: SavedWorkspace[]) => tooMany(records).map(({ tab }) => tab).toSorted()

test('up to the bounds all of it is kept', () => {
  expect(gone([...series('filed', keptAtMost.onFile, false), ...series('unsaved', keptAtMost.unsaved, true)])).toEqual([])
})

test('beyond, the oldest that a file has too goes first', () => {
  expect(gone([...series('filed', keptAtMost.onFile + 2, false, 100), ...series('unsaved', 3, true)])).toEqual(['filed100', 'filed101'])
})

test('work on no file never makes room for work on a file, however old it is', () => {
  expect(gone([...series('unsaved', 30, true), ...series('filed', 30, false, 100)]).some(tab => tab.startsWith('unsaved'))).toBe(false)
})

test('only very much of it has to go, the oldest first', () => {
  expect(gone(series('unsaved', keptAtMost.unsaved + 1, true))).toEqual(['unsaved0'])
})

function shelfOf(records: SavedWorkspace[]): ListedShelf {
  return {
    load: tab => Promise.resolve(records.find(each => each.tab === tab)),
    save: each => {
      records.push(each)
      return Promise.resolve([])
    },
    list: () => Promise.resolve(records),
    remove: () => Promise.resolve(),
  }
}

test('the list has all but what this tab shows', async () => {
  const records = [record('mine', 3, true), record('other', 2, false), record('closed', 1, true)]
  const listed = await listKept(shelfOf(records), 'mine', () => Promise.resolve(new Set(['mine', 'other'])))
  expect(listed.map(({ record: { tab }, openElsewhere }) => [tab, openElsewhere])).toEqual([['other', true], ['closed', false]])
})

test('what is put aside is a record of its own, once', async () => {
  const own = record('mine', 1, true)
  const records = [own]
  const shelf = shelfOf(records)
  await putAside(shelf, 'mine', own.workspace)
  await putAside(shelf, 'mine', { ...own.workspace })
  await putAside(shelf, 'mine', { ...own.workspace, name: 'another' })
  expect(records.map(({ workspace, changedSinceFile }) => [workspace.name, changedSinceFile])).toEqual([['mine', true], ['mine', true], ['another', true]])
  expect(new Set(records.map(({ tab }) => tab)).size).toBe(3)
})
