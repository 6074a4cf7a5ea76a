import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPendingTexts } from '../../app/store/pendingTexts.ts'
import type { TextKey } from '../../app/preview/protocol.ts'

const key: TextKey = { text: 'variables', element: 'Task' }
const other: TextKey = { text: 'variables', element: 'Other' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a text is read once, after a pause', () => {
  const taken: string[] = []
  const reads: string[] = []
  const pending = createPendingTexts((_, text) => taken.push(text))
  for (const text of ['{', '{}']) pending.note(key, () => (reads.push(text), text))
  expect(taken).toEqual([])
  vi.runAllTimers()
  expect(taken).toEqual(['{}'])
  expect(reads).toEqual(['{}'])
})

test('flushed texts come at once, all of them, and not again', () => {
  const taken: TextKey[] = []
  const pending = createPendingTexts(place => taken.push(place))
  pending.note(key, () => '1')
  pending.note(other, () => '2')
  pending.flush()
  vi.runAllTimers()
  expect(taken).toEqual([key, other])
})
