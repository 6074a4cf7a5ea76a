// The Camunda version that a diagram is made for: it decides which templates fit.
import type Modeler from 'bpmn-js/lib/Modeler'
import { service } from './services.ts'
import type { ModdleElement } from './services.ts'

const platform = 'Camunda Cloud'

/** As `8.8.0`; undefined when the diagram names none, or another platform than Camunda 8. */
function platformVersionOf(definitions: ModdleElement): string | undefined {
  if (definitions.get('modeler:executionPlatform') !== platform) return undefined
  return definitions.get('modeler:executionPlatformVersion')
}

/** Undoable. Writes what Camunda Modeler writes: always three numbers. */
export function setPlatformVersion(modeler: Modeler, version: string): void {
  const full = /^\d+\.\d+$/.test(version) ? `${version}.0` : version
  const definitions = modeler.getDefinitions()
  if (!definitions || platformVersionOf(definitions) === full) return
  service(modeler, 'commandStack').execute('element.updateModdleProperties', {
    element: service(modeler, 'canvas').getRootElement(),
    moddleElement: definitions,
    properties: { 'modeler:executionPlatform': platform, 'modeler:executionPlatformVersion': full },
  })
}

/** Lets the templates know the version; `fallback` stands in when the diagram names none. */
export function followPlatformVersion(modeler: Modeler, fallback: string | undefined): void {
  const definitions = modeler.getDefinitions()
  const version = (definitions && platformVersionOf(definitions)) ?? fallback
  const elementTemplates = service(modeler, 'elementTemplates')
  if (elementTemplates.getEngines().camunda === version) return
  elementTemplates.setEngines(version === undefined ? {} : { camunda: version })
}
