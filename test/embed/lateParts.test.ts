// The workers of frames, as they are built: classic scripts that load a part when an element needs it, in the middle of its
// evaluation. What they answer is what the core answers.
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import { createContext, runInContext } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildScript } from '../../app/cli/embedParts.ts'
import { createPreviewHost } from '../../app/preview/host.ts'
import * as inboundRoom from '../../app/preview/inboundRoom.ts'
import type { FromWorker, ToWorker } from '../../app/preview/protocol.ts'
import type { ProcessModel } from '../../src/bpmn/model.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { loadUnfinished, missesUnfinished } from '../../src/feel/unfinished.ts'
import { demoKeyPair } from '../../src/runtime/inbound/demoKeyPair.ts'
import { signJwt } from '../../src/runtime/inbound/signing.ts'
import { inboundModel } from '../preview/inboundDiagram.ts'

const now = 1_800_000_000_000
const seconds = now / 1000

interface Asked {
  model: ProcessModel
  element: string
  result?: string
  request?: { headers: [string, string][]; body: string }
}

const questions = ({ model, element, result = '{}', request }: Asked): ToWorker[] => [
  { tell: 'model', model },
  {
    tell: 'scenarios', element,
    scenarios: [{ id: 'a', ownVariables: false, results: ['response'], ...(request && { requests: [{ afterSeconds: 0, method: 'POST', headers: request.headers, hasText: true }] }) }],
  },
  { tell: 'text', key: { text: 'result', element, scenario: 'a', attempt: 0 }, value: result },
  { tell: 'text', key: { text: 'request', element, scenario: 'a', attempt: 0 }, value: request?.body ?? '' },
  { ask: 'preview', id: 1, element, scenario: 'a', attempt: 0 },
]

const previewOf = (posted: readonly FromWorker[]) => {
  const answer = posted.findLast(each => each.answer === 'preview')
  if (answer?.answer !== 'preview') throw new Error(JSON.stringify(posted))
  return answer.preview
}

/** A few turns: rooms are loaded by promises. */
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve))
}

let workers: Record<'task' | 'inbound', Map<string, string>>

beforeAll(async () => {
  await loadUnfinished()
  workers = { task: await buildScript('embed/preview.js'), inbound: await buildScript('embed/preview-inbound.js') }
}, 240_000)

/** What a built worker answers, and the parts that it loaded for it. `offline`: parts can't be loaded. */
async function inWorker(kind: keyof typeof workers, asked: Asked, offline = false) {
  const files = workers[kind]
  const name = kind === 'task' ? 'embed/preview.js' : 'embed/preview-inbound.js'
  const posted: FromWorker[] = []
  const loaded: string[] = []
  const scope = createContext({
    TextEncoder, TextDecoder, URL, atob, btoa,
    setTimeout: () => 0,
    postMessage: (message: unknown) => posted.push(JSON.parse(JSON.stringify(message)) as FromWorker),
    connectorPlaygroundAddress: `https://any.host/${name}?edition=1`,
    importScripts(...addresses: string[]) {
      for (const address of addresses) {
        if (offline) throw new Error(`${address} can't be loaded.`)
        const path = /^https:\/\/any\.host\/(.*)\?edition=1$/.exec(address)![1]!
        loaded.push(path.replace(/^.*\/|\.js$/g, ''))
        runInContext(files.get(path)!, scope)
      }
    },
  })
  runInContext(`self = globalThis; Date.now = () => ${now}`, scope)
  runInContext(files.get(name)!, scope)
  for (const message of questions(asked)) {
    runInContext(`onmessage({ data: JSON.parse(${JSON.stringify(JSON.stringify(message))}) })`, scope)
    await turns()
  }
  return { posted, loaded: loaded.sort() }
}

async function inCore(asked: Asked) {
  const posted: FromWorker[] = []
  const host = createPreviewHost({
    post: message => posted.push(message),
    now: () => now,
    later: () => {},
    loadInbound: () => Promise.resolve(inboundRoom),
    unfinished: { misses: missesUnfinished, load: loadUnfinished },
  })
  for (const message of questions(asked)) {
    host.receive(message)
    await turns()
  }
  return previewOf(posted)
}

const body = '{"id": 42, "name": "Ada Lovelace"}'
const json: [string, string] = ['Content-Type', 'application/json']

const webhook = async (properties: Record<string, string> = {}, headers: [string, string][] = []): Promise<Asked> => ({
  model: await inboundModel('start', properties),
  element: 'hook',
  request: { headers: [json, ...headers], body },
})

const jwt = { 'inbound.auth.type': 'JWT', 'inbound.auth.jwt.jwkUrl': 'https://keys.example/jwks.json' }
const bearer = (token: string): [string, string] => ['Authorization', `Bearer ${token}`]

function demoToken(): string {
  const signed = signJwt(demoKeyPair, { exp: seconds + 60 })
  return signed.ok ? signed.token : ''
}

function ellipticToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg: 'ES256', kid: 'demo-key' })}.${part({ exp: seconds + 60 })}`
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return `${text}.${createSign('sha256').update(text).sign({ key: privateKey, dsaEncoding: 'ieee-p1363' }, 'base64url')}`
}

const hmac = {
  'inbound.shouldValidateHmac': 'enabled', 'inbound.hmacSecret': 'key', 'inbound.hmacHeader': 'X-Signature', 'inbound.hmacAlgorithm': 'sha_256',
}

const passes = /^Starts/
const isRefused = /^(?!Starts)/

describe('an inbound element is answered as by the core, with the parts that it needs', () => {
  const kinds: Record<string, [ask: () => Promise<Asked>, parts: string[], outcome: RegExp]> = {
    'without a check': [() => webhook(), [], passes],
    'with a signature': [() => webhook(hmac, [['X-Signature', createHmac('sha256', 'key').update(body).digest('hex')]]), ['hashes', 'hmac'], passes],
    'with a wrong signature': [() => webhook(hmac, [['X-Signature', '00']]), ['explainSignature', 'hashes', 'hmac'], /the signature does not match/],
    'with a token': [() => webhook(jwt, [bearer(demoToken())]), ['authentication', 'hashes', 'javaBase64', 'jwt', 'rsa'], passes],
    'with a token that is none': [() => webhook(jwt, [bearer('a.b.c')]), ['authentication', 'explainCredentials', 'hashes', 'javaBase64', 'jwt', 'rsa'], isRefused],
    'with a token of another kind of key': [() => webhook(jwt, [bearer(ellipticToken())]), ['authentication', 'explainCredentials', 'hashes', 'javaBase64', 'jwt', 'rsa'], isRefused],
    'with a regular expression': [() => webhook({ resultExpression: '={first: replace(request.body.name, "^(\\w+) .*$", "$1")}' }), ['regex'], passes],
    'with a text that does not parse': [() => webhook({ resultExpression: '={first: request.body.' }), ['explainExpressions', 'javaExceptions', 'lookup', 'syntax'], isRefused],
    'that answers with a text': [() => webhook({ 'inbound.responseExpression': '={body: "<b>done</b>"}' }), ['explainAnswer', 'htmlEscape'], passes],
  }
  for (const [name, [ask, parts, outcome]] of Object.entries(kinds)) {
    test(name, async () => {
      const asked = await ask()
      const { posted, loaded } = await inWorker('inbound', asked)
      const preview = previewOf(posted)
      expect(preview).toEqual(JSON.parse(JSON.stringify(await inCore(asked))))
      // The process that is started comes to a user task.
      expect(loaded).toEqual((outcome === passes ? [...parts, 'assignment', 'userTask'] : parts).sort())
      expect(preview.outcome.sentence).toMatch(outcome)
    })
  }
})

describe('a task', () => {
  const task = async (expression: string): Promise<Asked> => {
    const read = await parseDiagram(`<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:serviceTask id="task"><bpmn:extensionElements><zeebe:taskDefinition type="any:1"/>
      <zeebe:taskHeaders><zeebe:header key="resultExpression" value="${expression.replaceAll('"', '&quot;')}"/></zeebe:taskHeaders></bpmn:extensionElements></bpmn:serviceTask>
  </bpmn:process>
</bpmn:definitions>`)
    if (!read.ok) throw new Error(read.problem.message)
    return { model: read.model, element: 'task', result: '{"name": "Ada Lovelace"}' }
  }
  for (const [expression, parts] of Object.entries({
    '={n: string length(response.name)}': [],
    '={n: matches(response.name, "Ada.*")}': ['regex'],
    '={n: response.name in ("Ada", "Grace")}': ['inputTests'],
    '={n: response.name': ['explainExpressions', 'javaExceptions', 'syntax'],
    '={wait: duration("PT10M")}': ['durations'],
    '={day: date(now()), later: @"2027-01-01" + duration("P1D")}': ['durations', 'temporal'],
  })) {
    test(`with ${expression}: in its own worker, and in the one for all elements`, async () => {
      const asked = await task(expression)
      const core = JSON.parse(JSON.stringify(await inCore(asked))) as unknown
      const own = await inWorker('task', asked)
      expect([previewOf(own.posted), own.loaded]).toEqual([core, parts])
      const all = await inWorker('inbound', asked)
      expect([previewOf(all.posted), all.loaded]).toEqual([core, [...parts, 'lookup', 'replaceSecrets', 'situation', 'task'].sort()])
    })
  }
  test('whose part can\'t be loaded says so, and is not answered without it', async () => {
    const { posted } = await inWorker('task', await task('={n: matches(response.name, "Ada.*")}'), true)
    expect(posted.some(({ answer }) => answer === 'preview')).toBe(false)
    expect(posted).toContainEqual({ answer: 'broken', id: 1, message: expect.stringContaining('regex.js') })
  })
})

test('the page hears when a part is being loaded', async () => {
  const { posted } = await inWorker('inbound', await webhook(hmac))
  expect(posted.filter(({ answer }) => answer === 'loading' || answer === 'preview').map(each => ('done' in each ? [each.answer, each.done] : each.answer))).toEqual([
    // The room of inbound elements is there already.
    ['loading', false], ['loading', true],
    ['loading', false], ['loading', true],
    ['loading', false], ['loading', true],
    'preview',
  ])
})
