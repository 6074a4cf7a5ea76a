import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scratchDiagram, scratchIcon, scratchModel, scratchTask, scratchTemplate } from '../../app/store/scratch.ts'

test('the model of a scratch holds the expressions as headers, empty ones not at all', () => {
  const model = scratchModel({ resultExpression: '= {a: 1}', errorExpression: '=', version: '8.8' })
  expect(model.elements[scratchTask]!.headers).toEqual([
    { key: 'resultExpression', value: '= {a: 1}' },
    { key: 'retryBackoff', value: 'PT30S' },
  ])
  expect(model.executionPlatformVersion).toBe('8.8.0')
})

test('the diagram escapes what XML would lose', () => {
  const xml = scratchDiagram({ resultExpression: '= "<&>"\n\t+ 1', errorExpression: '', version: '8.9' })
  expect(xml).toContain('value="= &quot;&lt;&amp;&gt;&quot;&#10;&#9;+ 1"')
  expect(xml).not.toContain('errorExpression')
})

test('the template of the task comes with the page', () => {
  const { id, version, icon } = JSON.parse(readFileSync('public/templates/rest.json', 'utf8')) as typeof scratchTemplate & {
    icon: { contents: string }
  }
  expect(scratchTemplate).toEqual({ id, version })
  expect(scratchIcon).toBe(icon.contents)
})
