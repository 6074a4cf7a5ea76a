// The recorded cases: what the real engine and the real connector runtime gave.
import { readFileSync } from 'node:fs'
import { ExactNumber, isObject, parseJson } from '../../src/json.ts'
import type { Json, JsonObject } from '../../src/json.ts'
import type { Line } from '../../src/lines.ts'
import type { Dialect } from '../../src/feel/contract.ts'

export interface Recorded {
  ok: boolean
  value?: Json
  json?: string
  error?: string
}
export interface RecordedWarning {
  type: string
  message: string
}
export interface Case {
  id: string
  category: string
  expression: string
  context: string | JsonObject
  expected: Recorded
  warnings: RecordedWarning[]
  zeebe?: Recorded & { warnings: RecordedWarning[] }
  lines?: Partial<Record<Line, Recorded>>
}

export function readCases(path: string): Case[] {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => readJson(line) as unknown as Case)
}

function readJson(text: string): Json {
  const json = parseJson(text)
  if (!json.ok) throw new Error(`not JSON: ${text}`)
  return json.value
}

const contextsFile = new URL('../conformance/feel-contexts.json', import.meta.url)
const contexts = readJson(readFileSync(contextsFile, 'utf8')) as JsonObject

/** The scope of a case. Line 8.3 was recorded through its wrapper, which adds all variables as `response`. */
export function scopeOf({ context }: Case, line: Line, dialect: Dialect): JsonObject[] {
  const variables = typeof context === 'string' ? (contexts[context] as JsonObject) : context
  return line === '8.3' && dialect === 'connector' ? [variables, { response: variables }] : [variables]
}

export interface Expectation {
  recorded: Recorded
  warnings?: RecordedWarning[]
}

/** What was recorded for a line of the connector runtime, or for the engine's own evaluation. */
export function expectationOf(recorded: Case, line: Line, dialect: Dialect): Expectation {
  if (dialect === 'engine' && recorded.zeebe) return { recorded: recorded.zeebe, warnings: recorded.zeebe.warnings }
  if (dialect === 'engine' || line === '8.9') return { recorded: recorded.expected, warnings: recorded.warnings ?? [] }
  return { recorded: recorded.lines?.[line] ?? recorded.expected }
}

/** The recorded value; `json` holds the digits that a double would lose. */
export function recordedValue({ value, json }: Recorded): Json {
  return json === undefined ? lossy(value ?? null) : readJson(json)
}

function lossy(value: Json): Json {
  const text = JSON.stringify(value, (_key, item: Json) => (item instanceof ExactNumber ? Number(item) : item))
  return JSON.parse(text) as Json
}

/** Numbers within 1e-12 of each other, relatively; exact ones digit by digit. */
export function sameJson(actual: Json, expected: Json): boolean {
  if (isNumber(actual) && isNumber(expected)) return sameNumber(actual, expected)
  if (Array.isArray(actual)) {
    if (!Array.isArray(expected) || actual.length !== expected.length) return false
    return actual.every((item, index) => sameJson(item, expected[index]!))
  }
  if (!isObject(actual)) return actual === expected
  if (!isObject(expected)) return false
  const keys = Object.keys(actual)
  if (keys.length !== Object.keys(expected).length) return false
  return keys.every(key => Object.hasOwn(expected, key) && sameJson(actual[key]!, expected[key]!))
}

function isNumber(value: Json): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber
}

function sameNumber(x: number | ExactNumber, y: number | ExactNumber): boolean {
  if (String(x) === String(y)) return true
  // Both as doubles: only a number with its exact text recorded is asked for each of its digits.
  const [a, b] = [Number(x), Number(y)]
  return !(y instanceof ExactNumber) && Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))
}
