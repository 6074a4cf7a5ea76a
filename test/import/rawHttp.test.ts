// A request as HTTP text, there and back.
import { describe, expect, test } from 'vitest'
import { printRawHttp, readRawHttp } from '../../src/import/rawHttp.ts'
import type { SimulatedRequest } from '../../src/scenarios/scenario.ts'

describe('there and back', () => {
  const cases: SimulatedRequest[] = [
    { method: 'GET', path: '/inbound/x', headers: [] },
    { method: 'POST', path: '/inbound/x', query: [['a', '1'], ['b', 'ä &']], headers: [['A', 'b'], ['a', 'c: d']], body: '{\n\n}' },
    { method: 'GET', path: '/inbound/x?a+b', headers: [] },
  ]
  test.for(cases)('%j', request => {
    expect(readRawHttp(printRawHttp(request))).toEqual({ ok: true, request })
  })
})

describe('reads', () => {
  const cases: [text: string, request: SimulatedRequest][] = [
    ['post /inbound/x', { method: 'POST', path: '/inbound/x', headers: [] }],
    ['POST https://a.example/inbound/x HTTP/2\r\nA: b\r\n\r\nc\r\n', { method: 'POST', path: '/inbound/x', headers: [['A', 'b']], body: 'c\r\n' }],
    ['GET /x HTTP/1.1\nA: b\n  c', { method: 'GET', path: '/x', headers: [['A', 'b c']] }],
    ['GET /x HTTP/1.1\nA:', { method: 'GET', path: '/x', headers: [['A', '']] }],
  ]
  test.for(cases)('%j', ([text, request]) => {
    expect(readRawHttp(text)).toEqual({ ok: true, request })
  })
})

describe('says where it is wrong', () => {
  const cases: [text: string, from: number, line: number][] = [
    ['', 0, 1],
    ['POST', 0, 1],
    ['no request', 0, 1],
    ['GET /x\nno header', 7, 2],
    ['GET /x\nA: b\nC d: e', 12, 3],
  ]
  test.for(cases)('%j', ([text, from, line]) => {
    expect(readRawHttp(text)).toMatchObject({ ok: false, problem: { code: 'REQUEST_TEXT', at: { from, line } } })
  })
})
