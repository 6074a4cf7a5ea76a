// In place of `@bpmn-io/semver-compat` in the FEEL editor of frames: which built-in functions a Camunda version has.
import { fitsEngines } from '../../src/templates/engines.ts'

export function isCompatible(required: Record<string, string>, provided: Record<string, string | undefined>): boolean {
  return fitsEngines({ engines: required }, provided['camunda'] ?? '')
}
