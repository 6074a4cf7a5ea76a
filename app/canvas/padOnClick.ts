// The context pad comes with a click. A selection that nobody clicked (after a diagram is loaded, from a list or the
// palette) shows no pad: it would lie over the path that the outcome takes. The keys that press its entries bring it, too.
import type { Element } from './services.ts'

interface PadEvents {
  on(event: 'contextPad.open.allowed', listener: () => boolean | undefined): void
  on(event: 'element.click', priority: number, listener: (event: ElementClick) => void): void
  on(event: 'keyboard.keydown', priority: number, listener: (event: { keyEvent: KeyboardEvent }) => void): void
}

interface ElementClick {
  element: Element
  originalEvent: { button?: number; shiftKey?: boolean }
  stopPropagation(): void
}

interface Selection {
  get(): Element[]
  select(elements: Element | Element[]): void
}

interface ContextPad {
  isOpen(): boolean
  open(element: Element): void
  close(): void
}

export interface QuietSelection {
  /** selects without the pad */
  select(elements: Element | Element[]): void
}

/** Before the click that would turn the selection off. */
const beforeSelection = 1500

/** Append and replace: bpmn-js presses the entries of the open pad. */
const padKeys = ['a', 'r']
const beforeKeys = 1500

function PadOnClick(this: QuietSelection, eventBus: PadEvents, selection: Selection, contextPad: ContextPad) {
  let quiet = false
  eventBus.on('contextPad.open.allowed', () => (quiet ? false : undefined))
  eventBus.on('element.click', beforeSelection, event => {
    const [only, ...others] = selection.get()
    const { button = 0, shiftKey = false } = event.originalEvent
    if (only !== event.element || others.length > 0 || button !== 0 || shiftKey || contextPad.isOpen()) return
    contextPad.open(event.element)
    event.stopPropagation()
  })
  eventBus.on('keyboard.keydown', beforeKeys, ({ keyEvent: { key, ctrlKey, metaKey, altKey, shiftKey } }) => {
    if (ctrlKey || metaKey || altKey || shiftKey || !padKeys.includes(key.toLowerCase()) || contextPad.isOpen()) return
    const [only, ...others] = selection.get()
    if (only && others.length === 0) contextPad.open(only)
  })
  this.select = elements => {
    contextPad.close()
    quiet = true
    try {
      selection.select(elements)
    } finally {
      quiet = false
    }
  }
}
PadOnClick.$inject = ['eventBus', 'selection', 'contextPad']

/** A module for bpmn-js. */
export const padOnClickModule = { __init__: ['quietSelection'], quietSelection: ['type', PadOnClick] }
