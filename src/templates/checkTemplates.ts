// Are these element templates that the product can use? A foreign template is kept as it is, or left out with a reason.
// Stray keys are no reason. What the modeler's own code would stumble over is: nobody else checks before it.
import type { Problem } from '../problem.ts'
import { bindingKind } from './bindings.ts'
import { checkCircles, checkCondition } from './checkConditions.ts'
import { checkIcon, checkMarkup, longestIcon } from './checkLooks.ts'
import { checkSteps } from './checkSteps.ts'
import { isVersionRange } from './engines.ts'
import { isRecord, oneOf, Report, textOf } from './report.ts'
import type { Template } from './template.ts'

/** At most this many templates in one import, properties in one template, and characters of an icon. */
export const limits = { templates: 1000, properties: 2000, icon: longestIcon }

const types = ['String', 'Text', 'Hidden', 'Dropdown', 'Boolean', 'Number', 'Configuration']
const feelModes = ['optional', 'required', 'static']

export interface CheckedTemplates {
  templates: Template[]
  /** errors tell why a template was left out, warnings and hints what else is odd in one that was not */
  problems: Problem[]
}

/**
 * Reads one template, or a list of them. Messages begin with the template and the place inside it, as
 * `"My task": properties[3].binding.type …`. Codes: `TEMPLATE_SHAPE`, `TEMPLATE_CAMUNDA_7`, `TEMPLATE_DUPLICATE`,
 * `TEMPLATE_TOO_LARGE`, `TEMPLATE_UNKNOWN_BINDING`, `TEMPLATE_CIRCLE`, and of those that are used all the same
 * `TEMPLATE_CIRCLE`, `TEMPLATE_CONDITION`, `TEMPLATE_ICON`, `TEMPLATE_MARKUP`, `TEMPLATE_PRESET`.
 */
export function checkTemplates(json: unknown): CheckedTemplates {
  const candidates: unknown[] = Array.isArray(json) ? json : [json]
  if (candidates.length > limits.templates) {
    const message = `${candidates.length} templates in one file; ${limits.templates} are read at most.`
    return { templates: [], problems: [{ code: 'TEMPLATE_TOO_LARGE', severity: 'error', message }] }
  }
  const templates: Template[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [index, candidate] of candidates.entries()) {
    const report = new Report(title(candidate, Array.isArray(json) ? index : undefined))
    checkTemplate(candidate, report)
    if (!report.failed) {
      const template = candidate as Template
      const key = JSON.stringify([template.id, template.version])
      if (seen.has(key)) {
        const version = template.version === undefined ? 'without a version' : `version ${template.version}`
        report.add('TEMPLATE_DUPLICATE', `the id ${template.id}, ${version}, is there twice: this one is left out.`)
      } else templates.push(template)
      seen.add(key)
    }
    problems.push(...report.problems)
  }
  return { templates, problems }
}

function title(candidate: unknown, index: number | undefined): string {
  const name = isRecord(candidate) && (textOf(candidate['name']) ?? textOf(candidate['id']))
  if (name) return `"${name.slice(0, 80)}"`
  return index === undefined ? 'The template' : `Template ${index + 1}`
}

function checkTemplate(template: unknown, report: Report): void {
  if (!isRecord(template)) {
    report.add('TEMPLATE_SHAPE', 'a template must be a JSON object.')
    return
  }
  if (!textOf(template['id'])) report.shape('id', 'a text')
  if (!textOf(template['name'])) report.shape('name', 'a text')
  const { version, appliesTo, elementType, engines, keywords, properties, groups, icon } = template
  if (version !== undefined && !Number.isSafeInteger(version)) report.shape('version', 'a whole number')
  if (!Array.isArray(appliesTo) || appliesTo.length === 0 || !appliesTo.every(textOf)) {
    report.shape('appliesTo', 'a list of BPMN types, as ["bpmn:Task"]')
  }
  if (elementType !== undefined && !(isRecord(elementType) && textOf(elementType['value'])?.startsWith('bpmn:'))) {
    report.shape('elementType.value', 'a BPMN type, as bpmn:ServiceTask')
  }
  if (engines !== undefined) checkEngines(engines, report)
  if (keywords !== undefined && !(Array.isArray(keywords) && keywords.every(textOf))) report.shape('keywords', 'a list of texts')
  if (groups !== undefined && !(Array.isArray(groups) && groups.every(group => isRecord(group) && textOf(group['id'])))) {
    report.shape('groups', 'a list of groups, each with an id')
  } else (groups as Record<string, unknown>[] | undefined)?.forEach((group, index) => checkMarkup(group['tooltip'], `groups[${index}].tooltip`, report))
  if (icon !== undefined) checkIcon(icon, report)
  if (!Array.isArray(properties)) report.shape('properties', 'a list')
  else if (properties.length > limits.properties) {
    report.add('TEMPLATE_TOO_LARGE', `${properties.length} properties; ${limits.properties} are read at most.`)
  } else {
    properties.forEach((property, index) => checkProperty(property, `properties[${index}]`, report))
    if (!report.failed) checkCircles(properties, report)
  }
  checkSteps(template, report)
  checkMarkup(template['description'], 'description', report)
}

