// A click on the context pad while a label is being typed. Leaving the label writes it, which draws the pad anew between
// the press and the release of the button: the browser then knows of no click. So the label is written first, and a
// release where the button was pressed counts for the entry that took the place of the pressed one.

interface DirectEditing {
  isActive(): boolean
  complete(): void
}

/** Pixels: what moves further is dragged. */
const slack = 5

function LabelThenPad(canvas: { getContainer(): HTMLElement }, directEditing: DirectEditing) {
  const container = canvas.getContainer()
  const press = ({ target, button, clientX, clientY }: MouseEvent) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('.djs-context-pad .entry') : null
    if (!pressed || button !== 0 || !directEditing.isActive()) return
    directEditing.complete()
    const release = (event: MouseEvent) => {
      // An entry that is still there gets its click from the browser.
      if (pressed.isConnected || Math.hypot(event.clientX - clientX, event.clientY - clientY) > slack) return
      // The new pad is put in its place with the next frame.
      requestAnimationFrame(() => {
        const action = CSS.escape(pressed.dataset['action'] ?? '')
        const entry = container.querySelector(`.djs-context-pad .entry[data-action="${action}"]`)
        entry?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY }))
      })
    }
    document.addEventListener('mouseup', release, { once: true, capture: true })
  }
  container.addEventListener('mousedown', press, true)
}
LabelThenPad.$inject = ['canvas', 'directEditing']

/** A module for bpmn-js. */
export const labelThenPadModule = { __init__: ['labelThenPad'], labelThenPad: ['type', LabelThenPad] }
