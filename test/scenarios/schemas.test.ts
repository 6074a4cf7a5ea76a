// The schemas in public/schemas and the checks by hand say the same.
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { readScenarioFile, writeScenarioFile } from '../../src/scenarios/files.ts'
import { readWorkspaceFile, writeWorkspaceFile } from '../../src/scenarios/workspaceFile.ts'
import { jobTypes } from '../../src/scenarios/jobTypes.ts'
import { defaultScenarios } from '../../src/scenarios/presets.ts'

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/schemas/${name}`, import.meta.url), 'utf8')) as object

const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true })
ajv.addSchema(schema('scenarios-1.json'))
ajv.addSchema(schema('workspace-1.json'))

interface Format {
  schema: string
  read: (text: string) => { ok: boolean }
}
const scenarios: Format = { schema: 'scenarios-1.json', read: readScenarioFile }
const workspace: Format = { schema: 'workspace-1.json', read: readWorkspaceFile }

const inElement = (element: unknown) => ({ version: 1, elements: { Task: element } })
const inScenario = (scenario: object) => inElement({ scenarios: [scenario] })
const plain = { name: 'x', results: [{ response: null }] }

describe('both accept', () => {
  const files: [Format, string, unknown][] = [
    [scenarios, 'no element', { version: 1, elements: {} }],
    [scenarios, 'the least', inElement({ scenarios: [plain] })],
    [scenarios, 'secrets', { version: 1, secrets: { A: 'b' }, elements: {} }],
    [scenarios, 'texts that are no JSON', inElement({ variablesText: '{', scenarios: [{ ...plain, variablesText: '' }] })],
    [scenarios, 'all kinds of results', inScenario({ name: 'x', results: [{ responseText: '' }, { exception: {} }, { exceptionText: '' }] })],
    [scenarios, 'a request', inScenario({ ...plain, request: { method: 'POST' } })],
    [scenarios, 'a request alone', inScenario({ name: 'x', request: {}, laterRequests: [{}] })],
    [
      scenarios,
      'a whole request',
      inScenario({
        name: 'x', expectation: { outcome: 'rejected' }, laterRequests: [{ afterSeconds: 1.5, bodyBase64: 'AQI=' }],
        request: { method: 'GET', path: '/inbound/x', query: [['a', '']], headers: [['A', 'b']], body: '' },
      }),
    ],
    [scenarios, 'nobody that waits', inScenario({ name: 'x', request: {}, waiting: [] })],
    [
      scenarios,
      'instances that wait, and a key pair',
      inScenario({
        name: 'x', request: {}, waiting: [{}, { name: 'A', variables: { a: 1 }, afterSeconds: 1.5 }, { variablesText: '{' }],
        keyPair: { kty: 'RSA', kid: 'k', alg: 'RS256', n: 'AQAB', e: 'AQAB', d: 'AQAB' },
      }),
    ],
    [scenarios, 'an expectation', inScenario({ ...plain, expectation: { outcome: 'bpmnError', errorCode: '1', variables: {} } })],
    [
      scenarios,
      'a whole expectation, hidden',
      inScenario({
        ...plain, hidden: true,
        expectation: {
          outcome: 'retry', absent: ['a'], caughtBy: 'E', retries: 0, backoff: 'PT1S', status: 200, reaches: ['A'], secrets: ['S'],
          request: { method: 'GET', url: 'https://x', headers: { A: 'b' }, body: [1] },
        },
      }),
    ],
    [scenarios, 'a body that is no JSON', inScenario({ ...plain, expectation: { outcome: 'completed', request: { bodyText: 'a=1' } } })],
    [workspace, 'the least', { version: 1, name: '', diagram: '' }],
    [
      workspace,
      'everything',
      {
        $schema: 'workspace-1.json', version: 1, name: 'w', zone: 'UTC', view: 'scratch', selected: 'T', secrets: {},
        keepSecrets: true, scenarios: inElement({ scenarios: [plain] }).elements, templates: [], diagram: '<x/>',
      },
    ],
    ...Object.values(jobTypes).map(type => {
      const file = writeScenarioFile({ Task: defaultScenarios(type, '8.9') }, { KEY: 'v' })
      return [scenarios, `what is written for ${type}`, JSON.parse(file)] as [Format, string, unknown]
    }),
    [
      workspace,
      'what is written',
      JSON.parse(
        writeWorkspaceFile(
          {
            name: 'w', diagram: '<x/>', templates: [], scenarios: { T: defaultScenarios(undefined, '8.3') }, secrets: { A: 'b' },
            keepSecrets: false, zone: 'UTC', selected: 'T', view: 'diagram',
          },
          { withSecrets: true },
        ),
      ),
    ],
  ]
  for (const [format, what, file] of files) {
    test(`${format.schema}: ${what}`, () => {
      ajv.validate(format.schema, file)
      expect(ajv.errors ?? []).toEqual([])
      expect(format.read(JSON.stringify(file))).toMatchObject({ ok: true, problems: [] })
    })
  }
})

describe('both refuse', () => {
  const files: [Format, string, unknown][] = [
    [scenarios, 'no object', []],
    [scenarios, 'a name that is no text', inScenario({ ...plain, expectation: { outcome: 'completed', absent: [1] } })],
    [scenarios, 'retries below none', inScenario({ ...plain, expectation: { outcome: 'retry', retries: -1 } })],
    [scenarios, 'a header that is no text', inScenario({ ...plain, expectation: { outcome: 'completed', request: { headers: { A: 1 } } } })],
    [scenarios, 'a body twice', inScenario({ ...plain, expectation: { outcome: 'completed', request: { body: 1, bodyText: '1' } } })],
    [scenarios, 'hidden in words', inScenario({ ...plain, hidden: 'yes' })],
    [scenarios, 'no version', { elements: {} }],
    [scenarios, 'version 2', { version: 2, elements: {} }],
    [scenarios, 'no elements', { version: 1 }],
    [scenarios, 'a secret that is no text', { version: 1, secrets: { A: 1 }, elements: {} }],
    [scenarios, 'no scenarios', inElement({})],
    [scenarios, 'an empty list of scenarios', inElement({ scenarios: [] })],
    [scenarios, 'variables that are no object', inElement({ variables: null, scenarios: [plain] })],
    [scenarios, 'variables twice', inElement({ variables: {}, variablesText: '{', scenarios: [plain] })],
    [scenarios, 'no name', inScenario({ results: [{ response: 1 }] })],
    [scenarios, 'an id that is no text', inScenario({ ...plain, id: 1 })],
    [scenarios, 'no result', inScenario({ name: 'x', results: [] })],
    [scenarios, 'an empty result', inScenario({ name: 'x', results: [{}] })],
    [scenarios, 'a result that is both', inScenario({ name: 'x', results: [{ response: 1, exception: {} }] })],
    [scenarios, 'an exception that is no object', inScenario({ name: 'x', results: [{ exception: 'no' }] })],
    [scenarios, 'a request that is no object', inScenario({ ...plain, request: 'GET' })],
    [scenarios, 'headers that are no pairs', inScenario({ ...plain, request: { headers: { A: 'b' } } })],
    [scenarios, 'a pair of three', inScenario({ ...plain, request: { query: [['a', 'b', 'c']] } })],
    [scenarios, 'two bodies', inScenario({ ...plain, request: { body: '', bodyBase64: '' } })],
    [scenarios, 'time that goes back', inScenario({ ...plain, request: {}, laterRequests: [{ afterSeconds: -1 }] })],
    [scenarios, 'an instance that is no object', inScenario({ ...plain, request: {}, waiting: ['A'] })],
    [scenarios, 'instances that are no list', inScenario({ ...plain, request: {}, waiting: { a: 1 } })],
    [scenarios, 'an instance of the past', inScenario({ ...plain, request: {}, waiting: [{ afterSeconds: -1 }] })],
    [scenarios, 'a public key', inScenario({ ...plain, request: {}, keyPair: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } })],
    [scenarios, 'another kind of key', inScenario({ ...plain, request: {}, keyPair: { kty: 'EC', n: 'AQAB', e: 'AQAB', d: 'AQAB' } })],
    [scenarios, 'an unknown outcome', inScenario({ ...plain, expectation: { outcome: 'done' } })],
    [scenarios, 'no outcome', inScenario({ ...plain, expectation: {} })],
    [workspace, 'no name', { version: 1, diagram: '' }],
    [workspace, 'no diagram', { version: 1, name: '' }],
    [workspace, 'an unknown view', { version: 1, name: '', diagram: '', view: 'table' }],
    [workspace, 'templates that are no list', { version: 1, name: '', diagram: '', templates: {} }],
    [workspace, 'broken scenarios', { version: 1, name: '', diagram: '', scenarios: { T: {} } }],
  ]
  for (const [format, what, file] of files) {
    test(`${format.schema}: ${what}`, () => {
      expect(ajv.validate(format.schema, file)).toBe(false)
      expect(format.read(JSON.stringify(file)).ok).toBe(false)
    })
  }
})
