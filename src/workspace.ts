// Everything that is opened, edited, saved and shared is this one plain value. Everything else is derived from it.
import type { ScenarioSet } from './scenarios/scenario.ts'

/** An element template as imported; checked by `templates/`, otherwise opaque here. */
export interface TemplateJson {
  id: string
  version?: number
  name: string
  [key: string]: unknown
}

export interface Workspace {
  /** file name without ending */
  name: string
  /** BPMN 2.0 XML, as last written by the canvas */
  diagram: string
  /** imported templates, beyond the built-in ones */
  templates: TemplateJson[]
  /** by BPMN element id */
  scenarios: Record<string, ScenarioSet>
  /** secret name to dummy value */
  secrets: Record<string, string>
  /** keep the secrets when saving locally; else they live for the session only */
  keepSecrets: boolean
  /** IANA time zone */
  zone: string
  /** id of the selected BPMN element */
  selected?: string
  view: 'diagram' | 'scratch'
}
