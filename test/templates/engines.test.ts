// Which versions of Camunda a template is for: as the modeler's own reading of version ranges says.
import * as original from '@bpmn-io/semver-compat'
import { describe, expect, test } from 'vitest'
import * as thin from '../../app/canvas/thinVersionRanges.ts'
import { fitsEngines, isVersionRange, lineForTemplate, newestFitting } from '../../src/templates/engines.ts'
import type { Template } from '../../src/templates/template.ts'

const versions = ['7.22', '8.0', '8.3', '8.3.4', '8.5.0', '8.6.12', '8.8', '8.8.0-alpha3', '8.9.7', '8.10', '9.0.0', '0.2.3', '0.3.0']
const ranges = [
  '^8.3', '^8.10', '^8', '^8.6.5', '^0.2', '^0.2.3', '^0', '~8.6', '~8.6.2', '~8', '>=8.5', '> 8.5', '>8.5.0', '<8.8', '<= 8.8', '8.8', '=8.8.0',
  '8.x', '8.6.x', '8.*', '*', '', 'x', '>=8.3 <8.7', '>=8.3  < 8.7', '8.3 - 8.6', '8.3.1 - 9', '^8.3 || ^9', '7.x || >=8.8', 'v8.8', '<8 || >8.9',
  '8.8.0-alpha3', '>8.8.0-alpha3', '>=8.8.0-alpha3', '<8.8.0-alpha3', '<=8.8.0-alpha3', '^8.8.0-alpha3', '~8.8.0-alpha3', '8.3 - 8.8.0-alpha3', '8.8.0+build',
]

describe.each(ranges)('%s', range => {
  test.each(versions)('and %s: as the modeler decides', version => {
    expect(fitsEngines({ engines: { camunda: range } }, version)).toBe(original.isSatisfied(range, version))
    expect(thin.isSatisfied(range, version)).toBe(original.isSatisfied(range, version))
  })
})

test.each(['newest', '8.8.', '^', 'eight', '>=8.3 or so', '8..3', '08.3', '8.03'])('%s is no range', text => {
  expect([isVersionRange(text), original.isSatisfied(text, '8.8'), thin.isSatisfied(text, '8.8')]).toEqual([false, null, null])
  expect(fitsEngines({ engines: { camunda: text } }, '8.8')).toBe(false)
})

test.each<[required: Record<string, string>, provided: Record<string, string>]>([
  [{}, { camunda: '8.8' }],
  [{ camunda: '^8.8' }, {}],
  [{ camunda: '^8.8' }, { camunda: '8.8' }],
  [{ camunda: '^8.8' }, { camunda: '8.7.1' }],
  [{ camunda: '^8.8', camundaDesktopModeler: '>=5' }, { camunda: '8.9', camundaDesktopModeler: '4.12' }],
  [{ camunda: '^8.8', camundaDesktopModeler: '>=5' }, { camunda: '8.7', camundaDesktopModeler: '5.1.0-rc.2' }],
  [{ camunda: 'eight' }, { camunda: '8.8' }],
  [{ camunda: '^8.8' }, { camunda: 'newest' }],
  [{ camunda: '' }, { camunda: '' }],
])('the canvas asks of %j and %j, and gets what the library would say', (required, provided) => {
  const answers = ({ isCompatible, getCompatible, getCoerced }: typeof original | typeof thin) =>
    [isCompatible(required, provided), getCompatible(required, provided), getCoerced(provided)]
  expect(answers(thin)).toEqual(answers(original))
})

test.each<[engines: Template['engines'], fits: boolean]>([
  [undefined, true],
  [{}, true],
  [{ camundaDesktopModeler: '>=99' }, true],
])('engines %j fit any Camunda: %s', (engines, fits) => {
  expect(fitsEngines(engines ? { engines } : {}, '8.8')).toBe(fits)
})

const template = (id: string, version: number | undefined, camunda?: string): Template => ({
  id,
  name: `${id} ${version}`,
  appliesTo: ['bpmn:Task'],
  properties: [],
  ...(version !== undefined && { version }),
  ...(camunda !== undefined && { engines: { camunda } }),
})

test('of each id the newest version that fits is chosen', () => {
  const all = [
    template('a', 1, '^8.3'), template('b', undefined), template('a', 3, '^8.9'), template('a', 2, '^8.6'), template('c', 1, '^8.10'), template('b', 0),
  ]
  const chosen = (version: string) => newestFitting(all, version).map(each => each.name)
  expect(chosen('8.3')).toEqual(['a 1', 'b 0'])
  expect(chosen('8.8')).toEqual(['a 2', 'b 0'])
  expect(chosen('8.10')).toEqual(['a 3', 'b 0', 'c 1'])
})

test.each<[range: string | undefined, line: string, version: string, notice?: string]>([
  [undefined, '8.9', '8.9'],
  ['^8.3', '8.9', '8.9'],
  ['>=8.3 <8.9', '8.8', '8.8'],
  ['~8.6', '8.5', '8.6', '8.6: previewed as 8.5.6'],
  ['^8.10', '8.9', '8.10', '8.10: not measured, previewed as 8.9'],
  ['~8.2', '8.3', '8.2', '8.2: not measured, previewed as 8.3'],
  ['^7', '8.9', '8.9'],
])('a template for %s is previewed as %s', (camunda, line, version, notice) => {
  const engines = camunda === undefined ? {} : { engines: { camunda } }
  expect(lineForTemplate(engines)).toEqual({ line, version, ...(notice !== undefined && { notice }) })
})
