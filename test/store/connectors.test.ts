import { describe, expect, test } from 'vitest'
import type { ModelElement } from '../../src/bpmn/model.ts'
import { connectorsOf, previewedElement, withoutJob } from '../../app/store/connectors.ts'
import { scratchModel, scratchTask } from '../../app/store/scratch.ts'

const two = [
  { id: 'A', name: 'A', type: 'serviceTask', jobType: 'a' },
  { id: 'B', name: 'B', type: 'serviceTask', jobType: 'b' },
]

function shows(title: string, given: { selected?: string; before?: string; connectors?: typeof two }, expected: string | undefined) {
  test(title, () => expect(previewedElement(given.connectors ?? two, given.selected, given.before)).toBe(expected))
}

shows('the selected connector', { selected: 'B', before: 'A' }, 'B')
shows('the one before, when something else is selected', { selected: 'Gateway', before: 'B' }, 'B')
shows('the first one, when the one before is gone', { before: 'C' }, 'A')
shows('nothing, when there is none', { selected: 'A', connectors: [] }, undefined)

test('an element with a job type is a connector; one without a name goes by its id', () => {
  const model = scratchModel({ resultExpression: '', errorExpression: '', version: '8.9' })
  expect(connectorsOf(model)).toEqual([
    { id: scratchTask, name: 'Call the service', type: 'serviceTask', jobType: 'io.camunda:http-json:1', template: 'io.connector-playground.rest.v1' },
  ])
  const unnamed = { ...model.elements[scratchTask]!, name: undefined }
  expect(connectorsOf({ ...model, elements: { [scratchTask]: unnamed } })[0]!.name).toBe(scratchTask)
})

describe('a job type is missed', () => {
  const model = scratchModel({ resultExpression: '', errorExpression: '', version: '8.9' })
  const { taskDefinition, ...bare } = model.elements[scratchTask]!
  const { template: _template, ...plain } = bare
  const missed = (element: ModelElement) => withoutJob({ ...model, elements: { [scratchTask]: element } })

  test.each<[string, ModelElement, boolean | undefined]>([
    ['by a service task of a template', bare, true],
    ['by a plain service task', plain, false],
    ['by a task whose job type is empty', { ...bare, taskDefinition: { ...taskDefinition, type: '' } }, true],
    ['by an end event that a template made a connector of', { ...bare, type: 'endEvent' }, true],
    ['not by a plain end event', { ...plain, type: 'endEvent' }, undefined],
    ['not by a task that has one', model.elements[scratchTask]!, undefined],
  ])('%s', (_, element, hasTemplate) => {
    expect(missed(element)).toEqual(hasTemplate === undefined ? [] : [{ id: scratchTask, name: element.name, hasTemplate }])
  })
})
