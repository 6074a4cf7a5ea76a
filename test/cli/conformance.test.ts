import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { conformance } from '../../app/cli/conformance.ts'
import { run } from './command.ts'

let root: string

const right = { ok: true, json: '{"v":"x"}', value: { v: 'x' } }
const secretsCase = { variables: { v: 'secrets.A' }, secrets: { A: 'x' }, expected: right }
const exception = { type: 'io.camunda.connector.api.error.ConnectorException', message: 'boom', code: 'C' }
const failed = (variables: string) => ({
  command: 'fail',
  retries: 2,
  retryBackoffMs: 0,
  errorMessage: `boom | Error variables: {error={${variables}}}`,
  variables: { error: exception },
})

beforeAll(() => {
  root = `${mkdtempSync(join(tmpdir(), 'conformance-'))}/`
  const folder = `${root}test/conformance/`
  mkdirSync(folder, { recursive: true })
  const write = (file: string, cases: object[]) =>
    writeFileSync(folder + file, cases.map(each => `${JSON.stringify(each)}\n`).join(''))
  write('feel-contexts.json', [{ named: { a: 41 } }])
  write('feel.jsonl', [
    { id: 'f1', category: 'path', expression: '=a + 1', context: 'named', expected: { ok: true, value: 42 }, warnings: [] },
    { id: 'f2', category: 'path', expression: '=a', context: { a: 1 }, expected: { ok: true, value: 1 }, lines: { '8.3': { ok: true, value: 2 } } },
  ])
  write('secrets.jsonl', [
    { id: 's1', ...secretsCase },
    { id: 's2', ...secretsCase, lines: { '8.5': { ok: false, error: 'no' } } },
  ])
  write('outcome.jsonl', [
    {
      id: 'o1',
      category: 'exception',
      retries: 3,
      headers: {},
      exception,
      expected: { '8.9': failed('code=C, message=boom, type=io.camunda.connector.api.error.ConnectorException') },
    },
  ])
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const rowsOf = async (...args: string[]) => {
  const { status, written } = await run(conformance, ['--json', ...args], '', root)
  const rows = written.split('\n').filter(Boolean).map(line => JSON.parse(line) as Record<string, any>)
  return { status, rows }
}

describe('a row tells what agrees, and what does not', () => {
  test('with --json', async () => {
    const { status, rows } = await rowsOf('--kind', 'secrets', '--line', '8.5', '--line', '8.9')
    expect(status).toBe(1)
    expect(rows).toEqual([
      {
        kind: 'secrets',
        line: '8.5',
        category: 'secrets',
        passed: 1,
        total: 2,
        failures: [{ id: 's2', expected: { ok: false, error: 'no' }, actual: right }],
        excused: {},
      },
      { kind: 'secrets', line: '8.9', category: 'secrets', passed: 2, total: 2, failures: [], excused: {} },
    ])
  })
  test('contexts by name or as they are, and older lines as they were recorded', async () => {
    const { rows } = await rowsOf('--kind', 'feel')
    expect(rows.map(({ line, passed, total }) => [line, passed, total])).toEqual([
      ['8.3', 1, 2],
      ['8.5', 2, 2],
      ['8.8', 2, 2],
      ['8.9', 2, 2],
      ['zeebe', 2, 2],
    ])
  })
  test("a text of Java's own is excused by a rule, a line that was not recorded is not", async () => {
    const { rows } = await rowsOf('--kind', 'outcome')
    expect(rows.map(({ line, passed, excused }) => [line, passed, excused] as unknown)).toEqual([
      ['8.3', 0, {}],
      ['8.5', 0, {}],
      ['8.8', 0, {}],
      ['8.9', 1, { KEY_ORDER: 1 }],
    ])
  })
})

test('the table is for people', async () => {
  const { status, written } = await run(conformance, ['--kind', 'secrets', '--kind', 'outcome', '--line', '8.9'], '', root)
  expect(status).toBe(0)
  expect(written).toContain('secrets   2/2')
  expect(written).toContain('exception   1/1')
  expect(written).toContain('3 of 3 agree')
  expect(written).toMatch(/1 {2}KEY_ORDER: /)
})

describe('a wrong call says so', () => {
  const refuses = (why: RegExp, ...args: string[]) =>
    test(args.join(' ') || 'cases that are not there', async () => {
      const { status, written, said } = await run(conformance, args, '', root)
      expect({ status, written }).toEqual({ status: 2, written: '' })
      expect(said).toMatch(why)
    })
  refuses(/lacks http\.jsonl, inbound\.jsonl\..*not of the published package/)
  refuses(/can't be computed/, '--kind', 'nonsense')
  refuses(/not measured/, '--line', '1.0')
  refuses(/--wrong/, '--wrong')
})
