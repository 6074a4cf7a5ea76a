// The whole diagram in view, clear of what lies over the canvas.
import type Modeler from 'bpmn-js/lib/Modeler'
import { service } from './services.ts'

/** Pixels kept free at each side: palette at the left, buttons at the right, a badge above the topmost task. */
const free = { left: 130, right: 56, top: 36, bottom: 24 }

/** Never larger than life. */
export function zoomFit(modeler: Modeler): void {
  const canvas = service(modeler, 'canvas')
  const { inner, outer } = canvas.viewbox()
  const width = outer.width - free.left - free.right
  const height = outer.height - free.top - free.bottom
  if (width <= 0 || height <= 0 || inner.width === 0) return
  const scale = Math.min(1, width / inner.width, height / inner.height)
  const left = free.left + (width - inner.width * scale) / 2
  const top = free.top + (height - inner.height * scale) / 2
  canvas.viewbox({
    x: inner.x - left / scale,
    y: inner.y - top / scale,
    width: outer.width / scale,
    height: outer.height / scale,
  })
}