function checkEngines(engines: unknown, report: Report): void {
  if (!isRecord(engines) || !Object.values(engines).every(range => typeof range === 'string')) {
    report.shape('engines', 'an object of version ranges, as { "camunda": "^8.8" }')
    return
  }
  for (const [name, range] of Object.entries(engines as Record<string, string>)) {
    if (!isVersionRange(range)) report.shape(`engines.${name}`, 'a range of versions, as ^8.8 or >=8.5 <8.8')
  }
}

function checkProperty(property: unknown, place: string, report: Report): void {
  if (!isRecord(property)) {
    report.shape(place, 'an object')
    return
  }
  for (const key of ['id', 'label', 'group']) {
    if (property[key] !== undefined && typeof property[key] !== 'string') report.shape(`${place}.${key}`, 'a text')
  }
  const { type, feel, constraints, choices, condition } = property
  if (type !== undefined && !types.some(known => known === type)) report.shape(`${place}.type`, oneOf(types))
  if (feel !== undefined && !feelModes.some(known => known === feel)) report.shape(`${place}.feel`, oneOf(feelModes))
  if (constraints !== undefined) checkConstraints(constraints, `${place}.constraints`, report)
  if (type === 'Dropdown' && !(Array.isArray(choices) && choices.every(isRecord))) {
    report.shape(`${place}.choices`, 'a list of choices, each with name and value: the property is a Dropdown')
  }
  const { generatedValue, value } = property
  if (generatedValue !== undefined) {
    if (!isRecord(generatedValue) || generatedValue['type'] !== 'uuid') report.shape(`${place}.generatedValue.type`, 'uuid')
    else if (value !== undefined) report.shape(place, 'a property with either value or generatedValue')
  }
  for (const key of ['description', 'tooltip']) checkMarkup(property[key], `${place}.${key}`, report)
  if (type === 'Configuration') checkConfiguration(property, place, report)
  checkBinding(property['binding'], `${place}.binding`, report)
  if (condition !== undefined) checkCondition(condition, `${place}.condition`, report)
}

function checkConfiguration(property: Record<string, unknown>, place: string, report: Report): void {
  if (!textOf(property['configurationTemplate'])) {
    report.shape(`${place}.configurationTemplate`, 'the id of a configuration template: the property is a Configuration')
  }
  const type = isRecord(property['binding']) ? property['binding']['type'] : undefined
  const allowed = ['zeebe:input', 'zeebe:property']
  if (!allowed.some(known => known === type)) report.shape(`${place}.binding.type`, `${oneOf(allowed)}: the property is a Configuration`)
}

function checkConstraints(constraints: unknown, place: string, report: Report): void {
  if (!isRecord(constraints)) {
    report.shape(place, 'an object')
    return
  }
  const { pattern } = constraints
  const expression = isRecord(pattern) ? pattern['value'] : pattern
  if (expression !== undefined && !(typeof expression === 'string' && isRegularExpression(expression))) {
    report.shape(`${place}.pattern`, 'a regular expression')
  }
}

function isRegularExpression(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}

function checkBinding(binding: unknown, place: string, report: Report): void {
  const type = isRecord(binding) ? textOf(binding['type']) : undefined
  if (!isRecord(binding) || !type) {
    report.shape(isRecord(binding) ? `${place}.type` : place, isRecord(binding) ? 'a text' : 'an object with a type')
    return
  }
  if (type.startsWith('camunda:')) {
    const text = `${place}.type is "${type}", which is of Camunda 7. A template for Camunda 8 binds to zeebe:… instead.`
    report.add('TEMPLATE_CAMUNDA_7', text)
    return
  }
  const kind = bindingKind(type)
  if (!kind) {
    report.add('TEMPLATE_UNKNOWN_BINDING', `${place}.type "${type}" is not known here.`)
    return
  }
  for (const key of kind.needs) {
    if (!textOf(binding[key])) report.shape(`${place}.${key}`, `a text: a binding of type ${type} needs it`)
  }
  for (const [key, parts] of Object.entries(kind.parts ?? {})) {
    const part = textOf(binding[key])
    if (part && !parts.includes(part)) report.shape(`${place}.${key}`, oneOf(parts))
  }
}
