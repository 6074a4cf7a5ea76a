// The whole diagram in view, clear of what lies over the canvas.
import type Modeler from 'bpmn-js/lib/Modeler'
import { service } from './services.ts'

/** Pixels kept free at each side: palette at the left (in a low canvas it is wider), buttons at the right, a badge above the topmost task. */
const free = { left: 130, besidePalette: 24, right: 56, top: 36, bottom: 24 }

/** Never larger than life, unless `largest` allows it. */
export function zoomFit(modeler: Modeler, largest = 1): void {
  const canvas = service(modeler, 'canvas')
  const { inner, outer } = canvas.viewbox()
  const palette = canvas.getContainer().querySelector<HTMLElement>('.djs-palette')
  const left = palette && palette.offsetWidth === 0 ? free.right : Math.max(free.left, (palette?.offsetWidth ?? 0) + free.besidePalette)
  const width = outer.width - left - free.right
  const height = outer.height - free.top - free.bottom
  if (width <= 0 || height <= 0 || inner.width === 0) return
  const scale = Math.min(largest, width / inner.width, height / inner.height)
  const before = left + (width - inner.width * scale) / 2
  const top = free.top + (height - inner.height * scale) / 2
  canvas.viewbox({
    x: inner.x - before / scale,
    y: inner.y - top / scale,
    width: outer.width / scale,
    height: outer.height / scale,
  })
}
