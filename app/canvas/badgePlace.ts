// Where the badge of an outcome stands: at the edge of its element, over nothing that one wants to see or click. All
// numbers are units of the diagram.
import type { Box } from './paletteKeyboard.ts'

export interface Surroundings {
  /** events, tasks, gateways, labels, and where the context pad comes up */
  boxes: readonly Box[]
  /** sequence flows by their waypoints */
  lines: readonly (readonly Point[])[]
}

interface Point {
  x: number
  y: number
}

/** Between the badge and what it stands beside. */
const gap = 5
/** What reaches at most into a row beyond the edge: half a boundary event, and its label's gap. */
const secondRow = 22
/** So much of a badge stays over or under its element: it is seen whose it is. */
const held = 24
/** To cut a line of this length is as bad as to cover this area: a flow under a badge can still be followed. */
const lineWeight = 4
/** Prefers the first row, and places near the left corner, among those that cover equally little. */
const rowCost = 12
const shiftCost = 0.2

/**
 * The upper left corner of a badge of this size for `host`: above its left corner, unless something is there; else the
 * nearest place at its upper or lower edge that covers least.
 */
export function badgePlace(host: Box, size: { width: number; height: number }, { boxes, lines }: Surroundings): Point {
  const rows = [0, 1].flatMap(far => [
    host.y - gap - size.height - far * secondRow,
    host.y + host.height + gap + far * secondRow,
  ])
  let best = { x: host.x, y: rows[0]! }
  let least = Infinity
  for (const [row, y] of rows.entries()) {
    const inRow = boxes.filter(box => box.y < y + size.height && box.y + box.height > y)
    const columns = [
      host.x,
      host.x + host.width - size.width,
      host.x + (host.width - size.width) / 2,
      ...inRow.flatMap(box => [box.x - gap - size.width, box.x + box.width + gap]),
    ]
    for (const x of columns) {
      if (x + size.width < host.x + Math.min(held, size.width) || x > host.x + host.width - Math.min(held, host.width)) continue
      const badge = { x, y, ...size }
      const cost = covered(badge, inRow) + cut(badge, lines) * lineWeight + row * rowCost + Math.abs(x - host.x) * shiftCost
      if (cost >= least) continue
      least = cost
      best = { x, y }
    }
  }
  return best
}

function covered(badge: Box, boxes: readonly Box[]): number {
  return boxes.reduce((area, box) => {
    const width = Math.min(badge.x + badge.width, box.x + box.width) - Math.max(badge.x, box.x)
    const height = Math.min(badge.y + badge.height, box.y + box.height) - Math.max(badge.y, box.y)
    return width > 0 && height > 0 ? area + width * height : area
  }, 0)
}

/** The length of all lines within a box. */
function cut(box: Box, lines: readonly (readonly Point[])[]): number {
  let length = 0
  for (const line of lines) {
    for (let index = 1; index < line.length; index++) length += cutOf(box, line[index - 1]!, line[index]!)
  }
  return length
}

/** Liang and Barsky: the part of a straight line that is inside all four sides. */
function cutOf(box: Box, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [enters, leaves] = [0, 1]
  const sides = [
    [-dx, from.x - box.x], [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y], [dy, box.y + box.height - from.y],
  ] as const
  for (const [towards, distance] of sides) {
    if (towards === 0 && distance < 0) return 0
    if (towards < 0) enters = Math.max(enters, distance / towards)
    if (towards > 0) leaves = Math.min(leaves, distance / towards)
  }
  return leaves > enters ? (leaves - enters) * Math.hypot(dx, dy) : 0
}
