// Which elements share a connector, who listens where, and who is broken.
import { describe, expect, test } from 'vitest'
import type { InboundElement } from '../../../src/runtime/inbound/contract.ts'
import { element, send } from './webhook.ts'

const a = (properties: Record<string, string>) => element(properties, { id: 'a' })
const b = (properties: Record<string, string>) => element(properties, { id: 'b' })

const registers = (name: string, elements: InboundElement[], expected: unknown[], status: number) =>
  test(name, () => {
    const run = send(elements)
    expect(run.connectors).toMatchObject(expected)
    expect(run.connectors).toHaveLength(expected.length)
    expect(run.http.status).toBe(status)
  })

describe('line 8.8', () => {
  registers(
    'without a mode each element has a connector of its own, and the second on a path waits',
    [a({}), b({})],
    [
      { elements: ['a'], health: 'UP' },
      { elements: ['b'], health: 'DOWN', error: expect.stringMatching(/already in use by: process process\(a\)$/) },
    ],
    200,
  )
  registers(
    'AUTO: the same properties, one connector',
    [
      a({ deduplicationMode: 'AUTO', activationCondition: '=false' }),
      b({ deduplicationMode: 'AUTO', resultVariable: 'r' }),
    ],
    [{ elements: ['a', 'b'], health: 'UP' }],
    200,
  )
  registers(
    'AUTO: other properties, two connectors',
    [a({ deduplicationMode: 'AUTO' }), b({ deduplicationMode: 'AUTO', 'inbound.context': 'other' })],
    [
      { elements: ['a'], health: 'UP' },
      { elements: ['b'], health: 'UP' },
    ],
    200,
  )
  registers(
    'one that fails keeps the others out',
    [a({}), b({ 'inbound.context': 'other', 'inbound.auth.type': 'basic' })],
    [
      { elements: ['a'], health: 'DOWN', error: expect.stringContaining('Process contains invalid connector(s): b.') },
      { elements: ['b'], health: 'DOWN', error: expect.stringContaining("Could not resolve type id 'basic'") },
    ],
    404,
  )
  registers('a property inside a text breaks the whole process', [a({ 'inbound.method.x': '1' })], [], 404)
  registers('another type is not ours', [a({ 'inbound.type': 'x:1' })], [{ health: 'DOWN' }], 404)
  registers(
    'of a property that stands twice the first counts',
    [
      {
        ...a({}),
        properties: [...a({ 'inbound.method': 'post' }).properties, { name: 'inbound.method', value: 'get' }],
      },
    ],
    [{ elements: ['a'], health: 'UP' }],
    200,
  )
})

describe('line 8.5', () => {
  test('one that fails leaves the others alone', () => {
    const run = send([a({}), b({ 'inbound.context': 'other', 'inbound.auth.type': 'basic' })], {}, { line: '8.5' })
    expect(run.connectors.map(({ health }) => health)).toEqual(['UP', 'DOWN'])
    expect(run.http.status).toBe(200)
  })

  test('a property that stands twice makes the process unreadable', () => {
    const twice = { ...a({}), properties: [...a({}).properties, { name: 'inbound.method', value: 'get' }] }
    const run = send([twice], {}, { line: '8.5' })
    expect(run.importError).toContain('IllegalStateException: Duplicate key inbound.method')
    expect(run.http.status).toBe(404)
  })
})

test('a message event without a message makes the process unreadable', () => {
  const run = send([element({}, { message: {} })])
  expect(run.importError).toContain('NullPointerException')
  expect(run.problems).toMatchObject([{ code: 'INBOUND_IMPORT_FAILED' }, { code: 'INBOUND_NOT_REACHED' }])
})

test('an event that waits needs a message and a correlation key', () => {
  const waiting = (more: Partial<InboundElement>, properties = {}) =>
    send([element(properties, { type: 'intermediateCatchEvent', ...more })]).connectors
  expect(waiting({})).toEqual([])
  expect(waiting({ message: { name: 'm' } })).toEqual([])
  expect(waiting({ message: { name: 'm' } }, { correlationKeyExpression: '=1' })).toMatchObject([{ health: 'UP' }])
})
