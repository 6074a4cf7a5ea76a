// What an error expression's object means: read as the runtime's Java classes read it, with their casts and refusals.
import type { Json, JsonObject, Variables } from '../json.ts'
import { readDuration, readInteger, readMap, readSingle, readText } from './javaReading.ts'
import type { RuntimeRules } from './versions.ts'

/** An error object once read. Keys that are missing or null are null. */
export type ConnectorError =
  | { kind: 'bpmnError'; code: string | null; message: string | null; variables: Variables | null }
  | {
      kind: 'jobError'
      message: string | null
      variables: Variables | null
      retries: number | null
      /** milliseconds; Infinity where a Java long can't hold them */
      retryBackoff: number | null
    }
  | { kind: 'ignoreError'; variables: Variables | null }

/** Reads an error object by the line's rules; undefined where a key's value can't be cast or the kind is unknown. */
export function readErrorObject(object: JsonObject, rules: RuntimeRules): ConnectorError | undefined {
  const { types, code, message, refusesUnknownKeys } = rules.errorObject
  // The one class of the oldest line has no kinds, and knows its own keys only.
  const known = [code, message, 'variables']
  if (refusesUnknownKeys && Object.keys(object).some(key => !known.includes(key))) return undefined
  const kind = types.length === 1 ? types[0] : types.find(type => type === at(object, 'errorType'))
  const reader = kind && readers[kind]
  return reader?.(key => readSingle(at(object, key), rules), rules)
}

type Field = (key: string) => Json

const readers: { [K in ConnectorError['kind']]: (field: Field, rules: RuntimeRules) => ConnectorError | undefined } = {
  bpmnError: (field, { errorObject }) => {
    const code = readText(field(errorObject.code))
    const message = readText(field(errorObject.message))
    const variables = readMap(field('variables'))
    if (code === undefined || message === undefined || variables === undefined) return undefined
    return { kind: 'bpmnError', code, message, variables }
  },
  jobError: (field, { errorObject }) => {
    const message = readText(field(errorObject.message))
    const variables = readMap(field('variables'))
    const retries = readInteger(field('retries'))
    const retryBackoff = readDuration(field('retryBackoff'))
    if (message === undefined || variables === undefined || retries === undefined) return undefined
    return retryBackoff === undefined ? undefined : { kind: 'jobError', message, variables, retries, retryBackoff }
  },
  ignoreError: field => {
    const variables = readMap(field('variables'))
    return variables === undefined ? undefined : { kind: 'ignoreError', variables }
  },
}

function at(object: JsonObject, key: string): Json {
  return Object.hasOwn(object, key) ? object[key]! : null
}
