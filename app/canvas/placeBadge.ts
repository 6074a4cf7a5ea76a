// Reads from the drawing what stands around a badge, and puts it where it covers least.
import type Modeler from 'bpmn-js/lib/Modeler'
import { badgePlace } from './badgePlace.ts'
import type { Box } from './paletteKeyboard.ts'
import type { Element } from './services.ts'

/** What the overlay makes of the scale of the canvas: a badge stays readable. */
export type BadgeScale = { min: number; max: number }

interface Drawing {
  getAll(): Drawn[]
}

type Drawn = Element & Partial<Box> & { waypoints?: { x: number; y: number }[]; hidden?: boolean; children?: unknown[] }

/** Pixels on the screen that the context pad takes at the right of its element, when it comes up. */
const pad = { gap: 8, width: 90, height: 190 }

/** `html` is the badge, drawn from the upper left corner of its host. */
export function placeBadge(modeler: Modeler, host: Element, html: HTMLElement, { min, max }: BadgeScale): void {
  const canvas = modeler.get<{ zoom(): number; findRoot(element: Drawn): unknown }>('canvas')
  const zoom = canvas.zoom()
  // Units of the diagram for each pixel of the badge's style.
  const unit = Math.min(max, Math.max(min, zoom)) / zoom
  const size = { width: html.offsetWidth * unit, height: html.offsetHeight * unit }
  const around = boxOf(host)
  if (size.width === 0 || !around) return
  const root = canvas.findRoot(host)
  const others = modeler.get<Drawing>('elementRegistry').getAll()
    .filter(each => each !== host && !each.hidden && canvas.findRoot(each) === root)
  const right = { x: around.x + around.width + pad.gap / zoom, y: around.y, width: pad.width / zoom, height: pad.height / zoom }
  const { x, y } = badgePlace(around, size, {
    boxes: [right, ...others.flatMap(each => (isFilled(each) ? (boxOf(each) ?? []) : []))],
    lines: others.flatMap(({ waypoints }) => (waypoints ? [waypoints] : [])),
  })
  Object.assign(html.style, { left: `${(x - around.x) / unit}px`, top: `${(y - around.y) / unit}px`, bottom: 'auto' })
}

function boxOf({ x, y, width, height }: Drawn): Box | undefined {
  return x === undefined || y === undefined || width === undefined || height === undefined ? undefined : { x, y, width, height }
}

/** Not what surrounds others: pools, lanes, groups, open subprocesses. */
function isFilled({ type, children }: Drawn): boolean {
  return !/Participant|Lane|Group/.test(type) && !(children && children.length > 0)
}
