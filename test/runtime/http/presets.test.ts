// The connector's answers to the usual events, line by line.
import { describe, expect, test } from 'vitest'
import { httpLineFor } from '../../../src/runtime/http/httpLine.ts'
import { exceptionForStatus, refused, responseFor, timedOut } from './connectorAnswers.ts'

const type = 'io.camunda.connector.api.error.ConnectorException'

test.each([
  ['8.3', '8.6', 'REST connector of 8.3: not measured, previewed as 8.6'],
  ['8.5', '8.6', 'REST connector of 8.5: not measured, previewed as 8.6'],
  ['8.6', '8.6', undefined],
  ['8.7', '8.7', undefined],
  ['8.8', '8.8', undefined],
  ['8.9', '8.8', 'REST connector of 8.9: not measured, previewed as 8.8'],
] as const)('line %s is previewed as %s', (line, measured, notice) => {
  expect(httpLineFor(line)).toEqual(notice === undefined ? { line: measured } : { line: measured, notice })
})

describe('an answer below 400', () => {
  const headers: [string, string][] = [
    ['Content-Type', 'application/json'],
    ['Set-Cookie', 'a=1'],
  ]

  test('has all keys of its line', () => {
    const common = { status: 201, body: { id: 1 }, reason: 'Created' }
    expect(responseFor(201, 'Created', headers, '{"id": 1}', '8.6')).toEqual({
      ...common,
      headers: { 'Content-Type': 'application/json', 'Set-Cookie': 'a=1' },
    })
    expect(responseFor(201, 'Created', headers, '{"id": 1}', '8.8')).toEqual({
      ...common,
      headers: { 'Content-Type': 'application/json', 'Set-Cookie': ['a=1'] },
      document: null,
    })
  })

  test('is no response from 400 on, and no exception before', () => {
    expect(() => responseFor(404, 'Not Found', [], '', '8.8')).toThrow(RangeError)
    expect(() => exceptionForStatus(302, 'Found', [], '', '8.8')).toThrow(RangeError)
  })
})

describe('an exception', () => {
  test('of a status has it as text, and headers and body in its variables', () => {
    const thrown = exceptionForStatus(404, 'Not Found', [['X-A', '1']], '{"error":"gone"}', '8.8')
    const variables = { response: { headers: { 'X-A': '1' }, body: { error: 'gone' } } }
    expect(thrown).toEqual({ type, code: '404', message: 'Not Found', variables })
  })

  test('of a refused connection and of a timeout is code 408, without variables', () => {
    expect(refused()).toMatchObject({ type, code: '408', message: expect.stringContaining('aborted') as string })
    expect(timedOut('8.6').message).toContain('aborted')
    expect(timedOut('8.8').message).toContain('timed out')
    expect(timedOut('8.8').variables).toBeUndefined()
  })
})
