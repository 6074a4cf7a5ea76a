// The popup editor: the value of the expression at its foot, since it covers the line under the field, and a title
// that names field and element instead of a BPMN type.
import { h, render } from '@bpmn-io/properties-panel/preact'
import { FieldValue } from './FieldValue.tsx'
import type { PanelContext } from './panelFeed.ts'
import type { Element } from './services.ts'

interface PopupConfig {
  title: string
  label?: string
  element?: Partial<Element>
}

interface PopupEvents {
  on(event: 'propertiesPanel.openPopup', priority: number, listener: (event: { entryId: string }) => void): void
  on(event: 'propertiesPanelPopup.open', priority: number, listener: (event: { config: PopupConfig }) => void): void
  on(event: 'feelPopup.opened', listener: (event: { domNode: HTMLElement }) => void): void
  on(event: 'feelPopup.close', listener: () => void): void
}

const beforeItOpens = 2000

/** A module for bpmn-js. */
export function createPopupEditorModule(context: PanelContext) {
  function PopupEditor(eventBus: PopupEvents) {
    let entry = ''
    let foot: HTMLElement | undefined
    eventBus.on('propertiesPanel.openPopup', beforeItOpens, ({ entryId }) => {
      entry = entryId
    })
    eventBus.on('propertiesPanelPopup.open', beforeItOpens, ({ config }) => {
      const name: string | undefined = config.element?.businessObject?.name
      config.title = [config.label, name].filter(Boolean).join(' – ')
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
  PopupEditor.$inject = ['eventBus']
  return { __init__: ['popupEditor'], popupEditor: ['type', PopupEditor] }
}
