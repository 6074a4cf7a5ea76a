// bpmn-js places its change menu by `getPad`, of which diagram-js says in the console that it is deprecated: at each
// opening. The pad that is meant is the open one.

interface ContextPad {
  getPad(): { html: Element }
}

interface Canvas {
  getContainer(): HTMLElement
}

function QuietContextPad(contextPad: ContextPad, canvas: Canvas) {
  const original = contextPad.getPad.bind(contextPad)
  contextPad.getPad = () => {
    const html = canvas.getContainer().querySelector('.djs-context-pad')
    return html ? { html } : original()
  }
}
QuietContextPad.$inject = ['contextPad', 'canvas']

/** A module for bpmn-js. */
export const quietContextPadModule = { __init__: ['quietContextPad'], quietContextPad: ['type', QuietContextPad] }
