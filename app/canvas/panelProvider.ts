// What we add to the properties panel: values under fields, and the group for a template that is not loaded.
import { createFieldEntries } from './FieldEntry.tsx'
import type { FieldEntries } from './FieldEntry.tsx'
import type { PanelEntry } from './fieldKeys.ts'
import { missingTemplateGroup } from './MissingTemplate.tsx'
import type { PanelContext } from './panelFeed.ts'
import type { Element, ElementTemplates } from './services.ts'
import type { Typing } from './typing.ts'

export interface PanelGroup {
  id: string
  label: string
  component?: unknown
  entries?: PanelEntry[]
  items?: { id: string; label: string; entries: PanelEntry[] }[]
  shouldOpen?: boolean
  [key: string]: unknown
}

interface PropertiesPanel {
  registerProvider(priority: number, provider: { getGroups(element: Element): (groups: PanelGroup[]) => PanelGroup[] }): void
}

// The template provider has priority 300 and hides the plain groups of an element with a template. Before it we note
// them, after it we add ours.
const beforeTemplates = 400
const afterTemplates = 200

/** Groups of the plain panel that show what a template has written. */
const extensionGroups = ['taskDefinition', 'inputs', 'outputs', 'headers', 'Zeebe__ExtensionProperties', 'message', 'timer']

/** A module for bpmn-js. */
export function createPanelModule(context: PanelContext, typing: Typing) {
  const fields = createFieldEntries(context, typing)

  function PanelProvider(propertiesPanel: PropertiesPanel, elementTemplates: ElementTemplates) {
    let plain: PanelGroup[] = []
    propertiesPanel.registerProvider(beforeTemplates, {
      getGroups: () => groups => (plain = groups),
    })
    propertiesPanel.registerProvider(afterTemplates, {
      getGroups: element => groups => {
        const missing = missingTemplateGroup(element, elementTemplates)
        const all = missing ? withMissing(groups, missing, plain) : groups
        return all.map(group => wrapGroup(group, element, fields))
      },
    })
  }
  PanelProvider.$inject = ['propertiesPanel', 'elementTemplates']

  return { __init__: ['connectorFields'], connectorFields: ['type', PanelProvider] }
}

function withMissing(groups: PanelGroup[], missing: PanelGroup, plain: PanelGroup[]): PanelGroup[] {
  const shown = new Set(groups.map(group => group.id))
  const hidden = plain.filter(group => extensionGroups.includes(group.id) && !shown.has(group.id))
  const at = groups.findIndex(group => group.id === 'ElementTemplates__Template') + 1
  return [...groups.slice(0, at), missing, ...hidden, ...groups.slice(at)]
}

function wrapGroup(group: PanelGroup, element: Element, fields: FieldEntries): PanelGroup {
  const wrapAll = (entries: PanelEntry[]) => entries.map(entry => fields.wrap(entry, element))
  return {
    ...group,
    ...(group.entries && { entries: wrapAll(group.entries) }),
    ...(group.items && {
      items: group.items.map(item => ({ ...item, entries: wrapAll(item.entries) })),
    }),
  }
}
