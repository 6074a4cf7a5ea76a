// A frame with the diagram that is read-only: readers select elements and scenarios, unfold, scroll, copy. What would
// change something is stopped before the canvas, the properties or an editor hear of it.
import './readOnly.css'

const editable = 'input:not([type=radio], [type=checkbox]), textarea, [contenteditable], .monaco-editor'
const controls = 'button, select, input, label, a, [role=button], [role=switch], [role=menuitem], .bio-properties-panel-feel-icon'
/** Where most controls change something … */
const places = '.bio-properties-panel, .when, [aria-label="Process variables"], .secrets'
/** … and those that do not: what unfolds, selects, or shows. */
const free = '.bio-properties-panel-arrow, .bio-properties-panel-collapsible-entry-arrow, .field-value-fold, .chip, .chip input, [role=tab], summary'
/** What is dragged in the diagram; the rest of it moves the view. */
const drawn = '.djs-element, .djs-bendpoint, .djs-segment-dragger, .djs-resizer'

const movingKeys = /^(Tab|Escape|Arrow\w+|Home|End|PageUp|PageDown|Shift|Control|Meta|Alt|F\d+)$/
const readingShortcuts = /^[acf]$/i

export function keepReadOnly() {
  document.documentElement.dataset['readOnly'] = ''
  const listen = (kinds: string, changes: (target: Element, event: Event) => boolean) => {
    for (const kind of kinds.split(' ')) {
      window.addEventListener(kind, event => {
        if (!(event.target instanceof Element) || !changes(event.target, event)) return
        event.preventDefault()
        event.stopImmediatePropagation()
      }, { capture: true, passive: false })
    }
  }
  listen('beforeinput paste cut drop dragstart', () => true)
  listen('dblclick', target => target.closest('.djs-container, .chip') !== null)
  listen('mousedown pointerdown touchstart', target => target.closest(drawn) !== null || changesByPress(target))
  listen('click change', changesByPress)
  listen('keydown', (target, event) => changesByKey(target, event as KeyboardEvent))
  window.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.readOnly = true
    if (!(target instanceof HTMLElement) || !target.isContentEditable) return
    target.setAttribute('aria-readonly', 'true')
    // Without a keyboard on the screen, and without what an input method composes: both write past all of this. It keeps the
    // focus, so that it can be scrolled and copied from.
    target.inputMode = 'none'
    target.tabIndex = 0
    target.contentEditable = 'false'
  })
}

function changesByPress(target: Element): boolean {
  const control = target.closest(controls)
  return control !== null && control.closest(places) !== null && !control.matches(`${free}, ${editable}`)
}

function changesByKey(target: Element, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return !readingShortcuts.test(key) && !movingKeys.test(key)
  if (target.closest('.djs-container')) return !/^(Tab|Escape)$/.test(key)
  if (target.closest(editable)) return !movingKeys.test(key) || altKey
  if (key === 'Enter' || key === ' ' || target instanceof HTMLSelectElement) return changesByPress(target) && key !== 'Tab'
  return false
}
