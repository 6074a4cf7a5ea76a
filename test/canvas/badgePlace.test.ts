import { describe, expect, test } from 'vitest'
import { badgePlace } from '../../app/canvas/badgePlace.ts'
import type { Box } from '../../app/canvas/paletteKeyboard.ts'

const task: Box = { x: 100, y: 100, width: 100, height: 80 }
const badge = { width: 90, height: 20 }
/** A boundary event by its middle. */
const event = (x: number, y: number): Box => ({ x: x - 18, y: y - 18, width: 36, height: 36 })

const covers = (place: { x: number; y: number }, box: Box, size = badge) =>
  place.x < box.x + box.width && place.x + size.width > box.x && place.y < box.y + box.height && place.y + size.height > box.y

test('above the left corner, when nothing is there', () =>
  expect(badgePlace(task, badge, { boxes: [], lines: [] })).toEqual({ x: 100, y: 75 }))

describe('over nothing that stands at the edge', () => {
  const attached: Record<string, Box[]> = {
    'one at the upper left': [event(120, 100)],
    'one in the middle above': [event(150, 100)],
    'one at the upper right, with its label': [event(180, 100), { x: 200, y: 70, width: 60, height: 14 }],
    'two above': [event(120, 100), event(180, 100)],
    'two above, two below': [event(120, 100), event(180, 100), event(120, 180), event(180, 180)],
    'three above, three below': [100, 150, 200].flatMap(x => [event(x, 100), event(x, 180)]),
    'one above, three below': [event(150, 100), event(110, 180), event(150, 180), event(190, 180)],
    'another task right above': [{ x: 100, y: 10, width: 100, height: 80 }],
  }
  for (const [what, boxes] of Object.entries(attached)) {
    test.for([40, 90, 170, 240])(`${what}: a badge of %i`, width => {
      const size = { width, height: 20 }
      const place = badgePlace(task, size, { boxes, lines: [] })
      expect(boxes.filter(box => covers(place, box, size))).toEqual([])
      // It is still seen whose it is.
      expect(place.x + width > 100 && place.x < 200).toBe(true)
    })
  }
})

test('beside a flow that leaves there, rather than over it', () => {
  const up = [{ x: 150, y: 82 }, { x: 150, y: 0 }, { x: 400, y: 0 }]
  const place = badgePlace(task, badge, { boxes: [event(150, 100)], lines: [up] })
  expect(covers(place, event(150, 100))).toBe(false)
  expect(place.x + badge.width <= 150 || place.x >= 150 || place.y > 180).toBe(true)
})

test('over a flow rather than over an event, where there is no other place', () => {
  const boxes = [event(150, 100), event(150, 180)]
  const wall = [{ x: -500, y: 60 }, { x: 700, y: 60 }, { x: 700, y: 75 }, { x: -500, y: 90 }, { x: -500, y: 190 }, { x: 700, y: 200 }, { x: 700, y: 220 }, { x: -500, y: 230 }]
  const place = badgePlace(task, badge, { boxes, lines: [wall] })
  expect(boxes.filter(box => covers(place, box))).toEqual([])
})

test('above the left corner again, once all is equally covered', () =>
  expect(badgePlace(task, badge, { boxes: [{ x: -1000, y: -1000, width: 3000, height: 3000 }], lines: [] })).toEqual({ x: 100, y: 75 }))
