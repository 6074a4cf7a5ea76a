// The recorded cases of each kind: where they lie, what of them is input, and which parts of two results must agree.
// The rules are those of the corpus; what it says nothing about must agree exactly.
import { emptyObject, entry, isObject, parseJson, type Json, type JsonObject } from '../../../src/json.ts'
import { comparableExchanges } from './comparableExchange.ts'
import { comparableInbound, recordedInbound } from './comparableInbound.ts'

export interface Corpus {
  file: string
  /** What `evaluate` reads: the case without what was recorded. `contexts` are the named ones of the FEEL cases. */
  input(recorded: JsonObject, contexts: JsonObject): JsonObject
  /** The recorded result of each line; a line that lacks what the case uses has none. Null: any result will do. */
  expected(recorded: JsonObject, line: string): Json | undefined
  /**
   * The parts of a computed and a recorded result that must agree. `codes`: of what the recording got wrong, or of what
   * is said in other words.
   */
  comparable(actual: Json, expected: Json, line: string): [actual: Json, expected: Json, ...codes: string[]]
}

const asIs = (actual: Json, expected: Json): [Json, Json] => [actual, expected]
const perLine = (recorded: JsonObject, line: string) => entry(objectIn(recorded, 'expected'), line)

export const corpora: ReadonlyMap<string, Corpus> = new Map(
  Object.entries<Corpus>({
    feel: {
      file: 'feel.jsonl',
      input({ id, expression, context }, contexts) {
        const named = typeof context === 'string' ? entry(contexts, context) : undefined
        return { id: id!, expression: expression!, context: named ?? context! }
      },
      expected: recordedFeel,
      comparable: comparableFeel,
    },
    outcome: { file: 'outcome.jsonl', input: withoutRecorded, expected: perLine, comparable: asIs },
    secrets: {
      file: 'secrets.jsonl',
      input: withoutRecorded,
      expected: (recorded, line) => entry(objectIn(recorded, 'lines'), line) ?? recorded.expected,
      comparable: asIs,
    },
    http: { file: 'http.jsonl', input: withoutRecorded, expected: perLine, comparable: comparableExchanges },
    inbound: {
      file: 'inbound.jsonl',
      input: withoutRecorded,
      expected: recordedInbound,
      comparable: comparableInbound,
    },
  }),
)

function withoutRecorded({ expected: _expected, lines: _lines, ...input }: JsonObject): JsonObject {
  return input
}

/** An object inside, or an empty one. */
function objectIn(object: JsonObject, name: string): JsonObject {
  const value = entry(object, name)
  return isObject(value) ? value : emptyObject()
}

/** Warnings and texts of errors were recorded for the newest line, for the engine, and where an older line differs. */
function recordedFeel({ expected, warnings = [], zeebe, lines }: JsonObject, line: string): Json | undefined {
  if (!isObject(expected)) return expected
  if (line === 'zeebe') return zeebe ?? { ...expected, warnings }
  if (line === '8.9') return { ...expected, warnings }
  const { error: _error, ...same } = expected
  return isObject(lines) ? (entry(lines, line) ?? same) : same
}

/** What was not recorded for a line is not compared; a failed evaluation has no warnings in its result. */
function comparableFeel(actual: Json, expected: Json): [Json, Json] {
  if (!isObject(actual) || !isObject(expected)) return [actual, expected]
  const parts = (expected.ok ? ['ok', 'value', 'warnings'] : ['ok', 'error']).filter(part => Object.hasOwn(expected, part))
  return [feelParts(actual, parts), feelParts(expected, parts)]
}

function feelParts(result: JsonObject, parts: readonly string[]): JsonObject {
  const values: JsonObject = { ...result, value: exactValue(result) }
  if (Array.isArray(result.warnings)) {
    values.warnings = (result.warnings as JsonObject[]).map(({ type, message }) => ({ type: type!, message: message! }))
  }
  return Object.fromEntries(parts.map(part => [part, values[part] ?? null]))
}

/** `json` holds the digits that a double would lose. */
function exactValue({ value = null, json }: JsonObject): Json {
  const exact = typeof json === 'string' ? parseJson(json) : undefined
  return exact?.ok ? exact.value : value
}
