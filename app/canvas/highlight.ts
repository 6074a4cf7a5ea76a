// The outcome on the diagram: a badge on the task, and the path that the token takes, marked as with a pen.
import type Modeler from 'bpmn-js/lib/Modeler'
import type { Highlight } from './door.ts'
import { elementOf, service, type Element } from './services.ts'
import { placeBadge } from './placeBadge.ts'
import type { OutcomeKind } from '../../src/view.ts'

const overlayType = 'outcome'
const badgeScale = { min: 0.7, max: 1.3 }

// Drawn within 12x12, as outlines: colour is never alone.
const icons: Record<OutcomeKind, string> = {
  completed: 'M2.5 6.5 5 9l4.5-6',
  bpmnError: 'M6.8 1.5 3 7h2.8L5 10.5 9 5H6.2z',
  retry: 'M9.8 4.2A4.2 4.2 0 1 0 10.2 6M10 1.8v2.6H7.4',
  incident: 'M6 1.8 11 10.3H1zM6 5v2.3M6 8.6v.3',
  rejected: 'M3 3l6 6M9 3l-6 6',
  notActivated: 'M2.5 6h7',
  waiting: 'M6 10.4A4.4 4.4 0 1 0 6 1.6a4.4 4.4 0 0 0 0 8.8zM6 3.6V6l1.7 1.1',
  noEffect: 'M2.5 6h7',
  unknown: 'M4.4 4.4a1.7 1.7 0 1 1 2.2 1.7c-.5.3-.6.6-.6 1.2M6 9.3v.3',
}

/** Shows one highlight at a time; only what differs from the last one is touched. */
export function createHighlighter(modeler: Modeler): { show(highlight: Highlight | undefined): void } {
  let badge: { id: string; text: string; host: Element; html: HTMLElement } | undefined
  let marked = new Map<string, string>()
  const overlays = service(modeler, 'overlays')
  const canvas = service(modeler, 'canvas')
  const eventBus = service(modeler, 'eventBus')

  const place = () => {
    if (badge) placeBadge(modeler, badge.host, badge.html, badgeScale)
  }
  // Something may have come into its way; and far out, it shrinks less than the diagram.
  let zoom = 0
  eventBus.on('elements.changed', place)
  eventBus.on('canvas.viewbox.changed', ({ viewbox: { scale } }: { viewbox: { scale: number } }) => {
    if (scale !== zoom) place()
    zoom = scale
  })
  eventBus.on('diagram.clear', () => {
    badge = undefined
    marked = new Map()
  })

  const showBadge = (highlight: Highlight | undefined) => {
    const text = highlight && JSON.stringify([highlight.element, highlight.kind, highlight.badge])
    // Its element may have been removed, or replaced by one of equal id, and the overlay with it.
    if (badge && !overlays.get(badge.id)) badge = undefined
    if (badge && badge.text === text) return
    if (badge) overlays.remove(badge.id)
    badge = undefined
    const host = highlight && elementOf(modeler, highlight.element)
    if (!host) return
    const html = drawBadge(highlight)
    const id = overlays.add(highlight.element, overlayType, { position: { top: 0, left: 0 }, scale: badgeScale, html })
    badge = { id, text: text!, host, html }
    place()
  }

  const showPath = (highlight: Highlight | undefined) => {
    const next = new Map<string, string>()
    for (const id of highlight ? [...highlight.path.elements, ...highlight.path.flows] : []) {
      if (elementOf(modeler, id)) next.set(id, `path-${highlight!.kind}`)
    }
    for (const [id, marker] of marked) {
      if (next.get(id) !== marker && elementOf(modeler, id)) canvas.removeMarker(id, marker)
    }
    for (const [id, marker] of next) {
      // A removed element that came back is drawn anew, without its markers.
      if (!canvas.getGraphics(id).classList.contains(marker)) canvas.addMarker(id, marker)
    }
    marked = next
  }

  return {
    show(highlight) {
      showBadge(highlight)
      showPath(highlight)
    },
  }
}

function drawBadge({ kind, badge }: Highlight): HTMLElement {
  const element = document.createElement('div')
  element.className = `outcome-badge outcome-${kind}`
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 12 12')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', icons[kind])
  svg.append(path)
  const word = document.createElement('span')
  word.textContent = badge
  element.append(svg, word)
  return element
}
