/** @jsxRuntime classic */
/** @jsx h */
// The group of the panel that says which template an element was made with when that template is not loaded.
import { Group } from '@bpmn-io/properties-panel'
import { h } from '@bpmn-io/properties-panel/preact'
import type { PanelEntry } from './fieldKeys.ts'
import type { PanelGroup } from './panelProvider.ts'
import type { Element, ElementTemplates } from './services.ts'
import type { TemplateJson } from '../../src/workspace.ts'

/** undefined when the element has no template, or its template is loaded. */
export function missingTemplateGroup(element: Element, elementTemplates: ElementTemplates): PanelGroup | undefined {
  const id = element.businessObject?.get?.('zeebe:modelerTemplate') as string | undefined
  if (!id || elementTemplates.get(element)) return undefined
  const version = element.businessObject.get('zeebe:modelerTemplateVersion') as number | undefined
  const other = elementTemplates.getLatest(id)?.[0] ?? elementTemplates.getAll(id)?.[0]
  const entry: PanelEntry & NoticeProps = {
    id: 'missing-template',
    component: Notice,
    missing: version === undefined ? `${id} without a version` : `${id}, version ${version}`,
    ...(other && { other, apply: () => elementTemplates.applyTemplate(element, other) }),
  }
  return { id: 'ElementTemplates__Missing', label: 'Template not loaded', component: Group, shouldOpen: true, entries: [entry] }
}

interface NoticeProps {
  missing: string
  /** another version of the template that is loaded */
  other?: TemplateJson
  apply?: () => void
}

function Notice({ missing, other, apply }: NoticeProps) {
  return (
    <div class="bio-properties-panel-entry missing-template" role="note">
      <p>This element was made with the template <code>{missing}</code>, which is not loaded.</p>
      {other
        ? (
          <p>
            {other.version === undefined ? 'One without a version' : `Version ${other.version}`} is loaded.{' '}
            <button type="button" class="field-fix" onClick={apply}>Change to it</button>
          </p>
        )
        : <p>Import it to edit its fields. What it wrote stands in the groups below and is kept.</p>}
    </div>
  )
}
