// The value of the expression at the foot of the popup editor, which covers the line under the field.
import { h, render } from '@bpmn-io/properties-panel/preact'
import { FieldValue } from './FieldValue.tsx'
import type { PanelContext } from './panelFeed.ts'

interface PopupEvents {
  on(event: 'propertiesPanel.openPopup', priority: number, listener: (event: { entryId: string }) => void): void
  on(event: 'feelPopup.opened', listener: (event: { domNode: HTMLElement }) => void): void
  on(event: 'feelPopup.close', listener: () => void): void
}

const beforeItOpens = 2000

/** A module for bpmn-js. */
export function createPopupValueModule(context: PanelContext) {
  function PopupValue(eventBus: PopupEvents) {
    let entry = ''
    let foot: HTMLElement | undefined
    eventBus.on('propertiesPanel.openPopup', beforeItOpens, ({ entryId }) => {
      entry = entryId
    })
    eventBus.on('feelPopup.opened', ({ domNode }) => {
      const field = context.fieldOfEntry.get(entry)
      const popup = domNode.querySelector('.bio-properties-panel-popup')
      if (!field || !popup) return
      foot = document.createElement('div')
      foot.className = 'popup-value'
      popup.append(foot)
      render(h(FieldValue, { context, ...field, reserve: true }), foot)
    })
    eventBus.on('feelPopup.close', () => {
      if (foot) render(null, foot)
      foot = undefined
    })
  }
  PopupValue.$inject = ['eventBus']
  return { __init__: ['popupValue'], popupValue: ['type', PopupValue] }
}
