// What can be measured without a browser: our evaluation against feelin's on the same texts, and how the work of a task
// grows with its response. Each measure is taken several times and the least counts: other programs only make it slower.
import { readFileSync } from 'node:fs'
import { evaluate } from 'feelin'
import { compileExpression } from '../../src/feel/compile.ts'
import type { FeelScope } from '../../src/feel/contract.ts'
import { parseJson, type Json, type JsonObject } from '../../src/json.ts'
import { newestLine } from '../../src/lines.ts'
import { expressionScope } from '../../src/runtime/expressionScope.ts'
import { runJob } from '../../src/runtime/runJob.ts'
import { runtimeRules } from '../../src/runtime/versions.ts'

const world = { now: 1_700_000_000_000, zone: 'UTC', seed: 1 }
const options = { dialect: 'connector', line: newestLine, world } as const

interface Work {
  text: string
  scope: FeelScope
  /** the scope as one object, as feelin takes it */
  context: Record<string, unknown>
}

/** The expressions of the recorded outcomes, each with its response; those that feelin cannot read are left out. */
function readWork(corpus: string): Work[] {
  const all = readFileSync(corpus, 'utf8').split('\n').filter(line => line !== '').flatMap(line => {
    const { response, headers, retries } = JSON.parse(line) as { response?: Json; headers: Record<string, string>; retries: number }
    return ['resultExpression', 'errorExpression'].flatMap((header): Work[] => {
      const text = headers[header]?.trim().replace(/^=/, '').trim()
      if (!text) return []
      const scope = expressionScope(response ?? null, runtimeRules[newestLine], header === 'errorExpression' ? { retries } : undefined)
      return [{ text, scope, context: Object.assign({}, ...scope) as Record<string, unknown> }]
    })
  })
  return all.filter(work => {
    try {
      evaluate(work.text, work.context)
      return compileExpression(work.text, newestLine, 'connector').evaluate(work.scope, options).ok
    } catch {
      return false
    }
  })
}

/** Milliseconds of the quickest of several runs. */
function quickest(runs: number, run: () => void): number {
  let least = Infinity
  for (let index = 0; index < runs; index++) {
    const began = performance.now()
    run()
    least = Math.min(least, performance.now() - began)
  }
  return least
}

export interface HeadlessTimes {
  /** how many expressions were evaluated */
  expressions: number
  /** milliseconds per expression */
  again: { ours: number; feelin: number }
  first: { ours: number; feelin: number }
  /** milliseconds of one job, by the size of its response */
  job: { bytes: number; parse: number; run: number }[]
}

export function measureHeadless(corpus: string, rounds: number): HeadlessTimes {
  const work = readWork(corpus)
  const compiled = work.map(({ text, scope }) => ({ scope, expression: compileExpression(text, newestLine, 'connector') }))
  const ours = () => {
    for (const { expression, scope } of compiled) expression.evaluate(scope, options)
  }
  const feelins = () => {
    for (const { text, context } of work) evaluate(text, context)
  }
  // A text that was never seen: blanks at its end make it another one.
  let fresh = 0
  const freshTexts = () => {
    fresh++
    for (const { text, scope } of work) compileExpression(text + ' '.repeat(fresh), newestLine, 'connector').evaluate(scope, options)
  }
  // In turns, so that a busy moment of the machine meets both.
  const times = { ours: Infinity, feelin: Infinity, first: Infinity }
  for (let round = 0; round < rounds; round++) {
    times.ours = Math.min(times.ours, quickest(3, ours))
    times.feelin = Math.min(times.feelin, quickest(3, feelins))
    times.first = Math.min(times.first, quickest(3, freshTexts))
  }
  const each = (milliseconds: number) => milliseconds / work.length
  return {
    expressions: work.length,
    again: { ours: each(times.ours), feelin: each(times.feelin) },
    first: { ours: each(times.first), feelin: each(times.feelin) },
    job: [100_000, 1_000_000, 10_000_000].map(bytes => measureJob(bytes, rounds)),
  }
}

/** Reads a response and runs a job over it, whose expressions look at one value. */
function measureJob(bytes: number, rounds: number): HeadlessTimes['job'][number] {
  const item = (id: number) => ({ id, name: `Item ${id}`, price: (id * 37) % 100, tags: ['a', 'b'], stock: { berlin: id % 7 } })
  const count = Math.round(bytes / JSON.stringify(item(1000)).length)
  const text = JSON.stringify({ status: 200, body: { first: { price: 4 }, items: Array.from({ length: count }, (_, id) => item(id)) } })
  const read = parseJson(text)
  if (!read.ok) throw new Error(read.problem.message)
  const job = {
    type: 'io.camunda:http-json:1',
    variables: { method: 'GET', url: 'https://example.org' } as JsonObject,
    headers: { resultExpression: '={ price: response.body.first.price }', errorExpression: '=if response.status = 500 then bpmnError("500", "") else null' },
    retries: 3,
  }
  const run = () => runJob(job, { kind: 'response', value: read.value }, { line: newestLine, world, secrets: {} })
  return {
    bytes: text.length,
    parse: quickest(rounds, () => parseJson(text)),
    run: quickest(rounds * 3, run),
  }
}
