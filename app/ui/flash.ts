// What changed flashes once, softly. What fades is a layer of its own, behind the element (`data-flashes` in ui.css):
// fading a background would paint the page anew in every frame. While somebody types nothing flashes, as each frame of it
// would stand before the next preview; what changed flashes when the typing pauses.

const pause = 300
let lastKey = -Infinity
const waiting = new Map<HTMLElement, ReturnType<typeof setTimeout>>()

window.addEventListener('keydown', event => (lastKey = event.timeStamp), true)

/** Flashes the element, at once or when the typing pauses; never for those who want less motion. */
export function flash(element: HTMLElement): void {
  clearTimeout(waiting.get(element))
  waiting.delete(element)
  const quietIn = lastKey + pause - performance.now()
  if (quietIn > 0) {
    waiting.set(element, setTimeout(() => flash(element), quietIn))
    return
  }
  if (!element.isConnected || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
  element.dataset['flashes'] = ''
  element.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 900, easing: 'ease-out', pseudoElement: '::before' })
}
