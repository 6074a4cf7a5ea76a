// Every example keeps its promises: each scenario, run through engine and runtime, ends as its expectation says, and no
// expression gives a null that is not meant. Whether it is a result that a connector returns or a request that comes in.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkExample } from '../../app/cli/check/checkExample.ts'
import { findFolders } from '../../app/cli/check/findFolders.ts'
import { examples } from './examples.ts'

const found = findFolders(fileURLToPath(new URL('../../public/examples', import.meta.url))) ?? []

test('every example is found', () => {
  expect(found.map(({ path, kind }) => `${kind} ${path.split(/[\\/]/).at(-1)}`)).toEqual(examples.map(({ name }) => `example ${name}`).sort())
})

test.each(found.map(folder => ({ name: folder.path.split(/[\\/]/).at(-1)!, folder })))('$name', async ({ folder }) => {
  expect((await checkExample(folder)).problems).toEqual([])
})

test('the first example has its null to find', () => {
  const [first] = examples
  const [scenario] = first!.scenarios.elements[first!.element]!.scenarios
  expect([first!.name, scenario!.expectation!.nulls]).toEqual(['start', ['windSpeed']])
})
