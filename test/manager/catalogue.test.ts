import { expect, test } from 'vitest'
import { catalogue, searchCatalogue, type CatalogueEntry } from '../../app/templates/catalogue.ts'
import type { TemplateJson } from '../../src/workspace.ts'

const template = (id: string, version: number | undefined, over: object = {}): TemplateJson =>
  ({ id, name: id.toUpperCase(), ...(version !== undefined && { version }), appliesTo: ['bpmn:Task'], properties: [], ...over })

const entries = catalogue({
  builtIn: [template('b', 1), template('a', 1, { keywords: ['mail'] })],
  imported: [template('a', 1, { engines: { camunda: '^8.3' } }), template('a', 2, { engines: { camunda: '^8.10' } }), template('c', 3), template('c', 4)],
  uses: [{ element: 'T1', name: 'One', id: 'c', version: 3 }, { element: 'T2', name: 'Two', id: 'z', version: 9 }],
  version: '8.8.0',
})
const shown = (list: readonly CatalogueEntry[]) => list.map(({ id, version }) => `${id}${version}`)
const find = (name: string) => entries.find(({ id, version }) => `${id}${version}` === name)!

test('missing ones first, then by name, newer versions first; an imported one takes the place of a built-in one', () =>
  expect(shown(entries)).toEqual(['z9', 'a2', 'a1', 'b1', 'c4', 'c3']))

test('each says where it comes from', () => {
  expect(find('z9')).toMatchObject({ origin: 'missing', uses: [{ element: 'T2' }] })
  expect(find('a1')).toMatchObject({ origin: 'imported', overrides: true })
  expect(find('b1')).toMatchObject({ origin: 'built-in', overrides: false })
})

test('newer is only what fits the diagram', () => {
  expect(find('c3').newer?.version).toBe(4)
  expect(find('a1').newer).toBe(undefined)
  expect(find('a2')).toMatchObject({ fits: false, notice: '8.10: not measured, previewed as 8.9' })
})

test.each([
  ['imported', ['a2', 'a1', 'c4', 'c3']],
  ['used', ['z9', 'c3']],
  ['older', ['c3']],
  ['c v4', ['c4']],
  ['8.10', ['a2']],
  ['nothing', []],
])('%s finds %j', (query, found) => expect(shown(searchCatalogue(entries, query))).toEqual(found))
