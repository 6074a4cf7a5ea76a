// The palette for the keyboard: one stop of the Tab key, arrows move along, Enter takes a tool or puts an element on the
// canvas where there is room: without a pointer there is nothing to drag it with.
import type Modeler from 'bpmn-js/lib/Modeler'
import { service } from './services.ts'
import type { Element as Shape } from './services.ts'

interface Dragging {
  context(): { prefix: string; data: { context?: { shape?: Box } } } | undefined
  hover(over: { element: Shape; gfx: SVGElement }): void
  move(event: MouseEvent): void
  end(): void
  cancel(): void
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Follows the palette of a modeler; the function given back ends it. */
export function paletteKeyboard(modeler: Modeler): () => void {
  const container = service(modeler, 'canvas').getContainer()
  const entriesOf = () => [...container.querySelectorAll<HTMLElement>('.djs-palette .entry')]
  let stop: string | undefined

  const describe = () => {
    const palette = container.querySelector('.djs-palette-entries')
    if (!palette) return
    set(palette, 'role', 'toolbar')
    set(palette, 'aria-label', 'Palette')
    set(palette, 'aria-orientation', 'vertical')
    const entries = entriesOf()
    const at = Math.max(0, entries.findIndex(entry => entry.dataset.action === stop))
    for (const [index, entry] of entries.entries()) {
      set(entry, 'tabindex', index === at ? '0' : '-1')
      set(entry, 'title', entry.getAttribute('aria-label') ?? '')
      if (entry.closest('[data-group="tools"]')) set(entry, 'aria-pressed', String(entry.classList.contains('highlighted-entry')))
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const entry = (event.target as Element).closest<HTMLElement>('.djs-palette .entry')
    if (!entry || event.ctrlKey || event.metaKey || event.altKey) return
    const isPress = event.key === 'Enter' || event.key === ' '
    const step = steps[event.key]
    if (!isPress && !step) return
    event.preventDefault()
    event.stopPropagation()
    const entries = entriesOf()
    if (isPress) return press(modeler, entry)
    const next = entries[step!(entries.indexOf(entry), entries.length)]
    stop = next?.dataset.action
    describe()
    next?.focus()
  }

  // Cancelled right where it was taken, a tool would go on looking used.
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === 'Escape') modeler.get<{ setActive(tool: null): void }>('toolManager').setActive(null)
  }

  const observer = new MutationObserver(describe)
  // The palette is drawn anew when its entries change; a tool in use has another class.
  const watchPalette = () => {
    const palette = container.querySelector('.djs-palette')
    if (palette) observer.observe(palette, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] })
    describe()
  }
  service(modeler, 'eventBus').on('palette.changed', watchPalette)
  watchPalette()
  container.addEventListener('keydown', onKeyDown)
  container.addEventListener('keyup', onKeyUp)
  return () => {
    observer.disconnect()
    container.removeEventListener('keydown', onKeyDown)
    container.removeEventListener('keyup', onKeyUp)
  }
}

/** Only what differs: to set it would be a change to look at again. */
function set(element: Element, name: string, value: string) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

function press(modeler: Modeler, entry: HTMLElement) {
  const { left, top, width, height } = entry.getBoundingClientRect()
  const at = { bubbles: true, cancelable: true, clientX: left + width, clientY: top + height / 2 }
  entry.dispatchEvent(new MouseEvent('click', at))
  const dragging = modeler.get<Dragging>('dragging')
  if (dragging.context()?.prefix === 'create') putDown(modeler, dragging)
}

/** Ends the dragging of a new element in a free place of what is in sight. */
function putDown(modeler: Modeler, dragging: Dragging) {
  const canvas = service(modeler, 'canvas')
  const parent = parentOfNew(modeler)
  const gfx = canvas.getGraphics(parent.id)
  const view = canvas.viewbox()
  const { width = 100, height = 80 } = dragging.context()?.data.context?.shape ?? {}
  const taken = (parent.children as Shape[]).filter(child => !('waypoints' in child)).map(({ x, y, width: w, height: h }) => ({ x, y, width: w, height: h }))
  const own = parent as unknown as Partial<Box>
  // A process alone has no bounds.
  const room = Number.isFinite(own.x) && own.width ? (own as Box) : view
  const { x, y } = freePlace(room, { width, height }, taken)
  const { left, top } = canvas.getContainer().getBoundingClientRect()
  const event = new MouseEvent('mousemove', { clientX: left + (x - view.x) * view.scale, clientY: top + (y - view.y) * view.scale })
  dragging.hover({ element: parent, gfx })
  dragging.move(event)
  dragging.end()
  // Where nothing of the kind may stand, it is still being dragged.
  if (dragging.context()) dragging.cancel()
  canvas.focus()
}

/** What the selected element is in; of several pools the first. */
function parentOfNew(modeler: Modeler): Shape {
  const [selected] = service(modeler, 'selection').get() as Shape[]
  const root = service(modeler, 'canvas').getRootElement() as Shape
  const around = (selected?.parent as Shape | undefined) ?? root
  const pool = (root.children as Shape[]).find(({ type }) => type === 'bpmn:Participant')
  return around === root && pool ? pool : around
}

const gap = 30

/** The middle of a place within `room` for something of this size, clear of what is there; the nearest to the middle. */
export function freePlace(room: Box, size: { width: number; height: number }, taken: readonly Box[]): { x: number; y: number } {
  const middle = { x: Math.round(room.x + room.width / 2), y: Math.round(room.y + room.height / 2) }
  const reach = { x: Math.max(0, room.width - size.width) / 2, y: Math.max(0, room.height - size.height) / 2 }
  const offsets: { x: number; y: number }[] = []
  for (let x = 0; x <= reach.x; x += 20) for (let y = 0; y <= reach.y; y += 20) offsets.push({ x, y }, { x: -x, y }, { x, y: -y }, { x: -x, y: -y })
  const isFree = ({ x, y }: { x: number; y: number }) => taken.every(box =>
    Math.abs(x - (box.x + box.width / 2)) >= (box.width + size.width) / 2 + gap || Math.abs(y - (box.y + box.height / 2)) >= (box.height + size.height) / 2 + gap)
  const free = offsets
    .sort((one, other) => Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y))
    .map(offset => ({ x: middle.x + offset.x, y: middle.y + offset.y }))
    .find(isFree)
  return free ?? middle
}
