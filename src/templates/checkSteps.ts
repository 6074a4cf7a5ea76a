// The newer parts of a template beside its properties: presets, the steps that lead to them, and configurations.
import type { Report } from './report.ts'
import { isRecord, textOf } from './report.ts'

type Json = Record<string, unknown>

export function checkSteps({ presets, steps, configurationTemplates, properties }: Json, report: Report): void {
  const known = presets === undefined ? new Set<string>() : checkPresets(presets, properties, report)
  if (steps !== undefined) checkStepList(steps, 'steps', known, report)
  if (configurationTemplates !== undefined) checkConfigurations(configurationTemplates, report)
}

function checkPresets(presets: unknown, properties: unknown, report: Report): Set<string> {
  const known = new Set<string>()
  if (!Array.isArray(presets)) {
    report.shape('presets', 'a list')
    return known
  }
  const ids = new Set((Array.isArray(properties) ? properties : []).map(property => (isRecord(property) ? property['id'] : undefined)))
  presets.forEach((preset: unknown, index) => {
    const place = `presets[${index}]`
    const id = isRecord(preset) ? textOf(preset['id']) : undefined
    if (!isRecord(preset) || id === undefined || !isRecord(preset['properties'])) {
      report.shape(place, 'an object with an id, and with properties: property id to value')
      return
    }
    known.add(id)
    for (const property of Object.keys(preset['properties'])) {
      if (!ids.has(property)) warn(report, `${place}.properties sets "${property.slice(0, 80)}", and no property has that id.`)
    }
  })
  return known
}

/** How deep the steps may lead. */
const deepest = 10

function checkStepList(steps: unknown, place: string, presets: ReadonlySet<string>, report: Report, depth = 1): void {
  if (!Array.isArray(steps) || depth > deepest) {
    report.shape(place, depth > deepest ? `at most ${deepest} levels deep` : 'a list')
    return
  }
  steps.forEach((step: unknown, index) => {
    const here = `${place}[${index}]`
    if (!isRecord(step) || !textOf(step['name'])) {
      report.shape(here, 'an object with a name')
      return
    }
    const { presetId, steps: inner } = step
    if ((presetId === undefined) === (inner === undefined)) report.shape(here, 'a step with either presetId or steps')
    if (inner !== undefined) checkStepList(inner, `${here}.steps`, presets, report, depth + 1)
    else if (typeof presetId === 'string' && !presets.has(presetId)) warn(report, `${here}.presetId: there is no preset "${presetId.slice(0, 80)}".`)
  })
}

function checkConfigurations(configurations: unknown, report: Report): void {
  if (!Array.isArray(configurations)) {
    report.shape('configurationTemplates', 'a list')
    return
  }
  configurations.forEach((configuration: unknown, index) => {
    const place = `configurationTemplates[${index}]`
    if (!isRecord(configuration)) {
      report.shape(place, 'an object')
      return
    }
    for (const key of ['id', 'name', 'kind']) {
      if (!textOf(configuration[key])) report.shape(`${place}.${key}`, 'a text')
    }
    if (!Array.isArray(configuration['properties'])) report.shape(`${place}.properties`, 'a list')
  })
}

function warn(report: Report, text: string): void {
  report.add('TEMPLATE_PRESET', text, 'warning')
}
