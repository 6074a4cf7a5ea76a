import { expect, test } from 'vitest'
import { freePlace, type Box } from '../../app/canvas/paletteKeyboard.ts'

const room: Box = { x: 0, y: 0, width: 1000, height: 600 }
const size = { width: 100, height: 80 }

/** Boxes of their distance from each other, gap included. */
const apart = (place: { x: number; y: number }, box: Box) =>
  Math.abs(place.x - (box.x + 50)) >= 130 || Math.abs(place.y - (box.y + 40)) >= 110

test('the middle, when it is free', () => expect(freePlace(room, size, [])).toEqual({ x: 500, y: 300 }))

test('beside what stands there, and within the room', () => {
  const taken: Box[] = []
  for (let count = 0; count < 12; count++) {
    const place = freePlace(room, size, taken)
    expect(taken.every(box => apart(place, box))).toBe(true)
    expect(place.x - 50).toBeGreaterThanOrEqual(0)
    expect(place.x + 50).toBeLessThanOrEqual(1000)
    expect(place.y - 40).toBeGreaterThanOrEqual(0)
    expect(place.y + 40).toBeLessThanOrEqual(600)
    taken.push({ x: place.x - 50, y: place.y - 40, ...size })
  }
})

test('over what stands there, when all is taken', () => expect(freePlace(room, size, [room])).toEqual({ x: 500, y: 300 }))

test('in the middle of a room that is too small', () =>
  expect(freePlace({ x: 10, y: 10, width: 40, height: 20 }, size, [])).toEqual({ x: 30, y: 20 }))
