import { expect, test } from 'vitest'
import { createTyping } from '../../app/canvas/typing.ts'
import type { Debounce } from '../../app/canvas/typing.ts'

/** A debounce whose pause ends when the test says so, as the panel's: with `flush` and `cancel`. */
function manualPause() {
  const log: unknown[] = []
  let waiting: (() => void) | undefined
  const base: Debounce = commit => {
    const debounced = (value: unknown) => {
      waiting = () => commit(value)
    }
    const end = () => {
      const now = waiting
      waiting = undefined
      now?.()
    }
    return Object.assign(debounced, { flush: end, cancel: () => (waiting = undefined) })
  }
  const typing = createTyping((element, field, text) => log.push([element, field, text]))
  const type = typing.watch(base, 'task', 'input:url', String)(value => log.push(`commit ${String(value)}`))
  return { log, type, typing, pauseEnds: () => waiting?.() }
}

const settled = () => Promise.resolve()

test('each keystroke is reported, the commit comes once, and then null', async () => {
  const { log, type, pauseEnds, typing } = manualPause()
  type('=a')
  type('=ab')
  expect(typing.pending).toBe(true)
  pauseEnds()
  await settled()
  expect(log).toEqual([
    ['task', 'input:url', '=a'], ['task', 'input:url', '=ab'], 'commit =ab', ['task', 'input:url', null],
  ])
  expect(typing.pending).toBe(false)
})

test('flushing commits what waits', async () => {
  const { log, type, typing } = manualPause()
  type('=a')
  typing.flush()
  await settled()
  expect(log).toEqual([['task', 'input:url', '=a'], 'commit =a', ['task', 'input:url', null]])
})

test('a field that cancels and commits by itself: null comes after its commit', async () => {
  const { log, type } = manualPause()
  type('a ')
  type.cancel!()
  log.push('commit a')
  await settled()
  expect(log).toEqual([['task', 'input:url', 'a '], 'commit a', ['task', 'input:url', null]])
})

test('typing on right after a cancel reports no null', async () => {
  const { log, type } = manualPause()
  type('a')
  type.cancel!()
  type('ab')
  await settled()
  expect(log).toEqual([['task', 'input:url', 'a'], ['task', 'input:url', 'ab']])
})

test('nothing typed, nothing told', async () => {
  const { log, typing, type } = manualPause()
  type.cancel!()
  typing.flush()
  await settled()
  expect(log).toEqual([])
})
