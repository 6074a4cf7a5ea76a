// The keys that paste belong to the canvas once something was copied there. Until then they are left to the browser, so
// that the page takes a diagram or a template from the clipboard.

interface Keyed {
  keyEvent: KeyboardEvent
}

interface KeyEvents {
  on(event: 'keyboard.keydown', priority: number, listener: (event: Keyed) => false | undefined): void
}

/** Before the canvas' own keys. */
const beforeKeys = 1500

function PasteFromPage(eventBus: KeyEvents, clipboard: { isEmpty(): boolean }) {
  eventBus.on('keyboard.keydown', beforeKeys, ({ keyEvent }) => {
    const { key, ctrlKey, metaKey } = keyEvent
    return (ctrlKey || metaKey) && key.toLowerCase() === 'v' && clipboard.isEmpty() ? false : undefined
  })
}
PasteFromPage.$inject = ['eventBus', 'clipboard']

/** A module for bpmn-js. */
export const pasteFromPageModule = { __init__: ['pasteFromPage'], pasteFromPage: ['type', PasteFromPage] }
