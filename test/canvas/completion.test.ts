import { describe, expect, test } from 'vitest'
import { completionKind, createCompletion, mergeVariables } from '../../app/canvas/completion.ts'
import type { FeedSnapshot } from '../../app/canvas/door.ts'
import type { Line } from '../../src/lines.ts'

test.each([
  ['input:url', 'mappings'],
  ['output:order', 'output'],
  ['header:resultExpression', 'result'],
  ['header:errorExpression', 'error'],
  ['header:retryBackoff', 'mappings'],
  ['property:activationCondition', 'result'],
  ['property:inbound.responseExpression', 'response'],
  ['property:inbound.verificationExpression', 'request'],
  ['property:constructor', 'mappings'],
  ['condition', 'mappings'],
])('%s completes %s', (field, kind) => expect(completionKind(field)).toBe(kind))

const snapshot = (line?: Line): FeedSnapshot => ({
  element: 'task',
  fields: [],
  stale: false,
  ...(line && { line }),
  completion: {
    mappings: [{ name: 'city', type: 'string', detail: '"Berlin"' }],
    result: [{ name: 'response', type: 'context', entries: [{ name: 'body', type: 'list', isList: true }] }],
    error: [{ name: 'error', type: 'null' }],
    output: [],
  },
})

describe('connector functions by version', () => {
  const functions = (line: Line) =>
    createCompletion()(snapshot(line), 'header:errorExpression')!
      .filter(each => each.type === 'function')
      .map(({ name, params }) => `${name}(${params!.map(param => param.name).join(', ')})`)

  test.each([
    ['8.3', ['bpmnError(code, message)']],
    ['8.5', ['bpmnError(code, message)', 'bpmnError(code, message, variables)', 'jobError(message, variables, retries, timeout)']],
    ['8.9', [
      'bpmnError(code, message)', 'bpmnError(code, message, variables)', 'jobError(message, variables, retries, timeout)',
      'ignoreError(variables)',
    ]],
  ] as [Line, string[]][])('%s', (line, expected) => expect(functions(line)).toEqual(expected))

  test('only where the connector runtime evaluates errors', () => {
    expect(createCompletion()(snapshot('8.9'), 'input:url')!.map(each => each.name)).toEqual(['city'])
  })
})

test('entries go down to the leaves, a value stands beside its name, else the type', () => {
  expect(createCompletion()(snapshot(), 'header:resultExpression')).toEqual([
    { name: 'response', type: 'context', detail: 'context', entries: [{ name: 'body', type: 'list', detail: 'list', isList: true }] },
  ])
  expect(createCompletion()(snapshot(), 'input:x')![0]).toMatchObject({ detail: '"Berlin"' })
})

test('equal completions of two previews are the same array: the editor is not told anew', () => {
  const complete = createCompletion()
  expect(complete(snapshot('8.8'), 'input:url')).toBe(complete(snapshot('8.8'), 'input:url'))
})

test('nothing known, nothing completed', () => {
  expect(createCompletion()({ fields: [], stale: false }, 'input:url')).toBeUndefined()
})

test('names that only the diagram knows follow; the merged array is kept', () => {
  const known = [{ name: 'city', type: 'string' }]
  const written = [{ name: 'city' }, { name: 'order' }]
  const merged = mergeVariables(known, written)
  expect(merged.map(each => each.name)).toEqual(['city', 'order'])
  expect(merged[0]).toBe(known[0])
  expect(mergeVariables(known, written)).toBe(merged)
  expect(mergeVariables(known, undefined)).toBe(known)
})
