// Every template can be applied and previewed: our own that use every feature of the schema, the built-in ones, and
// those of a folder that happens to be there.
import { validateZeebe } from '@bpmn-io/element-templates-validator'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { emptyObject, parseJson, printJson } from '../../src/json.ts'
import { previewTask } from '../../src/preview/previewTask.ts'
import { presetsFor } from '../../src/scenarios/presets.ts'
import { readResult } from '../../src/scenarios/results.ts'
import { suggestedPreset } from '../../src/scenarios/suggestResponse.ts'
import { applyTemplate } from '../../src/templates/applyTemplate.ts'
import { bindingTypes, type TemplatedElement } from '../../src/templates/bindings.ts'
import { checkTemplates } from '../../src/templates/checkTemplates.ts'
import { lineForTemplate } from '../../src/templates/engines.ts'
import type { Template, TemplateProperty } from '../../src/templates/template.ts'
import { processAround } from './appliedProcess.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const folders = {
  own: path('all-features'),
  builtIn: path('../../public/templates'),
  foreign: process.env['ELEMENT_TEMPLATES'] ?? path('../../../shared/templates-ootb'),
}
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json') && name !== 'index.json').sort()
    : []
const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const own = (name: string) => read(folders.own, `${name}.json`) as Template
const files = Object.values(folders).flatMap(folder => filesIn(folder).map(name => ({ folder, name, file: `${basename(folder)}/${name}` })))

/** What a person would have to fill in, with anything that fits. */
function filled(property: TemplateProperty): string | undefined {
  const { type, value, optional, feel, label = '', binding, choices = [] } = property
  if (type === 'Hidden' || optional || (value !== undefined && value !== '') || property.generatedValue) return undefined
  if (type === 'Dropdown') return choices[0]?.value
  if (type === 'Number') return '1'
  if (type === 'Boolean') return undefined
  if (feel === 'required') return binding.key === 'resultExpression' || binding.key === 'errorExpression' ? undefined : '={}'
  if (binding.key === 'resultVariable' || type === 'Configuration') return undefined
  return /\b(url|uri|endpoint)\b/i.test(`${label} ${binding.name ?? ''}`) ? 'https://api.example.org/things' : 'x'
}

const header = (element: TemplatedElement, key: string) => element.headers.find(each => each.key === key)?.value ?? ''

function preview(template: Template, element: TemplatedElement) {
  const { line, version } = lineForTemplate(template)
  const jobType = element.taskDefinition?.type
  const [resultVariable, resultExpression, errorExpression] = [
    header(element, 'resultVariable'), header(element, 'resultExpression'), header(element, 'errorExpression'),
  ]
  const guessed = suggestedPreset({ resultVariable, resultExpression, errorExpression }, jobType, line, version)
  const { result } = guessed ?? presetsFor(jobType, line, version, template.id)[0]!
  const response = parseJson(result.text)
  if (!response.ok) throw new Error(response.problem.message)
  const question = {
    model: processAround(element, version),
    element: element.id,
    scenario: { variables: emptyObject(), results: [readResult('response', response.value)], secrets: {} },
    attempt: 0,
    world: { now: 0, zone: 'UTC', seed: 1 },
  }
  return previewTask(question, { keep: () => 'ref' })!
}

const counts = { files: 0, refused: 0, applied: 0, jobs: 0, requests: 0, guessed: 0 }
afterAll(() => console.log(`templates: ${Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', ')}`))

describe.each(files)('$file', ({ folder, name }) => {
  const json = read(folder, name)
  const candidates = Array.isArray(json) ? json : [json]

  test('is accepted by us when the official schema accepts it', () => {
    counts.files++
    const accepted = candidates.filter(candidate => validateZeebe(candidate).valid)
    counts.refused += candidates.length - accepted.length
    const { templates, problems } = checkTemplates(accepted)
    expect(problems.filter(problem => problem.severity === 'error')).toEqual([])
    expect(templates).toEqual(accepted)
  })

  test.each([undefined, ...candidates.flatMap(template => ((template as Template).presets ?? []).map(preset => preset.id))])(
    'is applied and previewed, preset %s',
    preset => {
      for (const template of checkTemplates(candidates).templates) {
        const options = { id: 'element', seed: 1, fill: filled, ...(preset !== undefined && { preset }) }
        const element = applyTemplate(template, options)
        expect(applyTemplate(template, options)).toEqual(element)
        counts.applied++
        const shown = preview(template, element)
        expect(shown.outcome.sentence).not.toBe('')
        expect(shown.line).toEqual(lineForTemplate(template))
        const jobType = element.taskDefinition?.type
        if (jobType === undefined) continue
        counts.jobs++
        expect(shown.attempts.length, shown.outcome.message ?? shown.outcome.sentence).toBeGreaterThan(0)
        const input = shown.phases.find(phase => phase.id === 'connectorInput')!
        const variables = input.saw[0]!.value!
        expect(variables.count).toBeGreaterThanOrEqual(new Set(element.inputs.map(each => each.target.split('.')[0])).size)
        if (jobType !== 'io.camunda:http-json:1') continue
        counts.requests++
        expect(input.made.map(line => line.label), `${input.summary} ${printJson(element.inputs as never)}`).toContain('request')
      }
    },
  )
})

test('the own templates use every binding that there is', () => {
  const used = new Set(filesIn(folders.own).flatMap(name => (read(folders.own, name) as Template).properties.map(({ binding }) => binding.type)))
  expect(bindingTypes.filter(type => !used.has(type))).toEqual([])
})
