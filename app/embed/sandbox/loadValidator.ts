// In place of `canvas/loadValidator.ts`: what checks foreign templates is large, and a script of its own.
import { loadScript, parts } from '../parts.ts'

export async function loadValidator() {
  await loadScript('embed/validate-template.js')
  const { validator } = parts()
  if (!validator) throw new Error('A part of the playground can\'t be loaded.')
  return validator
}
