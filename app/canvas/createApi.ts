// What the page may ask of the canvas, see `door.ts`.
import type Modeler from 'bpmn-js/lib/Modeler'
import { openAppendConnector, openChangeMenu } from './appendConnector.ts'
import type { CanvasApi } from './door.ts'
import type { PanelContext } from './panelFeed.ts'
import { setPlatformVersion } from './platformVersion.ts'
import { elementOf, service } from './services.ts'
import type { Element } from './services.ts'
import { readField, writeField } from './setField.ts'
import { exportSvg } from './svg.ts'
import { changeTemplate, rehearse, templateUses } from './templateLife.ts'
import type { Typing } from './typing.ts'
import { zoomFit } from './zoomFit.ts'
import { fixedText, type Fix } from '../../src/problem.ts'

interface Parts {
  modeler: Modeler
  typing: Typing
  context: PanelContext
  /** writes the XML that is due */
  flushXml: () => Promise<void>
  /** see `CanvasProps` */
  largest: () => number | undefined
}

export function createApi({ modeler, typing, context, flushXml, largest }: Parts): CanvasApi {
  const commandStack = service(modeler, 'commandStack')
  const zoomScroll = modeler.get<{ stepZoom(steps: number): void }>('zoomScroll')
  const selectedId = () => {
    const selected = service(modeler, 'selection').get()
    return selected.length === 1 ? selected[0]!.id : undefined
  }
  const withElement = (id: string, run: (element: Element) => unknown): boolean => {
    typing.flush()
    const element = elementOf(modeler, id)
    if (element) run(element)
    return element !== undefined
  }
  const api: CanvasApi = {
    async exportXml() {
      typing.flush()
      return (await modeler.saveXML({ format: true })).xml ?? ''
    },
    exportSvg: () => exportSvg(modeler),
    select(id) {
      const element = id === undefined ? undefined : elementOf(modeler, id)
      service(modeler, 'quietSelection').select(element ?? [])
      if (element) service(modeler, 'canvas').scrollToElement(element, { top: 60, right: 60, bottom: 60, left: 120 })
    },
    async focusField(id, field) {
      if (!elementOf(modeler, id)) return false
      if (selectedId() !== id) api.select(id)
      await panelRendered()
      const entry = [...context.fieldOfEntry].find(([entryId, shown]) =>
        shown.element === id && shown.field === field && document.querySelector(`[data-entry-id="${CSS.escape(entryId)}"]`))
      if (!entry) return false
      service(modeler, 'eventBus').fire('propertiesPanel.showEntry', { id: entry[0] })
      return true
    },
    applyFix(fix) {
      typing.flush()
      return applyFix(modeler, fix)
    },
    setField(id, field, text) {
      typing.flush()
      return writeField(modeler, id, field, text)
    },
    setPlatformVersion: version => setPlatformVersion(modeler, version),
    appendConnector(id = selectedId()) {
      return id !== undefined && openAppendConnector(modeler, id)
    },
    changeType(id = selectedId()) {
      return id !== undefined && openChangeMenu(modeler, id)
    },
    chooseTemplate(id = selectedId()) {
      const element = id === undefined ? undefined : elementOf(modeler, id)
      if (!element || service(modeler, 'elementTemplates').getLatest(element).length === 0) return false
      service(modeler, 'eventBus').fire('elementTemplates.select', { element })
      return true
    },
    templateUses: () => templateUses(modeler),
    async rehearse(change) {
      typing.flush()
      return rehearse(modeler, change)
    },
    changeTemplate(change) {
      typing.flush()
      const before = selectedId()
      if (!changeTemplate(modeler, change)) return false
      if (before === change.element) api.select(before)
      return true
    },
    unlinkTemplate: id => withElement(id, element => service(modeler, 'elementTemplates').unlinkTemplate(element)),
    removeTemplate: id => withElement(id, element => service(modeler, 'elementTemplates').removeTemplate(element)),
    undo() {
      typing.flush()
      commandStack.undo()
    },
    redo: () => commandStack.redo(),
    zoomFit: () => zoomFit(modeler, largest()),
    zoomIn: () => zoomScroll.stepZoom(1),
    zoomOut: () => zoomScroll.stepZoom(-1),
    focus: () => service(modeler, 'canvas').focus(),
    async flush() {
      typing.flush()
      await flushXml()
    },
  }
  return api
}

/** One step; false when the field is gone, or too short for what the fix replaces. */
export function applyFix(modeler: Modeler, fix: Fix): boolean {
  const fixed = fixedText(readField(modeler, fix.element, fix.field) ?? '', fix)
  return fixed !== undefined && writeField(modeler, fix.element, fix.field, fixed)
}

/** The panel renders with the next frame after the selection. */
export function panelRendered(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
}
