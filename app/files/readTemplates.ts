// Element templates from a JSON text: which can be used, and of the others why not, with the place in the text.
import { loadValidator } from '../canvas/loadValidator.ts'
import type { TemplateFault } from '../canvas/validateTemplate.ts'
import { parseJson } from '../../src/json.ts'
import type { Problem } from '../../src/problem.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import { depthOfJson, placeInJson } from './jsonPlaces.ts'

/** Characters of a text, and of one template in it. */
const limits = { text: 25_000_000, template: 2_000_000, depth: 100 }

export interface ReadTemplates {
  templates: TemplateJson[]
  /** where each of them begins, as a JSON pointer */
  pointers: string[]
  /** errors: of those left out; warnings and hints: of those that are used, perhaps without a part of them */
  problems: Problem[]
}

const schemaAddress = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json'

export async function readTemplates(text: string): Promise<ReadTemplates> {
  const none = (problem: Problem): ReadTemplates => ({ templates: [], pointers: [], problems: [problem] })
  if (text.length > limits.text) return none(tooLarge(`The text has ${megabytes(text.length)}; ${megabytes(limits.text)} are read at most.`))
  const parsed = parseJson(text)
  if (!parsed.ok) return none(parsed.problem)
  if (depthOfJson(text) > limits.depth) return none(tooLarge(`Lists and objects are nested deeper than ${limits.depth} levels.`))
  const [{ checkTemplates }, { templateFaults }] = await Promise.all([
    import('../../src/templates/checkTemplates.ts'),
    loadValidator(),
  ])
  // Plain numbers: a template has no need for digits that a number can't hold.
  const json = JSON.parse(text) as unknown
  const read: ReadTemplates = { templates: [], pointers: [], problems: [] }
  const candidates: [unknown, string][] = Array.isArray(json) ? json.map((each, index) => [each, `/${index}`]) : [[json, '']]
  let rested = performance.now()
  for (const [candidate, pointer] of candidates) {
    // Many templates take their time: the page goes on in between.
    if (performance.now() - rested > 12) {
      await new Promise(resolve => setTimeout(resolve))
      rested = performance.now()
    }
    const problem = (fault: TemplateFault) => toProblem(candidate, fault, text, pointer)
    const size = sizeOf(candidate)
    const checked = size > limits.template ? undefined : checkTemplates(candidate)
    const problems = checked
      ? checked.problems.map(each => ({ ...each, at: placeInJson(text, pointer + pointerIn(each.message)) }))
      : [problem({ pointer: '', text: `it has ${megabytes(size)}; ${megabytes(limits.template)} are read at most` })]
    const [template] = (checked?.templates ?? []) as TemplateJson[]
    const refused = problems.some(each => each.severity === 'error')
    const faults = template && !refused ? templateFaults(template) : []
    read.problems.push(...problems, ...faults.map(problem))
    if (!template || refused || faults.length > 0) continue
    read.templates.push(template)
    read.pointers.push(pointer)
  }
  return read
}

function toProblem(candidate: unknown, { pointer, text: fault }: TemplateFault, text: string, base: string): Problem {
  const { name, id } = (candidate ?? {}) as { name?: unknown; id?: unknown }
  const title = [name, id].find(each => typeof each === 'string' && each !== '') as string | undefined
  const place = pointer === '' || fault.startsWith('its ') ? '' : `${dotted(pointer)} `
  return {
    code: 'TEMPLATE_INVALID',
    severity: 'error',
    message: `${title === undefined ? 'The template' : `"${title.slice(0, 80)}"`}: ${place}${fault}.`,
    at: placeInJson(text, base + pointer),
    ...(fault.endsWith('no $schema') && { hint: `Templates for Camunda 8 say so: "$schema": "${schemaAddress}".` }),
  }
}

const tooLarge = (message: string): Problem => ({ code: 'TEMPLATE_TOO_LARGE', severity: 'error', message })

const megabytes = (characters: number) => `${(characters / 1e6).toFixed(1)} MB`

/** What JSON would print, without printing it: a text that can't be shown is counted, too. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 4
  return Object.entries(value).reduce((size, [key, each]) => size + key.length + sizeOf(each), 2)
}

/** `/properties/3/binding` as people write it: `properties[3].binding`. */
export function dotted(pointer: string): string {
  return pointer.slice(1).split('/').reduce((path, step) => (/^\d+$/.test(step) ? `${path}[${step}]` : path ? `${path}.${step}` : step), '')
}

/** The place that a message begins with, after the name of the template, as a JSON pointer. */
function pointerIn(message: string): string {
  const path = /^(?:"[^]*?"|The template): ([$\w]+(?:\[\d+\]|\.[$\w]+)*)/.exec(message)?.[1] ?? ''
  return path.replace(/(?:^|\.)([$\w]+)/g, '/$1').replace(/\[(\d+)\]/g, '/$1')
}
